import { describe, expect, it } from "vitest";
import { parseBody } from "../../../../../src/domain/case-study/body/parse-body.ts";
import { sectionKindOf } from "../../../../../src/domain/case-study/body/section-kinds.ts";
import { toPlainDocument } from "../../../../../src/domain/case-study/markdown/plain-text.ts";
import { good, study } from "../study-text.ts";

describe("a heading names a section by its meaning", () => {
  it.each([
    ["The Challenge", "challenge"],
    ["Key pain points", "challenge"],
    ["The challenge: growth without people", "challenge"],
    ["🧩 The challenge", "challenge"],
    ["1. Ausgangslage", "challenge"],
    ["業務の課題", "challenge"],
    ["Our Solution", "solution"],
    ["What we built", "solution"],
    ["Soluzione", "solution"],
    ["解决方案", "solution"],
    ["Implementation Process", "process"],
    ["How we worked", "process"],
    ["The process, week by week", "process"],
    ["Umsetzung", "process"],
    ["Results Achieved", "results"],
    ["What changed", "results"],
    ["Ergebnisse", "results"],
    ["インパクト", "results"],
    ["Technologies Used", "technologies"],
    ["Tech stack", "technologies"],
    ["Technologien", "technologies"],
    ["Client Testimonial", "testimonial"],
    ["What the client says", "testimonial"],
    ["Kundenstimme", "testimonial"],
    ["Key Learnings", "learnings"],
    ["What we would do differently", "learnings"],
    ["Lecciones aprendidas", "learnings"],
    ["Next Steps", "next-steps"],
    ["What comes next", "next-steps"],
    ["Ausblick", "next-steps"],
  ])("%s: %s", (heading, kind) => {
    expect(sectionKindOf(heading)).toBe(kind);
  });

  it.each([
    "Introduction",
    "About the company",
    "How we solved the challenge of the hundred warehouses nobody knew about",
    "Phase 1: Audit",
    "",
  ])("%s: nothing in particular", (heading) => {
    expect(sectionKindOf(heading)).toBeNull();
  });
});

describe("the sections of a body", () => {
  const text = study(
    {},
    "Intro.\n\n# Challenge\n\nSlow.\n\n### Detail\n\nVery.\n\nSolution\n--------\n\nFast.\n\n## Challenge\n\nAgain.\n",
  );

  it("carry lines of the file, levels without a gap and the anchors of the page", () => {
    expect(
      good(text).sections.map(({ title, level, id, line, kind }) => [title, level, id, line, kind]),
    ).toEqual([
      ["Challenge", 2, "challenge", 13, "challenge"],
      ["Detail", 3, "detail", 17, null],
      ["Solution", 3, "solution", 21, "solution"],
      ["Challenge", 3, "challenge-2", 26, "challenge"],
    ]);
  });

  it("reach to the next heading of their level", () => {
    const body = "## Challenge\n\nSlow.\n\n### Detail\n\nVery.\n\n## Solution\n\nFast.\n";
    const { sections } = parseBody(body, 1);
    expect(sections.map(({ tokens }) => toPlainDocument(tokens))).toEqual([
      "Slow.\nDetail\nVery.",
      "Very.",
      "Fast.",
    ]);
  });
});

describe("technologies", () => {
  const names = (body: string, tags = "[]"): string[] =>
    good(study({ tags }, `## Technologies used\n\n${body}\n`)).technologies.map(({ label }) => label);

  it("are read from labelled lines run together by soft line breaks", () => {
    expect(names("**Frontend**: React, Next.js\n**Backend:** Node.js, Express, PostgreSQL")).toEqual([
      "React",
      "Next.js",
      "Node.js",
      "Express",
      "PostgreSQL",
    ]);
  });

  it("minds the comma in brackets", () => {
    expect(names("**Infrastructure**: AWS (ECS, RDS, CloudFront), Docker")).toEqual([
      "AWS",
      "ECS",
      "RDS",
      "CloudFront",
      "Docker",
    ]);
  });

  it("are read from lists, tables and bare enumerations", () => {
    expect(names("- React and Redux\n- C++\n- CI/CD with Jenkins")).toEqual([
      "React",
      "Redux",
      "C++",
      "CI/CD with Jenkins",
    ]);
    expect(names("PHP, Joomla, MySQL")).toEqual(["PHP", "Joomla", "MySQL"]);
    expect(names("| Layer | Built with |\n|---|---|\n| Web | React |")).toEqual(["Web", "React"]);
  });

  it("are not read from prose", () => {
    expect(names("We chose boring tools, because they have to last, and wrote the rest ourselves.")).toEqual(
      [],
    );
    expect(names("- We chose a queue that nobody here had to learn first, which paid off.")).toEqual([]);
  });

  it("join those of the tags, each once, whatever the spelling", () => {
    expect(names("**Platform**: Kubernetes, Amazon Web Services, C", "[k8s, aws, c++]")).toEqual([
      "Kubernetes",
      "AWS",
      "C++",
      "C",
    ]);
  });
});

describe("the testimonial", () => {
  const read = (body: string) => good(study({}, body)).testimonial;
  const nobody = { person: null, role: null, company: null };

  it.each([
    [
      "under the quote",
      '> "It flies."\n\n*- Ann Lee, CTO, Acme*',
      { person: "Ann Lee", role: "CTO", company: "Acme" },
    ],
    [
      "in the quote",
      "> It flies.\n>\n> — Ann Lee, Head of Web, Acme",
      { person: "Ann Lee", role: "Head of Web", company: "Acme" },
    ],
    [
      "on the last line of the quote",
      "> It flies.\n> – Ann Lee, CTO at Acme",
      { person: "Ann Lee", role: "CTO", company: "Acme" },
    ],
    ["without a dash", "> It flies.\n\nAnn Lee, Acme", { person: "Ann Lee", role: null, company: "Acme" }],
    [
      "with a role alone",
      "> It flies.\n\n— **Ann Lee**, Managing Director",
      { person: "Ann Lee", role: "Managing Director", company: null },
    ],
    [
      "with a role in brackets",
      "> It flies.\n\n— Ann Lee (CTO), Acme",
      { person: "Ann Lee", role: "CTO", company: "Acme" },
    ],
    [
      "with two roles",
      "> It flies.\n\n— Ann Lee, VP, Product, Acme",
      { person: "Ann Lee", role: "VP, Product", company: "Acme" },
    ],
    [
      "as director of the client",
      "> It flies.\n\n— Ann Lee, Director of Acme",
      { person: "Ann Lee", role: "Director", company: "Acme" },
    ],
    ["left out", "> “It flies.”", nobody],
    ["not the sentence that goes on", "> It flies.\n\nAnd so we went home, at last: a good day.", nobody],
  ])("names its person %s", (_, body, expected) => {
    expect(read(`## What the client says\n\n${body}\n`)).toEqual({ quote: "It flies.", ...expected });
  });

  it("is found elsewhere where a name stands under a quote", () => {
    expect(read("## Results\n\n> A saying.\n\n> It flies.\n\n— Ann Lee, CTO, Acme\n")).toMatchObject({
      quote: "It flies.",
      person: "Ann Lee",
    });
  });

  it("is none where a quote has no name and no section of its own", () => {
    expect(read("## Results\n\n> It flies.\n\nAnd it does.\n")).toBeNull();
  });
});

describe("phases", () => {
  const read = (body: string) => good(study({}, body)).phases;

  it("are read from numbered headings, with their periods and entries", () => {
    const body =
      "## Process\n\n### Phase 1: Assessment & Planning (Week 1-2)\n\n- Audit **all**\n  - of it\n- Plan\n\n### Phase 2 – Build (Jan–Mar '26)\n\nProse.\n\n### Fase 3 (semanas 9 a 16): Entrega\n";
    expect(read(body)).toEqual([
      { name: "Assessment & Planning", period: "Week 1-2", items: ["Audit all", "Plan"] },
      { name: "Build", period: "Jan–Mar '26", items: [] },
      { name: "Entrega", period: "semanas 9 a 16", items: [] },
    ]);
  });

  it("are read from the headings of a process section where one has a period", () => {
    expect(
      read("## How we worked\n\n### 1. Ride along (Weeks 1-8)\n\n### 2. Hand over\n\n## Results\n"),
    ).toEqual([
      { name: "Ride along", period: "Weeks 1-8", items: [] },
      { name: "Hand over", period: null, items: [] },
    ]);
    expect(
      read("## Timeline\n\n### Weeks 1-3: Listen\n\n### Week 4: Build\n").map(({ period }) => period),
    ).toEqual(["Weeks 1-3", "Week 4"]);
  });

  it("are none where a process section merely has headings", () => {
    expect(read("## Process\n\n### Teamwork\n\n### Tools\n")).toEqual([]);
  });
});
