import type { Place, RawFields, RawValue } from "../front-matter/values.ts";
import { error, type FieldPath, type Finding, warning } from "./finding.ts";

const YES = new Set(["true", "yes", "y", "on", "1"]);
const NO = new Set(["false", "no", "n", "off", "0"]);
const DRAFT_STATES = new Set([
  "draft",
  "unpublished",
  "private",
  "hidden",
  "pending",
  "review",
  "in review",
  "wip",
]);
const PUBLIC_STATES = new Set(["published", "public", "live", "final", "publish", "done"]);

export type FlagReading = { value: boolean; findings: Finding[] };

/** Whether a study is a draft, by `draft` and by what other systems say in its place. */
export function readDraft(fields: RawFields, placeOf: (path: FieldPath) => Place): FlagReading {
  const said = [
    ...sayings(fields, "draft", (word) => wordToFlag(word)),
    ...sayings(fields, "published", (word) => opposite(wordToFlag(word))),
    ...sayings(fields, "status", (word) => stateToFlag(word)),
  ];
  const findings = said.flatMap(({ name, text, isDraft }) => explain(name, text, isDraft, placeOf([name])));
  const answers = new Set(said.flatMap(({ isDraft }) => (isDraft === null ? [] : [isDraft])));
  const last = said.at(-1);
  if (answers.size > 1 && last) {
    const lines = said.map(({ name, text }) => `\`${name}: ${text}\``).join(" and ");
    findings.push(
      error("draft-contradiction", [last.name], `${lines} contradict each other; keep draft alone`),
    );
  }
  return { value: answers.has(true), findings };
}

/** `featured: "yes"` and the like. */
export function readFlag(fields: RawFields, name: string, placeOf: (path: FieldPath) => Place): FlagReading {
  const said = sayings(fields, name, wordToFlag);
  const findings = said.flatMap(({ text, isDraft }) => explain(name, text, isDraft, placeOf([name])));
  return { value: said.some(({ isDraft }) => isDraft === true), findings };
}

type Saying = { name: string; text: string; isDraft: boolean | null };

function sayings(fields: RawFields, name: string, read: (word: string) => boolean | null): Saying[] {
  const value: RawValue | undefined = fields[name];
  if (value === null || value === undefined || value === "") return [];
  const text = typeof value === "string" ? value : "(a list)";
  return [
    {
      name,
      text,
      isDraft: read(
        text
          .toLowerCase()
          .replace(/["'“”„‘’]/g, "")
          .trim(),
      ),
    },
  ];
}

const wordToFlag = (word: string): boolean | null => (YES.has(word) ? true : NO.has(word) ? false : null);
const opposite = (flag: boolean | null): boolean | null => (flag === null ? null : !flag);
const stateToFlag = (word: string): boolean | null =>
  DRAFT_STATES.has(word) ? true : PUBLIC_STATES.has(word) ? false : null;

function explain(name: string, text: string, isDraft: boolean | null, { isPlain }: Place): Finding[] {
  const own = name === "published" || name === "status" ? "draft" : name;
  if (isDraft === null) {
    return [
      error(
        `${own}-unclear`,
        [name],
        `\`${name}: ${text}\` is neither yes nor no; write ${own}: true or ${own}: false`,
      ),
    ];
  }
  if (own === name && isPlain && (text === "true" || text === "false")) return [];
  const written = isPlain ? text : `"${text}"`;
  return [
    warning(
      `${own}-spelling`,
      [name],
      `\`${name}: ${written}\` is read as ${own}: ${isDraft}; write ${own}: ${isDraft}`,
    ),
  ];
}
