import { normaliseLine } from "../inquiry/index.ts";
import { parseWeek, type Week } from "./week.ts";

/** The shelves of the inbox. `unsent`: something of it should have gone out and has not. */
export const SHELVES = ["new", "answered", "quarantined", "unsent", "all"] as const;
export type Shelf = (typeof SHELVES)[number];

export const SHELF_LABELS: Record<Shelf, string> = {
  new: "New",
  answered: "Answered",
  quarantined: "Quarantined",
  unsent: "Unsent",
  all: "All",
};

/** What a person in the inbox wants to see. `study` is a slug; `page` starts at 1. */
export type InboxQuery = { shelf: Shelf; study: string | null; q: string; week: Week | null; page: number };

export const EVERYTHING: InboxQuery = { shelf: "all", study: null, q: "", week: null, page: 1 };

const LONGEST_QUESTION = 200;
const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
/** A shelf shows no more pages than this; a week or a word narrows it down. */
export const LAST_PAGE = 400;

/** Reads an address. Never throws: what it cannot read is left out. */
export function parseInboxQuery(parameters: URLSearchParams): InboxQuery {
  const study = parameters.get("study") ?? "";
  return {
    shelf: SHELVES.find((shelf) => shelf === parameters.get("shelf")) ?? "new",
    study: study.length <= 200 && SLUG.test(study) ? study : null,
    q: [...normaliseLine(parameters.get("q") ?? "")].slice(0, LONGEST_QUESTION).join(""),
    week: parseWeek(parameters.get("week") ?? ""),
    page: parsePage(parameters.get("page") ?? ""),
  };
}

/** The parameters that `parseInboxQuery` reads as this query; what is as usual is left out. */
export function toParameters({ shelf, study, q, week, page }: InboxQuery): URLSearchParams {
  const all: [name: string, value: string][] = [
    ["shelf", shelf === "new" ? "" : shelf],
    ["study", study ?? ""],
    ["q", q],
    ["week", week?.name ?? ""],
    ["page", page === 1 ? "" : String(page)],
  ];
  return new URLSearchParams(all.filter(([, value]) => value !== ""));
}

/** An address of the inbox that shows, or leads back to, what `query` asks for. */
export function inboxUrl(query: InboxQuery, path = "/inbox/", more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams([...Object.entries(more), ...toParameters(query)]);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

const parsePage = (text: string): number =>
  /^[1-9]\d{0,3}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
