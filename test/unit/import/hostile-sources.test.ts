import { describe, expect, it } from "vitest";
import { importFiles, notesOn, studyText } from "../../support/import/import-fixture.ts";

const LONG =
  "Words of a page that are long enough to be counted as a text, and then some more of them to be sure.";

describe("a page of HTML", () => {
  it("keeps words beside its title, speakers below quotations, and texts set apart", async () => {
    const html = `<html><body><div class="hero"><h1>Moor</h1><p>A line below it</p></div>
      <div class="content"><p>${LONG}</p><aside><p>Set apart, and no list of links.</p></aside>
      <blockquote>It holds.<footer>- Eva, warden</footer></blockquote></div>
      <aside class="related"><p>Read about the fen</p></aside></body></html>`;
    const text = studyText(await importFiles({ "work/moor.html": html }), "moor");
    expect(text).toContain("A line below it");
    expect(text).toContain("Set apart, and no list of links.");
    expect(text).toContain("*- Eva, warden*");
    expect(text).not.toContain("Read about the fen");
  });

  it("takes the article with the title, not a card of another page before it", async () => {
    const html = `<html><body><article><p>${LONG} Of the fen.</p></article>
      <article><h1>Moor</h1><p>${LONG} Of the moor.</p></article></body></html>`;
    const text = studyText(await importFiles({ "work/moor.html": html }), "moor");
    expect(text).toContain("Of the moor.");
  });

  it("keeps a bar in a cell", async () => {
    const html = `<main><h1>Moor</h1><p>${LONG}</p><table><tr><th>A</th></tr><tr><td>1|2</td></tr></table></main>`;
    expect(studyText(await importFiles({ "work/moor.html": html }), "moor")).toContain("| 1\\|2 |");
  });
});

describe("an export of WordPress", () => {
  const item = (fields: string): string =>
    `<item><wp:post_type>portfolio</wp:post_type><wp:status>publish</wp:status>${fields}</item>`;
  const meta = (name: string, value: string): string =>
    `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const wxr = (...items: string[]): string =>
    `<rss><channel><language>en-US</language><wp:author><wp:author_login>mira</wp:author_login><wp:author_display_name>Mira Lang</wp:author_display_name></wp:author>${items.join("")}</channel></rss>`;

  it("names authors as they are shown, and folds the rows of a repeater into figures", async () => {
    const text = studyText(
      await importFiles(
        {
          "e.xml": wxr(
            item(
              `<title>Vane</title><wp:post_name>vane</wp:post_name><wp:post_date>2021-03-04 10:00:00</wp:post_date><dc:creator>mira</dc:creator>${meta("results", "1")}${meta("results_0_value", "40 %")}${meta("results_0_label", "lower cost")}`,
            ),
          ),
        },
        "e.xml",
      ),
      "vane",
    );
    expect(text).toContain('author: "Mira Lang"');
    expect(text).toContain("- **lower cost**: 40 %");
  });

  it("reads languages and translations that Polylang keeps as terms", async () => {
    const term = (domain: string, name: string): string =>
      `<category domain="${domain}" nicename="${name}"><![CDATA[${name}]]></category>`;
    const result = await importFiles(
      {
        "e.xml": wxr(
          item(
            `<title>Mühle</title><wp:post_name>muehle</wp:post_name>${term("language", "de")}${term("post_translations", "p1")}`,
          ),
          item(
            `<title>Mill</title><wp:post_name>mill</wp:post_name>${term("language", "en")}${term("post_translations", "p1")}`,
          ),
        ),
      },
      "e.xml",
    );
    expect(result.studies.map(({ file }) => file.split("/").at(-1))).toEqual(["mill.md", "mill.de.md"]);
    expect(studyText(result, "mill")).not.toContain("tags");
  });
});

describe("fields", () => {
  it("of a client that are none of its parts become what they say, or stay in the report", async () => {
    const result = await importFiles({
      "a.md":
        "---\ntitle: A\nclient: { name: Mill, sector: Energy, founded: in the year 1901 }\n---\nText.\n",
    });
    expect(studyText(result, "a")).toContain('industry: "Energy"');
    expect(notesOn(result, "a.md").join()).toContain("`client.founded` has no place here: in the year 1901");
  });

  it("that list parts with headings become parts of the text", async () => {
    const result = await importFiles({
      "a.md":
        "---\ntitle: A\nsections:\n  - heading: Why we did it\n    body: Because it was slow for everyone.\n---\nText.\n",
    });
    expect(studyText(result, "a")).toContain("## Why we did it\n\nBecause it was slow for everyone.");
  });

  it("show no template code of the old site", async () => {
    const result = await importFiles({
      "_config.yml": "town: Ness\n",
      "_work/a.md": '---\ntitle: "The mill of {{ site.town }}"\n---\nRead {{ page.title }}.\n',
    });
    expect(studyText(result, "a")).toContain('title: "The mill of Ness"');
    expect(studyText(result, "a")).not.toMatch(/\{\{|\}\}/);
  });

  it("that name the language of the site leave the name of the file as it is", async () => {
    const result = await importFiles({
      "a.md": "---\ntitle: A\nlang: en\n---\nText.\n",
      "b.md": "---\ntitle: B\nlang: de\n---\nText.\n",
    });
    expect(result.studies.map(({ file }) => file.split("/").at(-1))).toEqual(["a.md", "b.de.md"]);
  });
});

describe("an address of Docusaurus", () => {
  it("follows the route of its settings, the id of a text, and has no numbers that order files", async () => {
    const result = await importFiles(
      {
        "docusaurus.config.ts":
          "export default { baseUrl: '/d/', presets: [['classic', { docs: { routeBasePath: 'guides' } }]] };",
        "docs/02-case-studies/01-quay.md": "# Quay\n\nText.\n",
        "docs/02-case-studies/mole.md":
          "---\nid: the-mole\nlast_update: { date: 2022-02-03 }\n---\n# Mole\n\nText.\n",
      },
      "docs/02-case-studies",
    );
    expect(studyText(result, "quay")).toContain("redirectFrom: [/d/guides/case-studies/quay]");
    expect(studyText(result, "mole")).toContain("redirectFrom: [/d/guides/case-studies/the-mole]");
    expect(studyText(result, "mole")).toContain("publishDate: 2022-02-03");
  });
});
