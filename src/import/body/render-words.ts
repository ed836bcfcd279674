import { formatQuote } from "../field-quotes.ts";
import { toPictures } from "../raw-pictures.ts";
import {
  type BlockValues,
  formatItems,
  formatPicture,
  joinBlocks,
  stripMarks,
  textOf,
  wordsOfBlock,
} from "./block-values.ts";
import { PICTURE_PROPS, renderPicture } from "./render-media.ts";

export function renderQuote({ args, props, inner }: BlockValues): string | null {
  const words =
    inner ||
    textOf(props, "quote", "text", "content", "body", "children", "message", "testimonial") ||
    (args[0] ?? "");
  if (words === "") return null;
  const person =
    textOf(props, "author", "name", "person", "by", "cite", "caption", "attribution", "speaker") ||
    (inner === "" ? "" : (args[0] ?? ""));
  const role = textOf(props, "role", "title", "position", "job");
  const company = textOf(props, "company", "organization", "organisation", "source", "client");
  const quoted =
    /[#>|]|^\s*[-*] /m.test(words) || words.includes("\n\n") ? quoteLines(words) : formatQuote(words, []);
  const by = [person, role, company].filter(Boolean).join(", ");
  const picture = toPictures(props.image ?? props.img ?? props.avatar ?? props.photo ?? null)[0];
  return joinBlocks(
    quoted,
    by === "" ? "" : `*- ${by}*`,
    picture ? formatPicture(picture.src, person || picture.alt) : "",
  );
}

const quoteLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

const ASIDES: readonly [RegExp, string][] = [
  [/danger|error/, "danger"],
  [/warn|caution|attention/, "warning"],
  [/tip|success|hint|takeaway/, "tip"],
  [/important/, "important"],
  [/info/, "info"],
];

export function renderAside({ construct, args, props, inner }: BlockValues): string | null {
  const words = joinBlocks(
    inner,
    inner === ""
      ? textOf(props, "text", "content", "message", "body", "children") ||
          (args.length > 1 ? (args[1] ?? "") : "")
      : "",
  );
  const told =
    `${construct.name} ${textOf(props, "type", "kind", "variant", "level", "style", "status")} ${args[0] ?? ""}`.toLowerCase();
  const kind = ASIDES.find(([sign]) => sign.test(told))?.[1] ?? "note";
  const title = textOf(props, "title", "heading", "label");
  if (words === "" && title === "") return null;
  return `:::${kind}${title === "" ? "" : ` ${title}`}\n\n${words}\n\n:::`;
}

export function renderCode({ construct, args, props, inner, context }: BlockValues): string | null {
  const code = (context.inner ?? "").replace(/^\n|\n\s*$/g, "") || textOf(props, "code", "content");
  if (code === "") return null;
  // A component of that name marks words in a line.
  if (construct.dialect === "jsx" && /^(?:highlight|mark)$/i.test(construct.name) && !code.includes("\n"))
    return inner;
  const drawing = /mermaid|plantuml|graphviz/i.exec(construct.name)?.[0].toLowerCase() ?? "";
  const language =
    drawing || textOf(props, "lang", "language") || args.find((arg) => /^[\w#+-]+$/.test(arg)) || "";
  return inner.includes("```") ? inner : `\`\`\`${language}\n${code}\n\`\`\``;
}

export function renderDetails(values: BlockValues): string | null {
  const { args, props, inner } = values;
  const title = textOf(props, "summary", "title", "label", "question", "heading") || (args[0] ?? "");
  const words = inner || textOf(props, "answer", "text", "content");
  if (title === "" && words === "") return null;
  return title === "" ? words : `**${title}**\n\n${words}`;
}

/** A part of a text with its heading; of a heading alone its words. */
export function renderSection(values: BlockValues, level: string): string | null {
  const { props, args, inner, construct } = values;
  const title =
    textOf(props, "title", "heading", "text", "label", "name") || (inner === "" ? (args[0] ?? "") : "");
  const isHeading = /heading$|title$|headline$/i.test(construct.name);
  const bare = stripMarks(title || (isHeading ? inner : ""))
    .replace(/\s+/g, " ")
    .trim();
  const picture = isHeading ? null : renderPicture({ ...values, inner: "" });
  if (bare === "") return joinBlocks(picture ?? "", wordsOfBlock(values, PICTURE_PROPS)) || null;
  const without = new Set(["title", "heading", "text", "label", "name", "alt", "caption"]);
  const rest = title === "" ? "" : wordsOfBlock({ ...values, args: [] }, without);
  return joinBlocks(`${level} ${bare}`, picture ?? "", rest);
}

export function renderTitled(values: BlockValues): string | null {
  const title =
    textOf(values.props, "title", "label", "heading", "name", "header", "value") || (values.args[0] ?? "");
  const rest = wordsOfBlock(
    { ...values, args: values.args.slice(1) },
    new Set(["title", "label", "heading", "name", "header", "value"]),
  );
  const picture = renderPicture({ ...values, inner: "" });
  const address = textOf(values.props, "href", "link", "to");
  const linked =
    title !== "" && address !== "" ? `[${title}](${address})` : title === "" ? "" : `**${title}**`;
  const markdown = joinBlocks(picture ?? "", linked, rest);
  return markdown === "" ? "" : markdown;
}

export function renderWrapper(values: BlockValues): string | null {
  if (values.context.inner === null && values.construct.dialect !== "jsx" && values.args.length > 0)
    return null;
  return wordsOfBlock(values, new Set());
}

export function renderLink({
  args,
  props,
  inner,
}: Pick<BlockValues, "args" | "props" | "inner">): string | null {
  const address =
    textOf(props, "href", "url", "to", "link", "src", "relref") ||
    args.find((arg) => /^(?:https?:|\/|#|mailto:|\.)/.test(arg)) ||
    "";
  const words =
    inner ||
    textOf(props, "text", "label", "title", "children", "content") ||
    (args.find((arg) => arg !== address) ?? "");
  if (words === "") return address === "" ? null : "";
  return address === "" ? words : `[${words.replace(/\s*\n\s*/g, " ")}](${address})`;
}

export function renderFigures(values: BlockValues): string | null {
  const lists = Object.values(values.props).filter((value) => Array.isArray(value));
  if (lists.length > 0)
    return joinBlocks(textOf(values.props, "title", "heading"), ...lists.map(formatItems), values.inner);
  if (values.construct.dialect !== "jsx" && values.args.length > 1) {
    const [value = "", ...label] = values.args;
    return joinBlocks(`- **${label.join(" ")}**: ${value}`, values.inner);
  }
  const value = textOf(values.props, "value", "number", "figure", "stat", "amount", "percentage", "metric");
  const unit = textOf(values.props, "unit", "suffix");
  const prefix = textOf(values.props, "prefix");
  const label =
    textOf(values.props, "label", "name", "title", "text", "description", "caption") || values.inner;
  if (value === "" || label === "") return wordsOfBlock(values, new Set());
  const rest = wordsOfBlock(
    { ...values, inner: label === values.inner ? "" : values.inner },
    new Set([
      "value",
      "number",
      "figure",
      "stat",
      "amount",
      "percentage",
      "metric",
      "unit",
      "suffix",
      "prefix",
      "label",
      "name",
      "title",
    ]),
  );
  return joinBlocks(
    `- **${label.replace(/\s+/g, " ")}**: ${prefix}${value}${unit}`,
    rest === label ? "" : rest,
  );
}
