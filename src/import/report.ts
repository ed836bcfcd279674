import type { ImportedStudy, ImportResult } from "./import-site.ts";
import { type ImportNote, SOURCE_KINDS } from "./source.ts";

/** What the check says of the studies that were written. */
export type CheckCounts = { errors: number; warnings: number };

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const notesOf = (studies: readonly ImportedStudy[], kind: ImportNote["kind"]): ImportNote[] =>
  studies.flatMap(({ notes }) => notes.filter((each) => each.kind === kind));

/** The outcome of an import on a few lines, for the terminal. */
export function formatImportSummary(
  result: ImportResult,
  isDryRun: boolean,
  checked: CheckCounts | null,
): string {
  const { source, studies, copies, remote } = result;
  const states = (items: readonly { state: string }[], state: string): number =>
    items.filter((item) => item.state === state).length;
  const written = states(studies, "written");
  const lines = [
    `${SOURCE_KINDS[source.kind]}: ${count(studies.length, "study", "studies")} read, ${source.skipped.length} other files left.`,
    `${isDryRun ? "Would be written" : "Written"}: ${count(written, "study", "studies")} and ${count(states(copies, "written"), "picture or file", "pictures and files")}; unchanged ${states(studies, "unchanged")}; drafts ${studies.filter(({ isDraft }) => isDraft).length}.`,
  ];
  const kept = states(studies, "kept") + states(copies, "kept");
  if (kept > 0)
    lines.push(
      `${count(kept, "file")} there already and different: kept as they are; --force writes over them.`,
    );
  const lost = studies.filter((study) => study.lost.length > 0);
  if (lost.length > 0)
    lines.push(
      `${count(lost.length, "study", "studies")} would lose words: ${lost
        .slice(0, 5)
        .map(({ path }) => path)
        .join(", ")}${lost.length > 5 ? " ..." : ""}.`,
    );
  const todos = notesOf(studies, "todo").length;
  lines.push(
    `To do: ${todos}. Guessed: ${notesOf(studies, "guessed").length}. Left out: ${notesOf(studies, "left").length}.`,
  );
  if (remote.length > 0)
    lines.push(
      `${count(new Set(remote.map(({ url }) => url)).size, "picture")} of other sites became links; --fetch fetches them.`,
    );
  lines.push(...result.notes);
  if (checked)
    lines.push(
      `The check finds ${count(checked.errors, "error")} and ${count(checked.warnings, "warning")}: npm run check lists them.`,
    );
  return lines.join("\n");
}

/** The whole report, as Markdown. */
export function formatImportReport(result: ImportResult, checked: CheckCounts | null): string {
  const { source, studies, copies, remote, proposals } = result;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ""
      : `## ${title} (${lines.length})\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  const place = ({ path, line, message }: ImportNote): string =>
    `${path}${line === null ? "" : `:${line}`} - ${message}`;
  const lost = studies.flatMap((study) => study.lost.map((words) => `${study.path} - ${words}`));
  return [
    `# What was imported\n`,
    `From ${SOURCE_KINDS[source.kind]}: ${count(studies.length, "study", "studies")}, ${count(copies.length, "picture or file", "pictures and files")}.${checked ? ` The check finds ${count(checked.errors, "error")} and ${count(checked.warnings, "warning")}.` : ""}\n`,
    result.notes.length === 0 ? "" : `${result.notes.join("\n")}\n`,
    section("Words that did not arrive", lost),
    section("To do", notesOf(studies, "todo").map(place)),
    section("Guessed", notesOf(studies, "guessed").map(place)),
    section("Left out", notesOf(studies, "left").map(place)),
    section(
      "Pictures of other sites",
      remote.map(({ path, url }) => `${path} - ${url}`),
    ),
    section(
      "Names for src/data/vocabulary.yaml",
      proposals.map(
        ({ list, label, studies: used }) => `${list}: ${label} (${count(used, "study", "studies")})`,
      ),
    ),
    section(
      "Files that were there and differ",
      [...studies, ...copies].flatMap(({ file, state }) => (state === "kept" ? [file] : [])),
    ),
    section(
      "Studies",
      studies.map(({ path, file, isDraft }) => `${path} -> ${file}${isDraft ? " (draft)" : ""}`),
    ),
    section(
      "Files of the source that are no study",
      source.skipped.map(({ path, why }) => `${path} - ${why}`),
    ),
  ]
    .filter(Boolean)
    .join("\n");
}
