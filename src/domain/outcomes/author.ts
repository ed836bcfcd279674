import { writesDecimalComma } from "./figures/numbers.ts";
import { readBlock } from "./read-block.ts";
import type { TextBlock } from "./reading/blocks.ts";
import type { Outcome } from "./types.ts";

/** An outcome in an author's own words: a sentence, or its parts. */
export type AuthorOutcome =
  | string
  | {
      label?: string | undefined;
      before?: string | undefined;
      after?: string | undefined;
      change?: string | undefined;
      metric?: string | undefined;
      value?: string | undefined;
    };

/** An entry, counted from 0, that could not be read as an outcome, and what to write instead. */
export type UnreadOutcome = { index: number; text: string; message: string };

export type AuthorOutcomes = { outcomes: Outcome[]; unread: UnreadOutcome[] };

/**
 * Reads the author's own list of outcomes with the reader that reads the text; they take its place. `line` is what
 * the outcomes carry: where the list stands.
 */
export function parseAuthorOutcomes(entries: readonly AuthorOutcome[], line = 1): AuthorOutcomes {
  const read = entries.map((entry, index) => ({ index, entry, outcome: readEntry(entry, line) }));
  return {
    outcomes: read.flatMap(({ outcome }) => outcome ?? []),
    unread: read
      .filter(({ outcome }) => outcome === null)
      .map(({ index, entry }) => ({
        index,
        text: formatEntry(entry),
        message: explainUnread(formatEntry(entry)),
      })),
  };
}

function readEntry(entry: AuthorOutcome, line: number): Outcome | null {
  const text = formatEntry(entry);
  // "Deploys a week from 2 to 30" may be a range in a text; in this list what stands before "from" is a name.
  const readings = [text, text.replace(/:?\s+(?=(?:from|von|de)\s)/i, ": ")].map((words) =>
    readLine(words, line),
  );
  const outcome = readings.find((reading) => reading?.before) ?? readings.find((reading) => reading !== null);
  if (!outcome) return null;
  const label = typeof entry === "string" ? outcome.label : (entry.label ?? entry.metric ?? outcome.label);
  return { ...outcome, label, text };
}

function readLine(text: string, line: number): Outcome | null {
  // Under a results heading a bare level is an outcome: "Uptime: 99.97 %".
  const block: TextBlock = {
    kind: "item",
    text,
    bold: null,
    line,
    depth: 1,
    headings: ["Results"],
    above: [],
  };
  return readBlock(block, writesDecimalComma(text))[0] ?? null;
}

/** The parts as one would write them: "Page load time: from 8.2 s to 1.4 s (83 % faster)". */
function formatEntry(entry: AuthorOutcome): string {
  if (typeof entry === "string") return entry.trim();
  const { label, metric, before, after, change, value } = entry;
  const ends = before && after ? `from ${before} to ${after}` : (after ?? before ?? "");
  const body = ends && change ? `${ends} (${change})` : ends || (change ?? value ?? "");
  const name = label ?? metric;
  return name ? `${name}: ${body}` : body;
}

function explainUnread(text: string): string {
  return `"${text}" names no figure that is an outcome; write what changed and both ends, such as "Page load time from 8.2 s to 1.4 s", or a change, such as "Conversion up 34 %"`;
}
