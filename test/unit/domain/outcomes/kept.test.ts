import { expect, it } from "vitest";
import { tell } from "./tell.ts";

/** Wordings near those that tell of no outcome. */
const NEAR: [text: string, outcomes: string[]][] = [
  ["Pipeline grew 4x versus the year before, on 1.5x the spend.", ["[Pipeline] times 4 up; uncheckable"]],
  ["Releases went from one to two weeks to two to four hours.", ["[Releases] 1.5 week -> 3 hour"]],
  [
    "Sign-ups grew 127% in six months — better than doubling — and most came from search.",
    ["[Sign-ups] percent 127 up; uncheckable"],
  ],
  [
    "Imports took an average of 14 seconds. After we moved the archive to the new store, the average import time dropped to two seconds.",
    ["[Imports] 14 s -> 2 s"],
  ],
  ["By June the error rate had dropped to 0.4%.", ["[error rate] 0.4 %"]],
  [
    "Even when orders tripled, answers stayed fast and complaints fell by 20%.",
    ["[complaints] percent 20 down; uncheckable"],
  ],
  [
    "Despite 20% more patients, waiting times fell by 12 minutes.",
    ["[waiting times] amount 12 minute down; uncheckable"],
  ],
  [
    "Keywords ranking in the top ten grew from 264 to 1,273.",
    ["[Keywords ranking in the top ten] 264 -> 1273"],
  ],
  [
    "They have achieved a 15% boost in productivity for support teams.",
    ["[productivity for support teams] percent 15 up; uncheckable"],
  ],
  [
    "Without even trying to tune it, we got a 3x increase in throughput.",
    ["[throughput] times 3 up; uncheckable"],
  ],
  ["We beat the target of 20% and cut costs by 26%.", ["[costs] percent 26 down; uncheckable"]],
  ["The campaign generated $2.3M in revenue.", ["[revenue] amount 2300000 USD up; uncheckable"]],
  ["Over €2 million in new revenue since launch", ["[revenue] amount 2000000 EUR up about; uncheckable"]],
  ["The dispatch team answers 92% of calls within a minute, up from 61%.", ["[no name] 61 % -> 92 %"]],
  ["Enrolments grew 5x in one school year.", ["[Enrolments] times 5 up; uncheckable"]],
  [
    "We saved them roughly $150,000 in licence fees.",
    ["[licence fees] amount 150000 USD down about; uncheckable"],
  ],
  [
    "Time spent on scheduling was reduced by 80 to 90%.",
    ["[Time spent on scheduling] percent 85 (80-90) down; uncheckable"],
  ],
  [
    "Mean time between failures doubled to 60 days.",
    ["[Mean time between failures] 60 day; times 2 up; uncheckable"],
  ],
  [
    "Average queue time fell by 6 minutes, from 14 to 8.",
    ["[Average queue time] 14 minute -> 8 minute; amount 6 minute down; ok"],
  ],
  ["Reports that once took analysts a week are ready in an hour.", ["[no name] 1 week -> 1 hour"]],
  ["We managed to halve the cost per acquisition.", ["[cost per acquisition] percent 50 down; uncheckable"]],
  [
    "More than 5,000 work hours were saved in the first year.",
    ["[no name] amount 5000 hour down about; uncheckable"],
  ],
  ["99.99% availability over the past 12 months", ["[availability] 99.99 %"]],
  [
    "## Results\n\n- 40% faster time to market\n- $2.5M saved annually\n- 98% customer satisfaction",
    [
      "[time to market] percent 40 either way; uncheckable",
      "[no name] amount 2500000 USD down; uncheckable",
      "[customer satisfaction] 98 %",
    ],
  ],
  ["Der Durchsatz stieg von 400 auf 650 Pakete pro Stunde.", ["[Durchsatz] 400 -> 650"]],
  [
    "## Outcome\n\n- Time to market cut from 9 months to 3\n- Development costs −30%\n- NPS: 62",
    ["[Time to market] 9 month -> 3 month", "[Development costs] percent 30 down; uncheckable", "[NPS] 62"],
  ],
  ["Recall improved from 0.71 to 0.88.", ["[Recall] 0.71 -> 0.88"]],
  ["97% of orders now ship on the same day (before: 70%).", ["[no name] 70 % -> 97 %"]],
  ["Their open rate is 41%, up 15 points.", ["[open rate] 41 %; points 15 up; uncheckable"]],
  [
    "It now takes 12 minutes to create an offer, down from 45.",
    ["[time to create an offer] 45 minute -> 12 minute"],
  ],
  ["Site searches without results dropped from 30% to 4%.", ["[Site searches without results] 30 % -> 4 %"]],
  ["Data refreshes in 5 minutes; before, it took 24 hours.", ["[Data refreshes] 24 hour -> 5 minute"]],
  [
    "The throughput of the API tripled to 900 requests per second.",
    ["[throughput of the API] 900 request; times 3 up; uncheckable"],
  ],
  ["La espera media bajó de 95 minutos a 41 minutos.", ["[espera media] 95 minute -> 41 minute"]],
  [
    "Nurses saw a reduction of 20% in documentation time.",
    ["[documentation time] percent 20 down; uncheckable"],
  ],
  ["El tiempo de espera se redujo de 40 a 12 minutos.", ["[tiempo de espera] 40 minute -> 12 minute"]],
  [
    "The index size shrank by 70%, which means that a full backup takes 2 hours instead of 9.",
    ["[index size] percent 70 down; uncheckable", "[full backup] 9 hour -> 2 hour"],
  ],
  [
    "Although traffic doubled during the sale, errors fell by 90%.",
    ["[errors] percent 90 down; uncheckable"],
  ],
  [
    "The company estimates that it has saved over $2 million since it moved.",
    ["[no name] amount 2000000 USD down about; uncheckable"],
  ],
  [
    "Reports from the stores show that checkout takes 35% less time.",
    ["[time] percent 35 down; uncheckable"],
  ],
  [
    "With the help of the new forecast, the bakery throws away 32% less bread.",
    ["[bread] percent 32 down; uncheckable"],
  ],
  [
    "The audit trail, which previously took an accountant two days, is produced in 15 minutes.",
    ["[no name] 2 day -> 15 minute"],
  ],
];

/** Metrics named by a word that elsewhere tells of plans, others, prices or work. */
const NAMED: [text: string, outcomes: string[]][] = [
  ["Due to caching, load time fell by 40%.", ["[load time] percent 40 down; uncheckable"]],
  ["Preparing a quote now takes 5 minutes instead of 2 days.", ["[Preparing a quote] 2 day -> 5 minute"]],
  [
    "Time spent preparing reports fell by 40%.",
    ["[Time spent preparing reports] percent 40 down; uncheckable"],
  ],
  ["Proposals now take 2 hours instead of 3 days.", ["[Proposals] 3 day -> 2 hour"]],
  ["Time to write a proposal fell by 50%.", ["[Time to write a proposal] percent 50 down; uncheckable"]],
  ["Product recommendations increased sales by 12%.", ["[sales] percent 12 up; uncheckable"]],
  ["Simulations run 3x faster.", ["[Simulations] times 3 either way; uncheckable"]],
  ["Reports to the regulator now take 2 days instead of 10.", ["[Reports to the regulator] 10 day -> 2 day"]],
  ["The job is 12x faster.", ["[job] times 12 either way; uncheckable"]],
  ["Planning a route takes 3 minutes instead of 40.", ["[Planning a route] 40 minute -> 3 minute"]],
  ["Tenders are answered 60% faster.", ["[Tenders] percent 60 either way; uncheckable"]],
  ["Scheduling a shift takes 10 minutes instead of 2 hours.", ["[Scheduling a shift] 2 hour -> 10 minute"]],
  ["Considering a switch cost us sleep, but the bill fell by 30%.", ["[bill] percent 30 down; uncheckable"]],
  ["Analysts save 6 hours a week.", ["[no name] amount 6 hour down; uncheckable"]],
  ["The stress on staff fell: sick leave is down 12%.", ["[sick leave] percent 12 down; uncheckable"]],
  ["Contract drafting dropped from 5 days to 1 day.", ["[Contract drafting] 5 day -> 1 day"]],
  ["The time to sign a contract fell from 14 days to 2.", ["[time to sign a contract] 14 day -> 2 day"]],
  ["Licence costs fell by 35%.", ["[Licence costs] percent 35 down; uncheckable"]],
  ["Ticket volume dropped by 20%.", ["[Ticket volume] percent 20 down; uncheckable"]],
  ["Seat occupancy rose from 61% to 74%.", ["[Seat occupancy] 61 % -> 74 %"]],
  ["Test coverage grew from 20% to 85%.", ["[Test coverage] 20 % -> 85 %"]],
  ["The cost per employee fell by 8%.", ["[cost per employee] percent 8 down; uncheckable"]],
  ["Forecast errors fell by 30%.", ["[Forecast errors] percent 30 down; uncheckable"]],
  ["Forecast accuracy rose from 71% to 88%.", ["[Forecast accuracy] 71 % -> 88 %"]],
  ["The number of agreed contracts doubled.", ["[number of agreed contracts] times 2 up; uncheckable"]],
  ["Price updates now take 5 minutes instead of a day.", ["[Price updates] 1 day -> 5 minute"]],
  ["Search in the index is 5 times faster.", ["[Search in the index] times 5 either way; uncheckable"]],
  ["Model training fell from 9 hours to 40 minutes.", ["[Model training] 9 hour -> 40 minute"]],
  ["Tests that used to run for 3 hours now take 12 minutes.", ["[no name] 3 hour -> 12 minute"]],
  ["The load on the database dropped by 60%.", ["[load on the database] percent 60 down; uncheckable"]],
  ["With the study portal, enrolments grew by 18%.", ["[enrolments] percent 18 up; uncheckable"]],
  ["The survey response rate rose from 12% to 31%.", ["[survey response rate] 12 % -> 31 %"]],
  ["Our survey showed that satisfaction rose by 14 points.", ["[satisfaction] points 14 up; uncheckable"]],
  ["Migration of a customer takes 2 hours instead of 3 days.", ["[Migration of a customer] 3 day -> 2 hour"]],
  ["Deployment went from 3 weeks to 20 minutes.", ["[Deployment] 3 week -> 20 minute"]],
  ["Development speed went up by 40%.", ["[Development speed] percent 40 up; uncheckable"]],
  ["We have been able to cut the bill by 20%, as planned.", ["[bill] percent 20 down; uncheckable"]],
  ["The team doubled its output.", ["[output] times 2 up; uncheckable"]],
  ["Once the cache was in place, pages were 70% faster.", ["[pages] percent 70 either way; uncheckable"]],
  ["By the end of the first year, costs had fallen by 22%.", ["[costs] percent 22 down; uncheckable"]],
  ["Every driver saves 40 minutes a day.", ["[no name] amount 40 minute down; uncheckable"]],
  ["The typical report is ready in 5 minutes instead of 2 hours.", ["[typical report] 2 hour -> 5 minute"]],
];

it.each([...NEAR, ...NAMED])("outcomesIn keeps: %s", (text, outcomes) => {
  expect(tell(text)).toEqual(outcomes);
});
