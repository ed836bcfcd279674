import { describe, expect, it } from "vitest";
import { parse, sayProblem, study } from "../study-text.ts";

const CURE =
  "the client, which client.anonymous keeps from readers; write something else here, or, where these words mean something else, take name and url out of client";
const CLIENT =
  '{ name: "Brindlewick Foods Ltd", url: "https://www.bwf.example", logo: "/images/b.svg", anonymous: "A grocer" }';

function say(changed: Record<string, string | null>, body?: string, file = "pages.md"): string[] {
  const text = study({ client: CLIENT, title: '"Faster pages"', ...changed }, body);
  const { study: value, problems } = parse(text, file);
  expect(value === null).toBe(problems.some(({ level }) => level === "error"));
  return problems.map(sayProblem);
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

  it("is not named by the words that stand in for it", () => {
    expect(say({ client: CLIENT.replace("A grocer", "Rivals of Brindlewick Foods") })).toEqual([
      `6 error client.anonymous: client names ${CURE}`,
    ]);
  });

  it("may have a name that is a word, where the name is left out", () => {
    expect(say({ title: '"The next step"', client: '{ anonymous: "A retailer" }' })).toEqual([]);
  });
});
