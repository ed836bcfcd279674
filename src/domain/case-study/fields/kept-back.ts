import { spellingKey } from "../../vocabulary.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { readDate } from "./dates.ts";
import { error, type FieldDiagnostic } from "./diagnostic.ts";

/** Fields of other systems that keep a page from the public when they are set. */
const FLAGS = new Set(
  [
    "private",
    "noindex",
    "no index",
    "unlisted",
    "headless",
    "protected",
    "password",
    "members only",
    "exclude from collections",
    "eleventy exclude from collections",
    "exclude",
    "exclude from search",
    "secret",
    "internal",
    "archived",
  ].map(spellingKey),
);
const EXPIRY = new Set(
  [
    "expiry date",
    "expires",
    "expire date",
    "expiration date",
    "unpublish date",
    "unpublish",
    "expires at",
  ].map(spellingKey),
);
const NO = /^(?:false|no|n|off|0|)$/i;

/**
 * What kept a study off the site it comes from, and does not here: an error, since nobody can call a page back. `now`
 * decides whether a day of expiry is past; without it every such day counts as past.
 */
export function findKeptBack(fields: RawFields, isDraft: boolean, now: Date | null): FieldDiagnostic[] {
  if (isDraft) return [];
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!isKeptBack(name, value, now)) return [];
    const message = `\`${name}\` kept this study from the public where it comes from, and is not read here; write draft: true, or remove it to publish the study`;
    return [error("kept-back", [name], message)];
  });
}

function isKeptBack(name: string, value: RawValue | undefined, now: Date | null): boolean {
  const key = spellingKey(name);
  if (EXPIRY.has(key)) return isPast(value, now);
  if (FLAGS.has(key)) return typeof value === "string" && !NO.test(value.trim());
  if (key === spellingKey("robots")) return /noindex|none/i.test(JSON.stringify(value ?? ""));
  if (key === spellingKey("visibility") || key === spellingKey("access"))
    return /private|hidden|password|members|unlisted/i.test(String(value));
  if (key === spellingKey("permalink") || key === spellingKey("index")) return value === "false";
  if (key === spellingKey("build") || name === "_build")
    return /never|false/i.test(JSON.stringify(value ?? ""));
  return key === spellingKey("seo") && /"noindex":"?true/i.test(JSON.stringify(value ?? ""));
}

function isPast(value: RawValue | undefined, now: Date | null): boolean {
  if (typeof value !== "string" || value.trim() === "") return false;
  const reading = readDate(value, "UTC");
  return !("iso" in reading) || now === null || reading.iso <= now.toISOString();
}
