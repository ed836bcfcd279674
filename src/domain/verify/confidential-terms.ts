import { escapeXml } from "../text/escape-xml.ts";
import { toSlug } from "../text/slug.ts";
import type { ConfidentialTerms, VerifyFinding } from "./types.ts";

/** A spelling of words that are kept back, and the file that keeps them. */
type Spelling = { text: string; file: string };

/**
 * Finds words that are kept back in texts that are published. What is found is not repeated: the log of a deploy is
 * read by others than the author.
 */
export function createConfidentialCheck(confidentialTerms: readonly ConfidentialTerms[]) {
  const spellings = confidentialTerms.flatMap(({ file, words }) =>
    [...new Set(words.flatMap(spellingsOf))].map((text): Spelling => ({ text, file })),
  );
  // One look at a text for all spellings, since most texts hold none.
  const anySpelling = new RegExp(
    spellings.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|") || "$.",
  );
  const found = new Map<string, VerifyFinding>();
  return {
    /** `file`: the name readers of the log know the text by. Its path is published too. */
    addText(file: string, text: string): void {
      if (!anySpelling.test(text) && !anySpelling.test(file)) return;
      for (const spelling of spellings) {
        if (!containsWords(text, spelling.text) && !containsWords(file, spelling.text)) continue;
        found.set(`${spelling.file}\n${file}`, {
          rule: "held-back",
          file: containsWords(file, spelling.text) ? "the name of a published file" : file,
          message: `says what ${spelling.file} keeps back; take it out, or publish that study`,
        });
      }
    },
    findings: (): VerifyFinding[] => [...found.values()],
  };
}

/** How words may stand in HTML, XML, JSON and addresses. Slugs of one word are words of any text. */
function spellingsOf(words: string): string[] {
  const text = words.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const slug = toSlug(text);
  return [
    text,
    escapeXml(text),
    escapeXml(text).replaceAll("&apos;", "&#39;"),
    text.replace(/&/g, "&amp;"),
    JSON.stringify(text).slice(1, -1),
    encodeURI(text),
    encodeURIComponent(text),
    ...(slug.includes("-") && !text.startsWith("/") ? [slug] : []),
  ];
}

/** Whether a text holds words as such: not as part of longer ones. In addresses a hyphen parts no words. */
export function containsWords(text: string, words: string): boolean {
  const letter = /^\/|^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+$/u.test(words) ? LETTER_OF_ADDRESS : LETTER;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isWhole =
      !isOneWord(letter, text[at - 1], text[at]) && !isOneWord(letter, text[end - 1], text[end]);
    if (isWhole) return true;
  }
  return false;
}

/** Whether two characters beside each other belong to one word; scripts without spaces part words nowhere. */
const isOneWord = (letter: RegExp, before = "", after = ""): boolean =>
  letter.test(before) && letter.test(after);

const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
const LETTER_OF_ADDRESS = /[\p{L}\p{N}-]/u;
