import { expect, it } from "vitest";
import { tell } from "../tell.ts";

const TEXTS = [
  "We added 65% more test cases to the suite.",
  "The design library grew from 20 to 85 components.",
  "Planning took 4 weeks instead of the usual 2.",
  "Discovery was shortened from 6 weeks to 4 because of the summer break.",
  "The engagement was extended by three months.",
  "The client's data team grew from 3 to 11 analysts.",
  "Staff numbers rose from 120 to 150 during the engagement.",
  "The taxonomy went from 40 to 120 tags.",
  "We doubled the number of test environments.",
  "The number of documented processes rose from 10 to 64.",
  "The build phase was cut from 12 weeks to 8 because funding came late.",
  "The second phase took twice as long as the first.",
  "Delivered in 5 months instead of 12",
  "Their engineering department tripled in two years.",
  "The firm employs 300 more people than in 2018.",
  "The number of screens grew from 12 to 35.",
  "The design phase took 6 weeks instead of 4.",
  "They grew from 3 founders to a company of 45.",
  "Work took 30% longer than planned.",
  "Phase two lasted twice as long as phase one.",
  "For the next phase, the client has ordered 40 more sensors and expects 10% less waste.",
  "The pilot took twice as long as planned.",
  "The number of employees rose from 300 to 420.",
  "The book was delivered one day sooner than the team had estimated.",
  "One of the main challenges was moving from three sites to one.",
  "The weekly call was doubling as a workshop.",
  "The partner doubled down on open source.",
  "The first prototype was 40% slower than the system it was meant to replace, so we dropped it.",
  "Because each site had its own process, a new starter waited 12 days for access, twice as long as the policy allowed.",
  "## Results\n\n- Tax: 19 % -> 16 %",
  "## Ergebnisse\n\n- Die MwSt sank von 19 % auf 16 %.",
  "## Results\n\nOpen Mon-Fri 9 to 5",
  "Spend jumped 68 % in the first quarter.",
  "We were wasting money and doubling the cost of our hosting.",
  "The platform helped support the group's 10x growth.",
  "We redesigned the search to handle five times the content.",
  "It is capable of handling traffic in excess of five times the peaks.",
  "In this application, data increases by 8 billion records and 1.5 TB every day.",
  "The rollout began in two regions before expanding to sixteen states.",
  'The blast radius shrank from "every client" to one.',
  "They began breaking down the legacy monolith into more than 100 services.",
];

it.each(TEXTS)(
  "outcomesIn takes work delivered, stages of a project, staff, and what something can bear for no outcome: %s",
  (text) => {
    expect(tell(text)).toEqual([]);
  },
);
