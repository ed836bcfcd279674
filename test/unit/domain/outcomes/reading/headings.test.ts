import { describe, expect, it } from "vitest";
import { tellStated } from "../tell.ts";

const FIGURE = "- Churn: down 12 %";
const CHURN = ["[Churn] percent 12 down; uncheckable"];

describe("a heading of results", () => {
  it.each([
    "Results",
    "The outcome",
    "3. Impact & results",
    "Post-launch results (3 months)",
    "Results after the first year of the new platform",
    "What changed",
    "The after",
    "Key stats",
    "Before & after",
    "Success",
    "📈 Growth",
    "Client success stories",
  ])("publishes what stands under %s", (title) => {
    expect(tellStated(`## ${title}\n\n${FIGURE}`)).toEqual(CHURN);
  });

  it("is none below a section of problems, whatever stands behind its colon", () => {
    expect(
      tellStated(`## The challenge: leaving old systems behind\n\n### Business impact\n\n${FIGURE}`),
    ).toEqual([]);
  });

  it.each([
    ["de", "Der Effekt", "- Rücklauf: +12 %"],
    ["de", "Vorher und nachher", "- Rücklauf: +12 %"],
    ["de", "Was wir erreicht haben", "- Rücklauf: +12 %"],
    ["fr", "Le succès", "- Trafic : +12 %"],
    ["fr", "Ce que cela change", "- Trafic : +12 %"],
    ["es", "Lo que conseguimos", "- Tráfico: +12 %"],
    ["es", "Antes y después", "- Tráfico: +12 %"],
    ["it", "Cosa abbiamo ottenuto", "- Traffico: +12 %"],
    ["pt", "O que alcançamos", "- Tráfego: +12 %"],
    ["nl", "Wat het opleverde", "- Verkeer: +12 %"],
    ["sv", "Vad vi uppnådde", "- Trafik: +12 %"],
    ["pl", "Co osiągnęliśmy", "- Ruch: +12 %"],
  ])("publishes in %s what stands under %s", (language, title, text) => {
    expect(tellStated(`## ${title}\n\n${text}`, language)).toHaveLength(1);
  });

  it.each([
    "Title tags (impact: high)",
    "Key capabilities that drive results",
    "Success metrics",
    "Estimated results",
    "Theoretical benefits",
    "How one small clinic got better results from its website",
    "The market in numbers",
    "Typical results",
    "Product metrics",
    "Benchmarks",
    "The problem\n\n### Impact",
    "Next steps\n\n### Expected results",
  ])("is none: %s", (title) => {
    expect(tellStated(`## ${title}\n\n${FIGURE}`)).toEqual([]);
  });

  it.each([
    ["de", "Geschätzte Verbesserungen", "- Rücklauf: +12 %"],
    ["es", "Casos de éxito", "- Tráfico: +12 %"],
    ["fr", "Chiffres clés du secteur", "- Trafic : +12 %"],
    ["fr", "Exemples de ROI", "- Trafic : +12 %"],
    ["de", "Das Problem\n\n### Auswirkungen", "- Rücklauf: -12 %"],
    ["es", "Cálculo del ROI", "- Tráfico: +12 %"],
    ["fr", "Résultats estimés", "- Trafic : +12 %"],
    ["it", "Risultati stimati", "- Traffico: +12 %"],
    ["nl", "Geschatte resultaten", "- Verkeer: +12 %"],
    ["sv", "Uppskattade resultat", "- Trafik: +12 %"],
    ["pl", "Szacowane rezultaty", "- Ruch: +12 %"],
  ])("is none in %s: %s", (language, title, text) => {
    expect(tellStated(`## ${title}\n\n${text}`, language)).toEqual([]);
  });

  it("stands below the title of the text, whatever that says", () => {
    const title = "# A tram line that grew amid the challenges of its city";
    expect(tellStated(`${title}\n\n## Results\n\n${FIGURE}`)).toEqual(CHURN);
  });

  it("names no metric whose two moments stand under it", () => {
    expect(tellStated("## Key results\n\n- Before: 15 %\n- After: 25 %")).toEqual([]);
    expect(tellStated("## Results\n\n### Win rate\n\n- Before: 15 %\n- After: 25 %")).toEqual([
      "[Win rate] 15 % -> 25 %",
    ]);
  });

  it("is a lead of results, whatever stands above", () => {
    expect(tellStated("## Trust signals\n\n**Result:** Bookings rose by 12 %.")).toEqual([
      "[Bookings] percent 12 up; uncheckable",
    ]);
  });

  it("is the line with a colon that opens a list, however long", () => {
    const opening = "Since the new timetable came we have seen these results at all our stops:";
    expect(tellStated(`## The timetable\n\n${opening}\n\n${FIGURE}`)).toEqual(CHURN);
  });
});

it("takes no half of a bracket for the name before a colon", () => {
  expect(
    tellStated(
      '## Results\n\n**Result:** Trust score (survey: "I feel safe here") improved from 52 % to 84 %.',
    ),
  ).toEqual(["[Trust score] 52 % -> 84 %"]);
});
