import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

/** A text and what is read from it. */
const RIGHT: [text: string, outcomes: string[]][] = [
  ["Load time fell from 8.2 s to 1.4 s (83% faster).", ["[Load time] 8.2 s -> 1.4 s; percent 83 down; ok"]],
  ["Load time fell from 8.2 s to 1.4 s (82% faster).", ["[Load time] 8.2 s -> 1.4 s; percent 82 down; ok"]],
  [
    "Load time fell from 8.2 s to 1.4 s (82.9% faster).",
    ["[Load time] 8.2 s -> 1.4 s; percent 82.9 down; ok"],
  ],
  [
    "Load time fell from 8.2 s to 1.4 s (82.93 % faster).",
    ["[Load time] 8.2 s -> 1.4 s; percent 82.93 down; ok"],
  ],
  [
    "Load time fell from 8.2 s to 1.4 s, nearly six times faster.",
    ["[Load time] 8.2 s -> 1.4 s; times 6 down about; ok"],
  ],
  ["Load time fell from 8.2 s to 1.4 s, 5.9x faster.", ["[Load time] 8.2 s -> 1.4 s; times 5.9 down; ok"]],
  ["Load time fell from 8.2 s to 1.4 s, 6x faster.", ["[Load time] 8.2 s -> 1.4 s; times 6 down; ok"]],
  ["Load time fell from 8.2 s to 1.4 s, 5x faster.", ["[Load time] 8.2 s -> 1.4 s; times 5 down; ok"]],
  ["Sign-ups rose from 400 to 1,000, a 150% increase.", ["[Sign-ups] 400 -> 1000; percent 150 up; ok"]],
  ["Sign-ups rose from 400 to 1,000, 2.5 times as many.", ["[Sign-ups] 400 -> 1000; times 2.5 up; ok"]],
  ["Sign-ups rose from 400 to 1,000, 2.5x more.", ["[Sign-ups] 400 -> 1000; times 2.5 up; ok"]],
  ["Sign-ups rose from 400 to 1,000 (+150 %).", ["[Sign-ups] 400 -> 1000; percent 150 up; ok"]],
  ["The rate fell from 45% to 28%, a 17-point drop.", ["[rate] 45 % -> 28 %; points 17 down; ok"]],
  ["The rate fell from 45% to 28%, a 38% drop.", ["[rate] 45 % -> 28 %; percent 38 down; ok"]],
  ["Conversion rose from 2% to 3%, up 50%.", ["[Conversion] 2 % -> 3 %; percent 50 up; ok"]],
  ["Conversion rose from 2% to 3%, up 1 point.", ["[Conversion] 2 % -> 3 %; points 1 up; ok"]],
  [
    "Costs fell from $12,400 to $7,100 a month, saving $5,300.",
    ["[Costs] 12400 USD -> 7100 USD; amount 5300 USD down; ok"],
  ],
  [
    "Costs fell from $12,400 to $7,100 a month, a saving of 43%.",
    ["[Costs] 12400 USD -> 7100 USD; percent 43 down; ok"],
  ],
  [
    "We saved 40%: the bill went from $10,000 to $6,000.",
    ["[bill] 10000 USD -> 6000 USD; percent 40 down; ok"],
  ],
  ["Revenue tripled from €200,000 to €610,000.", ["[Revenue] 200000 EUR -> 610000 EUR; times 3 up; ok"]],
  [
    "Time to ship fell by two-thirds, from 9 days to 3.",
    ["[Time to ship] 9 day -> 3 day; percent 67 down; ok"],
  ],
  [
    "Reports take 20 minutes instead of 5 hours, a 93% reduction.",
    ["[Reports] 5 hour -> 20 minute; percent 93 down; ok"],
  ],
  ["Releases went from 2 to 24 a year, a twelvefold increase.", ["[Releases] 2 -> 24; times 12 up; ok"]],
  [
    "Bundle size dropped from 2.4 MB to 600 KB: 75% smaller.",
    ["[Bundle size] 2.4 MB -> 600 KB; percent 75 down; ok"],
  ],
  ["NPS climbed from 32 to 67, a gain of 35 points.", ["[NPS] 32 -> 67; points 35 up; ok"]],
  ["NPS climbed from 32 to 67, more than doubling.", ["[NPS] 32 -> 67; times 2 up about; ok"]],
  ["Errors went from 120 a day to 12 a day, 90% fewer.", ["[Errors] 120 -> 12; percent 90 down; ok"]],
  [
    "Downtime dropped 90% from 50 hours to 5 hours a year.",
    ["[Downtime] 50 hour -> 5 hour; percent 90 down; ok"],
  ],
  ["Load time improved 45%, from 4.0 s to 2.2 s.", ["[Load time] 4 s -> 2.2 s; percent 45 down; ok"]],
  [
    "Throughput grew by about 40%, from 500 to 690 requests per second.",
    ["[Throughput] 500 request -> 690 request; percent 40 up about; ok"],
  ],
  ["Traffic grew by 38 %, from 500 to 690 visits.", ["[Traffic] 500 visit -> 690 visit; percent 38 up; ok"]],
  [
    "Die Ladezeit sank von 8,2 s auf 1,4 s, also um 83 %.",
    ["[Ladezeit] 8.2 s -> 1.4 s; percent 83 down; ok"],
  ],
  [
    "Le temps de chargement est passé de 8,2 s à 1,4 s, soit une baisse de 83 %.",
    ["[temps de chargement] 8.2 s -> 1.4 s; percent 83 down; ok"],
  ],
  [
    "El tiempo pasó de 8,2 s a 1,4 s, una reducción del 83 %.",
    ["[tiempo] 8.2 s -> 1.4 s; percent 83 down; ok"],
  ],
  [
    "Average wait went from 30 minutes to 10 — three times shorter.",
    ["[Average wait] 30 minute -> 10 minute; times 3 down; ok"],
  ],
  ["Response time is 4x better (800 ms to 200 ms).", ["[Response time] 800 ms -> 200 ms; times 4 down; ok"]],
  ["Conversion doubled, going from 1.5% to 3.1%.", ["[Conversion] 1.5 % -> 3.1 %; times 2 up; ok"]],
  [
    "From 1 deployment a month to 30: a 2,900 % increase.",
    ["[no name] 1 deployment -> 30 deployment; percent 2900 up; ok"],
  ],
  ["Page views per visit grew 20% to 3.6 from 3.0.", ["[Page views per visit] 3 -> 3.6; percent 20 up; ok"]],
  [
    "The team went from 5 releases a year to 50, an increase of 900%.",
    ["[no name] 5 release -> 50 release; percent 900 up; ok"],
  ],
  [
    "Onboarding was cut by 5 days, from 12 days to 7.",
    ["[Onboarding] 12 day -> 7 day; amount 5 day down; ok"],
  ],
  [
    "Handling time went down 25 percent from 12 minutes to 9 minutes.",
    ["[Handling time] 12 minute -> 9 minute; percent 25 down; ok"],
  ],
];

const WRONG: [text: string, outcomes: string[]][] = [
  [
    "Load time fell from 8.2 s to 1.4 s (85% faster).",
    ["[Load time] 8.2 s -> 1.4 s; percent 85 down; wrong; 82.9"],
  ],
  [
    "Load time fell from 8.2 s to 1.4 s (73% faster).",
    ["[Load time] 8.2 s -> 1.4 s; percent 73 down; wrong; 82.9"],
  ],
  [
    "Load time fell from 8.2 s to 1.4 s, 8x faster.",
    ["[Load time] 8.2 s -> 1.4 s; times 8 down; wrong; 5.86"],
  ],
  [
    "Sign-ups rose from 400 to 1,000, a 250% increase.",
    ["[Sign-ups] 400 -> 1000; percent 250 up; wrong; 150"],
  ],
  ["Sign-ups rose from 400 to 1,000 (+60 %).", ["[Sign-ups] 400 -> 1000; percent 60 up; wrong; 150"]],
  ["The rate fell from 45% to 28%, 27 points lower.", ["[rate] 45 % -> 28 %; points 27 down; wrong; 17"]],
  ["The rate fell from 45% to 28%, a 60% drop.", ["[rate] 45 % -> 28 %; percent 60 down; wrong; 37.8"]],
  ["Conversion rose from 2% to 3%, a 33% increase.", ["[Conversion] 2 % -> 3 %; percent 33 up; wrong; 50"]],
  [
    "Costs fell from $12,400 to $7,100 a month, saving $6,300.",
    ["[Costs] 12400 USD -> 7100 USD; amount 6300 USD down; wrong; 5300"],
  ],
  [
    "We saved 60%: the bill went from $10,000 to $6,000.",
    ["[bill] 10000 USD -> 6000 USD; percent 60 down; wrong; 40"],
  ],
  [
    "Revenue tripled from €200,000 to €450,000.",
    ["[Revenue] 200000 EUR -> 450000 EUR; times 3 up; wrong; 2.25"],
  ],
  [
    "Time to ship fell by two-thirds, from 9 days to 5.",
    ["[Time to ship] 9 day -> 5 day; percent 67 down; wrong; 44.4"],
  ],
  [
    "Reports take 20 minutes instead of 5 hours, a 75% reduction.",
    ["[Reports] 5 hour -> 20 minute; percent 75 down; wrong; 93.3"],
  ],
  ["Releases went from 2 to 24 a year, a tenfold increase.", ["[Releases] 2 -> 24; times 10 up; wrong; 12"]],
  [
    "Bundle size dropped from 2.4 MB to 600 KB: 65% smaller.",
    ["[Bundle size] 2.4 MB -> 600 KB; percent 65 down; wrong; 75"],
  ],
  ["Errors went from 120 a day to 12 a day, 99% fewer.", ["[Errors] 120 -> 12; percent 99 down; wrong; 90"]],
  [
    "Downtime dropped 95% from 50 hours to 5 hours a year.",
    ["[Downtime] 50 hour -> 5 hour; percent 95 down; wrong; 90"],
  ],
  ["Load time improved 55%, from 4.0 s to 2.2 s.", ["[Load time] 4 s -> 2.2 s; percent 55 down; wrong; 45"]],
  [
    "Throughput grew by over 40%, from 500 to 690 requests per second.",
    ["[Throughput] 500 request -> 690 request; percent 40 up about; wrong; 38"],
  ],
  [
    "Die Ladezeit sank von 8,2 s auf 1,4 s, also um 93 %.",
    ["[Ladezeit] 8.2 s -> 1.4 s; percent 93 down; wrong; 82.9"],
  ],
  [
    "Le temps de chargement est passé de 8,2 s à 1,4 s, soit une baisse de 63 %.",
    ["[temps de chargement] 8.2 s -> 1.4 s; percent 63 down; wrong; 82.9"],
  ],
  [
    "El tiempo pasó de 8,2 s a 1,4 s, una reducción del 53 %.",
    ["[tiempo] 8.2 s -> 1.4 s; percent 53 down; wrong; 82.9"],
  ],
  [
    "Response time is 4x better (800 ms to 400 ms).",
    ["[Response time] 800 ms -> 400 ms; times 4 down; wrong; 2"],
  ],
  ["Conversion doubled, going from 1.5% to 2.2%.", ["[Conversion] 1.5 % -> 2.2 %; times 2 up; wrong; 1.47"]],
  [
    "From 1 deployment a month to 30: a 3,000 % increase.",
    ["[no name] 1 deployment -> 30 deployment; percent 3000 up; wrong; 2900"],
  ],
  [
    "Page views per visit grew 30% to 3.6 from 3.0.",
    ["[Page views per visit] 3 -> 3.6; percent 30 up; wrong; 20"],
  ],
  [
    "Onboarding was cut by 8 days, from 12 days to 7.",
    ["[Onboarding] 12 day -> 7 day; amount 8 day down; wrong; 5"],
  ],
];

describe("outcomesIn recomputes a claim from its ends", () => {
  describe("and lets stand what adds up", () => {
    it.each(RIGHT)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("and finds what does not", () => {
    it.each(WRONG)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
});
