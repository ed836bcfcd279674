import { figureOf, type Marked } from "../figures/marked.ts";
import type { Hedge, Mention } from "../figures/mention.ts";
import type { Direction } from "../types.ts";
import type { NamePlace } from "./pattern.ts";

/** A change stated in a marked sentence. */
export type StatedChange = {
  start: number;
  end: number;
  kind: "percent" | "times" | "points" | "amount";
  value: number;
  unit: string | null;
  range: [number, number] | null;
  direction: Direction | null;
  hedge: Hedge | null;
  /** One unit of the last written digit. */
  step: number;
  /** Said in a word ("doubled", "a third"), which is never exact. */
  inWords: boolean;
  figures: number[];
  /** Text between verb and figure. */
  inner: string;
  name: NamePlace;
};

/** The change a pattern found; null where its figure is none of the sentence. A sign tells more than a word. */
export function toChange(
  match: RegExpMatchArray,
  marked: Marked,
  direction: Direction | null,
  name: NamePlace,
): StatedChange | null {
  const figure = figureOf(match, marked, "figure");
  if (!figure) return null;
  const start = match.index ?? 0;
  return {
    ...fromMention(figure.mention, direction, name),
    start,
    end: start + match[0].length,
    figures: [figure.index],
  };
}

/** A figure that stands for a change by itself, as in a table's cell. */
export function fromMention(mention: Mention, direction: Direction | null, name: NamePlace): StatedChange {
  const kind = kindOf(mention);
  const signed = mention.sign === "+" ? "up" : mention.sign === "-" ? "down" : null;
  return {
    start: 0,
    end: 0,
    kind,
    value: mention.value,
    unit: kind === "amount" ? mention.unit : null,
    range: mention.range,
    direction: signed ?? direction,
    hedge: mention.hedge,
    step: mention.step,
    inWords: mention.kind === "fraction",
    figures: [],
    inner: "",
    name,
  };
}

function kindOf({ kind }: Mention): StatedChange["kind"] {
  if (kind === "percent" || kind === "fraction") return "percent";
  return kind === "times" || kind === "points" ? kind : "amount";
}
