import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { formatSum } from "../../../../src/domain/outcomes/claims/claim-diagnostics.ts";
import { formatOutcome, outcomesIn } from "../../../../src/domain/outcomes/index.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

/** Label and figure of each outcome under a heading that promises results. */
const told = (text: string, heading = "Results"): string[] =>
  outcomesIn(`## ${heading}\n\n${text}\n`).map((outcome) => {
    const { label, figure } = formatOutcome(outcome);
    return `${label}: ${figure}`;
  });

const verdicts = (text: string) => outcomesIn(`## Results\n\n${text}\n`).map(({ verdict }) => verdict);

describe("a firm that is cited as often as it is a client or a platform", () => {
  it.each([
    ["The Google Ads spend per lead fell from €60 to €21.", "Google Ads spend per lead: €60 to €21"],
    ["Visits from Google rose by 45%.", "Visits from Google: +45 %"],
    ["Moving to Amazon Aurora cut query costs by 30%.", "query costs: −30 %"],
    [
      "After the Microsoft Teams rollout, meeting time fell from 50 to 35 minutes.",
      "meeting time: 50 minutes to 35 minutes",
    ],
  ])("is no source where the sentence does not say so: %s", (text, outcome) => {
    expect(told(text)).toEqual([outcome]);
  });

  it.each([
    "Google found that conversions fall by 20% with each second.",
    "Gartner says that costs drop by 30% in the cloud.",
    "According to McKinsey, churn falls by 15%.",
    "A study by Deloitte shows that sales rise by 8%.",
    "Figures from Statista put growth at 12% a year.",
    "Forrester's research puts savings at 40%.",
  ])("is the source where it does: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("a range before", () => {
  it.each([
    ["Reports open in 0.8 s, down from 5 to 9 s.", "5–9 s to 0.8 s"],
    ["Reports open in 2 s (down from 5–9 s).", "5–9 s to 2 s"],
    ["Reports: now 2 s, was 5 to 9 s.", "5–9 s to 2 s"],
    ["Refunds take 3 days, reduced from between 10 and 14 days.", "10–14 days to 3 days"],
    ["Cut cost per ticket - From €300–€500 down to €200.", "€300–500 to €200"],
  ])("is told as a range: %s", (text, figure) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toMatch(new RegExp(`: ${figure.replace(/[.()]/g, "\\$&")}$`));
  });

  it("contradicts no claim that holds for one of its ends", () => {
    expect(verdicts("Cut cost per ticket by 60% - From €300–€500 down to €200.")).toEqual(["ok"]);
    expect(verdicts("Cut cost per ticket by 90% - From €300–€500 down to €200.")).toEqual(["wrong"]);
  });
});

describe("a claim that a range contradicts", () => {
  it("is answered with the author's own figures", () => {
    const [outcome] = outcomesIn("## Results\n\nCut cost per ticket by 90% - From €300–€500 down to €200.\n");
    expect(outcome && formatSum(outcome)).toBe("(300 − 200) ÷ 300 = 33.3 % and (500 − 200) ÷ 500 = 60 %");
  });
});

describe("an increase of some times", () => {
  it("may be what is added or what it comes to, and is contradicted only where it is neither", () => {
    const claim = (times: number) => `There was an increase of ${times}x in sign-ups, from 100 to 400.`;
    expect([3, 4, 5].map((times) => verdicts(claim(times))[0])).toEqual(["ok", "ok", "wrong"]);
  });
});

describe("a figure", () => {
  it("belongs to the words nearest to it", () => {
    expect(
      told("Since then, web orders have grown 22% year over year with overall quality gains of 35%."),
    ).toEqual(["web orders: +22 %", "quality: +35 %"]);
    expect(
      told("Orders rose by 40%, with 9% more returning buyers on phones and 14% more on tablets."),
    ).toEqual(["Orders: +40 %", "returning buyers on phones: +9 %", "returning buyers on tablets: +14 %"]);
    expect(told("Sales rose by 20%, with 15% more on weekdays and 30% more at weekends.")).toEqual([
      "Sales: +20 %",
      "Sales on weekdays: +15 %",
      "Sales at weekends: +30 %",
    ]);
    expect(told("The page takes 25% less time to load resulting in 60% lower abandonment.").at(-1)).toBe(
      "abandonment: −60 %",
    );
  });
});

describe("a number in several words", () => {
  it.each([
    ["We cut paper by two hundred thousand sheets a year.", "paper: −200K sheets"],
    ["The campaign added three hundred subscribers.", "subscribers: +300 subscribers"],
    ["The campaign added two hundred and fifty subscribers.", "subscribers: +250 subscribers"],
    ["The campaign added four million subscribers.", "subscribers: +4M subscribers"],
  ])("is read whole: %s", (text, outcome) => {
    expect(told(text)).toEqual([outcome]);
  });
});

describe("no result is", () => {
  it.each([
    "The old shop broke when a sudden spike of three hundred thousand visitors came.",
    "They only noticed a month later, when disk use went from 40% to 90%.",
    "The new importer is 2 times slower than the old one.",
    "Required code coverage of at least 80%.",
    "The new cache accounted for about half of the total savings.",
    "The smaller pictures made up half of the gains.",
    "Complaints and returns fell by 40% and 12% respectively.",
    "The bug made the load rise from 5% to 21%.",
    "Caching was responsible for 40% of the total reduction.",
    "- **Open rate before the work:** ~12%",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("a range that is reached, told as a change", () => {
    expect(told("- **Open rate range after the relaunch:** 18% to 24%")).toEqual([
      "Open rate range after the relaunch: 18–24 %",
    ]);
  });
});

describe("a table", () => {
  const row = (before: string, after: string): string[] =>
    told(`| Metric | Before | After |\n|---|---|---|\n| Depots served | ${before} | ${after} |`);

  it.each([
    ["Scattered over 6 regions", "~20 served (all)"],
    ["15-18 depots", "15-18 depots"],
    ["12 depots", "12 depots"],
  ])("tells nothing of cells that count different things or do not change: %s, %s", (before, after) => {
    expect(row(before, after)).toEqual([]);
  });

  it("reads an amount that is gone, and a multiple of a baseline", () => {
    expect(row("Not measured", "$40K+ saved")).toEqual(["Depots served: −$40,000"]);
    expect(row("Baseline", "Nearly 12x")).toEqual(["Depots served: 12x"]);
    expect(row("8 a week", "20 a week")).toEqual(["Depots served: 8 to 20"]);
  });
});

describe("the outcomes of a study", () => {
  const study = (fields: string, body = ""): string[] => {
    const text = `---\ntitle: A study\npublishDate: 2024-01-15\n${fields}\n---\n\n${body}\n`;
    const { study: value } = parseCaseStudy(
      { path: "a.md", text },
      { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" },
    );
    return (value?.outcomes ?? []).map((outcome) => {
      const { label, figure } = formatOutcome(outcome);
      return `${label}: ${figure}`;
    });
  };

  it("are read from rows of a metric and a value", () => {
    expect(study('outcomes: [{ label: Wait, value: "-40%" }, { metric: Calls, value: "9 a day" }]')).toEqual([
      "Wait: −40 %",
      "Calls: 9",
    ]);
  });

  it("stay those of the text where nothing of the list can be read", () => {
    expect(study("outcomes: [A very good year]", "## Results\n\n- Wait fell by 40%")).toEqual([
      "Wait: −40 %",
    ]);
  });

  it("are those of title and snippet where the text has none, each once", () => {
    const snippet = 'snippet: "We cut boarding time by 31% and lost property by half."';
    expect(study(`${snippet}\nclient: Ferry`).map((outcome) => outcome.split(":")[0])).toEqual([
      "boarding time",
      "lost property",
    ]);
  });
});
