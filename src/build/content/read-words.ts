import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { lazy } from "../../domain/cache.ts";
import { type AuthorWords, authorWordsSchema } from "../../domain/content-model/words.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Message, Messages } from "../../domain/locale/message.ts";
import { type MessagePlaces, parseMessage, placesOf, tagsOf } from "../../domain/locale/parse-message.ts";
import { takeOrMake } from "../output/kept-values.ts";
import { ReaderError } from "../reader-message.ts";
import { checkYaml, parseYaml, type YamlFile } from "./read-data.ts";

/** The words of a site: messages of its pages in its language, and help for its authors. */
export type SiteWords = AuthorWords & {
  messages: Messages;
  /** The same in English, which other languages are compared with. */
  english: Messages;
  /** What is not as it should be in the file of the language; the pages have English words there. */
  problems: { file: string; problems: Diagnostic[] }[];
};

/** Every language falls back on this one, whose file has every key. */
const FALLBACK = "en";

/** A file of words: texts by their key, in groups of any depth. */
const wordsFileSchema = z.looseObject({});
/** The group that is not of pages, but for those who edit front matter. */
const AUTHOR_GROUP = "fields";

/** `fields`: the words for authors, which the English file alone has. */
type FileWords = { messages: Map<string, Message>; fields: AuthorWords["fields"] | null };
type WordsFile = Pick<FileWords, "messages"> & { file: string; lineOf: (key: string) => number };

/**
 * Reads `words/<language>.yaml` for a language tag: for "de-AT" the file of Austria, else that of German, and English for each key
 * that neither has.
 * @throws {ReaderError} where the English file cannot be read or misses the words of a field, and for a message that cannot be read.
 */
export async function readWords(folder: string, tag: string = FALLBACK): Promise<SiteWords> {
  const english = readFileWords(folder, FALLBACK);
  const { fields } = english;
  if (fields === null) throw new Error("The English words were kept without those of fields");
  const inEnglish = Object.fromEntries(english.messages);
  const name = languageTags(tag).find((language) => existsSync(join(folder, "words", `${language}.yaml`)));
  if (name === FALLBACK) return { fields, messages: inEnglish, english: inEnglish, problems: [] };
  if (name === undefined)
    return { fields, messages: inEnglish, english: inEnglish, problems: [noFile(folder, tag)] };
  const own = readFileWords(folder, name);
  const found = compareWords(own, english);
  const usable = [...own.messages].filter(([key]) => english.messages.has(key) && !found.unusable.has(key));
  return {
    fields,
    messages: { ...inEnglish, ...Object.fromEntries(usable) },
    english: inEnglish,
    problems: found.problems.length === 0 ? [] : [{ file: own.file, problems: found.problems }],
  };
}

/** As messages name it: from the root of the project. */
const nameFile = (folder: string, language: string): string =>
  relative(join(folder, "../.."), join(folder, "words", `${language}.yaml`));

/** "zh-Hant-TW", "zh-Hant", "zh" */
function languageTags(tag: string): string[] {
  const parts = new Intl.Locale(tag).toString().split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

function noFile(folder: string, tag: string): SiteWords["problems"][number] {
  const { language } = new Intl.Locale(tag);
  const file = nameFile(folder, language);
  const message = `there are no words for pages in the language ${tag}, so theirs are English; copy en.yaml to ${language}.yaml and translate what stands behind the keys`;
  return {
    file,
    problems: [{ level: "warning", rule: "words-missing", field: null, line: 1, column: 1, message }],
  };
}

/** Files of words by the hash of their text and the code: parsing one takes longer than reading all of a small site. */
const keptIn = (folder: string) => ({ folder: join(folder, "../../.cache/words"), few: 40 });

/** The same by language and text. */
const read = new Map<string, FileWords>();

/** @throws {ReaderError} naming file and line of a message that cannot be read. */
function readFileWords(folder: string, language: string): WordsFile & FileWords {
  const path = join(folder, "words", `${language}.yaml`);
  const file = nameFile(folder, language);
  const text = readText(path, file);
  const yaml = lazy(() => parseYaml(text, file));
  const lineOf = (key: string): number => yaml().placeOf(key.split(".")).line;
  const name = `${language} ${text}`;
  const words =
    read.get(name) ??
    takeOrMake(keptIn(folder), name, isFileWords, () => parseFileWords(yaml(), language, lineOf));
  read.set(name, words);
  return { ...words, file, lineOf };
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new ReaderError(`${file}: the file is missing or cannot be read; restore it`);
  }
}

const isFileWords = (value: unknown): value is FileWords => value instanceof Object && "messages" in value;

function parseFileWords(yaml: YamlFile, language: string, lineOf: WordsFile["lineOf"]): FileWords {
  const { value } = checkYaml(yaml, wordsFileSchema);
  const messages = new Map<string, Message>();
  for (const [key, text] of textsOf(value)) {
    try {
      messages.set(key, parseMessage(text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ReaderError(
        `${yaml.file}:${lineOf(key)} error ${key}: the words cannot be read (${why}); see docs/translators.md`,
      );
    }
  }
  return { messages, fields: language === FALLBACK ? checkYaml(yaml, authorWordsSchema).value.fields : null };
}

/** Texts of a file by their key; an empty one counts as missing. */
function textsOf(group: Record<string, unknown>, prefix = ""): [key: string, text: string][] {
  return Object.entries(group).flatMap(([name, value]) => {
    const key = prefix + name;
    if (key === AUTHOR_GROUP || value === null || value === "") return [];
    if (typeof value === "object" && !Array.isArray(value)) return textsOf({ ...value }, `${key}.`);
    return [[key, String(value)] as [string, string]];
  });
}

/** What a file lacks or has too much of beside the English one. Words that ask for what they are not given are not used. */
function compareWords(
  own: WordsFile,
  english: WordsFile,
): { problems: Diagnostic[]; unusable: ReadonlySet<string> } {
  const problems: Diagnostic[] = [];
  const unusable = new Set<string>();
  const warn = (key: string, line: number, message: string): void => {
    problems.push({ level: "warning", rule: "words-missing", field: key, line, column: 1, message });
  };
  for (const [key, message] of own.messages) {
    const asked = english.messages.get(key);
    if (asked === undefined) {
      warn(key, own.lineOf(key), "no page has such words; remove the line, or correct its name");
      continue;
    }
    const strange = [
      ...[...placesOf(message).keys()]
        .filter((name) => !placesOf(asked).has(name))
        .map((name) => `{${name}}`),
      ...[...tagsOf(message)].filter((name) => !tagsOf(asked).has(name)).map((name) => `<${name}>`),
    ];
    if (strange.length === 0) continue;
    unusable.add(key);
    warn(
      key,
      own.lineOf(key),
      `${strange.join(", ")} does not stand in the English words, which pages have instead; use the names they have`,
    );
  }
  const missing = [...english.messages.keys()].filter((key) => !own.messages.has(key));
  for (const key of missing)
    warn(key, 1, "these words are missing, and pages have the English ones; add them");
  return { problems, unusable };
}

/**
 * The types of the English messages as a TypeScript declaration: `npm run types` writes it, so that a key which is misspelt or has no
 * words, and a value which is not given, do not compile.
 */
export async function describeMessages(folder: string): Promise<string> {
  const { messages } = readFileWords(folder, FALLBACK);
  const lines = [...messages].map(
    ([key, message]) => `  ${JSON.stringify(key)}: ${typeOf(placesOf(message))};`,
  );
  return `/** Written by \`npm run types\` from src/data/words/en.yaml. */\nexport interface MessageValues {\n${lines.join("\n")}\n}\n`;
}

const typeOf = (places: MessagePlaces): string =>
  places.size === 0
    ? "null"
    : `{ ${[...places].map(([name, kind]) => `${name}: ${kind === "number" ? "number" : "string | number"}`).join("; ")} }`;
