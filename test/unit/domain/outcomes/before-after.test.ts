import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

/** A text and what is read from it. */
const ENDS: [text: string, outcomes: string[]][] = [
  ["Page load time fell from 8.2 s to 1.4 s.", ["[Page load time] 8.2 s -> 1.4 s"]],
  ["We took build time from 42 minutes to 6 minutes.", ["[build time] 42 minute -> 6 minute"]],
  ["The conversion rate climbed from 1.8% to 2.9%.", ["[conversion rate] 1.8 % -> 2.9 %"]],
  ["NPS rose from 32 to 67.", ["[NPS] 32 -> 67"]],
  ["Onboarding now takes 2 days, down from 3 weeks.", ["[Onboarding] 3 week -> 2 day"]],
  ["Response time was cut to 200 ms from 1.4 s.", ["[Response time] 1.4 s -> 200 ms"]],
  ["Availability increased to 99.95% from 97%.", ["[Availability] 97 % -> 99.95 %"]],
  ["The bundle shrank from 2.4 MB to 640 KB.", ["[bundle] 2.4 MB -> 640 KB"]],
  ["Deploys per week: 2 → 35.", ["[Deploys per week] 2 -> 35"]],
  ["Time to first byte: 2.1s -> 0.3s", ["[Time to first byte] 2.1 s -> 0.3 s"]],
  ["LCP 4.8 s → 1.9 s", ["[LCP] 4.8 s -> 1.9 s"]],
  ["Monthly active users grew from 12,000 to 48,500.", ["[Monthly active users] 12000 -> 48500"]],
  [
    "Monthly hosting costs dropped from $12,400 to $7,100.",
    ["[Monthly hosting costs] 12400 USD -> 7100 USD"],
  ],
  [
    "Generating a report takes 3 minutes vs. 45 minutes previously.",
    ["[Generating a report] 45 minute -> 3 minute"],
  ],
  ["Deployments take 10 minutes compared to 4 hours before.", ["[Deployments] 4 hour -> 10 minute"]],
  ["Support answers within 2 hours instead of 2 days.", ["[Support] 2 day -> 2 hour"]],
  ["Closing the books used to take 12 days; now it takes 4.", ["[Closing the books] 12 day -> 4 day"]],
  ["Builds used to take 40 minutes. Now they take 6.", ["[Builds] 40 minute -> 6 minute"]],
  ["Previously, releases took three weeks. Today they take two days.", ["[releases] 3 week -> 2 day"]],
  ["What took 5 hours now takes 20 minutes.", ["[no name] 5 hour -> 20 minute"]],
  ["Before the project an export took 90 seconds; after it, 8 seconds.", ["[no name] 90 s -> 8 s"]],
  ["The import ran for 6 hours before and finishes in 25 minutes now.", ["[import] 6 hour -> 25 minute"]],
  [
    "The error rate dropped from 4.5% to 1.2%, a drop of 3.3 points.",
    ["[error rate] 4.5 % -> 1.2 %; points 3.3 down; ok"],
  ],
  ["Sign-ups went from 1,250 to 18,400 a month.", ["[Sign-ups] 1250 -> 18400"]],
  ["The catalogue grew from 1.2 million to 3.4 million items.", ["[catalogue] 1200000 item -> 3400000 item"]],
  [
    "Average handling time went from 11 minutes 30 seconds to 4 minutes.",
    ["[Average handling time] 690 s -> 4 minute"],
  ],
  ["It went live in 3 days instead of 3 weeks.", ["[no name] 3 week -> 3 day"]],
  ["Uptime improved from 97% to 99.9%.", ["[Uptime] 97 % -> 99.9 %"]],
  [
    "Average waiting time: 4 minutes (previously 19 minutes).",
    ["[Average waiting time] 19 minute -> 4 minute"],
  ],
  ["Monthly churn: 5.2% before, 3.1% after.", ["[Monthly churn] 5.2 % -> 3.1 %"]],
  ["Before: 8.2 s. After: 1.4 s.", ["[no name] 8.2 s -> 1.4 s"]],
  ["Lead time cut from 14 to 5 days.", ["[Lead time] 14 day -> 5 day"]],
  [
    "Memory use fell from 1.5 GB to 400 MB, a 73% reduction.",
    ["[Memory use] 1.5 GB -> 400 MB; percent 73 down; ok"],
  ],
  [
    "The number of failed deliveries shrank from 1,240 to 310 a month (−75 %).",
    ["[number of failed deliveries] 1240 -> 310; percent 75 down; ok"],
  ],
  ["Page speed scores climbed from 41 to 96 points.", ["[Page speed scores] 41 -> 96"]],
  [
    "The share of returning visitors grew from 18% to 31%, or 13 percentage points.",
    ["[share of returning visitors] 18 % -> 31 %; points 13 up; ok"],
  ],
  ["Cloud costs went down to €4,000 a month, from €9,500.", ["[Cloud costs] 9500 EUR -> 4000 EUR"]],
  [
    "Orders are shipped in under 24 hours, compared with 3 days before the project.",
    ["[Orders] 3 day -> 24 hour"],
  ],
  ["It takes 5 clicks instead of 25 to finish a claim.", ["[clicks] 25 click -> 5 click"]],
  [
    "Staff used to spend 6 hours per week on reports; today it is 30 minutes.",
    ["[no name] 6 hour -> 30 minute"],
  ],
  [
    "The time to onboard a new client went from six weeks down to eight days.",
    ["[time to onboard a new client] 6 week -> 8 day"],
  ],
  ["Data imports that took 9 hours are done in 40 minutes now.", ["[no name] 9 hour -> 40 minute"]],
  ["- 12 days → 2 days onboarding", ["[onboarding] 12 day -> 2 day"]],
  ["- Error rate 4% → 0.5%", ["[Error rate] 4 % -> 0.5 %"]],
  [
    "Cut page load time in half, from 6 seconds to 3 seconds.",
    ["[page load time] 6 s -> 3 s; percent 50 down; ok"],
  ],
  [
    "We brought the average response time down from 900 ms to 250 ms.",
    ["[average response time] 900 ms -> 250 ms"],
  ],
  ["Response times, which had averaged 900 ms, are now 250 ms.", ["[no name] 900 ms -> 250 ms"]],
  [
    "A typical export finishes in 12 minutes. It took 3 hours before.",
    ["[typical export] 3 hour -> 12 minute"],
  ],
  ["Manual steps: 14 → 3 (79% fewer)", ["[Manual steps] 14 -> 3; percent 79 down; ok"]],
  [
    "Checkout completion rose from 61.4 % to 72.9 %, that is 11.5 percentage points.",
    ["[Checkout completion] 61.4 % -> 72.9 %; points 11.5 up; ok"],
  ],
  [
    "Checkout completion rose from 61.4 % to 72.9 %, an increase of 18.7 %.",
    ["[Checkout completion] 61.4 % -> 72.9 %; percent 18.7 up; ok"],
  ],
  [
    "Average order value grew 22%, from £41 to £50.",
    ["[Average order value] 41 GBP -> 50 GBP; percent 22 up; ok"],
  ],
  [
    "The nightly batch is 6x faster: 6 hours became 1 hour.",
    ["[nightly batch] 6 hour -> 1 hour; times 6 down; ok"],
  ],
  ["Checkout errors are down from 9% to 2%.", ["[Checkout errors] 9 % -> 2 %"]],
  ["Deployment time reduced from 3 hours to just 12 minutes.", ["[Deployment time] 3 hour -> 12 minute"]],
  ["Reduced deployment time from 3 hours to 12 minutes", ["[deployment time] 3 hour -> 12 minute"]],
  ["Increased NPS from 21 to 58 (+37 points)", ["[NPS] 21 -> 58; points 37 up; ok"]],
  ["First response in 4 minutes (was 37 minutes)", ["[First response] 37 minute -> 4 minute"]],
  ["Sessions per user: 2.1 to 3.4", ["[Sessions per user] 2.1 -> 3.4"]],
  ["Time to interactive: 9.6s to 3.1s", ["[Time to interactive] 9.6 s -> 3.1 s"]],
  ["Page size 3.4MB → 1.1MB", ["[Page size] 3.4 MB -> 1.1 MB"]],
  ["Monthly bill: $42k → $27k (-36%)", ["[Monthly bill] 42000 USD -> 27000 USD; percent 36 down; ok"]],
  ["Weekly releases went up from 1 to 9.", ["[Weekly releases] 1 -> 9"]],
  [
    "Revenue from email increased from £12,000 to £31,500 per month.",
    ["[Revenue from email] 12000 GBP -> 31500 GBP"],
  ],
  ["Their cost of acquisition decreased from 48 to 31 euros.", ["[cost of acquisition] 48 EUR -> 31 EUR"]],
  [
    "It now takes 3 minutes to approve an invoice; it used to take two days.",
    ["[time to approve an invoice] 2 day -> 3 minute"],
  ],
  ["Instead of 4 hours, a restore takes 15 minutes.", ["[no name] 4 hour -> 15 minute"]],
  ["Whereas a build once took 25 minutes, it now takes 5.", ["[build] 25 minute -> 5 minute"]],
  ["The queue, once 14 days long, is now 3 days.", ["[queue] 14 day -> 3 day"]],
  ["The number of incidents per month has gone from 22 to 4.", ["[number of incidents per month] 22 -> 4"]],
  ["On-time delivery improved from 81 percent to 96 percent.", ["[On-time delivery] 81 % -> 96 %"]],
  ["The average basket went from €54 to €61.", ["[average basket] 54 EUR -> 61 EUR"]],
  [
    "The share of automated tests increased from a third to 90%.",
    ["[share of automated tests] 33 % -> 90 %"],
  ],
  ["CPU utilisation was brought down to 45% from 85%.", ["[CPU utilisation] 85 % -> 45 %"]],
  ["Search latency (p95) improved from 1,200 ms to 180 ms.", ["[Search latency] 1200 ms -> 180 ms"]],
  ["Open rate: 24% → 38%", ["[Open rate] 24 % -> 38 %"]],
  ["Calls per day dropped from around 900 to fewer than 300.", ["[Calls per day] 900 -> 300"]],
  ["Between March and June, sign-ups rose from 210 to 640 a week.", ["[sign-ups] 210 -> 640"]],
  ["The new app has a 4.7 star rating, up from 3.1.", ["[app] 3.1 -> 4.7"]],
  [
    "With the new platform, orders are processed in 2 minutes, compared to 15 minutes with the old system.",
    ["[orders] 15 minute -> 2 minute"],
  ],
  [
    "The nightly job finishes in 35 minutes, down from almost 4 hours.",
    ["[nightly job] 4 hour -> 35 minute"],
  ],
  ["The reporting cycle was shortened from 10 to 4 working days.", ["[reporting cycle] 10 day -> 4 day"]],
  ["The clinic now sees 120 patients a day where it used to see 80.", ["[clinic] 80 patient -> 120 patient"]],
  ["No-show appointments went from 14% down to 6%.", ["[No-show appointments] 14 % -> 6 %"]],
  [
    "Line downtime was slashed from 11 hours a month to 90 minutes.",
    ["[Line downtime] 11 hour -> 90 minute"],
  ],
  ["Changeover takes 25 minutes today, against 70 minutes before.", ["[Changeover] 70 minute -> 25 minute"]],
  ["Inventory turns improved from 4.1 to 6.8.", ["[Inventory turns] 4.1 -> 6.8"]],
  ["Donor retention went up to 58% from 41%.", ["[Donor retention] 41 % -> 58 %"]],
  [
    "Applications processed per week: 340 before, 910 after.",
    ["[Applications processed per week] 340 -> 910"],
  ],
  ["The call centre answers 94% of calls within 20 seconds, up from 61%.", ["[call centre] 61 % -> 94 %"]],
  ["Only 3% of forms are now returned, compared to 21% under the paper system.", ["[no name] 21 % -> 3 %"]],
  ["Flaky tests went from 210 to 12.", ["[Flaky tests] 210 -> 12"]],
  ["We got the p99 down to 310 ms from 2.2 seconds.", ["[no name] 2.2 s -> 310 ms"]],
  ["Crash rate: 2.4% → 0.3%.", ["[Crash rate] 2.4 % -> 0.3 %"]],
  ["Store rating went from 3.2 to 4.6 stars.", ["[Store rating] 3.2 -> 4.6"]],
  ["Newsletter list: 4,000 → 26,000 subscribers", ["[Newsletter list] 4000 subscriber -> 26000 subscriber"]],
  [
    "Box office queues are gone: waiting time fell from 25 minutes to under 2.",
    ["[waiting time] 25 minute -> 2 minute"],
  ],
  ["Employee turnover decreased from 27% to 15% within a year.", ["[Employee turnover] 27 % -> 15 %"]],
  [
    "Time-to-fill went from 62 to 34 days (45% faster).",
    ["[Time-to-fill] 62 day -> 34 day; percent 45 down; ok"],
  ],
  ["85% of invoices are now booked automatically, up from 20%.", ["[no name] 20 % -> 85 %"]],
  ["Manual corrections: 1,900 a month → 150 a month", ["[Manual corrections] 1900 -> 150"]],
  ["Audit preparation takes one week rather than five.", ["[Audit preparation] 5 week -> 1 week"]],
  ["Claims are settled in 3.5 days on average, previously 12.", ["[Claims] 12 day -> 3.5 day"]],
  ["Forecast accuracy improved from 71% to 89%.", ["[Forecast accuracy] 71 % -> 89 %"]],
  ["Heating demand fell from 140 to 85 kWh per square metre.", ["[Heating demand] 140 kWh -> 85 kWh"]],
  [
    "Response rates to the survey tripled, from 9% to 27%.",
    ["[Response rates to the survey] 9 % -> 27 %; times 3 up; ok"],
  ],
  ["Course completion climbed from 48% to 79%.", ["[Course completion] 48 % -> 79 %"]],
  ["Search success rate: 52 % vs. 81 % today", ["[Search success rate] 52 % -> 81 %"]],
  ["Onboarding emails were cut from 11 to 4.", ["[Onboarding emails] 11 -> 4"]],
  ["Sign-in takes a single click instead of five.", ["[Sign-in] 5 click -> 1 click"]],
  ["Accessibility score up from 61 to 100.", ["[Accessibility score] 61 -> 100"]],
  ["Time lost to outages fell from 31 to 2 hours a quarter.", ["[Time lost to outages] 31 hour -> 2 hour"]],
  ["Incidents per release: 1.8 → 0.4", ["[Incidents per release] 1.8 -> 0.4"]],
  ["Unplanned work fell to 12% of capacity from 35%.", ["[Unplanned work] 35 % -> 12 %"]],
  ["Average review score: 4.7 (before: 3.9)", ["[Average review score] 3.9 -> 4.7"]],
];

const LEVELS: [text: string, outcomes: string[]][] = [
  ["Uptime reached 99.98% in the first year.", ["[Uptime] 99.98 %"]],
  ["The platform has run at 99.99% uptime since launch.", ["[uptime] 99.99 %"]],
  ["Availability now stands at 99.9%.", ["[Availability] 99.9 %"]],
  ["The app holds a 4.8-star rating.", ["[rating] 4.8"]],
  ["Uptime of 99.95% over the first year.", ["[Uptime] 99.95 %"]],
  ["99.98% uptime since go-live.", ["[uptime] 99.98 %"]],
  ["Zero downtime since launch.", ["[downtime] 0"]],
  ["Zero data loss incidents since the migration.", ["[data loss incidents] 0"]],
  ["The platform now handles 2 million orders a day.", ["[platform] 2000000 order"]],
  ["The API now responds within 80 ms.", ["[API] 80 ms"]],
  ["Customer satisfaction reached 94%.", ["[Customer satisfaction] 94 %"]],
  ["Achieved a Lighthouse score of 98.", ["[Lighthouse score] 98"]],
  ["The app's rating rose to 4.8.", ["[app's rating] 4.8"]],
  ["The error rate is now below 0.1%.", ["[error rate] 0.1 %"]],
  ["We increased test coverage to 85%.", ["[test coverage] 85 %"]],
  ["99.99% availability", ["[availability] 99.99 %"]],
  ["4.9/5 average rating", ["[average rating] 4.9"]],
  ["By the end of the first year the error rate had fallen to 0.4%.", ["[error rate] 0.4 %"]],
  ["Complaints dropped to 12 a month.", ["[Complaints] 12"]],
  ["The warehouse now ships within 24 hours.", ["[warehouse] 24 hour"]],
  ["Accuracy rose above 98%.", ["[Accuracy] 98 %"]],
  ["Lead response time is down to 6 minutes.", ["[Lead response time] 6 minute"]],
];

const SEVERAL: [text: string, outcomes: string[]][] = [
  [
    "We cut costs by 30% and errors by half.",
    ["[costs] percent 30 down; uncheckable", "[errors] percent 50 down; uncheckable"],
  ],
  [
    "Sales of spare parts doubled, and returns fell by 18%.",
    ["[Sales of spare parts] times 2 up; uncheckable", "[returns] percent 18 down; uncheckable"],
  ],
  [
    "Our redesign led to 27 % more bookings and 14 % fewer cancellations.",
    ["[bookings] percent 27 up; uncheckable", "[cancellations] percent 14 down; uncheckable"],
  ],
  [
    "Bounce rate decreased 9 %, pages per session increased 21 %, and revenue rose 17 %.",
    [
      "[Bounce rate] percent 9 down; uncheckable",
      "[pages per session] percent 21 up; uncheckable",
      "[revenue] percent 17 up; uncheckable",
    ],
  ],
  [
    "Ad spend was cut in half while leads grew by 20%.",
    ["[Ad spend] percent 50 down; uncheckable", "[leads] percent 20 up; uncheckable"],
  ],
  [
    "Mean time to recovery shrank from 4 hours to 25 minutes, and change failure rate fell from 18% to 4%.",
    ["[Mean time to recovery] 4 hour -> 25 minute", "[change failure rate] 18 % -> 4 %"],
  ],
  [
    "CI minutes were cut by 64 %, saving about $3,800 per month.",
    ["[CI minutes] percent 64 down; uncheckable", "[no name] amount 3800 USD down about; uncheckable"],
  ],
  [
    "Form fields reduced from 23 to 9, completion rate +29%.",
    ["[Form fields] 23 -> 9", "[completion rate] percent 29 up; uncheckable"],
  ],
];

describe("outcomesIn reads", () => {
  describe("both ends", () => {
    it.each(ENDS)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("levels reached", () => {
    it.each(LEVELS)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("several metrics in one sentence", () => {
    it.each(SEVERAL)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
});
