import { mapTermFields, TERM_FIELDS } from "../content-model/fields.ts";
import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { memoize } from "../memoize.ts";
import { comparePath, explainRedirect, sitePages } from "../site-files/redirects.ts";
import { spellingKey } from "../vocabulary.ts";
import { error, type FieldPath, toDiagnostic } from "./fields/diagnostic.ts";
import type { CaseStudy, ReadFile, Term } from "./types.ts";

/** Adds what only shows when all files are seen at once. Of files that share an address none is published. */
export function checkCollection<File extends ReadFile>(files: File[]): File[] {
  const byUrl = Map.groupBy(files, ({ url }) => comparePath(url));
  const pages = sitePages(files.flatMap(({ study }) => study ?? []));
  const urlByOld = Map.groupBy(
    files.flatMap(({ file, study }) => (study?.redirectFrom ?? []).map((path) => ({ file, path }))),
    ({ path }) => comparePath(path),
  );
  return files.map((entry) => {
    const rivals =
      entry.slug === "" ? [] : (byUrl.get(comparePath(entry.url)) ?? []).filter((other) => other !== entry);
    if (rivals.length > 0)
      return refuse(entry, diagnosticOf(entry, "address-shared", ["slug"], formatShared(entry, rivals)));
    const clashes = (entry.study?.redirectFrom ?? []).flatMap((path, index) => {
      const at = ["redirectFrom", index];
      const fault = explainRedirect(path, pages);
      if (fault) return [diagnosticOf(entry, "redirect-path", at, `${path} ${fault}`)];
      const page = byUrl.get(comparePath(path))?.[0];
      if (page) return [diagnosticOf(entry, "redirect-live", at, formatLive(path, page.file))];
      const other = urlByOld.get(comparePath(path))?.find(({ file }) => file !== entry.file);
      return other ? [diagnosticOf(entry, "redirect-shared", at, formatRepeated(path, other.file))] : [];
    });
    return clashes.reduce<File>(refuse, entry);
  });
}

/** Files named in a clash; the others are counted. */
const MOST_RIVALS = 3;

const refuse = <File extends ReadFile>(entry: File, diagnostic: Diagnostic): File => ({
  ...entry,
  study: null,
  diagnostics: [...entry.diagnostics, diagnostic].sort(byPosition),
});

const diagnosticOf = ({ placeOf }: ReadFile, rule: string, path: FieldPath, message: string): Diagnostic =>
  toDiagnostic(error(rule, path, message), placeOf(path));

function formatShared({ url }: ReadFile, rivals: ReadFile[]): string {
  const named = rivals.slice(0, MOST_RIVALS).map(({ file }) => file);
  const others = rivals.length - named.length;
  const names = [...named, ...(others > 0 ? [`${others} more`] : [])].join(" and ");
  return `this file and ${names} would both become ${url}; rename one of them, or give it a slug of its own`;
}

const formatLive = (path: string, file: string): string =>
  `${path} is the address of ${file}, which a redirect would hide; remove it from redirectFrom`;

const formatRepeated = (path: string, file: string): string =>
  `${path} is named in ${file} as well, and can lead to one page only; remove it from one of them`;

const MOST_NAMES = 100_000;

const LISTS = ["technologies", "topics", "services"] as const;

/**
 * Gives names outside the vocabulary one spelling across the site: the one most studies use, of equals the first in
 * the alphabet. So "web design" and "Web Design" are one entry of a filter.
 */
export function unifyLabels(studies: CaseStudy[]): CaseStudy[] {
  const terms = studies.flatMap((study) => termsOf(study));
  const keyOf = memoize(spellingKey, MOST_NAMES);
  const spellings = Map.groupBy(terms, ({ label }) => keyOf(label));
  const chosen = new Map([...spellings].map(([key, alike]) => [key, mostUsed(alike)]));
  const unify = (term: Term): Term => chosen.get(keyOf(term.label)) ?? term;
  const isUnified = (term: Term): boolean => {
    const { value, label } = unify(term);
    return value === term.value && label === term.label;
  };
  return studies.map((study) =>
    termsOf(study).every(isUnified)
      ? study
      : {
          ...study,
          ...mapTermFields((name) => study[name] && unify(study[name])),
          ...Object.fromEntries(LISTS.map((list) => [list, study[list].map(unify)])),
        },
  );
}

const termsOf = (study: CaseStudy): Term[] => [
  ...TERM_FIELDS.flatMap((name) => study[name] ?? []),
  ...LISTS.flatMap((list) => study[list]),
];

function mostUsed(alike: Term[]): Term {
  const counts = [...Map.groupBy(alike, ({ label }) => label).values()];
  const [first = []] = counts.sort((a, b) => b.length - a.length || (labelOf(a) < labelOf(b) ? -1 : 1));
  return first[0] ?? { value: "", label: "" };
}

const labelOf = (terms: Term[]): string => terms[0]?.label ?? "";
