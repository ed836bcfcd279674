import { hasSentences } from "../domain/case-study/fields/fits-field.ts";
import { isRawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { areFigures, isFigureField, toFigures } from "./field-figures.ts";
import { isQuoteField, isSpeakerField, toQuotes } from "./field-quotes.ts";
import { rawText, textUnder } from "./raw-values.ts";

/**
 * Words of a field as a part of the body. `heading` is null for words that stand before all parts; `place` orders the parts among
 * themselves. `field` is the name in the source.
 */
export type TextSection = { field: string; heading: string | null; text: string; place: number };

type Part = { heading: string | null; place: number; names: readonly string[] };

/** Fields in which other systems keep parts of the text, in the order the parts stand in. */
const PARTS: readonly Part[] = [
  {
    heading: null,
    place: 0,
    names: [
      "body",
      "content",
      "text",
      "main text",
      "project description",
      "overview",
      "about",
      "post body",
      "rich text",
      "intro text",
      "introduction",
    ],
  },
  {
    heading: "The challenge",
    place: 1,
    names: [
      "challenge",
      "challenges",
      "the challenge",
      "problem",
      "the problem",
      "background",
      "context",
      "situation",
      "brief",
      "goal",
      "goals",
      "objective",
      "objectives",
      "client challenge",
    ],
  },
  {
    heading: "The solution",
    place: 2,
    names: [
      "solution",
      "solutions",
      "the solution",
      "our solution",
      "approach",
      "our approach",
      "strategy",
      "what we did",
    ],
  },
  { heading: "Process", place: 3, names: ["process", "the process", "our process", "implementation"] },
  {
    heading: "Results",
    place: 4,
    names: [
      "result",
      "results",
      "the result",
      "the results",
      "outcome",
      "outcomes",
      "impact",
      "our impact",
      "achievements",
      "benefits",
    ],
  },
  {
    heading: "What we learned",
    place: 6,
    names: [
      "learning",
      "learnings",
      "lesson",
      "lessons",
      "lessons learned",
      "takeaway",
      "takeaways",
      "conclusion",
    ],
  },
  { heading: "Next steps", place: 7, names: ["next steps", "outlook", "future"] },
];

const PART_OF = new Map(
  PARTS.flatMap((part) => part.names.map((name) => [spellingKey(name), part] as const)),
);

/** Texts of fields that belong into the body, and the names of the fields they come from. */
export function findFieldSections(fields: readonly { name: string; value: RawValue }[]): {
  sections: TextSection[];
  taken: ReadonlySet<string>;
} {
  const sections = fields.flatMap(({ name, value }): TextSection[] => {
    const key = spellingKey(name);
    if (isQuoteField(name)) return section(name, "What the client says", 5, toQuotes(value, fields));
    if (typeof value !== "string" && (isFigureField(name) || areFigures(value)))
      return section(name, "Results", 4, toFigures(value));
    const titled = toTitledParts(value);
    if (titled.length > 0)
      return titled.flatMap(({ title, text }, index) => section(name, title, 3.5 + index / 1000, text));
    const bare = key.replace(/\d+$/, "");
    if (
      bare !== key &&
      (isFigureField(bare) || isFigureField(`${bare}s`)) &&
      typeof value === "string" &&
      !isBlock(value)
    )
      return section(
        name,
        "Results",
        4,
        `- ${[labelOf(name, fields)?.value ?? "", value.trim()].filter(Boolean).join(": ")}`,
      );
    const part = PART_OF.get(key) ?? PART_OF.get(key.replace(/\d+$/, ""));
    if (!part && typeof value === "string" && isBlock(value) && !NO_TEXT.test(name))
      return section(
        name,
        name.replace(/[-_]+/g, " ").replace(/^./, (letter) => letter.toUpperCase()),
        3.5,
        value,
      );
    const holdsText = hasSentences(value) || (typeof value === "string" && isBlock(value));
    if (!part || !holdsText || (isRawFields(value) && rawText(value) === "")) return [];
    return section(name, part.heading, part.place, toProse(value));
  });
  const taken = new Set(sections.map(({ field }) => field));
  const hasQuote = sections.some(({ heading }) => heading === "What the client says");
  const speakers = hasQuote ? fields.filter(({ name }) => isSpeakerField(name)) : [];
  const labels = [...taken].flatMap((name) => labelOf(name, fields)?.name ?? []);
  return { sections, taken: new Set([...taken, ...speakers.map(({ name }) => name), ...labels]) };
}

const LABELS = ["label", "title", "name", "text", "description", "caption", "unit"];

/** What a figure in a field with a number measures, which a field beside it says: `Stat 1 label` of `Stat 1`. */
function labelOf(
  name: string,
  fields: readonly { name: string; value: RawValue }[],
): { name: string; value: string } | null {
  if (!/\d$/.test(name)) return null;
  const keys = LABELS.flatMap((label) => [
    spellingKey(`${name} ${label}`),
    spellingKey(name.replace(/[-_ ]?(\d+)$/, ` ${label} $1`)),
  ]);
  const found = fields.find(
    (field) => keys.includes(spellingKey(field.name)) && typeof field.value === "string",
  );
  return found ? { name: found.name, value: `**${rawText(found.value)}**` } : null;
}

/** The parts of a list in which each has a heading and sentences below it; none where the list is another. */
function toTitledParts(value: RawValue): { title: string; text: string }[] {
  if (!Array.isArray(value)) return [];
  const parts = value.map((item) =>
    isRawFields(item)
      ? {
          title: textUnder(item, "heading", "title", "headline"),
          text: textUnder(item, "body", "text", "content", "copy", "description"),
          isWhole: Object.entries(item).every(
            ([name, inner]) => PART_NAMES.has(spellingKey(name)) || !hasSentences(inner),
          ),
        }
      : { title: "", text: "", isWhole: false },
  );
  return parts.every(({ title, text, isWhole }) => title !== "" && hasSentences(text) && isWhole)
    ? parts
    : [];
}

const PART_NAMES = new Set(
  ["heading", "title", "headline", "body", "text", "content", "copy", "description"].map(spellingKey),
);

/** Text of more than one block, which no field of a study holds. */
const isBlock = (text: string): boolean =>
  /<(?:p|h[1-6]|ul|ol|figure|blockquote)\b[\s\S]*<\//i.test(text) || /\S.{20,}\n\s*\n.{20,}/.test(text);
const NO_TEXT = /(?:description|summary|excerpt|snippet|script|code|css|embed|schema|json|head)/i;

const section = (field: string, heading: string | null, place: number, text: string): TextSection[] =>
  text.trim() === "" ? [] : [{ field, heading, text: text.trim(), place }];

/** Texts one below the other; a list of short ones as a list. */
function toProse(value: RawValue): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const items = value.map(toProse).filter(Boolean);
    const areParagraphs = items.some((item) => item.includes("\n"));
    return items.map((item) => (areParagraphs ? item : `- ${item}`)).join(areParagraphs ? "\n\n" : "\n");
  }
  if (!isRawFields(value)) return "";
  const title = textUnder(value, "title", "heading", "label", "name");
  const text = textUnder(value, "text", "description", "body", "content", "summary", "value");
  return text === "" ? title : title === "" || title === text ? text : `**${title}**: ${text}`;
}
