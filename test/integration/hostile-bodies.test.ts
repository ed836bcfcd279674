import { describe, expect, it } from "vitest";
import { writeText } from "../../src/build/content/study-text.ts";
import { parseCaseStudy } from "../../src/domain/case-study/index.ts";
import { vocabularySchema } from "../../src/domain/vocabulary.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { locale } from "../support/words.ts";

const options = { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" };
const study = (body: string) => ({
  path: "hostile.md",
  text: `---\ntitle: Hostile\npublishDate: 2024-01-15\n---\n\n${body}\n`,
});

/** Of the length that takes minutes, or the stack, where work grows with the square of it; a tenth of it by day. */
const SHARE = IS_NIGHTLY ? 1 : 0.1;
const repeat = (text: string, count: number): string => text.repeat(Math.round(count * SHARE));

describe("a body of nothing but", () => {
  it.each([
    ["brackets", repeat("[", 300_000)],
    ["quotes", repeat("> ", 150_000)],
    ["lists", repeat("- ", 150_000)],
    ["emphasis", repeat("*a ", 100_000)],
    ["underscores", repeat("_", 300_000)],
    ["links", repeat("[a](b) ", 40_000)],
    ["headings of one name", repeat("# a\n", 75_000)],
    ["labels", repeat("**a**: b\n", 33_000)],
    ["tags", repeat("<div>", 60_000)],
    ["tags cut short", repeat("<b", 150_000)],
    ["comments left open", repeat("<!--", 75_000)],
    ["addresses", repeat("http://", 40_000)],
    ["entities", repeat("&", 300_000)],
    ["code marks", Array.from({ length: 700 * SHARE }, (_, index) => "`".repeat(index)).join(" ")],
    ["openings of template code", repeat("{{", 150_000)],
    ["openings of template code, a line each", repeat("{{<\n", 75_000)],
    ["openings that end far away", `${repeat("{% ", 100_000)}%}`],
    ["template code in HTML", `<div>${repeat("{{a}}", 60_000)}`],
    ["components", repeat("<Ab>", 75_000)],
    ["components left open", repeat("<Ab {", 60_000)],
    ["links to template code", repeat("[a]({{", 50_000)],
    ["asides", repeat(":::note\n", 40_000)],
    ["containers", repeat(":::x\n", 40_000)],
    ["alerts", repeat("> [!NOTE]\n> a\n\n", 15_000)],
    ["footnotes", repeat("[^a]: b\n\nc[^a]\n\n", 15_000)],
    ["definitions", repeat("a\n: b\n\n", 30_000)],
    ["tasks", repeat("- [x] a\n", 30_000)],
    ["bold that is none", repeat("** a", 75_000)],
    ["bullets", repeat("•a\n", 75_000)],
    ["no-break spaces", repeat("\u00A0", 300_000)],
    ["headings without a space", repeat("##a\n", 60_000)],
    ["openings of comments of templates", repeat("{% comment %}", 20_000)],
    ["frames", repeat("<iframe src=//a.b/>", 15_000)],
    ["letters of Han, a line each", repeat("船\n", 100_000)],
    ["cells", `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${`${"|x".repeat(500)}|\n`.repeat(100)}`],
  ])("%s is read and rendered like any other", (_, body) => {
    const { study: value, body: parsed } = parseCaseStudy(study(body), options);
    expect(parsed?.text).toContain(body.trim());
    // What a page hides, comments and containers that hold nothing, leaves no section.
    expect(value && parsed && writeText(value, parsed, locale).sections).toBeInstanceOf(Array);
  });
});
