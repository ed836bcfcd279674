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
    ["[deployments] 1 deployment -> 30 deployment; percent 2900 up; ok"],
  ],
  ["Page views per visit grew 20% to 3.6 from 3.0.", ["[Page views per visit] 3 -> 3.6; percent 20 up; ok"]],
  [
    "The team went from 5 releases a year to 50, an increase of 900%.",
    ["[releases] 5 release -> 50 release; percent 900 up; ok"],
  ],
  [
    "Onboarding was cut by 5 days, from 12 days to 7.",
    ["[Onboarding] 12 day -> 7 day; amount 5 day down; ok"],
  ],
  [
    "Handling time went down 25 percent from 12 minutes to 9 minutes.",
    ["[Handling time] 12 minute -> 9 minute; percent 25 down; ok"],
  ],
  [
    "Checkout time went from 95 seconds to 38 seconds, 60% less.",
    ["[Checkout time] 95 s -> 38 s; percent 60 down; ok"],
  ],
  ["Returns fell from 14% to 9%, a reduction of 36%.", ["[Returns] 14 % -> 9 %; percent 36 down; ok"]],
  ["Returns fell from 14% to 9%, five points lower.", ["[Returns] 14 % -> 9 %; points 5 down; ok"]],
  ["Visits climbed from 8,000 to 26,000 a month (+225%).", ["[Visits] 8000 -> 26000; percent 225 up; ok"]],
  [
    "Visits more than tripled, from 8,000 to 26,000 a month.",
    ["[Visits] 8000 -> 26000; times 3 up about; ok"],
  ],
  [
    "Costs dropped from €1.2M to €840k, a 30% saving.",
    ["[Costs] 1200000 EUR -> 840000 EUR; percent 30 down; ok"],
  ],
  ["Builds are 7x faster: 42 minutes became 6.", ["[Builds] 42 minute -> 6 minute; times 7 down; ok"]],
  [
    "Uptime rose from 97.2% to 99.9%, up 2.7 percentage points.",
    ["[Uptime] 97.2 % -> 99.9 %; points 2.7 up; ok"],
  ],
  [
    "The team saves 9 hours a week: reporting went from 12 hours to 3.",
    ["[reporting] 12 hour -> 3 hour; amount 9 hour down; ok"],
  ],
  [
    "Response time dropped from 3 days to 5 hours (93% faster).",
    ["[Response time] 3 day -> 5 hour; percent 93 down; ok"],
  ],
  [
    "Memory use fell from 2 GB to 512 MB, a drop of roughly three quarters.",
    ["[Memory use] 2 GB -> 512 MB; percent 75 down about; ok"],
  ],
  ["NPS went from 18 to 54: it tripled.", ["[NPS] 18 -> 54; times 3 up; ok"]],
  [
    "Energy fell from 1,340 to 1,005 kWh, exactly 25%.",
    ["[Energy] 1340 kWh -> 1005 kWh; percent 25 down; ok"],
  ],
  ["Bookings rose from 120 to 150 a day, up a quarter.", ["[Bookings] 120 -> 150; percent 25 up; ok"]],
  ["Defects were cut by two-thirds, from 60 to 20 a month.", ["[Defects] 60 -> 20; percent 67 down; ok"]],
  [
    "Traffic grew about 50%, from 41,000 to 62,000 visits.",
    ["[Traffic] 41000 visit -> 62000 visit; percent 50 up about; ok"],
  ],
  [
    "Traffic grew by nearly 52%, from 41,000 to 62,000 visits.",
    ["[Traffic] 41000 visit -> 62000 visit; percent 52 up about; ok"],
  ],
  [
    "Load time improved by over 70%, from 5.2 s to 1.5 s.",
    ["[Load time] 5.2 s -> 1.5 s; percent 70 down about; ok"],
  ],
  ["Latency halved, from 240 ms to 118 ms.", ["[Latency] 240 ms -> 118 ms; percent 50 down; ok"]],
  ["Open rate: 18.4% → 27.6% (+50%)", ["[Open rate] 18.4 % -> 27.6 %; percent 50 up; ok"]],
  [
    "| Metric | Before | After | Change |\n|---|---|---|---|\n| Lead time | 21 days | 9 days | -57% |",
    ["[Lead time] 21 day -> 9 day; percent 57 down; ok"],
  ],
  [
    "Page views rose from 3.1 to 3.9 per visit, an increase of 25.8%.",
    ["[Page views] 3.1 -> 3.9; percent 25.8 up; ok"],
  ],
  [
    "The queue shrank from 45 minutes to a quarter of an hour, 67% shorter.",
    ["[queue] 45 minute -> 0.25 hour; percent 67 down; ok"],
  ],
  [
    "Handling costs went from $4.80 to $3.60, down $1.20.",
    ["[Handling costs] 4.8 USD -> 3.6 USD; amount 1.2 USD down; ok"],
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
    ["[deployments] 1 deployment -> 30 deployment; percent 3000 up; wrong; 2900"],
  ],
  [
    "Page views per visit grew 30% to 3.6 from 3.0.",
    ["[Page views per visit] 3 -> 3.6; percent 30 up; wrong; 20"],
  ],
  [
    "Onboarding was cut by 8 days, from 12 days to 7.",
    ["[Onboarding] 12 day -> 7 day; amount 8 day down; wrong; 5"],
  ],
  [
    "Checkout time went from 95 seconds to 38 seconds, 75% less.",
    ["[Checkout time] 95 s -> 38 s; percent 75 down; wrong; 60"],
  ],
  ["Returns fell from 14% to 9%, a 5% reduction.", ["[Returns] 14 % -> 9 %; percent 5 down; wrong; 35.7"]],
  ["Returns fell from 14% to 9%, nine points lower.", ["[Returns] 14 % -> 9 %; points 9 down; wrong; 5"]],
  [
    "Visits climbed from 8,000 to 26,000 a month (+325%).",
    ["[Visits] 8000 -> 26000; percent 325 up; wrong; 225"],
  ],
  ["Visits quadrupled, from 8,000 to 26,000 a month.", ["[Visits] 8000 -> 26000; times 4 up; wrong; 3.25"]],
  [
    "Costs dropped from €1.2M to €840k, a 43% saving.",
    ["[Costs] 1200000 EUR -> 840000 EUR; percent 43 down; wrong; 30"],
  ],
  ["Builds are 9x faster: 42 minutes became 6.", ["[Builds] 42 minute -> 6 minute; times 9 down; wrong; 7"]],
  [
    "Uptime rose from 97.2% to 99.9%, up 3.7 percentage points.",
    ["[Uptime] 97.2 % -> 99.9 %; points 3.7 up; wrong; 2.7"],
  ],
  [
    "Response time dropped from 3 days to 5 hours (83% faster).",
    ["[Response time] 3 day -> 5 hour; percent 83 down; wrong; 93.1"],
  ],
  [
    "Memory use fell from 2 GB to 512 MB, a drop of half.",
    ["[Memory use] 2 GB -> 512 MB; percent 50 down; wrong; 74.4"],
  ],
  [
    "Energy fell from 1,340 to 1,005 kWh, a cut of 34%.",
    ["[Energy] 1340 kWh -> 1005 kWh; percent 34 down; wrong; 25"],
  ],
  ["Bookings rose from 120 to 150 a day, up a third.", ["[Bookings] 120 -> 150; percent 33 up; wrong; 25"]],
  ["Defects were cut by half, from 60 to 20 a month.", ["[Defects] 60 -> 20; percent 50 down; wrong; 66.7"]],
  [
    "Traffic grew about 70%, from 41,000 to 62,000 visits.",
    ["[Traffic] 41000 visit -> 62000 visit; percent 70 up about; wrong; 51.2"],
  ],
  [
    "Load time improved by over 80%, from 5.2 s to 1.5 s.",
    ["[Load time] 5.2 s -> 1.5 s; percent 80 down about; wrong; 71.2"],
  ],
  ["Latency halved, from 240 ms to 170 ms.", ["[Latency] 240 ms -> 170 ms; percent 50 down; wrong; 29.2"]],
  ["Open rate: 18.4% → 27.6% (+9%)", ["[Open rate] 18.4 % -> 27.6 %; percent 9 up; wrong; 50"]],
  [
    "| Metric | Before | After | Change |\n|---|---|---|---|\n| Lead time | 21 days | 9 days | -67% |",
    ["[Lead time] 21 day -> 9 day; percent 67 down; wrong; 57.1"],
  ],
  [
    "Subscribers grew from 2 to 250, a growth of 12,500%.",
    ["[Subscribers] 2 -> 250; percent 12500 up; wrong; 12400"],
  ],
  [
    "Handling costs went from $4.80 to $3.60, down $2.20.",
    ["[Handling costs] 4.8 USD -> 3.6 USD; amount 2.2 USD down; wrong; 1.2"],
  ],
  [
    "The backlog fell by 400 tickets, from 700 to 200.",
    ["[backlog] 700 -> 200; amount 400 ticket down; wrong; 500"],
  ],
  [
    "We reduced the bundle by 60%, from 900 KB to 450 KB.",
    ["[bundle] 900 KB -> 450 KB; percent 60 down; wrong; 50"],
  ],
  [
    "Queries run 3 times faster, at 400 ms instead of 800 ms.",
    ["[Queries] 800 ms -> 400 ms; times 3 down; wrong; 2"],
  ],
  ["Revenue doubled from $3M to $4.5M.", ["[Revenue] 3000000 USD -> 4500000 USD; times 2 up; wrong; 1.5"]],
  [
    "Wait times fell 50%: from 30 minutes to 20 minutes.",
    ["[Wait times] 30 minute -> 20 minute; percent 50 down; wrong; 33.3"],
  ],
  ["Die Ladezeit sank von 6 s auf 3 s, also um 60 %.", ["[Ladezeit] 6 s -> 3 s; percent 60 down; wrong; 50"]],
  ["Coverage rose from 40% to 80%, a 40% increase.", ["[Coverage] 40 % -> 80 %; percent 40 up; wrong; 100"]],
  [
    "Average order value: $50 before, $60 after, a 25% uplift.",
    ["[Average order value] 50 USD -> 60 USD; percent 25 up; wrong; 20"],
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
