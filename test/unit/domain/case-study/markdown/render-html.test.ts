import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { markdown, parseMarkdown } from "../../../../../src/domain/case-study/markdown/parser.ts";
import {
  makeTablesScrollable,
  renderHtml,
  SAFE_HTML,
} from "../../../../../src/domain/case-study/markdown/render-html.ts";
import { locale } from "../../../../support/words.ts";

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

const SAMPLES = resolve(import.meta.dirname, "../../../../../src/samples");

/** What is rendered of a text, all of it put through the sanitiser. */
const sanitized = (text: string): string =>
  makeTablesScrollable(
    sanitizeHtml(markdown.renderer.render(parseMarkdown(text), markdown.options, locale), SAFE_HTML),
  );

describe("Markdown that is not put through the sanitiser", () => {
  it("is rendered as if it were: the samples", () => {
    for (const name of readdirSync(SAMPLES).filter((name) => name.endsWith(".md"))) {
      const text = readFileSync(join(SAMPLES, name), "utf8");
      expect(renderHtml(parseMarkdown(text), locale)).toBe(sanitized(text));
    }
  });

  it.each([
    ["signs", 'R&D "first" <3 > 2 &copy; &nbsp; &#0; &amp;lt; \\<p> a < b & c'],
    ["breaks and rules", "one  \ntwo\\\nthree\n\n---\n\n***"],
    ["headings of any script", '## A "quoted" & <b>bold</b> heading\n\n## 日本語 & Straße\n\n## A\n\n## A'],
    [
      "links",
      '[a](/a?b=1&c=2) [b](https://x.example/é?q="1"&lt=3) [c](mailto:a@b.example) [d](#e) https://y.example',
    ],
    [
      "links that lead astray",
      "[a](javascript:alert(1)) [b](//x.example) [c](data:text/html,x) [d](/\\\\x.example) [e](HTTP://x.example)",
    ],
    ["links with a title", '[a](/b "c & "d"")'],
    ["pictures", '![a](a.jpg) ![b](https://x.example/b.jpg "c")'],
    ["lists within lists", "- a\n  - b\n    1. c\n    2. d\n\n3. e\n\n   f"],
    ["deep nesting", `${"> ".repeat(48)}a\n\n${"> ".repeat(18)}- b`],
    ["tables", "| a | b |\n|:--|--:|\n| 1 & 2 | `<i>` |"],
    ["code", '`a & "b"`\n\n```\n<b> & "c"\n```\n\n```js\nlet d;\n```\n\n    indented'],
    ["HTML that is not closed", "<b>a\n\n- <i>b\n- c\n\n<div>\n\nd <p>e"],
    ["HTML that closes what it did not open", "a</p></div>\n\n- b</li></ul>\n\nc</b>"],
    [
      "HTML that is not allowed",
      '<p onclick="x">a</p> <a href="javascript:x">b</a> <h1>c</h1> <script>d</script>',
    ],
    ["asides, tasks, notes and definitions", "> [!NOTE]\n> a\n\n- [x] b\n\nc[^1]\n\n[^1]: d\n\ne\n: f & g"],
  ])("is rendered as if it were: %s", (_, text) => {
    expect(renderHtml(parseMarkdown(text), locale)).toBe(sanitized(text));
  });
});
