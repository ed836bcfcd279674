import { FIELD_SEPARATOR, fromAscii, toAscii } from "./codec/ascii.ts";
import { remember } from "./remember.ts";

/** A thing of the vocabulary is a term of its own, held by every document that calls it by any of its names. */
const THING_MARK = "=";

export const toThingTerm = (slug: string): string => THING_MARK + slug;
export const isThingTerm = (term: string): boolean => term.startsWith(THING_MARK);

/** One name of a thing: the keys of its words, and the term that stands for the thing. */
export type ThingName = { target: string; keys: string[] };

/** "=kubernetes|k8s|kube": a thing's term and its names, the words of a name as keys parted by spaces. */
export function packNames(target: string, names: readonly { keys: readonly string[] }[]): string {
  const texts = new Set(names.map(({ keys }) => keys.join(" ")));
  return [target, ...texts].map(toAscii).join(FIELD_SEPARATOR);
}

export type ThingNames = {
  /** The names whose first word has a key. */
  startingWith(key: string): readonly ThingName[];
  namesOf(target: string): readonly ThingName[];
};

const MAX_REMEMBERED_KEYS = 1_000;

/** A question names few things, so only lines that hold what it asks for are unpacked. */
export function openNames(packed: readonly string[]): ThingNames {
  const unpackAll = (isWanted: (line: string) => boolean): ThingName[] =>
    packed.filter(isWanted).flatMap(unpackNames);
  const startingWith = remember((key) => {
    const written = toAscii(key);
    return unpackAll((line) => line.includes(written)).filter(({ keys }) => keys[0] === key);
  }, MAX_REMEMBERED_KEYS);
  const namesOf = (target: string): ThingName[] => {
    const start = toAscii(target) + FIELD_SEPARATOR;
    return unpackAll((line) => line.startsWith(start));
  };
  return { startingWith, namesOf };
}

function unpackNames(line: string): ThingName[] {
  const [target = "", ...names] = line.split(FIELD_SEPARATOR).map(fromAscii);
  return names.map((name) => ({ target, keys: name.split(" ") }));
}
