import { ALIASES } from "../../content-model/fields.ts";
import { memoize } from "../../memoize.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { spellingKey } from "../../vocabulary.ts";
/** The field of `names` that other systems call `name`, or null. */
export function fieldCalled(name: string, names: readonly string[]): string | null {
  const key = spellingKey(name);
  return (
    names.find((field) => (ALIASES.get(field) ?? []).some((alias) => spellingKey(alias) === key)) ?? null
  );
}

const FEWEST_LETTERS_FOR_TWO = 7;

/** The field of `names` that `name` may be meant for, or null. Studies have the same fields: what was found is kept for each list. */
export function nearestName(name: string, names: readonly string[]): string | null {
  let find = finders.get(names);
  if (!find) {
    find = memoize((one) => findNearest(one, names), MOST_NAMES);
    finders.set(names, find);
  }
  return find(name);
}

const MOST_NAMES = 500;
const finders = new WeakMap<readonly string[], (name: string) => string | null>();

function findNearest(name: string, names: readonly string[]): string | null {
  const key = spellingKey(name);
  const alike = (candidate: string) => spellingKey(candidate) === key;
  return (
    names.find(alike) ??
    names.find((candidate) => (ALIASES.get(candidate) ?? []).some(alike)) ??
    names.find((candidate) => isTypo(key, spellingKey(candidate))) ??
    null
  );
}

function isTypo(typed: string, meant: string): boolean {
  const allowed = Math.min(typed.length, meant.length) >= FEWEST_LETTERS_FOR_TWO ? 2 : 1;
  if (typed.length < 3 || Math.abs(typed.length - meant.length) > allowed) return false;
  return editDistance(typed, meant) <= allowed;
}
