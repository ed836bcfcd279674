import { describe, expect, it } from "vitest";
import { formatDiagnostic, parse, study } from "../study-text.ts";

const CURE =
  "the client, which client.anonymous keeps from readers; write something else here, or, where these words mean something else, take name and url out of client";
const CLIENT =
  '{ name: "Brindlewick Foods Ltd", url: "https://www.bwf.example", logo: "/images/b.svg", anonymous: "A grocer" }';

function say(changed: Record<string, string | null>, body?: string, file = "pages.md"): string[] {
  const text = study({ client: CLIENT, title: '"Faster pages"', ...changed }, body);
  const { study: value, diagnostics: problems } = parse(text, file);
  expect(value === null).toBe(problems.some(({ level }) => level === "error"));
  return problems.map(formatDiagnostic);
}

describe("an anonymous client", () => {
  it("may be named nowhere but under client", () => expect(say({})).toEqual([]));

  it.each([
    ["title", '"Brindlewick Foods: faster pages"', 2, "title"],
    ["snippet", '"What BRINDLEWICK FOODS gained."', 3, "snippet"],
    ["tags", "[react, brindlewick-foods]", 8, "tags.1"],
    ["slug", "brindlewick-foods", 9, "slug"],
    ["image", '{ src: "/images/brindlewickfoods.jpg", alt: "A shelf" }', 9, "image.src"],
    ["image", '{ src: "/images/a.jpg", alt: "A shelf of Brindlewick Foods" }', 9, "image.alt"],
    ["redirectFrom", "[/work/a/, /work/Brindlewick%20Foods/]", 9, "redirectFrom.1"],
    ["evidence", '["https://press.bwf.example/a"]', 9, "evidence.0"],
  ])("is not named in %s: %s", (field, value, line, path) => {
    expect(say({ [field]: value })).toEqual([`${line} error ${path}: ${field} names ${CURE}`]);
  });

  it("is not named in the text, in its source or by words that marks and lines part", () => {
    const body = [
      "The shop was slow.",
      "",
      '> "Good."',
      "",
      "*- Mo Fixture, CTO, Brindlewick Foods*",
      "",
      "<!-- ask Brindlewick Foods -->",
      "",
      "Then **Brindle**wick Foods grew, and",
      "sold.",
    ].join("\n");
    expect(say({}, body)).toEqual([`15 error: this names ${CURE} (and 2 more, lines 17, 19)`]);
  });

  const MARKS = '{ name: "Marks & Wotan Ltd", anonymous: "A grocer" }';

  it.each([
    ["| **Marks** & **Wotan** | 2 |", 3],
    ["| [Marks](/a/) [Wotan](/b/) | 2 |", 3],
    ["| Marks &amp; Wotan | 2 |", 3],
    ["| M&#97;rks & Wotan | **Marks** & **Wotan** |", 3],
    ["| Mar**ks** & Wotan | Mar**ks** & Wotan |", 3],
  ])("is not named in a cell of a table: %s", (row, line) => {
    expect(say({ client: MARKS }, `| Shop | Sites |\n|---|---|\n${row}\n`)).toEqual([
      `${10 + line} error: this names ${CURE}`,
    ]);
  });

  it("is not named in the head of a table", () => {
    expect(say({ client: MARKS }, "Text.\n\n| **Marks** & **Wotan** | 2 |\n|---|---|\n| a | 2 |\n")).toEqual([
      `13 error: this names ${CURE}`,
    ]);
  });

  it.each([
    ["<p>Marks &amp; Wotan</p>"],
    ["<div>\n<b>Marks</b> &amp; <i>Wotan</i>\n</div>"],
    ["<summary><b>Marks</b> <b>Wotan</b></summary>"],
    ["<ul><li>We thank</li><li>Mar<b>ks</b> &amp; Wotan</li></ul>"],
    ["<!-- ask Marks\n     and Wotan -->"],
    ["<div>Mar<!-- a shop -->ks and Wo<b>tan</b></div>"],
    ["<p>Thanks to Marks &#x26;\n\tWotan</p>"],
    ["```\nfor Marks\n    & Wotan\n```"],
    ["    for Marks\n    & Wotan"],
    ['[a shop](/a/ "Marks\n& Wotan")'],
    ['A <span title="Marks\n&amp; Wotan">shop</span>.'],
    ["Marks \\& Wotan"],
    ["Marks &\\\nWotan"],
  ])("is not named in what is no plain text: %j", (body) => {
    expect(say({ client: MARKS }, body).map((said) => said.replace(/^\d+ /, ""))).toEqual([
      `error: this names ${CURE}`,
    ]);
  });

  it.each([
    ["title", '"Marks &amp; Wotan: faster pages"'],
    ["evidence", '["https://press.example/Marks%20%26%20Wotan"]'],
    ["snippet", '"Up 30 % for Marks%20&%20Wotan."'],
  ])("is not named in %s by signs written otherwise: %s", (field, value) => {
    expect(say({ client: MARKS, [field]: value })).toHaveLength(1);
  });

  it("is not named by an address beside a percent sign", () => {
    const client = '{ name: "Müller", anonymous: "A grocer" }';
    expect(say({ client }, "Costs fell by 30 %, see https://press.example/m%C3%BCller and 5%.")).toEqual([
      `11 error: this names ${CURE}`,
    ]);
    expect(say({ client }, "See https://press.example/%FF%C3%BC and m%FCller.")).toEqual([]);
  });

  it("is not named by the name of the file", () => {
    expect(say({}, undefined, "src/content/case-studies/brindlewick-foods.md")).toEqual([
      "1 error: the name of this file names the client, which client.anonymous keeps from readers; rename the file, or, where these words mean something else, take name and url out of client",
    ]);
  });

  it("is not told of by its site or its logo", () => {
    expect(say({}, "See [it](https://bwf.example/x).\n\n![A mark](/images/b.svg)\n")).toEqual([
      `11 error: this names ${CURE} (and 1 more, line 13)`,
    ]);
  });

  it("is not told of by its site, in letters or in the code of domains", () => {
    const client = '{ url: "https://www.käfer.example", anonymous: "A grocer" }';
    const coded = '{ url: "https://xn--kfer-loa.example", anonymous: "A grocer" }';
    for (const given of [client, coded]) {
      for (const said of ["See käfer.example.", "See xn--kfer-loa.example."]) {
        expect(say({ client: given }, said)).toEqual([`11 error: this names ${CURE}`]);
      }
    }
  });

  it("is not named by the words that stand in for it", () => {
    expect(say({ client: CLIENT.replace("A grocer", "Rivals of Brindlewick Foods") })).toEqual([
      `6 error client.anonymous: client names ${CURE}`,
    ]);
  });

  it("may have a name that is a word, where the name is left out", () => {
    expect(say({ title: '"The next step"', client: '{ anonymous: "A retailer" }' })).toEqual([]);
  });
});
