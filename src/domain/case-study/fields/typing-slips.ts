import type { RawValue } from "../front-matter/values.ts";
import { error, type Finding, warning } from "./finding.ts";
import type { PlaceOf } from "./mend.ts";

const NAME_LISTS = new Set(["tags", "services", "technologies"]);
const QUOTED = new Set(["title", "author", "client", "industry"]);
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

/** What YAML reads otherwise than its author meant. */
export function findTypingSlips(name: string, value: RawValue, placeOf: PlaceOf): Finding[] {
  if (typeof value === "string")
    return [...findLostText(name, placeOf), ...findTypographicQuotes(name, value, placeOf)];
  return Array.isArray(value) && NAME_LISTS.has(name) ? findNumbers(name, value, placeOf) : [];
}

/** A # with a space before it begins a comment: `Deal #1` would be published as `Deal`. */
function findLostText(name: string, placeOf: PlaceOf): Finding[] {
  const { comment, isPlain } = placeOf([name]);
  if (!isPlain || !comment || /^\s/.test(comment)) return [];
  const message = `YAML drops what follows a #, so \`#${comment.trim()}\` is lost; put the whole text in quotes`;
  return [error("text-cut", [name], message)];
}

function findTypographicQuotes(name: string, value: string, placeOf: PlaceOf): Finding[] {
  if (!QUOTED.has(name) || !placeOf([name]).isPlain || !/^[“”„«].*[“”»]$/su.test(value)) return [];
  const message = `the typographic quotes are shown as part of the ${name}; write straight ones: ${name}: ${JSON.stringify(value.slice(1, -1))}`;
  return [warning("text-quotes", [name], message)];
}

function findNumbers(name: string, list: RawValue[], placeOf: PlaceOf): Finding[] {
  return list.flatMap((item, index) => {
    const path = [name, index];
    if (typeof item !== "string" || !NUMBER.test(item) || !placeOf(path).isPlain) return [];
    const message = `the number ${item} is read as the word "${item}"; put it in quotes, or remove it if it is a slip`;
    return [warning("number-as-text", path, message)];
  });
}
