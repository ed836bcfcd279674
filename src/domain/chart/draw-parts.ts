import { sayEnd } from "./describe.ts";
import type { Layout } from "./layout.ts";
import { WORDS_BESIDE } from "./layout.ts";
import { positionOn, ticksOf } from "./scale.ts";
import { element, percent, textAt } from "./svg.ts";
import type { Axis, Mark } from "./types.ts";

/** The two ends of a change. Classes carry the colours of the page; the attributes are for paper, feeds and mail. */
export type End = "before" | "after";
const PAINT = {
  before: { fill: "none", stroke: "currentColor" },
  after: { fill: "currentColor", stroke: "currentColor" },
};
export const paintOf = (end: End) => ({ class: end, ...PAINT[end] });

/** A bar from the start of the axis to a mark, and a paler one on to the far end of a range. */
export function bar(mark: Mark, end: End, axis: Axis, y: number, height: number): string {
  const width = positionOn(axis, mark.value);
  const reach = mark.reach === undefined ? 0 : positionOn(axis, mark.reach) - width;
  const far =
    reach === 0
      ? ""
      : element("rect", {
          class: "reach",
          x: percent(width),
          y,
          width: percent(reach),
          height,
          fill: "none",
          stroke: "currentColor",
        });
  return far + element("rect", { ...paintOf(end), y, width: percent(width), height });
}

/** The words of a bar, beside it or in it, whichever has room. */
export function barWords(mark: Mark, end: End, axis: Axis, middle: number, { pad }: Layout): string {
  const width = positionOn(axis, Math.max(mark.value, mark.reach ?? mark.value));
  const isInside = width > WORDS_BESIDE;
  return textAt(
    {
      class: isInside ? `${end}-words in` : `${end}-words`,
      x: percent(width),
      dx: isInside ? -pad : pad,
      y: middle,
      "dominant-baseline": "central",
      "text-anchor": isInside ? "end" : undefined,
    },
    end === "before" && mark.text !== "before" ? `${mark.text} before` : mark.text,
  );
}

/** A ruler under the bars: a line at each round value, the values at every one that has room. */
export function ruler(axis: Axis, y: number): string {
  const ticks = ticksOf(axis);
  const isCrowded = ticks.length > 6;
  return ticks
    .map((tick, index) => {
      const x = percent(positionOn(axis, tick));
      const isNumbered = !isCrowded || index % 2 === 0;
      const line = element("line", {
        class: "tick",
        x1: x,
        x2: x,
        y1: y,
        y2: y + (isNumbered ? 12 : 7),
        stroke: "currentColor",
      });
      if (!isNumbered) return line;
      const isLast = positionOn(axis, tick) > 0.95;
      const words = { class: "tick-words", x, y: y + 26, dx: index === 0 || isLast ? undefined : 0 };
      return (
        line +
        textAt(
          { ...words, "text-anchor": index === 0 ? undefined : isLast ? "end" : "middle" },
          sayTick(tick, axis),
        )
      );
    })
    .join("");
}

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });

const sayTick = (value: number, { unit }: Axis): string =>
  unit === "%" ? sayEnd(value, unit) : compact.format(value);
