import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import type { InboxWords } from "../../domain/build-manifest.ts";
import { type AuthorWords, authorWordsSchema } from "../../domain/content-model/words.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Message, Messages } from "../../domain/locale/message.ts";
import { type MessagePlaces, parseMessage, placesOf, tagsOf } from "../../domain/locale/parse-message.ts";
import { lazy } from "../../domain/memoize.ts";
import { getOrCompute } from "../output/value-cache.ts";
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

/** Where a set of words lies in the folder of data: that of pages, and that of the inbox, which only its function holds. */
const PAGE_WORDS = "words";
const INBOX_WORDS = "words/inbox";
type WordSet = typeof PAGE_WORDS | typeof INBOX_WORDS;

/**
 * Reads `words/<language>.yaml` for a language tag: for "de-AT" the file of Austria, else that of German, and English for each key
 * that neither has.
 * @throws {ReaderError} where the English file cannot be read or misses the words of a field, and for a message that cannot be read.
 */
export async function readWords(folder: string, tag: string = FALLBACK): Promise<SiteWords> {
  const english = readFileWords(folder, PAGE_WORDS, FALLBACK);
  const { fields } = english;
  if (fields === null) throw new Error("The English words were kept without those of fields");
  const inEnglish = Object.fromEntries(english.messages);
  const name = findLanguage(folder, PAGE_WORDS, tag);
  if (name === FALLBACK) return { fields, messages: inEnglish, english: inEnglish, problems: [] };
  if (name === undefined)
    return { fields, messages: inEnglish, english: inEnglish, problems: [noFile(folder, tag)] };
  const own = readFileWords(folder, PAGE_WORDS, name);
  return { fields, english: inEnglish, ...fillUp(own, english) };
}

/** The words of the inbox and, where that is another than the site's, their language. */
export type InboxWordsRead = InboxWords & Pick<SiteWords, "problems">;

/**
 * Reads the words of the inbox for a site in the language `tag`: in that language where there is a file of it, else in English, then
 * with the English words of pages too. Null: the project has no inbox.
 * @throws {ReaderError} for a message that cannot be read.
 */
export async function readInboxWords(folder: string, tag: string = FALLBACK): Promise<InboxWordsRead | null> {
  if (!existsSync(fileOf(folder, INBOX_WORDS, FALLBACK))) return null;
  const english = readFileWords(folder, INBOX_WORDS, FALLBACK);
  const name = findLanguage(folder, INBOX_WORDS, tag);
  if (name === undefined) {
    const pages = readFileWords(folder, PAGE_WORDS, FALLBACK);
    const messages = Object.fromEntries([...pages.messages, ...english.messages]);
    return { language: FALLBACK, messages, problems: [] };
  }
  const own = name === FALLBACK ? english : readFileWords(folder, INBOX_WORDS, name);
  return { language: tag, ...fillUp(own, english) };
}

/** The messages of a language, with the English ones where it has none that can be used. */
function fillUp(own: WordsFile, english: WordsFile): Pick<SiteWords, "messages" | "problems"> {
  const found = compareWords(own, english);
  const usable = [...own.messages].filter(([key]) => english.messages.has(key) && !found.unusable.has(key));
  return {
    messages: Object.fromEntries([...english.messages, ...usable]),
    problems: found.problems.length === 0 ? [] : [{ file: own.file, problems: found.problems }],
  };
}

const fileOf = (folder: string, set: WordSet, language: string): string =>
  join(folder, set, `${language}.yaml`);

/** As messages name it: from the root of the project. */
const nameFile = (folder: string, set: WordSet, language: string): string =>
  relative(join(folder, "../.."), fileOf(folder, set, language));

/** The language or its region that has a file. */
const findLanguage = (folder: string, set: WordSet, tag: string): string | undefined =>
  languageTags(tag).find((language) => existsSync(fileOf(folder, set, language)));

/** "zh-Hant-TW", "zh-Hant", "zh" */
function languageTags(tag: string): string[] {
  const parts = new Intl.Locale(tag).toString().split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

function noFile(folder: string, tag: string): SiteWords["problems"][number] {
  const { language } = new Intl.Locale(tag);
  const file = nameFile(folder, PAGE_WORDS, language);
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
function readFileWords(folder: string, set: WordSet, language: string): WordsFile & FileWords {
  const file = nameFile(folder, set, language);
  const text = readText(fileOf(folder, set, language), file);
  const yaml = lazy(() => parseYaml(text, file));
  const lineOf = (key: string): number => yaml().placeOf(key.split(".")).line;
  const name = `${set} ${language} ${text}`;
  const words =
    read.get(name) ??
    getOrCompute(keptIn(folder), name, isFileWords, () =>
      parseFileWords(yaml(), set === PAGE_WORDS && language === FALLBACK, lineOf),
    );
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

function parseFileWords(yaml: YamlFile, hasFields: boolean, lineOf: WordsFile["lineOf"]): FileWords {
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
  return { messages, fields: hasFields ? checkYaml(yaml, authorWordsSchema).value.fields : null };
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
  const pages = readFileWords(folder, PAGE_WORDS, FALLBACK);
  const hasInbox = existsSync(fileOf(folder, INBOX_WORDS, FALLBACK));
  const inbox = hasInbox ? [readFileWords(folder, INBOX_WORDS, FALLBACK)] : [];
  const declarations = [
    declareValues("MessageValues", pages),
    ...inbox.map((words) => declareValues("InboxMessageValues", words)),
  ];
  return `/** Written by \`npm run types\` from src/data/words. */\n${declarations.join("")}`;
}

function declareValues(name: string, { messages }: WordsFile): string {
  const lines = [...messages].map(
    ([key, message]) => `  ${JSON.stringify(key)}: ${typeOf(placesOf(message))};`,
  );
  return `export interface ${name} {\n${lines.join("\n")}\n}\n`;
}

const typeOf = (places: MessagePlaces): string =>
  places.size === 0
    ? "null"
    : `{ ${[...places].map(([name, kind]) => `${name}: ${kind === "number" ? "number" : "string | number"}`).join("; ")} }`;
