import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import { rawText } from "../raw-values.ts";
import {
  type BlockContext,
  type BlockReading,
  type BlockValues,
  formatItems,
  joinBlocks,
  resolveValue,
  textOf,
  wordsOfBlock,
} from "./block-values.ts";
import {
  PICTURE_PROPS,
  renderEmbed,
  renderGallery,
  renderGist,
  renderPicture,
  renderPost,
  renderVideo,
} from "./render-media.ts";
import {
  renderAside,
  renderCode,
  renderDetails,
  renderFigures,
  renderLink,
  renderQuote,
  renderSection,
  renderTitled,
  renderWrapper,
} from "./render-words.ts";
import type { Construct } from "./scan-constructs.ts";

type Block = { names: RegExp; render: (values: BlockValues) => string | null };

/** Blocks that show no words of their text. */
const EMPTY: Block = {
  names:
    /^(?:toc|br|clear|clearfix|spacer|divider|separator|icon|fa|script|style|head|meta|seo|layout|adsense|more|breadcrumbs?|newsletter\w*|share\w*|backtotop|assign|set|increment|cycle|break|else|elsif|elseif|case|when|contactform\w*|wpforms|scrolltotop|helmet|mdxprovider)$/,
  render: () => "",
};

/** Blocks that show what stands in them as it is written. */
const CODE =
  /^(?:highlight|code(?!tabs?$|group$|pen|sandbox)\w*|\w+code|prism|syntaxhighlight\w*|pre|terminal|console|mermaid|plantuml|goat|graphviz|katex|math)$/;

/** Whether what stands in a block is code, and no text with blocks of its own. */
export const isCodeBlock = (name: string): boolean => CODE.test(name.toLowerCase().replace(/[-_]/g, ""));

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
  { names: CODE, render: renderCode },
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
  const data = CODE.test(key) ? [] : readItems(context.inner ?? "");
  if (data.length > 0)
    return {
      markdown: joinBlocks(
        wordsOfBlock({ construct, args, props, inner: "", context }, new Set()),
        formatItems(data.map(withNames)),
      ),
      todo: null,
    };
  const values: BlockValues = { construct, args, props, inner: (context.inner ?? "").trim(), context };
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
  if (picture !== null)
    return { markdown: joinBlocks(picture, wordsOfBlock(values, PICTURE_PROPS)), todo: null };
  const words = wordsOfBlock(values, new Set());
  const todo =
    words === ""
      ? "is not known here and shows nothing; write what it showed"
      : "is not known here; its words stay as text";
  return { markdown: words, todo };
}

/** An item with its names before short values, which say nothing alone: `before: 10 min`. */
const withNames = (item: RawFields): RawFields =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      if (/^(?:icon|id|class|variant|color|colour|start|end|fade|order)$/.test(name)) return [];
      const isShort = /^(?:before|after|delta|change|from|to)$/.test(name);
      return [[name, isShort ? `${name}: ${rawText(value)}` : value]];
    }),
  );

/** The items that stand in a block as YAML, one below the other or parted by lines of `---`; none where its text is prose. */
function readItems(inner: string): RawFields[] {
  const parts = inner
    .trim()
    .split(/^---[ \t]*$|^(?=- [\w-]+:[ \t])/m)
    .map((part) => part.trim().replace(/^- /, "  "));
  const items = parts
    .filter(Boolean)
    .map((part) => part.split("\n").map((line) => /^\s*([a-z][\w-]*):[ \t]+(\S.*)$/.exec(line)));
  if (items.length === 0 || items.some((lines) => lines.includes(null))) return [];
  // One line with a colon is a sentence; two names that any text may have told are data.
  if (items.every((lines) => lines.length < 2)) return [];
  return items.map((lines) =>
    Object.fromEntries(
      lines.map((line) => [line?.[1] ?? "", (line?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2")]),
    ),
  );
}

function renderPartial({ construct, args, props, context }: BlockValues): string | null {
  const name = args[0] ?? textOf(props, "file", "src", "path", "name");
  if (name === "") return null;
  const text = context.readPartial(name, { ...construct.props });
  if (text !== null) return text;
  // An include named after a building block is one: `{% include figure.html src="..." %}`.
  const own = name.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const reading = readBuildingBlock({ ...construct, name: own, args: args.slice(1) }, context);
  return reading.todo === null ? reading.markdown : null;
}
