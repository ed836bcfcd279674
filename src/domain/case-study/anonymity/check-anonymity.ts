import type { Token } from "markdown-it";
import { FIELD_NAMES } from "../../content-model/fields.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { type BodyDiagnostic, mergeBodyDiagnostics } from "../body/diagnostic.ts";
import type { StudyBody } from "../body/parse-body.ts";
import { error, type FieldPath, toDiagnostic } from "../fields/diagnostic.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { leftOutHtmlOf } from "../markdown/clean-html.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { StudyParts } from "../types.ts";
import { type ContainsName, nameFinder } from "./name-finder.ts";

/** Fields that are not published; those of the client are read one by one. */
const UNPUBLISHED = new Set(["client", "claimWaivers", "draft", "featured"]);
const RULE = "client-named";
/** The name itself is not repeated: previews show what is said here. */
const CURE =
  "the client, which client.anonymous keeps from readers; write something else here, or, where these words mean something else, take name and url out of client";

/** The name of a client that its front matter calls anonymous; none where it gives no name. */
export function hiddenNamesOf({ client }: StudyParts["fields"]): string[] {
  if (typeof client !== "object" || client.anonymous === undefined) return [];
  return client.name === undefined ? [] : [client.name];
}

/** Every place of a study that gives away a client its front matter calls anonymous. */
export function checkAnonymity({ file, raw, fields, body, placeOf }: StudyParts): Diagnostic[] {
  const { client } = fields;
  if (typeof client !== "object" || client.anonymous === undefined) return [];
  const holdsName = nameFinder(client);
  const named = [...publishedTexts(raw), { path: ["client", "anonymous"], text: client.anonymous }];
  return [
    ...(holdsName(baseName(file)) ? [namedFile()] : []),
    ...named
      .filter(({ text }) => holdsName(text))
      .map(({ path }) => toDiagnostic(error(RULE, path, `${path[0]} names ${CURE}`), placeOf(path))),
    ...checkBodyText(body, holdsName),
  ];
}

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? "";

const publishedTexts = (raw: RawFields): { path: FieldPath; text: string }[] =>
  Object.entries(raw).flatMap(([name, value]) =>
    FIELD_NAMES.includes(name) && !UNPUBLISHED.has(name) ? textsIn(value, [name]) : [],
  );

function textsIn(value: RawValue, path: FieldPath): { path: FieldPath; text: string }[] {
  if (value === null) return [];
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...path, name]));
}

/** Source lines, for what no reader sees and a machine does, and then the words of each block. */
function checkBodyText({ text, line, tokens }: StudyBody, holdsName: ContainsName): Diagnostic[] {
  const isNamed = text.split("\n").map(holdsName);
  const lines = isNamed.flatMap((named, at) => (named ? [at] : []));
  const blocks = toBlockTexts(tokens).flatMap(({ start, end, texts }) => {
    const isSaid = isNamed.slice(start, end).includes(true);
    return !isSaid && texts.some(holdsName) ? [start] : [];
  });
  // A row is one line, however many of its cells hold the name.
  const found = [...new Set([...lines, ...blocks])]
    .sort((a, b) => a - b)
    .map(
      (at): BodyDiagnostic => ({
        rule: RULE,
        line: at,
        level: "error",
        message: `this names ${CURE}`,
      }),
    );
  return found.length === 0 ? [] : [mergeBodyDiagnostics(found, line)];
}

const namedFile = (): Diagnostic => ({
  level: "error",
  rule: RULE,
  field: null,
  line: 1,
  column: 1,
  message:
    "the name of this file names the client, which client.anonymous keeps from readers; rename the file, or, where these words mean something else, take name and url out of client",
});

/** What one block of a body says, read in each way it may be. Lines count from 0; `end` is the first behind it. */
type BlockTexts = { start: number; end: number; texts: string[] };

const TAG = /<([^<>]*)>/g;
const ELEMENT = /^\/?([a-z][a-z0-9-]*)/i;
/** Elements that stand within a word; any other parts two. */
const WITHIN_WORDS = new Set(
  "a abbr b bdi bdo cite code del em font i ins kbd mark q s samp small span strong sub sup u var wbr".split(
    " ",
  ),
);

/** The blocks of a body that hold words, and their words without the lines and marks that may part a name. */
export function toBlockTexts(tokens: Token[]): BlockTexts[] {
  // Cells of a table have no lines of their own, and stand on that of their row.
  let [start, end]: [number, number] = [0, 1];
  return tokens.flatMap((token) => {
    if (token.map) [start, end] = token.map;
    const texts = textsOf(token);
    return texts.length === 0 ? [] : [{ start, end, texts }];
  });
}

function textsOf(token: Token): string[] {
  const { type, content, children } = token;
  const leftOut = leftOutHtmlOf(token);
  if (leftOut) return [leftOut.source, withoutTags(leftOut.source)];
  if (type === "inline") return [content, toPlainText(children ?? [])];
  const isSource = type === "html_block" || type === "fence" || type === "code_block";
  return isSource ? [content, withoutTags(content)] : [];
}

const withoutTags = (html: string): string =>
  html.replace(TAG, (_, inside: string) => {
    const element = ELEMENT.exec(inside)?.[1]?.toLowerCase() ?? "";
    return inside.startsWith("!--") || WITHIN_WORDS.has(element) ? "" : " ";
  });
