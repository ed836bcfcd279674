import { normaliseLine } from "../inquiry/index.ts";
import { parseWeek, type Week } from "./week.ts";

/** The filters of the list, one at a time; in an address `shelf` names it. `due`: to come back to by today. `unsent`: something of it should have gone out and has not. */
export const LIST_FILTERS = [
  "new",
  "in-progress",
  "answered",
  "won",
  "lost",
  "due",
  "quarantined",
  "self-test",
  "unsent",
  "all",
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** An answer to a question of the site's own, by the name of the question; that of a ticked box is `yes`. */
type AnswerFilter = { name: string; value: string };

/**
 * What a person in the inbox wants to see. `study` is a slug, `assigned` the name of who has it; of `answers` all must have been given;
 * `page` starts at 1.
 */
export type InboxQuery = {
  filter: ListFilter;
  study: string | null;
  assigned: string | null;
  answers: readonly AnswerFilter[];
  q: string;
  week: Week | null;
  page: number;
};

export const ALL_INQUIRIES: InboxQuery = {
  filter: "all",
  study: null,
  assigned: null,
  answers: [],
  q: "",
  week: null,
  page: 1,
};

const MAX_QUERY_LENGTH = 200;
const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
/** A list shows no more pages than this; a week or a word narrows it down. */
export const LAST_PAGE = 400;

/** Reads an address. Never throws: what it cannot read is left out. */
export function parseInboxQuery(parameters: URLSearchParams): InboxQuery {
  const study = parameters.get("study") ?? "";
  return {
    filter: LIST_FILTERS.find((filter) => filter === parameters.get("shelf")) ?? "new",
    study: study.length <= 200 && SLUG.test(study) ? study : null,
    assigned: cut(parameters.get("assigned") ?? "") || null,
    answers: parseAnswers(parameters),
    q: cut(parameters.get("q") ?? ""),
    week: parseWeek(parameters.get("week") ?? ""),
    page: parsePage(parameters.get("page") ?? ""),
  };
}

/** Begins the parameter of an answer, before the name of its question: `answer.budget=Under+25,000`. */
export const ANSWER_PARAMETER = "answer.";
const FIELD_NAME = /^[a-z][a-z0-9-]{0,39}$/;
const MAX_ANSWERS = 10;
/** As long as a choice of a form may be. */
const MAX_ANSWER_LENGTH = 1_000;

function parseAnswers(parameters: URLSearchParams): AnswerFilter[] {
  const found = new Map<string, string>();
  for (const [parameter, text] of parameters) {
    const name = parameter.startsWith(ANSWER_PARAMETER) ? parameter.slice(ANSWER_PARAMETER.length) : "";
    const value = normaliseLine(text);
    const isRead = FIELD_NAME.test(name) && value !== "" && [...value].length <= MAX_ANSWER_LENGTH;
    if (isRead && !found.has(name) && found.size < MAX_ANSWERS) found.set(name, value);
  }
  return [...found].map(([name, value]) => ({ name, value }));
}

const cut = (text: string): string => [...normaliseLine(text)].slice(0, MAX_QUERY_LENGTH).join("");

/** The parameters that `parseInboxQuery` reads as this query; what is as usual is left out. */
export function toParameters({
  filter,
  study,
  assigned,
  answers,
  q,
  week,
  page,
}: InboxQuery): URLSearchParams {
  const all: [name: string, value: string][] = [
    ["shelf", filter === "new" ? "" : filter],
    ["study", study ?? ""],
    ["assigned", assigned ?? ""],
    ...answers.map(({ name, value }): [string, string] => [ANSWER_PARAMETER + name, value]),
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
