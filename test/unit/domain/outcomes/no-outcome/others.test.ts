import { expect, it } from "vitest";
import { tell } from "../tell.ts";

const TEXTS = [
  "Competitors saw basket sizes shrink by 9 % in the same year.",
  "Most other rivals lost 12 % of their customers.",
  "The regulator's annual review counted 14% more complaints across all banks.",
  "As one well-known retailer discovered, every 100 ms of delay lowers sales by 1%.",
  "Figures from the national statistics office show a 6% fall in retail footfall.",
  "It has been shown elsewhere that reminders cut no-shows by 30%.",
  "Comparable projects have reduced energy use by 10 to 15%.",
  "Peers in the same segment convert 1.5 times better.",
  "Households now order 40% more parcels than before the pandemic.",
  "The simulation shows a 14% shorter walking distance.",
  "The trade association counts 9% fewer members every year.",
  "Globally, cyber attacks rose by 38% last year.",
  "As the World Bank notes, remittances grew by 5%.",
  "A neighbouring council reported a 25% drop in calls with a similar tool.",
  "Experience in other countries shows that e-prescriptions reduce errors by half.",
  "Nationwide, the number of GPs fell by 7% in a decade.",
  "Consumers spend 30% more time on mobile than in 2019, according to the vendor.",
  "A one-second delay reduces conversions by 7%.",
  "For each 10% rise in temperature, output falls by 2%.",
  "Faster sites have up to 70% longer sessions, research suggests.",
  "Regulators had fined two banks for reducing branch hours by 40%.",
  "Across Europe, package volumes climbed 30% during lockdowns.",
  "Mobile data traffic doubles every two years.",
  "Since Brexit, customs paperwork has increased by 300%.",
  "The number of tourists in the valley rose by 8% a year until 2019.",
  "In the global list, the university went from 310 to 270.",
  "The sector as a whole shrank by 6%.",
  "Industry-wide, lead times have doubled since 2020.",
  "Research in Sweden showed that shorter shifts cut errors by 12%.",
  "The sector's average margin fell by 2 points in 2022.",
  "In spring the start-up raised 12M at a 90M valuation.",
  "Every old page was removed with a 301 redirect.",
  "Adoption has spread among the firm's 300-strong sales force.",
  "They save several hundred hours in every release.",
  "Certification took 6 months, 50-65% below the industry average.",
];

it.each(TEXTS)("outcomesIn takes candidates of others, laws and whole markets for no outcome: %s", (text) => {
  expect(tell(text)).toEqual([]);
});
