import type { Problem } from "../problem.ts";
import { comparePath, explainRedirect, sitePages } from "../redirects.ts";
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
    if (rivals.length > 0) return refuse(entry, sayShared(entry, rivals));
    const clashes = (entry.study?.redirectFrom ?? []).flatMap((path) => {
      const fault = explainRedirect(path, pages);
      if (fault) return [atStart("redirect-path", "redirectFrom", `${path} ${fault}`)];
      const page = byUrl.get(comparePath(path))?.[0];
      const other = urlByOld.get(comparePath(path))?.find(({ file }) => file !== entry.file);
      return page ? [sayLive(path, page.file)] : other ? [sayTwice(path, other.file)] : [];
    });
    return clashes.reduce(refuse, entry);
  });
}

const refuse = (entry: CaseStudyFile, problem: Problem): CaseStudyFile => ({
  ...entry,
  study: null,
  problems: [...entry.problems, problem],
});

const atStart = (rule: string, field: string, message: string): Problem => ({
  ...{ level: "error", rule, field, line: 1, column: 1 },
  message,
});

function sayShared({ url }: CaseStudyFile, rivals: CaseStudyFile[]): Problem {
  const names = rivals.map(({ file }) => file).join(" and ");
  return atStart(
    "address-shared",
    "slug",
    `this file and ${names} would both become ${url}; rename one of them, or give it a slug of its own`,
  );
}

const sayLive = (path: string, file: string): Problem =>
  atStart(
    "redirect-live",
    "redirectFrom",
    `${path} is the address of ${file}, which a redirect would hide; remove it from redirectFrom`,
  );

const sayTwice = (path: string, file: string): Problem =>
  atStart(
    "redirect-shared",
    "redirectFrom",
    `${path} is named in ${file} as well, and can lead to one page only; remove it from one of them`,
  );
