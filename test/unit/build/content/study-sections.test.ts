import { describe, expect, it } from "vitest";
import { toStudySections } from "../../../../src/build/content/study-sections.ts";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { locale } from "../../../support/words.ts";

const VOCABULARY = { industries: [], technologies: [], topics: [], services: [], metrics: [] };

function sectionsOf(body: string) {
  const {
    study,
    body: parsed,
    diagnostics,
  } = parseCaseStudy(
    { path: "a.md", text: `---\ntitle: A study\npublishDate: 2024-01-15\nclient: Northwind\n---\n\n${body}` },
    { vocabulary: VOCABULARY, timeZone: "UTC" },
  );
  if (!study || !parsed) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return toStudySections(study, parsed, locale);
}

const htmlOf = (body: string) =>
  sectionsOf(body)
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === "html" ? part.html : `[${part.kind}]`))
    .join("\n");

describe("the sections of a study's page", () => {
  it("parts the body at its headings, what stands before the first one included", () => {
    expect(
      sectionsOf("Before all.\n\n## The challenge\n\nIt was slow.\n\n### In detail\n\nVery.").map(
        (section) => [section.id, section.title, section.kind],
      ),
    ).toEqual([
      [null, null, null],
      ["the-challenge", "The challenge", "challenge"],
    ]);
  });

  it("draws a result inside the list item it was read from", () => {
    const html = htmlOf("## Results\n\n- **Load time**: from 8.2 s to 1.4 s\n- **Mood**: better");
    expect(html).toMatch(
      /<li>\s*<p><strong>Load time<\/strong>: from 8\.2 s to 1\.4 s<\/p>\s*<figure class="measure">/,
    );
    expect(html).toMatch(/<li>\s*<p><strong>Mood<\/strong>: better<\/p>\s*<\/li>/);
    expect(html.match(/<svg/g)).toHaveLength(1);
  });

  it("draws two results of a list item together, so that each has its name", () => {
    const html = htmlOf(
      "## Results\n\n- Load time fell by 40 % and costs fell by 12 %\n- Scrap: 40 kg → 26 kg",
    );
    expect(html).toMatch(
      /<li>\s*<p>Load time fell by 40 % and costs fell by 12 %<\/p>\s*<div class="measures"><figure.*<\/figure><figure.*<\/figure><\/div><\/li>/,
    );
    expect(html).toMatch(/<p>Scrap: 40 kg → 26 kg<\/p>\s*<figure class="measure">/);
  });

  it("draws the rows of a table under it, each with its name", () => {
    const html = htmlOf(
      "## Results\n\n| Measure | Before | After |\n| --- | --- | --- |\n| Scrap | 40 kg | 26 kg |",
    );
    expect(html).toMatch(/<\/table>\s*<figure class="measure"><figcaption>Scrap<\/figcaption>/);
  });

  it("puts the results of one paragraph side by side", () => {
    const html = htmlOf(
      "## Results\n\nLoad time fell from 8 s to 2 s. Cost per order fell from 9 EUR to 3 EUR.",
    );
    expect(html).toMatch(/<div class="measures"><figure.*<\/figure><figure.*<\/figure><\/div>/);
  });

  it("draws nothing outside the results where there are some", () => {
    const html = htmlOf(
      "## The challenge\n\nLoad time rose from 1 s to 8 s.\n\n## Results\n\nLoad time fell from 8 s to 2 s.",
    );
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html.indexOf("<svg")).toBeGreaterThan(html.indexOf("fell from"));
  });

  it("makes phases a timeline drawn to scale, and shows their text once", () => {
    const sections = sectionsOf(
      "## Process\n\nFour weeks.\n\n### Phase 1: Audit (Week 1-2)\n\nWe looked.\n\n### Phase 2: Build (Week 3-4)\n\n- Built",
    );
    const [before, timeline] = sections[0]?.parts ?? [];
    expect(before).toEqual({ kind: "html", html: "<p>Four weeks.</p>\n" });
    expect(timeline).toMatchObject({
      kind: "timeline",
      phases: [
        { name: "Audit", period: "Week 1-2", html: "<p>We looked.</p>\n" },
        { name: "Build", period: "Week 3-4" },
      ],
    });
    expect(JSON.stringify(timeline)).toContain('x=\\"50%\\" width=\\"50%\\"');
    expect(JSON.stringify(sections).match(/We looked/g)).toHaveLength(1);
  });

  it("takes the testimonial and its signature out of the text, and leaves what stands around them", () => {
    const html = htmlOf(
      '## Client testimonial\n\nAsked in May.\n\n> "It works."\n\n*- Ola Fixture, CTO*\n\nShe still uses it.',
    );
    expect(html).toBe("<p>Asked in May.</p>\n\n[testimonial]\n<p>She still uses it.</p>\n");
  });

  it("lets no author write a chart's mark, nor markup past the sanitiser", () => {
    const html = htmlOf(
      "## Results\n\nA &#0;result-1&#0; trick, load time from 8 s to 2 s.\n\n<svg onload=alert(1)></svg>",
    );
    expect(html).not.toMatch(/onload|\0/);
    expect(html.match(/<svg/g)).toHaveLength(1);
  });
});
