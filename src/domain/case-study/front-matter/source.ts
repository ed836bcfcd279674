import type { Problem } from "../../problem.ts";
import { explainMissingEnd, explainMissingStart } from "./source-words.ts";

/** A file taken apart. Lines are 1-based, those of the file. */
export type Source = { frontMatter: string; frontMatterLine: number; body: string; bodyLine: number };

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;

/** Windows and old Mac line ends as `\n`, without a byte order mark. */
export const normalizeText = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** Parts normalised text at the `---` lines round its front matter, or says why it cannot. */
export function splitSource(text: string): Source | Problem {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  if (!FENCE.test(lines[start] ?? "")) return explainMissingStart(lines, Math.max(start, 0));
  const length = lines.slice(start + 1).findIndex((line) => END.test(line));
  if (length < 0) return explainMissingEnd(lines, start);
  const end = start + 1 + length;
  return {
    frontMatter: lines.slice(start + 1, end).join("\n"),
    frontMatterLine: start + 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}
