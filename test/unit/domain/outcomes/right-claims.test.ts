import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";

const FIXTURE = join(import.meta.dirname, "../../../fixtures/outcomes/right-claims.txt");
const CLAIMS = readFileSync(FIXTURE, "utf8").split("\n").filter(Boolean);

const told = CLAIMS.map((claim) => ({ claim, outcomes: outcomesInText(claim) }));

describe("a claim that adds up", () => {
  it("is told 200 times", () => {
    expect(new Set(CLAIMS).size).toBe(200);
  });

  it("is never called wrong", () => {
    const wrong = told.filter(({ outcomes }) => outcomes.some(({ verdict }) => verdict === "wrong"));
    expect(wrong).toEqual([]);
  });

  it("is recomputed, nearly always", () => {
    const unchecked = told.filter(({ outcomes }) => !outcomes.some(({ verdict }) => verdict === "ok"));
    expect(unchecked.map(({ claim }) => claim)).toEqual([
      "The nightly run shrank from 6 hours to 90 minutes, a quarter of the time.",
      "Coverage went from 40 % to 90 %, more than double.",
      "Die Zahl der Nutzer stieg von 12.000 auf 48.500, das Vierfache.",
    ]);
  });
});
