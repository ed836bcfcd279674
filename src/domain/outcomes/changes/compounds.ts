import { anyOf } from "../grammar.ts";
import { byLanguage, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Direction } from "../types.ts";

/** Source of a regular expression for compounds whose end is a noun of change: "Kostenersparnis", "Traffic-Steigerung". */
export const compoundOf = (direction: Direction): string =>
  `(?:[\\p{L}\\p{N}-]{2,40}-|\\p{L}{3,40})(?:${anyOf(wordsFrom(({ compounds }) => compounds[direction]))})`;

const ends = byLanguage(() => {
  const list = (direction: Direction): string => anyOf(wordsFrom(({ compounds }) => compounds[direction]));
  return pattern(
    `^(?:(?<hyphened>[\\p{L}\\p{N}-]{2,40})-|(?<joined>\\p{L}{3,40}))(?:(?<up>${list("up")})|(?<down>${list("down")}))$`,
    "iu",
  );
});

/** Behind one of these an "s" only links both parts: "Leistungssteigerung". */
const linked = byLanguage(() =>
  pattern(`(?:${anyOf(wordsFrom(({ compounds }) => compounds.linked))})s$`, "iu"),
);

/** A compound that names a change: what changed, and which way; null for other words. */
export function readCompound(word: string): { name: string; direction: Direction } | null {
  const { hyphened, joined, up } = ends().exec(word)?.groups ?? {};
  const name = hyphened ?? joined;
  if (name === undefined) return null;
  return { name: linked().test(name) ? name.slice(0, -1) : name, direction: up ? "up" : "down" };
}
