import { COMPARATIVE, NOUNS, VERBS } from "../changes/words.ts";
import { agree } from "../figures/agree.ts";
import { figureOf, type Marked, withoutMarks } from "../figures/marked.ts";
import type { Mention } from "../figures/mention.ts";
import { scaleOf } from "../figures/units.ts";
import { END_PATTERNS, MOVEMENT, NO_ENDS, PRODUCT } from "./patterns.ts";

/** Both ends of a measured change, as they stand in a marked sentence. */
export type Ends = { start: number; end: number; before: Mention; after: Mention; figures: number[] };

/** Finds "from X to Y" in all its wordings. `named`: the metric stands before the sentence, so a bare pair is a change. */
export function endsIn(marked: Marked, named: boolean): Ends[] {
  const found: Ends[] = [];
  const taken = new Set<number>();
  for (const { pattern, needs, loose, named: onlyNamed } of END_PATTERNS) {
    if (onlyNamed && !named) continue;
    for (const match of marked.text.matchAll(pattern)) {
      const before = figureOf(match, marked, "before");
      const after = figureOf(match, marked, "after");
      if (!before || !after || taken.has(before.index) || taken.has(after.index)) continue;
      if (needs && match[0].search(needs) < 0) continue;
      const pair = agree(before.mention, after.mention);
      if (loose && !named && !(pair && falls(pair)) && !tellsMovement(marked.text, match)) continue;
      if (!pair || isNoMeasure(marked.text, match, pair)) continue;
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

/** No range runs downwards: "page load time from 8.2 s to 1.4 s" needs no verb. */
function falls([before, after]: [Mention, Mention]): boolean {
  return before.value * scaleOf(before.unit) > after.value * scaleOf(after.unit);
}

function tellsMovement(text: string, match: RegExpMatchArray): boolean {
  const before = text.slice(0, match.index);
  if (before.trim() === "" || MOVEMENT.test(withoutMarks(before))) return true;
  const words =
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => VERBS.has(word) || NOUNS.has(word) || COMPARATIVE.has(word));
}

/** Ranges, and versions of software: "from 5.6 to 8.1" after "upgraded PHP". */
function isNoMeasure(text: string, match: RegExpMatchArray, [before, after]: [Mention, Mention]): boolean {
  const opening = withoutMarks(text.slice(0, match.index)).replace(/\s+/g, " ");
  if (/\b(?:rang\w*|anywhere|var(?:y|ies|ied|ying)|between)\s*(?:\S+\s){0,2}$/i.test(opening)) return true;
  if (/\b(?:rank|position|place|page|number|no\.?|version|v|step|phase)\s*\ue000/i.test(match[0]))
    return true;
  // "from iOS 12 to iOS 17": numbers that are part of a name.
  if (/^(?:from|von|de)\s+([\p{L}]{2,})\s*\ue000[^\ue001]*\ue001.*(?<![\p{L}])\1\s*\ue000/iu.test(match[0]))
    return true;
  if (before.kind !== "number" || after.kind !== "number") return false;
  return NO_ENDS.test(opening) || PRODUCT.test(opening) || /^from\s+\p{Lu}/u.test(match[0]);
}
