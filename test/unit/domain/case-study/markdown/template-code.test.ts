import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { templateCode, templateCodeOf } from "../../../../../src/domain/case-study/markdown/template-code.ts";

const md = new MarkdownIt({ html: true }).use(templateCode);

/** HTML of a text, and the languages of the template code in it with their first lines, counted from 1. */
function read(text: string): { html: string; found: string[] } {
  const found = md.parse(text, {}).flatMap((token) =>
    [token, ...(token.children ?? [])].flatMap((each) => {
      const code = templateCodeOf(each);
      return code ? [`${(each.map ?? token.map)?.[0] ?? -1}:${code.language}`] : [];
    }),
  );
  return { html: md.render(text).trim(), found };
}

describe("template code of other systems", () => {
  it.each([
    ["a shortcode of Hugo on a line of its own", '{{< figure src="a.png" >}}', "", ["0:hugo"]],
    [
      "a shortcode over several lines",
      '{{< figure\n  src="a.png"\n\n  alt="- x" >}}\n\nText.',
      "<p>Text.</p>",
      ["0:hugo"],
    ],
    [
      "a pair of shortcodes round words",
      "{{% notice tip %}}\nBring a **coat**.\n{{% /notice %}}",
      "<p>Bring a <strong>coat</strong>.</p>",
      ["0:hugo", "2:hugo"],
    ],
    [
      "a tag of Liquid inside a sentence",
      "See {% include x.html %} here.",
      "<p>See  here.</p>",
      ["0:liquid"],
    ],
    ["a variable", "Hello {{ site.title }}!", "<p>Hello !</p>", ["0:liquid"]],
    [
      "a comment of Liquid with its words",
      "a\n\n{% comment %}\nsecret\n\nwords\n{% endcomment %}\n\nb",
      "<p>a</p>\n<p>b</p>",
      ["2:comment"],
    ],
    ["a comment of MDX", "{/* note for editors */}", "", ["0:comment"]],
    ["a comment of Nunjucks", "a {# secret #} b", "<p>a  b</p>", ["0:comment"]],
    ["an import", 'import { Quote } from "../ui/quote"\n\nText.', "<p>Text.</p>", ["0:import"]],
    ["an import over lines", 'import {\n  A,\n  B,\n} from "x";\n\nText.', "<p>Text.</p>", ["0:import"]],
    ["an export", "export const meta = {\n  a: 1,\n};\n\nText.", "<p>Text.</p>", ["0:import"]],
    [
      "a component over lines, and what it holds",
      '<Quote\n  img="m.jpg"\n  caption="M, CTO"\n>\n  It held.\n</Quote>',
      "<p>It held.</p>",
      ["0:component", "5:component"],
    ],
    [
      "a component with braces",
      '<Facts items={[{ value: "$9K > 1", label: "saved" }]} />',
      "",
      ["0:component"],
    ],
    ["a picture component", '<Image src={pier} alt="The pier" />', "", ["0:picture"]],
    [
      "a link whose address is template code",
      "See [our note]({{ site.baseurl }}/notes/).",
      "<p>See our note.</p>",
      ["0:liquid"],
    ],
    [
      "a link of a wiki before a colon",
      "See [[Pier|the pier]]: full.",
      "<p>See the pier: full.</p>",
      ["0:wiki"],
    ],
    [
      "long attributes of Pandoc",
      `![a](/b.png){fig-alt="${"word ".repeat(80)}" .wide}`,
      '<p><img src="/b.png" alt="a"></p>',
      ["0:attributes"],
    ],
    [
      "pairs of shortcodes without attributes",
      "[tabs]\n\n[tab]One[/tab] and [embed]https://v.example/[/embed]\n\n[/tabs]",
      "<p>One and https://v.example/</p>",
      ["0:wordpress", "2:wordpress", "2:wordpress", "2:wordpress", "2:wordpress", "4:wordpress"],
    ],
    [
      "what marks code, which stays code",
      "{% highlight js %}\n# a {{ b }}\n{% endhighlight %}\n\n{{< highlight go >}}\n- c\n{{< /highlight >}}",
      '<pre><code class="language-js"># a {{ b }}\n</code></pre>\n<pre><code class="language-go">- c\n</code></pre>',
      ["0:liquid", "4:hugo"],
    ],
    ["attributes of kramdown", "Text.\n{: .lead}", "<p>Text.</p>", ["1:attributes"]],
    ["attributes of HTML", '<a href="{{ x }}/b" title="t">w</a>', '<p><a title="t">w</a></p>', ["0:liquid"]],
    ["a shortcode of WordPress", '[gallery ids="1,2"]', "", ["0:wordpress"]],
    ["PHP and EJS", "a <?php echo 1 ?> b <%= c %> d", "<p>a  b  d</p>", ["0:server", "0:server"]],
  ])("leaves out %s", (_, text, html, found) => {
    expect(read(text)).toEqual({ html, found });
  });

  it.each([
    ["inline code", "`{{ x }}`"],
    ["a fence", "```\n{{< x >}}\n<Quote a={1} />\n```"],
    ["indented code", "    {% x %}"],
    ["an escaped brace", "\\{{ x }}"],
    ["percent signs twice", "from 5%% to 6%% of 100%%"],
    ["formulas of TeX", "$x_{i=1}$ and \\frac{a.b}{c.d} and \\ce{H2O(l)}"],
    ["a set in braces", "{a, b} and {x}"],
    ["words in angle brackets", "Dear <ClientName>, hello"],
    ["a comparison", "a < b and c > d"],
    ["prose that begins with import", "import duties rose by 4 %"],
    ["prose that begins with export", "export default rates fell"],
    ["a reference link", "[gallery] and [video]"],
  ])("keeps %s", (_, text) => {
    expect(read(text)).toEqual({ html: new MarkdownIt({ html: true }).render(text).trim(), found: [] });
  });

  it.each(["{#key}", "{#html-content}", "{#if}"])(
    "reads %s after a heading as its id, not as a block of Svelte",
    (id) => {
      expect(read(`## Part ${id}`)).toEqual({ html: "<h2>Part</h2>", found: ["0:attributes"] });
    },
  );

  it("names the id of a heading", () => {
    const tokens = md.parse("## What we did {#work}", {});
    expect(tokens[1]?.children?.map(templateCodeOf)).toEqual([
      null,
      { language: "attributes", source: "{#work}", id: "work" },
    ]);
  });
});
