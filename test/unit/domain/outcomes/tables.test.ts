import { describe, expect, it } from "vitest";
import { tell, tellStated } from "./tell.ts";

const table = (...rows: string[]): string => rows.join("\n");

describe("outcomesIn, in a table,", () => {
  it("reads columns before and after, and checks the column of changes", () => {
    expect(
      tell(
        table(
          "| Metric | Before | After | Change |",
          "|---|---|---|---|",
          "| Load time | 8.2 s | 1.4 s | -83% |",
          "| Conversion | 1.8% | 2.9% | +61% |",
          "| Hosting cost | $12,400 | $7,100 | -60% |",
        ),
      ),
    ).toEqual([
      "[Load time] 8.2 s -> 1.4 s; percent 83 down; ok",
      "[Conversion] 1.8 % -> 2.9 %; percent 61 up; ok",
      "[Hosting cost] 12400 USD -> 7100 USD; percent 60 down; wrong; 42.7",
    ]);
  });

  it("reads three and more periods in their order from the first to the last, and publishes none of them", () => {
    const periods = table(
      "## Results",
      "",
      "| Metric | Q1 '24 | Q2 '24 | Q3 '24 |",
      "|---|---|---|---|",
      "| Clicks (GSC) | 455 | 1,637 | 5,685 |",
      "| Leads | 0 | 4 | 8 |",
      "| Bounce rate | 59.3% (Jan) | — | 33.9% (Sep) |",
    );
    expect(tell(periods)).toEqual([
      "[Clicks (GSC)] 455 -> 5685",
      "[Leads] 0 -> 8",
      "[Bounce rate] 59.3 % -> 33.9 %",
    ]);
    expect(tellStated(periods)).toEqual([]);
    const years = "| Metric | 2024 | 2023 | 2022 |\n|---|---|---|---|\n| Leads | 80 | 60 | 40 |";
    expect(tell(`## Results\n\n${years}`)).toEqual(["[Leads] 40 -> 80"]);
  });

  it.each([
    ["out of their order", "| Metric | 2022 | 2024 | 2023 |"],
    ["of different lengths", "| Metric | 2022 | Q1 2023 | Q2 2023 |"],
    ["beside another column", "| Metric | 2022 | 2023 | 2024 | Region |"],
  ])("reads no periods %s", (_, header) => {
    const cells = header.split("|").length - 3;
    const rows = `|${"---|".repeat(cells + 1)}\n| Leads |${" 40 |".repeat(cells - 1)} 80 |`;
    expect(tell(`## Results\n\n${header}\n${rows}`)).toEqual([]);
  });

  it("reads no periods outside of results", () => {
    const years = "| Metric | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| Leads | 40 | 60 | 80 |";
    expect(tell(years)).toEqual([]);
  });

  it("names each of several changes of a row by its column too", () => {
    expect(
      tell(
        table(
          "## Results",
          "",
          "| Month by month | April | May |",
          "|---|---|---|",
          "| Leads | +14% | −37% |",
          "| Media spend | +68% | −6% |",
        ),
      ),
    ).toEqual([
      "[Leads (April)] percent 14 up; uncheckable",
      "[Leads (May)] percent 37 down; uncheckable",
      "[Media spend (May)] percent 6 down; uncheckable",
    ]);
  });

  it("takes a unit in brackets for the bare numbers of its row", () => {
    expect(
      tell(table("| Metric | Old | New |", "|---|---|---|", "| Load time (ms) | 8,200 | 1,400 |")),
    ).toEqual(["[Load time] 8200 ms -> 1400 ms"]);
  });

  it("turns a table whose rows are before and after", () => {
    expect(
      tell(
        table("| | Load time | NPS |", "|---|---|---|", "| Before | 8.2 s | 32 |", "| After | 1.4 s | 67 |"),
      ),
    ).toEqual(["[Load time] 8.2 s -> 1.4 s", "[NPS] 32 -> 67"]);
  });

  it("reads cells that state a change themselves", () => {
    expect(
      tell(
        table("| KPI | Result |", "|---|---|", "| Organic traffic | +120% |", "| Bounce rate | 18% lower |"),
      ),
    ).toEqual([
      "[Organic traffic] percent 120 up; uncheckable",
      "[Bounce rate] percent 18 down; uncheckable",
    ]);
  });

  it("reads bare figures under a title that says they are changes", () => {
    expect(
      tell(table("| Metric | Improvement |", "|---|---|", "| Page speed | 60% faster |", "| Cost | 22% |")),
    ).toEqual([
      "[Page speed] percent 60 either way; uncheckable",
      "[Cost] percent 22 either way; uncheckable",
    ]);
  });

  it("takes no share of a whole and no comparison with others for a change", () => {
    expect(
      tell(
        table(
          "| Metric | Before | After | Change |",
          "|---|---|---|---|",
          "| Time to a certificate | N/A | 6 months | 50% below the industry average |",
          "| Forms | n/a | all | 100% coverage |",
          "| Sales | n/a | n/a | +12% YoY |",
        ),
      ).filter((line) => line.includes("percent")),
    ).toEqual(["[Sales] percent 12 up; uncheckable"]);
  });

  it("leaves out what was planned", () => {
    expect(
      tell(table("| KPI | Before | Target | After |", "|---|---|---|---|", "| Conversion | 2% | 4% | 3% |")),
    ).toEqual(["[Conversion] 2 % -> 3 %"]);
    expect(tell(table("| KPI | Target |", "|---|---|", "| Conversion | +20% |"))).toEqual([]);
  });

  it("takes the unit of bare numbers from the heads of both columns, or from a column of units", () => {
    expect(
      tell(
        table("| KPI | Before (days) | After (days) |", "|---|---|---|", "| Month-end close | 12 | 4.5 |"),
      ),
    ).toEqual(["[Month-end close] 12 day -> 4.5 day"]);
    expect(
      tell(
        table("| KPI | Unit | Before | After |", "|---|---|---|---|", "| Month-end close | days | 12 | 4 |"),
      ),
    ).toEqual(["[Month-end close] 12 day -> 4 day"]);
    expect(
      tell(table("| KPI | Before (old) | After (new) |", "|---|---|---|", "| Month-end close | 12 | 4 |")),
    ).toEqual(["[Month-end close] 12 -> 4"]);
  });

  it("takes two years for both ends where a column of targets stands beside them", () => {
    expect(
      tell(
        table("| Metric | 2022 | 2024 | Target 2026 |", "|---|---|---|---|", "| Churn | 9 % | 6 % | 4 % |"),
      ),
    ).toEqual(["[Churn] 9 % -> 6 %"]);
  });

  it("takes the same month of two years for both ends, and a range of money", () => {
    expect(tell(table("| | Jan 2023 | Jan 2024 |", "|---|---|---|", "| Orders | 1,200 | 1,900 |"))).toEqual([
      "[Orders] 1200 -> 1900",
    ]);
    expect(tell(table("| | Before | After |", "|---|---|---|", "| Cost | €4–6k | €2k |"))).toEqual([
      "[Cost] 5000 EUR -> 2000 EUR",
    ]);
  });

  it("gives each row its line", () => {
    const markdown = table(
      "| | Before | After |",
      "|---|---|---|",
      "| Build | 40 min | 6 min |",
      "| Deploy | 3 h | 9 min |",
    );
    expect(tell(markdown)).toEqual(["[Build] 40 minute -> 6 minute", "[Deploy] 3 hour -> 9 minute"]);
  });

  const results = (...rows: string[]): string => `## Results\n\n${table(...rows)}`;

  it("publishes no change against a target", () => {
    expect(
      tellStated(
        results(
          "| Metric | Target | Reached | Change |",
          "|---|---|---|---|",
          "| Trips | 200 | 267 | +33.5 % |",
        ),
      ),
    ).toEqual([]);
    expect(
      tellStated(
        `## Rezultaty\n\n${table("| Wskaźnik | Cel | Osiągnięty | Zmiana |", "|---|---|---|---|", "| Dostawy | 800 | 923 | +15 % |")}`,
        "pl",
      ),
    ).toEqual([]);
  });

  it("publishes nothing of rows that are parts, where no column holds both ends", () => {
    expect(
      tellStated(
        results("| Country | Shops | Margin | Growth |", "|---|---|---|---|", "| Spain | 40 | 9 % | +20 % |"),
      ),
    ).toEqual([]);
    expect(
      tellStated(
        results("| Project | Scope | Result |", "|---|---|---|", "| Tram Line | Audit | +18 % bookings |"),
      ),
    ).toEqual([]);
    expect(
      tellStated(
        results("| Plan | Before | After | Customers |", "|---|---|---|---|", "| Basic | 0 % | 35 % | 87 |"),
      ),
    ).toEqual([]);
  });

  it.each([
    "| Page | Before | After |\n|---|---|---|\n| Home | 6.1 s | 2.2 s |",
    "| Seite | Vorher | Nachher |\n|---|---|---|\n| Startseite | 6,1 s | 2,2 s |",
  ])("publishes nothing of rows that a header says are parts: %s", (table) => {
    const heading = table.includes("Seite")
      ? "## Ergebnisse\n\nDie Seite wird nun schneller geladen als zuvor.\n\n"
      : "## Results\n\n";
    expect([tell(`${heading}${table}`).length, tellStated(`${heading}${table}`)]).toEqual([1, []]);
  });

  it("publishes the rows of a table of metrics beside whose changes notes stand", () => {
    expect(
      tellStated(results("| Metric | Change | How |", "|---|---|---|", "| Returns | -12 % | Size guide |")),
    ).toEqual(["[Returns] percent 12 down; uncheckable"]);
  });

  it("takes a header for a metric where it says what improved", () => {
    expect(
      tellStated(results("| Industry | Improvement in conversion |", "|---|---|", "| Retail | 35 % |")),
    ).toEqual([]);
  });

  it("reads no pair of shares in one cell as an end", () => {
    expect(
      tellStated(
        results(
          "| Metric | Before | After |",
          "|---|---|---|",
          "| Inbound vs. outbound | 30%/70% | 65%/35% |",
        ),
      ),
    ).toEqual([]);
  });
});
