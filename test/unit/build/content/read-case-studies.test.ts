import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCaseStudies } from "../../../../src/build/content/read-case-studies.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const STUDY = "---\ntitle: Acme\npublishDate: 2024-01-15\n---\nText.\n";
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
const FOLDER = "src/content/case-studies";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-read-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string | Uint8Array = STUDY): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const read = (paths: string | string[] = FOLDER) =>
  readCaseStudies(paths, { root, vocabulary: vocabularySchema.parse({}), timeZone: "UTC" });

/** `file:line message` of all problems, files named from the folder of case studies. */
async function problems(paths?: string | string[]): Promise<string[]> {
  const { files, strays } = await read(paths);
  const found = files.map(({ file, diagnostics }) => ({ file, problems: diagnostics }));
  return [...found, ...strays].flatMap(({ file, problems: found }) =>
    found.map(({ line, message }) => `${file.replace(`${FOLDER}/`, "")}:${line} ${message}`),
  );
}

describe("the files of a folder", () => {
  it("are read in the order of their names, with those of folders in it, hidden ones left out", async () => {
    for (const name of ["b.md", "a.md", "2024/c.MD", ".hidden.md", "._a.md", "node_modules/x.md"])
      write(join(FOLDER, name));
    const { files } = await read();
    expect(files.map(({ file, slug, url }) => [file, slug, url])).toEqual([
      [`${FOLDER}/2024/c.MD`, "c", "/case-studies/c/"],
      [`${FOLDER}/a.md`, "a", "/case-studies/a/"],
      [`${FOLDER}/b.md`, "b", "/case-studies/b/"],
    ]);
  });

  it("may end in .markdown and the like, which no address shows", async () => {
    for (const name of ["a.markdown", "b.mkd", "c.MARKDOWN"]) write(join(FOLDER, name));
    const { files, strays } = await read();
    expect(strays).toEqual([]);
    expect(files.map(({ slug, study }) => [slug, study?.title])).toEqual([
      ["a", "Acme"],
      ["b", "Acme"],
      ["c", "Acme"],
    ]);
  });

  it("that are text of another kind are errors, since their pages would be missing", async () => {
    const like = "a.mdx d.txt f.md.txt nameless".split(" ");
    const unlike = "b.djot c.html e.docx g.rst h.adoc i.njk j.astro".split(" ");
    for (const name of [...like, ...unlike]) write(join(FOLDER, name));
    const { strays } = await read();
    const all = strays.flatMap(({ file, problems: found }) =>
      found.map(({ level, message }) => `${file.replace(`${FOLDER}/`, "")} ${level}: ${message}`),
    );
    const why = "error: the file is not read, since its name does not end in .md;";
    const away = "or move it out of this folder";
    expect(all).toEqual(
      [
        ...like.map((name) => `${name} ${why} rename it, ${away}`),
        ...unlike.map(
          (name) => `${name} ${why} write it in Markdown, in a file of its own that does, ${away}`,
        ),
      ].sort(),
    );
  });

  it("that are no text are pointed out, pictures and what systems leave there apart", async () => {
    const names = ["a.png", "b.SVG", ".DS_Store", "Thumbs.db", "~$c.docx", "._d.md", ".#e.md", ".git/f.md"];
    for (const name of [...names, "g.md~", "h.md.bak", "report.pdf", "data.json", ".later.md"])
      write(join(FOLDER, name));
    expect(await problems()).toEqual([
      ".later.md:1 the file is not read, since its name begins with a dot; rename it, or move it out of this folder",
      "data.json:1 the file is not read, since its name does not end in .md; move it out of this folder, or rename it if it is a case study",
      "g.md~:1 this looks like a copy an editor left, and is not read; delete it",
      "h.md.bak:1 this looks like a copy an editor left, and is not read; delete it",
      "report.pdf:1 the file is not published from here; move it to src/content/files and link to it as /files/ and its name",
    ]);
    expect((await read()).strays.flatMap((stray) => stray.problems.map(({ level }) => level))).not.toContain(
      "error",
    );
  });

  it("that are notes on the folder are no studies, unless they have the fields of one", async () => {
    for (const name of ["README.md", "README.de.md", "2024/readme.txt", "CONTRIBUTING.md"])
      write(join(FOLDER, name), "# Case studies\n\nPut files here.\n");
    const cure =
      "the file is taken for a note on this folder and is not read as a case study; move it out of this folder, or rename it if it is one";
    const names = ["2024/readme.txt", "CONTRIBUTING.md", "README.de.md", "README.md"];
    expect(await problems()).toEqual(names.map((name) => `${name}:1 ${cure}`));
    write(join(FOLDER, "README.md"));
    expect((await read()).files.map(({ slug, study }) => [slug, study?.title])).toEqual([["readme", "Acme"]]);
  });

  it("that list the folder in another system are no studies, unless they are alone in theirs", async () => {
    for (const name of ["_index.md", "_index.de.md", "a.md", "ferry/_index.md"]) write(join(FOLDER, name));
    const { files } = await read();
    expect(files.map(({ slug }) => slug)).toEqual(["a", "ferry"]);
    const cure =
      "the file is taken for the page that lists this folder in another system (Hugo, Zola), and is not read; the site makes that page itself, so remove the file, or rename it if it is a case study";
    expect(await problems()).toEqual([`_index.de.md:1 ${cure}`, `_index.md:1 ${cure}`]);
  });

  it("are read once where a link leads back to their folder, and the link is named", async () => {
    write(join(FOLDER, "a.md"));
    write("shared/b.md");
    symlinkSync(".", join(root, FOLDER, "loop"));
    mkdirSync(join(root, FOLDER, "in"));
    symlinkSync("../..", join(root, FOLDER, "in/up"));
    symlinkSync("../../../shared", join(root, FOLDER, "more"));
    symlinkSync("nowhere.md", join(root, FOLDER, "z.md"));
    const { files } = await read();
    expect(files.map(({ file }) => file.replace(`${FOLDER}/`, ""))).toEqual(["a.md", "more/b.md", "z.md"]);
    const message =
      "this is a link to a folder that holds it, which would be read without end, so it is not followed; remove the link";
    expect(await problems()).toEqual([
      "z.md:1 this is a link to a file that is not there; remove the link, or put the file there",
      `in/up:1 ${message}`,
      `loop:1 ${message}`,
    ]);
  });

  it("may be none", async () => {
    mkdirSync(join(root, FOLDER), { recursive: true });
    expect(await read()).toEqual({ files: [], strays: [] });
  });

  it("may be named one by one, once each, whatever their ending", async () => {
    write("notes/a.txt");
    const { files } = await read(["notes/a.txt", join(root, "notes/a.txt")]);
    expect(files.map(({ file, study }) => [file, study?.title])).toEqual([["notes/a.txt", "Acme"]]);
  });

  it("that have no letter in their names have an address for the page that says so", async () => {
    for (const name of ["---.md", "!.md"]) write(join(FOLDER, name));
    const { files } = await read();
    expect(files.map(({ study, url }) => [study, url])).toEqual([
      [null, "/case-studies/unnamed/"],
      [null, "/case-studies/unnamed/"],
    ]);
    const cure =
      "the name of the file has no letter or digit to make an address of; rename it, or write a slug";
    expect(await problems()).toEqual([`!.md:1 ${cure}`, `---.md:1 ${cure}`]);
  });

  it("that are not there are said to be missing", async () => {
    expect(await problems("notes/a.md")).toEqual(["notes/a.md:1 there is no such file; check the name"]);
  });
});

describe("a file that is no text in UTF-8", () => {
  it.each([
    [
      "Latin-1",
      Buffer.from(STUDY.replace("Acme", "Café Müller"), "latin1"),
      "a.md:2 the file is not saved as UTF-8 (`Café` shows it is Latin-1 or the like); save it as UTF-8",
    ],
    [
      "UTF-16",
      Buffer.from(`\uFEFF${STUDY}`, "utf16le"),
      'a.md:1 the file is saved as UTF-16 ("Unicode"); save it as UTF-8',
    ],
    [
      "a Word document",
      Buffer.from("PK\x03\x04\x14\0\x06\0"),
      "a.md:1 this is a Word document or a ZIP archive, not a text; write the case study in a plain text file",
    ],
    [
      "a picture",
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      "a.md:1 this is a picture, not a text; write the case study in a plain text file",
    ],
    [
      "of 6 MB",
      Buffer.alloc(6_000_000, "a"),
      "a.md:1 the file has 6 MB and was not read; a case study has a few KB",
    ],
  ])("(%s) is refused with one sentence", async (_, bytes, expected) => {
    write(join(FOLDER, "a.md"), bytes);
    expect(await problems()).toEqual([expected]);
  });

  it("nor a file at all is refused, not waited for", async () => {
    expect(await problems("/dev/null")).toEqual([
      expect.stringContaining("this is no file that can be read; move it out of this folder"),
    ]);
  });

  it("may begin with a byte order mark", async () => {
    write(join(FOLDER, "a.md"), `\uFEFF${STUDY}`);
    expect(await problems()).toEqual([]);
  });
});

describe("the letters of a study's card", () => {
  it("that no font has are named, with what stands in place of the card", async () => {
    write(join(FOLDER, "a.md"), "---\ntitle: தமிழ் pier\npublishDate: 2024-01-15\nclient: বাংলা\n---\nText.\n");
    write(join(FOLDER, "b.md"), "---\ntitle: Größe Œuvre\npublishDate: 2024-01-15\n---\nText தமிழ்.\n");
    const message = (letters: string, field: string) =>
      `no font of the site has the letters \`${letters}\`, so social networks show the card of the site in place of this study's; leave it so, or write the ${field} in another script`;
    expect(await problems()).toEqual([
      `a.md:2 ${message("த ம ி ழ ்", "title")}`,
      `a.md:4 ${message("ব া ং ল", "client")}`,
    ]);
  });
});

describe("the picture of a study", () => {
  const withImage = (src: string) =>
    STUDY.replace("---\nText", `image: { src: "${src}", alt: A }\n---\nText`);

  it.each(["/images/a.svg", "../images/a.svg", "near.svg", "/images/a.svg?v=2"])(
    "is found at %s",
    async (src) => {
      write("src/content/images/a.svg", PICTURE);
      write(join(FOLDER, "near.svg"), PICTURE);
      write(join(FOLDER, "a.md"), withImage(src));
      expect(await problems()).toEqual([]);
    },
  );

  it.each([
    "/src/content/images/a.svg",
    "src/content/images/a.svg",
    "images/a.svg",
    "/public/images/a.svg",
    "..\\\\images\\\\a.svg",
  ])("is found by its path from another root: %s", async (src) => {
    write("src/content/images/a.svg", PICTURE);
    write(join(FOLDER, "a.md"), withImage(src));
    expect(await problems()).toEqual([]);
  });

  it("that is missing, or called otherwise, is named", async () => {
    write("src/content/images/A.JPG");
    write(join(FOLDER, "a.md"), withImage("/images/a.jpg"));
    write(join(FOLDER, "b.md"), withImage("/images/b.jpg"));
    expect(await problems()).toEqual([
      "a.md:4 the picture is called `A.JPG`, with other capitals; write its name exactly so",
      "b.md:4 there is no picture src/content/images/b.jpg, and a drawn cover stands in its place; add it or correct the path",
    ]);
  });

  it("is found by the name its file has in the other normal form of Unicode, in folders too", async () => {
    write(`src/content/images/${"Größe".normalize("NFD")}/${"Übersicht".normalize("NFD")}.svg`, PICTURE);
    write(join(FOLDER, "a.md"), withImage(`/images/${"Größe".normalize("NFC")}/Übersicht.svg`));
    write(join(FOLDER, "b.md"), `${STUDY}\n![A](/images/Gr%C3%B6%C3%9Fe/%C3%9Cbersicht.svg)\n`);
    expect(await problems()).toEqual([]);
  });

  it("is told from the first name on that has other capitals", async () => {
    write("src/content/images/Team/Mira/Pier.svg", PICTURE);
    write(join(FOLDER, "a.md"), withImage("/images/team/mira/Pier.svg"));
    expect(await problems()).toEqual([
      "a.md:4 the picture is called `Team/Mira/Pier.svg`, with other capitals; write its name exactly so",
    ]);
  });

  it.each([
    ["C# chart.svg", ["C# chart.svg", "C%23%20chart.svg", "C#%20chart.svg"]],
    ["what?.svg", ["what?.svg", "what%3F.svg"]],
    ["50% off.svg", ["50% off.svg", "50%25%20off.svg", "50%%20off.svg"]],
    ["a%20b.svg", ["a%20b.svg", "a%2520b.svg"]],
    ["photo (1).svg", ["photo (1).svg", "photo%20%281%29.svg", "photo%20(1).svg"]],
    ["a&b+c=d.svg", ["a&b+c=d.svg", "a%26b+c=d.svg"]],
  ])("may be called %s, however its path is written", async (name, spellings) => {
    write(`src/content/images/t/${name}`, PICTURE);
    for (const [index, spelling] of spellings.entries()) {
      write(join(FOLDER, `field-${index}.md`), withImage(`/images/t/${spelling}`));
      write(join(FOLDER, `text-${index}.md`), `${STUDY}\n![A](</images/t/${spelling}>)\n`);
    }
    expect(await problems()).toEqual([]);
  });

  it("is found in the author's HTML, in quotes of either kind or none", async () => {
    write("src/content/images/t/two words.svg", PICTURE);
    write("src/content/images/t/one.svg", PICTURE);
    const path = "/images/t/two words.svg";
    const html = `<img src='${path}' alt='a'>\n\n<img\n  alt="x > y"\n  src = "${path}">\n\n<img src=/images/t/one.svg alt=a>\n`;
    write(join(FOLDER, "a.md"), `${STUDY}\n${html}\n<img alt='c' src='/images/t/no such.svg'>\n`);
    expect(await problems()).toEqual([
      "a.md:15 there is no picture src/content/images/t/no such.svg; add it or correct the path",
    ]);
  });

  it("is never looked for outside the content", async () => {
    write("package.json", "{}");
    write(join(FOLDER, "a.md"), withImage("../../../package.json"));
    write(join(FOLDER, "b.md"), withImage("/../../package.json"));
    write(join(FOLDER, "c.md"), withImage("/%2e%2e/%2e%2e/package.json"));
    expect(await problems()).toEqual([
      "a.md:4 there is no picture package.json, and a drawn cover stands in its place; add it or correct the path",
      "b.md:4 there is no picture package.json, and a drawn cover stands in its place; add it or correct the path",
      "c.md:4 there is no picture package.json, and a drawn cover stands in its place; add it or correct the path",
    ]);
  });
});
