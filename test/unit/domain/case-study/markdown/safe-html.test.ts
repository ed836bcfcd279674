import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { headingsIn } from "../../../../../src/domain/case-study/markdown/headings.ts";
import { parseMarkdown } from "../../../../../src/domain/case-study/markdown/parser.ts";
import { toPlainDocument } from "../../../../../src/domain/case-study/markdown/plain-text.ts";
import { renderHtml } from "../../../../../src/domain/case-study/markdown/render-html.ts";
import { ROOT } from "../../../../support/project.ts";
import { locale } from "../../../../support/words.ts";

const html = (markdown: string): string => renderHtml(parseMarkdown(markdown), locale).trim();
const headingsOf = (markdown: string) =>
  headingsIn(parseMarkdown(markdown)).map(({ depth, id, text }) => ({ level: depth, id, text }));

describe("headings of a body", () => {
  it("begin at h2 and leave no level out, whatever levels the author chose", () => {
    const headings = headingsOf("# One\n\n#### Two\n\n## Three\n\n# Four\n\n###### Five\n");
    expect(headings).toEqual([
      { level: 2, id: "one", text: "One" },
      { level: 3, id: "two", text: "Two" },
      { level: 3, id: "three", text: "Three" },
      { level: 2, id: "four", text: "Four" },
      { level: 3, id: "five", text: "Five" },
    ]);
  });

  it("have anchors of their own", () => {
    const headings = headingsOf(
      "## Results\n\n## Results 2\n\n## Results\n\n## 1. Audit\n\n## 2024\n\n## ???\n\n## 挑战\n",
    );
    expect(headings.map(({ id }) => id)).toEqual([
      "results",
      "results-2",
      "results-3",
      "audit",
      "section-2024",
      "section",
      "挑战",
    ]);
  });

  it("never share an anchor", () => {
    const word = fc.constantFrom("a", "a-2", "a 2", "a 3", "A!", "", "1", "section");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const ids = headingsOf(words.map((text) => `## ${text}\n`).join("\n")).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("labelled lines", () => {
  it("that follow each other become a list", () => {
    expect(html("**Web**: React\n**Data:** Redis\n")).toBe(
      "<ul>\n<li><strong>Web</strong>: React</li>\n<li><strong>Data:</strong> Redis</li>\n</ul>",
    );
  });

  it("keep what stands before them, and lines that go on", () => {
    expect(html("We used:\n**Web**: React\nand Redux\n**Data**: Redis\n")).toBe(
      "<p>We used:</p>\n<ul>\n<li><strong>Web</strong>: React\nand Redux</li>\n<li><strong>Data</strong>: Redis</li>\n</ul>",
    );
  });

  it("are left alone where there is one, or no label", () => {
    expect(html("**Note**: one line\n")).toBe("<p><strong>Note</strong>: one line</p>");
    expect(html("**Bold** start\n**Bold** again\n")).toBe(
      "<p><strong>Bold</strong> start\n<strong>Bold</strong> again</p>",
    );
  });
});

describe("links", () => {
  it("to other sites say so, those of the site do not", () => {
    expect(html("[a](https://a.example) [b](/contact/) [c](#results) https://d.example")).toBe(
      '<p><a href="https://a.example" rel="external noopener">a</a> <a href="/contact/">b</a> <a href="#results">c</a> <a href="https://d.example" rel="external noopener">https://d.example</a></p>',
    );
  });

  it.each([
    "[run](javascript:alert(1))",
    "[run](JaVaScRiPt:alert(1))",
    "[run](javascript&colon;alert(1))",
    "[run](data:text/html;base64,PHNjcmlwdD4=)",
    "[run](vbscript:x)",
    "[run](file:///etc/passwd)",
    "[run]()",
    '<a href="javascript:alert(1)">run</a>',
    '<a href=" &#106;avascript:alert(1)">run</a>',
  ])("%s keep their words alone", (markdown) => {
    expect(html(markdown)).toMatch(/^<p>(?:<a>)?run(?:<\/a>)?<\/p>$/);
  });

  it("are not made of names", () => {
    expect(html("Node.js, ASP.NET and ann@acme.example")).toBe(
      "<p>Node.js, ASP.NET and ann@acme.example</p>",
    );
  });
});

describe("HTML of the author", () => {
  it.each([
    ["<script>alert(1)</script>", ""],
    ["<style>p { color: red }</style>", ""],
    [
      '<iframe src="https://x.example"></iframe>',
      '<p><a href="https://x.example" rel="external noopener">x.example</a></p>',
    ],
    ["<iframe></iframe>", ""],
    ['<p onclick="x()" style="color:red" class="a" id="main">Hi</p>', "<p>Hi</p>"],
    ["<h1>Big</h1>", "<h2>Big</h2>"],
    ["<form action=/x><input name=y></form>", ""],
    ['<img src=x onerror="alert(1)">', '<img src="x" alt="" />'],
    ["<svg><script>alert(1)</script></svg>", ""],
    ["<details><summary>More</summary>Text</details>", "<details><summary>More</summary>Text</details>"],
  ])("%s becomes %s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("is not what words in angle brackets are", () => {
    expect(html("Dear <your name>, use <none> or `<b>`.")).toBe(
      "<p>Dear &lt;your name&gt;, use &lt;none&gt; or <code>&lt;b&gt;</code>.</p>",
    );
  });
});

describe("pictures", () => {
  it("of this site keep their path", () => {
    expect(html("![A shop](/images/a.jpg)")).toBe('<p><img src="/images/a.jpg" alt="A shop" /></p>');
  });

  it("without a description take their title for one; a link of nothing else is none", () => {
    expect(html('![](/a.jpg "A shop")')).toBe('<p><img src="/a.jpg" alt="A shop" title="A shop" /></p>');
    expect(html("[![](/a.jpg)](/shop/)")).toBe('<p><img src="/a.jpg" alt="" /></p>');
    expect(html("[![A shop](/a.jpg)](/shop/)")).toBe(
      '<p><a href="/shop/"><img src="/a.jpg" alt="A shop" /></a></p>',
    );
  });

  it("of other sites give way to their description", () => {
    for (const src of ["https://x.example/a.png", "//x.example/a.png", "data:image/png;base64,AA"]) {
      expect(html(`![A shop](${src})`)).toBe("<p><span>A shop</span></p>");
    }
  });
});

describe("a body", () => {
  it("shows words in angle brackets, also alone on a line", () => {
    expect(html("Dear <name>.\n\n<ClientName>\n\n<Client Name> and the words behind it")).toBe(
      "<p>Dear &lt;name&gt;.</p>\n<p>&lt;ClientName&gt;</p>\n<p>&lt;Client Name&gt; and the words behind it</p>",
    );
  });

  it("has no title of its own: a lone first heading of level 1 gives way to those of level 2", () => {
    expect(html("# How it went\n\n## Results\n\n### By week\n\nWell.")).toBe(
      '<h2 id="results">Results</h2>\n<h3 id="by-week">By week</h3>\n<p>Well.</p>',
    );
    expect(html("# One\n\n## Two\n\n# Three")).toContain('<h2 id="one">One</h2>');
    expect(html("# Only")).toBe('<h2 id="only">Only</h2>');
  });

  it("is never run as a template, nor is a template shown outside code", () => {
    expect(html("{{ 7 * 7 }} {% raw %}")).toBe("");
    expect(html("`{{ 7 * 7 }}` \\{{ x }}")).toBe("<p><code>{{ 7 * 7 }}</code> {{ x }}</p>");
  });

  it("has a plain text of its locale, a line for each block", () => {
    expect(
      toPlainDocument(
        parseMarkdown(
          "## Results\n\n**Fast** and [light](/x/) ![A shop](/a.jpg)\n\n- one\n- two\n\n```\ncode()\n```\n",
        ),
      ),
    ).toBe("Results\nFast and light A shop\none\ntwo\ncode()");
  });

  it("aligns cells by a class, since the site's policy allows no style", () => {
    const table = html("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |\n");
    expect(table).not.toContain("style=");
    expect(table).toContain('<td class="align-right">2</td>');
    expect(table).toContain('<td class="align-center">3</td>');
  });

  it("is valid HTML, whatever the levels, tables and lists in it", () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));
    const page = html(
      '# One\n\n### Deep\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n1. x\n2. y\n\n**A**: b\n**C**: d\n\n> quote\n\n<div>a <b>b</div>\n\n[](x) [dead]()\n\n:::note\nx\n:::\n\n> [!TIP] Title\n> y\n\n- [x] a\n- [ ] b\n\nTerm\n: one\n\na[^1] b[^1]\n\n<iframe src="https://w.example/x"></iframe>\n\n[^1]: c\n',
    );
    const report = validator.validateStringSync(page, { rules: { "void-style": "off" } });
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

/** Ids that stand in the templates a page of a study is made of; those that are filled in stand for one of their kind. */
function pageIds(template = "pages/case-study.njk", seen = new Set<string>()): string[] {
  if (seen.has(template)) return [];
  seen.add(template);
  const text = readFileSync(join(ROOT, "src/templates", template), "utf8");
  const inner = [...text.matchAll(/\{%-?\s*(?:from|include|extends|import)\s+"([^"]+)"/g)];
  const own = [...text.matchAll(/\s(?:id|aria-labelledby)="([^"{]+)"/g)].map(([, id = ""]) => id);
  return [...own, ...inner.flatMap(([, name = ""]) => pageIds(name, seen))];
}

describe("ids of an author", () => {
  it("are never those of the page round the text", () => {
    const reserved = [
      ...pageIds(),
      "inquiry-name",
      "lead-title",
      "lead-desc",
      "result-1-title",
      "one-pager-2-desc",
    ];
    expect(reserved).toContain("main");
    for (const id of reserved) {
      const title = id.replaceAll("-", " ");
      const headings = headingsOf(`## ${title}\n\n## Other {#${id}}\n`);
      expect(headings.map((heading) => heading.id)).toEqual([`section-${id}`, `section-${id}-2`]);
      expect(html(`<h3 id="${id}">x</h3>`)).toBe(`<h3 id="section-${id}">x</h3>`);
    }
  });

  it("are one each, whether Markdown or HTML gives them", () => {
    expect(html('## Results\n\n<h2 id="results">again</h2>\n\ntext <h3 lang=en id=results>more</h3>\n')).toBe(
      '<h2 id="results">Results</h2>\n<h2 id="results-2">again</h2>\n<p>text </p><h3 lang="en" id="results-3">more</h3><p></p>',
    );
    expect(html('<h2 id="gate">One</h2>\n\n## Gate\n')).toBe(
      '<h2 id="gate">One</h2>\n<h2 id="gate-2">Gate</h2>',
    );
  });
});
