import type { Problem } from "./problem.ts";

/** What a check found in one file. */
export type CheckedFile = { file: string; problems: Problem[] };

/** `file:line:column level field: what is wrong; what to do`, a form that editors turn into links. */
export function toReportLines(files: CheckedFile[]): string[] {
  return files.flatMap(({ file, problems }) => problems.map((problem) => toReportLine(file, problem)));
}

const toReportLine = (file: string, { line, column, level, field, message }: Problem): string =>
  `${oneLine(file)}:${line}:${column} ${level}${field === null ? "" : ` ${field}`}: ${oneLine(message)}`;

/** Words quoted from a file may break lines or move the cursor of a terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** "13 files checked: 1 error, 2 warnings". */
export function toSummary(files: CheckedFile[]): string {
  const found = files.flatMap(({ problems }) => problems);
  const errors = found.filter(({ level }) => level === "error").length;
  const checked = `${count(files.length, "file")} checked`;
  if (found.length === 0) return `${checked}: no problems`;
  return `${checked}: ${count(errors, "error")}, ${count(found.length - errors, "warning")}`;
}

/** A study that is not in production, and why. */
export type HeldFile = { file: string; why: "draft" | "unapproved" };

const WHY = { draft: "is a draft", unapproved: "waits for the client's approval" };

/** What stands before the count where studies are held back. */
export function toHeldLines(held: HeldFile[]): string[] {
  if (held.length === 0) return [];
  return ["Not in production:", ...held.map(({ file, why }) => `  ${oneLine(file)} ${WHY[why]}`)];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

export const hasErrors = (files: CheckedFile[]): boolean =>
  files.some(({ problems }) => problems.some(({ level }) => level === "error"));
