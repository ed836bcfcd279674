import type { Diagnostic, DiagnosticLevel } from "../diagnostic.ts";

/** Signs of two encodings taken for each other: "CafÃ©", "â€™". */
const GARBLED = /Ã[\u0080-\u00BF©¨¤¶¼Ÿ]|â€[™œ\u009D“”¦]|Â[\u00A0°£§]/u;
/** Control characters, and the two that turn the direction of all that follows. */
const CONTROL = /[^\P{Cc}\t\n\f]|[\u202D\u202E]/u;
const CONFLICT = /^<{7}(?: |$)/;
const CONFLICT_END = /^>{7}(?: |$)/;
/** What one of the faults begins with: nearly no text has any. */
const FAULT = new RegExp(`^<{7}|\uFFFD|${GARBLED.source}|${CONTROL.source}`, "mu");

type Fault = { level: DiagnosticLevel; rule: string; line: number; column: number; message: string };

/** Faults of a text as such, before it is read as anything. Lines are 1-based. */
export function findTextFaults(text: string): Diagnostic[] {
  if (!FAULT.test(text)) return [];
  const lines = text.split("\n");
  return [...findConflict(lines), ...findNul(lines), ...findLostLetters(lines), ...findControls(lines)].map(
    (fault) => ({
      ...fault,
      field: null,
    }),
  );
}

function findConflict(lines: string[]): Fault[] {
  const start = lines.findIndex((line) => CONFLICT.test(line));
  const end = lines.findIndex((line, index) => index > start && CONFLICT_END.test(line));
  if (start < 0 || end < 0) return [];
  const message = `two versions of the text stand here side by side, down to line ${end + 1} (a merge conflict of git); keep one of them and remove the lines of <<<<<<<, ======= and >>>>>>>`;
  return [{ level: "error", rule: "text-conflict", line: start + 1, column: 1, message }];
}

function findNul(lines: string[]): Fault[] {
  const message =
    "a NUL byte stands here, which no text has; delete this character, or export the file again as plain text";
  return findFirst(lines, /\0/, "error", "text-nul", message);
}

function findLostLetters(lines: string[]): Fault[] {
  const lost =
    "a letter was lost here when the file was saved in another encoding (\uFFFD stands for it); type it again";
  const garbled = (found: string) =>
    `\`${found}\` looks like a letter saved in one encoding and opened in another; type it again and save the file as UTF-8`;
  return [
    ...findFirst(lines, /\uFFFD/, "warning", "text-encoding", lost),
    ...findFirst(lines, GARBLED, "warning", "text-encoding", garbled),
  ];
}

function findControls(lines: string[]): Fault[] {
  const readable = lines.map((line) => line.replaceAll("\0", " "));
  return findFirst(
    readable,
    CONTROL,
    "warning",
    "text-control",
    "an invisible control character stands here; delete it",
  );
}

function findFirst(
  lines: string[],
  pattern: RegExp,
  level: DiagnosticLevel,
  rule: string,
  say: string | ((found: string) => string),
): Fault[] {
  const line = lines.findIndex((text) => pattern.test(text));
  const found = pattern.exec(lines[line] ?? "");
  if (!found) return [];
  const message = typeof say === "string" ? say : say(found[0]);
  return [{ level, rule, line: line + 1, column: found.index + 1, message }];
}
