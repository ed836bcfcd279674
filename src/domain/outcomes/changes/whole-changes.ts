import type { Marked } from "../figures/marked.ts";
import { hedgeBefore } from "../figures/qualify.ts";
import { anyOf, grammar, word } from "../grammar.ts";
import { WHOLE_OF, type WholeChange } from "./change-words.ts";
import type { StatedChange } from "./stated-change.ts";

const FORMS = word(anyOf(WHOLE_OF.keys()));
/** "is double the number of last year"; "double opt-in" is none. */
const COMPARED =
  "(?<=(?<![\\p{L}])(?:is|are|was|were|be|now|nearly|almost|than|about) )(?<compared>double|triple|quadruple)(?=\\s+(?:the|what|that of|its|their|our|last))";
/** "we managed to halve": an infinitive tells what was done behind such a word only. */
const DONE =
  "(?<=(?<![\\p{L}])(?:managed to|able to|(?:helped|enabled|allowed)(?: [\\p{L}-]+){0,3}? to|helped(?: [\\p{L}-]+){0,2}?) (?:nearly |almost |more than )?)(?<done>halve|double|triple|quadruple)(?![\\p{L}])";
const WHOLE = grammar(`${FORMS}|${COMPARED}|${DONE}`);

/** Looked for first: most sentences hold no such word. */
export function mayBeWhole(said: string): boolean {
  return WHOLE_OF.has(said) || WHOLE_OF.has(`${said}d`);
}

/** Finds changes told in one word: "doubled", "halved". */
export function wholeChangesIn({ text }: Marked): StatedChange[] {
  return [...text.matchAll(WHOLE)].flatMap((match) => {
    const said = (match.groups?.word ?? `${match.groups?.compared ?? match.groups?.done}d`).toLowerCase();
    const whole = WHOLE_OF.get(said);
    return whole && !isNoChange(match, text) ? [toChange(match, text, whole)] : [];
  });
}

/** "doubles as a workshop" says what a thing is for. */
const SERVES_AS = /^ (?:as|up as|down)(?![\p{L}])/iu;

/** "Doubling the servers was no option", "the doubled volume" tell of no change. */
function isNoChange(match: RegExpMatchArray, text: string): boolean {
  const start = match.index ?? 0;
  const before = text.slice(0, start);
  if (SERVES_AS.test(text.slice(start + match[0].length))) return true;
  if (/ing$/i.test(match[0]))
    return (
      before === "" ||
      /\b(?:about|of|for|on|at|towards|without|before|consider\w*)\s(?:nearly\s)?$/i.test(before)
    );
  return /\b(?:the|this|their|our)\s$/i.test(before);
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
