import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readData } from "../../src/build/content/read-data.ts";
import { toStudySections } from "../../src/build/content/study-sections.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { parseCaseStudy } from "../../src/domain/case-study/index.ts";
import { chooseChart, drawChart } from "../../src/domain/chart/index.ts";
import { CORPUS, HAS_CORPUS } from "../support/corpus.ts";
import { ROOT } from "../support/project.ts";
import { locale } from "../support/words.ts";

describe.runIf(HAS_CORPUS)("studies that others wrote", () => {
  it("draws each result in lengths a browser takes, and shows each testimonial once", {
    timeout: 120_000,
  }, async () => {
    const { vocabulary } = await readData(projectPaths(ROOT).data);
    const faults: string[] = [];
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith(".md"))) {
      const text = readFileSync(join(CORPUS, file), "utf8");
      const { study, body } = parseCaseStudy({ path: file, text }, { vocabulary, timeZone: "UTC" });
      if (!study || !body) continue;
      const drawn = study.outcomes
        .flatMap((outcome) => chooseChart(outcome, locale) ?? [])
        .map((chart) => drawChart(chart, "x", locale, "lead"));
      if (drawn.some((svg) => /NaN|Infinity|(?:width|height)="-/.test(svg))) faults.push(`${file}: chart`);
      const quotes = toStudySections(study, body, locale)
        .flatMap(({ parts }) => parts)
        .filter(({ kind }) => kind === "testimonial");
      if (quotes.length !== (study.testimonial ? 1 : 0))
        faults.push(`${file}: ${quotes.length} testimonials`);
    }
    expect(faults).toEqual([]);
  });
});
