import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from "yaml";
import { z } from "zod";
import { brandSchema, fontPackage } from "./brand/index.ts";
import { findSampleValues } from "./sample-firm.ts";
import { type Site, siteSchema } from "./site.ts";
import { toSlug } from "./text/slug.ts";

const { shape } = siteSchema;

/** People write an address without its protocol, and with a slash at its end. */
const toOrigin = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  const bare = value.trim().replace(/(?<=[^:/])\/+$/, "");
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(bare) || bare === "" ? bare : `https://${bare.replace(/^\/+/, "")}`;
};

/** On one line, the lines of an address are parted by semicolons. */
const toLines = (value: unknown): unknown =>
  typeof value === "string"
    ? value
        .split(/\s*[;\n]\s*/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : value;

/** The # of a colour is easily lost: to YAML it begins a comment. */
const toColour = (value: unknown): unknown => {
  const text = typeof value === "string" ? value.trim() : value;
  return typeof text === "string" && /^(?:[\da-f]{3}|[\da-f]{6})$/i.test(text) ? `#${text}` : text;
};

/** What a firm answers; what is left out stays as it is. */
export const answersSchema = z
  .strictObject({
    name: shape.name,
    tagline: shape.tagline,
    description: shape.description,
    about: shape.about,
    url: z.preprocess(toOrigin, shape.url),
    email: shape.email,
    telephone: shape.telephone,
    address: z.preprocess(toLines, shape.address),
    language: shape.language.unwrap(),
    timeZone: shape.timeZone,
    logo: z
      .string()
      .trim()
      .regex(/\.svg$/i, "must be the path of an SVG file"),
    colour: z.preprocess(toColour, brandSchema.shape.colours.shape.accent),
    typeface: fontPackage,
    corner: brandSchema.shape.corner.unwrap(),
    density: brandSchema.shape.density.unwrap(),
  })
  .partial();

export type Answers = z.output<typeof answersSchema>;
type AnswerName = keyof Answers;

/** A question to a firm, in the order in which they are asked. */
export type SetupQuestion = { name: AnswerName; text: string };

export const QUESTIONS: readonly SetupQuestion[] = [
  { name: "name", text: "The firm's name" },
  { name: "tagline", text: "One short line under it" },
  { name: "description", text: "What search engines show: one or two sentences" },
  { name: "about", text: "What the firm does, in one paragraph" },
  { name: "url", text: "Where the site will live" },
  { name: "email", text: "Where inquiries and replies go" },
  { name: "telephone", text: "Telephone, with the country code" },
  { name: "address", text: "Postal address, its lines parted by ;" },
  { name: "language", text: "Language of the site (en, de, pt-BR ...)" },
  { name: "timeZone", text: "Time zone (Europe/London ...)" },
  { name: "logo", text: "Logo, the path of an SVG file (empty for none)" },
  { name: "colour", text: 'Colour of the firm, as CSS writes it (#0a7d5a, navy, "oklch(60% 0.15 160)")' },
  { name: "typeface", text: "Typeface, an installed Fontsource package (@fontsource-variable/inter)" },
  { name: "corner", text: "Round corners, in pixels from 0 to 24" },
  { name: "density", text: "Room between parts: compact, normal or roomy" },
];

/** What is known of the machine of the person who is asked. */
export type SystemDefaults = { timeZone: string; language: string };

/**
 * What an empty answer to a question means: the value that stands in the data, or, where that is still the samples' firm's,
 * what can be told from the answers before and from the machine. Null where nothing can be.
 */
export function defaultAnswer(
  name: AnswerName,
  answers: Answers,
  current: { site: Site; accent: string; typeface: string | null; corner: number; density: string },
  surroundings: SystemDefaults,
): string | null {
  const isSample = findSampleValues(current.site).length > 0;
  const isOfSamples = findSampleValues(current.site).some(({ path }) => path[0] === name);
  const firm = answers.name ?? current.site.name;
  switch (name) {
    case "logo":
      return null;
    case "colour":
      return current.accent;
    case "typeface":
      return current.typeface;
    case "corner":
      return String(current.corner);
    case "density":
      return current.density;
    case "address":
      return isOfSamples ? null : current.site.address.join("; ");
    case "language":
    case "timeZone":
      return isSample ? surroundings[name] : current.site[name];
    case "url":
      return isOfSamples && answers.name
        ? `https://www.${toSlug(firm)}.com`
        : ownOrNull(current.site.url, isOfSamples);
    case "email": {
      const host = new URL(answers.url ?? current.site.url).hostname.replace(/^www\./, "");
      return isOfSamples && answers.url ? `hello@${host}` : ownOrNull(current.site.email, isOfSamples);
    }
    default:
      return ownOrNull(current.site[name], isOfSamples);
  }
}

const ownOrNull = (value: string, isOfSamples: boolean): string | null => (isOfSamples ? null : value);

/**
 * Writes answers into the text of `site.yaml`: each value in its place, all else, comments and order among it, as it was.
 */
export function writeSite(text: string, answers: Answers): string {
  const {
    logo: _logo,
    colour: _colour,
    typeface: _typeface,
    corner: _corner,
    density: _density,
    ...facts
  } = answers;
  return Object.entries(facts).reduce(
    (written, [name, value]) => (value === undefined ? written : setValue(written, [name], value)),
    text,
  );
}

/** The accent that comes with the samples; their whole palette belongs to it. */
const SAMPLE_ACCENT = "oklch(87.5% 0.165 90)";
const DERIVED = ["neutral", "light", "dark", "artwork"];

/** Where the logo that a firm names is kept, under `src/content`. */
export const LOGO_PATH = "/images/logo.svg";

/**
 * Writes answers into the text of `brand.yaml`. With the colour of the samples goes what they have to it, so that the rest is
 * derived from the firm's own; a palette that a firm has written stays.
 */
export function writeBrand(text: string, { logo, colour, typeface, corner, density }: Answers): string {
  let written = text;
  if (logo !== undefined) {
    const hasLogo = parseDocument(written).hasIn(["logo", "light"]);
    written = hasLogo
      ? setValue(written, ["logo", "light"], LOGO_PATH)
      : `${written.trimEnd()}\n\n# Drawings of the logo for a light ground (light) and for a dark one (dark), under src/content.\nlogo:\n  light: ${LOGO_PATH}\n`;
  }
  if (colour !== undefined) {
    const document = parseDocument(written);
    const accent = document.getIn(["colours", "accent"]);
    if (accent === SAMPLE_ACCENT && colour !== SAMPLE_ACCENT) {
      for (const name of DERIVED) document.deleteIn(["colours", name]);
      written = document.toString({ lineWidth: 0 });
    }
    written = setValue(written, ["colours", "accent"], colour);
  }
  if (typeface !== undefined) written = writeTypeface(written, typeface);
  if (corner !== undefined) written = setValue(written, ["corner"], corner);
  return density === undefined ? written : setValue(written, ["density"], density);
}

/** A package takes the place of files of one's own, and of another package. */
function writeTypeface(text: string, name: string): string {
  const document = parseDocument(text);
  if (document.hasIn(["typeface", "package"])) {
    return document.getIn(["typeface", "package"]) === name
      ? text
      : setValue(text, ["typeface", "package"], name);
  }
  if (!document.has("typeface"))
    return `${text.trimEnd()}\n\n# What all is set in: a Fontsource package.\ntypeface:\n  package: ${toScalar(name)}\n`;
  document.set("typeface", document.createNode({ package: name }));
  return document.toString({ lineWidth: 0 });
}

type Value = string | number | readonly string[];

/** Replaces one value in the text of a YAML file; a field that is missing is added at its end. */
function setValue(text: string, path: readonly string[], value: Value): string {
  const node = parseDocument(text).getIn(path, true);
  const indent = "  ".repeat(path.length);
  if (!isNode(node) || !node.range) {
    const end = text.endsWith("\n") || text === "" ? "" : "\n";
    return path.length === 1 ? `${text}${end}\n${path[0]}: ${format(value, indent, true)}\n` : text;
  }
  const [start, end] = node.range;
  const old = text.slice(start, end);
  const isBlock = (isSeq(node) || isMap(node)) && !node.flow;
  const isScalarBlock = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
  const after = old.endsWith("\n") && (isBlock || isScalarBlock) ? "\n" : "";
  // A value on the line of its name needs a space before it, one below its name has been indented already.
  const space = text[start - 1] === ":" ? " " : "";
  return text.slice(0, start) + space + format(value, indent, !isBlock) + after + text.slice(end);
}

/** Characters of a line of the data files. */
const WIDTH = 110;

/** `isInline`: the value begins behind its name. */
function format(value: Value, indent: string, isInline: boolean): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const text = value.replace(/\s+/g, " ").trim();
    return text.length > WIDTH ? `>-\n${wrap(text, indent)}` : toScalar(text);
  }
  const items = value.map((item) => `- ${toScalar(item)}`).join(`\n${indent}`);
  return isInline ? `\n${indent}${items}` : items;
}

const toScalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && `${indent}${line} ${word}`.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}
