/** What a change does to a site, against the state it began from: pure, both states handed in. */
import { FACETS, type FacetName, termsOf } from "../content-model/facets.ts";
import { type Redirect, redirectsOf } from "../site-files/redirects.ts";
import { compareStudies } from "./compare-studies.ts";
import type {
  ComparedPage,
  ComparedSite,
  DataChange,
  FacetChange,
  Finding,
  PageChange,
  RedirectChange,
  SiteChanges,
  StudyChange,
} from "./types.ts";

export type * from "./types.ts";

/** Whether a text may not be quoted, since it names a client whose name is not to be shown. */
export type IsHidden = (text: string) => boolean;

/** Compares two states of a site. Words that `isHidden` finds, which stood there before, are replaced by `hidden`. */
export function compareSites(
  before: ComparedSite,
  after: ComparedSite,
  { isHidden, hidden }: { isHidden: IsHidden; hidden: string },
): SiteChanges {
  const data = compareTexts(before.dataFiles, after.dataFiles);
  const isOfWords = ({ file }: DataChange): boolean => file.includes("/words/");
  const studies = compareStudies(before.studies, after.studies);
  const { fresh, known } = compareFindings(before, after, studies);
  const changes: SiteChanges = {
    studies,
    facets: compareFacets(before, after),
    redirects: compareRedirects(before, after),
    pages: comparePages(before.pages, after.pages),
    words: data.filter(isOfWords),
    data: data.filter((change) => !isOfWords(change)),
    newFindings: fresh,
    knownFindings: known,
  };
  return mapTexts(changes, (text) => (isHidden(text) ? hidden : text));
}

/** How many things a change does; what the check found is counted apart. */
export const countChanges = ({ studies, facets, redirects, pages, words, data }: SiteChanges): number =>
  [studies, facets, redirects, pages, words, data].reduce((sum, list) => sum + list.length, 0);

/** Every text of a value put through a function: objects and lists keep their form. */
function mapTexts<Value>(value: Value, work: (text: string) => string): Value {
  const map = (inner: unknown): unknown => {
    if (typeof inner === "string") return work(inner);
    if (Array.isArray(inner)) return inner.map(map);
    if (inner === null || typeof inner !== "object") return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, map(part)]));
  };
  return map(value) as Value;
}

type FacetCounts = Map<string, { label: string; urls: Set<string> }>;

/** The values the studies of a site have of a facet, by their slug. */
function countValues({ studies }: ComparedSite, facet: FacetName): FacetCounts {
  const counts: FacetCounts = new Map();
  for (const { study, url } of studies) {
    if (study === null) continue;
    for (const { value, label } of termsOf(study, facet)) {
      const entry = counts.get(value) ?? { label, urls: new Set() };
      entry.urls.add(url);
      counts.set(value, entry);
    }
  }
  return counts;
}

function compareFacets(before: ComparedSite, after: ComparedSite): FacetChange[] {
  return FACETS.flatMap((facet) => {
    const olds = countValues(before, facet);
    const news = countValues(after, facet);
    const gone = new Map([...olds].filter(([value]) => !news.has(value)));
    const changes: FacetChange[] = [];
    for (const [value, { label, urls }] of news) {
      const old = olds.get(value) ?? takeRenamed(gone, { facet, label, urls }, before, after);
      if (old?.label !== label)
        changes.push({ facet, before: old?.label ?? null, after: label, studies: urls.size });
    }
    for (const { label, urls } of gone.values())
      changes.push({ facet, before: label, after: null, studies: urls.size });
    return changes;
  });
}

/**
 * Takes the value that a label of the vocabulary stands for now: one of its other names, or, where the vocabulary has lost one
 * label and got the other, that of the same studies.
 */
function takeRenamed(
  gone: FacetCounts,
  { facet, label, urls }: { facet: FacetName; label: string; urls: ReadonlySet<string> },
  before: ComparedSite,
  after: ComparedSite,
): { label: string } | null {
  const nameOf = (value: string): string => `${facet}\n${value}`;
  const aliases = after.aliases.get(nameOf(label)) ?? [];
  const isNew = after.aliases.has(nameOf(label)) && !before.aliases.has(nameOf(label));
  const isLost = (old: string): boolean => before.aliases.has(nameOf(old)) && !after.aliases.has(nameOf(old));
  const isSame = (other: ReadonlySet<string>): boolean =>
    other.size === urls.size && [...other].every((url) => urls.has(url));
  const found = [...gone].find(
    ([, old]) => aliases.includes(old.label) || (isNew && isLost(old.label) && isSame(old.urls)),
  );
  if (found === undefined) return null;
  gone.delete(found[0]);
  return found[1];
}

function compareRedirects(before: ComparedSite, after: ComparedSite): RedirectChange[] {
  const of = ({ studies }: ComparedSite): Redirect[] =>
    redirectsOf(studies.flatMap(({ study }) => study ?? []));
  const [olds, news] = [of(before), of(after)];
  const has = (list: readonly Redirect[], { from, to }: Redirect): boolean =>
    list.some((other) => other.from === from && other.to === to);
  return [
    ...news.filter((redirect) => !has(olds, redirect)).map((entry) => ({ ...entry, kind: "added" as const })),
    ...olds
      .filter((redirect) => !has(news, redirect))
      .map((entry) => ({ ...entry, kind: "removed" as const })),
  ];
}

function comparePages(before: readonly ComparedPage[], after: readonly ComparedPage[]): PageChange[] {
  const olds = new Map(before.map((page) => [page.url, page]));
  const urls = new Set(after.map(({ url }) => url));
  const tell = ({ title, url, file }: ComparedPage, kind: PageChange["kind"]): PageChange => ({
    kind,
    title,
    url,
    file,
  });
  return [
    ...after.flatMap((page) => {
      const old = olds.get(page.url);
      if (old?.source === page.source) return [];
      return [tell(page, old === undefined ? "added" : "changed")];
    }),
    ...before.filter(({ url }) => !urls.has(url)).map((page) => tell(page, "removed")),
  ];
}

function compareTexts(before: ComparedSite["dataFiles"], after: ComparedSite["dataFiles"]): DataChange[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files.flatMap((file) => {
    const [old, now] = [before.get(file), after.get(file)];
    if (old?.source === now?.source) return [];
    const [olds, news] = [old?.readTexts(), now?.readTexts()];
    const keys = [...new Set([...(news?.keys() ?? []), ...(olds?.keys() ?? [])])];
    return keys
      .map((key) => ({ file, key, before: olds?.get(key) ?? null, after: news?.get(key) ?? null }))
      .filter((change) => change.before !== change.after);
  });
}

/** Which findings are new. A line alone makes none: text above it may have grown. A file that was renamed keeps its own. */
function compareFindings(
  before: ComparedSite,
  after: ComparedSite,
  studies: readonly StudyChange[],
): { fresh: Finding[]; known: Finding[] } {
  const renamed = new Map(studies.map(({ oldFile, file }) => [oldFile ?? file, file]));
  const counts = new Map<string, number>();
  const keyOf = ({ rule, field, message }: Finding, file: string): string =>
    [file, rule, field, message].join("\n");
  for (const finding of before.findings) {
    const key = keyOf(finding, renamed.get(finding.file) ?? finding.file);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const known: Finding[] = [];
  const fresh: Finding[] = [];
  for (const finding of after.findings) {
    const left = counts.get(keyOf(finding, finding.file)) ?? 0;
    counts.set(keyOf(finding, finding.file), left - 1);
    (left > 0 ? known : fresh).push(finding);
  }
  const errorsFirst = (list: Finding[]): Finding[] =>
    list.toSorted((a, b) => Number(a.level === "warning") - Number(b.level === "warning"));
  return { fresh: errorsFirst(fresh), known: errorsFirst(known) };
}
