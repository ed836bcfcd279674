import type { Ends } from "../ends/ends.ts";
import { ANY_MARK, type Marked, markOf } from "../figures/marked.ts";
import { grammar } from "../grammar.ts";
import { fromMention, type StatedChange } from "./stated-change.ts";
import { NOUNS } from "./words.ts";

const RATE = markOf("figure", "percent", "times", "points");
const BEHIND_ENDS = grammar(
  `^(?:\\s*[,;–—-]?\\s*(?:or|i\\.e\\.|that is|that['’]s|which is|equal to|equivalent to|equals|=|soit|also um|also|das sind|es decir)\\s+(?:a\\s+|about\\s+)?|\\s*\\(\\s*|\\s*=\\s*|\\s*,\\s*(?:exactly |precisely )?(?=${ANY_MARK}\\s*(?:[.;)]|$)))${RATE}`,
);
const ALONE = new RegExp(`^\\s*${ANY_MARK}\\s*[.!]?\\s*$`, "u");
const SAVED = /(?<![\p{L}])(?:saved|avoided|less|fewer)(?![\p{L}])/iu;

/** "from 18 % to 31 %, or 13 points", "(83 %)": a figure right behind both ends is the change they make. */
export function barePairs({ text, mentions }: Marked, ends: readonly Ends[]): StatedChange[] {
  return ends.flatMap((one) => {
    const match = [...text.slice(one.end).matchAll(BEHIND_ENDS)][0];
    const index = Number(match?.groups?.figure ?? Number.NaN);
    const mention = mentions[index];
    if (!match || !mention) return [];
    const change = fromMention(mention, null, "behind");
    return [{ ...change, start: one.end, end: one.end + match[0].length, figures: [index] }];
  });
}

/** "Cost savings: 40 %", "Traffic: 3x": the name before the colon says what the figure alone does not. */
export function leadChange({ text, mentions }: Marked, lead: string): StatedChange[] {
  const [mention] = mentions;
  if (!mention || mentions.length !== 1 || !ALONE.test(text)) return [];
  const noun = (lead.toLowerCase().match(/[\p{L}-]+/gu) ?? []).find((word) => NOUNS.has(word));
  const place = { start: 0, end: text.length, figures: [0] };
  if (noun !== undefined) return [{ ...fromMention(mention, NOUNS.get(noun) ?? null, "behind"), ...place }];
  if (SAVED.test(lead)) return [{ ...fromMention(mention, "down", "behind"), ...place }];
  return mention.kind === "times" ? [{ ...fromMention(mention, "up", "behind"), ...place }] : [];
}
