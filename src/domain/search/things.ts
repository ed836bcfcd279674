import { FIELD_SEPARATOR, fromAscii, toAscii } from "./codec/ascii.ts";

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

/** Names by the key of their first word. */
export function unpackNames(packed: readonly string[]): Map<string, ThingName[]> {
  const names = packed.flatMap((line) => {
    const [target = "", ...list] = line.split(FIELD_SEPARATOR).map(fromAscii);
    return list.map((name) => ({ target, keys: name.split(" ") }));
  });
  return Map.groupBy(names, ({ keys }) => keys[0] ?? "");
}
