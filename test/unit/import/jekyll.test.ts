import { beforeAll, describe, expect, it } from "vitest";
import type { ImportResult } from "../../../src/import/import-site.ts";
import { dryImport, importFixture, notesOn, studyText } from "../../support/import/import-fixture.ts";

let result: ImportResult;
beforeAll(async () => {
  result = await dryImport(importFixture("jekyll"));
});

describe("a site of Jekyll", () => {
  it("is known by its settings, and its collection of studies is read alone", () => {
    expect(result.source.kind).toBe("jekyll");
    expect(result.studies.map(({ file }) => file)).toEqual([
      "src/content/case-studies/sluice.md",
      "src/content/case-studies/harbour-line.md",
      "src/content/case-studies/quay-lights.md",
    ]);
    expect(result.notes[0]).toContain("Only the studies in _case_studies were read");
  });

  it("gives fields their names here, with the defaults of its settings", () => {
    expect(studyText(result, "harbour-line").split("\n---\n")[0]).toBe(
      `---
title: "Harbour Line: boarding in nine minutes instead of thirty-one"
image: { src: "/images/case-studies/harbour-line/pier-seven.png", alt: "The pier at low water" }
publishDate: 2021-05-06
author: "Ines Calloway"
client: "Harbour Line"
industry: "Transport"
tags: [ferries, ruby]
redirectFrom: [/work/harbour-line/, /old/harbour/]`,
    );
  });

  it("shows what tags of Liquid showed: values, includes, code, videos", () => {
    const text = studyText(result, "harbour-line");
    expect(text).toContain("Passengers of Harbour Line waited");
    expect(text).toContain(
      "![The pier before the work](/images/case-studies/harbour-line/pier-seven.png)\n\n*The pier before the work*",
    );
    expect(text).toContain("```ruby\ngate.open! # {{ not run }}\n```");
    expect(studyText(result, "quay-lights")).toContain(
      "[Video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
    );
    expect(text).not.toMatch(/\{%|\{:/);
  });

  it("names what it cannot show with its line, and keeps comments of authors off the page", () => {
    expect(notesOn(result, "_case_studies/harbour-line.markdown")).toEqual([
      "12 left a comment is left out: `Ask Odile whether the queue may be shown`",
      '31 todo `{% include pricing-table.html plan="gold" %}` is not known here and shows nothing; write what it showed',
      "14 guessed the link to /work/quay-lights/ leads to a draft, so its words stay alone",
      "14 todo the link to 2020-02-11-tide-tables leads to no study here, so its words stay alone",
    ]);
  });

  it("takes the date of the name, keeps drafts drafts, and copies pictures and downloads once", () => {
    expect(studyText(result, "sluice")).toContain("publishDate: 2023-03-02\n");
    expect(studyText(result, "quay-lights")).toMatch(/^---\ndraft: true\n/);
    expect(studyText(result, "quay-lights")).toContain("tags: [lighting, harbour]");
    expect(studyText(result, "quay-lights")).toContain("[the PDF](/files/tariff.pdf)");
    expect(result.copies.map(({ file }) => file)).toEqual([
      "src/content/images/case-studies/harbour-line/pier-seven.png",
      "src/content/images/case-studies/quay-lights/lamps.png",
      "src/content/files/tariff.pdf",
    ]);
  });
});
