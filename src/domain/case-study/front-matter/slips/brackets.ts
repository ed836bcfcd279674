import type { Scene } from "../explain-yaml.ts";
import { cut, inQuotes, type Slip, slip } from "./slip.ts";

const LISTS = new Set([
  "tags",
  "services",
  "technologies",
  "redirectFrom",
  "outcomes",
  "evidence",
  "claimWaivers",
]);

export function findTooDeep({ code }: Scene): Slip | null {
  if (code !== "RESOURCE_EXHAUSTION") return null;
  return slip(
    "yaml-deep",
    "brackets stand inside brackets too deep here; no field needs more than two levels, remove the others",
  );
}

export function findOpenBracket({ lines, at, message }: Scene): Slip | null {
  if (!/sufficiently indented and end with|Missing closing|must end with/i.test(message)) return null;
  const start = lines.findLastIndex((line, index) => index <= at && /:\s*[[{]/.test(line));
  const opening = /:\s*([[{])/.exec(lines[start] ?? "")?.[1];
  if (!opening) return null;
  const hidden = lines
    .slice(start, at + 1)
    .map((line) => /[[,{\s](#[^,\]}\s]+)/.exec(line)?.[1])
    .find(Boolean);
  if (hidden)
    return slip(
      "yaml-hash",
      `YAML takes \`${hidden}\` and what follows for a comment; put it in quotes: "${hidden}"`,
      start,
    );
  return slip(
    "yaml-bracket",
    `the ${opening} in this line is not closed; write ${opening === "[" ? "]" : "}"} after its last entry`,
    start,
  );
}

export function findComma({ message, code, value }: Scene): Slip | null {
  if (/^[[{].*,\s*,/.test(value))
    return slip("yaml-comma", "two commas follow each other here; remove one of them");
  const isInline =
    /^[[{]/.test(value) && (code === "BLOCK_IN_FLOW" || /Unexpected scalar token/.test(message));
  if (!isInline && !/Missing , /.test(message)) return null;
  return slip("yaml-comma", "a comma is missing between two entries here; write one after the first of them");
}

/** "tags: - react": the first entry of a list on the line of its field. */
export function findListOnLine({ name, value }: Scene): Slip | null {
  if (!LISTS.has(name) || !/^-\s/.test(value)) return null;
  const entry = value.slice(1).trim();
  return slip(
    "yaml-list",
    `a list begins below its field, or stands in brackets; write ${name}: [${cut(entry)}]`,
  );
}

export function findTextAfterBracket({ name, value }: Scene): Slip | null {
  if (name === "" || !/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.test(value)) return null;
  return slip(
    "yaml-start",
    `text that begins with ${value[0]} is read as ${value[0] === "[" ? "a list" : "fields"}; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}
