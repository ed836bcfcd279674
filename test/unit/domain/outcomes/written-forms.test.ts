import { describe, expect, it } from "vitest";
import { outcomesIn } from "../../../../src/domain/outcomes/index.ts";
import { tellOutcome } from "./tell.ts";

/** What is published of a text under a heading of results. */
const published = (text: string, heading = "## Results"): string[] =>
  outcomesIn(`${heading}\n\n${text}`)
    .filter(({ certainty }) => certainty === "stated")
    .map(tellOutcome);

describe("forms in which people list results", () => {
  it.each([
    ["- Bookings ↑ 40%", "[Bookings] percent 40 up; uncheckable"],
    ["- ↓ 18 % bounce rate", "[bounce rate] percent 18 down; uncheckable"],
    ["- Bounce rate: 18 % ↓", "[Bounce rate] percent 18 down; uncheckable"],
    ["- Load time 8s to 2s", "[Load time] 8 s -> 2 s"],
    ["- $120K in annual savings", "[annual savings] amount 120000 USD down; uncheckable"],
    ["- 70% time savings", "[time] percent 70 down; uncheckable"],
    ["- **$285,000** in wholesale orders generated", "[wholesale orders] amount 285000 USD up; uncheckable"],
    ["- 40% year-over-year growth in bookings", "[bookings] percent 40 up; uncheckable"],
    [
      "- **API response:** 50%+ speed enhancements",
      "[API response] percent 50 either way about; uncheckable",
    ],
    ["- Revenue impact: +$12,500 monthly", "[Revenue impact] amount 12500 USD up; uncheckable"],
    ["Lead volume grew 3.5X without any increase in budget.", "[Lead volume] times 3.5 up; uncheckable"],
    [
      "- Reduced order lead times by 60% (2 days from 5 days)",
      "[order lead times] 5 day -> 2 day; percent 60 down; ok",
    ],
    ["- Test reliability: Flaky tests fell by 80 %", "[Flaky tests] percent 80 down; uncheckable"],
    ["- Developer productivity: +40 %", "[Developer productivity] percent 40 up; uncheckable"],
    ["### 40 % faster checkout", "[checkout] percent 40 either way; uncheckable"],
  ])("publishes %s", (text, outcome) => {
    expect(published(text)).toEqual([outcome]);
  });

  it.each([
    "Time to hire: 62 → 38 days; cost per hire: €5,400 → €3,900",
    "Time to hire: 62 → 38 days, cost per hire: €5,400 → €3,900",
    "Time to hire: 62 → 38 days | cost per hire: €5,400 → €3,900",
    "- Time to hire: from 62 to 38 days; cost per hire: from €5,400 to €3,900",
    "Time to hire: 62 → 38 days. Cost per hire: €5,400 → €3,900.",
    "We measured both. Time to hire: 62 → 38 days. Cost per hire: fell from €5,400 to €3,900.",
  ])("gives each figure of a line to the name before it: %s", (text) => {
    expect(published(text).map((outcome) => outcome.toLowerCase())).toEqual([
      "[time to hire] 62 day -> 38 day",
      "[cost per hire] 5400 eur -> 3900 eur",
    ]);
  });

  it("takes no clause before a colon within a text for a name", () => {
    expect(published("Sales rose by 20 %. Customers benefit from lower prices too: they save 5 %.")).toEqual([
      "[Sales] percent 20 up; uncheckable",
    ]);
  });

  it("joins what stands before and after in lines of their own, under the name of the metric", () => {
    const ends = "[Bounce rate] 67 % -> 28 %";
    expect(published("### Bounce rate\n\n- Before: 67%\n- After: 28%")).toEqual([ends]);
    expect(published("- Bounce rate\n  - **Before:** 67%\n  - **After:** 28%")).toEqual([ends]);
    expect(
      published("**Bounce rate**\n- **Before:** 67%\n- **After:** 28%\n- **Improvement:** 58% reduction"),
    ).toEqual([`${ends}; percent 58 down; ok`]);
    expect(published("- Before: 67%\n- After: 28%")).toEqual([]);
  });

  it("takes two columns of years for before and after", () => {
    const table = (header: string, row: string) => published(`${header}\n|---|---|---|\n${row}`);
    expect(table("| Metric | 2022 | 2023 |", "| Bounce rate | 67% | 28% |")).toEqual([
      "[Bounce rate] 67 % -> 28 %",
    ]);
    expect(table("| Metric | Q3 2023 | Q3 2022 |", "| Bounce rate | 28% | 67% |")).toEqual([
      "[Bounce rate] 67 % -> 28 %",
    ]);
    expect(table("| Metric | Q3 2022 | Q4 2023 |", "| Bounce rate | 67% | 28% |")).toEqual([]);
  });

  it("publishes two changes of a sentence of which one is told in a word", () => {
    expect(
      published(
        "Partner traffic nearly doubled, and total campaign visits grew by more than a third across the north, the south, the islands, the valleys, the coast and the hills.",
      ),
    ).toEqual([
      "[Partner traffic] times 2 up about; uncheckable",
      "[campaign visits] percent 33 up about; uncheckable",
    ]);
    expect(published("Costs for hosting, licences, and support fell by 12 %.")).toEqual([]);
  });

  it("does not publish a heading whose section states the same in more words", () => {
    expect(published("### 40 % faster checkout\n\nCheckout time fell by 40 %.")).toEqual([
      "[Checkout time] percent 40 down; uncheckable",
    ]);
  });

  it("publishes both ends beside shares of other things, but not what only explains them", () => {
    expect(
      published("- Supplier score rose from 45/100 to 63/100 in 12 months, with 88 % of suppliers above 60."),
    ).toEqual(["[Supplier score] 45 -> 63"]);
    expect(
      published("- Monitoring costs fell from $8,000 to $3,200 (sampling reduced the volume by 80 %)"),
    ).toEqual(["[Monitoring costs] 8000 USD -> 3200 USD"]);
  });

  it.each([
    ["what it can bear", "The new shop now handles 3x the traffic."],
    ["limits of a range", "- Exposure: held between -15 % and +15 %"],
    ["what the work cost", "- Investment: $350\n- Payback period: 3 days"],
    ["a law", "A delay of one second can lead to an 11 % decrease in traffic."],
    ["what stood still", "- Cost per lead held steady at $740 to $760"],
    [
      "a second figure under the name of the first",
      "- Revenue won: about $1.8M a year, that is a ROI of 50x",
    ],
    ["the limits of an interval", "- Confidence interval: [+0.39 % ; +1.15 %]"],
    ["ends below zero", "- Net score rose from -15 to +18"],
    ["an estimate", "- Estimated time savings of 20 hours"],
    ["a verb for a name", "- Scaled from 5 to 12 reps"],
    ["a threshold", "- Costs rose by less than the threshold of 8 %"],
  ])("does not publish %s", (_, text) => {
    expect(published(text)).toEqual([]);
  });
});

describe("a heading of the impact of something on something", () => {
  it("is no heading of results, unless it is the work's", () => {
    const line = "Query times fell from 35 s to 6 s.";
    expect(published(line, "## The impact of large queries on the database")).toEqual([]);
    expect(published(line, "## The impact of the project on sales")).toEqual(["[Query times] 35 s -> 6 s"]);
  });
});

describe("tables of sums and times", () => {
  it("are no levels: what something costs, how long it takes", () => {
    const rows = "| Item | Value |\n|---|---|\n| Maintenance | $500 |\n| Training | 10 weeks |";
    expect(outcomesIn(`## What it takes\n\n${rows}`)).toEqual([]);
    expect(outcomesIn("## Results\n\n| Item | Value |\n|---|---|\n| Maintenance | $500 |")).toEqual([]);
  });
});

describe("words without their accents", () => {
  it.each([
    ["fr", "- Le taux de rebond a ete reduit de 40 % en 3 mois", "[taux de rebond] percent 40 down"],
    ["de", "- Die Ladezeit der Seiten wurde um 40 % verkuerzt", "[Ladezeit der Seiten] percent 40 down"],
    [
      "pt",
      "- Reducao de 40 % no tempo de espera dos clientes",
      "[tempo de espera dos clientes] percent 40 down",
    ],
    ["sv", "- Antalet bokningar okade med 40 % under det första året", "[Antalet bokningar] percent 40 up"],
  ])("are read in %s", (_, text, outcome) => {
    expect(published(text)).toEqual([`${outcome}; uncheckable`]);
  });

  it("are known in headings and columns", () => {
    expect(
      published(
        "| Metrique | Avant | Apres |\n|---|---|---|\n| Taux de rebond de la page | 67 % | 28 % |",
        "## Resultats (6 mois)",
      ),
    ).toEqual(["[Taux de rebond de la page] 67 % -> 28 %"]);
    expect(published("Le taux de rebond est passé de 28 % à 67 %.", "## Probleme")).toEqual([]);
  });
});

describe("French", () => {
  it.each([
    ["- Les ventes augmentent de 45 % en 18 mois", "[ventes] percent 45 up; uncheckable"],
    ["- Les erreurs de saisie réduites de 40 % à 8 %", "[erreurs de saisie] 40 % -> 8 %"],
    ["- Taux de service remonté de 82 % à 95 %", "[Taux de service] 82 % -> 95 %"],
    ["- Score de test passe de 22% a 58% en 18 mois", "[Score de test] 22 % -> 58 %"],
    ["- Volatilité du stock légèrement réduite de 12,4 % à 11,8 %", "[Volatilité du stock] 12.4 % -> 11.8 %"],
  ])("publishes %s", (text, outcome) => {
    expect(published(text, "## Résultats de notre travail avec le client")).toEqual([outcome]);
  });

  it.each([
    "- Croissance de plus de 100 %/an pendant 3 ans de suite",
    "- Taux de rebut en baisse, soit une économie annuelle de 480 000 €",
    "- Indice passé de 0,72 (sous le marché à 0,78) à 0,94",
    "- Temps de contrôle réduit de 2 semaines (3 personnes) à 2 heures",
    "- Un plan plus prudent, limitant la perte de 12 %",
    "- Le stock a augmenté de 20 à 50 %",
    "- Économie de 37 400 € la première année grâce à la vente de 124 800 € de pièces",
    "- La perte a été limitée sous le seuil de -8 % pour le client",
  ])("does not publish %s", (text) => {
    expect(published(text, "## Résultats de notre travail")).toEqual([]);
  });
});
