import { expect, it } from "vitest";
import { tell } from "../tell.ts";

const TEXTS = [
  "For the trial we doubled the traffic and switched off two of five nodes.",
  "In the lab, humidity was raised from 40% to 80%.",
  "The stress test increased load by 10% every five minutes.",
  "The data set was reduced to 10% for the dry run.",
  "Concurrency was raised from 50 to 800 users in steps of 50.",
  "Batch size was increased from 32 to 256 in the experiments.",
  "The control group received 20% fewer messages.",
  "| Component | Old version | New version |\n|---|---|---|\n| PHP | 7.4 | 8.2 |\n| MySQL | 5.7 | 8.0 |",
  "During the simulation, traffic was tripled and one zone taken down.",
  "In every run, the number of users was doubled until errors appeared.",
  "The sample shrank from 400 to 320 after incomplete answers were removed.",
  "On Mondays, calls are 35% higher than on other days.",
  "During load tests the number of users was raised from 100 to 10,000.",
  "The firmware jumped from 2.3 to 3.0.",
  "The training set was increased from 10,000 to 50,000 images.",
  "Query speed improved even when the latency rose by 2 ms.",
];

it.each(TEXTS)(
  "outcomesIn takes the conditions of a test, comparisons with another thing and versions for no outcome: %s",
  (text) => {
    expect(tell(text)).toEqual([]);
  },
);
