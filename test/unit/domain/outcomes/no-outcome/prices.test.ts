import { expect, it } from "vitest";
import { tell } from "../tell.ts";

const TEXTS = [
  "The premise: a 10% price cut doubles demand.",
  "The entry-level plan went from $15 to $19 per seat.",
  "Licences cost 30% less for charities.",
  "Tickets for adults cost £12 and £8 for children, a saving of 33%.",
  "The fare for a single trip dropped from €3.20 to €2.90.",
  "The lease runs for 10 years at 3% annual increase.",
  "The annual subscription rose from $120 to $144.",
  "They offer 20% cheaper rates at night.",
  "Members pay 25% less for courses.",
  "A kilo of steel went from $0.80 to $1.60.",
  "Rent per square metre climbed by 12%.",
  "The warranty was extended from 2 years to 5 years.",
  "Support hours were extended from 40 to 60 a week in the new contract.",
  "Prices start at €5 per month and go up to €49.",
  "A barrel of oil fell from $100 to $40.",
  "You pay 20% less if you commit for a year.",
  "For an extra $10, delivery takes one day instead of three.",
  "The premium tier answers in 1 hour instead of 24.",
  "The deposit was reduced from 30% to 20%.",
  "VAT was lowered from 19% to 16%.",
  "Parents pay 50% less for the second child.",
  "The contract value rose from $200,000 to $450,000.",
  "The payment term was shortened from 60 to 30 days in the contract.",
  "Under the new agreement, on-call support grew from 8 to 24 hours a day.",
  "The price per unit rose from €1.20 to €1.45.",
  "Subscribers pay $12.99 a month, 20% less than at the kiosk.",
  "Prices are 10% lower outside the city.",
  "The price of cocoa has doubled since 2022.",
  "Subscriptions went from €9.99 to €11.99 in March.",
  "The team is now preparing a release that loads twice as fast.",
  "The contract was extended by 24 months.",
  "The price of a seat went from $40 to $55.",
];

it.each(TEXTS)("outcomesIn takes prices and contracts for no outcome: %s", (text) => {
  expect(tell(text)).toEqual([]);
});
