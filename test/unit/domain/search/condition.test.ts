import { describe, expect, it } from "vitest";
import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";
import { aStudy, askAddress, aVocabulary, openStudies } from "./studies.ts";

const vocabulary = aVocabulary({
  metrics: [
    { label: "Load time", aliases: ["page load"] },
    { label: "Cost", aliases: ["costs", "hosting bill"] },
    { label: "Uptime", aliases: ["downtime"] },
    { label: "Conversion", aliases: ["conversion rate"] },
  ],
});
const study = (url: string, body: string, industry = "Retail") =>
  aStudy({ url, body, industry, outcomes: outcomesInText(body) });
const index = openStudies(
  [
    study("fast", "Load time fell from 8.2 s to 1.4 s."),
    study("slow", "Load time fell from 9 s to 2.4 s.", "Energy"),
    study("cheap", "The hosting bill fell by 67%."),
    study("half", "Costs fell from £100 to £50."),
    study("sold", "The conversion rate rose from 2% to 3%."),
    study("stops", "Downtime fell from 46 to 27 hours."),
    study("wrong", "Costs fell by 90% from £100 to £80."),
    study("plain", "We load, under it, a time and an s, and 2."),
  ],
  { vocabulary },
);
const found = (q: string, more = "") => {
  const { results, condition } = askAddress(index, `${new URLSearchParams({ q })}${more}`);
  return [condition, results.map(({ url }) => url).sort()];
};

describe("a figure that a question states", () => {
  it.each([
    ["load time under 2 s", "load time under 2 s", ["fast"]],
    ["page load below 2.5 seconds", "page load below 2.5 seconds", ["fast", "slow"]],
    ["Load time < 1500ms", "Load time < 1500ms", ["fast"]],
    ["load time at most 2.4 s", "load time at most 2.4 s", ["fast", "slow"]],
    ["load time less than 2.4 s", "load time less than 2.4 s", ["fast"]],
    ["under 2 s load time", "under 2 s load time", ["fast"]],
    ["costs cut by more than half", "costs cut by more than half", ["cheap"]],
    ["costs cut by half", "costs cut by half", ["cheap", "half"]],
    ["cost down 60 percent", "cost down 60 percent", ["cheap"]],
    ["conversion up 50%", "conversion up 50%", ["sold"]],
    ["downtime cut by a third", "downtime cut by a third", ["stops"]],
    ["3x", "3x", ["cheap", "fast", "slow"]],
    ["5 times", "5 times", ["fast"]],
    ["costs 60% lower", "costs 60% lower", ["cheap"]],
    ["halved", "halved", ["cheap", "fast", "half", "slow"]],
    ["cut costs in half", "costs cut in half", ["cheap", "half"]],
    ["reduced the costs by 60%", "costs reduced by 60%", ["cheap"]],
    ["cost savings of over 60%", "cost savings of over 60%", ["cheap"]],
    ["saved more than 60% of costs", "saved more than 60% costs", ["cheap"]],
    ["conversion growth over 40 %", "conversion growth over 40 %", ["sold"]],
    ["at least 40% more conversion", "at least 40% more conversion", ["sold"]],
    ["five times faster", "five times faster", ["fast"]],
    ["load time 2 seconds or less", "load time 2 seconds or less", ["fast"]],
    ["costs cut by 60% or more", "costs cut by 60% or more", ["cheap"]],
    ["cut costs by 60% or more", "costs cut by 60% or more", ["cheap"]],
    ["reduced the hosting bill by over 60 percent", "hosting bill reduced by over 60 percent", ["cheap"]],
    ["load time ≤ 1.4 s", "load time ≤ 1.4 s", ["fast"]],
    ["load time ≥ 2 s", "load time ≥ 2 s", ["slow"]],
    ["load time under 2,000 ms", "load time under 2,000 ms", ["fast"]],
    ["load time under 2 000 ms", "load time under 2 000 ms", ["fast"]],
    ["load time at least .5 s", "load time at least .5 s", ["fast", "slow"]],
    ["load time less than two seconds", "load time less than two seconds", ["fast"]],
    ["load time between 1 and 2 s", "load time between 1 and 2 s", ["fast"]],
    ["load time between 500 ms and 2.4 s", "load time between 500 ms and 2.4 s", ["fast", "slow"]],
    ["costs under £60", "costs under £60", ["half"]],
    ["costs below 0.1k pounds", "costs below 0.1k pounds", ["half"]],
    ["cost under GBP 60", "cost under GBP 60", ["half"]],
    ["cost less than 1 million pounds", "cost less than 1 million pounds", ["half"]],
    ["conversion of 3 per cent or more", "conversion of 3 per cent or more", ["sold"]],
    ["cut costs 60 %", "costs cut 60 %", ["cheap"]],
    ["cut costs over 60 %", "costs cut over 60 %", ["cheap"]],
    ["twice as fast", "twice as fast", ["cheap", "fast", "half", "slow"]],
    ["half the cost", "half the cost", ["cheap", "half"]],
    ["at half the costs", "half the costs", ["cheap", "half"]],
    ["less than half the cost", "less than half the cost", ["cheap"]],
    ["a third less cost", "a third less cost", ["cheap", "half"]],
    ["halving costs", "halving costs", ["cheap", "half"]],
    ["half as much cost", "half as much cost", ["cheap", "half"]],
    ["cutting costs by 60%", "costs cutting by 60%", ["cheap"]],
    ["reducing costs by two-thirds", "costs reducing by two-thirds", ["cheap"]],
    ["60% cost reduction", "cost 60% reduction", ["cheap"]],
    ["load time faster than 2 s", "load time faster than 2 s", ["fast"]],
  ])("is a condition on results: %s", (q, condition, urls) => {
    expect(found(q)).toEqual([condition, urls]);
  });

  it.each([
    "load time over 100 s",
    "costs cut by half of zeppelins",
    "we were asked two times often",
    "react 18",
    "half the battle of costs",
    "twice a week",
    "doubling down on conversion",
    "50% of users increased",
    "50%",
    "load time",
    "1.3 million",
    "under 2 s",
    '"3x"',
    "0x",
    "a 3xy",
    "costs under €60",
    "costs under 60m",
    "load time under 10 m",
    "load time between 3 and 4 s",
    "costs down 0 %",
    "costs cut by 1,000 %",
    "more than half",
    "less than half of it",
    "conversion up 1,000 %",
  ])("is words where nothing is measured so, or nothing is asked: %s", (q) => {
    expect(found(q)[0]).toBeNull();
  });

  it("stands beside words and filters, and can be taken off", () => {
    expect(found("retail load time under 3 s")).toEqual(["load time under 3 s", ["fast"]]);
    expect(found("load time under 3 s", "&industry=energy")).toEqual(["load time under 3 s", ["slow"]]);
    expect(found("load time under 2 s", "&figures=words")).toEqual([null, ["plain"]]);
  });

  it("is counted where a question with it is suggested for one that was mistyped", () => {
    const suggested = (q: string) => askAddress(index, `${new URLSearchParams({ q })}`).suggestions;
    const [metric] = suggested("laod time under 2 s");
    expect(metric).toEqual({ kind: "spelling", q: "load time under 2 s", total: 1 });
    const [other] = suggested("load time under 3 s retial");
    expect(other).toEqual({ kind: "spelling", q: "load time under 3 s retail", total: 1 });
  });

  it("shows the result that meets it first", () => {
    const [result] = askAddress(index, "q=load+time+under+2+s").results;
    expect(result?.outcomes[0]?.label).toBe("Load time");
  });

  it("is read in bounded time", () => {
    const started = performance.now();
    for (const piece of ["1", "under ", "cut by ", "1.", "half "]) found(piece.repeat(2_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("a figure stated in another language", () => {
  const metrics = [
    { label: "Load time", aliases: ["Ladezeit", "temps de chargement", "tiempo de carga", "laadtijd"] },
    { label: "Cost", aliases: ["Kosten", "coûts", "costes", "costi", "custos", "kostnader", "koszty"] },
  ];
  const body = "Load time fell from 8.2 s to 1.4 s. Costs fell from £100 to £45.";
  const openIn = (language: string) =>
    openStudies(
      [
        aStudy({ url: "a", body, outcomes: outcomesInText(body) }),
        aStudy({ url: "b", body: "Ladezeit, coûts, costes, laadtijd, 2, s und x" }),
      ],
      { vocabulary: aVocabulary({ metrics }), language },
    );

  it.each([
    ["de", "Ladezeit unter 2 s"],
    ["de-AT", "Ladezeit von weniger als 2 Sekunden"],
    ["de", "Kosten um mehr als die Hälfte gesenkt"],
    ["de", "Kosten um 40 % gesenkt"],
    ["de", "40 Prozent weniger Kosten"],
    ["de", "Kosten halbiert"],
    ["de", "Kosten halbieren"],
    ["de", "40 % geringere Kosten"],
    ["de", "Senkung der Kosten um 40 Prozent"],
    ["de", "Ladezeit schneller als 2 s"],
    ["fr", "40 % de coûts en moins"],
    ["de", "halbe Kosten"],
    ["de", "zur Hälfte der Kosten"],
    ["de", "weniger als die Hälfte der Kosten"],
    ["fr", "la moitié des coûts"],
    ["es", "la mitad de los costes"],
    ["it", "la metà dei costi"],
    ["pt", "metade dos custos"],
    ["nl", "de helft van de kosten"],
    ["sv", "hälften av kostnader"],
    ["pl", "połowa koszty"],
    ["de", "doppelt so schnell"],
    ["de", "Ladezeit 2 Sekunden oder weniger"],
    ["fr", "temps de chargement 2 secondes ou moins"],
    ["es", "tiempo de carga 2 segundos o menos"],
    ["nl", "laadtijd 2 seconden of minder"],
    ["de", "mindestens 40 % weniger Kosten"],
    ["fr", "deux fois plus rapide"],
    ["fr", "réduction de plus de 40 %"],
    ["fr", "au moins 40 % de moins"],
    ["es", "reducción de más del 40 %"],
    ["es", "al menos 40 % menos"],
    ["it", "due volte più veloce"],
    ["pt", "redução de mais de 40 %"],
    ["nl", "twee keer zo snel"],
    ["nl", "daling van meer dan 40 %"],
    ["sv", "dubbelt så snabbt"],
    ["pl", "dwa razy szybciej"],
    ["pl", "spadek o ponad 40 %"],
    ["fr", "coûts réduits de plus de moitié"],
    ["fr", "temps de chargement inférieur à 2 s"],
    ["fr", "temps de chargement de moins de 2 secondes"],
    ["fr", "baisse de 40 % des coûts"],
    ["fr", "coûts divisés par deux"],
    ["es", "tiempo de carga inferior a 2 segundos"],
    ["es", "costes reducidos en un 40 %"],
    ["es", "costes reducidos más de la mitad"],
    ["it", "costi ridotti del 40 %"],
    ["it", "costi dimezzati"],
    ["pt", "custos reduzidos em 40%"],
    ["nl", "laadtijd onder 2 seconden"],
    ["nl", "kosten met meer dan de helft gedaald"],
    ["sv", "kostnader minskade med 40 procent"],
    ["pl", "koszty obniżone o 40 procent"],
    ["de", "Ladezeit unter 2.000 Millisekunden"],
    ["de", "Ladezeit zwischen 1 und 1,5 s"],
    ["de", "Kosten unter 0,01 Mio. £"],
    ["fr", "coûts de moins de 0,5 mille pounds"],
    ["es", "costes entre 40 y 50 GBP"],
    ["de", "load time under 2 s"],
    ["fr", "costs cut by more than half"],
  ])("is a condition on results (%s): %s", (language, q) => {
    const { condition, results } = askAddress(openIn(language), `${new URLSearchParams({ q })}`);
    expect([condition, results.map(({ url }) => url)]).toEqual([expect.any(String), ["a"]]);
  });

  it.each([
    ["de", "Ladezeit unter 1 s"],
    ["de", "Kosten um 90 % gesenkt"],
    ["fr", "temps de chargement supérieur à 2 s"],
    ["de", "Kosten unter Kontrolle"],
    ["ja", "Ladezeit unter 2 s"],
  ])("is none where no result meets it, or it is none (%s): %s", (language, q) => {
    expect(askAddress(openIn(language), `${new URLSearchParams({ q })}`).condition).toBeNull();
  });

  it.each([
    ["de", "10-fach", "10fach"],
    ["fr", "10 fois", "10 x"],
    ["es", "10 veces", "10x"],
    ["nl", "10 keer", "10x"],
  ])("may be a factor (%s)", (language, ...questions) => {
    const tenfold = "Orders grew 10x.";
    const index = openStudies([aStudy({ url: "a", body: tenfold, outcomes: outcomesInText(tenfold) })], {
      language,
    });
    for (const q of questions)
      expect(askAddress(index, `${new URLSearchParams({ q })}`).condition, q).toBe(q);
  });
});
