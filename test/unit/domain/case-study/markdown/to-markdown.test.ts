import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../../src/domain/case-study/markdown/parser.ts";
import { renderHtml } from "../../../../../src/domain/case-study/markdown/render-html.ts";
import { toMarkdown } from "../../../../../src/domain/case-study/markdown/to-markdown.ts";
import { locale } from "../../../../support/words.ts";

const write = (text: string): string => toMarkdown(parseMarkdown(text), (src) => src);
const render = (text: string): string => renderHtml(parseMarkdown(text), locale).replace(/\s+/g, " ").trim();

describe("Markdown written from tokens", () => {
  it.each([
    ["headings", "# One\n\nText.\n\n## Two `x`\n\nSetext\n------"],
    ["emphasis", "a **b _c_ d** ~~e~~ *f*"],
    ["lists", "- a\n- b\n  - c\n  - d\n\n1. one\n2. two\n\n   more\n\n3. three"],
    ["a list that begins at five", "5. a\n6. b"],
    ["labels without blank lines", "**Frontend**: React\n**Backend**: Go"],
    ["quotes", "> a\n>\n> > b\n>\n> - c"],
    ["code", "```js\nlet a = `b`;\n```\n\n    indented <b>\n\n``a ` b`` and `c`"],
    ["tables", "| a | b |\n|:--|--:|\n| 1 \\| 2 | **x** |\n| `c` | |"],
    ["links", '[a](/b/ "t") <https://x.example/> https://y.example/?a=1&b=2 [e](<a b>)'],
    ["breaks", "a  \nb\\\nc\nd"],
    ["signs that are words", "1\\. a\n\n\\- b\n\n2 * 3 * 4, a_b_c, [x], \\<b>, 5 < 6, &amp;amp; \\# no"],
    ["asides", "::: warning Mind the gap\nText\n\n- a\n:::\n\n> [!TIP]\n> Bring a **coat**.\n>\n> > inner"],
    ["footnotes", "A.[^x] B.^[Inline *note*.] C.[^x]\n\n[^x]: One.\n\n    Two.\n\n    - a"],
    ["tasks", "- [x] a\n- [ ] b **c**"],
    ["definitions", "Term\n: One\n: Two\n\nOther *term*\n\n: Loose\n\n  - a"],
    ["lines of a script without spaces", "待ち時間が\n半分になり**「大切」**です"],
    ["HTML", "<details>\n<summary>More</summary>\n\n**Inside**\n\n</details>\n\nA<br>b <sup>2</sup>"],
  ])("renders as its source did: %s", (_, text) => {
    expect(render(write(text))).toBe(render(text));
  });

  it("holds nothing that the page hides", () => {
    const hidden = [
      "Visible.",
      "<!-- NOTE-A -->",
      "[//]: # (NOTE-B)",
      '[comment]: <> "NOTE-C"',
      "Mid <!-- NOTE-D --> text.",
      "<script>NOTE-E</script>",
      "[x](javascript:NOTE-F)",
      "Here <script>NOTE-G</script> and {/* NOTE-H */} there.",
      "![far](https://elsewhere.example/NOTE-I.png)",
      "{{< NOTE-J >}}",
      '<a href="javascript:NOTE-K">words</a>',
      "<textarea>",
      "NOTE-L",
    ];
    expect(write(hidden.join("\n\n"))).toBe(
      ["Visible.", "Mid  text.", "x", "Here  and  there.", "far", "<a>words</a>"].join("\n\n"),
    );
  });

  it("leads to published pictures and says what the others show", () => {
    const text = "![a](/images/a.png) ![b](b.png)\n\n<img src='/images/a.png' alt='c'>";
    const published = toMarkdown(parseMarkdown(text), (src) =>
      src === "/images/a.png" ? "https://f.example/(1).png" : null,
    );
    expect(published).toBe("![a](https://f.example/%281%29.png) b\n\n![c](https://f.example/%281%29.png)");
  });
});
