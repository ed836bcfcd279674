import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { good, parse, problemsOf, study } from "./study-text.ts";

const SEED = join(import.meta.dirname, "../../../../../shared/seed/ecommerce-platform-transformation.md");

describe("a case study in good order", () => {
  it("becomes a value with every default filled in", () => {
    const value = good(study({ tags: "[react, speed, team culture]" }));
    expect({ ...value, sections: value.sections.length }).toEqual({
      file: "src/content/case-studies/acme.md",
      slug: "acme",
      url: "/case-studies/acme/",
      title: "Acme: faster pages",
      snippet: "Short.",
      image: null,
      publishDate: "2024-01-15T10:30:00.000Z",
      updated: null,
      draft: false,
      featured: false,
      author: "Ann Example",
      approved: true,
      client: { kind: "named", name: "Acme", url: null, logo: null },
      industry: { value: "e-commerce", label: "E-commerce" },
      technologies: [{ value: "react", label: "React" }],
      topics: [
        { value: "performance", label: "Performance" },
        { value: "team-culture", label: "team culture" },
      ],
      services: [],
      duration: null,
      team: null,
      evidence: [],
      redirectFrom: [],
      outcomes: [],
      proposals: [],
      sections: 1,
      phases: [],
      testimonial: null,
    });
  });

  it("has a body, whose lines are counted in the file", () => {
    const { body } = parse(study({ tags: "[react, speed, team culture]" }));
    expect([body?.text, body?.line]).toEqual(["\n## The challenge\n\nIt was slow.\n", 10]);
  });

  it("needs nothing but a title and a date", () => {
    const value = good(
      "---\ntitle: Acme\npublishDate: 2024-01-15\n---\nThey were slow, and now they are not.\n",
    );
    expect(value.snippet).toBe("They were slow, and now they are not.");
    expect(problemsOf("---\ntitle: Acme\npublishDate: 2024-01-15\n---\nText.\n")).toEqual([]);
  });

  it("may begin with a byte order mark and end its lines as Windows or an old Mac does", () => {
    const text = study();
    const plain = good(text);
    expect(good(`\uFEFF${text}`)).toEqual(plain);
    expect(good(text.replaceAll("\n", "\r\n"))).toEqual(plain);
    expect(good(text.replaceAll("\n", "\r"))).toEqual(plain);
  });

  it("may close a flow mapping in the first column, as the image of many files does", () => {
    const image = '{\n    src: "/images/a.jpg",\n    alt: "A shop"\n}';
    expect(good(study({ image })).image).toEqual({ src: "/images/a.jpg", alt: "A shop" });
  });

  it("takes a client by name, or with an address and a logo", () => {
    const client = '{ name: "Acme", url: "https://acme.example", logo: /images/acme.svg }';
    expect(good(study({ client })).client).toEqual({
      kind: "named",
      name: "Acme",
      url: "https://acme.example",
      logo: "/images/acme.svg",
    });
  });

  it("takes the optional fields", () => {
    const value = good(
      study({
        updated: "2024-02-01",
        services: "[web performance]",
        technologies: '["AWS (ECS, RDS)", k8s]',
        duration: "12 weeks",
        team: "[2 designers, 4 engineers]",
        featured: "true",
        redirectFrom: "[/old/acme/]",
        evidence: '[https://press.example/acme, { label: "Report", url: /reports/acme.pdf }]',
        outcomes: "[{ label: Load time, before: 8.2 s, after: 1.4 s }]",
      }),
    );
    expect(value).toMatchObject({
      updated: "2024-02-01T00:00:00.000Z",
      services: [{ value: "web-performance", label: "Web performance" }],
      duration: "12 weeks",
      team: "2 designers, 4 engineers",
      featured: true,
      redirectFrom: ["/old/acme/"],
      evidence: [
        { label: "press.example", url: "https://press.example/acme" },
        { label: "Report", url: "/reports/acme.pdf" },
      ],
    });
    expect(value.technologies.map(({ label }) => label)).toEqual([
      "AWS",
      "ECS",
      "RDS",
      "Kubernetes",
      "React",
    ]);
    expect(value.outcomes.map(({ label, before, after }) => [label, before?.value, after?.value])).toEqual([
      ["Load time", 8.2, 1.4],
    ]);
  });

  it("reads outcomes from the text, with lines of the file, where the author lists none", () => {
    const [outcome] = good(study({}, "## Results\n\n- **Load time**: from 8.2 s to 1.4 s\n")).outcomes;
    expect(outcome).toMatchObject({ label: "Load time", line: 13 });
  });

  it.skipIf(!existsSync(SEED))("reads the reference study without a single problem", () => {
    const { study: value, diagnostics: problems } = parse(readFileSync(SEED, "utf8"), SEED);
    expect(problems).toEqual([]);
    expect(value?.technologies).toHaveLength(19);
    expect(value?.phases.map(({ name, period }) => [name, period])).toEqual([
      ["Assessment & Planning", "Week 1-2"],
      ["Infrastructure & Backend", "Week 3-6"],
      ["Frontend Development", "Week 7-10"],
      ["Testing & Launch", "Week 11-12"],
    ]);
    expect(value?.testimonial).toMatchObject({
      person: "Mike Chen",
      role: "CTO",
      company: "TechFlow Commerce",
    });
    expect(value?.sections.filter(({ level }) => level === 2).map(({ kind }) => kind)).toEqual([
      "challenge",
      "solution",
      "process",
      "results",
      "technologies",
      "testimonial",
      "learnings",
      "next-steps",
    ]);
  });
});

describe("any text at all", () => {
  it("is a study without errors, or none with at least one, and never an exception", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "---",
        "title: a",
        "publishDate: 2024-01-15",
        "tags: [a",
        "- b",
        "  x: &a [*a]",
        '"',
        "# H",
        "\t",
        "```",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { study: value, diagnostics: problems } = parse(lines.join("\n"));
        expect(value === null).toBe(problems.some(({ level }) => level === "error"));
      }),
    );
  });

  it("is answered with problems on lines the file has", () => {
    const text = study({ tags: "[react", title: null });
    for (const { line, column } of parse(text).diagnostics) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(text.split("\n").length);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });
});
