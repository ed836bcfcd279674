import { markOf } from "../figures/marked.ts";
import { anyWord, grammar } from "../grammar.ts";
import type { ChangePattern } from "./pattern.ts";

/** Shares in words that tell what is left: "in half the time". */
export const WITH_REST: ChangePattern[] = [
  // "half as many calls"
  {
    pattern: grammar(`${markOf("figure", "fraction")}\\s+as\\s+(?:many|much|long|large|high)(?![\\p{L}])`),
    name: "behind-or-before",
    direction: "down",
    kind: "rest",
  },
  // "costs are a quarter of what they were", "shrank to a third"
  {
    pattern: grammar(
      `${anyWord("is|are|to|now|just|only|at")}\\s+${markOf("figure", "fraction")}(?=\\s+of\\s+(?:what|its|the old|the former|the previous|their)|\\s*[.,;]|\\s*$)`,
    ),
    name: "before",
    direction: "down",
    kind: "rest",
  },
  // "in half the time", "at a third of the cost"
  {
    pattern: grammar(
      `${anyWord("in|at|for|takes?|took|needs?|uses?|requires?|costs?|with|to")}\\s+(?:only\\s+|just\\s+)?${markOf("figure", "fraction")}\\s+(?:of\\s+)?(?:(?:the|their|its|previous|old|original|usual|total|former) )*(?:as (?:much|many|long)|time|costs?|price|effort|size|space|memory|staff|energy|resources|latency|weight|steps|clicks|hardware|servers)(?![\\p{L}])`,
    ),
    name: "behind",
    direction: "down",
    kind: "rest",
  },
];
