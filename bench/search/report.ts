import type { SizeFigures } from "../search.ts";
import type { EngineName } from "./engines.ts";
import type { Quality } from "./quality.ts";

/** What each size is held to; `share` is that of the figure of MiniSearch that must not be exceeded. */
type Goal = { most?: number; share?: number };
type Figure = "bytes" | "open" | "cold" | "p99" | "memory" | "build";

export const GOALS: Record<number, Partial<Record<Figure, Goal>>> = {
  100: { cold: { most: 8 }, p99: { most: 0.5 } },
  1000: { open: { most: 15 }, cold: { most: 18, share: 1 / 12 }, p99: { most: 1 } },
  10000: {
    cold: { most: 60, share: 1 / 18 },
    p99: { most: 1.5, share: 1 / 10 },
    memory: { most: 80e6 },
  },
  100000: { memory: { most: 1e9 } },
};

const FIGURES: { name: Figure; label: string; show(value: number): string }[] = [
  { name: "bytes", label: "files, bytes a document", show: (value) => value.toFixed(0) },
  { name: "open", label: "opened, CPU ms", show: (value) => value.toFixed(1) },
  { name: "cold", label: "cold start, ms", show: (value) => value.toFixed(1) },
  { name: "p99", label: "warm p99, ms", show: (value) => value.toFixed(2) },
  { name: "memory", label: "memory after the mix, MB", show: (value) => (value / 1e6).toFixed(0) },
  { name: "build", label: "build, ms", show: (value) => value.toFixed(0) },
];

/** One table of a size: goal, measured, its peers in the same run. */
export function printSize(size: number, figures: Partial<Record<EngineName, SizeFigures>>): void {
  console.log(`\n${size} documents`);
  console.log(toRow(["", "goal", "measured", "MiniSearch", "FlexSearch", "lunr", "FTS5"]));
  for (const { name, label, show } of FIGURES) {
    const goal = GOALS[size]?.[name];
    const own = figures.casebook?.[name] ?? Number.NaN;
    const peer = figures.minisearch?.[name];
    const verdict = goal === undefined ? "" : isReached(goal, own, peer) ? " reached" : " MISSED";
    const peers = [peer, figures.flexsearch?.[name], figures.lunr?.[name], figures.sqlite?.[name]].map(
      (value) => (value === undefined ? "-" : show(value)),
    );
    console.log(toRow([label, formatGoal(goal, show), show(own) + verdict, ...peers]));
  }
}

export function printQuality({ phrasePrecision, phraseP99, typoOverlap }: Quality): void {
  console.log(toRow(["phrase precision@10", ">= 0.98", judged(phrasePrecision, phrasePrecision >= 0.98)]));
  console.log(toRow(["phrase p99, ms", "<= 10.0", judged(phraseP99, phraseP99 <= 10)]));
  console.log(toRow(["typo overlap of top ten", ">= 0.75", judged(typoOverlap, typoOverlap >= 0.75)]));
}

const judged = (value: number, isGood: boolean): string =>
  `${value.toFixed(2)}${isGood ? " reached" : " MISSED"}`;

const isReached = ({ most = Infinity, share }: Goal, own: number, peer: number | undefined): boolean =>
  own <= most && (share === undefined || (peer !== undefined && own <= peer * share));

function formatGoal(goal: Goal | undefined, show: (value: number) => string): string {
  const parts: string[] = [];
  if (goal?.most !== undefined) parts.push(`<= ${show(goal.most)}`);
  if (goal?.share !== undefined) parts.push(`1/${Math.round(1 / goal.share)}`);
  return parts.join(", ");
}

const WIDTHS = [27, 16, 18, 12, 12, 12, 12];

const toRow = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 12))
    .join(" ")
    .trimEnd();
