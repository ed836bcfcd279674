import { expect, it } from "vitest";
import { tell } from "../tell.ts";

const TEXTS = [
  "## Where it hurt\n\nEach report took 3 days, and errors had doubled.",
  "## What was broken\n\nThe nightly batch ran for 9 hours, up from 4 hours two years earlier.",
  "## What was holding them back\n\n- Load time of 9 s\n- 30% of orders entered twice",
  "## At a crossroads\n\nRevenue had fallen 12% in two years.",
  "## About the client\n\nThe chain doubled its revenue to €90 million between 2015 and 2020.",
  "## Situación inicial\n\nLas devoluciones habían subido un 20 %.",
  "## What we were up against\n\nTraffic spikes of 10x and a page that took 12 s to load.",
  "Response times had been getting worse: from 300 ms to 2 s in a year.",
  "## Where they stood\n\nThe mailing list had shrunk by 20%.",
  "The legacy system had become 5 times slower over the years.",
  "By then, costs were growing 30% a year.",
  "## Vision\n\nA service with 50% fewer calls.",
  "## Key figures of the client\n\n- Revenue: $1.2 billion\n- Employees: 4,000\n- Growth: 12% a year",
  "The archive had grown to more than 300 tables.",
  "It generated turnover of EUR 8.3 billion in 2018.",
  "For example, we had a table that grew by 2 million rows every month.",
];

it.each(TEXTS)(
  "outcomesIn takes the state before the work, the client and its hopes for no outcome: %s",
  (text) => {
    expect(tell(text)).toEqual([]);
  },
);
