import type { RawValue } from "../front-matter/values.ts";
import { type Finding, warning } from "./finding.ts";

const LISTS = new Set(["redirectFrom", "outcomes", "evidence", "claimWaivers"]);
/** Lists of short names: a text given for one may hold several, parted by commas. */
const NAME_LISTS = new Set(["tags", "services", "technologies"]);
/** Texts that may name several people. */
const PEOPLE = new Set(["author", "team"]);

/** An empty text is none, and fields or entries without a value are left out; null where nothing remains. */
export function withoutEmpty(value: RawValue): RawValue {
  if (value === null) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value)) return value.filter((item) => withoutEmpty(item) !== null);
  const entries = Object.entries(value).filter(([, inner]) => withoutEmpty(inner) !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

export type Shaped = { value: RawValue; findings: Finding[] };

const asItIs = (value: RawValue): Shaped => ({ value, findings: [] });

/** A list for a text, a text for a list: read where the meaning is plain, left for the schema to refuse where not. */
export function toShape(name: string, value: RawValue): Shaped {
  if (name === "image") return toImage(value);
  if (NAME_LISTS.has(name) && typeof value === "string") return toNameList(name, value);
  if (LISTS.has(name) && !Array.isArray(value)) return toListOfOne(name, value);
  const isList = LISTS.has(name) || NAME_LISTS.has(name);
  return Array.isArray(value) && !isList ? toText(name, value) : asItIs(value);
}

/** A path alone, or one in a list: what the picture shows is then missing, and said to be. */
function toImage(value: RawValue): Shaped {
  const [only, ...others] = Array.isArray(value) ? value : [value];
  return asItIs(typeof only === "string" && others.length === 0 ? { src: only } : value);
}

function toNameList(name: string, text: string): Shaped {
  const bare = text.replace(/^\s*[[(]|[\])]\s*$/g, "");
  const parts = /^(?:#\S+\s*)+$/.test(bare) ? bare.split(/\s+|,/) : bare.split(/[,;，、]/);
  const names = parts.map((part) => part.trim()).filter(Boolean);
  const read = names.length === 1 ? "one entry" : `${names.length} entries`;
  const message = `${name} is one text and is read as ${read}; write a list: ${name}: [${names.map(toEntry).join(", ")}]`;
  return { value: names, findings: [warning("list-as-text", [name], message)] };
}

/** A name as it may stand in a list of YAML. */
const toEntry = (name: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} ./+-]*$/u.test(name) ? name : JSON.stringify(name);

function toListOfOne(name: string, value: RawValue): Shaped {
  const message = `${name} is a list, and this is read as its one entry; write ${name}: and below it a line that begins with "- "`;
  return { value: [value], findings: [warning("list-as-text", [name], message)] };
}

function toText(name: string, list: RawValue[]): Shaped {
  const texts = list.filter((item) => typeof item === "string");
  if (texts.length !== list.length || (texts.length !== 1 && !PEOPLE.has(name))) return asItIs(list);
  const text = texts.join(", ");
  const message = `${name} is a list and is read as "${text}"; write ${name}: "${text}"`;
  return { value: text, findings: [warning("text-as-list", [name], message)] };
}
