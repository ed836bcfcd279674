import { describe, expect, it } from "vitest";
import { toMarkdownFromHtml } from "../../../src/import/body/html-to-markdown.ts";

describe("a table of HTML", () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const table = (...rows: string[]): string => toMarkdownFromHtml(`<table>${rows.join("")}</table>`);

  it("keeps each cell on a line, whatever blocks stand in it", () => {
    expect(table(row("A", "B"), row("<p>1</p><p>2|3</p>", "<ul><li>x</li><li>y</li></ul>"))).toBe(
      "| A | B |\n| --- | --- |\n| 1<br>2\\|3 | \u2022 x<br>\u2022 y |",
    );
  });

  it("has rows of equal length where cells span several", () => {
    expect(
      table(
        "<tr><th colspan=2>A</th><th>B</th></tr>",
        '<tr><td rowspan="2">1</td><td>2</td><td>3</td></tr>',
        row("4", "5"),
        row("6"),
      ),
    ).toBe("| A |  | B |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n|  | 4 | 5 |\n| 6 |  |  |");
  });

  it("is none where it only places what is in it", () => {
    expect(table(row("<h2>Quay</h2><p>Ten cranes</p>"))).toBe("## Quay\n\nTen cranes");
    expect(toMarkdownFromHtml('<table role="presentation"><tr><td>A</td><td>B</td></tr></table>')).toBe(
      "A\n\nB",
    );
  });

  it("has its caption before it, and an inner table as lines of a cell", () => {
    const inner = `<table>${row("x", "y")}</table>`;
    expect(table("<caption>Days</caption>", row("A", "B"), row(inner, "1"))).toBe(
      "Days\n\n| A | B |\n| --- | --- |\n| x<br>y | 1 |",
    );
  });
});

describe("emphasis of HTML", () => {
  it.each([
    ["a sign at its end before a word", "<p><b>Fast:</b>in a day</p>", "**Fast**:in a day"],
    ["a sign at its start behind a word", "<p>the<em>(old)</em> way</p>", "the(*old*) way"],
    ["a link before a word", '<p><b><a href="/a">Quay</a></b>s</p>', "<strong>[Quay](/a)</strong>s"],
    ["one in another", "<p><b>All <strong>of</strong> it</b></p>", "**All of it**"],
    ["blanks at its edges", "<p>so<b> it </b>is</p>", "so **it** is"],
  ])("is read as such with %s", (_, html, markdown) => {
    expect(toMarkdownFromHtml(html)).toBe(markdown);
  });
});

describe("text of HTML that keeps its lines", () => {
  it("is code, or a poem where it says so", () => {
    expect(toMarkdownFromHtml("<pre>a = 1\n  b = 2\n</pre>")).toBe("```\na = 1\n  b = 2\n```");
    expect(toMarkdownFromHtml('<pre class="wp-block-verse">Two roads\n<em>diverged</em></pre>')).toBe(
      "Two roads  \n*diverged*",
    );
  });

  it("keeps what looks like a tag and is none as words", () => {
    expect(toMarkdownFromHtml("<p>Write to <ada@weir.example>, if a<b or a <3 b.</p>")).toBe(
      "Write to <ada@weir.example>, if a<b or a <3 b.",
    );
    expect(toMarkdownFromHtml('<p>One <a<b>two</p><p "x" a<b="1">Three</p>')).toBe(
      "One <a**two**\n\n**Three**",
    );
  });
});
