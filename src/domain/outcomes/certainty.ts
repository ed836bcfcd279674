import type { OutcomeCandidate } from "./candidates.ts";
import type { Marked } from "./figures/marked.ts";
import type { Setting } from "./reading/headings.ts";
import type { Certainty, FoundOutcome, ReadReason } from "./types.ts";

/** Where a candidate was found. `isNamed`: the words before a colon, or in bold, name its metric. */
type Finding = {
  place: "heading" | "paragraph" | "item" | "row";
  setting: Setting;
  candidate: OutcomeCandidate;
  sentence: Pick<Marked, "text" | "mentions">;
  isNamed: boolean;
  /** The sentence states no other outcome. */
  isAlone: boolean;
};

/** Words of a sentence that is short. */
const SHORT = 25;
/** Figures of a sentence that states one pair. */
const PAIR = 2;

/** How sure a reading is: by where it stands and how plain it is, never by how it was found. */
export function certaintyOf({ place, setting, candidate, sentence, isNamed, isAlone }: Finding): Certainty {
  const doubt = doubtOf(candidate);
  if (doubt) return read(doubt);
  if (setting !== "results") return read("no-results-heading");
  if (place === "heading") return read("in-heading");
  if (place === "row") return { certainty: "stated", reason: "table" };
  const isListed = place === "item";
  if (isListed && isNamed) return { certainty: "stated", reason: "list" };
  const words = sentence.text.match(/[\p{L}\p{N}\ue000][^\s]*/gu)?.length ?? 0;
  if (words > SHORT) return read("long-sentence");
  const figures = sentence.mentions.filter(({ kind }) => kind !== "vague").length;
  const allowed = PAIR + (candidate.beforeAfter && candidate.change ? 1 : 0);
  if (!isAlone || figures > allowed) return read("several-figures");
  return { certainty: "stated", reason: isListed ? "list" : "sentence" };
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
