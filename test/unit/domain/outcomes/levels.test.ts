import { describe, expect, it } from "vitest";
import { tell, tellStated } from "./tell.ts";

describe("a time told instead of one that counts nothing", () => {
  it.each([
    ["Now we can get a new release done in half an hour instead of days.", "[release] 0.5 hour"],
    ["Claims are handled in 3 hours rather than several weeks.", "[Claims] 3 hour"],
  ])("is a level that was reached: %s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
    expect(tellStated(`## Results\n\n${text}`)).toEqual([]);
  });

  it("is both ends where it counts", () => {
    expect(tell("We get a release done in half an hour instead of two days.")).toEqual([
      "[release] 2 day -> 0.5 hour",
    ]);
  });
});

describe("what became of a level told before", () => {
  it.each([
    [
      "At first, caching gave a 20% overhead, but with tuning this was reduced to 5%.",
      "[overhead] 20 % -> 5 %",
    ],
    ["We began with a 12% error rate, and it has been cut to 3%.", "[error rate] 12 % -> 3 %"],
  ])("has both ends and its name: %s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
  });
});

describe("a rate that was achieved", () => {
  it("is a level", () => {
    expect(tell("- Achieved a 75% approval rate")).toEqual(["[approval rate] 75 %"]);
  });

  it("is none without a word that says so", () => {
    expect(tell("The law demands an approval rate of 75%.")).toEqual([]);
  });
});

describe("what was done with a tool", () => {
  it("is no aim", () => {
    expect(tell("They leveraged the portal to reduce the time spent on permits by 90%.")).toEqual([
      "[time spent on permits] percent 90 down; uncheckable",
    ]);
    expect(tell("They bought the portal to reduce the time spent on permits by 90%.")).toEqual([]);
  });
});

describe("a single one", () => {
  it("counts nothing behind a preposition", () => {
    expect(tell("We saw an 80% decrease in time for a single order.")).toEqual([
      "[time for a single order] percent 80 down; uncheckable",
    ]);
  });

  it("counts where something became of it", () => {
    expect(tell("Logins were reduced from four to a single one.")).toEqual(["[Logins] 4 -> 1"]);
  });
});

describe("what took long, and what it takes now", () => {
  it.each([
    ["A release took two days. With the new tools, it takes 3 hours.", "[release] 2 day -> 3 hour"],
    [
      "A release used to take 2 days. On the new platform, it is done in 3 hours.",
      "[release] 2 day -> 3 hour",
    ],
    [
      "Checking these forms once took three weeks; it now takes four days.",
      "[Checking these forms] 3 week -> 4 day",
    ],
  ])("are both ends: %s", (text, outcome) => {
    expect(tell(text)).toEqual([outcome]);
  });

  it("are none where the second sentence tells of something else", () => {
    expect(tell("A release took two days. With the new tools, a backup takes 3 hours.")).toEqual([]);
  });
});
