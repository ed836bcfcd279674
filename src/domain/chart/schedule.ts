import { element, percent } from "./svg.ts";

/** A stretch of a project in its own unit (weeks, months), both ends counted, from 1. */
export type Span = { from: number; to: number };

const SPAN = /^(?<unit>\p{L}+)\D{0,3}(?<from>\d{1,3})(?:\s*(?:[-–—]|to|bis|à|a)\s*(?<to>\d{1,3}))?$/u;

/** The spans of periods such as "Weeks 1-5", or null where one has none or they count in different units. */
export function scheduleOf(periods: readonly (string | null)[]): Span[] | null {
  const units = new Set<string>();
  const spans = periods.flatMap((period) => {
    const groups = SPAN.exec(period?.trim() ?? "")?.groups;
    if (!groups) return [];
    const from = Number(groups.from);
    const to = Number(groups.to ?? groups.from);
    units.add((groups.unit ?? "").toLowerCase().replace(/[sne]+$/, ""));
    return from >= 1 && to >= from ? [{ from, to }] : [];
  });
  return spans.length === periods.length && spans.length > 1 && units.size === 1 ? spans : null;
}

const HEIGHT = 10;

/** One span on the whole of the schedule; hidden from screen readers, since the words beside it state it. */
export function drawSpan(span: Span, schedule: readonly Span[]): string {
  const length = Math.max(...schedule.map(({ to }) => to));
  const bar = element("rect", {
    class: "after",
    x: percent((span.from - 1) / length),
    width: percent((span.to - span.from + 1) / length),
    height: HEIGHT,
    fill: "currentColor",
    stroke: "currentColor",
  });
  const line = element("line", {
    class: "track",
    x2: "100%",
    y1: HEIGHT,
    y2: HEIGHT,
    stroke: "currentColor",
  });
  return element(
    "svg",
    { class: "chart", width: "100%", height: HEIGHT + 1, "aria-hidden": "true", direction: "ltr" },
    line + bar,
  );
}
