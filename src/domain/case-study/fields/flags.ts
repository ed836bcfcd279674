import type { PlaceOf, RawFields } from "../front-matter/read.ts";
import { error, type FieldDiagnostic, warning } from "./diagnostic.ts";

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
  "archived",
  "trash",
  "deleted",
  "unlisted",
  "internal",
  "scheduled",
  "todo",
]);
const PUBLIC_STATES = new Set(["published", "public", "live", "final", "publish", "done"]);

export type FlagReading = { value: boolean; findings: FieldDiagnostic[] };

/** What a field says of a flag; `value` is null where it is neither yes nor no. */
type FlagStatement = { name: string; text: string; value: boolean | null };

const readYesNo = (word: string): boolean | null => (YES.has(word) ? true : NO.has(word) ? false : null);
const readNoYes = (word: string): boolean | null => (YES.has(word) ? false : NO.has(word) ? true : null);
/** Whether a word for the state of a page says that it is not public. */
export const isDraftState = (text: string): boolean => DRAFT_STATES.has(text.trim().toLowerCase());

const readState = (word: string): boolean | null =>
  DRAFT_STATES.has(word) ? true : PUBLIC_STATES.has(word) ? false : null;

/** Whether a study is a draft, by `draft` and by what other systems say in its place. */
export function readDraft(fields: RawFields, placeOf: PlaceOf): FlagReading {
  const statements = [
    ...readStatement(fields, "draft", readYesNo),
    ...readStatement(fields, "published", readNoYes),
    ...readStatement(fields, "status", readState),
  ];
  const said = statements.map(({ name, text }) => `\`${name}: ${text}\``);
  const values = new Set(statements.map(({ value }) => value).filter((value) => value !== null));
  const last = statements.at(-1);
  const findings =
    values.size > 1 && last
      ? [
          error(
            "draft-contradiction",
            [last.name],
            `${said.join(" and ")} contradict each other; keep draft alone`,
          ),
        ]
      : statements.flatMap((statement) => explain(statement, "draft", placeOf));
  return { value: values.has(true), findings };
}

/** `featured: "yes"` and the like. */
export function readFlag(fields: RawFields, name: string, placeOf: PlaceOf): FlagReading {
  const statements = readStatement(fields, name, readYesNo);
  return {
    value: statements.some(({ value }) => value === true),
    findings: statements.flatMap((statement) => explain(statement, name, placeOf)),
  };
}

function readStatement(
  fields: RawFields,
  name: string,
  read: (word: string) => boolean | null,
): FlagStatement[] {
  if (!Object.hasOwn(fields, name)) return [];
  const given = fields[name] ?? "";
  const value = Array.isArray(given) && given.length === 1 ? (given[0] ?? "") : given;
  const text = typeof value === "string" ? value.trim() : "(more than one value)";
  const word = text
    .toLowerCase()
    .replace(/["'“”„‘’]/g, "")
    .trim();
  return [{ name, text, value: word === "" ? false : read(word) }];
}

function explain(statement: FlagStatement, flag: string, placeOf: PlaceOf): FieldDiagnostic[] {
  const { name, text, value } = statement;
  const { isPlain } = placeOf([name]);
  const cure = `write ${flag}: true or ${flag}: false`;
  if (text === "") {
    const message = `${flag} is empty and is read as false; ${cure}`;
    return name === flag ? [warning(`${flag}-empty`, [name], message)] : [];
  }
  if (value === null) return [explainUnclear(statement, flag, cure)];
  if (name === flag && isPlain && (text === "true" || text === "false")) return [];
  const written = isPlain ? text : `"${text}"`;
  const message = `\`${name}: ${written}\` is read as ${flag}: ${value}; write ${flag}: ${value}`;
  return [warning(`${flag}-spelling`, [name], message)];
}

function explainUnclear({ name, text }: FlagStatement, flag: string, cure: string): FieldDiagnostic {
  if (name === "published" && /^\d{4}-|\s\d{4}$/.test(text)) {
    return error("unknown-field", [name], "`published` is not read as a date; did you mean publishDate?");
  }
  if (name === "status") {
    const message = `\`status: ${text}\` is not read; where it keeps the study from the public write draft: true, else remove it`;
    return warning("unknown-field", [name], message);
  }
  return error(`${flag}-unclear`, [name], `\`${name}: ${text}\` says neither yes nor no; ${cure}`);
}
