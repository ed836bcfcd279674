import type { z } from "zod";
import { nearestName } from "../domain/case-study/fields/names.ts";

/** A complaint about a data file in the words of someone who edits it; `known`: the fields the file may have. */
export function explainDataIssue(issue: z.core.$ZodIssue, known: string[]): string {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => formatUnknownKey(key, known)).join("; ");
  if (issue.code === "invalid_type" && (issue.input ?? null) === null) {
    return issue.input === null ? "is empty; write it" : "is missing; write it";
  }
  if (issue.code === "invalid_type") return formatExpectedType(issue.expected, issue.input);
  if (issue.code === "too_small") return "is empty; write it";
  return issue.message;
}

function formatUnknownKey(key: string, known: string[]): string {
  const meant = nearestName(key, known);
  return meant ? `\`${key}\` is no field; did you mean ${meant}?` : `\`${key}\` is no field; remove it`;
}

function formatExpectedType(expected: string, input: unknown): string {
  if (expected === "array")
    return "must be a list; write [], or one line for each entry, beginning with a hyphen";
  if (expected === "object")
    return "must have fields of its own; write them below it, indented by two spaces";
  return typeof input === "object"
    ? "must be one text; write it on one line"
    : `must be text; put it in quotes: "${input}"`;
}
