import { ANY_MARK, figureOf, type Marked, markOf } from "./marked.ts";
import type { Mention } from "./mentions.ts";
import { BYTES, SECONDS } from "./words/units.ts";

/** Both ends of a measured change, as they stand in a marked sentence. */
export type Ends = {
  start: number;
  end: number;
  before: Mention;
  after: Mention;
  figures: number[];
};

const gap = (length: number) => `[^\\ue000;.!?]{0,${length}}?`;
const KINDS = ["percent", "points", "money", "time", "size", "count", "number", "vague", "times"] as const;
const B = markOf("before", ...KINDS);
const A = markOf("after", ...KINDS);
const BEFORE_WORDS =
  "previously|before|beforehand|prior|originally|earlier|formerly|initially|in the past|last year|the year before|previous|at the start|at first|former|old|a year ago|pre-\\w+|baseline|zuvor|vorher|früher|bisher|auparavant|avant|antes|anteriormente|anterior";
const THEN =
  "used to|previously|formerly|once|originally|initially|historically|before|in the past|prior to|had been|would take|früher|vorher|bisher|zuvor|auparavant|avant|antes|took|was|were|had";
const NOW =
  "now|today|currently|nowadays|these days|after(?:ward|wards)?|since then|since|heute|jetzt|nun|nur noch|aujourd['’]hui|maintenant|désormais|hoy|ahora";
const ARROW = "(?:→|⟶|➜|➔|⇒|->|-->|=>|–>|—>|>>)";

const re = (source: string) => new RegExp(source, "giu");

/** In order of trust: a figure taken by one is not read again by the next. */
const PATTERNS: { pattern: RegExp; needs?: RegExp }[] = [
  {
    pattern: re(
      `(?<![\\p{L}])(?:from|von|de|desde|d['’])\\s*${gap(14)}${B}${gap(60)}(?<![\\p{L}])(?:to|auf|zu|à|a|hasta|into)\\s${gap(24)}${A}`,
    ),
  },
  { pattern: re(`${B}\\s*${gap(24)}${ARROW}\\s*${gap(24)}${A}`) },
  {
    pattern: re(
      `(?<![\\p{L}])(?:to|auf|à|a)\\s${gap(10)}${A},?${gap(40)}\\b(?:from|von|de|desde)\\s+${gap(20)}${B}`,
    ),
  },
  {
    pattern: re(
      `${A}${gap(40)}[,(–—-]?\\s*\\b(?:down|up|(?:de|in)creased?|reduced|improved|dropped|grown|compared|coming|falling|rising)\\s+from\\s+${gap(24)}${B}`,
    ),
  },
  { pattern: re(`${A}\\s*[,(–—]\\s*from ${gap(16)}${B}`) },
  {
    pattern: re(
      `${A}${gap(60)}(?<![\\p{L}])(?:vs\\.?|versus|compared (?:to|with)|against|as opposed to|gegenüber|contre|frente a)\\s${gap(40)}${B}${gap(30)}(?:$|[\\ue000;.,!?)])`,
    ),
    needs: re(`\\b(?:${BEFORE_WORDS}|now|today)\\b`),
  },
  {
    pattern: re(
      `${A}${gap(60)}(?<![\\p{L}])(?:instead of|rather than|in place of|where (?:it|they) (?:once|previously)|(?:an?)?statt|au lieu de|en lugar de|en vez de)\\s${gap(40)}${B}`,
    ),
  },
  {
    pattern: re(
      `(?<![\\p{L}])(?:${THEN})(?![\\p{L}])[^\\ue000!?]{0,60}?${B}[^\\ue000!?]{0,70}?(?<![\\p{L}])(?:${NOW})(?![\\p{L}])[^\\ue000!?]{0,50}?${A}`,
    ),
  },
  {
    pattern: re(`${B}${gap(20)}\\b(?:${BEFORE_WORDS})\\b[^\\ue000!?]{0,50}?${A}${gap(20)}\\b(?:${NOW})\\b`),
  },
  {
    pattern: re(
      `${A}${gap(20)}\\b(?:now|today|after)\\b[^\\ue000!?]{0,50}?${B}${gap(20)}\\b(?:${BEFORE_WORDS})\\b`,
    ),
  },
  {
    pattern: re(
      `\\b(?:before|baseline|previous|old)\\b\\s*[:=(]\\s*${B}[^\\ue000]{0,30}?\\b(?:after|now|new|current|result)\\b\\s*[:=(]\\s*${A}`,
    ),
  },
  {
    pattern: re(
      `${A}${gap(50)}\\b(?:used to (?:take|be|have)|took|was|were|previously|it once took)\\b${gap(30)}${B}${gap(20)}\\b(?:before|previously|prior|earlier)\\b`,
    ),
  },
];

const NO_START =
  /\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying)|between|migrat\w+|upgrad\w+|switch\w*)\s*(?:\S+\s){0,3}$/i;
const MARK = new RegExp(ANY_MARK, "g");

/** Finds "from X to Y" in all its wordings. */
export function endsIn(marked: Marked): Ends[] {
  const found: Ends[] = [];
  const taken = new Set<number>();
  for (const { pattern, needs } of PATTERNS) {
    for (const match of marked.text.matchAll(pattern)) {
      const before = figureOf(match, marked, "before");
      const after = figureOf(match, marked, "after");
      if (!before || !after || taken.has(before.index) || taken.has(after.index)) continue;
      if (needs && match[0].search(needs) < 0) continue;
      if (NO_START.test(marked.text.slice(0, match.index).replace(MARK, ""))) continue;
      const pair = agree(before.mention, after.mention);
      if (!pair) continue;
      taken.add(before.index).add(after.index);
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        before: pair[0],
        after: pair[1],
        figures: [before.index, after.index],
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Two figures of one measure; a bare one takes unit and magnitude of the other. Null: not the same measure. */
export function agree(before: Mention, after: Mention): [Mention, Mention] | null {
  if (before.kind === after.kind || ranked(before) + ranked(after) > 0) {
    const [first, second] = [borrow(before, after), borrow(after, before)];
    if (sameMeasure(first.unit, second.unit)) return [first, second];
  }
  return null;
}

/** A bare number or "a week" may stand beside a figure that names its unit. */
function ranked(mention: Mention): number {
  return mention.kind === "number" || mention.kind === "vague" ? 1 : 0;
}

function borrow(mention: Mention, other: Mention): Mention {
  if (mention.kind !== "number" || other.kind === "number") {
    return mention.kind === "number" && other.magnitude > 1 ? magnified(mention, other) : mention;
  }
  return { ...magnified(mention, other), kind: other.kind, unit: other.unit };
}

/** "from 1.2 to 1.5 million" starts at 1.2 million; "from 900 to 1.5 million" does not. */
function magnified(mention: Mention, other: Mention): Mention {
  const share = mention.value / (other.value / other.magnitude);
  if (mention.magnitude !== 1 || other.magnitude === 1 || share > 100 || share < 0.01) return mention;
  const factor = other.magnitude;
  return { ...mention, value: mention.value * factor, step: mention.step * factor, magnitude: factor };
}

function sameMeasure(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (one in SECONDS && other in SECONDS) return true;
  return one in BYTES && other in BYTES;
}
