import { ALIASES, FIELD_NAMES } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import type { IsPast } from "../types.ts";
import { readDate } from "./dates.ts";
import { error, type FieldDiagnostic } from "./diagnostic.ts";
import { isDraftState } from "./flags.ts";

const keysOf = (...names: string[]): ReadonlySet<string> => new Set(names.map(spellingKey));

/** Fields of other systems that keep a page from the public when they are set. */
const HIDING = keysOf(
  ...["private", "is private", "secret", "internal", "internal only", "restricted", "protected", "password"],
  ...["password protected", "members", "members only", "login required", "require login", "auth required"],
  ...["noindex", "no index", "robots no index", "exclude from index", "exclude from search", "no search"],
  ...["unlisted", "unlist", "is unlisted", "no list", "hidden", "is hidden", "hide", "hide from list"],
  ...["headless", "exclude", "excluded", "exclude from collections", "eleventy exclude from collections"],
  ...["exclude from sitemap", "sitemap exclude", "sitemap ignore", "unpublished", "is draft", "drafts"],
  ...["entwurf", "wip", "work in progress", "unfinished", "nda", "under nda", "embargoed", "archived"],
  ...[
    "is archived",
    "disabled",
    "deleted",
    "is deleted",
    "trashed",
    "preview only",
    "staging only",
    "dev only",
  ],
);
/** Those of them that hold other things as well: only a plain yes counts. */
const HIDING_BY_YES = keysOf(
  "exclude",
  "excluded",
  "hide",
  "internal",
  "protected",
  "restricted",
  "disabled",
);
const YES = /^(?:true|yes|y|on|1)$/i;
/** Fields that name the state of a page, beside `status` itself. */
const STATES = keysOf(
  ...["status", "state", "post status", "page status", "publish status", "publication status"],
  ...["publication state", "workflow state", "review status", "stage"],
);
/** Fields that keep a page from the public when they say no. */
const SHOWING = keysOf(
  ...["public", "is public", "listed", "is listed", "indexed", "index", "indexable", "visible", "is visible"],
  ...["enabled", "is enabled", "active", "is active", "live", "is live", "publish", "is published", "show"],
  ...["display", "list", "render", "output", "permalink", "sitemap", "in sitemap", "include in sitemap"],
  ...["searchable", "search", "in search index", "indexing", "index page", "published"],
);
/** Fields that name the last day of a page. */
const EXPIRY = keysOf(
  ...["expiry date", "expiry", "expires", "expires at", "expires on", "expire date", "expire at"],
  ...["expiration date", "expiration", "unpublish", "unpublish date", "unpublish at", "unpublish on"],
  ...["publish until", "published until", "visible until", "valid until", "show until", "archive date"],
);
/** Fields that name the first day of a page, beside those that are read as `publishDate`. */
const RELEASE = keysOf(
  ...["scheduled", "scheduled at", "scheduled for", "schedule", "release", "release date", "released at"],
  ...["embargo", "embargo date", "embargo until", "embargoed until", "go live", "go live date", "live date"],
  ...["available from", "available at", "visible from", "publish after", "publish from", "not before"],
  ...["published", ...(ALIASES.get("publishDate") ?? [])],
);
/** Mappings whose fields are said of the page. */
const ABOUT_PAGE = keysOf(
  ...["params", "seo", "meta", "metadata", "extra", "build", "cascade", "robots", "sitemap", "visibility"],
  ...["publish", "publishing", "publication", "options", "settings", "config", "page", "post", "data"],
  ...["fields", "attributes", "custom", "front matter", "access", "privacy", "status", "search"],
);
/** Words that only hide a page where the mapping above them says what they are of. */
const HIDING_INSIDE = keysOf(
  "disable",
  "disabled",
  "exclude",
  "excluded",
  "ignore",
  "ignored",
  "hide",
  "draft",
);
/** A nought may be a number: `index: 0`. */
const SHOWN_NOT = /^(?:false|no|n|off|never|none|hidden)$/i;
const NO = /^(?:false|no|n|off|0|never|none|)$/i;
const HIDDEN_STATE =
  /^(?:private|hidden|password|protected|members(?: only)?|unlisted|internal|secret|draft|restricted|archived|trash|deleted)$/i;
const DEEPEST = 4;

/**
 * What kept a study off the site it comes from, and does not here: an error, since nobody can call a page back. `isPast`
 * decides whether a day is past or still to come; without it every day counts as past.
 */
export function findHidingFields(
  fields: RawFields,
  isDraft: boolean,
  isPast: IsPast = () => true,
): FieldDiagnostic[] {
  if (isDraft) return [];
  const isWaiting = (): boolean =>
    typeof fields.publishDate === "string" && isFuture(fields.publishDate, isPast);
  return Object.entries(fields).flatMap(([name, value]) => {
    if (FIELD_NAMES.includes(name) || READ_AS_DRAFT.includes(name)) return [];
    const reason = reasonFor(name, value, isPast, 1);
    if (reason === null || (reason.kind === "later" && isWaiting())) return [];
    // Hugo's own mapping is called by its name, whichever of its fields it is.
    const path = spellingKey(name) === "build" ? name : [name, ...reason.path].join(".");
    const message =
      reason.kind === "later"
        ? `\`${path}\` kept this study from the public until its day, and is not read here; write publishDate: ${reason.day}, draft: true, or remove it to publish the study`
        : `\`${path}\` kept this study from the public where it comes from, and is not read here; write draft: true, or remove it to publish the study`;
    return [error("kept-back", [name, ...reason.path], message)];
  });
}

/** Fields that `readDraft` reads, under these very names. */
const READ_AS_DRAFT = ["published", "status"];

/** What hides a page, and where under the field it stands. */
type Reason = { path: string[] } & ({ kind: "hidden" } | { kind: "later"; day: string });

const HIDDEN: Reason = { kind: "hidden", path: [] };

function reasonFor(name: string, value: RawValue | undefined, isPast: IsPast, depth: number): Reason | null {
  const key = spellingKey(name);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const reason = reasonFor(name, item, isPast, depth + 1);
      if (reason) return reason;
    }
    return null;
  }
  if (typeof value !== "string") {
    if (depth >= DEEPEST || !(ABOUT_PAGE.has(key) || HIDING.has(key))) return null;
    for (const [inner, innerValue] of Object.entries(value)) {
      const isSet = HIDING_INSIDE.has(spellingKey(inner)) && isYes(innerValue);
      const reason = isSet ? HIDDEN : reasonFor(inner, innerValue, isPast, depth + 1);
      // `_build: { publishResources: false }` and the like hide nothing.
      if (reason) return { ...reason, path: [inner, ...reason.path] };
    }
    return null;
  }
  return hides(key, value.trim(), isPast);
}

function hides(key: string, text: string, isPast: IsPast): Reason | null {
  if (EXPIRY.has(key)) return isPastDay(text, isPast) ? HIDDEN : null;
  if (HIDING_BY_YES.has(key)) return YES.test(text) ? HIDDEN : null;
  if (HIDING.has(key)) return NO.test(text) ? null : HIDDEN;
  if (STATES.has(key)) return isDraftState(text) || HIDDEN_STATE.test(text) ? HIDDEN : null;
  if (RELEASE.has(key) && isFuture(text, isPast)) return { kind: "later", path: [], day: dayOf(text) };
  if (key === "robots") return /noindex|none/i.test(text) ? HIDDEN : null;
  if (key === "visibility" || key === "access" || key === "privacy")
    return HIDDEN_STATE.test(text) ? HIDDEN : null;
  if (key === "render" && /^link$/i.test(text)) return HIDDEN;
  return SHOWING.has(key) && SHOWN_NOT.test(text) ? HIDDEN : null;
}

const isYes = (value: RawValue): boolean => typeof value === "string" && !NO.test(value.trim());

function isPastDay(text: string, isPast: IsPast): boolean {
  if (text === "") return false;
  const reading = readDate(text, "UTC");
  if ("iso" in reading) return isPast(reading.iso);
  // Hugo's 0001-01-01 and somebody's 2999-01-01 say that there is no such day.
  const year = new Date(text).getUTCFullYear();
  return Number.isNaN(year);
}

function isFuture(text: string, isPast: IsPast): boolean {
  const reading = readDate(text, "UTC");
  return "iso" in reading && !isPast(reading.iso);
}

function dayOf(text: string): string {
  const reading = readDate(text, "UTC");
  return "iso" in reading ? reading.iso.slice(0, 10) : text;
}
