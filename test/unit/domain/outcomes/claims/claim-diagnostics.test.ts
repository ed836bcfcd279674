import { describe, expect, it } from "vitest";
import {
  type ClaimSource,
  findClaimDiagnostics,
  outcomesIn,
} from "../../../../../src/domain/outcomes/index.ts";

const problems = (body: string, rest: Partial<ClaimSource> = {}): string[] =>
  findClaimDiagnostics({ title: "A faster shop", snippet: null, outcomes: outcomesIn(body), ...rest }).map(
    ({ level, rule, field, line, message }) => `${level} ${rule} ${field ?? "body"} ${line}: ${message}`,
  );

describe("claimProblems", () => {
  it("is silent about claims that add up and claims without a baseline", () => {
    expect(problems("Load time fell from 8.2 s to 1.4 s, 83 % faster.\n\nSales rose by 20 %.")).toEqual([]);
  });

  it("shows the sum of a claim that does not add up", () => {
    expect(problems("Sign-ups grew from 1 to 130, a 13,000 % growth.")).toEqual([
      "warning claim-wrong body 1: Sign-ups 1 to 130 (13,000 %): (130 − 1) ÷ 1 = 12,900 %; correct the figure, or waive the claim with a reason under claimWaivers",
    ]);
  });

  it.each([
    ["Exports went from 2 hours to 15 minutes, 50 % less.", "(120 − 15) ÷ 120 = 87.5 %"],
    ["Errors fell from 45 % to 28 %, a 27-point drop.", "45 − 28 = 17 points"],
    ["Export time went from 60 s to 12 s, four times faster.", "60 ÷ 12 = 5x"],
    ["Costs fell from $12,400 to $7,100, saving $6,300.", "12,400 − 7,100 = $5,300"],
  ])("writes the sum of each kind of claim: %s", (body, sum) => {
    expect(problems(body)[0]).toContain(sum);
  });

  it("finds one figure told differently in title, snippet and body", () => {
    const body = "Page load time fell from 8.2 s to 1.4 s.\n\nConversion rose by 34 %.";
    const rest = {
      title: "Load time cut by 70 %",
      snippet: "Conversion up 43 %.",
      titleLine: 3,
      snippetLine: 4,
    };
    expect(problems(body, rest)).toEqual([
      "warning claim-differs title 3: the title says Load time 70 %, line 1 says Page load time 8.2 s to 1.4 s; let both tell the same figure, or waive the claim with a reason under claimWaivers",
      "warning claim-differs snippet 4: the snippet says Conversion 43 %, line 3 says Conversion 34 %; let both tell the same figure, or waive the claim with a reason under claimWaivers",
    ]);
  });

  it("checks the author's own list and the body beside it", () => {
    const own = outcomesIn("Load time from 8 s to 4 s (60 % less)").map((one) => ({ ...one, line: 7 }));
    expect(problems("\n\nLoad time fell from 8 s to 2 s, 60 % less.", { own })).toEqual([
      "warning claim-wrong body 7: Load time 8 s to 4 s (60 %): (8 − 4) ÷ 8 = 50 %; correct the figure, or waive the claim with a reason under claimWaivers",
      "warning claim-wrong body 3: Load time 8 s to 2 s (60 %): (8 − 2) ÷ 8 = 75 %; correct the figure, or waive the claim with a reason under claimWaivers",
      "warning claim-differs outcomes 7: the list of outcomes says Load time 8 s to 4 s (60 %), line 3 says Load time 8 s to 2 s (60 %); let both tell the same figure, or waive the claim with a reason under claimWaivers",
    ]);
  });

  it("finds one figure told the other way round", () => {
    const own = outcomesIn("Sales fell by 34 %").map((one) => ({ ...one, line: 7 }));
    expect(problems("Sales rose by 34 %.", { own })).toEqual([
      "warning claim-differs outcomes 7: the list of outcomes says Sales 34 % down, line 1 says Sales 34 % up; let both tell the same figure, or waive the claim with a reason under claimWaivers",
    ]);
    expect(problems("Load time improved by 34 %.", { title: "Load time cut by 34 %" })).toEqual([]);
  });

  it("knows a metric without a name by where it starts", () => {
    const [problem] = problems("Load time fell from 8.2 s to 1.4 s.", { title: "From 8.2 s to 1.8 s" });
    expect(problem).toContain("the title says 8.2 s to 1.8 s, line 1 says Load time 8.2 s to 1.4 s");
  });

  it("lets a title round, and say only part of what the body says", () => {
    const body = "Load time fell from 8.2 s to 1.4 s, 82.9 % less.";
    expect(problems(body, { title: "Load time cut by 83 %", snippet: "Load time down to 1.4 s." })).toEqual(
      [],
    );
  });

  it("does not compare unlike metrics", () => {
    expect(problems("Cost per lead fell by 73 %.", { title: "Hosting costs cut by 20 %" })).toEqual([]);
  });

  it("keeps quiet about a claim waived by its line or by its words", () => {
    const body = "Intro.\n\nSign-ups grew from 1 to 130, a 13,000 % growth.";
    const reason = "the client counts this way";
    expect(problems(body, { waivers: [{ line: 3, reason }] })).toEqual([]);
    expect(problems(body, { waivers: [{ text: "a 13,000 % **growth**", reason }] })).toEqual([]);
  });

  it("tells of a waiver that silences nothing", () => {
    const [problem] = problems("Sales rose by 20 %.", { waivers: [{ line: 7, reason: "counted twice" }] });
    expect(problem).toBe(
      "warning claim-waiver-unused claimWaivers 1: the waiver for line 7 silences nothing; remove it, or name the line or words of the claim it is for",
    );
  });
});
