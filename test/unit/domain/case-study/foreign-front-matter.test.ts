import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const NOW = new Date("2024-06-15T12:00:00Z");

function parse(frontMatter: string, path = "one.md") {
  const text = `---\ntitle: "Harbour Line: queues"\n${frontMatter}\n---\n\n## Results\n\nAll is well.\n`;
  const parsed = parseCaseStudy(
    { path, text },
    { vocabulary: vocabularySchema.parse({}), timeZone: "UTC", now: NOW },
  );
  const problems = parsed.diagnostics.map(({ level, line, message }) => `${line} ${level}: ${message}`);
  return { ...parsed, problems };
}

describe("front matter as other systems write it", () => {
  it("is read under their names where the value is one of the field, and the name here is said", () => {
    const { study, problems } = parse(
      "date: 2024-03-04T10:00:00+02:00\nlastmod: 2024-04-01\nsummary: Short words.\nclient_name: Harbour Line\nclient_industry: Freight",
    );
    expect(study).toMatchObject({
      publishDate: "2024-03-04T08:00:00.000Z",
      updated: "2024-04-01T00:00:00.000Z",
      snippet: "Short words.",
      client: { name: "Harbour Line" },
      industry: { label: "Freight" },
    });
    expect(
      problems.filter((problem) => problem.includes("is read as") && !problem.includes("industry")),
    ).toEqual([
      "3 warning: `date` is read as publishDate; write publishDate: in its place",
      "4 warning: `lastmod` is read as updated; write updated: in its place",
      "5 warning: `summary` is read as snippet; write snippet: in its place",
      "6 warning: `client_name` is read as client; write client: in its place",
    ]);
  });

  it("does not take the place of a field that is there", () => {
    const { study } = parse("publishDate: 2024-01-15\ndate: 2020-02-02");
    expect(study?.publishDate).toBe("2024-01-15T00:00:00.000Z");
  });

  it("takes the date from the name of the file, which the address then goes without", () => {
    const dated = parse("client: Harbour Line", "work/2021-05-06-harbour-line.md");
    expect([dated.study?.publishDate, dated.study?.slug]).toEqual([
      "2021-05-06T00:00:00.000Z",
      "harbour-line",
    ]);
    expect(dated.problems).toContain(
      "1 warning: publishDate is missing and is read from the name of the file; write publishDate: 2021-05-06",
    );
    expect(parse("publishDate: 2024-01-15", "2021-05-06-harbour-line.md").study?.slug).toBe(
      "2021-05-06-harbour-line",
    );
  });

  it("has the name of its folder where the file is called index.md", () => {
    expect(parse("publishDate: 2024-01-15", "case-studies/ferry/index.md").study?.slug).toBe("ferry");
  });

  it("keeps its slug where another field is wrong", () => {
    const { study, slug } = parse("slug: quay", "x.md");
    expect([study, slug]).toEqual([null, "quay"]);
  });

  it.each([
    ["private: true"],
    ["noindex: true"],
    ["unlisted: yes"],
    ["build: { render: never, list: never }"],
    ["expiryDate: 2024-06-01"],
    ["robots: noindex, nofollow"],
    ["visibility: private"],
    ["eleventyExcludeFromCollections: true"],
    ["permalink: false"],
  ])("is not published where the old site kept it off: %s", (line) => {
    const name = line.split(":")[0];
    const { study, problems } = parse(`publishDate: 2024-01-15\n${line}`);
    expect(study).toBeNull();
    expect(problems).toEqual([
      `4 error: \`${name}\` kept this study from the public where it comes from, and is not read here; write draft: true, or remove it to publish the study`,
    ]);
    expect(parse(`publishDate: 2024-01-15\n${line}\ndraft: true`).study?.draft).toBe(true);
  });

  it.each([["private: false"], ["expiryDate: 2030-06-01"], ["build: { list: always }"]])(
    "is published where it was: %s",
    (line) => {
      expect(parse(`publishDate: 2024-01-15\n${line}`).study?.slug).toBe("one");
    },
  );

  it("is told once of a list in a field that is not read", () => {
    expect(parse("publishDate: 2024-01-15\naliases:\n  - /old/ferry/").problems).toEqual([
      "4 warning: `aliases` is no field and is not read; did you mean redirectFrom?",
    ]);
  });

  it("is never told to remove words", () => {
    const { problems } = parse(
      [
        "publishDate: 2024-01-15",
        'testimonial: { quote: "It was quick.", name: Mira Oake }',
        'challenge: "The pier was full each noon."',
        "logo: /logos/harbour.svg",
        'aside: "A longer note with words in it"',
        "layout: post",
      ].join("\n"),
    );
    const unread = (name: string) => `\`${name}\` is no field and is not read;`;
    expect(problems).toEqual([
      `4 warning: ${unread("testimonial")} write it into the text as a quotation: > with the words, and below them - with the name`,
      `5 warning: ${unread("challenge")} move its words into the text, under a heading: ## The challenge`,
      `6 warning: ${unread("logo")} write it into client: client: { name: "...", logo: "/images/clients/name.svg" }`,
      `7 warning: ${unread("aside")} move its words into the text, under a heading of their own`,
      `8 warning: ${unread("layout")} remove it`,
    ]);
  });

  it("gets no suggestion that its value cannot follow", () => {
    const { problems } = parse(
      "publishDate: 2024-01-15\nseries: [Harbours, Piers]\nhero: { title: The pier }\nurl: /work/pier/",
    );
    expect(problems).toEqual([
      "4 warning: `series` is no field and is not read; remove it",
      "5 warning: `hero` is no field and is not read; remove it",
      "6 warning: `url` is no field and is not read; did you mean redirectFrom?",
    ]);
  });
});
