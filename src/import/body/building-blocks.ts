import type { RawFields, RawValue } from "../../domain/case-study/front-matter/read.ts";
import { formatQuote } from "../field-sections.ts";
import { toPictures } from "../raw-pictures.ts";
import { isRawFields, rawText } from "../raw-values.ts";
import type { Construct } from "./scan-constructs.ts";

/**
 * What a construct shows, in Markdown. `inner` is what stands between it and its end, converted; null where nothing closes it.
 * `resolve` reads an expression, a name of an import or a variable; `readPartial` finds the text of a partial template.
 */
export type BlockContext = {
  inner: string | null;
  resolve: (expression: string) => RawValue;
  readPartial: (name: string, values: RawFields) => string | null;
};

/** Markdown of a construct, and what is left for somebody to do; `null` where the construct is known to show nothing. */
export type BlockReading = { markdown: string; todo: string | null };

type Values = {
  construct: Construct;
  args: string[];
  props: RawFields;
  inner: string;
  context: BlockContext;
};
type Block = { names: RegExp; render: (values: Values) => string | null };

/** Blocks that show no words of their text. */
const EMPTY: Block = {
  names:
    /^(?:toc|br|clear|clearfix|spacer|divider|separator|icon|fa|script|style|head|meta|seo|layout|adsense|more|breadcrumbs?|newsletter\w*|share\w*|backtotop|assign|set|increment|cycle|break|else|elsif|elseif|case|when|contactform\w*|wpforms|scrolltotop|helmet|mdxprovider)$/,
  render: () => "",
};

/**
 * The building blocks of other systems by the names they have there, in lower case without hyphens. The first row that fits and
 * renders counts.
 */
const BLOCKS: readonly Block[] = [
  {
    names: /^h[1-6]$/,
    render: ({ construct, inner }) =>
      inner === "" ? "" : `${"#".repeat(Number(construct.name.charAt(1)))} ${inner}`,
  },
  { names: /heading$|^(?:section)?title$|^headline$/, render: (values) => renderSection(values, "##") },
  {
    names: /^(?:\w*section|split|chapter|challenge|solution|process|approach|results?section|csi\w*section)$/,
    render: (values) => (values.inner === "" ? null : renderSection(values, "##")),
  },
  {
    names: /^(?:\w*phase|\w*step|timelineitem|milestone)$/,
    render: (values) => (values.inner === "" ? null : renderSection(values, "###")),
  },
  { names: /^li$/, render: ({ inner }) => (inner === "" ? "" : `- ${inner}`) },
  EMPTY,
  {
    names: /^(?:include\w*|readfile|partial\w*|render|snippet|import|md|markdownfile|embedmd|includefile)$/,
    render: renderPartial,
  },
  {
    names: /^(?:ref|relref|posturl|link|url|pageurl|permalink)$/,
    render: ({ construct, args, props, inner }) =>
      construct.dialect === "jsx"
        ? renderLink({ args, props, inner })
        : (args[0] ?? (textOf(props, "path", "href", "to") || null)),
  },
  {
    names: /^(?:param|siteparam)$/,
    render: ({ args, context }) =>
      rawText(context.resolve(args[0] ?? "") ?? context.resolve(`site.${args[0]}`)) || null,
  },
  {
    names: /youtube|^yt$/,
    render: (values) => renderVideo(values, (id) => `https://www.youtube.com/watch?v=${id}`),
  },
  { names: /vimeo/, render: (values) => renderVideo(values, (id) => `https://vimeo.com/${id}`) },
  { names: /loom/, render: (values) => renderVideo(values, (id) => `https://www.loom.com/share/${id}`) },
  { names: /^(?:gist)$/, render: ({ args, props }) => renderGist(args, props) },
  {
    names: /^(?:tweet|twitter|x|xpost)$/,
    render: ({ args, props }) =>
      renderPost(args, props, (user, id) => `https://x.com/${user || "i"}/status/${id}`, "Post"),
  },
  {
    names: /^instagram/,
    render: ({ args, props }) =>
      renderPost(args, props, (_, id) => `https://www.instagram.com/p/${id}/`, "Post on Instagram"),
  },
  {
    names:
      /^(?:video|audio|embed|iframe|media|player|wistia|codepen|codesandbox|figma|spotify|soundcloud|googlemap|map|oembed|linkpreview)\w*$/,
    render: renderEmbed,
  },
  { names: /quote|testimonial|^bq$|^citation$/, render: renderQuote },
  {
    names:
      /^(?:callout|alert|notice|note|tip|info|warning|warn|caution|danger|important|admonition|hint|aside|attention|error|success|message|infobox|highlightbox|banner|keytakeaways?|takeaways?|tldr|summarybox|box)$/,
    render: renderAside,
  },
  { names: /^(?:highlight|code|codeblock|prism|syntaxhighlight|pre|terminal)$/, render: renderCode },
  { names: /^(?:details|expand|collapse|collapsible|spoiler|toggle|faq|question)$/, render: renderDetails },
  {
    names:
      /^(?:stats?|metrics?|kpis?|facts?|numbers?|figures|results?|keyfigures?|counters?|statistics?|statcard|statblock|metriccard|statgrid|statsgrid|resultsgrid|outcomes?|factlist|keyfacts?|impact)$/,
    render: renderFigures,
  },
  {
    names: /gallery|carousel|slider|slideshow|imagegrid|images|lightbox|compare|beforeafter/,
    render: renderGallery,
  },
  {
    names: /^(?:button|btn|cta|linkbutton|ctabutton|buttonlink|a|nextlink|navlink|externallink|gatsbylink)$/,
    render: renderLink,
  },
  {
    names:
      /^(?:figure|img|image|picture|photo|pic|caption|screenshot|illustration|staticimage|gatsbyimage|nextimage|amp-?img|captionedimage|cover|hero|thumbnail|fig|imgproc|\w*image\w*|\w*figure\w*|\w*img)$/,
    render: renderPicture,
  },
  {
    names:
      /^(?:tab|tabitem|tabpanel|accordionitem|panel|step|card|slide|item|listitem|feature|column|col|section|challenge|solution|chapter|phase|timelineitem|codetab|process|approach|context)$/,
    render: renderTitled,
  },
  {
    names:
      /^(?:tabs|tabgroup|tabset|accordion|accordions|cards|cardgroup|cardgrid|columns|row|grid|container|wrapper|steps|div|span|center|lead|intro|fragment|flex|block|content|wide|fullwidth|fullbleed|bleed|prose|layout\w*|table|tablewrapper|datatable|list|group|stack|small|big|raw|rawhtml|html|unsafe|verbatim|markdown|markdownify|inline|timeline|fade\w*|animate\w*|reveal\w*|motion\w*|vc\w+|etpb\w+|fusion\w+|onehalf\w*|onethird\w*|twothirds?\w*|capture|block|p|text|paragraph|h[1-6]|heading|ul|ol|li|noscript|client\w*|browseronly|suspense|abbr|mark|kbd|sub|sup|strong|em|b|i|u|color|dropcap|lede|leadparagraph|marginnote|sidenote|newthought|epigraph|footnote|tooltip|glossary|popover)$/,
    render: renderWrapper,
  },
];

/** Reads one construct; one that is unknown keeps its words, and says so. */
export function readBuildingBlock(construct: Construct, context: BlockContext): BlockReading {
  const key = construct.name
    .toLowerCase()
    .replace(/^.*[./]/, "")
    .replace(/[-_]/g, "");
  const props = Object.fromEntries(
    Object.entries(construct.props).map(([name, value]) => [name, resolveValue(value, context)]),
  );
  const args = construct.args.map((value) => value);
  const values: Values = { construct, args, props, inner: (context.inner ?? "").trim(), context };
  if (construct.name === "" && construct.dialect === "jsx") return { markdown: values.inner, todo: null };
  if (construct.name === "verbatim" && construct.isSelfClosing)
    return { markdown: construct.args[0] ?? "", todo: null };
  // A site's own blocks are often called after what they are, behind a name of their family: `csi-section`.
  const last =
    construct.name
      .replace(/^.*[./]/, "")
      .split(/[-_]|(?<=[a-z])(?=[A-Z])/)
      .at(-1)
      ?.toLowerCase() ?? "";
  for (const name of new Set([key, last]))
    for (const { names, render } of BLOCKS) {
      const markdown = names.test(name) ? render(values) : null;
      // A block that shows nothing is known to do so, or held nothing: else what it showed is missing.
      const isEmpty =
        markdown === "" &&
        names !== EMPTY.names &&
        context.inner === null &&
        !/^[a-z][a-z0-9]*$/.test(construct.name);
      if (markdown !== null && !isEmpty) return { markdown, todo: null };
    }
  if (/^(?:if|unless|with|for|tablerow|each|macro|call|filter|asyncEach|block|extends)$/.test(construct.name))
    return {
      markdown: values.inner,
      todo: "decides or repeats something, which is not done here; its words stay",
    };
  const picture = renderPicture(values);
  if (picture !== null) return { markdown: joinBlocks(picture, wordsOf(values, PICTURE_PROPS)), todo: null };
  const words = wordsOf(values, new Set());
  const todo =
    words === ""
      ? "is not known here and shows nothing; write what it showed"
      : "is not known here; its words stay as text";
  return { markdown: words, todo };
}

/** Values of names that an import or a variable gives. */
function resolveValue(value: RawValue, context: BlockContext): RawValue {
  if (typeof value !== "string" || !/^\{[\s\S]*\}$/.test(value)) {
    if (Array.isArray(value)) return value.map((item) => resolveValue(item, context));
    if (isRawFields(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, resolveValue(inner, context)]),
      );
    return value;
  }
  const known = context.resolve(value.slice(1, -1));
  if (known !== null) return known;
  const texts = [...value.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , text = ""]) => text);
  return texts.filter((text) => /\p{L}{2}/u.test(text) && /\s|\./.test(text)).join(" ") || null;
}

const textOf = (props: RawFields, ...names: string[]): string => {
  for (const name of names)
    for (const [key, value] of Object.entries(props)) {
      const text = key.toLowerCase().replace(/[-_]/g, "") === name ? rawText(value) : "";
      if (text !== "" && text !== "true") return text;
    }
  return "";
};

const joinBlocks = (...blocks: string[]): string =>
  blocks
    .map((block) => block.trim())
    .filter(Boolean)
    .join("\n\n");

const PICTURE_PROPS = new Set([
  "src",
  "alt",
  "alttext",
  "caption",
  "title",
  "image",
  "img",
  "attribution",
  "attr",
  "credit",
  "file",
  "path",
  "url",
  "source",
  "width",
  "height",
]);
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#].*)?$/i;

export const formatPicture = (src: string, alt: string, caption = ""): string => {
  const written = /[\s()<>]/.test(src) ? `<${src}>` : src;
  return `![${alt.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim()}](${written})${caption === "" || caption === alt ? "" : `\n\n*${caption.trim().replace(/\s+/g, " ")}*`}`;
};

function renderPicture({ args, props, inner }: Values): string | null {
  const named = [
    "src",
    "image",
    "img",
    "path",
    "file",
    "url",
    "source",
    "link",
    "href",
    "photo",
    "background",
    "filename",
  ].flatMap((name) => {
    const value = Object.entries(props).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
    // What a link leads to is a picture only where its name says so.
    if (/^(?:url|link|href|source|path|file)$/.test(name) && !PICTURE_FILE.test(rawText(value))) return [];
    return toPictures(value).length > 0
      ? toPictures(value)
      : name === "src" && rawText(value) !== ""
        ? [{ src: rawText(value), alt: "" }]
        : [];
  })[0];
  const position = args.findIndex((arg) => PICTURE_FILE.test(arg));
  const src = named?.src ?? args[position];
  if (src === undefined) return inner.includes("![") ? joinBlocks(inner, captionOf(props)) : null;
  const others = args.filter((_, index) => index !== position && !named);
  const alt = textOf(props, "alt", "alttext") || named?.alt || "";
  const caption = textOf(props, "caption", "figcaption") || textOf(props, "title");
  const [altArg = "", captionArg = ""] = others.filter(
    (arg) =>
      /\p{L}{2}/u.test(arg) && !/^(?:left|right|center|centre|wide|full|small|large|medium)$/i.test(arg),
  );
  const credit = textOf(props, "attr", "attribution", "credit");
  return joinBlocks(
    formatPicture(src, alt || altArg || stripMarks(caption), caption || captionArg),
    credit,
    inner,
  );
}

const captionOf = (props: RawFields): string => {
  const caption = textOf(props, "caption");
  return caption === "" ? "" : `*${caption}*`;
};

const stripMarks = (text: string): string => text.replace(/<[^<>]*>|[*_`]/g, "");

function renderVideo({ args, props, inner }: Values, addressOf: (id: string) => string): string | null {
  const id =
    textOf(
      props,
      "id",
      "videoid",
      "video",
      "youtubeid",
      "vimeoid",
      "src",
      "url",
      "href",
      "embedid",
      "code",
    ) ||
    args.find((arg) => /^[\w-]{6,}$|^https?:/.test(arg)) ||
    "";
  if (id === "") return null;
  const address = /^(?:https?:)?\/\//.test(id) ? id.replace(/^\/\//, "https://") : addressOf(id);
  const words = textOf(props, "title", "caption", "label", "playlabel") || "Video";
  return joinBlocks(`[${words}](${address})`, inner);
}

function renderGist(args: string[], props: RawFields): string | null {
  const [user, id] =
    args.length > 1 ? args : [textOf(props, "user", "username"), args[0] ?? textOf(props, "id")];
  if (!id) return null;
  const address = /^https?:/.test(id)
    ? id
    : `https://gist.github.com/${[user, id].filter(Boolean).join("/")}`;
  return `[Code on GitHub](${address})`;
}

function renderPost(
  args: string[],
  props: RawFields,
  addressOf: (user: string, id: string) => string,
  label: string,
): string | null {
  const id = textOf(props, "id", "tweetid", "url", "tweetlink") || args.at(-1) || "";
  if (id === "") return null;
  return `[${label}](${/^https?:/.test(id) ? id : addressOf(textOf(props, "user"), id)})`;
}

function renderEmbed({ args, props, inner }: Values): string | null {
  const address =
    textOf(props, "src", "url", "href", "mp4", "webm", "link") ||
    args.find((arg) => /^(?:https?:|\/)/.test(arg)) ||
    /https?:\/\/\S+/.exec(inner)?.[0] ||
    "";
  if (address === "") return inner === "" ? null : inner;
  const words = textOf(props, "title", "caption", "alt", "label") || "Video";
  return joinBlocks(`[${words}](${address})`, inner.includes(address) ? inner.replace(address, "") : inner);
}

function renderQuote({ args, props, inner }: Values): string | null {
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

function renderAside({ construct, args, props, inner }: Values): string | null {
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

function renderCode({ args, props, inner, context }: Values): string | null {
  const code = (context.inner ?? "").replace(/^\n|\n\s*$/g, "") || textOf(props, "code", "content");
  if (code === "") return null;
  const language = textOf(props, "lang", "language") || args.find((arg) => /^[\w#+-]+$/.test(arg)) || "";
  return inner.includes("```") ? inner : `\`\`\`${language}\n${code}\n\`\`\``;
}

function renderDetails(values: Values): string | null {
  const { args, props, inner } = values;
  const title = textOf(props, "summary", "title", "label", "question", "heading") || (args[0] ?? "");
  const words = inner || textOf(props, "answer", "text", "content");
  if (title === "" && words === "") return null;
  return title === "" ? words : `**${title}**\n\n${words}`;
}

/** A part of a text with its heading; of a heading alone its words. */
function renderSection(values: Values, level: string): string | null {
  const { props, args, inner, construct } = values;
  const title =
    textOf(props, "title", "heading", "text", "label", "name") || (inner === "" ? (args[0] ?? "") : "");
  const isHeading = /heading$|title$|headline$/i.test(construct.name);
  const bare = stripMarks(title || (isHeading ? inner : ""))
    .replace(/\s+/g, " ")
    .trim();
  const picture = isHeading ? null : renderPicture({ ...values, inner: "" });
  if (bare === "") return joinBlocks(picture ?? "", wordsOf(values, PICTURE_PROPS)) || null;
  const without = new Set(["title", "heading", "text", "label", "name", "alt", "caption"]);
  const rest = title === "" ? "" : wordsOf({ ...values, args: [] }, without);
  return joinBlocks(`${level} ${bare}`, picture ?? "", rest);
}

/** Names of properties that hold what a reader sees, the name of a part first. */
const WORD_PROPS = [
  "eyebrow",
  "kicker",
  "title",
  "heading",
  "headline",
  "label",
  "name",
  "question",
  "subtitle",
  "subheading",
  "value",
  "number",
  "text",
  "description",
  "content",
  "body",
  "caption",
  "summary",
  "quote",
  "answer",
  "message",
  "children",
  "author",
  "role",
  "challenge",
  "solution",
  "result",
  "results",
  "intro",
  "client",
  "alt",
];

function renderTitled(values: Values): string | null {
  const title =
    textOf(values.props, "title", "label", "heading", "name", "header", "value") || (values.args[0] ?? "");
  const rest = wordsOf(
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

function renderWrapper(values: Values): string | null {
  if (values.context.inner === null && values.construct.dialect !== "jsx" && values.args.length > 0)
    return null;
  return wordsOf(values, new Set());
}

function renderLink({ args, props, inner }: Pick<Values, "args" | "props" | "inner">): string | null {
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

function renderFigures(values: Values): string | null {
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
  if (value === "" || label === "") return wordsOf(values, new Set());
  const rest = wordsOf(
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

/** A list of texts or mappings, a line for each. */
function formatItems(value: RawValue): string {
  if (!Array.isArray(value)) return rawText(value);
  const pictures = value.flatMap((item) =>
    isRawFields(item) || /^\S+$/.test(rawText(item)) ? toPictures(item) : [],
  );
  if (pictures.length === value.length)
    return pictures.map(({ src, alt }) => formatPicture(src, alt)).join("\n\n");
  return value
    .map((item) => {
      if (!isRawFields(item)) return `- ${rawText(item)}`;
      const name = textOf(item, "label", "title", "name", "metric", "question", "heading");
      const figure = textOf(item, "value", "number", "figure", "stat", "percentage");
      const used = new Set([name, figure]);
      const rest = Object.entries(item).flatMap(([key, inner]) => {
        const text = rawText(inner);
        return used.has(text) || text === "" || (!isWord(key, text) && !/\p{L}{2}\s/u.test(text))
          ? []
          : [text];
      });
      const head = name === "" ? figure : figure === "" ? `**${name}**` : `**${name}**: ${figure}`;
      return `- ${[head, rest.join(". ")].filter(Boolean).join(figure !== "" && name !== "" ? ". " : ": ")}`;
    })
    .join("\n");
}

function renderGallery({ args, props, inner }: Values): string | null {
  const pictures = [
    ...Object.entries(props).flatMap(([name, value]) =>
      typeof value === "string" && /ids|class|columns|size|link/i.test(name)
        ? []
        : Array.isArray(value) || isRawFields(value) || PICTURE_FILE.test(rawText(value))
          ? toPictures(value)
          : [],
    ),
    ...args.filter((arg) => PICTURE_FILE.test(arg)).map((src) => ({ src, alt: "" })),
  ];
  if (pictures.length === 0 && inner === "") return null;
  return joinBlocks(
    ...pictures.map(({ src, alt }) => formatPicture(src, alt || textOf(props, "alt"))),
    textOf(props, "caption", "title"),
    inner,
  );
}

function renderPartial({ construct, args, props, context }: Values): string | null {
  const name = args[0] ?? textOf(props, "file", "src", "path", "name");
  if (name === "") return null;
  const text = context.readPartial(name, { ...construct.props });
  if (text !== null) return text;
  // An include named after a building block is one: `{% include figure.html src="..." %}`.
  const own = name.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const reading = readBuildingBlock({ ...construct, name: own, args: args.slice(1) }, context);
  return reading.todo === null ? reading.markdown : null;
}

const isWord = (name: string, text: string): boolean =>
  WORD_PROPS.includes(name.toLowerCase()) &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/^(?:true|false|#[0-9a-f]{3,8}|https?:\S*|\/\S*|\S*\.(?:jpe?g|png|svg|webp|gif|mp4))$/i.test(text);

/** The words of a construct, from its properties and what stands in it, a paragraph each. */
function wordsOf({ args, props, inner, construct }: Values, without: ReadonlySet<string>): string {
  const words = Object.entries(props)
    .toSorted(([a], [b]) => WORD_PROPS.indexOf(a.toLowerCase()) - WORD_PROPS.indexOf(b.toLowerCase()))
    .flatMap(([name, value]) => {
      const key = name.toLowerCase().replace(/[-_]/g, "");
      if (
        without.has(key) ||
        /^(?:class|classname|style|id|key|ref|slot|client|on[a-z]+|is|as|src|href|width|height|theme|color|variant|size|align|type|icon)$/.test(
          key,
        )
      )
        return [];
      if (Array.isArray(value)) return [formatItems(value)];
      if (isRawFields(value)) return [formatItems([value])];
      const text = rawText(value);
      const isSentence = /\p{L}{2,}\s+\S*\p{L}{2}/u.test(text) && !/[{}<>=]|^[a-z0-9 :/_-]+$/.test(text);
      return isWord(name, text) || isSentence ? [text] : [];
    });
  const spoken =
    construct.dialect === "jsx" ? [] : args.filter((arg) => /\p{L}{2,}\s+\S*\p{L}{2}/u.test(arg));
  return joinBlocks(...words, ...spoken, inner);
}
