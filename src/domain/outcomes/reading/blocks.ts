import MarkdownIt from "markdown-it";

type Token = ReturnType<typeof markdown.parse>[number];

/** A heading, paragraph or list item as plain text; `\n` stands where the source breaks the line. */
export type TextBlock = {
  kind: "heading" | "paragraph" | "item";
  text: string;
  /** What the author set in bold or before a colon at the start: often the metric's name. */
  bold: string | null;
  /** 1-based line of the first character. */
  line: number;
  /** Lists it lies in. */
  depth: number;
  /** Titles of the headings above, outermost first. */
  headings: string[];
  /** Texts this block hangs under: the sentence that opens the list, then each enclosing item. */
  above: string[];
};

export type TableBlock = {
  kind: "table";
  header: string[];
  rows: { line: number; cells: string[] }[];
  headings: string[];
  above: string[];
};

export type Block = TextBlock | TableBlock;

const markdown = new MarkdownIt({ html: true });

/** Takes Markdown apart into what can be read for figures: code, images and HTML blocks are left out. */
export function blocksOf(source: string): Block[] {
  const tokens = markdown.parse(source, {});
  const blocks: Block[] = [];
  const headings: { level: number; title: string }[] = [];
  const items: string[] = [];
  let listDepth = 0;
  let opening: string | null = null;
  let table: TableBlock | null = null;
  let row: { line: number; cells: string[] } | null = null;

  for (const [index, token] of tokens.entries()) {
    const titles = () => headings.map(({ title }) => title);
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        listDepth += 1;
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        listDepth -= 1;
        items.length = Math.min(items.length, listDepth);
        break;
      case "list_item_open":
        items.length = Math.min(items.length, listDepth - 1);
        break;
      case "table_open":
        table = { kind: "table", header: [], rows: [], headings: titles(), above: opening ? [opening] : [] };
        blocks.push(table);
        break;
      case "table_close":
        table = null;
        break;
      case "tr_open":
        row = { line: (token.map?.[0] ?? 0) + 1, cells: [] };
        break;
      case "tr_close":
        if (table && row && tokens[index - 1]?.type === "td_close") table.rows.push(row);
        row = null;
        break;
      case "inline": {
        const text = plainText(token);
        const parent = tokens[index - 1];
        if (table && row) {
          if (parent?.type === "th_open") table.header.push(text);
          else row.cells.push(text);
          break;
        }
        const line = (token.map?.[0] ?? 0) + 1;
        if (parent?.type === "heading_open") {
          const level = Number(parent.tag.slice(1));
          while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
          blocks.push({ kind: "heading", text, bold: null, line, headings: titles(), above: [], depth: 0 });
          headings.push({ level, title: text });
          opening = null;
          break;
        }
        const above = listDepth > 0 ? [...(opening ? [opening] : []), ...items] : [];
        const kind = listDepth > 0 ? "item" : "paragraph";
        blocks.push({
          kind,
          text,
          bold: boldStart(token),
          line,
          headings: titles(),
          above,
          depth: listDepth,
        });
        if (listDepth > 0) items[listDepth - 1] ??= text;
        else opening = text;
        break;
      }
    }
  }
  return blocks;
}

/** The words of an inline token: markup gone, pictures left out, code kept. */
function plainText(token: Token): string {
  let text = "";
  for (const child of token.children ?? []) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type === "softbreak" || child.type === "hardbreak") text += "\n";
    else if (child.type === "html_inline" && /^<br\b/i.test(child.content)) text += "; ";
  }
  return text;
}

function boldStart(token: Token): string | null {
  const children = (token.children ?? []).filter(({ type, content }) => type !== "text" || content.trim());
  if (children[0]?.type !== "strong_open") return null;
  const end = children.findIndex(({ type }) => type === "strong_close");
  return children
    .slice(1, end)
    .map(({ content }) => content)
    .join("")
    .trim();
}
