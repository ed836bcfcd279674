import type { CaseStudy } from "../case-study/types.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { partsOf, type TranslatedText } from "./compare.ts";

/** A section of a study: `id` that of its heading, `start` for what stands before the first; `hash` of its words. */
export type SectionHash = { id: string; title: string; line: number; hash: string };

/** What stands before the first heading: title, snippet and the first paragraphs. */
const START = "start";

/** The sections of a study by what a translation of each was made of. */
export function hashSections(text: TranslatedText): SectionHash[] {
  const chapters = text.study.sections.filter(({ level }) => level === 2);
  return partsOf(text, false).map((part, index) => {
    const chapter = chapters[index - 1];
    return {
      id: chapter?.id ?? START,
      title: chapter?.title ?? text.study.title,
      line: part.line,
      hash: hashWords(part.text),
    };
  });
}

/** Sections of an original whose words are not those that `translated` of its translation holds; null where it holds none. */
export function findStaleSections(original: TranslatedText, { translated }: CaseStudy): SectionHash[] | null {
  if (translated === undefined) return null;
  return hashSections(original).filter(({ id, hash }) => translated[id] !== hash);
}

/** What the check says of sections that have changed since they were translated. */
export function checkStale(original: TranslatedText, translation: TranslatedText): Diagnostic[] {
  const { line, column } = translation.placeOf(["translated"]);
  return (findStaleSections(original, translation.study) ?? []).map((section) => ({
    level: "warning",
    rule: "translation-stale",
    field: "translated",
    line,
    column,
    message: `"${section.title}" (${original.study.file}, line ${section.line}) is not what was translated here; translate what changed, then run npm run translations -- --mark ${translation.study.file}`,
  }));
}

/** The line of front matter that says what a translation was made of. */
export const formatTranslated = (sections: readonly SectionHash[]): string =>
  `translated: { ${sections.map(({ id, hash }) => `${/^[a-z][\w-]*$/i.test(id) ? id : JSON.stringify(id)}: ${hash}`).join(", ")} }`;

/** Front matter with `translated` written anew, as its last line; null where the file has no YAML front matter. */
export function markTranslated(source: string, sections: readonly SectionHash[]): string | null {
  const parts = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(source);
  if (parts?.index !== 0) return null;
  const [whole, open = "", fields = "", close = ""] = parts;
  const others = fields.replace(/^translated:.*(?:\r?\n(?:[ \t]+.*|\}.*))*(?:\r?\n|$)/m, "");
  const end = open.endsWith("\r\n") ? "\r\n" : "\n";
  return `${open}${others}${formatTranslated(sections)}${end}${close}${source.slice(whole.length)}`;
}

/** A hash of words, whatever the space between them (FNV-1a, twice 32 bits); it begins with a letter, since YAML reads 12e4 as a number. */
function hashWords(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const character of text.normalize("NFC").replace(/\s+/g, " ").trim()) {
    const code = character.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    two = Math.imul(two ^ (code + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return `h${one.toString(36)}${two.toString(36)}`;
}
