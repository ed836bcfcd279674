import type { Diagnostic } from "../../diagnostic.ts";

/** A file taken apart. Lines are 1-based, those of the file. */
type Source = { frontMatter: string; frontMatterLine: number; body: string; bodyLine: number };

const FENCE = /^---\s*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;

/** Windows and old Mac line ends as `\n`, without a byte order mark. */
export const normalizeText = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** Parts normalised text at the `---` lines round its front matter, or says why it cannot. */
export function splitSource(text: string): Source | Diagnostic {
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

const SHAPE =
  "begin the file with a line of ---, then the fields (title, publishDate ...), then another line of ---";

type Start = { rule: string; test: RegExp; message: string };

/** What stands where the front matter should begin, most telling first. */
const STARTS: Start[] = [
  { rule: "file-empty", test: /^$/, message: `the file is empty; ${SHAPE}` },
  {
    rule: "front-matter-toml",
    test: /^\+{3,}\s*$/,
    message:
      'the front matter is written in TOML (between +++ lines); write it in YAML between --- lines: title: "..."',
  },
  {
    rule: "front-matter-json",
    test: /^[{;]/,
    message: 'the front matter is written in JSON; write it in YAML between --- lines: title: "..."',
  },
  {
    rule: "front-matter-fenced",
    test: /^(?:```|~~~)/,
    message:
      "the front matter stands in a code block; remove this line and the one that ends the block, so that --- comes first",
  },
  {
    rule: "front-matter-fence",
    test: /^(?:[-–—_*=]\s*)+$/,
    message: "the first line must be three hyphens and nothing else; write ---",
  },
  {
    rule: "file-html",
    test: /^<(?:!doctype|html|\?xml|head|body)/i,
    message: `this is a web page, not Markdown; ${SHAPE}`,
  },
  {
    rule: "front-matter-start",
    test: /^["']?\w[\w -]*["']?\s*:(?:\s|$)/,
    message: "the line of --- before the fields is missing; write --- above this line",
  },
];

const FIELD = /^["']?\w[\w -]*["']?\s*:(?:\s|$)/;

/** Why a text does not begin with front matter. `line` counts from 0. */
function explainMissingStart(lines: string[], line: number): Diagnostic {
  const text = (lines[line] ?? "").trim();
  const start = STARTS.find(({ test }) => test.test(text));
  const late = lines.findIndex((other, index) => FENCE.test(other) && FIELD.test(lines[index + 1] ?? ""));
  if (!start && late > 0) {
    const message = `text stands before the front matter, which must come first; move or remove what is above the --- of line ${late + 1}`;
    return diagnosticAt("front-matter-late", line, message);
  }
  return diagnosticAt(
    start?.rule ?? "front-matter-missing",
    line,
    start?.message ?? `the front matter is missing; ${SHAPE}`,
  );
}

const NEARLY_END = /^\s*(?:[-–—]+|\+{3}|_{3,}|={3,}|\*{3,}|`{3,}|- - -|---.*)\s*$/;
const BODY = /^(?:#{1,6}\s|>\s|!\[)/;

/** Why front matter that begins on `start` (counted from 0) has no end. */
function explainMissingEnd(lines: string[], start: number): Diagnostic {
  const after = lines.slice(start + 1);
  const nearly = after.findIndex((line) => NEARLY_END.test(line));
  const body = after.findIndex((line) => BODY.test(line));
  return diagnosticAt(
    "front-matter-unterminated",
    start,
    `the front matter has no end; ${cureMissingEnd(start, nearly, body)}`,
  );
}

function cureMissingEnd(start: number, nearly: number, body: number): string {
  if (nearly >= 0 && (body < 0 || nearly < body)) {
    return `line ${start + nearly + 2} should be three hyphens at its very start and nothing else: ---`;
  }
  return `write a line of --- after the last field${body < 0 ? "" : `, before line ${start + body + 2}`}`;
}

const diagnosticAt = (rule: string, line: number, message: string): Diagnostic => ({
  level: "error",
  rule,
  field: null,
  line: line + 1,
  column: 1,
  message,
});
