import { describe, expect, it } from "vitest";
import { tell, tellStated } from "../tell.ts";

describe("what took a time is named", () => {
  it.each([
    [
      "It was taking us six months to open a branch; now it takes 5 days.",
      "[time to open a branch] 6 month -> 5 day",
    ],
    [
      "Instead of taking 20 minutes to print a badge, we are done in 2 minutes now.",
      "[time to print a badge] 20 minute -> 2 minute",
    ],
    [
      "To close the books, the old system took 9 days. Now the team takes 2 days.",
      "[time to close the books] 9 day -> 2 day",
    ],
    [
      "Previously, finding a file took 10 minutes; now it takes 1 minute.",
      "[finding a file] 10 minute -> 1 minute",
    ],
    ["Before, a bank transfer would take 3 days; now it takes 2 hours.", "[bank transfer] 3 day -> 2 hour"],
  ])("%s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
  });

  it("also as a share of it", () => {
    expect(tell("The clerks spent 50% of their time on reports; now they spend 25% of it.")).toEqual([
      "[time on reports] 50 % -> 25 %",
    ]);
  });

  it("by nothing where only who needed it stands there", () => {
    expect(tell("Previously, it took 9 days; now it takes 2 days.")).toEqual(["[no name] 9 day -> 2 day"]);
  });
});

describe("what both ends count names them where nothing else does", () => {
  it.each([
    [
      "Today we see 1,600 deployments a week, compared to 30 before.",
      "[deployments] 30 deployment -> 1600 deployment",
    ],
    ["Previously, we used seven printers, but now we only need five.", "[printers] 7 printer -> 5 printer"],
  ])("%s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
  });

  it("and is proposed, since the sentence does not say it plainly", () => {
    expect(
      tellStated("## Results\n\n- Previously, we used seven printers, but now we only need five."),
    ).toEqual([]);
  });

  it("in English alone, whose plural is known", () => {
    expect(tell("Jetzt sind es 5 Klicks statt 25 Klicks, und das ist für die Kunden gut.")).toEqual([
      "[no name] 25 klick -> 5 klick",
    ]);
  });
});

describe("an end that counts nothing is no name", () => {
  it.each([
    ["Waiting time has gone from a couple of hours to 10 minutes.", "[Waiting time] 10 minute"],
    ["The team cut the lead time from several weeks to 3 days.", "[lead time] 3 day"],
    ["O tempo de espera passou de algumas horas para 10 minutos.", "[tempo de espera] 10 minute"],
  ])("%s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
  });
});

describe("a piece that was cut in the wrong place", () => {
  it("leaves no pair of bare numbers", () => {
    expect(tell("The original single (1) account became eleven (11).")).toEqual([]);
  });

  it("does not take in who runs what was counted", () => {
    expect(tell("The number of services Acme runs has doubled.")).toEqual([
      "[number of services] times 2 up; uncheckable",
    ]);
  });

  it("is no name", () => {
    expect(tell("It helped deliver the board's 40 % improvement.")).toEqual([
      "[no name] percent 40 either way; uncheckable",
    ]);
  });

  it("makes no level of a figure", () => {
    expect(tell("The first limit of 30 desks was hit within hours, and quickly increased to 150.")).toEqual(
      [],
    );
    expect(tell("With a new cache this was reduced to 5 %.")).toEqual([]);
  });

  it("does not take in what only joins sentences", () => {
    expect(tell("The number of releases has increased as well, from 1,200 to 3,200.")).toEqual([
      "[number of releases] 1200 -> 3200",
    ]);
  });
});

describe("the name of", () => {
  it.each([
    [
      "a part behind a lead is that of both",
      "## Results\n\n- Orders: Germany +12 %, France +30 %",
      ["[Orders: Germany] percent 12 up; uncheckable", "[Orders: France] percent 30 up; uncheckable"],
    ],
    [
      "a sentence behind a lead that names nothing is its own",
      "And for good reason: Hosting costs fell by 30 %.",
      ["[Hosting costs] percent 30 down; uncheckable"],
    ],
    [
      "what is left of a cost stands behind it",
      "The site now runs at a tenth of the previous cost.",
      ["[cost] percent 90 down; uncheckable"],
    ],
    [
      "what a verb moved stands behind it",
      "Ads went live in May, pulling sign-ups up 34 %.",
      ["[sign-ups] percent 34 up; uncheckable"],
    ],
    [
      "a number reaches over who is counted",
      "The number of people asking to make an appointment is double the number of last year.",
      ["[number of people asking to make an appointment] times 2 up; uncheckable"],
    ],
    [
      "a time goes on behind an article",
      "We saw an 80 % decrease in time for a release.",
      ["[time for a release] percent 80 down; uncheckable"],
    ],
    [
      "a rise from nothing stands behind both ends",
      "## Results\n\n- 0% to 97% audit readiness score",
      ["[audit readiness score] 0 % -> 97 %"],
    ],
  ])("%s", (_, text, outcomes) => {
    expect(tell(text)).toEqual(outcomes);
  });

  it("a rise from nothing is published, and the one of a range is not", () => {
    expect(tellStated("## Results\n\n- 0% to 97% audit readiness score")).toHaveLength(1);
    expect(tellStated("## Results\n\n- 40% to 97% audit readiness score")).toEqual([]);
  });

  it("what customers do is proposed", () => {
    expect(tellStated("## Results\n\n- Customers order 34 % more")).toEqual([]);
  });
});

describe('a name before a clause without "that"', () => {
  it.each([
    [
      "The number of tickets we've had has decreased by 50 %.",
      "[number of tickets] percent 50 down; uncheckable",
    ],
    ["The amount of paper they use dropped by 40 %.", "[amount of paper] percent 40 down; uncheckable"],
  ])("ends where the clause begins, and is not published: %s", (text, outcome) => {
    expect([tell(text), tellStated(`## Results\n\n${text}`)]).toEqual([[outcome], []]);
  });
});
