import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { formatOutcome, outcomesIn } from "../../../../src/domain/outcomes/index.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const sure = (markdown: string): string[] =>
  outcomesIn(markdown).map(({ certainty, reason }) => `${certainty}: ${reason}`);
const underResults = (text: string): string[] => sure(`## Results\n\n${text}`);

describe("certainty", () => {
  it("is stated for a name with both ends or a plain change in a list of results", () => {
    expect(underResults("- **Load time**: from 8.2 s to 1.4 s\n- Conversion: up 34 %")).toEqual([
      "stated: list",
      "stated: list",
    ]);
    expect(underResults("- Load time fell from 8.2 s to 1.4 s")).toEqual(["stated: list"]);
  });

  it("is stated in a table of results", () => {
    expect(
      underResults("| Metric | Before | After |\n| --- | --- | --- |\n| Load time | 8.2 s | 1.4 s |"),
    ).toEqual(["stated: table"]);
  });

  it("is stated in a definition under its term, and behind a second lead", () => {
    const told = (text: string): string[] =>
      outcomesIn(`## Results\n\n${text}`).map(({ certainty, label }) => `${certainty} ${label}`);
    expect(told("Checkout time\n: 4 min → 90 s\n\nReturns\n: down 12 %")).toEqual([
      "stated Checkout time",
      "stated Returns",
    ]);
    expect(told("- Metric: Refund requests: 140 -> 35")).toEqual(["stated Refund requests"]);
  });

  it("is stated of a name with a figure inside it", () => {
    expect(outcomesIn("## Results\n\nComplaints per 1,000 orders fell from 14 to 5.")).toMatchObject([
      { label: "Complaints per 1,000 orders", certainty: "stated" },
    ]);
  });

  it("is only read where one name has two changes, or the name is a verb or who did it", () => {
    expect(underResults("- Lead volume: 2x in Q1, 3x in Q2")).toEqual([
      "read: several-figures",
      "read: several-figures",
    ]);
    expect(underResults("- Saved: 1,200 hours per year")).toEqual(["read: no-name"]);
    expect(underResults("- A/B test: variant B converted 12 % better than variant A.")).toEqual([
      "read: unclear",
    ]);
  });

  it("names what stands behind the noun of a change, and never who saw it", () => {
    const told = (text: string): string[] =>
      outcomesIn(`## Results\n\n${text}`).map(({ certainty, label }) => `${certainty} ${label}`);
    expect(told("Acme has seen an 88 % reduction in minutes of outage time.")).toEqual([
      "stated minutes of outage time",
    ]);
    expect(told("Acme has seen a 40 % reduction in 2024.")).toEqual(["read null"]);
    expect(told("Bounce rate falling from 59.3 % to 33.9 % points to the better content.")).toEqual([
      "stated Bounce rate",
    ]);
    expect(told("Sessions grew 166 %, users grew 186 %, and new users grew 228 %.")).toEqual([
      "stated Sessions",
      "stated users",
      "stated new users",
    ]);
  });

  it("is only read where an order or an aim is told, and where no number can change so", () => {
    for (const text of [
      "- Reduce costs by 30 %",
      "- Boost conversion from 2 % to 3 %",
      "- Errors fell by 120 %",
      "- Costs rose by 0 %",
    ])
      expect(underResults(text)).toEqual(["read: unclear"]);
    expect(underResults("- Increase in sales of 30 %")).toEqual(["stated: list"]);
    expect(underResults("- Cut costs by 30 %")).toEqual(["stated: list"]);
    expect(sure("## Results we aimed for\n\n- Load time: −40 %")).toEqual([]);
  });

  it.each([
    ["## Ergebnisse\n\n- Kosten um 30 % ", "senken", "gesenkt"],
    ["## Résultats\n\n- ", "Réduire les coûts de 30 %", "Coûts réduits de 30 %"],
    ["## Resultados\n\n- ", "Reducir los costes un 30 %", "Costes reducidos un 30 %"],
    ["## Risultati\n\n- ", "Ridurre i costi del 30 %", "Costi ridotti del 30 %"],
    ["## Resultados\n\n- ", "Reduzir os custos em 30 %", "Custos reduzidos em 30 %"],
    ["## Resultaten\n\n- Kosten met 30 % ", "verlagen", "verlaagd"],
    ["## Resultat\n\n- ", "Minska kostnaderna med 30 %", "Kostnaderna minskade med 30 %"],
    ["## Wyniki\n\n- ", "Zmniejszyć koszty o 30 %", "Koszty zmniejszono o 30 %"],
  ])("tells an infinitive from what was done: %s%s", (opening, aim, done) => {
    expect(sure(opening + aim)).toEqual(["read: unclear"]);
    expect(sure(opening + done)).toEqual(["stated: list"]);
  });

  it("is stated in two bare changes below the title of the text", () => {
    const both = "**+22 % return visits**\n\n**−8 % bounce rate**\n";
    expect(sure(`# Acme\n\n${both}`)).toEqual(["stated: list", "stated: list"]);
    expect(sure(`Acme\n====\n\n${both}`)).toEqual(["stated: list", "stated: list"]);
    expect(sure(`## Acme\n\n${both}`)).toEqual(["read: no-results-heading", "read: no-results-heading"]);
  });

  it("is only read where words before the verb were taken for a name, or the name says it was estimated", () => {
    expect(sure("## Resultat\n\nEfter sex månader låg väntetiden på 9 minuter i stället för 14.")).toEqual([
      "read: no-name",
    ]);
    expect(
      outcomesIn("## Ergebnisse\n\nNach sechs Monaten lag die Rücksendequote bei 9 % statt 14 %."),
    ).toMatchObject([{ label: "Rücksendequote", certainty: "stated" }]);
    expect(sure("## Résultats\n\n- Économie annuelle estimée : 40 000 €")).toEqual(["read: no-name"]);
    expect(outcomesIn("## Resultat\n\nVäntetiden i telefon sjönk från 9 till 3 minuter.")).toMatchObject([
      { label: "Väntetiden i telefon", certainty: "stated" },
    ]);
  });

  it("is nothing of what is struck through, or still to be done", () => {
    expect(underResults("~~Costs fell by 40 %.~~")).toEqual([]);
    expect(underResults("- [x] Load time 8 s → 2 s\n- [ ] Costs −40 %")).toEqual(["stated: list"]);
  });

  it("is only read of three figures in a row", () => {
    expect(underResults("- Conversion: 2.1 % to 2.9 % to 3.4 %")).toEqual(["read: unclear"]);
  });

  it("names what was reduced, and not its reduction", () => {
    const label = (text: string): unknown[] => outcomesIn(`## Results\n\n${text}`).map((one) => one.label);
    expect(label("- Reduction in cost per lead: 41 %")).toEqual(["cost per lead"]);
    expect(label("- Increase in NPS: 23 points")).toEqual(["NPS"]);
    expect(label("- 0.2 % error rate (previously 1.4 %)")).toEqual(["error rate"]);
    expect(label("- Cycle time p95: from 14 to 5 days")).toEqual(["Cycle time p95"]);
    expect(label("- Invoice processing: 14 steps reduced to 5")).toEqual(["Invoice processing"]);
  });

  it("is nothing where the name before a colon is none of a result", () => {
    expect(underResults("- Price: +5 %\n- Budget: −20 %\n- Inflation: from 2 % to 5 %")).toEqual([]);
    expect(sure("## Résultats\n\n- Garantie de disponibilité : +2 %")).toEqual([]);
  });

  it("is stated in a short sentence with one pair of figures", () => {
    expect(underResults("Load time fell from 8.2 s to 1.4 s.")).toEqual(["stated: sentence"]);
    expect(underResults("Load time fell from 8.2 s to 1.4 s (83 %).")).toEqual(["stated: sentence"]);
    expect(underResults("Load time fell by 40 % in 3 months.")).toEqual(["stated: sentence"]);
  });

  it("is only read in a sentence of more than 25 words, or of more figures", () => {
    const words =
      "of the shop that sells boots and coats and hats to people all over the north of the country ".repeat(
        2,
      );
    expect(underResults(`Load time fell from 8.2 s to 1.4 s for the people ${words.slice(0, 60)}.`)).toEqual([
      "stated: sentence",
    ]);
    expect(underResults(`Load time fell by 40 % for the people ${words}.`)).toEqual(["read: long-sentence"]);
    expect(underResults("Load time fell by 40 % and costs fell by 12 % in 3 months.")).toEqual([
      "read: several-figures",
      "read: several-figures",
    ]);
  });

  it("is stated in one list item of two pairs, where every figure is one of them", () => {
    expect(underResults("- Load time fell by 40 % and costs fell by 12 %")).toEqual([
      "stated: list",
      "stated: list",
    ]);
    expect(underResults("- Load time fell by 40 % and 75 % of the staff use it, in 12 shops")).toEqual([
      "read: several-figures",
    ]);
  });

  it("counts the words behind a colon that begins a sentence of its own", () => {
    const words = "For all who work in the many shops and depots of this firm it has been a fine year";
    expect(underResults(`${words}: Load time fell by 40 % in the shops of the north.`)).toEqual([
      "stated: sentence",
    ]);
    expect(underResults(`${words} since load time fell by 40 % in the shops of the north.`)).toEqual([
      "read: long-sentence",
    ]);
  });

  it("is stated behind a quotation or a long sentence that is set as a heading", () => {
    const quoted = (heading: string) => sure(`## Results\n\n${heading}\n\nLoad time fell by 40 %.`);
    expect(quoted('## "Now we sleep at night."')).toEqual(["stated: sentence"]);
    expect(quoted("## „Endlich schlafen wir.“")).toEqual(["stated: sentence"]);
    expect(quoted(`## ${"The shop has never been as busy as it was. ".repeat(2)}`)).toEqual([
      "stated: sentence",
    ]);
    expect(quoted("## What we did")).toEqual(["read: no-results-heading"]);
    expect(sure('## Challenge\n\n## "So slow."\n\nLoad time fell by 40 %.')).toEqual([]);
  });

  it("is stated under a heading that tells an outcome itself", () => {
    expect(sure("## Load time fell by 40 %\n\nOrders rose from 40 to 60 a day.")).toEqual([
      "read: no-results-heading",
      "stated: sentence",
    ]);
    expect(sure("## Load time fell by 40 %\n\n### The work\n\nOrders rose from 40 to 60 a day.")).toEqual([
      "read: no-results-heading",
      "read: no-results-heading",
    ]);
    expect(sure("## Goals\n\n### Cut load time by 40 %\n\nOrders rose from 40 to 60 a day.")).toEqual([]);
  });

  it("is stated clause by clause, where each clause of a long sentence names its own metric", () => {
    expect(
      underResults(
        "Response times fell by 60 %, hit rates rose by 15 %, and offers keep to the rules of the tender, so that the firm answers more of them with the same people and less haste.",
      ),
    ).toEqual(["stated: sentence", "stated: sentence"]);
    expect(underResults("Spend fell 25 % from spring to autumn, while revenue grew 155 %.")).toEqual([
      "stated: sentence",
      "stated: sentence",
    ]);
    expect(underResults("Load time fell by 40 % and costs fell by 12 %.")).toEqual([
      "stated: sentence",
      "stated: sentence",
    ]);
    expect(
      underResults("The relaunch brought a 40 % increase in sign-ups, and 75 % of the members come back."),
    ).toEqual(["stated: sentence"]);
  });

  it.each([
    ["- **✅ Improved data accuracy**: Data accuracy rose by 9 points", ["data accuracy"]],
    ["- **Increased sales**: Sales rose 12 %", ["sales"]],
    ["- 1 in 4 tickets less", []],
    ["Reduction in average lead time to 1.8 days, from 3.2 days", ["average lead time"]],
    ["Complaints and returns fell by 40 %.", ["Complaints and returns"]],
    ["We cut the average handling time of a claim from 12 days to 3.", ["average handling time of a claim"]],
    ["The plant makes 22 % more units with the same crew.", ["units"]],
    [
      "Our deployment time for this service was cut from 50 minutes to 5.",
      ["deployment time for this service"],
    ],
    ["A 90 % cost saving on servers.", ["cost on servers"]],
    ["The rate of complete files rose from 48 % to 91 %.", ["rate of complete files"]],
    ["New users grew 33 %.", ["New users"]],
    ["Processing an application takes 4 minutes instead of 35.", ["Processing an application"]],
    ["Visits from the US grew 42 %.", ["Visits from the US"]],
    ["Organic traffic — the shop's main source — grew 58 %.", ["Organic traffic"]],
    ["Customer satisfaction rose to 4.6 out of 5, up from 3.9.", ["Customer satisfaction"]],
    ["The company saw its hosting costs cut in half.", ["hosting costs"]],
    ["The company has experienced cost savings of 40 %.", ["cost"]],
  ])("is stated with the whole name: %s", (text, labels) => {
    const published = outcomesIn(`## Results\n\n${text}`).filter(({ certainty }) => certainty === "stated");
    expect(published.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    "Ridership grew 12 % on trams, 30 % on ferries.",
    "The northern depot brought a 51 % lift in returns and the southern 38 %.",
    "Orders rose 61 %, with a 152 % increase on phones.",
  ])("never takes a figure for its neighbour's name: %s", (text) => {
    const published = outcomesIn(`## Results\n\n${text}`).filter(({ certainty }) => certainty === "stated");
    expect(published.map(({ label }) => label)).toEqual(text.startsWith("Orders") ? ["Orders"] : []);
  });

  it("is stated of two changes below one another that open a text, with their names and nothing else", () => {
    const stats = "- +22 % return visits\n- Bounce rate down 21 %\n- A word of thanks\n";
    expect(sure(stats)).toEqual(["stated: list", "stated: list"]);
    expect(sure(`# Acme\n\n## At a glance\n\n${stats}`)).toEqual(["stated: list", "stated: list"]);
    expect(sure("+22 % return visits\n+19 % sign-ups\n")).toEqual(["stated: list", "stated: list"]);
    expect(
      sure("- Queue time cut from 4 months to 1 week — clerks now see all files\n- Errors down 19 %\n"),
    ).toEqual(["stated: list", "stated: list"]);
    expect(sure(`## What we did\n\n${stats}`)).toEqual([
      "read: no-results-heading",
      "read: no-results-heading",
    ]);
    expect(sure(`## The market\n\n${stats}`)).toEqual([
      "read: no-results-heading",
      "read: no-results-heading",
    ]);
    expect(sure(`## Goals\n\n${stats}`)).toEqual([]);
    expect(sure("- +22 % return visits\n- 40 people on the team\n")).toEqual(["read: no-results-heading"]);
  });

  it.each([
    ["no-name", "Every euro was returning 3x."],
    ["no-name", "The tool supports the sales team's 10x growth."],
    ["no-name", "The rate has doubled."],
    ["no-name", "The new platform is 5x faster."],
    ["no-name", "The original solution took 5 minutes; now it takes 2 minutes."],
    ["unclear", "Cash was 6.3x higher than expected."],
    ["unclear", "The firm achieved 15 % developer productivity savings."],
    ["unclear", "Researchers used to wait 10 hours for a chart; now they wait 20 minutes."],
    ["unclear", "They were wasting money and doubling the hosting bill."],
    ["no-name", "Costs for hosting, licences and support fell by 40 %."],
    ["no-name", "The number of open invoices older than 60 days fell by 73 %."],
    ["unclear", "Twice as many visitors now book a table online."],
    ["unclear", "Nurses now spend 45 minutes less on paperwork."],
    ["unclear", "The new tariff made customers 20 % less likely to cancel."],
    ["unclear", "Mobile users convert 25 % better."],
    ["unclear", "Downtime fell from 6 hours a month to 20 minutes a quarter."],
    ["at-most", "Hosting costs are up to 40 % lower."],
  ])("is only read where its words leave open what was measured, %s: %s", (reason, text) => {
    expect(underResults(text).filter((one) => one !== `read: ${reason}`)).toEqual([]);
  });

  it.each([
    ["Le taux de retour est de 8 % au lieu de 14 %.", ["taux de retour: 14 to 8"]],
    ["Les coûts de serveur, de licences et de support ont baissé de 40 %.", []],
    ["30 % plus de clients réservent en ligne.", []],
    ["Die Kosten für Hosting, Lizenzen und Support sanken um 40 %.", []],
    ["30 % mehr Kunden buchen jetzt online bei uns.", []],
    ["Die Zahl der Beschwerden sank von 40 auf 12 im Monat.", ["Zahl der Beschwerden: 40 to 12"]],
  ])("holds in other languages: %s", (text, outcomes) => {
    const published = outcomesIn(`## Impact\n\n${text}`).filter(({ certainty }) => certainty === "stated");
    expect(
      published.map(({ label, before, after }) => `${label}: ${before?.value} to ${after?.value}`),
    ).toEqual(outcomes);
  });

  it("is only read elsewhere, in headings, without a name, and of levels", () => {
    expect(sure("Load time fell from 8.2 s to 1.4 s.")).toEqual(["read: no-results-heading"]);
    expect(sure("## What we did\n\n- Load time: from 8.2 s to 1.4 s")).toEqual(["read: no-results-heading"]);
    expect(underResults("### How 3 people and a dog let load time fall by 40 %")).toEqual([
      "read: in-heading",
    ]);
    expect(underResults("- Uptime: 99.97 %")).toEqual(["read: level"]);
    expect(underResults("- Costs fell by up to 40 %")).toEqual(["read: at-most"]);
  });
});

const study = (fields: string, body: string) =>
  parseCaseStudy(
    {
      path: "acme.md",
      text: `---\ntitle: Acme\npublishDate: 2024-01-15\nsnippet: A shop.\n${fields}---\n\n${body}`,
    },
    { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" },
  );
const told = (
  fields: string,
  body: string,
): { published: string[]; proposed: string[]; errors: string[] } => {
  const { study: value, diagnostics } = study(fields, body);
  const tell = (outcomes: { label: string | null; reason: string; line: number }[] = []) =>
    outcomes.map(({ label, reason, line }) => `${line} ${label}: ${reason}`);
  return {
    published: tell(value?.outcomes),
    proposed: tell(value?.proposals),
    errors: diagnostics.filter(({ level }) => level === "error").map(({ rule, line }) => `${line} ${rule}`),
  };
};

const STATED = "## Results\n\n- Load time: from 8.2 s to 1.4 s\n";
const READ = "Sales rose from 40 to 60 orders a day.\n";

describe("what a study publishes", () => {
  it("is what its text states; what was only read is proposed", () => {
    expect(told("", `${READ}\n${STATED}`)).toMatchObject({
      published: ["11 Load time: list"],
      proposed: ["7 Sales: no-results-heading"],
    });
  });

  it("is what title and snippet tell where the text states nothing", () => {
    expect(told("title: Load time cut by 60 %\n".replace("title", "subtitle"), READ).published).toEqual([]);
    const text = `---\ntitle: Load time cut by 60 %\npublishDate: 2024-01-15\n---\n\n${READ}`;
    const { study: value } = parseCaseStudy(
      { path: "acme.md", text },
      { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" },
    );
    expect(value?.outcomes.map(({ reason }) => reason)).toEqual(["title"]);
    expect(value?.proposals.map(({ reason }) => reason)).toEqual(["no-results-heading"]);
  });

  it.each([
    ["Harbour Line: 31 % fewer returns", "returns: title"],
    ["Harbour Line – returns down 31 %", "returns: title"],
    ["31 % fewer returns for Harbour Line", "returns: title"],
    ["Returns at Harbour Line fell by 31 %", "Returns: title"],
    ["How Harbour Line cut returns by 31 %", "returns: title"],
  ])("has what was measured for its name, and not the client: %s", (title, outcome) => {
    const text = `---\ntitle: "${title}"\npublishDate: 2024-01-15\nclient: Harbour Line\nsnippet: A shop.\n---\n`;
    const { study: value } = parseCaseStudy(
      { path: "acme.md", text },
      { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" },
    );
    expect(value?.outcomes.map(({ label, reason }) => `${label}: ${reason}`)).toEqual([outcome]);
  });

  it("is no growth of the client or of a firm", () => {
    expect(told("client: Acme\n", "## Results\n\n- We helped Acme grow by 30 %\n")).toMatchObject({
      published: [],
      proposed: ["10 null: no-name"],
    });
    expect(told("", "## Results\n\n- Helped a ferry firm grow by 30 %\n")).toMatchObject({ published: [] });
    expect(told("", "## Results\n\n- Helping the shop grow by 30 %\n")).toMatchObject({ published: [] });
  });

  it("is not a sentence of the author's list, which takes the place of the text all the same", () => {
    expect(told('outcomes: ["Load time from 8.2 s to 1.4 s"]\n', STATED)).toMatchObject({
      published: [],
      proposed: ["5 Load time: sentence-entry"],
    });
  });

  it("is the author's rows, those of other systems too", () => {
    expect(told('metrics: [{ label: Waiting, value: "-70%" }]\n', STATED).published).toEqual([
      "5 Waiting: row",
    ]);
  });

  it.each([
    [
      "a mapping of names to figures",
      "kpis:\n  Waiting: -70%\n  Calls: from 9 to 3\n",
      ["5 Waiting: row", "5 Calls: row"],
    ],
    ["rows with a description", "stats:\n  - { stat: 3x, description: Orders }\n", ["5 Orders: row"]],
    ["rows with a text for a name", 'results: [{ value: "-70%", text: Waiting }]\n', ["5 Waiting: row"]],
  ])("is %s", (_, fields, published) => {
    expect(told(fields, STATED).published).toEqual(published);
  });

  it("is no row where a mapping or a list tells no figures", () => {
    expect(told("results: { team: Happy, year: 2024 }\n", STATED).published).toEqual(["10 Load time: list"]);
  });

  it("is confirmed rows on the line of their sentence, and what they leave out is proposed", () => {
    const row =
      'outcomes: [{ label: Orders a day, before: "40", after: "60", text: "Sales rose from 40 to 60 orders a day.", by: Mira, on: 2026-11-27 }]\n';
    expect(told(row, `${READ}\n${STATED}`)).toEqual({
      published: ["8 Orders a day: confirmed"],
      proposed: ["12 Load time: unlisted"],
      errors: [],
    });
  });

  it("is refused where the sentence of a row is gone, or says another figure", () => {
    const row = (after: string) =>
      `outcomes:\n  - { label: Orders, before: "40", after: "${after}", text: "Sales rose from 40 to 60 orders a day." }\n`;
    expect(told(row("60"), "Nothing of it.\n").errors).toEqual(["6 outcome-sentence-gone"]);
    expect(told(row("60"), READ.replace("60", "70")).errors).toEqual(["6 outcome-figure-differs"]);
    expect(told(row("90"), READ).errors).toEqual(["6 outcome-figure-differs"]);
    expect(told(row("60"), "**Sales** rose from 40\nto 60 orders a day.\n").errors).toEqual([]);
  });

  it.each([
    ["another measure of time", "before: 8.2 min, after: 1.4 min", "Load time: from 8.2 s to 1.4 s.", false],
    [
      "the same time in other units",
      "before: 8200 ms, after: 1.4 sec",
      "Load time: from 8.2 s to 1.4 s.",
      true,
    ],
    ["no unit", 'before: "8.2", after: "1.4"', "Load time: from 8.2 s to 1.4 s.", true],
    ["another currency", 'before: "€40", after: "€60"', "Revenue from $40 to $60.", false],
    ["points for per cent", "change: +34 points", "Sales rose by 34 %.", false],
    ["per cent for what words say", "change: -50 %", "Costs were cut in half.", true],
    ["a factor for what words say", "change: 2x", "Sales doubled.", true],
  ])("is refused or kept by what its figures measure: %s", (_, cells, sentence, isKept) => {
    const row = `outcomes: [{ label: Name, ${cells}, text: "${sentence}" }]\n`;
    expect(told(row, `${sentence}\n`).errors).toEqual(isKept ? [] : ["5 outcome-figure-differs"]);
  });

  it("is told by a row that quotes a piece of its sentence, and not proposed again", () => {
    const row = 'outcomes: [{ label: Orders, before: "40", after: "60", text: "from 40 to 60" }]\n';
    expect(told(row, `${READ}\n${STATED}`)).toMatchObject({
      published: ["8 Orders: confirmed"],
      proposed: ["12 Load time: unlisted"],
    });
  });

  it.each([
    ["a target", "{ kpi: Orders, target: 80 }", []],
    ["a forecast beside what was reached", "{ kpi: Orders, forecast: 80, actual: 60 }", ["Orders: 60"]],
    ["what may be a limit", "{ label: Faster checkout, value: up to 50% }", []],
    ["a row that is hidden", "{ label: Orders, value: 34 %, hidden: true }", []],
    ["a row that is not shown", "{ label: Orders, value: 34 %, visible: false }", []],
    ["a year in German", "{ label: Jahr, value: 2023 }", []],
    ["the size of a team in German", "{ label: Teamgröße, value: 5 }", []],
    ["a sum in millions of another language", "{ label: Umsatz, value: €1.2 Mio. }", ["Umsatz: €1.2M"]],
    ["a number with an exponent", "{ label: Users, value: 1e6 }", []],
    ["a time of day", '{ label: Opening, value: "12:30" }', []],
    ["a name that tells what was wanted", "{ label: Sales target, value: 34% }", []],
    ["a name that tells what was expected", "{ label: Expected growth, value: 34% }", []],
    ["a figure of others", "{ label: Industry average, value: 34% }", []],
    ["a price", "{ label: Price, value: $99 }", []],
    ["a count of staff", "{ label: Engineers, value: 4 }", []],
    ["a part of a whole", "{ label: Goals met, value: 3 of 5 }", []],
    ["a rank", "{ label: Place in ranking, value: 1st }", []],
    ["two factors", "{ label: Throughput, value: 2x-3x }", []],
    ["years beside a change", "{ label: Sales, start: 2022, end: 2023, value: +34% }", ["Sales: +34 %"]],
    ["a word for per cent", "{ label: Growth, value: 12 percent }", ["Growth: 12 %"]],
    ["a target among figures", "{ label: Coverage, target: 80 %, value: 91 % }", ["Coverage: 91 %"]],
    ["a bare number below zero", "{ label: NPS, value: -0.3 }", ["NPS: −0.3"]],
    ["an increase without a unit", "{ label: Orders, increase: 34 }", ["Orders: +34"]],
    ["per cent and their direction", "{ label: Costs, value: 34%, direction: down }", ["Costs: −34 %"]],
    ["a level or a change beside an arrow", "{ label: Costs, value: 34%, trend: down }", []],
    ["a type of figure", "{ label: Share, value: 34, type: percentage }", ["Share: 34 %"]],
    ["percentage points", "{ label: Conversion, value: 5, unit: pp }", ["Conversion: 5 points"]],
    ["a unit behind a plus", "{ label: Handling, value: 300+, unit: hours }", ["Handling: 300 hours"]],
    ["a name in German", "{ titel: Bestellungen, wert: +34 % }", ["Bestellungen: +34 %"]],
    ["a name in Spanish", "{ nombre: Ventas, valor: +34 % }", ["Ventas: +34 %"]],
    ["a number in French", "{ nombre: 34 %, libelle: Part de marché }", ["Part de marché: 34 %"]],
  ])("is of a row of another system what was reached, and nothing else: %s", (_, row, published) => {
    const { study: value } = study(`stats: [${row}]\n`, "Words alone.\n");
    expect(
      value?.outcomes.map((outcome) => {
        const { figure, label } = formatOutcome(outcome);
        return `${label}: ${figure}`;
      }),
    ).toEqual(published);
  });

  it("is no row of what was before alone", () => {
    const row = 'outcomes: [{ label: Orders, before: "40", by: Mira }]\n';
    expect(told(row, STATED).published).toEqual(["10 Load time: list"]);
  });
});
