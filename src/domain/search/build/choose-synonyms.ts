import { type DocumentTerms, isName, toNameIndex } from "./read-terms.ts";
import type { Name } from "./synonym-names.ts";

/** A thing of the vocabulary that documents speak of, and the names a question may call it by. */
export type Synonyms = { thing: string; names: Name[] };

/**
 * Which names stand for which thing here. Another name of just this thing counts unless most documents that hold it do
 * not speak of the thing: "next" is more often a plain word than Next.js. A name of something the thing takes in helps
 * only where no document holds it: who asks for "grocery" is shown Retail when there is nothing else to show.
 */
export function chooseSynonyms(names: readonly Name[], documents: readonly DocumentTerms[]): Synonyms[] {
  const labelled = new Map<string, number>();
  const held = new Array<number>(names.length).fill(0);
  const astray = new Array<number>(names.length).fill(0);
  for (const { tokens } of documents) {
    const found = new Set(tokens.filter(isName).map(toNameIndex));
    const things = new Set([...found].flatMap((at) => (names[at]?.isLabel ? [names[at].thing] : [])));
    for (const thing of things) labelled.set(thing, (labelled.get(thing) ?? 0) + 1);
    for (const at of found) {
      held[at] = (held[at] ?? 0) + 1;
      if (!things.has(names[at]?.thing ?? "")) astray[at] = (astray[at] ?? 0) + 1;
    }
  }
  const isMeant = ({ thing, isLabel, isExact }: Name, at: number): boolean =>
    isLabel || (isExact ? (astray[at] ?? 0) <= (labelled.get(thing) ?? 0) : held[at] === 0);
  const meant = Map.groupBy(names.filter(isMeant), ({ thing }) => thing);
  return [...meant]
    .map(([thing, list]) => ({ thing, names: list }))
    .filter(({ thing, names: list }) => labelled.has(thing) && list.some(({ isLabel }) => !isLabel));
}
