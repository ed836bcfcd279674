import type { OutcomeCandidate } from "./candidates.ts";
import { isExcluded } from "./exclusions/exclusions.ts";
import type { Marked } from "./figures/marked.ts";
import type { Mention } from "./figures/mentions.ts";
import type { Certainty, FoundOutcome, ReadReason } from "./types.ts";

/** Where a candidate was found. `isNamed`: the words before a colon, or in bold, name its metric. */
type Finding = {
  place: "heading" | "paragraph" | "item" | "row";
  isUnderResults: boolean;
  candidate: OutcomeCandidate;
  sentence: Pick<Marked, "text" | "mentions">;
  isNamed: boolean;
  /** Other outcomes that the sentence states. */
  beside: number;
};

/** Words of a sentence that is short. */
const SHORT = 25;
/** Figures of a sentence that states one pair. */
const PAIR = 2;

/** How sure a reading is: by where it stands and how plain it is, never by how it was found. */
export function certaintyOf({
  place,
  isUnderResults,
  candidate,
  sentence,
  isNamed,
  beside,
}: Finding): Certainty {
  const doubt = doubtOf(candidate);
  if (doubt) return read(doubt);
  if (!isUnderResults) return read("no-results-heading");
  if (place === "heading") return read("in-heading");
  if (place === "row") return beside > 0 ? read("several-figures") : { certainty: "stated", reason: "table" };
  const isListed = place === "item";
  if (hasOtherShare(candidate, sentence, beside)) return read("several-figures");
  if (isListed && isNamed) return { certainty: "stated", reason: "list" };
  if (wordsAround(candidate, sentence.text) > SHORT) return read("long-sentence");
  const figures = sentence.mentions.filter(({ kind }) => kind !== "vague").length;
  const allowed = PAIR + (candidate.beforeAfter && candidate.change ? 1 : 0) + (isListed ? beside : 0);
  if ((beside > 0 && !isListed) || figures > allowed) return read("several-figures");
  return { certainty: "stated", reason: isListed ? "list" : "sentence" };
}

/**
 * True where a share, a multiple or points stand in the sentence that no outcome took: "12 % in shops and 30 % online". What
 * stands in brackets says the same again, and a plan is no rival.
 */
function hasOtherShare(
  { beforeAfter, change, level }: OutcomeCandidate,
  { text, mentions }: Pick<Marked, "text" | "mentions">,
  beside: number,
): boolean {
  const own = new Set([...(beforeAfter?.figures ?? []), ...(change?.figures ?? [])]);
  const others = mentions.filter((mention, index) => {
    if (!SHARES.has(mention.kind) || own.has(index) || mention.start === level?.after.start) return false;
    const at = text.search(new RegExp(`\ue000\\p{L}${index}\ue001`, "u"));
    return !/\(\s*$/.test(text.slice(0, at)) && !isExcluded(text, at, at + 1, false);
  });
  return others.length > beside * PAIR;
}

const SHARES: ReadonlySet<Mention["kind"]> = new Set(["percent", "times", "points"]);

/** Words of the sentence around a candidate; behind a colon a capital letter begins another: "It paid: Costs fell." */
function wordsAround({ start }: OutcomeCandidate, text: string): number {
  const parts = text.split(/(?<=:)\s+(?=["“]?\p{Lu}\p{Ll})/u);
  let end = 0;
  const own = parts.find((part) => {
    end = text.indexOf(part, end) + part.length;
    return start < end;
  });
  return (own ?? text).match(/[\p{L}\p{N}\ue000][^\s]*/gu)?.length ?? 0;
}

/** What keeps an outcome from being stated wherever it stands; null: nothing. */
function doubtOf({ label, beforeAfter, change }: OutcomeCandidate): ReadReason | null {
  if (label === null) return "no-name";
  if (!beforeAfter && !change) return "level";
  return !beforeAfter && change?.hedge === "under" ? "at-most" : null;
}

const read = (reason: ReadReason): Certainty => ({ certainty: "read", reason });

/** Doubts that hold in a title and a snippet as well. */
const LASTING: ReadonlySet<ReadReason> = new Set(["no-name", "level", "at-most"]);

/** An outcome of a title or snippet, which needs no heading of results above it. */
export function stateInHead(outcome: FoundOutcome, reason: "title" | "snippet"): FoundOutcome {
  if (outcome.certainty === "read" && LASTING.has(outcome.reason)) return outcome;
  return { ...outcome, certainty: "stated", reason };
}
