import type { Marked } from "../figures/marked.ts";
import { hedgeBefore } from "../figures/qualify.ts";
import { anyOf, grammar, word } from "../grammar.ts";
import { COMPARED, CONSIDERED, DONE, OF_KNOWN, SERVES_AS } from "../lexicon/english/changes.ts";
import { byLanguage, wordsFrom } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import type { Direction } from "../types.ts";
import type { StatedChange } from "./stated-change.ts";

/** Words for a change, in lower case, and its direction; null: they speak of the benefit, not of the number. */
type ChangeWords = ReadonlyMap<string, Direction | null>;

const DIRECTIONS = { up: "up", down: "down", benefit: null } as const;

const directionsOf = (list: "changeVerbs" | "changeNouns" | "comparatives"): ChangeWords =>
  new Map(
    (["up", "down", "benefit"] as const).flatMap((direction) =>
      wordsFrom((lexicon: Lexicon) => lexicon[list][direction]).map(
        (word) => [word, DIRECTIONS[direction]] as const,
      ),
    ),
  );

export const verbs = byLanguage(() => directionsOf("changeVerbs"));
export const nouns = byLanguage(() => directionsOf("changeNouns"));
export const comparatives = byLanguage(() => directionsOf("comparatives"));

/** Change verbs that are nouns as often: "support cost", "a speed of", "price drop". */
export const nounsToo = byLanguage(
  (): ReadonlySet<string> => new Set(wordsFrom(({ names }) => names.verbsThatAreNouns)),
);

/** A change stated by one word. */
type WholeChange = { kind: "percent" | "times"; value: number; direction: Direction };

const WHOLE_CHANGES = {
  double: { kind: "times", value: 2, direction: "up" },
  triple: { kind: "times", value: 3, direction: "up" },
  quadruple: { kind: "times", value: 4, direction: "up" },
  quintuple: { kind: "times", value: 5, direction: "up" },
  halve: { kind: "percent", value: 50, direction: "down" },
} as const satisfies Record<keyof Lexicon["wholeChanges"], WholeChange>;

const FACTORS = ["double", "triple", "quadruple", "quintuple", "halve"] as const;
const wholeChangesOf = (list: "wholeChanges" | "wholeChangeNouns"): ReadonlyMap<string, WholeChange> =>
  new Map(
    FACTORS.flatMap((name) =>
      wordsFrom((lexicon) => lexicon[list][name]).map((word) => [word, WHOLE_CHANGES[name]] as const),
    ),
  );

/** Words that carry the whole change, in lower case. */
const wholeNouns = byLanguage(() => wholeChangesOf("wholeChangeNouns"));
const wholeChanges = byLanguage(
  (): ReadonlyMap<string, WholeChange> => new Map([...wholeChangesOf("wholeChanges"), ...wholeNouns()]),
);

const whole = byLanguage(() => grammar(`${word(anyOf(wholeChanges().keys()))}|${COMPARED}|${DONE}`));

/** A cheap test made first, since most sentences hold no such word. */
export function hasWhole(words: Iterable<string>): boolean {
  const forms = wholeForms();
  for (const word of words) if (forms.has(word)) return true;
  return false;
}

/** "double" is one where "doubled" is. */
export const wholeForms = byLanguage(
  () =>
    new Set(
      [...wholeChanges().keys()].flatMap((form) => [
        form,
        ...(form.endsWith("d") ? [form.slice(0, -1)] : []),
      ]),
    ),
);

/** Finds changes stated by one word: "doubled", "halved". */
export function wholeChangesIn({ text }: Marked): StatedChange[] {
  return [...text.matchAll(whole())].flatMap((match) => {
    const token = (match.groups?.word ?? `${match.groups?.compared ?? match.groups?.done}d`).toLowerCase();
    const change = wholeChanges().get(token);
    const isNoun = wholeNouns().has(token);
    const name = isNoun ? "inner-or-behind" : "behind-or-before";
    return change && (isNoun || !isNoChange(match, text)) ? [{ ...toChange(match, text, change), name }] : [];
  });
}

/** "Doubling the servers was no option", "the doubled volume" state no change. */
function isNoChange(match: RegExpMatchArray, text: string): boolean {
  const start = match.index ?? 0;
  const before = text.slice(0, start);
  if (SERVES_AS.test(text.slice(start + match[0].length))) return true;
  if (/ing$/i.test(match[0])) return before === "" || CONSIDERED.test(before);
  return OF_KNOWN.test(before);
}

function toChange(
  match: RegExpMatchArray,
  text: string,
  { kind, value, direction }: WholeChange,
): StatedChange {
  const start = match.index ?? 0;
  const { hedge, length } = hedgeBefore(text.slice(0, start).trimEnd());
  return {
    start: hedge ? start - length - 1 : start,
    end: start + match[0].length,
    kind,
    value,
    unit: null,
    range: null,
    direction,
    hedge,
    step: 1,
    inWords: true,
    isAdded: false,
    figures: [],
    inner: "",
    name: "behind-or-before",
  };
}
