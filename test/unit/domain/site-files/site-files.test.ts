import { describe, expect, it } from "vitest";
import { siteSchema } from "../../../../src/domain/site.ts";
import { toCaseStudiesJson } from "../../../../src/domain/site-files/case-studies-json.ts";
import { toStudyMarkdown } from "../../../../src/domain/site-files/study-markdown.ts";
import { toLlmsTxt, toSecurityTxt } from "../../../../src/domain/site-files/text-files.ts";
import { toWebManifest } from "../../../../src/domain/site-files/web-manifest.ts";
import { SITE_FACTS } from "../../../support/site-facts.ts";
import { locale } from "../../../support/words.ts";
import { good, study } from "../case-study/study-text.ts";

const site = siteSchema.parse({ ...SITE_FACTS, description: "A firm\nof two" });
const acme = good(
  study(
    {
      title: '"Acme [beta]: faster"',
      publishDate: "2024-06-15",
      evidence: "[{ label: Report, url: /reports/acme.pdf }]",
    },
    [
      "Text with ![a chart](./chart.png) in it.",
      "![far](https://elsewhere.example/x.png)",
      "## Results",
      "- **Load time**: from 8.2 s to 1.4 s",
      "- **Load on Mondays**: from 10 s to 2 s (95% less)",
    ].join("\n\n"),
  ),
);
const bare = good(study({ client: null, author: null, industry: null, tags: null }));

describe("llms.txt", () => {
  it("names the site, says what it is, and links the Markdown of every study", () => {
    const text = toLlmsTxt(site, [acme, bare], locale);
    expect(text.split("\n\n").slice(0, 5)).toEqual([
      "# A & B",
      "> A firm of two",
      "We measure",
      "## Case studies",
      [
        "- [Acme \\[beta\\]: faster](https://www.firm.example/case-studies/acme/index.md): Short.",
        "- [Acme: faster pages](https://www.firm.example/case-studies/acme/index.md): Short.",
      ].join("\n"),
    ]);
    expect(text).toMatch(/\(https:\/\/www\.firm\.example\/case-studies\.json\)/);
    expect(text.endsWith("hello@firm.example\n")).toBe(true);
  });
});

describe("the Markdown copy of a study", () => {
  it("gives title, snippet, facts and text, the day as the firm's calendar has it", () => {
    const text = toStudyMarkdown(acme, site, "Text.\n\n## Results\n\n- **Load time**: less", locale);
    expect(
      text.startsWith("# Acme [beta]: faster\n\n> Short.\n\n- Client: Acme\n- Industry: E-commerce\n"),
    ).toBe(true);
    expect(text).toContain("- Published: 2024-06-15\n");
    expect(text).toContain("- Page: https://www.firm.example/case-studies/acme/\n");
    expect(text).toContain("\n\n## Results\n\n- **Load time**");
  });

  it("names nothing that is not known", () => {
    expect(toStudyMarkdown(bare, site, "", locale)).not.toMatch(/Client|Industry|Written by|null/);
  });
});

describe("case-studies.json", () => {
  const { caseStudies } = JSON.parse(
    toCaseStudiesJson(
      site,
      [
        { study: acme, image: "https://www.firm.example/covers/acme.svg" },
        { study: bare, image: "https://www.firm.example/covers/acme.svg" },
      ],
      locale,
    ),
  );

  it("gives the facts of a study with absolute addresses", () => {
    expect(caseStudies[0]).toMatchObject({
      url: "https://www.firm.example/case-studies/acme/",
      markdown: "https://www.firm.example/case-studies/acme/index.md",
      title: "Acme [beta]: faster",
      client: { name: "Acme", url: null },
      industry: { value: "e-commerce", label: "E-commerce" },
      evidence: [{ label: "Report", url: "https://www.firm.example/reports/acme.pdf" }],
    });
  });

  it("gives the results as they are said and as numbers, but none that its own figures contradict", () => {
    expect(caseStudies[0].outcomes.map(({ label, said }: Record<string, string>) => [label, said])).toEqual([
      ["Load time", "8.2 s to 1.4 s"],
    ]);
    expect(caseStudies[0].outcomes[0]).toMatchObject({
      before: { value: 8.2, unit: "s" },
      after: { value: 1.4, unit: "s" },
    });
  });

  it("has no client where nobody is named", () => {
    expect(caseStudies[1]).toMatchObject({ client: null, industry: null, author: null });
  });
});

describe("security.txt", () => {
  const expiryOf = (now: string): Date =>
    new Date(/^Expires: (.*)$/m.exec(toSecurityTxt(site, new Date(now)))?.[1] ?? "");
  const MONTH = 31 * 24 * 3600 * 1000;

  it("says whom to write to, and where it lies", () => {
    expect(toSecurityTxt(site, new Date("2026-11-23T12:00:00Z"))).toBe(
      [
        "Contact: mailto:hello@firm.example",
        "Expires: 2027-10-01T00:00:00.000Z",
        "Preferred-Languages: en",
        "Canonical: https://www.firm.example/.well-known/security.txt",
        "",
      ].join("\n"),
    );
  });

  it.each(["2024-02-29T23:59:59Z", "2026-01-01T00:00:00Z", "2026-01-31T12:00:00Z", "2026-12-31T23:59:59Z"])(
    "built at %s is good for nine months at least and less than a year",
    (now) => {
      const left = expiryOf(now).getTime() - Date.parse(now);
      expect(left).toBeGreaterThan(9 * MONTH);
      expect(left).toBeLessThan(365 * 24 * 3600 * 1000);
    },
  );
});

describe("the web manifest", () => {
  it("names the site, its colours, and icons for every use", () => {
    const manifest = JSON.parse(toWebManifest(site, { theme: "#131a24", background: "#fdcf2c" }));
    expect(manifest).toMatchObject({
      name: "A & B",
      lang: "en-GB",
      start_url: "/",
      display: "browser",
      theme_color: "#131a24",
      background_color: "#fdcf2c",
    });
    expect(
      manifest.icons.map((icon: Record<string, string>) => [icon.src, icon.sizes, icon.purpose]),
    ).toEqual([
      ["/icon.svg", "any", undefined],
      ["/icon-192.png", "192x192", "any"],
      ["/icon-512.png", "512x512", "any"],
      ["/icon-maskable-512.png", "512x512", "maskable"],
    ]);
  });
});
