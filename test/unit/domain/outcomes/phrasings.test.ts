import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

/** A text and what is read from it. */
const BY: [text: string, outcomes: string[]][] = [
  ["We reduced page load time by 40%.", ["[page load time] percent 40 down; uncheckable"]],
  ["Support tickets dropped by 28% after launch.", ["[Support tickets] percent 28 down; uncheckable"]],
  ["Organic traffic rose by 120%.", ["[Organic traffic] percent 120 up; uncheckable"]],
  ["Server costs were cut by 35%.", ["[Server costs] percent 35 down; uncheckable"]],
  ["The redesign boosted newsletter sign-ups by 61%.", ["[newsletter sign-ups] percent 61 up; uncheckable"]],
  [
    "Infrastructure spend has decreased by 22% since the migration.",
    ["[Infrastructure spend] percent 22 down; uncheckable"],
  ],
  ["Error rates declined by 90 percent.", ["[Error rates] percent 90 down; uncheckable"]],
  ["Our work lifted average order value by 18%.", ["[average order value] percent 18 up; uncheckable"]],
  ["Deployment frequency went up by 300%.", ["[Deployment frequency] percent 300 up; uncheckable"]],
  ["Paperwork was reduced by about 70%.", ["[Paperwork] percent 70 down about; uncheckable"]],
  ["Energy use fell by over 25%.", ["[Energy use] percent 25 down about; uncheckable"]],
  ["We cut costs by nearly 30%.", ["[costs] percent 30 down about; uncheckable"]],
  ["Conversion increased by up to 17%.", ["[Conversion] percent 17 up about; uncheckable"]],
  ["Load time dropped by ~55%.", ["[Load time] percent 55 down about; uncheckable"]],
  ["Energy use fell by 20–30%.", ["[Energy use] percent 25 (20-30) down; uncheckable"]],
  ["We reduced costs by 15 to 20 percent.", ["[costs] percent 17.5 (15-20) down; uncheckable"]],
  [
    "Customer satisfaction rose by 12 percentage points.",
    ["[Customer satisfaction] points 12 up; uncheckable"],
  ],
  [
    "Energy consumption was reduced by between 20 and 25 percent.",
    ["[Energy consumption] percent 22.5 (20-25) down; uncheckable"],
  ],
  ["Conversion improved by 2.1 points.", ["[Conversion] points 2.1 either way; uncheckable"]],
  ["Within a year, the shop's revenue had grown by 64%.", ["[shop's revenue] percent 64 up; uncheckable"]],
  ["Ticket backlog was slashed by 75 percent.", ["[Ticket backlog] percent 75 down; uncheckable"]],
  [
    "The relaunch was followed by a 45% jump in app downloads.",
    ["[app downloads] percent 45 up; uncheckable"],
  ],
  ["Print volume plunged by 88%.", ["[Print volume] percent 88 down; uncheckable"]],
  ["Churn was trimmed by 1.4 percentage points.", ["[Churn] points 1.4 down; uncheckable"]],
  ["Margins widened by 3 points.", ["[Margins] points 3 up; uncheckable"]],
  ["In May, sales rose by 20%.", ["[sales] percent 20 up; uncheckable"]],
  ["Sales increased year over year by 31%.", ["[Sales] percent 31 up; uncheckable"]],
  ["Scrap rates have come down by 1.9 percentage points.", ["[Scrap rates] points 1.9 down; uncheckable"]],
  ["Picking errors dropped sharply, by 72%.", ["[Picking errors] percent 72 down; uncheckable"]],
  [
    "The image pipeline trimmed median page weight by 58%.",
    ["[median page weight] percent 58 down; uncheckable"],
  ],
  ["Basket abandonment improved by 16%.", ["[Basket abandonment] percent 16 either way; uncheckable"]],
  ["Duplicate records were reduced by 98.5%.", ["[Duplicate records] percent 98.5 down; uncheckable"]],
];

const NOUNS: [text: string, outcomes: string[]][] = [
  ["Bounce rate fell 12%.", ["[Bounce rate] percent 12 down; uncheckable"]],
  ["Revenue grew 45% year over year.", ["[Revenue] percent 45 up; uncheckable"]],
  ["Mobile sessions jumped 75% within three months.", ["[Mobile sessions] percent 75 up; uncheckable"]],
  ["Return rates went down 15%.", ["[Return rates] percent 15 down; uncheckable"]],
  ["They saw a 25% increase in online bookings.", ["[online bookings] percent 25 up; uncheckable"]],
  [
    "The result was a 60% reduction in manual data entry.",
    ["[manual data entry] percent 60 down; uncheckable"],
  ],
  ["The team achieved a 30% drop in churn.", ["[churn] percent 30 down; uncheckable"]],
  ["A 14% uplift in average basket size followed.", ["[average basket size] percent 14 up; uncheckable"]],
  ["There was an increase of 22% in repeat purchases.", ["[repeat purchases] percent 22 up; uncheckable"]],
  [
    "The rollout brought a decrease in response time of 45%.",
    ["[response time] percent 45 down; uncheckable"],
  ],
  ["We recorded growth of 18% in qualified leads.", ["[qualified leads] percent 18 up; uncheckable"]],
  ["The platform delivered cost savings of 32%.", ["[cost] percent 32 down; uncheckable"]],
  ["40% cost savings on hosting.", ["[cost on hosting] percent 40 down; uncheckable"]],
  ["The opt-in rate climbed 6 points.", ["[opt-in rate] points 6 up; uncheckable"]],
  ["Churn fell 3.5pp.", ["[Churn] points 3.5 down; uncheckable"]],
  ["Fuel use is down 12%.", ["[Fuel use] percent 12 down; uncheckable"]],
  ["Revenue per visitor is up 19%.", ["[Revenue per visitor] percent 19 up; uncheckable"]],
  ["A 15-point rise in NPS.", ["[NPS] points 15 up; uncheckable"]],
  ["NPS up 20 points.", ["[NPS] points 20 up; uncheckable"]],
  ["Half as many customers call support.", ["[customers] percent 50 down; uncheckable"]],
  ["Teams now save 12% on licences.", ["[licences] percent 12 down; uncheckable"]],
  ["We saved 30% on hosting.", ["[hosting] percent 30 down; uncheckable"]],
  ["The new flow removed 40% of manual checks.", ["[manual checks] percent 40 down; uncheckable"]],
  ["Cost per ticket down 18 %", ["[Cost per ticket] percent 18 down; uncheckable"]],
  ["Overtime fell nearly 60%.", ["[Overtime] percent 60 down about; uncheckable"]],
  ["A jump of 45% in app downloads followed the relaunch.", ["[app downloads] percent 45 up; uncheckable"]],
  [
    "Productivity gains of 25% were measured after six months.",
    ["[Productivity] percent 25 up; uncheckable"],
  ],
  ["Traffic from search engines soared 310%.", ["[Traffic from search engines] percent 310 up; uncheckable"]],
  ["Cost savings: 40%", ["[Cost savings] percent 40 down; uncheckable"]],
  ["Conversion uplift: 18 %", ["[Conversion uplift] percent 18 up; uncheckable"]],
  ["Compared with the old site, conversion is up 26%.", ["[conversion] percent 26 up; uncheckable"]],
  ["Bed occupancy climbed nine points to 91%.", ["[Bed occupancy] 91 %; points 9 up; uncheckable"]],
  [
    "Fuel costs per kilometre are 11% below last year's.",
    ["[Fuel costs per kilometre] percent 11 down; uncheckable"],
  ],
  ["Permit backlog: down 83%", ["[Permit backlog] percent 83 down; uncheckable"]],
  ["Email open rates hit 48%, up 19 points.", ["[Email open rates] 48 %; points 19 up; uncheckable"]],
  ["Waste was brought down 31%.", ["[Waste] percent 31 down; uncheckable"]],
  ["CO2 emissions per order fell 24 %.", ["[CO2 emissions per order] percent 24 down; uncheckable"]],
  ["Attendance rose 7%.", ["[Attendance] percent 7 up; uncheckable"]],
];

const TIMES: [text: string, outcomes: string[]][] = [
  ["A 50% improvement in build times freed the team.", ["[build times] percent 50 either way; uncheckable"]],
  ["The change led to a 3x increase in throughput.", ["[throughput] times 3 up; uncheckable"]],
  ["Throughput increased 5x.", ["[Throughput] times 5 up; uncheckable"]],
  ["Traffic grew tenfold within a year.", ["[Traffic] times 10 up; uncheckable"]],
  ["A four-fold increase in sign-ups.", ["[sign-ups] times 4 up; uncheckable"]],
  ["Query speed improved by a factor of 12.", ["[Query speed] times 12 either way; uncheckable"]],
  ["Reports now run 20x faster.", ["[Reports] times 20 either way; uncheckable"]],
  ["Search is three times faster than before.", ["[Search] times 3 either way; uncheckable"]],
  ["The site handles five times as many visitors.", ["[visitors] times 5 up; uncheckable"]],
  ["Twice as many customers complete checkout.", ["[customers] times 2 up; uncheckable"]],
  ["The new pipeline is 8 times faster.", ["[pipeline] times 8 either way; uncheckable"]],
  ["Build times are 2x shorter.", ["[Build times] times 2 down; uncheckable"]],
  ["Traffic: 3x", ["[Traffic] times 3 up; uncheckable"]],
  ["**4x** more qualified leads", ["[qualified leads] times 4 up; uncheckable"]],
  ["**2.5x** return on ad spend", ["[return on ad spend] times 2.5 up; uncheckable"]],
  ["The database handles 8 times more writes.", ["[writes] times 8 up; uncheckable"]],
  ["The invoices are processed twice as fast.", ["[invoices] times 2 either way; uncheckable"]],
  ["Grew organic sign-ups 3.2x", ["[organic sign-ups] times 3.2 up; uncheckable"]],
  ["5x faster builds", ["[builds] times 5 either way; uncheckable"]],
  ["Wait times dropped by 6 minutes.", ["[Wait times] amount 6 minute down; uncheckable"]],
  ["Emails are answered 2.5 times as fast as before.", ["[Emails] times 2.5 either way; uncheckable"]],
  ["A 2.5-fold rise in donations.", ["[donations] times 2.5 up; uncheckable"]],
  ["Donations rose 2.5-fold.", ["[Donations] times 2.5 up; uncheckable"]],
  ["The team ships three times more often.", ["[no name] times 3 up; uncheckable"]],
  ["We see 4 times fewer errors.", ["[errors] times 4 down; uncheckable"]],
  ["Weekly active users are up 3.4x.", ["[Weekly active users] times 3.4 up; uncheckable"]],
  ["Organic visits grew 5-fold in 14 months.", ["[Organic visits] times 5 up; uncheckable"]],
  ["Students finish 1.5x as many exercises.", ["[exercises] times 1.5 up; uncheckable"]],
  [
    "Data entry errors are almost nine times less frequent.",
    ["[Data entry errors] times 9 down about; uncheckable"],
  ],
  ["Rendering got 4x quicker.", ["[Rendering] times 4 either way; uncheckable"]],
];

const WORDS: [text: string, outcomes: string[]][] = [
  [
    "The new checkout increased conversion by 34 % in the first quarter.",
    ["[conversion] percent 34 up; uncheckable"],
  ],
  ["Lead volume tripled.", ["[Lead volume] times 3 up; uncheckable"]],
  ["Sales doubled in six months.", ["[Sales] times 2 up; uncheckable"]],
  ["Onboarding time was cut in half.", ["[Onboarding time] percent 50 down; uncheckable"]],
  ["We halved the number of support calls.", ["[number of support calls] percent 50 down; uncheckable"]],
  ["The team more than doubled its release rate.", ["[release rate] times 2 up about; uncheckable"]],
  ["Processing costs were slashed by two-thirds.", ["[Processing costs] percent 67 down; uncheckable"]],
  ["We cut cloud spend by a third.", ["[cloud spend] percent 33 down; uncheckable"]],
  ["Error volume fell by half.", ["[Error volume] percent 50 down; uncheckable"]],
  ["Downtime was reduced by three quarters.", ["[Downtime] percent 75 down; uncheckable"]],
  ["Time to hire shrank by roughly a third.", ["[Time to hire] percent 33 down about; uncheckable"]],
  ["The new site answers in half the time.", ["[time] percent 50 down; uncheckable"]],
  ["Reports now cost a third of the price.", ["[no name] percent 67 down; uncheckable"]],
  ["The rework rate is down by a quarter.", ["[rework rate] percent 25 down; uncheckable"]],
  ["Sales are up by a third since the relaunch.", ["[Sales] percent 33 up; uncheckable"]],
  [
    "Nearly doubled the number of newsletter subscribers.",
    ["[number of newsletter subscribers] times 2 up about; uncheckable"],
  ],
  ["The team tripled its output.", ["[output] times 3 up; uncheckable"]],
  ["Conversions almost quadrupled.", ["[Conversions] times 4 up about; uncheckable"]],
  ["Costs per lead were more than halved.", ["[Costs per lead] percent 50 down about; uncheckable"]],
  ["Their energy bill was cut by more than a third.", ["[energy bill] percent 33 down about; uncheckable"]],
  ["Cut cloud spend 28% in one quarter", ["[cloud spend] percent 28 down; uncheckable"]],
  ["The catalogue loads in a quarter of the time.", ["[time] percent 75 down; uncheckable"]],
  ["We cut the number of steps by more than half.", ["[number of steps] percent 50 down about; uncheckable"]],
  ["Return visits almost doubled.", ["[Return visits] times 2 up about; uncheckable"]],
  [
    "Release cadence moved from quarterly to weekly, with 70% fewer rollbacks.",
    ["[rollbacks] percent 70 down; uncheckable"],
  ],
  ["API error rates plunged by an order of magnitude.", ["[API error rates] times 10 down; uncheckable"]],
  [
    "Infrastructure costs are a quarter of what they were.",
    ["[Infrastructure costs] percent 75 down; uncheckable"],
  ],
  ["Compute spend is now half of what it was.", ["[Compute spend] percent 50 down; uncheckable"]],
  ["Storage needs shrank to a third.", ["[Storage needs] percent 67 down; uncheckable"]],
  [
    "Trial-to-paid conversion more than tripled.",
    ["[Trial-to-paid conversion] times 3 up about; uncheckable"],
  ],
  ["Click-through improved by a third.", ["[Click-through] percent 33 either way; uncheckable"]],
  [
    "In the first quarter after launch, online revenue jumped by €1.4m.",
    ["[online revenue] amount 1400000 EUR up; uncheckable"],
  ],
  [
    "Training time for new staff fell by half, to 3 weeks.",
    ["[Training time for new staff] 3 week; percent 50 down; uncheckable"],
  ],
  ["Sick days are down by a fifth.", ["[Sick days] percent 20 down; uncheckable"]],
  ["Licence costs fell by two thirds.", ["[Licence costs] percent 67 down; uncheckable"]],
];

const AMOUNTS: [text: string, outcomes: string[]][] = [
  ["The team saved $1.2M a year.", ["[no name] amount 1200000 USD down; uncheckable"]],
  ["We saved the client €350,000 annually.", ["[no name] amount 350000 EUR down; uncheckable"]],
  ["Savings of £80k per year.", ["[no name] amount 80000 GBP down; uncheckable"]],
  ["The new process saves 20 hours a week.", ["[no name] amount 20 hour down; uncheckable"]],
  ["The tool saved each clerk 45 minutes per day.", ["[no name] amount 45 minute down; uncheckable"]],
  ["Order processing is 3 days faster.", ["[Order processing] amount 3 day either way; uncheckable"]],
  ["We shaved 2.5 seconds off the load time.", ["[load time] amount 2.5 s down; uncheckable"]],
  ["The campaign added 3,000 subscribers.", ["[subscribers] amount 3000 subscriber up; uncheckable"]],
  ["Sales grew by 1,200 units.", ["[Sales] amount 1200 unit up; uncheckable"]],
  ["It generated $2.4 million in additional revenue.", ["[revenue] amount 2400000 USD up; uncheckable"]],
  ["Headcount hours fell by 340 hours a month.", ["[Headcount hours] amount 340 hour down; uncheckable"]],
  ["An extra 1,200 orders a month come in.", ["[orders] amount 1200 order up; uncheckable"]],
  ["It brought in an additional €2 million.", ["[no name] amount 2000000 EUR up; uncheckable"]],
  ["Load time dropped 2.4 s.", ["[Load time] amount 2.4 s down; uncheckable"]],
  ["A saving of 1,200 hours a year.", ["[no name] amount 1200 hour down; uncheckable"]],
  ["Saving 12 hours of manual work every week.", ["[manual work] amount 12 hour down; uncheckable"]],
  ["Onboarding shortened by two weeks.", ["[Onboarding] amount 2 week down; uncheckable"]],
  [
    "The average ticket is now closed 3 hours sooner.",
    ["[average ticket] amount 3 hour either way; uncheckable"],
  ],
  ["**$1.2M** saved per year", ["[no name] amount 1200000 USD down; uncheckable"]],
  ["Support calls fell by 1,100 a month.", ["[Support calls] amount 1100 down; uncheckable"]],
  ["Sales volume grew by 2.3 million euros.", ["[Sales volume] amount 2300000 EUR up; uncheckable"]],
  ["Employees save an average of 40 minutes a day.", ["[no name] amount 40 minute down; uncheckable"]],
  ["1.2 million fewer API calls a day", ["[calls] amount 1200000 call down; uncheckable"]],
  [
    "The company's carbon footprint shrank by 340 tonnes a year.",
    ["[company's carbon footprint] amount 340 tonne down; uncheckable"],
  ],
  ["Page weight was cut by 1.8 MB.", ["[Page weight] amount 1.8 MB down; uncheckable"]],
  ["The average order rose by $14.", ["[average order] amount 14 USD up; uncheckable"]],
  ["Every request is answered 250 ms sooner.", ["[request] amount 250 ms either way; uncheckable"]],
  ["Time saved: 20 hours a week", ["[Time saved] amount 20 hour down; uncheckable"]],
  ["The rollout cut energy use by 1,300,000 kWh.", ["[energy use] amount 1300000 kWh down; uncheckable"]],
  ["Costs fell by CHF 200,000.", ["[Costs] amount 200000 CHF down; uncheckable"]],
  ["Revenue climbed by ¥3 million.", ["[Revenue] amount 3000000 JPY up; uncheckable"]],
  [
    "Patients are seen 18 minutes earlier on average.",
    ["[Patients] amount 18 minute either way; uncheckable"],
  ],
  ["Average gift size has risen £12, to £47.", ["[Average gift size] 47 GBP; amount 12 GBP up; uncheckable"]],
  ["Cold starts are 800 ms shorter.", ["[Cold starts] amount 800 ms down; uncheckable"]],
  ["Battery life grew by 2 hours.", ["[Battery life] amount 2 hour up; uncheckable"]],
  ["App start is 1.1 s quicker.", ["[App start] amount 1.1 s either way; uncheckable"]],
  [
    "The shop sold 2,300 more tickets than in the previous season.",
    ["[tickets] amount 2300 ticket up; uncheckable"],
  ],
  ["Month-end close is 6 days shorter.", ["[Month-end close] amount 6 day down; uncheckable"]],
  ["Fraud losses fell by $860,000.", ["[Fraud losses] amount 860000 USD down; uncheckable"]],
  [
    "Water consumption dropped by 14,000 litres a day.",
    ["[Water consumption] amount 14000 litre down; uncheckable"],
  ],
  ["Teachers regain 4 hours a week.", ["[no name] amount 4 hour down; uncheckable"]],
  ["The new flow needs seven fewer steps.", ["[steps] amount 7 step down; uncheckable"]],
  [
    "First contentful paint improved by 1.7 seconds.",
    ["[First contentful paint] amount 1.7 s either way; uncheckable"],
  ],
  [
    "The migration lowered licence costs by 180,000 euros a year.",
    ["[licence costs] amount 180000 EUR down; uncheckable"],
  ],
  ["Sales cycle shortened by 17 days.", ["[Sales cycle] amount 17 day down; uncheckable"]],
];

const COMPARED: [text: string, outcomes: string[]][] = [
  [
    "Almost 40% fewer support requests arrive each week.",
    ["[support requests] percent 40 down about; uncheckable"],
  ],
  ["The new process needs 30% less paper.", ["[paper] percent 30 down; uncheckable"]],
  ["40% fewer errors in invoices.", ["[errors] percent 40 down; uncheckable"]],
  ["Customers place 15% more orders.", ["[orders] percent 15 up; uncheckable"]],
  ["Checkout is 35% quicker.", ["[Checkout] percent 35 either way; uncheckable"]],
  ["Between 30% and 40% fewer calls reach the desk.", ["[calls] percent 35 (30-40) down; uncheckable"]],
  ["First-contact resolution is 23% higher.", ["[First-contact resolution] percent 23 up; uncheckable"]],
  ["Ticket volume is 35% lower than a year ago.", ["[Ticket volume] percent 35 down; uncheckable"]],
  ["**38%** fewer no-shows", ["[no-shows] percent 38 down; uncheckable"]],
  ["Thanks to caching, 92% fewer requests reach the database.", ["[requests] percent 92 down; uncheckable"]],
  ["35% fewer support tickets", ["[support tickets] percent 35 down; uncheckable"]],
  ["The register now costs 38% less to run.", ["[register] percent 38 down; uncheckable"]],
  ["The change paid off: 52% less energy per wash.", ["[energy per wash] percent 52 down; uncheckable"]],
  ["Customers reported 30% higher satisfaction.", ["[satisfaction] percent 30 up; uncheckable"]],
  [
    "There are 45% more registrations than in the year before.",
    ["[registrations] percent 45 up; uncheckable"],
  ],
  [
    "Compared to 2022, energy use per unit is 17 % lower.",
    ["[energy use per unit] percent 17 down; uncheckable"],
  ],
  [
    "Since go-live, average call time has been 22% shorter.",
    ["[average call time] percent 22 down; uncheckable"],
  ],
  [
    "Since switching to the new scheduler, nurses spend 35% less time on paperwork.",
    ["[time on paperwork] percent 35 down; uncheckable"],
  ],
  ["The plant produces 22% more units with the same crew.", ["[units] percent 22 up; uncheckable"]],
  ["Stock-outs are now 40 percent rarer.", ["[Stock-outs] percent 40 down; uncheckable"]],
  ["Log volume is 90 % smaller.", ["[Log volume] percent 90 down; uncheckable"]],
  [
    "Cost per acquisition came down to $31, 44% less than before.",
    ["[Cost per acquisition] 31 USD; percent 44 down; uncheckable"],
  ],
  ["The building uses 41% less electricity.", ["[electricity] percent 41 down; uncheckable"]],
  ["Throughput per node is 60 % higher.", ["[Throughput per node] percent 60 up; uncheckable"]],
  ["We serve 3.2 million requests a day with 40% fewer servers.", ["[servers] percent 40 down; uncheckable"]],
  ["Win rate is 8 points higher.", ["[Win rate] points 8 up; uncheckable"]],
];

const SIGNED: [text: string, outcomes: string[]][] = [
  ["Conversion: +45 %", ["[Conversion] percent 45 up; uncheckable"]],
  ["Bounce rate: −18%", ["[Bounce rate] percent 18 down; uncheckable"]],
  ["**+27%** average order value", ["[average order value] percent 27 up; uncheckable"]],
  ["Cart abandonment: -12 %", ["[Cart abandonment] percent 12 down; uncheckable"]],
  ["NPS +21 points", ["[NPS] points 21 up; uncheckable"]],
  ["Bookings increased by 10-15%.", ["[Bookings] percent 12.5 (10-15) up; uncheckable"]],
  ["Page weight: −1.2 MB", ["[Page weight] amount 1.2 MB down; uncheckable"]],
  ["Cost per order: -€3.40", ["[Cost per order] amount 3.4 EUR down; uncheckable"]],
  ["Shipping errors: -64%", ["[Shipping errors] percent 64 down; uncheckable"]],
  ["Average session length +38 seconds", ["[Average session length] amount 38 s up; uncheckable"]],
  ["Exit rate −9 pts", ["[Exit rate] points 9 down; uncheckable"]],
  [
    "Support hours bought from the vendor: −70 %",
    ["[Support hours bought from the vendor] percent 70 down; uncheckable"],
  ],
];

describe("outcomesIn reads", () => {
  describe('a change "by" a figure', () => {
    it.each(BY)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("a change told by a noun or a verb alone", () => {
    it.each(NOUNS)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("multiples", () => {
    it.each(TIMES)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("changes in words", () => {
    it.each(WORDS)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("amounts", () => {
    it.each(AMOUNTS)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("comparatives", () => {
    it.each(COMPARED)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("signed figures", () => {
    it.each(SIGNED)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
});
