import type { Diagnostic } from "../../diagnostic.ts";

/** What the fields of a file are written in; JSON is read as the YAML it is as well. */
export type FrontMatterFormat = "yaml" | "toml";

/** A file taken apart. Lines are 1-based, those of the file. */
type Source = {
  format: FrontMatterFormat;
  frontMatter: string;
  frontMatterLine: number;
  body: string;
  bodyLine: number;
};

const FENCE = /^---\s*$/;

/** A kind of front matter: the line before it, the line after it. */
type Fence = { start: RegExp; end: RegExp; format: FrontMatterFormat; sign: string };

/** The languages of gray-matter (`---toml`), Hugo and Zola (`+++`), and JSON between semicolons. */
const FENCES: Fence[] = [
  { start: /^---\s*(?:ya?ml\s*)?$/i, end: /^(?:---|\.\.\.)[ \t]*$/, format: "yaml", sign: "---" },
  { start: /^---\s*toml\s*$/i, end: /^---[ \t]*$/, format: "toml", sign: "---" },
  { start: /^---\s*json\s*$/i, end: /^---[ \t]*$/, format: "yaml", sign: "---" },
  { start: /^\+\+\+\s*(?:toml\s*)?$/i, end: /^\+\+\+[ \t]*$/, format: "toml", sign: "+++" },
  { start: /^;;;\s*(?:json\s*)?$/i, end: /^;;;[ \t]*$/, format: "yaml", sign: ";;;" },
];

/** Windows and old Mac line ends as `\n`, without the marks that some editors put before it. */
export const normalizeText = (text: string): string =>
  text.replace(/^[\uFEFF\u200B\u2060]+/, "").replace(/\r\n?/g, "\n");

/** Parts normalised text at the lines round its front matter, or says why it cannot. */
export function splitSource(text: string): Source | Diagnostic {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  const fence = FENCES.find((candidate) => candidate.start.test(lines[start] ?? ""));
  if (!fence) return splitJson(lines, start) ?? explainMissingStart(lines, Math.max(start, 0));
  const length = lines.slice(start + 1).findIndex((line) => fence.end.test(line));
  if (length < 0) return explainMissingEnd(lines, start, fence.sign);
  const end = start + 1 + length;
  const between = lines.slice(start + 1, end).join("\n");
  const isJson = fence.sign === ";;;" || /json/i.test(lines[start] ?? "");
  return {
    format: fence.format,
    frontMatter: isJson ? toYaml(between) : between,
    frontMatterLine: start + 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

/** JSON at the start of a file, as Hugo has it: an object, and the text on the lines after its last bracket. */
function splitJson(lines: string[], start: number): Source | null {
  const text = lines.slice(Math.max(start, 0)).join("\n");
  const length = /^\{\s*"/.test(text) ? lengthOfObject(text) : null;
  if (length === null) return null;
  const json = text.slice(0, length);
  const lineCount = json.split("\n").length;
  return {
    format: "yaml",
    frontMatter: toYaml(json),
    frontMatterLine: start + 1,
    body: [text.slice(length).split("\n")[0], ...lines.slice(start + lineCount)].join("\n"),
    bodyLine: start + lineCount,
  };
}

/** Characters of the JSON object a text begins with; null where it has no end. */
function lengthOfObject(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth++;
    if (token === "}") depth--;
    if (depth === 0) return index + token.length;
  }
  return null;
}

/** JSON as YAML reads it: in brackets, and without tabs before its lines. */
const toYaml = (json: string): string =>
  (/^\s*\{/.test(json) ? json : `{${json}}`).replace(/^[\t ]+/gm, (indent) => " ".repeat(indent.length));

const SHAPE =
  "begin the file with a line of ---, then the fields (title, publishDate ...), then another line of ---";

type Start = { rule: string; test: RegExp; message: string };

/** What stands where the front matter should begin, most telling first. */
const STARTS: Start[] = [
  { rule: "file-empty", test: /^$/, message: `the file is empty; ${SHAPE}` },
  {
    rule: "front-matter-json",
    test: /^\{\s*(?:"|$)/,
    message: "the front matter is written in JSON and has no end; write } after its last field",
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
function explainMissingEnd(lines: string[], start: number, sign: string): Diagnostic {
  const after = lines.slice(start + 1);
  if (sign !== "---") {
    const message = `the front matter has no end; write a line of ${sign} after the last field`;
    return diagnosticAt("front-matter-unterminated", start, message);
  }
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
