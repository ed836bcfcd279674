import { describe, expect, it } from "vitest";
import { makeTablesScrollable } from "../../../../../src/domain/case-study/markdown/render-html.ts";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const table = (...rows: string[]): string => `<table>${rows.join("")}</table>`;

describe("what may be wider than a narrow page", () => {
  it("is reached by keyboard: a table with many columns or long words, and long lines of code", () => {
    for (const html of [
      table(row("1", "2"), row(..."abcdefghijkl")),
      table(row("Instandhaltungskosten", "Anlagenverfügbarkeit")),
      `<pre><code class="language-sh">npm run check -- src/content/case-studies/acme.md\n</code></pre>`,
    ])
      expect(makeTablesScrollable(html)).toBe(html.replace(/^<(\w+)>/, '<$1 tabindex="0">'));
  });

  it("is no stop where it always fits", () => {
    const html = table(row("What we counted every week", "8.2&nbsp;s"), row("another", "<strong>1</strong>"));
    const code = "<pre><code>npm start\nnpm run &quot;build&quot;\n</code></pre>";
    expect(makeTablesScrollable(html + code)).toBe(html + code);
  });
});
