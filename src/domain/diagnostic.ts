/** `error`: cannot be published right, or its meaning would have to be guessed. `warning`: publishes, someone should look. */
export type DiagnosticLevel = "error" | "warning";

/** What is wrong in a file, where (1-based line and column), and what to do, in words for its author. */
export type Diagnostic = {
  level: DiagnosticLevel;
  /** Stable name of the rule, kebab-case: `date-ambiguous`. */
  rule: string;
  field: string | null;
  line: number;
  column: number;
  /** "what is wrong; what to do" */
  message: string;
};

/** In the order a reader of the file meets them. */
export const byPosition = (a: Diagnostic, b: Diagnostic): number => a.line - b.line || a.column - b.column;

/** What a check found in one file. */
export type CheckedFile = { file: string; problems: Diagnostic[] };

/** `file:line:column level field: what is wrong; what to do`, a form that editors turn into links. */
export function formatDiagnostics(files: CheckedFile[]): string[] {
  return files.flatMap(({ file, problems }) =>
    problems.map((diagnostic) => formatDiagnostic(file, diagnostic)),
  );
}

const formatDiagnostic = (file: string, { line, column, level, field, message }: Diagnostic): string =>
  `${oneLine(file)}:${line}:${column} ${level}${field === null ? "" : ` ${field}`}: ${oneLine(message)}`;

/** Words quoted from a file may break lines or move the cursor of a terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** "13 files checked: 1 error, 2 warnings". */
export function formatSummary(files: CheckedFile[]): string {
  const found = files.flatMap(({ problems }) => problems);
  const errors = found.filter(({ level }) => level === "error").length;
  const checked = `${count(files.length, "file")} checked`;
  if (found.length === 0) return `${checked}: no problems`;
  return `${checked}: ${count(errors, "error")}, ${count(found.length - errors, "warning")}`;
}

/** `file:line:column proposal: ...`: a result that was read and is not published. */
export const formatProposalLine = (file: string, line: number, words: string): string =>
  `${oneLine(file)}:${line}:1 proposal: ${oneLine(words)}`;

/** A study that is not in production, and why. `publishDate`: ISO 8601 with the offset of the site's time zone. */
export type UnpublishedFile = { file: string; why: "draft" | "unapproved" } | ScheduledFile;
type ScheduledFile = { file: string; why: "scheduled"; publishDate: string };

/** What stands before the count where studies are held back; those that are scheduled in the order they appear. */
export function formatUnpublishedFiles(held: UnpublishedFile[]): string[] {
  if (held.length === 0) return [];
  const scheduled = held
    .filter((entry): entry is ScheduledFile => entry.why === "scheduled")
    .toSorted((a, b) => Date.parse(a.publishDate) - Date.parse(b.publishDate));
  const others = held.filter(({ why }) => why !== "scheduled");
  return [
    "Not in production:",
    ...[...others, ...scheduled].map((entry) => `  ${oneLine(entry.file)} ${explainHeld(entry)}`),
  ];
}

function explainHeld(entry: UnpublishedFile): string {
  if (entry.why === "scheduled") return `is scheduled for ${formatMoment(entry.publishDate)}`;
  return entry.why === "draft" ? "is a draft" : "waits for the client's approval";
}

/** "2098-01-01 10:30 +01:00": as the author's clock shows it. */
function formatMoment(iso: string): string {
  const [, day = "", time = "", offset = ""] = /^(.{10})T(\d\d:\d\d)[\d:.]*(.*)$/.exec(iso) ?? [];
  return `${day} ${time} ${offset === "Z" ? "UTC" : offset}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

export const hasErrors = (files: CheckedFile[]): boolean =>
  files.some(({ problems }) => problems.some(({ level }) => level === "error"));
