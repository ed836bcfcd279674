import { FIELD_NAMES, type FrontMatterFields } from "../../content-model/fields.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { type BodyDiagnostic, mergeBodyDiagnostics } from "../body/diagnostic.ts";
import type { Body } from "../body/read-body.ts";
import { error, type FieldPath, toDiagnostic } from "../fields/diagnostic.ts";
import type { PlaceOf, RawFields, RawValue } from "../front-matter/read.ts";
import { toBlockTexts } from "./block-texts.ts";
import { type HoldsName, nameFinder } from "./name-finder.ts";

/** A file taken apart; `raw` holds its fields as typed. */
type NamedParts = {
  file: string;
  raw: RawFields;
  fields: FrontMatterFields;
  body: Body;
  placeOf: PlaceOf;
};

/** Fields that are not published; those of the client are read one by one. */
const UNPUBLISHED = new Set(["client", "claimWaivers", "draft", "featured"]);
const RULE = "client-named";
/** The name itself is not repeated: previews show what is said here. */
const CURE =
  "the client, which client.anonymous keeps from readers; write something else here, or, where these words mean something else, take name and url out of client";

/** Every place of a study that gives away a client its front matter calls anonymous. */
export function checkAnonymity({ file, raw, fields, body, placeOf }: NamedParts): Diagnostic[] {
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
function checkBodyText({ text, line, tokens }: Body, holdsName: HoldsName): Diagnostic[] {
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
