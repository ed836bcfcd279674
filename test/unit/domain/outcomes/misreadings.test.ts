import { describe, expect, it } from "vitest";
import { tellStated } from "./tell.ts";

/** What a text states under a heading of results, and so is published. */
const stated = (text: string): string[] => tellStated(`## Results\n\n${text}`);

const TOLD: [kind: string, text: string, outcomes: string[]][] = [
  [
    "a former range in a larger unit",
    "Sign-up takes 40 seconds, down from 3 to 5 minutes.",
    ["[Sign-up] 4 minute -> 40 s"],
  ],
  ["a former range before", "- Cost per lead: $42–$56 down to $21", ["[Cost per lead] 49 USD -> 21 USD"]],
  ["an end with its way", "- Cost per lead: $42 down to $21", ["[Cost per lead] 42 USD -> 21 USD"]],
  [
    "a change and where it led",
    "- Bounce rate fell by 58 % to 28 %",
    ["[Bounce rate] 28 %; percent 58 down; uncheckable"],
  ],
  ["the end of a longer name", "- Sign-ups through fairs and flyers rose by 25 %", []],
  ["the end of a longer name", "- Harbour Line now answers 92 % of calls in a minute, up from 61 %", []],
  [
    "what it is compared with",
    "- On Black Friday the shop served 3x the visitors of the year before",
    ["[visitors] times 3 up; uncheckable"],
  ],
  [
    "a change and its ends behind it",
    "- CTR rose 140 % from 1.2 % to 2.9 %",
    ["[CTR] 1.2 % -> 2.9 %; percent 140 up; ok"],
  ],
  ["a change that is no name", "- A 12 % increase brought sign-ups to 3,400", []],
  ["an arrow", "- 45 % ↓ complaints", ["[complaints] percent 45 down; uncheckable"]],
  ["what it is compared with", "- Twice as fast as the market leader", []],
  ["what comes next", "- Next: cut costs by another 20 %", []],
  ["what a change is worth", "- A 1 % increase in conversion is worth €40,000", []],
  ["a setting of a measurement", "- 10-fold cross-validation gave 92 % accuracy", []],
  ["a verb for a name", "- Uses 3 servers instead of 12", []],
  ["a name with a verb in it", "- No-shows fell by a third", ["[No-shows] percent 33 down; uncheckable"]],
  [
    "a participle inside a name",
    "- Parcels delivered on time rose to 97 % from 88 %",
    ["[Parcels delivered on time] 88 % -> 97 %"],
  ],
  [
    "a participle inside a name",
    "- Donations made online grew by £310,000",
    ["[Donations made online] amount 310000 GBP up; uncheckable"],
  ],
  [
    "a verb before what it counts",
    "- Customers placed 30 % more orders",
    ["[orders] percent 30 up; uncheckable"],
  ],
  [
    "an amount of a count",
    "- CO2 emissions are down 3,400 tonnes a year",
    ["[CO2 emissions] amount 3400 tonne down; uncheckable"],
  ],
  ["what was before in brackets", "- 31 % bounce rate (58 % before)", ["[bounce rate] 58 % -> 31 %"]],
  [
    "what was before behind a denial",
    "- A quote now takes 10 minutes, not 3 days",
    ["[quote] 3 day -> 10 minute"],
  ],
  [
    "names before brackets",
    "Online sales (+38 %), average basket (+€4) and repeat orders (+12 points) all rose; calls (−31 %) fell.",
    [
      "[Online sales] percent 38 up; uncheckable",
      "[average basket] amount 4 EUR up; uncheckable",
      "[repeat orders] points 12 up; uncheckable",
      "[calls] percent 31 down; uncheckable",
    ],
  ],
  [
    "results between dots",
    "**+38 %** online sales · **−31 %** support calls · **4.8 / 5** app rating",
    ["[online sales] percent 38 up; uncheckable", "[support calls] percent 31 down; uncheckable"],
  ],
  [
    "lines with pictograms",
    "✅ Online sales up 38 %\n🚀 Support calls down 31 %",
    ["[Online sales] percent 38 up; uncheckable", "[Support calls] percent 31 down; uncheckable"],
  ],
  [
    "who did it",
    "Harbour Line's engineers used to spend two days a month on reports. Now it takes them 20 minutes.",
    [],
  ],
  ["a benchmark", "- Against the industry's benchmark of 60 %, the rate of answered calls is now 82 %", []],
  ["two figures behind a growth", "- Newsletter growth: 1,200 to 4,700 readers", []],
  ["a clause behind its name", "- The time we need for a release fell from 9 to 2 days", []],
  [
    "a name that ends as adverbs do",
    "- Sales in Italy rose by 12 %",
    ["[Sales in Italy] percent 12 up; uncheckable"],
  ],
  [
    "a name that ends as adverbs do",
    "- Costs of supply fell by 20 %",
    ["[Costs of supply] percent 20 down; uncheckable"],
  ],
  ["a place", "- The agency grew 30 % in Spain", []],
  ["a place", "- Revenue grew 12 % in Spain, 8 % in Italy and fell 3 % in Malta", []],
  ["a place", "- 30 % more visits in Spain, 12 % more in Italy", []],
  ["another figure than the one before", "- Orders rose 12 % for new customers, 30 % for old ones", []],
  ["what did not happen", "- Neither orders nor returns rose by more than 2 %", []],
  [
    "a setting of a measurement",
    "- LCP with 4x CPU throttling fell from 6.1 s to 2.2 s",
    ["[LCP with 4x CPU throttling] 6.1 s -> 2.2 s"],
  ],
  ["a letter of time", "- Lead time fell from 14 d to 2 h", ["[Lead time] 14 day -> 2 hour"]],
  ["a letter of time", "- Lead time: 2 w → 3 d", ["[Lead time] 2 week -> 3 day"]],
  ["millions", "- Visits: 900k → 1.4m", ["[Visits] 900000 -> 1400000"]],
  ["millions", "- Visits: 900k → 2m", []],
  [
    "millions",
    "- Downloads more than doubled (1.2m to 3.4m)",
    ["[Downloads] 1200000 -> 3400000; times 2 up about; ok"],
  ],
  ["minutes by the name, millions by the figures", "- MTTR: 4.5m → 1.2m", []],
  ["minutes", "- MTTR: 45m → 12m", ["[MTTR] 45 minute -> 12 minute"]],
  [
    "a firm that is the client",
    "- For Deloitte we cut reporting time from 5 days to 4 hours",
    ["[reporting time] 5 day -> 4 hour"],
  ],
  [
    "a firm that is the platform",
    "- Microsoft Teams calls dropped by 20 %",
    ["[Microsoft Teams calls] percent 20 down; uncheckable"],
  ],
  [
    "a firm that is the place",
    "- Traffic from Google fell from 40 % to 22 %",
    ["[Traffic from Google] 40 % -> 22 %"],
  ],
  ["a firm that is the source", "- According to Deloitte, churn falls by 20 %", []],
  ["a firm that is the source", "- IDC found a 40 % drop in costs", []],
  ["a former range", "Searches now take **0.4 s**, down from 2 to 3 s.", ["[Searches] 2.5 s -> 0.4 s"]],
  [
    "a former range",
    "The report is ready in 20 minutes, down from 3-5 hours.",
    ["[report] 4 hour -> 20 minute"],
  ],
  ["a former range", "Error rate is 0.2 %, down from between 2 and 4 %.", ["[Error rate] 3 % -> 0.2 %"]],
  [
    "a difference before its ends",
    "Revenue grew by $300,000, from $1.2 million to $1.5 million.",
    ["[Revenue] 1200000 USD -> 1500000 USD; amount 300000 USD up; ok"],
  ],
  ["a figure of a neighbour", "Orders rose **12 %** in shops and **30 %** online.", []],
  ["a figure of a neighbour", "Costs fell 20 % for hosting, 35 % for licences.", []],
  ["a figure of a neighbour", "- **Orders**: up 12 % in shops, 30 % online", []],
  ["a price in multiples", "- The firm was sold at 13x earnings two years later", []],
  [
    "what a multiple is compared with",
    "- The win-back rate ran 3x the previous monthly batch",
    ["[win-back rate] times 3 up; uncheckable"],
  ],
  ["what was found, not changed", "- Identified a 12 % reduction in staff costs", []],
  ["what was found, not changed", "- We uncovered over $2M in savings", []],
  ["one of another thing", "- What used to take 3 minutes is now 1 click and a short review", []],
  ["how long it took", "We took the app from zero to both stores in 4 weeks.", []],
  ["a kind of work", "- We led a one-week improvement project", []],
  ["a load that was borne", "- The shop handled 300 % user growth without an outage", []],
  [
    "for whom it was",
    "- Lead time reduction of 40 % for new orders",
    ["[Lead time] percent 40 down; uncheckable"],
  ],
  [
    "a share inside a name",
    "- Email revenue as a share of total revenue rose by 18 %",
    ["[Email revenue as a share of total revenue] percent 18 up; uncheckable"],
  ],
  ["a rate that is earned", "Our run rate moved from $3M to $4M.", ["[run rate] 3000000 USD -> 4000000 USD"]],
  [
    "reports that are no source",
    "- Cut late reports by 50 %",
    ["[late reports] percent 50 down; uncheckable"],
  ],
  ["a sign without width", "- Gross profit\u200b rose by 5 %", ["[Gross profit] percent 5 up; uncheckable"]],
  [
    "a period compared with the one before",
    "- Qualified leads had grown 2.4x versus the previous 90 days",
    ["[Qualified leads] times 2.4 up; uncheckable"],
  ],
  ["an Indian sum", "- Sales rose to ₹1,20,000 from ₹80,000", ["[Sales] 80000 INR -> 120000 INR"]],
  ["a chance that was seen", "- Queue analysis highlighted a €1.1M revenue uplift opportunity", []],
  [
    "money that came back",
    "| Metric | Before | After |\n|---|---|---|\n| Dead stock | -- | $85K recovered |",
    [],
  ],
  ["what got better without a name of its own", "- 24 % more accurate customer counts", []],
  [
    "how it was done",
    "- A 3 % increase in conversion using the new planner",
    ["[conversion] percent 3 up; uncheckable"],
  ],
  [
    "how long it took",
    "- A 5 % sales conversion uplift in a few weeks",
    ["[sales conversion] percent 5 up; uncheckable"],
  ],
  ["a sum that came up", "All of it added up to 9x the traffic.", ["[traffic] times 9 up; uncheckable"]],
  [
    "a lead of the first sentence",
    "**Checkout.** We moved the form. Conversion rose by 12 %.",
    ["[Conversion] percent 12 up; uncheckable"],
  ],
  [
    "a lead of the sentence before",
    "Launch: after five weeks. Time on outreach fell from 12 hours to 2 hours.",
    ["[Time on outreach] 12 hour -> 2 hour"],
  ],
  ["what another client got", "Read more: how we cut costs by 40 %", []],
  ["what another client got", "We cut costs by 40 % for another client last year.", []],
  ["what another client got", "Our agency has helped 200+ brands grow revenue by 30 % on average.", []],
  ["savings that were seen", "- Over $500K in annual savings identified", []],
  ["a multiple of the market", "- Open rates averaged 42 %, twice the industry benchmark", []],
  ["a rate of growth without a name", "- 18 % MoM growth for six months", []],
  ["a name that ends with its verb", "The new form converts at 4.1 %, compared to 1.9 % before.", []],
  [
    "a share of something else",
    "- Weight: from 116 kg to 81 kg (about 68 % excess weight)",
    ["[Weight] 116 kg -> 81 kg"],
  ],
  [
    "a lead that is no metric",
    "- Quality metrics: 85 % reduction in defect rates",
    ["[defect rates] percent 85 down; uncheckable"],
  ],
  [
    "a change told in lead and sentence",
    "- 30 % Time Savings: advisors spent 30 % less time searching",
    ["[time searching] percent 30 down; uncheckable"],
  ],
  ["how many were worked on", "- Led the optimization of over 300 endpoints", []],
  ["the same figure twice", "- Reserved for 3 years; after that the savings came in three years", []],
  [
    "what was before in brackets",
    "- Reports are now available in under 2 minutes (vs. 12 hours)",
    ["[Reports] 12 hour -> 2 minute"],
  ],
  [
    "shares of two things",
    "| Process | Before | After |\n|---|---|---|\n| Inspections | 100 % manual | 85 % automated |",
    [],
  ],
  [
    "a change of another thing than its row",
    "| Process | Before | After |\n|---|---|---|\n| Orders | Weekly | 60 % cost reduction |",
    ["[Orders: cost] percent 60 down; uncheckable"],
  ],
  ["a change said twice", "- Orders rose by 34 % (3x)", ["[Orders] percent 34 up; uncheckable"]],
  [
    "a number in words",
    "Calls fell from two hundred and fifty-five to thirty-two a day.",
    ["[Calls] 255 -> 32"],
  ],
  [
    "a number in words",
    "Sales rose by one hundred and twenty thousand euros.",
    ["[Sales] amount 120000 EUR up; uncheckable"],
  ],
  ["a number in words", "Calls fell by twenty-five a day.", ["[Calls] amount 25 down; uncheckable"]],
  ["a fault", "A bug doubled the load on the server.", []],
  ["a fault", "The audit showed that 30 % of pages were broken.", []],
  ["a setting of a lab", "Lab settings: 4x CPU slowdown.", []],
  ["a setting of a lab", "Tested on a 4G network at 1.6 Mbps with 150 ms latency.", []],
  [
    "a range in a claim",
    "- Wait cut by 60 % from 10-15 minutes to 5 minutes",
    ["[Wait] 12.5 minute -> 5 minute; percent 60 down; ok"],
  ],
  [
    "an increase of 3x",
    "- An increase of 3x in bookings, from 100 to 300",
    ["[bookings] 100 -> 300; times 3 up; ok"],
  ],
  [
    "an increase of 3x",
    "- An increase of 3x in bookings, from 100 to 400",
    ["[bookings] 100 -> 400; times 3 up; ok"],
  ],
  [
    "an increase of 3x",
    "- An increase of 3x in bookings, from 100 to 700",
    ["[bookings] 100 -> 700; times 3 up; wrong; 7"],
  ],
  ["what only seemed so", "What looked like orders doubling was an error of the counter.", []],
  ["what could be handled", "We're talking four times the traffic that we handle now.", []],
  ["a comparison with others", "Compared with the sector, returns are 30 % lower.", []],
  ["a steady growth", "Our archive grows by 8 million records every day.", []],
  ["what was used", "It took up 90 % of all queries.", []],
  [
    "a share in words around a noun",
    "With the new tools we have achieved about 30 % in cost savings.",
    ["[cost] percent 30 down about; uncheckable"],
  ],
  [
    "the same ends of two metrics",
    "Adding a shop took more than an hour; now it takes 2 minutes. The time it takes to file a claim fell from an hour to 2 minutes.",
    ["[Adding a shop] 1 hour -> 2 minute", "[time it takes to file a claim] 1 hour -> 2 minute"],
  ],
  [
    "a state before of several steps",
    "A launch used to take two people two weeks; now it takes one person less than 10 minutes.",
    [],
  ],
  ["a multiple of a price", "- Sale at 13x multiple", []],
  ["money put in", "- Ad spend rose by 30 %", []],
  ["money put in", "- **2.5x** return on ad spend", ["[return on ad spend] times 2.5 up; uncheckable"]],
  ["cells of several periods", "| Metric | Q1 | Q2 |\n|---|---|---|\n| Leads | +14 % | +37 % |", []],
  [
    "a name with a clause behind it",
    "Utilization, which led us here, rose from 1 % to 40 %.",
    ["[Utilization] 1 % -> 40 %"],
  ],
  [
    "a level and how it came down",
    "The deployment takes only five minutes, an almost 85 % reduction.",
    ["[deployment] 5 minute; percent 85 down about; uncheckable"],
  ],
  [
    "an estimate of what was",
    "We estimate that the team has cut costs by 20 %.",
    ["[costs] percent 20 down; uncheckable"],
  ],
  [
    "a phrase that denies nothing",
    "Not to mention the 40 % cost savings.",
    ["[cost] percent 40 down; uncheckable"],
  ],
  [
    "a noun before its name",
    "- A 2x improvement in speed, from 10 s to 5 s",
    ["[speed] 10 s -> 5 s; times 2 down; ok"],
  ],
  [
    "cells that count different things",
    "| Metric | Before | After |\n|---|---|---|\n| Reports | 3 teams by hand | 12 dashboards |\n| Effort | 2 days per report | 30 minutes |",
    ["[Effort] 2 day -> 30 minute"],
  ],
  [
    "cells of words",
    "| Metric | Before | After |\n|---|---|---|\n| Offices | 4 sites | 4 sites |\n| Speed | Baseline | Nearly 5x |",
    ["[Speed] times 5 up about; uncheckable"],
  ],
  ["a wide lead", "- **Stability**: Crashes fell by 28 %", ["[Crashes] percent 28 down; uncheckable"]],
  ["a wide lead", "- **Usability**: SUS score rose from 58 to 78", ["[SUS score] 58 -> 78"]],
  [
    "a sentence before a dash",
    "- Staff trust the system — stock differences fell by 55 %",
    ["[stock differences] percent 55 down; uncheckable"],
  ],
  ["what could be handled", "- **Scalability**: built for 10x traffic", []],
  ["a multiple of one", "- **Terms**: 1x participation", []],
  ["a sum beside a larger one", "- Average order from $500 to $2K", ["[Average order] 500 USD -> 2000 USD"]],
  ["a sum beside a larger one", "- Deals from €80 to €12K", ["[Deals] 80 EUR -> 12000 EUR"]],
  ["a share of nothing", "- Bookings online: 0 % → 65 % (+65 %)", []],
  ["a way that goes on", "- Cost per order: $4 -> $3.20 -> $2.10", []],
  ["two changes", "- Conversion: +12 % to +18 %", []],
  ["what may be a range", "- Age of users: 18 to 25", []],
  ["what may be a range", "- Deal size: €10K to €50K", []],
  ["what fell without a verb", "- Tools: 12 to 3", ["[Tools] 12 -> 3"]],
  ["parts of a lead", "- Sales: +12 % online, -5 % in stores", []],
  ["what was averted", "- We prevented a 12 % rise in churn", []],
  ["what was done", "- Consolidated 12 tools into 3", []],
  ["years in words", "- Year one: +12 %. Year two: +30 %.", []],
  ["money spent", "With just $1,500 more spent on ads, donations grew.", []],
  ["money spent", "- **Budget allocation:** With just $1,500 more spent on ads, the campaign grew.", []],
  [
    "a place before the metric",
    "- Trams: monthly riders +44 %\n- Ferries: monthly riders +52 %",
    [
      "[Trams: monthly riders] percent 44 up; uncheckable",
      "[Ferries: monthly riders] percent 52 up; uncheckable",
    ],
  ],
  ["a metric of marketing", "- User engagement up 30 %", ["[User engagement] percent 30 up; uncheckable"]],
  [
    "two changes told in a word each",
    "- Sign-ups doubled and churn halved",
    ["[Sign-ups] times 2 up; uncheckable", "[churn] percent 50 down; uncheckable"],
  ],
  [
    "a name behind a word of the past",
    "Before, the time to a first release was two days; now it is two hours.",
    ["[time to a first release] 2 day -> 2 hour"],
  ],
  ["who it took", "Previously, it took an accountant two days; now it takes 15 minutes.", []],
  ["a market as the subject", "The industry cut costs by 12 % in the same year.", []],
  [
    "a market inside a name",
    "- Time to market cut from 9 months to 3",
    ["[Time to market] 9 month -> 3 month"],
  ],
  ["what every second does", "Every second saved raises conversion by 7 %.", []],
  ["what was avoided", "Without a 20 % rise in cost, orders doubled.", ["[orders] times 2 up; uncheckable"]],
  ["a change that may be a range", "Calls fell 20 % to 30 %", []],
  ["a change and its level", "Calls fell 20 % to 30 a day", ["[Calls] 30; percent 20 down; uncheckable"]],
  ["ends that go another way than the verb", "Complaints fell from 20 to 30 %", []],
];

describe("what is published of", () => {
  it.each(TOLD)("%s: %s", (_, text, outcomes) => {
    expect(stated(text)).toEqual(outcomes);
  });
});

/** Under the heading of results of each language, with a sentence that tells which it is. */
const OPENINGS = {
  de: "## Ergebnisse\n\nDas sind die Zahlen, die wir mit dem Team nach dem Start gemessen haben.",
  fr: "## Résultats\n\nVoici les chiffres que nous avons mesurés avec le client après le lancement.",
  es: "## Resultados\n\nEstas son las cifras que hemos medido con el cliente desde el lanzamiento.",
  it: "## Risultati\n\nQueste sono le cifre che abbiamo misurato con il cliente dopo il lancio.",
  pt: "## Resultados\n\nEstes são os números que medimos com o cliente depois do lançamento.",
  nl: "## Resultaten\n\nDit zijn de cijfers die wij met de klant na de start hebben gemeten.",
  sv: "## Resultat\n\nDet här är siffrorna som vi mätte med kunden efter starten.",
  pl: "## Wyniki\n\nTo są liczby, które zmierzyliśmy z klientem po wdrożeniu.",
} as const;

describe("what is published in other languages of", () => {
  it.each([
    ["de", "Die Branche senkte die Kosten im selben Jahr um 12 %."],
    ["fr", "Le secteur a réduit ses coûts de 12 % la même année."],
    ["es", "El sector redujo sus costes un 12 % el mismo año."],
    ["it", "Il settore ha ridotto i costi del 12 % nello stesso anno."],
    ["pt", "O setor reduziu os custos em 12 % no mesmo ano."],
    ["nl", "De sector verlaagde de kosten in hetzelfde jaar met 12 %."],
    ["sv", "Branschen minskade sina kostnader med 12 % samma år."],
    ["pl", "Branża obniżyła koszty o 12 % w tym samym roku."],
    ["de", "Jede Sekunde weniger Ladezeit bringt 7 % mehr Umsatz."],
    ["fr", "Chaque seconde gagnée augmente la conversion de 7 %."],
    ["es", "Cada segundo menos aumenta la conversión un 7 %."],
    ["nl", "Tot 40 % minder energie"],
    ["pl", "Do 40 % mniej energii"],
    ["fr", "Les coûts ont baissé de 20 % à 30 %."],
    ["pl", "**Skalowalność**: Architektura gotowa na 10x więcej użytkowników"],
    ["es", "**Reducir la dependencia**: de 70 % a 30 %"],
    ["es", "**La venta cruzada aumenta el valor**: 142 %"],
    ["sv", "Av unga har 156 % fler jämfört med andra kanaler."],
  ] as const)("markets, laws, limits, ranges and aims, nothing (%s): %s", (language, text) => {
    expect(tellStated(`${OPENINGS[language]}\n\n- ${text}`, language)).toEqual([]);
  });

  it.each([
    [
      "pl",
      "**Wydajność**: Czas ładowania strony skrócony z 8 s do 2 s",
      "[Czas ładowania strony] 8 s -> 2 s",
    ],
    [
      "fr",
      "Consultations par jour\n\n| KPI | Valeur initiale | Valeur actuelle |\n|---|---|---|\n| Visites | 450 | 680 |",
      "[Visites] 450 -> 680",
    ],
    ["de", "**Stabilität**: Abbrüche sanken um 28 %", "[Abbrüche] percent 28 down; uncheckable"],
    ["es", "Aumento promedio del 60 % en ventas", "[ventas] percent 60 up; uncheckable"],
    [
      "pt",
      "A equipa confia no sistema — divergências caíram 55 %",
      "[divergências] percent 55 down; uncheckable",
    ],
  ] as const)("a wide lead, an adjective, a dash, a table, the metric (%s): %s", (language, text, told) => {
    expect(tellStated(`${OPENINGS[language]}\n\n- ${text}`, language)).toEqual([told]);
  });
});
