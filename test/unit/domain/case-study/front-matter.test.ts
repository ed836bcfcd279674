import { describe, expect, it } from "vitest";
import { FIELDS, good, problemsOf, study } from "./study-text.ts";

const FIELD_LINES = Object.entries(FIELDS)
  .map(([name, value]) => `${name}: ${value}`)
  .join("\n");
const BODY = "\n## The challenge\n\nIt was slow.\n";

describe("a file without proper front matter", () => {
  const SHAPE =
    "begin the file with a line of ---, then the fields (title, publishDate ...), then another line of ---";
  it.each([
    ["an empty file", "", `1 error: the file is empty; ${SHAPE}`],
    ["a file of blank lines", "\n \n", `1 error: the file is empty; ${SHAPE}`],
    ["text alone", BODY, `2 error: the front matter is missing; ${SHAPE}`],
    ["a web page", "<!doctype html><p>Hi", `1 error: this is a web page, not Markdown; ${SHAPE}`],
    [
      "TOML without an end",
      '+++\ntitle = "A"\n',
      "1 error: the front matter has no end; write a line of +++ after the last field",
    ],
    [
      "JSON without an end",
      '{\n"title": "A"\n',
      "1 error: the front matter is written in JSON and has no end; write } after its last field",
    ],
    [
      "front matter in a code block",
      `\`\`\`yaml\n---\n${FIELD_LINES}\n---\n\`\`\`\n`,
      "1 error: the front matter stands in a code block; remove this line and the one that ends the block, so that --- comes first",
    ],
    [
      "fields without the line before them",
      `${FIELD_LINES}\n---\n${BODY}`,
      "1 error: the line of --- before the fields is missing; write --- above this line",
    ],
    [
      "four hyphens",
      `----\n${FIELD_LINES}\n----\n${BODY}`,
      "1 error: the first line must be three hyphens and nothing else; write ---",
    ],
    [
      "a dash made by a word processor",
      `—-\n${FIELD_LINES}\n—-\n${BODY}`,
      "1 error: the first line must be three hyphens and nothing else; write ---",
    ],
    [
      "a comment above it",
      `<!-- note -->\n---\n${FIELD_LINES}\n---\n${BODY}`,
      "1 error: text stands before the front matter, which must come first; move or remove what is above the --- of line 2",
    ],
    [
      "no end",
      `---\n${FIELD_LINES}\n${BODY}`,
      "1 error: the front matter has no end; write a line of --- after the last field, before line 10",
    ],
    [
      "an end of four hyphens",
      `---\n${FIELD_LINES}\n----\n${BODY}`,
      "1 error: the front matter has no end; line 9 should be three hyphens at its very start and nothing else: ---",
    ],
    [
      "no end before a rule further down in the text",
      `---\n${FIELD_LINES}\n${BODY}\n---\n\nMore.\n`,
      "10 error: `## The challenge` looks like the text of the page, not like a field; write a line of --- before it, to end the fields",
    ],
    [
      "nothing in it",
      "---\n---\nText.\n",
      "1 error: the front matter is empty; it needs title and publishDate",
    ],
    [
      "a list in it",
      "---\n- a\n- b\n---\nText.\n",
      '1 error: the front matter must be lines of "field: text"; write title: "..."',
    ],
    [
      "a second block below it",
      `---\n${FIELD_LINES}\n---\n---\ndraft: true\n---\nText.\n`,
      "10 error: a second block of fields begins here and is not read; move its fields into the first block, and remove this one",
    ],
  ])("%s is refused with one sentence", (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it("is not what blank lines above or spaces behind the --- make of it", () => {
    expect(problemsOf(`\n\n---  \n${FIELD_LINES}\n--- \n${BODY}`)).toEqual([]);
  });

  it("is refused when it is longer than any front matter", () => {
    expect(problemsOf(`---\ntitle: ${"a".repeat(100_001)}\n---\nText.\n`)).toEqual([
      "1 error: the front matter is 100 KB long; is the --- at its end missing?",
    ]);
  });
});

describe("a slip of YAML", () => {
  it.each([
    [
      "a tab",
      { tags: "\n\t- react" },
      "9 error: a tab stands at the start of this line, and YAML allows only spaces there; replace it by spaces",
    ],
    [
      "a colon in the text",
      { title: "Acme: faster pages" },
      '2 error: the text of `title` has a colon in it, which YAML takes for another field; put it in quotes: title: "Acme: faster pages"',
    ],
    [
      "quotes inside quotes",
      { title: '"The "best" pages"' },
      '2 error: the text of `title` has " inside its quotes, where YAML takes it for the end; write title: \'The "best" pages\'',
    ],
    [
      "an apostrophe inside single quotes",
      { title: "'It's here'" },
      "2 error: the text of `title` has ' inside its quotes, where YAML takes it for the end; write title: \"It's here\"",
    ],
    [
      "a quote left open",
      { snippet: '"Short.' },
      '3 error: the quote that opens in this line is not closed; write " at the end of the text',
    ],
    [
      "quoted text over several lines",
      { snippet: '"Short\nand on"' },
      "3 error: the text in quotes goes on below; write it on one line, or begin the lines below with two spaces",
    ],
    [
      "text over several lines",
      { snippet: "Short\nand on" },
      '4 error: `and on` is no "field: text"; where it goes on with the line above, put the whole text in quotes on one line',
    ],
    [
      "a bracket left open",
      { tags: "[react, aws", team: "five" },
      "8 error: the [ in this line is not closed; write ] after its last entry",
    ],
    [
      "a brace left open",
      { image: "{\n  src: /a.jpg,\n  alt: x", team: "five" },
      "9 error: the { in this line is not closed; write } after its last entry",
    ],
    [
      "a comma left out",
      { image: '{\n  src: "/a.jpg"\n  alt: "x"\n}' },
      "11 error: a comma is missing between two entries here; write one after the first of them",
    ],
    [
      "a # in a list",
      { tags: "[c, #web]", team: "five" },
      '8 error: YAML takes `#web` and what follows for a comment; put it in quotes: "#web"',
    ],
    [
      "two commas",
      { tags: "[react,, aws]" },
      "8 error: two commas follow each other here; remove one of them",
    ],
    [
      "a list on the line of its field",
      { tags: "- react" },
      "8 error: a list begins below its field, or stands in brackets; write tags: [react]",
    ],
    [
      "a placeholder",
      { title: "{{ title }}" },
      "2 error title: brackets are no name of a field; where they begin a text, put the whole text in quotes",
    ],
    [
      "an equals sign",
      { team: "five\nduration = long" },
      "10 error: fields are written with a colon, not with =; write duration: long",
    ],
    [
      "a reserved sign",
      { author: "@ann" },
      '5 error: text may not begin with @, which has a meaning of its own in YAML; put it in quotes: author: "@ann"',
    ],
    [
      "emphasis",
      { title: "*Fast* pages" },
      '2 error: text may not begin with *, which has a meaning of its own in YAML; put it in quotes: title: "*Fast* pages"',
    ],
    [
      "text behind a bracket",
      { title: "[Acme] faster" },
      '2 error: text that begins with [ is read as a list; put it in quotes: title: "[Acme] faster"',
    ],
    [
      "an exclamation mark",
      { title: "!important" },
      '2 error: text may not begin with !, which YAML keeps for tags; put it in quotes: title: "!important"',
    ],
    [
      "a function",
      { title: '!!js/function "function () {}"' },
      '2 error: `!!js/function "function () {}"` is an instruction to a program (a YAML tag), and none is followed here; remove it',
    ],
    [
      "an ampersand",
      { client: "&Partners" },
      "6 error client: YAML reads `&Partners` as a reference to another value, and none is followed here; write the value out, or put the text in quotes",
    ],
    [
      "a backslash in quotes",
      { title: '"C:\\pages"' },
      "2 error: a backslash in double quotes begins an escape; write it twice (\\\\), or put the text in single quotes",
    ],
    [
      "a wide colon",
      { author: null, team: "five\nauthor：Ann" },
      "9 error: the colon after the field name is a wide one (：); write `author: Ann`",
    ],
    [
      "no space after the colon",
      { author: null, team: "five\nauthor:Ann" },
      "9 error: a space is missing after the colon; write `author: Ann`",
    ],
    [
      "a line further right",
      { team: "five\n  duration: 12 weeks" },
      "10 error: this line begins further right than `team` above it, as if it belonged to it; remove the spaces before it",
    ],
    [
      "brackets without end",
      { tags: "[".repeat(20_000) },
      "8 error: brackets stand inside brackets too deep here; no field needs more than two levels, remove the others",
    ],
  ])("%s is said once, with the line and the cure", (_, changed, expected) => {
    expect(problemsOf(study(changed))).toEqual([expected]);
  });

  it("is said of the second of two fields with one name, with the line of the first", () => {
    expect(problemsOf(study({ team: "five\ntitle: Again" }))).toEqual([
      "10 error title: `title` stands twice, on line 2 and here; keep one of them",
    ]);
  });

  it("is an alias bomb too, said once and never unfolded", () => {
    const levels = "bcdefghi"
      .split("")
      .map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`);
    const text = study({ team: `five\na: &a [x]\n${levels.join("\n")}` });
    expect(problemsOf(text)).toEqual([
      "10 error a: YAML reads `&a` as a reference to another value, and none is followed here; write the value out, or put the text in quotes",
    ]);
  });

  it("leaves the prototype of objects alone", () => {
    expect(problemsOf(study({ team: "five\n__proto__: { draft: true }\nconstructor: x" }))).toEqual([
      "10 warning __proto__: `__proto__` is no field and is not read; remove it",
      "11 warning constructor: `constructor` is no field and is not read; remove it",
    ]);
    expect(Object.hasOwn(Object.prototype, "draft")).toBe(false);
  });
});

describe("text that is damaged", () => {
  it.each([
    [
      "a merge conflict",
      "<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> branch\n",
      "11 error: two versions of the text stand here side by side, down to line 15 (a merge conflict of git); keep one of them and remove the lines of <<<<<<<, ======= and >>>>>>>",
    ],
    [
      "a NUL byte",
      "Text with \0 in it\n",
      "11 error: a NUL byte stands here, which no text has; delete this character, or export the file again as plain text",
    ],
    [
      "a letter lost",
      "Caf\uFFFD\n",
      "11 warning: a letter was lost here when the file was saved in another encoding (\uFFFD stands for it); type it again",
    ],
    [
      "a letter garbled",
      "CafÃ©\n",
      "11 warning: `Ã©` looks like a letter saved in one encoding and opened in another; type it again and save the file as UTF-8",
    ],
    [
      "a control character",
      "Text\u0008\n",
      "11 warning: an invisible control character stands here; delete it",
    ],
  ])("%s is pointed at", (_, body, expected) => {
    expect(problemsOf(study({}, body))).toEqual([expected]);
  });
});

describe("front matter in another notation than YAML", () => {
  it.each([
    [
      "TOML of Hugo",
      '+++\ntitle = "Pier: queues"\ndate = 2024-03-04\ntags = ["react", "piers"]\ndraft = true\n[client]\nname = "Quay Trams"\nurl = "https://quay.example"\n+++',
    ],
    [
      "TOML after three hyphens",
      '---toml\ntitle = "Pier: queues"\npublishDate = 2024-03-04\ntags = ["react", "piers"]\ndraft = true\nclient = { name = "Quay Trams", url = "https://quay.example" }\n---',
    ],
    [
      "JSON of Hugo",
      '{\n\t"title": "Pier: queues",\n\t"publishDate": "2024-03-04",\n\t"tags": ["react", "piers"],\n\t"draft": true,\n\t"client": { "name": "Quay Trams", "url": "https://quay.example" }\n}',
    ],
    [
      "JSON between semicolons",
      ';;;\n"title": "Pier: queues",\n"publishDate": "2024-03-04",\n"tags": ["react", "piers"],\n"draft": true,\n"client": { "name": "Quay Trams", "url": "https://quay.example" }\n;;;',
    ],
    [
      "JSON after three hyphens",
      '---json\n{ "title": "Pier: queues", "publishDate": "2024-03-04", "tags": ["react", "piers"], "draft": true, "client": { "name": "Quay Trams", "url": "https://quay.example" } }\n---',
    ],
    [
      "YAML that names itself",
      '---yaml\ntitle: "Pier: queues"\npublishDate: 2024-03-04\ntags: [react, piers]\ndraft: true\nclient: { name: Quay Trams, url: https://quay.example }\n---',
    ],
    [
      "invisible signs before it",
      '\uFEFF\uFEFF\u200B---\ntitle: "Pier: queues"\npublishDate: 2024-03-04\ntags: [react, piers]\ndraft: true\nclient: { name: Quay Trams, url: https://quay.example }\n---',
    ],
    [
      "Windows line ends and a byte order mark",
      '\uFEFF---\r\ntitle: "Pier: queues"\r\npublishDate: 2024-03-04\r\ntags: [react, piers]\r\ndraft: true\r\nclient: { name: Quay Trams, url: https://quay.example }\r\n---',
    ],
  ])("is read: %s", (_, frontMatter) => {
    const read = good(`${frontMatter}\n${BODY}`);
    expect(read).toMatchObject({
      title: "Pier: queues",
      publishDate: "2024-03-04T00:00:00.000Z",
      draft: true,
      client: { kind: "named", name: "Quay Trams", url: "https://quay.example" },
      sections: [{ kind: "challenge" }],
    });
    expect(read.topics.map(({ label }) => label)).toContain("piers");
  });

  it("names the lines of what is wrong in it", () => {
    const toml = (lines: string) => problemsOf(`+++\ntitle = "Pier"\n${lines}\n+++\n${BODY}`);
    expect(toml('publishDate = "soon"\n[image]\nalt = "A"\nwidth = 3')).toEqual([
      "3 error publishDate: `soon` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30",
      "4 warning image: image.src is missing; write the path of the picture",
      "6 warning image.width: `width` is no field and is not read; remove it",
    ]);
    expect(toml("publishDate = 2024-03-04\nclient = Quay")).toEqual([
      expect.stringMatching(
        /^4 error: TOML cannot be read here \(.+\); a text stands in double quotes, as in title = "..."$/,
      ),
    ]);
    expect(problemsOf(`+++\ntitle: Pier\n+++\n${BODY}`)).toEqual([
      "1 error: the fields between the lines of +++ are written in YAML; write --- in place of both lines of +++",
    ]);
    expect(problemsOf(`{\n"title": "Pier",\n"publishDate": "soon"\n}\n${BODY}`)).toEqual([
      "3 error publishDate: `soon` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30",
    ]);
  });

  it("is not taken for the fields where it only begins like them", () => {
    expect(problemsOf(`{% include pier.html %}\n${BODY}`)[0]).toContain("the front matter is missing;");
  });
});

describe("a second block of fields", () => {
  const twice =
    "a second block of fields begins here and is not read; move its fields into the first block, and remove this one";
  it.each([
    ["---\nlayout: post\nprivate: true\n---"],
    ["---\ndraft: true\ntags:\n  - a\n---"],
    ["+++\nprivate = true\n+++"],
  ])("is an error, whatever it says: %s", (block) => {
    expect(problemsOf(`---\n${FIELD_LINES}\n---\n\n${block}\n${BODY}`)).toContain(`11 error: ${twice}`);
  });

  it("is none where a text stands between two rules", () => {
    const text = `---\n${FIELD_LINES}\n---\n\n---\n\nNote: it rained.\n\n---\n${BODY}`;
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("lines indented by spaces that YAML does not know", () => {
  it.each([["\u00A0\u00A0"], ["\u202F\u202F"], ["\u3000"], [" \u00A0"]])(
    "are read as they look, and one error says so (%j)",
    (indent) => {
      const text = study({ client: `\n${indent}name: "Acme"\n${indent}approved: false` });
      expect(problemsOf(text)).toEqual([
        "7 error: the spaces at the start of this line (and of 1 more: 8) are no ordinary ones, so that YAML would not take it for a part of the field above; type them again",
      ]);
    },
  );
});
