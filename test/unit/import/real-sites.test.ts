import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFiles, importFixture, notesOn, studyText } from "../../support/import/import-fixture.ts";

const PNG = readFileSync(importFixture("jekyll/assets/img/lamps.png"));
const files = (result: Awaited<ReturnType<typeof importFiles>>): string[] =>
  result.studies.map(({ file }) => file.replace(/^.*\//, "")).toSorted();

describe("the language of a source", () => {
  it("is that of a folder within a section, where the same text stands in two", async () => {
    const result = await importFiles({
      "astro.config.mjs": 'export default { i18n: { defaultLocale: "de" } };',
      "src/content/work/de/quay.md": "# Kai",
      "src/content/work/en/quay.md": "# Quay",
      "src/content/work/it/servers.md": "# Servers",
    });
    expect(files(result)).toEqual(["quay.de.md", "quay.md", "servers.de.md"]);
    expect(result.notes.join(" ")).toContain("`languages: [en-GB, de]`");
  });

  it("is the one that the settings of a site in one language name", async () => {
    for (const settings of [
      { "_config.yml": "locale: fr-FR\n", "_projects/quai.md": "# Quai" },
      { "hugo.toml": 'languageCode = "fr"\n', "content/work/quai.md": "# Quai" },
      {
        "docusaurus.config.js": 'i18n: { defaultLocale: "fr", locales: ["fr"] }',
        "docs/work/quai.md": "# Quai",
      },
    ]) {
      const result = await importFiles(settings);
      expect(files(result)).toEqual(["quai.md"]);
      expect(result.notes.join(" ")).toMatch(/gets `language: fr(?:-FR)?`/);
    }
  });

  it("is that of the first table of Hugo's settings where two share a folder, and of none a tag that is none", async () => {
    const table = (tag: string, folder: string): string =>
      `[languages.${tag}]\ncontentDir = "content/${folder}"\n`;
    const result = await importFiles({
      "hugo.toml": `defaultContentLanguage = "de"\n${table("de2", "de")}${table("de", "de")}${table("en", "en")}`,
      "content/de/projects/kai.md": "# Kai",
      "content/en/projects/kai.md": "# Quay",
    });
    expect(files(result)).toEqual(["kai.de.md", "kai.md"]);
  });
});

describe("a link to another text", () => {
  it("by an older address of it leads to it, and stays words where that is a draft", async () => {
    const result = await importFiles({
      "hugo.toml": "",
      "content/work/quay.md":
        "---\ndate: 2020-01-01\n---\n# Quay\n\n[Mast](/old/mast/) and [crane](/old/crane/), [it][c], [C][], [C] and `[C]`, [`mast`](/old/mast/), [`x`][]\n\n[`x`]: /old/crane/\n\n  [ref]: /x/\n[c]: /old/crane/",
      "content/work/mast.md": "---\naliases: [/old/mast/]\ndate: 2020-01-01\n---\n# Mast",
      "content/work/crane.md": "---\naliases: [/old/crane/]\ndraft: true\n---\n# Crane",
    });
    expect(studyText(result, "quay")).toContain(
      "[Mast](/case-studies/mast/) and crane, it, C, C and `[C]`, [`mast`](/case-studies/mast/), `x`\n",
    );
    expect(result.studies.flatMap(({ lost }) => lost)).toEqual([]);
  });
});

describe("pictures of a source", () => {
  it("are found in a folder nobody named, where their path ends so, and told from others of the name", async () => {
    const result = await importFiles({
      "hugo.toml": "",
      "content/work/quay.md": "---\ntitle: Quay\nlogo: x\n---\n![Plan](/color/plan.png)",
      "static/_built/color/plan.png": PNG,
      "static/_built/grey/plan.png": PNG,
    });
    expect(studyText(result, "quay")).toContain("![Plan](/images/case-studies/quay/plan.png)");
    expect(notesOn(result, "content/work/quay.md").join(" ")).toContain("the only file whose path ends so");
  });

  it("are copied where a text only links to them", async () => {
    const result = await importFiles({
      "work/quay.md": "# Quay\n\n[The plan](img/plan.png)",
      "work/img/plan.png": PNG,
    });
    expect(studyText(result, "quay")).toContain("[The plan](/images/case-studies/quay/plan.png)");
  });

  it("are taken from a field called after one, and keep captions beside their descriptions", async () => {
    const text = `---
title: Quay
image_main: plan.png
---
<Gallery images={[{ src: "plan.png", alt: "Plan", caption: "Drawn in May" }]} />
<MediaViewer src={require("./plan.png")} alt="The plan" />`;
    const result = await importFiles({ "work/quay.mdx": text, "work/plan.png": PNG });
    expect(studyText(result, "quay")).toContain('image: { src: "/images/case-studies/quay/plan.png" }');
    expect(studyText(result, "quay")).toContain(
      "![Plan](/images/case-studies/quay/plan.png)\n\n*Drawn in May*",
    );
    expect(studyText(result, "quay")).toContain("![The plan](/images/case-studies/quay/plan.png)");
  });
});

describe("an export of WordPress", () => {
  const upload = (id: number, name: string, caption = ""): string =>
    `<item><title>${name}</title><link>https://old.example/${name}-page/</link><excerpt:encoded>${caption}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_parent>7</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/up/${name}.jpg</wp:attachment_url></item>`;
  const post = (content: string, meta = ""): string =>
    `<item><title>Quay</title><wp:post_id>7</wp:post_id><wp:post_name>quay</wp:post_name><wp:post_type>work</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded>${meta}</item>`;
  const importPost = async (content: string, meta = ""): Promise<string> =>
    studyText(
      await importFiles(
        {
          "export.xml": `<rss><channel>${upload(1, "crane", "At dawn")}${upload(2, "mast")}${post(content, meta)}</channel></rss>`,
        },
        "export.xml",
      ),
      "quay",
    );

  it("shows in a gallery without names what was uploaded for its entry", async () => {
    const text = await importPost('<p>Before</p>\n[gallery columns="2"]\n<p>After</p>');
    expect(text).toContain("[crane](https://old.example/up/crane.jpg)\n\n*At dawn*");
    expect(text).toContain("[mast](https://old.example/up/mast.jpg)");
  });

  it("shows a picture in place of a link to its page, and the file without a size", async () => {
    const text = await importPost(
      '<p><a href="https://old.example/crane-page/"><img src="https://old.example/up/crane.jpg" alt="Crane"></a></p><p><a href="https://old.example/up/mast.jpg"><img src="https://old.example/up/mast-300x200.jpg" alt="Mast"></a></p>',
    );
    expect(text).toContain("[Crane](https://old.example/up/crane.jpg)");
    expect(text).toContain("[Mast](https://old.example/up/mast.jpg)");
  });

  it("keeps the notes of a text that stand beside it as JSON", async () => {
    const notes = JSON.stringify([{ id: "a-1", content: "Counted <em>twice</em>." }]);
    const text = await importPost(
      '<p>Ten cranes<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>.</p><!-- wp:footnotes /-->',
      `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${notes}]]></wp:meta_value></wp:postmeta>`,
    );
    expect(text).toContain("Ten cranes[^1].\n\n[^1]: Counted *twice*.");
  });

  it("has the paragraphs and lines of the classic editor, beside blocks that are written out", async () => {
    const text = await importPost(
      "<h2>Quay</h2>\nOne line\nand the next\n\n<p>Written out</p>\n\nAnd more<pre>a\n\nb</pre>\n<div>\n\nIn a box\n\n</div>",
    );
    expect(text).toContain(
      "## Quay\n\nOne line  \nand the next\n\nWritten out\n\nAnd more\n\n```\na\n\nb\n```\n\nIn a box\n",
    );
  });

  it("links to what a player plays", async () => {
    expect(await importPost("<p>[audio https://old.example/up/talk.mp3]</p>")).toContain(
      "[Audio](https://old.example/up/talk.mp3)",
    );
  });
});

describe("pages of HTML, and their notes", () => {
  it("has its title once, whatever stands before it", async () => {
    const html = `<html><body><main><p>// A story</p><h1>The <em>moor</em></h1><p>${"Words of a page. ".repeat(10)}</p></main></body></html>`;
    const text = studyText(await importFiles({ "work/moor.html": html }), "moor");
    expect(text).toContain("// A story\n\nWords of a page.");
  });

  it("become those of Markdown wherever they link the two ways, and other links to parts of a page stay", async () => {
    const html = `<html><body><main><h1>Moor</h1><p>A long text about a moor that is longer than a hundred letters, so that it counts<sup id="fnref:1"><a href="#fn:1">1</a></sup> and again<sup><a href="#fn:1">1</a></sup>, <a href="#part">below</a>.</p><div id="part"><p>Part <a href="#top">up</a></p></div><div class="footnotes"><hr><ol><li id="fn:1"><p>By hand.&#160;<a href="#fnref:1">&#8617;</a></p></li></ol></div></main></body></html>`;
    const text = studyText(await importFiles({ "work/moor.html": html }), "moor");
    expect(text).toContain("counts[^1] and again[^1], [below](#part).");
    expect(text).toMatch(/\n\n\[\^1\]: By hand\.\n$/);
    expect(text).not.toContain("---\n\n[^1]");
  });
});

describe("a file that an old editor wrote", () => {
  it.each([
    ["Latin-1", Buffer.from("---\ntitle: Café\n---\nDéjà vu.\n", "latin1")],
    ["UTF-16", Buffer.from("\uFEFF---\ntitle: Café\n---\nDéjà vu.\n", "utf16le")],
    [
      "UTF-8 with a mark before it and the lines of Windows",
      Buffer.from("\uFEFF---\r\ntitle: Café\r\n---\r\nDéjà vu.\r\n"),
    ],
  ])("is read in %s", async (_, bytes) => {
    const text = studyText(await importFiles({ "work/vu.md": bytes }), "vu");
    expect(text).toMatch(/^---\ntitle: "Café"\n/);
    expect(text).toMatch(/\n\nDéjà vu\.\n$/);
  });

  it("is read as what a page of HTML says that it is", async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><main><h1>\u041A</h1><p>${"\u0416".repeat(120)}</p></main></body></html>`;
    const bytes = Buffer.from(
      Array.from(html, (sign) => (sign > "\u0400" ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
    );
    expect(studyText(await importFiles({ "work/k.html": bytes }), "k")).toContain('title: "\u041A"');
  });
});

describe("front matter of YAML that is not quite that", () => {
  it("is read with tabs before and behind names, and with mappings that it refers to", async () => {
    const result = await importFiles({
      "work/a.md": "---\ntitle:\tA\nclient:\n\tname: Acme\n---\nText.",
      "work/b.md": "---\nbase: &base\n  client: Anchor Co\nparams:\n  <<: *base\ntitle: B\n---\nText.",
    });
    expect(studyText(result, "a")).toContain('title: "A"');
    expect(studyText(result, "a")).toContain('client: "Acme"');
    expect(studyText(result, "b")).toContain('client: "Anchor Co"');
    expect(notesOn(result, "work/b.md").join()).toContain('`base` has no place here: {"client":"Anchor Co"}');
  });
});

describe("names of files", () => {
  it("are found in another form of Unicode, in other capitals, and with signs that part an address", async () => {
    const text = "# Quay\n\n![a](Re\u0301sume\u0301.PNG)\n\n![b](<my plan#2.png>)";
    const result = await importFiles({
      "work/quay.md": text,
      "work/R\u00E9sum\u00E9.png": PNG,
      "work/my plan#2.png": PNG,
    });
    expect(studyText(result, "quay")).toContain("![a](/images/case-studies/quay/resume.png)");
    expect(studyText(result, "quay")).toContain("![b](/images/case-studies/quay/my-plan-sharp-2.png)");
  });
});

describe("tabs of MkDocs", () => {
  it("become their names and texts", async () => {
    const text = '# Quay\n\n=== "Before"\n\n    Slow.\n\n=== "After"\n\n    Fast.\n\nEnd.';
    expect(studyText(await importFiles({ "work/quay.md": text }), "quay")).toContain(
      "**Before**\n\nSlow.\n\n**After**\n\nFast.\n\nEnd.",
    );
  });
});

describe("tables of other systems", () => {
  it("have figures with their labels in the column beside, short rich text, and several pictures in one cell", async () => {
    const csv =
      "Name,Slug,Stat 1,Stat 1 label,Solution,Body,Gallery\nPier,pier,64%,Faster,<h3>How</h3><p>Fast</p>,<p>Words of it</p><p>\u200D</p><p>End</p>,https://cdn.example/a.jpg; https://cdn.example/b.jpg\n";
    const result = await importFiles({ "Work.csv": csv }, "Work.csv");
    const text = studyText(result, "pier");
    expect(text).toContain("### How\n\nFast");
    expect(text).toContain("Words of it\n\nEnd");
    expect(text).toContain("- **Faster**: 64%");
    expect(result.remote.map(({ url }) => url)).toEqual([
      "https://cdn.example/b.jpg",
      "https://cdn.example/a.jpg",
    ]);
    expect(notesOn(result, "Work.csv#2").join()).not.toContain("no place");
  });

  it("say of a page of Notion what either of its two exports says", async () => {
    const id = "a".repeat(32);
    const result = await importFiles({
      [`Work ${id}.csv`]: "Name,Client\nPier,Gull Ltd\n",
      [`Work ${id}_all.csv`]: "Name,Industry\nPier,Ports\n",
      [`Work/Pier ${id}.md`]: "# Pier\n\nText.",
    });
    expect(studyText(result, "pier")).toMatch(/client: "Gull Ltd"\nindustry: "Ports"/);
  });
});
