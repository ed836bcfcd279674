import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCaseStudies } from "../../../../src/build/content/read-case-studies.ts";
import { placeLinks } from "../../../../src/build/content/study-text.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { locale, messages } from "../../../support/words.ts";

const FOLDER = "src/content/case-studies";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-links-"));
  study(
    "quay.md",
    '## What we did\n\nText.\n\n<h3 id="gate">Gate</h3>\n',
    "tags: [piers]\nredirectFrom: [/old/quay/]\n",
  );
  study("ferry/index.md", "## Results\n\nText.\n");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const study = (name: string, body: string, fields = ""): void =>
  write(join(FOLDER, name), `---\ntitle: ${name}\npublishDate: 2024-01-15\n${fields}---\n${body}`);

async function read(paths: string | string[] = FOLDER) {
  const now = new Date("2024-06-15");
  const options = {
    root,
    vocabulary: vocabularySchema.parse({}),
    timeZone: "UTC",
    siteUrl: "https://www.pier.example",
    now,
    published: { locale, messages },
  };
  const { files } = await readCaseStudies(paths, options);
  const problems = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(
      ({ level, line, message }) => `${file.replace(`${FOLDER}/`, "")}:${line} ${level}: ${message}`,
    ),
  );
  return { files, problems };
}

/** Addresses of the links on the page of `a.md`. */
async function hrefs(body: string): Promise<string[]> {
  study("a.md", body);
  const { files, problems } = await read();
  expect(problems).toEqual([]);
  const found = files.find(({ slug }) => slug === "a");
  const { sections } = found?.text ? placeLinks(found.text, found.linkTargets) : { sections: [] };
  const html = JSON.stringify(sections).replaceAll('\\"', '"');
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
}

describe("a link to the file of a study", () => {
  it.each([
    ["./quay.md", "/case-studies/quay/"],
    ["quay.md", "/case-studies/quay/"],
    ["quay", "/case-studies/quay/"],
    ["./quay.md#what-we-did", "/case-studies/quay/#what-we-did"],
    ["../case-studies/quay.md?a=1#gate", "/case-studies/quay/?a=1#gate"],
    ["./ferry/index.md", "/case-studies/ferry/"],
    ["ferry/", "/case-studies/ferry/"],
    ["/case-studies/quay.md", "/case-studies/quay/"],
    ["/src/content/case-studies/quay.md", "/case-studies/quay/"],
    ["./Quay.md", "/case-studies/quay/"],
    ["quay.html", "/case-studies/quay/"],
  ])("leads to its page: %s", async (href, expected) => {
    const body = `[a](${href}) and [b][b]\n\n<p><a class="x" href='${href}'>c</a></p>\n\n[b]: ${href}\n`;
    expect(await hrefs(body)).toEqual([expected, expected, expected]);
  });

  it("leads to the part that had to be called otherwise, since the page has an id of that name", async () => {
    expect(await hrefs("## Contents\n\n[a](#contents) [b](/case-studies/a/#contents)\n")).toEqual([
      "#section-contents",
      "/case-studies/a/#section-contents",
    ]);
  });

  it("leads from the folder of its own file", async () => {
    study("2023/tram/index.md", "[a](../../ferry/index.md) [b](../bus.md)\n");
    study("2023/bus.md", "[a](./tram/)\n");
    expect((await read()).problems).toEqual([]);
  });
});

describe("a link to a page that is there", () => {
  it.each([
    ["/"],
    ["/case-studies/"],
    ["/case-studies/quay/"],
    ["/case-studies/quay"],
    ["/case-studies/quay/#what-we-did"],
    ["/case-studies/quay/#gate"],
    ["/case-studies/quay/index.md"],
    ["/case-studies/page/2/"],
    ["../quay/"],
    ["/topics/piers/"],
    ["/topics/piers/feed.xml"],
    ["/old/quay/"],
    ["/contact/?see=quay"],
    ["/search?q=ferries"],
    ["/about/"],
    ["/feed.json"],
    ["#top"],
    ["#here"],
    ["https://www.pier.example/case-studies/quay/"],
    ["https://pier.example/about/"],
    ["https://other.example/nowhere/"],
    ["mailto:a@pier.example"],
    ["tel:+441234"],
  ])("stays as it is: %s", async (href) => {
    expect(await hrefs(`## Here\n\n[a](${href})\n`)).toEqual([href]);
  });

  it("may be a page of the site's own", async () => {
    write("src/routes/services.njk", "x");
    write("src/content/pages/team/index.md", "x");
    expect(await hrefs("[a](/services/) [b](/team/)\n")).toEqual(["/services/", "/team/"]);
  });
});

describe("a link that leads nowhere", () => {
  it.each([
    ["/case-studies/nope/", "leads to no page of this site; correct it, or write its words alone"],
    [
      "https://www.pier.example/case-studies/nope/",
      "leads to no page of this site; correct it, or write its words alone",
    ],
    ["/work/quay/", "leads to no page of this site; did you mean /case-studies/quay/?"],
    ["./nope.md", "leads to no case study and no page of this site; correct it, or write its words alone"],
    ["a-word", "leads to no case study and no page of this site; correct it, or write its words alone"],
    ["#nowhere", "leads to no part of this page; write the id of one of its headings, such as #here"],
    ["#heer", "leads to no part of this page; write the id of one of its headings, such as #here"],
    [
      "/case-studies/quay/#nowhere",
      "leads to no part of /case-studies/quay/; write the id of one of its headings, such as #what-we-did",
    ],
    [
      "./quay.md#gaet",
      "leads to no part of /case-studies/quay/; write the id of one of its headings, such as #gate",
    ],
    [
      "/report.pdf",
      "leads to no file of this site; save it under src/content/files and link to /files/ and its name",
    ],
  ])("is said with its line: %s", async (href, expected) => {
    study("a.md", `## Here\n\nText.\n[a](${href})\n`);
    const shown = `\`${href}\``;
    expect((await read()).problems).toEqual([`a.md:8 warning: the link to ${shown} ${expected}`]);
  });

  it.each([
    "http://localhost:4321/work/",
    "//127.0.0.1/",
    "https://preview.local/x",
    "http://192.168.1.20:8080",
  ])("is one to the author's own machine: %s", async (href) => {
    study("a.md", `[a](${href})\n`);
    expect((await read()).problems).toEqual([
      `a.md:5 warning: the link to \`${href}\` leads to a machine that readers do not reach; write the address of the page on the web`,
    ]);
  });

  it("is said of evidence too", async () => {
    study(
      "a.md",
      "Text.\n",
      "evidence:\n  - { label: Report, url: /files/report.pdf }\n  - { label: Quay, url: /case-studies/quay/ }\n",
    );
    expect((await read()).problems).toEqual([
      "a.md:5 warning: there is no file src/content/files/report.pdf, to which a link leads; add it or correct the path",
    ]);
  });

  it("of evidence leads to the page of the study whose file it names", async () => {
    study("a.md", "Text.\n", "evidence: [{ label: Quay, url: /case-studies/quay.md#gate }]\n");
    const { files, problems } = await read();
    expect(problems).toEqual([]);
    expect(files.find(({ slug }) => slug === "a")?.study?.evidence).toEqual([
      { label: "Quay", url: "/case-studies/quay/#gate" },
    ]);
  });

  it("is not asked of code, nor of links of other sites", async () => {
    study("a.md", "`[a](/nope/)` and [b](//other.example/nope/)\n\n```\n[a](/nope/)\n```\n");
    expect((await read()).problems).toEqual([]);
  });
});

describe("a link to a file", () => {
  it("is right where the file lies under src/content/files, by whatever path", async () => {
    write("src/content/files/press kit.zip", "x");
    write("src/content/files/a#b.pdf", "x");
    write(`src/content/files/${"Größe".normalize("NFD")}.pdf`, "x");
    expect(
      await hrefs("[a](</files/press kit.zip>) [b](../files/press%20kit.zip) [c](/files/a%23b.pdf)\n"),
    ).toEqual(["/files/press%20kit.zip", "/files/press%20kit.zip", "/files/a%23b.pdf"]);
    expect(
      await hrefs("[c](../files/a%23b.pdf) [d](files/a%23b.pdf) [e](/src/content/files/a%23b.pdf)\n"),
    ).toEqual(["/files/a%23b.pdf", "/files/a%23b.pdf", "/files/a%23b.pdf"]);
    expect(await hrefs("[d](/files/Größe.pdf)\n")).toEqual([
      encodeURI(`/files/${"Größe".normalize("NFD")}.pdf`),
    ]);
  });

  it("says other capitals, and files that are not published from where they lie", async () => {
    write("src/content/files/Report.pdf", "x");
    write("src/content/images/pier.jpg", "x");
    write(join(FOLDER, "near.pdf"), "x");
    study("a.md", "[a](/files/report.pdf)\n\n[b](/images/pier.jpg)\n\n[c](./near.pdf)\n");
    const away =
      "leads to a file that is not published from where it lies; move it to src/content/files and link to /files/ and its name";
    expect((await read()).problems).toEqual([
      "a.md:5 warning: the file of the link to `/files/report.pdf` is called `/files/Report.pdf`, with other capitals; write its name exactly so",
      `a.md:7 warning: the link to \`/images/pier.jpg\` ${away}`,
      `a.md:9 warning: the link to \`./near.pdf\` ${away}`,
    ]);
  });
});

describe("a link to a study that is held back", () => {
  const held = (why: string, href = "./later.md") =>
    `a.md:5 error: the link to \`${href}\` leads to ${FOLDER}/later.md, which ${why}, so production would lead readers to a page it does not have; take the link away until that study is published`;

  it.each([
    ["draft: true\n", "is a draft"],
    ["client: { name: Pier, approved: false }\n", "waits for the client's approval"],
    ["updated: 2031-01-01\n", "waits for its day"],
  ])("is an error, and the study stays for previews: %s", async (fields, why) => {
    const date = why === "waits for its day" ? "2030-01-01" : "2024-01-15";
    write(join(FOLDER, "later.md"), `---\ntitle: L\npublishDate: ${date}\n${fields}---\nText.\n`);
    study("a.md", "[a](./later.md)\n");
    const { files, problems } = await read();
    expect(problems).toEqual([held(why)]);
    expect(files.find(({ slug }) => slug === "a")?.study).not.toBeNull();
    study("a.md", "[a](./later.md)\n", "draft: true\n");
    expect((await read()).problems).toEqual([]);
  });

  it("is an error of evidence, of addresses in full and of old addresses", async () => {
    study("later.md", "Text.\n", "draft: true\nredirectFrom: [/old/later/]\n");
    study("a.md", "[a](https://www.pier.example/case-studies/later/)\n");
    expect((await read()).problems).toEqual([
      held("is a draft", "https://www.pier.example/case-studies/later/"),
    ]);
    study("a.md", "[a](/old/later/)\n");
    expect((await read()).problems).toEqual([held("is a draft", "/old/later/")]);
    study("a.md", "Text.\n", "evidence: [{ label: L, url: /case-studies/later/ }]\n");
    expect((await read()).problems).toEqual([
      expect.stringContaining("a.md:4 error: the link to `/case-studies/later/` leads to"),
    ]);
  });
});

describe("a check of some files alone", () => {
  it("knows the other studies of the site", async () => {
    study("a.md", "[a](./quay.md) [b](/case-studies/ferry/) [c](./nope.md)\n");
    const { files, problems } = await read(join(FOLDER, "a.md"));
    expect(files.map(({ slug }) => slug)).toEqual(["a"]);
    expect(problems).toEqual([expect.stringContaining("a.md:5 warning: the link to `./nope.md`")]);
  });
});
