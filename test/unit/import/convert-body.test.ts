import { describe, expect, it } from "vitest";
import { convertBody } from "../../../src/import/body/convert-body.ts";
import type { Dialect } from "../../../src/import/body/scan-constructs.ts";

const options = (...dialects: Dialect[]) => ({
  dialects: new Set(dialects),
  fields: {
    title: "Weir",
    crew: [{ name: "Ada" }, { name: "Bo" }],
    open: "true",
    shut: "false",
    params: { client: { name: "Mill" } },
    resources: [{ src: "plan.png", name: "plan" }],
  },
  settings: { baseurl: "", title: "Old site" },
  readPartial: () => null,
  firstLine: 10,
});

const markdown = (text: string, ...dialects: Dialect[]): string =>
  convertBody(text, options(...dialects)).markdown;
const notes = (text: string, ...dialects: Dialect[]): string[] =>
  convertBody(text, options(...dialects)).notes.map(
    ({ kind, line, message }) => `${line} ${kind} ${message}`,
  );

const CASES: [name: string, dialect: Dialect, text: string, shown: string][] = [
  [
    "a figure of Hugo",
    "hugo",
    '{{< figure src="/a.png" alt="Gate" caption="The *gate*" >}}',
    "![Gate](/a.png)\n\n*The gate*",
  ],
  [
    "figures that a block holds as YAML",
    "hugo",
    "{{< compare >}}\nlabel: Plan time\nbefore: 10 min\nafter: 2 min\nicon: fa-x\n{{< /compare >}}",
    "- **Plan time**: before: 10 min. after: 2 min",
  ],
  [
    "code that a block of its own shows in several ways",
    "hugo",
    "{{< code-toggle file=about.md lang=yaml >}}\ntitle: A Propos\nslug: a-propos\n{{< /code-toggle >}}",
    "```yaml\ntitle: A Propos\nslug: a-propos\n```",
  ],
  ["a parameter within another", "hugo", 'For {{< param "client.name" >}}.', "For Mill."],
  [
    "a picture of the page's resources by its name",
    "hugo",
    '{{< bundle-image name="plan" alt="The plan" >}}',
    "![The plan](plan.png)",
  ],
  [
    "items that a block holds as YAML",
    "hugo",
    "{{< slides >}}\nimage: a.png\nalt: Gate\n---\nimage: b.png\nalt: Lock\n{{< /slides >}}",
    "![Gate](a.png)\n\n![Lock](b.png)",
  ],
  ["a drawing in words", "hugo", "{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}", "```mermaid\ngraph TD\n```"],
  ["what is shown as it is written", "liquid", "{% raw %}{{ x }}{% endraw %}", "`{{ x }}`"],
  [
    "code that is kept from being read",
    "liquid",
    "```\n{% raw %}{{ x }}{% endraw %}\n```",
    "```\n{{ x }}\n```",
  ],
  ["a formula as code", "jsx", "$$\n\\frac{a}{b}\n$$", "```tex\n\\frac{a}{b}\n```"],
  ["a formula in a line", "jsx", "So $\\frac{a}{b}$ holds.", "So $\\frac{a}{b}$ holds."],
  ["a number of a module", "jsx", "export const days = 42;\n\nIn {days} days.", "In 42 days."],
  [
    "words marked in a line",
    "jsx",
    "Some <Highlight color='red'>marked</Highlight> words.",
    "Some marked words.",
  ],
  ["a picture by position", "liquid", '{% image "/a.png", "The gate" %}', "![The gate](/a.png)"],
  ["a video", "hugo", "{{< youtube w7Ft2ymGmfc >}}", "[Video](https://www.youtube.com/watch?v=w7Ft2ymGmfc)"],
  [
    "a quotation",
    "jsx",
    '<Quote author="Ada Byre" role="Warden">It holds.</Quote>',
    '> "It holds."\n\n*- Ada Byre, Warden*',
  ],
  [
    "a callout",
    "liquid",
    '{% callout "warning" %}\nHigh water.\n{% endcallout %}',
    ":::warning\n\nHigh water.\n\n:::",
  ],
  [
    "a callout of two levels",
    "hugo",
    "{{% note %}}\nA {{< param title >}}.\n{{% /note %}}",
    ":::note\n\nA Weir.\n\n:::",
  ],
  ["tabs", "jsx", '<Tabs><TabItem value="a" label="Before">Nine.</TabItem></Tabs>', "**Before**\n\nNine."],
  ["figures with labels", "jsx", '<Stats items={[{ value: "3x", label: "Boats" }]} />', "- **Boats**: 3x"],
  [
    "code",
    "liquid",
    "{% highlight js %}\nlet a = {{ b }};\n{% endhighlight %}",
    "```js\nlet a = {{ b }};\n```",
  ],
  ["a gist", "hugo", "{{< gist ada 1234 >}}", "[Code on GitHub](https://gist.github.com/ada/1234)"],
  [
    "a button",
    "hugo",
    '{{< button href="/contact/" >}}Write to us{{< /button >}}',
    "[Write to us](/contact/)",
  ],
  ["an address", "hugo", 'See [the mill]({{< relref "mill.md" >}}).', "See [the mill](mill.md)."],
  ["a variable", "liquid", "{{ page.title }} and {{ site.title }}", "Weir and Old site"],
  ["the address of the old site", "liquid", "[Note]({{ site.baseurl }}/note/)", "[Note](/note/)"],
  [
    "a loop over a list of the fields",
    "liquid",
    "{% for one in page.crew %}{{ one.name }} {% endfor %}",
    "Ada Bo",
  ],
  ["text kept as it is", "liquid", "{% raw %}Not a tag{% endraw %}", "Not a tag"],
  ["a heading of a site's own block", "hugo", '{{< pink-heading text="Challenge" >}}', "## Challenge"],
  [
    "a section of a site's own block",
    "hugo",
    '{{< fx-section title="What we did" >}}\nWe dug.\n{{< /fx-section >}}',
    "## What we did\n\nWe dug.",
  ],
  [
    "an element with a value of JSX",
    "jsx",
    '<div className="x" style={{ gap: 4 }}>\n\nWords.\n\n</div>',
    "Words.",
  ],
  [
    "a picture by the name of its import",
    "jsx",
    'import pier from "./pier.png";\n\n<Image src={pier} alt="Pier" />',
    "![Pier](./pier.png)",
  ],
  [
    "a heading inside a wrapper of HTML",
    "hugo",
    "<div>\n## Results\nIt fell.\n</div>",
    "## Results\nIt fell.",
  ],
  [
    "a frame",
    "hugo",
    '<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc"></iframe>',
    "[Video](https://www.youtube.com/watch?v=w7Ft2ymGmfc)",
  ],
  ["attributes of kramdown", "liquid", "First.\n{: .lead}\n\nSecond.", "First.\n\nSecond."],
];

describe("template code in a body", () => {
  it.each([
    ["open", "Open.", "11 left what `if page.open` hid is left out: Shut."],
    ["shut", "Shut.", "11 left what `if page.shut` hid is left out: Open."],
  ])("decides by a field that is known: %s", (field, shown, note) => {
    const text = `\n{% if page.${field} %}Open.{% else %}Shut.{% endif %}`;
    expect(markdown(text, "liquid")).toBe(shown);
    expect(notes(text, "liquid")).toEqual([note]);
  });

  it("keeps the words of both branches where a field is not known", () => {
    const text = "{% if page.x %}Open.{% else %}Shut.{% endif %}";
    expect(markdown(text, "liquid")).toBe("Open. Shut.");
    expect(notes(text, "liquid")).toHaveLength(1);
  });

  it.each(CASES)("shows %s", (_, dialect, text, shown) => {
    expect(markdown(text, dialect).replace(/\n{2,}/g, "\n\n")).toBe(shown);
    expect(notes(text, dialect)).toEqual([]);
  });

  it("keeps the words of what is unknown, and names it with its line", () => {
    const text = 'One.\n\n<Ticker speed="3" title="Boats of the day" />\n';
    expect(markdown(text, "jsx")).toBe("One.\n\nBoats of the day");
    expect(notes(text, "jsx")).toEqual([
      '12 todo `<Ticker speed="3" title="Boats of the day" />` is not known here; its words stay as text',
    ]);
  });

  it("keeps lines right behind code that spans some", () => {
    const text = "```\na\nb\n```\n\n{{< zzz >}}";
    expect(notes(text, "hugo")[0]).toMatch(/^15 todo/);
  });

  it("leaves code alone: fenced, between backticks, and escaped", () => {
    const text = "```html\n<Gate open={true}>{{ here }}\n```\n\nUse `{{< figure >}}` or `{% if %}`.";
    expect(markdown(text, "hugo", "liquid")).toBe(text);
  });

  it("leaves comments out, and keeps the words of those that say something in the report", () => {
    const text = "<!-- ask Ada whether this is public -->\n\nOne. {/* todo */}\n\n<!-- wp:paragraph -->\n";
    expect(markdown(text, "hugo")).toBe("One.");
    expect(notes(text, "hugo")).toEqual(["10 left a comment is left out: `ask Ada whether this is public`"]);
  });

  it("takes a sign without its other end away, and says so", () => {
    expect(markdown("Half a {{< figure", "hugo")).toBe("Half a  figure");
    expect(notes("Half a {{< figure", "hugo")).toHaveLength(1);
  });

  it("ends on hostile text", () => {
    for (const part of ["{{", "{%", "<A ", "<A b={", "[caption ", "`", "![", "{"])
      expect(markdown(part.repeat(3000), "hugo", "liquid", "jsx", "wordpress").length).toBeLessThan(30_000);
  });
});
