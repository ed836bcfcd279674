import { describe, expect, it } from "vitest";
import { renderBody } from "../../src/build/content/study-page.ts";
import { parseCaseStudy } from "../../src/domain/case-study/index.ts";
import { vocabularySchema } from "../../src/domain/vocabulary.ts";

const options = { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" };
const study = (body: string) => ({
  path: "hostile.md",
  text: `---\ntitle: Hostile\npublishDate: 2024-01-15\n---\n\n${body}\n`,
});

/** Each would take minutes, or the stack, where work grows with the square of its length. */
describe("a body of nothing but", () => {
  it.each([
    ["brackets", "[".repeat(300_000)],
    ["quotes", "> ".repeat(150_000)],
    ["lists", "- ".repeat(150_000)],
    ["emphasis", "*a ".repeat(100_000)],
    ["underscores", "_".repeat(300_000)],
    ["links", "[a](b) ".repeat(40_000)],
    ["headings of one name", "# a\n".repeat(75_000)],
    ["labels", "**a**: b\n".repeat(33_000)],
    ["tags", "<div>".repeat(60_000)],
    ["tags cut short", "<b".repeat(150_000)],
    ["comments left open", "<!--".repeat(75_000)],
    ["addresses", "http://".repeat(40_000)],
    ["entities", "&".repeat(300_000)],
    ["code marks", Array.from({ length: 700 }, (_, index) => "`".repeat(index)).join(" ")],
    ["openings of template code", "{{".repeat(150_000)],
    ["openings of template code, a line each", "{{<\n".repeat(75_000)],
    ["openings that end far away", `${"{% ".repeat(100_000)}%}`],
    ["template code in HTML", `<div>${"{{a}}".repeat(60_000)}`],
    ["components", "<Ab>".repeat(75_000)],
    ["components left open", "<Ab {".repeat(60_000)],
    ["links to template code", "[a]({{".repeat(50_000)],
    ["cells", `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${`${"|x".repeat(500)}|\n`.repeat(100)}`],
  ])("%s is read and rendered like any other", (_, body) => {
    const { study: value } = parseCaseStudy(study(body), options);
    expect(value?.body).toContain(body.trim());
    expect(typeof renderBody(body).html).toBe("string");
  });
});
