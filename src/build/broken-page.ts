import type { CheckedFile } from "../domain/diagnostic.ts";
import type { CaseStudyFile } from "./read-case-studies.ts";

/** Stands in a preview where files cannot be published, and says why; two files that want one address share it. */
export type BrokenPage = { url: string; files: CheckedFile[] };

export function brokenPages(files: CaseStudyFile[]): BrokenPage[] {
  const broken = files.filter(({ study }) => study === null);
  const byAddress = Map.groupBy(broken, ({ url }) => url.toLowerCase());
  return [...byAddress].map(([url, sharing]) => ({
    url,
    files: sharing.map(({ file, diagnostics, redact }) => ({ file, problems: diagnostics.map(redact) })),
  }));
}
