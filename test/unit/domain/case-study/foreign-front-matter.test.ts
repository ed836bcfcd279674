import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { isPastAt } from "../../../../src/domain/publication.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const NOW = new Date("2024-06-15T12:00:00Z");

function parse(frontMatter: string, path = "one.md") {
  const text = `---\ntitle: "Harbour Line: queues"\n${frontMatter}\n---\n\n## Results\n\nAll is well.\n`;
  const parsed = parseCaseStudy(
    { path, text },
    { vocabulary: vocabularySchema.parse({}), timeZone: "UTC", isPast: isPastAt(NOW) },
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

  it.each([
    ["2021-05-06 Harbour Line.md", "harbour-line"],
    ["2021_05_06_harbour-line.md", "harbour-line"],
    ["20210506-harbour-line.md", "harbour-line"],
    ["work/2021-05-06-harbour-line/index.md", "harbour-line"],
    ["2021-05-06.md", "2021-05-06"],
  ])("takes the date from any usual form of a dated name: %s", (path, slug) => {
    const { study } = parse("client: Harbour Line", path);
    expect([study?.publishDate, study?.slug]).toEqual(["2021-05-06T00:00:00.000Z", slug]);
  });

  it.each(["2021-13-45-harbour.md", "20211345-harbour.md", "1234-56-78-harbour.md", "harbour-2021-05-06.md"])(
    "takes no date from a name that begins with none: %s",
    (path) => {
      expect(parse("client: Harbour Line", path).problems).toContain(
        "1 error: publishDate is missing; write publishDate: 2024-01-15",
      );
    },
  );

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
      "4 warning: `aliases` is no field and is not read; write redirectFrom: [/old/ferry/]",
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
      "4 warning: `series` is no field and is not read; write what it says into the text, or remove it",
      "5 warning: `hero` is no field and is not read; write what it says into the text, or remove it",
      "6 warning: `url` is no field and is not read; write redirectFrom: [/work/pier/]",
    ]);
  });

  it.each([
    ["publish_date: 2024-03-04"],
    ["Publish-Date: 2024-03-04"],
    ["PublishDate: 2024-03-04"],
    ["Date: 2024-03-04"],
    ["pubDate: 2024-03-04"],
    ["pub-date: 2024-03-04"],
    ["publishedAt: 2024-03-04T00:00:00Z"],
    ["published_at: 2024-03-04"],
    ["published-on: March 4, 2024"],
    ["published: 2024-03-04"],
    ["datePublished: 2024-03-04"],
    ["created: 2019-01-01\ndate: 2024-03-04"],
    ["params:\n  date: 2024-03-04"],
    ["extra: { publishDate: 2024-03-04 }"],
  ])("has its date, however the field is spelled: %s", (lines) => {
    const { study, problems } = parse(lines);
    expect(study?.publishDate).toBe("2024-03-04T00:00:00.000Z");
    expect(problems.filter((problem) => problem.includes("is read as publishDate"))).toHaveLength(1);
    expect(problems.filter((problem) => problem.includes(" error"))).toEqual([]);
  });

  it.each([
    ["clientName: Quay Trams", { client: { name: "Quay Trams" } }],
    ["Client-Name: Quay Trams", { client: { name: "Quay Trams" } }],
    ["organisation: Quay Trams", { client: { name: "Quay Trams" } }],
    [
      "project: { client: Quay Trams, sector: Freight }",
      { client: { name: "Quay Trams" }, industry: { label: "Freight" } },
    ],
    ["seo:\n  description: In short.", { snippet: "In short." }],
    ["meta: { Summary: In short. }", { snippet: "In short." }],
    ["metaDescription: In short.", { snippet: "In short." }],
    ["taxonomies:\n  tags: [piers]", { topics: [{ label: "piers" }] }],
    [
      "coverImage: /images/pier.jpg\ncover_image_alt: The pier",
      { image: { src: "/images/pier.jpg", alt: "The pier" } },
    ],
    [
      "cover: { image: /images/pier.jpg, alt: The pier }",
      { image: { src: "/images/pier.jpg", alt: "The pier" } },
    ],
    ["image: /images/pier.jpg\nimageAlt: The pier", { image: { src: "/images/pier.jpg", alt: "The pier" } }],
    ["last_modified_at: 2024-05-06", { updated: "2024-05-06T00:00:00.000Z" }],
  ])("is read in camel case, snake case, kebab case and capitals, and in mappings: %s", (lines, expected) => {
    const { study, problems } = parse(`publishDate: 2024-03-04\n${lines}`);
    expect(study).toMatchObject(expected);
    expect(problems.join("\n")).toContain("is read as");
  });

  it("is read in another spelling of its own names", () => {
    const text =
      "---\nTitle: Pier\nPublish_Date: 2024-03-04\nTags: [piers]\nredirect_from: [/old/pier/]\nTEAM: Two\n---\n\nText.\n";
    const { study } = parseCaseStudy(
      { path: "one.md", text },
      { vocabulary: vocabularySchema.parse({}), timeZone: "UTC", isPast: isPastAt(NOW) },
    );
    expect(study).toMatchObject({
      title: "Pier",
      topics: [{ label: "piers" }],
      redirectFrom: ["/old/pier/"],
      team: "Two",
    });
  });

  it("takes nothing from a mapping that says whether its client may be named", () => {
    const { study, problems } = parse(
      "publishDate: 2024-03-04\nproject: { client: Quay Trams, approved: false }",
    );
    expect(study).toBeNull();
    expect(problems).toEqual([
      '4 error: `project` is no field and is not read; write it into client: client: { name: "...", approved: false }',
    ]);
  });

  it("is read under other names inside a field, and told where a field stands beside its own", () => {
    const { study, problems } = parse(
      [
        "publishDate: 2024-03-04",
        "client:",
        "  name: Quay Trams",
        "  website: https://quay.example",
        "  industry: Freight",
        "image: { path: /images/pier.jpg, altText: The pier }",
        "evidence: [{ title: Press, href: https://press.example/a }]",
        "author: { name: Mira Oake, role: CTO }",
      ].join("\n"),
    );
    expect(study).toMatchObject({
      client: { name: "Quay Trams", url: "https://quay.example" },
      image: { src: "/images/pier.jpg", alt: "The pier" },
      evidence: [{ label: "Press", url: "https://press.example/a" }],
      author: "Mira Oake",
    });
    expect(problems).toEqual([
      "6 warning: `client.website` is read as url; write url: in its place",
      '7 warning: `industry` is no field here and is not read; write industry: "Freight" at the start of a line of its own',
      "8 warning: `image.path` is read as src; write src: in its place. `image.altText` is read as alt; write alt: in its place",
      "9 warning: `title of entry 1 of evidence` is read as label; write label: in its place. `href of entry 1 of evidence` is read as url; write url: in its place",
      '10 warning: author has fields of its own and is read as "Mira Oake"; write author: "Mira Oake"',
    ]);
  });

  it("never guesses whether a client may be named", () => {
    const { study } = parse("publishDate: 2024-03-04\nclient: { title: Quay Trams, released: false }");
    expect(study).toBeNull();
  });

  it("is told one thing a line", () => {
    expect(parse("date: 03/07/2019").problems).toEqual([
      "3 error: `date` is read as publishDate; write publishDate: in its place. `03/07/2019` could be day and month or month and day; write 2019-07-03 or 2019-03-07",
    ]);
    const { problems } = parse(
      "publishDate: 2024-03-04\ncover: /images/pier.jpg\nseo: { title: Pier, description: In short. }",
    );
    expect(problems).toHaveLength(new Set(problems.map((problem) => problem.split(" ")[0])).size);
  });

  it("is read as results in the words of other systems and languages, in a mapping of results too", () => {
    const { study, problems } = parse(
      "publishDate: 2024-03-04\nresults: { metrics: [{ label: Revenue, value: +12% }] }\n",
    );
    expect(study?.outcomes.map(({ label }) => label)).toEqual(["Revenue"]);
    expect(problems).toEqual([
      "4 warning: `results.metrics` is read as outcomes; write outcomes: at the start of a line of its own",
    ]);
    for (const name of ["impact", "highlights", "keyStats", "kennzahlen", "resultados"])
      expect(
        parse(`publishDate: 2024-03-04\n${name}: [{ label: Sales, value: +12% }]`).study?.outcomes,
        name,
      ).toHaveLength(1);
  });

  it("is told what tells of the project and not of its results", () => {
    const { study, problems } = parse(
      "publishDate: 2024-03-04\nstats: [{ label: Timeline, value: 12 weeks }]",
    );
    expect(study?.outcomes).toEqual([]);
    expect(problems[0]).toContain('write duration: "12 weeks"');
  });

  it.each([
    ["keywords: [piers, ferries]", "write tags: [piers, ferries]"],
    ["keywords: piers, ferries", "write tags: [piers, ferries]"],
    ["authors: [Mira Oake, Tom Pike]", 'write author: "Mira Oake, Tom Pike"'],
    ["capabilities: [Web design]", "write services: [Web design]"],
    ["techStack: [Vue, '@ngrx/store']", 'write technologies: [Vue, "@ngrx/store"]'],
    ['results: ["Waiting from 40 to 12 minutes"]', 'write outcomes: ["Waiting from 40 to 12 minutes"]'],
    ["highlights: [Fast, Cheap]", "write what it says into the text, or remove it"],
    ["impact: The pier sold 30 % more.", "move its words into the text, under a heading: ## Results"],
    ["permalink: /work/pier/", "write redirectFrom: [/work/pier/]"],
  ])("is told the line to write: %s", (line, cure) => {
    const name = line.split(":")[0];
    expect(parse(`publishDate: 2024-03-04\n${line}`).problems).toEqual([
      `4 warning: \`${name}\` is no field and is not read; ${cure}`,
    ]);
  });

  it.each([
    ["isPrivate: true"],
    ["is_hidden: yes"],
    ["hidden: true"],
    ["noIndex: TRUE"],
    ["no-index: 1"],
    ["robotsNoIndex: true"],
    ["public: false"],
    ["listed: no"],
    ["visible: off"],
    ["publish: false"],
    ["index: false"],
    ["sitemap: false"],
    ["sitemap: { disable: true }"],
    ["robots: { index: false }"],
    ["robots: [noindex]"],
    ["seo: { noindex: true }"],
    ["seo:\n  robots: noindex, follow"],
    ["meta:\n  visibility: private"],
    ["params: { private: true }"],
    ["params: { draft: true }"],
    ["extra: { unlisted: true }"],
    ["_build: { list: never }"],
    ["build: { render: link }"],
    ["cascade:\n  - build: { render: false }"],
    ["render: never"],
    ["expires: 2023-01-01"],
    ["expiry_date: May 6, 2023"],
    ["unpublishAt: 2024-06-15T10:00:00+02:00"],
    ["embargo: 2030-01-01"],
    ["scheduledFor: 2030-01-01"],
    ["date: 2030-01-01"],
    ["published_at: 2030-01-01"],
    ["Status: draft"],
    ["post_status: private"],
    ["_status: draft"],
    ["Published: false"],
    ["in_search_index: false"],
    ["display: hidden"],
    ["meta: { status: draft }"],
    ["wip: true"],
    ["nda: yes"],
    ["archived: true"],
    ["password: swordfish"],
  ])("is not published where any word for it kept it off: %s", (lines) => {
    const { study, diagnostics } = parse(`publishDate: 2024-01-15\n${lines}`);
    expect(study).toBeNull();
    const said = diagnostics.filter(({ level }) => level === "error");
    expect(said.map(({ rule }) => rule)).toEqual(["kept-back"]);
    expect(said[0]?.message).toContain("draft: true");
    expect(parse(`publishDate: 2024-01-15\n${lines}\ndraft: true`).study?.draft).toBe(true);
  });

  it("waits for the day another field names", () => {
    expect(parse("published_at: 2030-01-01").study?.publishDate).toBe("2030-01-01T00:00:00.000Z");
    expect(parse("publishDate: 2030-01-01\nembargo: 2029-12-01").study?.slug).toBe("one");
  });

  it.each([
    ["noindex: false"],
    ["public: true"],
    ["index: true"],
    ["cover: { hidden: true }"],
    ["toc: { enabled: false }"],
    ["comments: { show: false }"],
    ["build: { publishResources: false }"],
    ["sitemap: { priority: 0 }"],
    ["robots: index, follow"],
    ["visibility: public"],
    ["archived: no"],
    ["expiryDate: 2999-01-01"],
    ["expiryDate: 0001-01-01T00:00:00Z"],
    ["isDraft: false"],
    ["index: 0"],
    ["exclude: [sidebar]"],
    ["internal: https://wiki.example"],
    ["stage: done"],
    ["Status: Live"],
    ["embargo: 2020-01-01"],
    ["launch_date: 2030-01-01"],
  ])("is published where the word says so, or is said of something else: %s", (lines) => {
    expect(parse(`publishDate: 2024-01-15\n${lines}`).study?.slug).toBe("one");
  });
});
