import type { Problem } from "../../problem.ts";

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

const FENCE = /^---\s*$/;
const FIELD = /^["']?\w[\w -]*["']?\s*:(?:\s|$)/;

/** Why a text does not begin with front matter. `line` counts from 0. */
export function explainMissingStart(lines: string[], line: number): Problem {
  const text = (lines[line] ?? "").trim();
  const start = STARTS.find(({ test }) => test.test(text));
  const late = lines.findIndex((other, index) => FENCE.test(other) && FIELD.test(lines[index + 1] ?? ""));
  if (!start && late > 0) {
    const message = `text stands before the front matter, which must come first; move or remove what is above the --- of line ${late + 1}`;
    return toProblem("front-matter-late", line, message);
  }
  return toProblem(
    start?.rule ?? "front-matter-missing",
    line,
    start?.message ?? `the front matter is missing; ${SHAPE}`,
  );
}

const NEARLY_END = /^\s*(?:[-–—]+|\+{3}|_{3,}|={3,}|\*{3,}|`{3,}|- - -|---.*)\s*$/;
const BODY = /^(?:#{1,6}\s|>\s|!\[)/;

/** Why front matter that begins on `start` (counted from 0) has no end. */
export function explainMissingEnd(lines: string[], start: number): Problem {
  const after = lines.slice(start + 1);
  const nearly = after.findIndex((line) => NEARLY_END.test(line));
  const body = after.findIndex((line) => BODY.test(line));
  return toProblem(
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

const toProblem = (rule: string, line: number, message: string): Problem => ({
  level: "error",
  rule,
  field: null,
  line: line + 1,
  column: 1,
  message,
});
