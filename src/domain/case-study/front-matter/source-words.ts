import type { Problem } from "../../problem.ts";

const SHAPE =
  "begin the file with a line of ---, the fields (title, publishDate ...), and another line of ---";

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
      "the front matter stands in a code block; remove the line of back quotes, --- alone must come first",
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

/** Why a text does not begin with front matter. `line` counts from 0. */
export function explainMissingStart(lines: string[], line: number): Problem {
  const text = (lines[line] ?? "").trim();
  const start = STARTS.find(({ test }) => test.test(text));
  const rule = start?.rule ?? "front-matter-missing";
  const message = start?.message ?? `the front matter is missing; ${SHAPE}`;
  return { level: "error", rule, field: null, line: line + 1, column: 1, message };
}

const NEARLY_END = /^\s*(?:[-–—]{1,}|\+{3}|_{3,}|={3,}|\*{3,}|`{3,}|- - -|---.*)\s*$/;
const BODY = /^(?:#{1,6}\s|>\s|!\[)/;

/** Why front matter that begins on `start` (counted from 0) has no end. */
export function explainMissingEnd(lines: string[], start: number): Problem {
  const after = lines.slice(start + 1);
  const nearly = after.findIndex((line) => NEARLY_END.test(line));
  const body = after.findIndex((line) => BODY.test(line));
  const opened = `the front matter that begins on line ${start + 1} never ends`;
  const message =
    nearly >= 0 && (body < 0 || nearly < body)
      ? `${opened}: line ${start + nearly + 2} should be three hyphens at its very start and nothing else; write ---`
      : body >= 0
        ? `${opened}; write a line of --- after the last field, before line ${start + body + 2}`
        : `${opened}; write a line of --- after the last field`;
  return {
    level: "error",
    rule: "front-matter-unterminated",
    field: null,
    line: start + 1,
    column: 1,
    message,
  };
}
