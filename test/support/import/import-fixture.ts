import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ImportResult, importSite } from "../../../src/import/import-site.ts";
import { ROOT } from "../project.ts";

/** A folder or file of `test/fixtures/import`. */
export const importFixture = (name: string): string => join(ROOT, "test/fixtures/import", name);

/** What a source becomes in a project that has nothing yet; no file is written. Pictures of other sites come from `fetchPicture`. */
export async function dryImport(
  source: string,
  fetchPicture: typeof fetch | null = null,
): Promise<ImportResult> {
  const root = mkdtempSync(join(tmpdir(), "casebook-import-"));
  try {
    cpSync(join(ROOT, "test/fixtures/data"), join(root, "src/data"), { recursive: true });
    return await importSite({
      source,
      root,
      dryRun: true,
      force: false,
      writeVocabulary: false,
      fetchPicture,
      now: new Date("2026-01-15T12:00:00Z"),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What files become that are a source together, or the one of them that is named. */
export async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  named = "",
): Promise<ImportResult> {
  const root = mkdtempSync(join(tmpdir(), "casebook-source-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return await dryImport(join(root, named));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The text of one study, by the name of its file; empty where there is none. */
export const studyText = (result: ImportResult, name: string): string =>
  result.studies.find(({ file }) => file.endsWith(`/${name}.md`))?.text ?? "";

/** What the report says of a study of the source: `line kind message` each. */
export const notesOn = (result: ImportResult, path: string): string[] =>
  result.studies
    .filter((study) => study.path === path)
    .flatMap(({ notes }) => notes.map(({ line, kind, message }) => `${line ?? "-"} ${kind} ${message}`));
