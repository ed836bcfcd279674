import type { CaseStudy } from "../case-study/types.ts";
import { FACETS, termsOf } from "../content-model/facets.ts";
import { formatOutcome, type Outcome } from "../outcomes/index.ts";
import { compareSections } from "./compare-texts.ts";
import { matchStudies, redirectsTo, type StudyPair } from "./match-studies.ts";
import type { ComparedStudy, FactChange, FigureChange, StudyChange } from "./types.ts";

/** The studies a change adds, changes, renames and removes, in this order. */
export function compareStudies(
  before: readonly ComparedStudy[],
  after: readonly ComparedStudy[],
): StudyChange[] {
  const changes = matchStudies(before, after).flatMap((pair) => toChange(pair, after) ?? []);
  return KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

const KINDS: readonly StudyChange["kind"][] = ["added", "changed", "renamed", "removed"];

/** A study whose file is the same, and what becomes of it, is none that the change touched. */
function toChange({ before, after }: StudyPair, all: readonly ComparedStudy[]): StudyChange | null {
  const named = after ?? before;
  if (named === null) return null;
  const isSame = before?.source === after?.source && before?.state === after?.state;
  if (isSame && before?.url === after?.url) return null;
  const [old, now] = [before?.study ?? null, after?.study ?? null];
  const oldUrl = before?.url ?? null;
  return {
    kind: kindOf(before, after),
    title: now?.title ?? old?.title ?? named.file,
    file: named.file,
    oldFile: before?.file ?? null,
    url: after?.url ?? null,
    oldUrl,
    isRedirected: oldUrl !== null && all.some((study) => redirectsTo(study, oldUrl)),
    before: before?.state ?? null,
    after: after?.state ?? null,
    facts: old && now ? compareFacts(old, now).filter((fact) => !isOfText(fact, before, after)) : [],
    figures: compareFigures(old?.outcomes ?? [], now?.outcomes ?? []),
    sections: old && now ? compareSections(before?.markdown ?? "", after?.markdown ?? "") : [],
  };
}

function kindOf(before: ComparedStudy | null, after: ComparedStudy | null): StudyChange["kind"] {
  if (before === null) return "added";
  if (after === null) return "removed";
  return before.url === after.url ? "changed" : "renamed";
}

/** Facts in the order of the page's own; each as one line of text, null where there is none. */
const FACTS: Record<string, (study: CaseStudy) => string | null> = {
  title: ({ title }) => title,
  snippet: ({ snippet }) => snippet,
  publishDate: ({ publishDate }) => publishDate,
  updated: ({ updated }) => updated,
  author: ({ author }) => author,
  client: ({ client }) => client?.name ?? null,
  clientSite: ({ client }) => (client?.kind === "named" ? client.url : null),
  clientLogo: ({ client }) => (client?.kind === "named" ? client.logo : null),
  image: ({ image }) => image && `${image.src} (${image.alt})`,
  duration: ({ duration }) => duration,
  team: ({ team }) => team,
  featured: ({ featured }) => (featured ? "true" : null),
  testimonial: ({ testimonial }) =>
    testimonial &&
    [testimonial.quote, testimonial.person, testimonial.role, testimonial.company].filter(Boolean).join(", "),
  evidence: ({ evidence }) => evidence.map(({ label, url }) => `${label} (${url})`).join(", ") || null,
};

function compareFacts(old: CaseStudy, now: CaseStudy): FactChange[] {
  const facts = Object.entries(FACTS).map(([name, read]) => ({
    key: `changes.fields.${name}`,
    before: read(old),
    after: read(now),
  }));
  // The year follows from the date, and the client stands among the facts.
  const facets = FACETS.filter((name) => name !== "year" && name !== "client").map((name) => ({
    key: `facets.${name}.heading`,
    before: labelsOf(old, name),
    after: labelsOf(now, name),
  }));
  return [...facts, ...facets].filter(({ before, after }) => before !== after);
}

/** A summary that nobody wrote is the beginning of the text, whose change is told as such. */
function isOfText(
  { key, before, after }: FactChange,
  old: ComparedStudy | null,
  now: ComparedStudy | null,
): boolean {
  const begins = (study: ComparedStudy | null, snippet: string | null): boolean =>
    (study?.markdown ?? "").replace(/[*_`[\]\\]/g, "").includes((snippet ?? "").slice(0, BEGINNING));
  return key === SNIPPET && begins(old, before) && begins(now, after);
}

const SNIPPET = "changes.fields.snippet";
/** Letters by which a summary is found in the text it was taken from. */
const BEGINNING = 40;

const labelsOf = (study: CaseStudy, name: (typeof FACETS)[number]): string | null =>
  termsOf(study, name)
    .map(({ label }) => label)
    .join(", ") || null;

/** Figures that are not the same any more, in the order of the new ones; those of one label in the order they stand in. */
function compareFigures(before: readonly Outcome[], after: readonly Outcome[]): FigureChange[] {
  const same = new Map<string, Outcome[]>();
  for (const outcome of before) same.set(keyOf(outcome), [...(same.get(keyOf(outcome)) ?? []), outcome]);
  const news = after.filter((outcome) => same.get(keyOf(outcome))?.shift() === undefined);
  const olds = [...same.values()].flat();
  const taken = new Set<Outcome>();
  const changes = news.map((outcome): FigureChange => {
    const old = olds.find((other) => !taken.has(other) && isSameResult(other, outcome)) ?? null;
    if (old !== null) taken.add(old);
    return toFigureChange(old, outcome);
  });
  const gone = olds.filter((outcome) => !taken.has(outcome)).map((outcome) => toFigureChange(outcome, null));
  return [...changes, ...gone];
}

/** What makes a result: not the line or the words it stands in. */
const keyOf = ({ label, before, after, change, verdict }: Outcome): string =>
  JSON.stringify([label, before, after, change, verdict]);

/** Whether two results are of the same thing: by its name, or by the words around the figures. */
const isSameResult = (one: Outcome, other: Outcome): boolean =>
  one.label !== null && other.label !== null
    ? fold(one.label) === fold(other.label)
    : withoutFigures(one.text) === withoutFigures(other.text);

const fold = (text: string): string => text.trim().toLowerCase();
const withoutFigures = (text: string): string => fold(text.replace(/[\d.,\s]+/g, " "));

function toFigureChange(before: Outcome | null, after: Outcome | null): FigureChange {
  const shown = after ?? before;
  return {
    label: shown?.label ?? null,
    before: before && figureOf(before),
    after: after && figureOf(after),
    words: shown?.text ?? "",
    isWrong: after?.verdict === "wrong",
  };
}

/** "8.2 s to 1.4 s (−83 %)": what is measured and what the text says of it. */
function figureOf(outcome: Outcome): string {
  const { figure } = formatOutcome(outcome);
  if (outcome.change === null || outcome.before === null || outcome.after === null) return figure;
  return `${figure} (${formatOutcome({ ...outcome, before: null, after: null }).figure})`;
}
