import { PARTED_THOUSANDS } from "../text/tokenizer.ts";
import type { DocumentTerms } from "./read-terms.ts";

/** Whole words of letters and figures alone, and no longer than two words may be together. */
const JOINED = /^[\p{L}\p{N}]{3,30}$/u;
const ASCII_JOINED = /^[a-z0-9]{3,30}$/;

/** Where letters and figures meet, a word may be two of any length: "5kg", "java17". */
const FIGURES_AND_LETTERS = /^(?:(\d+)([^\d]+)|([^\d]+)(\d+))$/;
const LETTERS_OF_A_PART = 2;
const LETTERS_OF_BOTH = 5;

/**
 * Neighbours that some document writes as one word count as that word too, so that "tech flow" is found as "techflow" where others are written
 * so. `forms`: by their numbers, which are the tokens, and whether each is written so somewhere, and not with a sign inside; `isLeftAlone`: of words that stand beside everything.
 */
export function joinNeighbours(
  documents: readonly DocumentTerms[],
  forms: readonly WrittenForm[],
  isLeftAlone: (form: string) => boolean,
): DocumentTerms[] {
  const joined = findJoinedForms(forms, isLeftAlone);
  keepUsual(joined, documents, forms.length);
  return joined.size === 0
    ? [...documents]
    : documents.map((document) => addJoined(document, joined, forms.length));
}

/** For the number of a first word, by that of a second one, the number of the form that is both. */
type JoinedForms = Map<number, Map<number, number>>;

type WrittenForm = { form: string; isWritten: boolean };

function findJoinedForms(forms: readonly WrittenForm[], isLeftAlone: (form: string) => boolean): JoinedForms {
  const numbers = new Map<string, number[]>();
  forms.forEach(({ form }, number) => {
    const own = numbers.get(form);
    if (own) own.push(number);
    else numbers.set(form, [number]);
  });
  const joined = new Map<number, Map<number, number>>();
  forms.forEach(({ form, isWritten }, number) => {
    if (!isWritten) return;
    for (const [first, second] of partsOf(form)) {
      const [ones, others] = [numbers.get(first), numbers.get(second)];
      if (!ones || !others || isLeftAlone(first) || isLeftAlone(second)) continue;
      for (const one of ones) {
        const seconds = joined.get(one) ?? new Map<number, number>();
        for (const other of others) seconds.set(other, number);
        joined.set(one, seconds);
      }
    }
  });
  return joined;
}

function partsOf(form: string): [string, string][] {
  if (!ASCII_JOINED.test(form) && !JOINED.test(form)) return [];
  const [, ...found] = FIGURES_AND_LETTERS.exec(form) ?? PARTED_THOUSANDS.exec(form) ?? [];
  const [first, second] = found.filter((part) => part !== undefined);
  if (first !== undefined && second !== undefined) return [[first, second]];
  if (/\d/.test(form) || form.length < LETTERS_OF_BOTH) return [];
  const parts: [string, string][] = [];
  for (let at = LETTERS_OF_A_PART; at <= form.length - LETTERS_OF_A_PART; at++)
    parts.push([form.slice(0, at), form.slice(at)]);
  return parts;
}

/** The number of a form that neighbours are joined to, of a token that stands for such, else -1. */
export const toJoined = (token: number): number => (token < 0 ? ~token : -1);

/** Takes out what is parted more often than it is joined: who writes "boundarylayer" once made a slip. */
function keepUsual(joined: JoinedForms, documents: readonly DocumentTerms[], count: number): void {
  const written = new Int32Array(count);
  const parted = new Int32Array(count);
  for (const { tokens } of documents) {
    let seconds: ReadonlyMap<number, number> | undefined;
    for (const token of tokens) {
      if (token >= count) continue;
      written[token] = (written[token] ?? 0) + 1;
      const both = seconds?.get(token);
      if (both !== undefined) parted[both] = (parted[both] ?? 0) + 1;
      seconds = joined.get(token);
    }
  }
  for (const seconds of joined.values()) {
    for (const [second, both] of seconds)
      if ((parted[both] ?? 0) > (written[both] ?? 0) || parted[both] === 0) seconds.delete(second);
  }
}

/** The tokens of a document with those of joined neighbours behind the second of them, as `toJoined` tells them. `count`: of forms; names are numbered above. */
function addJoined({ tokens, fieldEnds }: DocumentTerms, joined: JoinedForms, count: number): DocumentTerms {
  const all: number[] = [];
  let at = 0;
  const ends = Array.from(fieldEnds, (end) => {
    let seconds: ReadonlyMap<number, number> | undefined;
    for (; at < end; at++) {
      const token = tokens[at] ?? 0;
      all.push(token);
      if (token >= count) continue;
      const both = seconds?.get(token);
      if (both !== undefined) all.push(~both);
      seconds = joined.get(token);
    }
    return all.length;
  });
  return { tokens: Int32Array.from(all), fieldEnds: Int32Array.from(ends) };
}
