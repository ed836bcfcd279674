import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { comparePath, explainRedirect, sitePages } from "../redirects.ts";
import { error, type FieldPath, toDiagnostic } from "./fields/diagnostic.ts";
import type { ParsedCaseStudy } from "./index.ts";

/** A file, what was read of it, and the address its page has, or would have. */
export type CaseStudyFile = ParsedCaseStudy & { file: string; slug: string; url: string };

/** Adds what only shows when all files are seen at once. Of files that share an address none is published. */
export function checkTogether(files: CaseStudyFile[]): CaseStudyFile[] {
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
    return clashes.reduce(refuse, entry);
  });
}

/** Files named in a clash; the others are counted. */
const MOST_RIVALS = 3;

const refuse = (entry: CaseStudyFile, diagnostic: Diagnostic): CaseStudyFile => ({
  ...entry,
  study: null,
  diagnostics: [...entry.diagnostics, diagnostic].sort(byPosition),
});

const diagnosticOf = (
  { placeOf }: CaseStudyFile,
  rule: string,
  path: FieldPath,
  message: string,
): Diagnostic => toDiagnostic(error(rule, path, message), placeOf(path));

function formatShared({ url }: CaseStudyFile, rivals: CaseStudyFile[]): string {
  const named = rivals.slice(0, MOST_RIVALS).map(({ file }) => file);
  const others = rivals.length - named.length;
  const names = [...named, ...(others > 0 ? [`${others} more`] : [])].join(" and ");
  return `this file and ${names} would both become ${url}; rename one of them, or give it a slug of its own`;
}

const formatLive = (path: string, file: string): string =>
  `${path} is the address of ${file}, which a redirect would hide; remove it from redirectFrom`;

const formatRepeated = (path: string, file: string): string =>
  `${path} is named in ${file} as well, and can lead to one page only; remove it from one of them`;
