import type { HtmlElement } from "./html-to-markdown.ts";

/** What stands for a bar in a cell, which would begin another, and for a line that ends in it, which would end the row. */
const BAR = "\uE010";
const BREAK = "\uE011";

const BLOCK_TAGS =
  /<\/?(?:p|div|ul|ol|dl|dt|dd|section|article|figure|figcaption|blockquote|pre|table|thead|tbody|tfoot|t[rdh]|center|address)\b[^>]*>|<(?:br|hr)\b[^>]*>/gi;

/**
 * Gives tables of HTML the form that Markdown has: one head, rows of equal length, a line for each cell. A cell over several columns
 * leaves empty ones behind it, over several rows below it. A table of one cell, and one that only places what is in it, is no table.
 */
export function prepareTables(body: HtmlElement): void {
  // Inner tables stand behind those that hold them.
  for (const table of Array.from(body.querySelectorAll("table")).toReversed()) {
    const rows = toGrid(table).filter((row) => row.some((cell) => cell !== ""));
    const isLayout = /^(?:presentation|none)$/.test(table.getAttribute("role") ?? "");
    if (rows.length === 0) table.outerHTML = "";
    else if (isLayout || (rows.length === 1 && rows[0]?.length === 1))
      table.outerHTML = rows
        .flat()
        .map((cell) => `<div>${cell}</div>`)
        .join("");
    else table.outerHTML = formatTable(rows, table.querySelector("caption")?.innerHTML ?? "");
  }
}

/** The characters that stand for signs in cells, as Markdown writes them. */
export const restoreCells = (markdown: string): string =>
  markdown.replaceAll(BAR, "\\|").replaceAll(new RegExp(`\\s*${BREAK}\\s*`, "g"), "<br>");

/** Columns of a table; what is said to span more is a mistake. */
const MOST_COLUMNS = 50;

/** The cells of a table by row and column, each as HTML. */
function toGrid(table: HtmlElement): string[][] {
  const grid: string[][] = [];
  const rows = Array.from(table.querySelectorAll("tr")).filter((row) => row.closest("table") === table);
  rows.forEach((row, index) => {
    const own = grid[index] ?? [];
    grid[index] = own;
    let column = 0;
    for (const cell of Array.from(row.querySelectorAll("td, th"))) {
      if (cell.closest("tr") !== row) continue;
      while (own[column] !== undefined) column++;
      const width = spanOf(cell, "colspan");
      for (let down = 0; down < spanOf(cell, "rowspan"); down++) {
        const line = grid[index + down] ?? [];
        grid[index + down] = line;
        for (let across = 0; across < width; across++)
          line[column + across] = down === 0 && across === 0 ? cell.innerHTML.trim() : "";
      }
      column += width;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "", 10) || 1));

function formatTable([head = [], ...rows]: string[][], caption: string): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${flatten(cell)}</${tag}>`).join("")}</tr>`;
  const title = caption.trim() === "" ? "" : `<p>${caption.trim()}</p>`;
  return `${title}<table><thead>${line(head, "th")}</thead><tbody>${rows.map((row) => line(row, "td")).join("")}</tbody></table>`;
}

/** The words of a cell on one line. */
const flatten = (cell: string): string =>
  cell
    .replace(/<(\/?)h[1-6]\b[^>]*>/gi, (_, slash: string) =>
      slash === "" ? `${BREAK}<strong>` : `</strong>${BREAK}`,
    )
    .replace(/<li\b[^>]*>/gi, `${BREAK}\u2022 `)
    .replace(/<\/li\s*>/gi, BREAK)
    .replace(BLOCK_TAGS, BREAK)
    .replace(/\|(?=[^<>]*(?:<|$))/g, BAR)
    .replace(/\s+/g, " ")
    .replace(new RegExp(`(?:\\s*${BREAK}\\s*)+`, "g"), BREAK)
    .replace(new RegExp(`^${BREAK}|${BREAK}$`, "g"), "")
    .trim();
