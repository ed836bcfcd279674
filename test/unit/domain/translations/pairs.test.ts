import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differenceOf, figuresIn, oppositesIn } from "../../../../src/domain/translations/compare-numbers.ts";
import { otherShares, sharesIn } from "../../../../src/domain/translations/fractions-and-rates.ts";
import { readsNumberWords } from "../../../../src/domain/translations/number-words.ts";

const PAIRS: Record<string, string[][]> = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../fixtures/translation-pairs.json"), "utf8"),
);

/** What the check tells of a sentence and what another language makes of it. */
function alarms(english: string, other: string, language: string): string[] {
  const [original, translated] = [figuresIn(english, "en"), figuresIn(other, language)];
  const isTold = (figure: { isSpelled?: true } | null): boolean =>
    figure !== null && (readsNumberWords(language) || !figure.isSpelled);
  return [
    ...differenceOf(original, translated)
      .filter(({ missing, added }) => isTold(missing) || isTold(added))
      .map(({ missing, added }) => `${missing?.key ?? "nothing"} became ${added?.key ?? "nothing"}`),
    ...otherShares(sharesIn(english, "en"), sharesIn(other, language)).map(
      ({ missing, added }) => `${missing.key} became ${added.key}`,
    ),
    ...oppositesIn(original, translated).map(
      ({ one, other }) => `${one.key}: ${one.direction}, ${other.direction}`,
    ),
  ];
}

/** `apart`: written before the check was tried on any of them, and looked at once it was done. */
describe.each(Object.entries(PAIRS))("sentences in other languages, %s", (_, sentences) => {
  it("raise no alarm where they say what the English one says", () => {
    const found = sentences.flatMap(([language = "", english = "", faithful = ""]) =>
      alarms(english, faithful, language).map((alarm) => [faithful, alarm]),
    );
    expect(found).toEqual([]);
  });

  it("are told of where a number, a unit or a direction differs", () => {
    const missed = sentences.filter(
      ([language = "", english = "", , wrong = ""]) => alarms(english, wrong, language).length === 0,
    );
    expect(missed).toEqual([]);
  });
});
