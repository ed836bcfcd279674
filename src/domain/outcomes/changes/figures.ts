import { markOf } from "../figures/marked.ts";

/** Marks a pattern takes for its figure, by what they may be. */
export const SHARE = markOf("figure", "percent", "times", "points", "fraction");
export const AMOUNT = markOf("figure", "money", "time", "size", "count");
export const COUNT = markOf("figure", "number", "times", "count");
export const ANY = markOf(
  "figure",
  "percent",
  "times",
  "points",
  "fraction",
  "money",
  "time",
  "size",
  "count",
  "number",
);
