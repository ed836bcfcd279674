import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

/** A text and what is read from it: sentences of many trades, English but for the last. */
const TRADES: [text: string, outcomes: string[]][] = [
  [
    "Queue times at the counter shrank by 46%.",
    ["[Queue times at the counter] percent 46 down; uncheckable"],
  ],
  ["A 12% rise in repeat visits was recorded.", ["[repeat visits] percent 12 up; uncheckable"]],
  ["The rewrite made exports 7x faster.", ["[exports] times 7 either way; uncheckable"]],
  ["Basket size is up by 9 %.", ["[Basket size] percent 9 up; uncheckable"]],
  [
    "Newsletter revenue grew to €88,000 from €31,000 in one season.",
    ["[Newsletter revenue] 31000 EUR -> 88000 EUR"],
  ],
  ["We brought churn down from 6.2% to 3.9%.", ["[churn] 6.2 % -> 3.9 %"]],
  ["Handling a complaint now takes 2 days; it used to be 11.", ["[Handling a complaint] 11 day -> 2 day"]],
  ["The hotline receives half as many calls.", ["[calls] percent 50 down; uncheckable"]],
  ["Server spend: $9,800 → $6,100 per month", ["[Server spend] 9800 USD -> 6100 USD"]],
  ["Uptime has been 99.96% since the migration.", ["[Uptime] 99.96 %"]],
  ["Installs rose roughly 40 %.", ["[Installs] percent 40 up about; uncheckable"]],
  ["Up to 30% less waste per shift.", ["[waste per shift] percent 30 down about; uncheckable"]],
  ["Form errors went down by two thirds.", ["[Form errors] percent 67 down; uncheckable"]],
  ["Search traffic has tripled since January.", ["[Search traffic] times 3 up; uncheckable"]],
  ["Setup time was reduced by 25 to 35 percent.", ["[Setup time] percent 30 (25-35) down; uncheckable"]],
  ["Overnight batch: 5 h before, 40 min now", ["[Overnight batch] 5 hour -> 40 minute"]],
  ["Our client saves around £15,000 a year on paper.", ["[paper] amount 15000 GBP down about; uncheckable"]],
  [
    "The team reviews 60 more applications per week.",
    ["[applications] amount 60 application up; uncheckable"],
  ],
  ["Accuracy climbed from 82 to 95 percent.", ["[Accuracy] 82 % -> 95 %"]],
  ["Satisfaction rose by 0.7 points to 4.6.", ["[Satisfaction] 4.6; points 0.7 up; uncheckable"]],
  ["Rework has been cut in half.", ["[Rework] percent 50 down; uncheckable"]],
  ["Sales calls per rep increased from 14 a day to 22 a day.", ["[Sales calls per rep] 14 -> 22"]],
  ["Time to quote: −65%", ["[Time to quote] percent 65 down; uncheckable"]],
  ["+33% qualified demo requests", ["[qualified demo requests] percent 33 up; uncheckable"]],
  ["Median wait fell to 6 minutes, from 21.", ["[Median wait] 21 minute -> 6 minute"]],
  ["The number of steps fell from twelve to four.", ["[number of steps] 12 -> 4"]],
  ["Bandwidth use decreased by a factor of four.", ["[Bandwidth use] times 4 down; uncheckable"]],
  ["We shortened the approval cycle by 6 days.", ["[approval cycle] amount 6 day down; uncheckable"]],
  [
    "Conversion on mobile improved 19% after the redesign.",
    ["[Conversion on mobile] percent 19 either way; uncheckable"],
  ],
  ["Memory footprint dropped from 3.2 GB to 900 MB.", ["[Memory footprint] 3.2 GB -> 900 MB"]],
  ["Open tickets fell from over 1,400 to fewer than 200.", ["[Open tickets] 1400 -> 200"]],
  ["Gross margin widened by 2.5 percentage points.", ["[Gross margin] points 2.5 up; uncheckable"]],
  ["Paid subscriptions more than doubled.", ["[Paid subscriptions] times 2 up about; uncheckable"]],
  ["Energy bills came in 17% lower.", ["[Energy bills] percent 17 down; uncheckable"]],
  ["On average, technicians complete 2.4 more jobs a day.", ["[jobs] amount 2.4 job up; uncheckable"]],
  ["Crawl errors have dropped by nearly 95%.", ["[Crawl errors] percent 95 down about; uncheckable"]],
  [
    "First-year revenue was 28% above the previous year.",
    ["[First-year revenue] percent 28 up; uncheckable"],
  ],
  ["Lighthouse accessibility score went from 58 to 97.", ["[Lighthouse accessibility score] 58 -> 97"]],
  ["Unsubscribes fell 0.4 pp.", ["[Unsubscribes] points 0.4 down; uncheckable"]],
  ["The portal handles 5,000 orders an hour, up from 800.", ["[portal] 800 order -> 5000 order"]],
  ["Booking a slot takes three taps rather than nine.", ["[Booking a slot] 9 tap -> 3 tap"]],
  ["Lead times are 11 days shorter than before.", ["[Lead times] amount 11 day down; uncheckable"]],
  [
    "It reduced manual checks by 1,100 hours per quarter.",
    ["[manual checks] amount 1100 hour down; uncheckable"],
  ],
  [
    "The share of digital applications reached 88%, up from 35%.",
    ["[share of digital applications] 35 % -> 88 %"],
  ],
  ["Invoice disputes have become 60% rarer.", ["[Invoice disputes] percent 60 down; uncheckable"]],
  [
    "The new engine answers queries in 35 ms compared to 420 ms with the old one.",
    ["[queries] 420 ms -> 35 ms"],
  ],
  ["Traffic to the help pages jumped 2.5x.", ["[Traffic to the help pages] times 2.5 up; uncheckable"]],
  ["Missed pickups: 7.1 % → 1.9 %", ["[Missed pickups] 7.1 % -> 1.9 %"]],
  ["Ad costs were trimmed by €4,500 per month.", ["[Ad costs] amount 4500 EUR down; uncheckable"]],
  ["Response rate quadrupled from 2% to 8%.", ["[Response rate] 2 % -> 8 %; times 4 up; ok"]],
  ["Average rating 4.8, previously 4.1", ["[Average rating] 4.1 -> 4.8"]],
  [
    "Revenue per employee increased 14 percent year on year.",
    ["[Revenue per employee] percent 14 up; uncheckable"],
  ],
  ["Load time on product pages is now 1.2 s.", ["[Load time on product pages] 1.2 s"]],
  ["The relaunch generated 4,300 new accounts.", ["[accounts] amount 4300 account up; uncheckable"]],
  [
    "Costs fell by 12 % and delivery times by 3 days.",
    ["[Costs] percent 12 down; uncheckable", "[delivery times] amount 3 day down; uncheckable"],
  ],
  [
    "Bounce rate −14 %, session length +52 %",
    ["[Bounce rate] percent 14 down; uncheckable", "[session length] percent 52 up; uncheckable"],
  ],
  [
    "Within six weeks, sign-ups had gone up by 70%, cancellations were down 15%, and NPS climbed 18 points.",
    [
      "[sign-ups] percent 70 up; uncheckable",
      "[cancellations] percent 15 down; uncheckable",
      "[NPS] points 18 up; uncheckable",
    ],
  ],
  [
    "Orders per hour rose from 48 to 75 while errors fell from 3% to 0.8%.",
    ["[Orders per hour] 48 -> 75", "[errors] 3 % -> 0.8 %"],
  ],
  ["Der Versand dauert nur noch 2 Tage statt 6.", ["[Versand] 6 day -> 2 day"]],
  ["Die Abbruchquote ging um 22 % zurück.", ["[Abbruchquote] percent 22 down; uncheckable"]],
  ["Le nombre de commandes a triplé.", ["[nombre de commandes] times 3 up; uncheckable"]],
  ["Las devoluciones cayeron un 27 %.", ["[devoluciones] percent 27 down; uncheckable"]],
  ["Nous avons gagné 15 points de satisfaction.", ["[satisfaction] points 15 up; uncheckable"]],
  ["Print costs went from $2.10 to $0.85 per page.", ["[Print costs] 2.1 USD -> 0.85 USD"]],
  ["The queue is three times shorter.", ["[queue] times 3 down; uncheckable"]],
  ["We lifted the test pass rate to 99.2%.", ["[test pass rate] 99.2 %"]],
  ["Page weight was slashed: 5.6 MB to 1.3 MB.", ["[Page weight] 5.6 MB -> 1.3 MB"]],
  [
    "Compile time went from 14 min to just under 3 min (79% less).",
    ["[Compile time] 14 minute -> 3 minute; percent 79 down; ok"],
  ],
  [
    "Staff turnover fell from 31% to 19%, 12 points lower.",
    ["[Staff turnover] 31 % -> 19 %; points 12 down; ok"],
  ],
  ["Usage grew fivefold.", ["[Usage] times 5 up; uncheckable"]],
  ["False alarms are down to 3 a week from 45.", ["[False alarms] 45 -> 3"]],
  ["The average basket gained €6.", ["[no name] amount 6 EUR up; uncheckable"]],
  ["A typical audit used to require 5 days and now needs 1.", ["[typical audit] 5 day -> 1 day"]],
  ["Cart recovery emails bring in an extra $18,000 a month.", ["[no name] amount 18000 USD up; uncheckable"]],
];

describe("outcomesIn reads sentences of many trades", () => {
  it.each(TRADES)("%s", (text, outcomes) => {
    expect(tell(text)).toEqual(outcomes);
  });
});
