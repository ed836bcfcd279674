import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCaseStudies } from "../build/content/read-case-studies.ts";
import { readData } from "../build/content/read-data.ts";
import { findStudyFolder } from "../build/content/study-folder.ts";
import { projectPaths } from "../build/project-paths.ts";
import { ReaderError } from "../build/reader-message.ts";
import { parseCaseStudy } from "../domain/case-study/index.ts";
import type { ReadFile } from "../domain/case-study/types.ts";
import { languagesOf } from "../domain/locale/site-languages.ts";
import { createSentenceFinder, formatProposal } from "../domain/outcomes/index.ts";
import { type Confirmation, planRows } from "../domain/outcomes/rows/plan-rows.ts";
import { writeRows } from "../domain/outcomes/rows/write-rows.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Lists results that were only read in case studies, each with its sentence; they are not published until confirmed.

  npm run outcomes                          all case studies of this site
  npm run outcomes -- FILES or FOLDERS      these
  npm run outcomes -- --write [FILES]       confirms them: writes them into the front matter as rows, with your name and the day
  npm run outcomes -- --pin [FILES]         writes what is published today as rows, so that no newer Casebook changes it`;

/** What the command takes from its world: the clock, and the name git knows the user by. */
export type ConfirmDeps = { now: Date; findName: () => string | null };

type Mode = "list" | "proposals" | "published";
const MODES: Readonly<Record<string, Mode>> = { "--write": "proposals", "--pin": "published" };

/** Lists the proposals of case studies, or writes what is confirmed into their front matter. */
export async function confirmOutcomes(
  args: string[],
  { root, from }: CommandPlace,
  deps: ConfirmDeps,
): Promise<CommandResult> {
  const options = args.filter((arg) => arg.startsWith("-"));
  if (options.includes("--help")) return { output: USAGE, exitCode: 0 };
  const unknown = options.find((option) => !(option in MODES));
  if (unknown) return { output: `${unknown} is no option of outcomes.\n\n${USAGE}`, exitCode: 2 };
  if (new Set(options).size > 1)
    return { output: `--write and --pin are two things; take one.\n\n${USAGE}`, exitCode: 2 };
  const named = args.filter((arg) => !options.includes(arg)).map((path) => resolve(from, path));
  const paths = projectPaths(root);
  const languages = languagesOf((await readData(paths.data)).site);
  const mode = MODES[options[0] ?? ""] ?? "list";
  const by = mode === "list" ? "" : deps.findName();
  if (by === null)
    throw new ReaderError('Git knows no name to confirm by; run git config --global user.name "Your Name".');
  const lines: string[] = [];
  const counts = { rows: 0, files: 0, failed: 0 };
  for (const language of languages) {
    const { site, vocabulary } = await readData(paths.data, language);
    const { timeZone } = site;
    const on = new Intl.DateTimeFormat("en-CA", { timeZone }).format(deps.now);
    const { files } = await readCaseStudies(named.length > 0 ? named : findStudyFolder(paths), {
      vocabulary,
      timeZone,
      root,
      languages,
      language,
    });
    for (const file of files) {
      const told =
        mode === "list"
          ? listProposals(file)
          : confirmFile(file, { mode, root, by, on, vocabulary, timeZone, language });
      lines.push(...told.lines);
      counts.rows += told.rows;
      counts.files += told.rows > 0 ? 1 : 0;
      counts.failed += told.failed;
    }
  }
  return { output: [...lines, summaryOf(mode, counts)].join("\n"), exitCode: counts.failed > 0 ? 1 : 0 };
}

type Told = { lines: string[]; rows: number; failed: number };

function listProposals({ file, study, diagnostics }: ReadFile): Told {
  const proposals = study?.proposals ?? [];
  if (study === null && diagnostics.length > 0) return tellUnread({ file, diagnostics });
  const lines = proposals.map((proposal) => `  line ${proposal.line}  ${formatProposal(proposal)}`);
  return { lines: lines.length === 0 ? [] : [file, ...lines], rows: proposals.length, failed: 0 };
}

/** Why nothing is read of a file: it is not there, or has errors. */
function tellUnread({ file, diagnostics }: Pick<ReadFile, "file" | "diagnostics">): Told {
  const errors = diagnostics.filter(({ level }) => level === "error");
  const more = errors.length > 1 ? `, and ${errors.length - 1} more, which npm run check names` : "";
  return {
    lines: [`${file}: nothing is read of it: ${errors[0]?.message ?? ""}${more}`],
    rows: 0,
    failed: 1,
  };
}

type Writing = Confirmation & {
  mode: "proposals" | "published";
  root: string;
  vocabulary: Vocabulary;
  timeZone: string;
  language: string;
};

function confirmFile(read: ReadFile, writing: Writing): Told {
  const { file, study, placeOf } = read;
  const { mode, root, by, on, vocabulary, timeZone, language } = writing;
  if (study === null) return tellUnread(read);
  const path = resolve(root, file);
  const text = readFileSync(path, "utf8");
  const parse = (words: string) =>
    parseCaseStudy({ path: file, text: words }, { vocabulary, timeZone, language });
  const { body } = parse(text);
  const find = createSentenceFinder(body?.tokens ?? [], [
    { text: study.title, line: 1 },
    { text: study.snippet, line: 1 },
  ]);
  const plan = planRows(study, mode, { by, on }, (sentence) => find(sentence).kind === "found");
  const refused = plan.refused.map(
    (words) => `${file}: write this row by hand, since it has no form as one: ${words}`,
  );
  if (plan.count === 0) return { lines: refused, rows: 0, failed: 0 };
  const hasList = [...study.outcomes, ...study.proposals].some(({ reason }) =>
    ["row", "confirmed", "sentence-entry"].includes(reason),
  );
  const written = writeRows(text, plan, hasList ? placeOf(["outcomes"]).line : null);
  if ("problem" in written)
    return { lines: [...refused, `${file} is left as it is: ${written.problem}`], rows: 0, failed: 1 };
  const again = parse(written.text);
  const confirmed = again.study?.outcomes.filter(({ reason }) => reason === "confirmed").length ?? 0;
  if (confirmed < plan.count)
    return {
      lines: [...refused, `${file} is left as it is: its front matter has a form that cannot be added to`],
      rows: 0,
      failed: 1,
    };
  writeFileSync(path, written.text);
  // A list of sentences took the place of the text: once they are rows, what the text tells besides is proposed.
  const more =
    plan.replaced.size > 0 ? confirmFile({ ...read, ...again }, writing) : { lines: [], rows: 0, failed: 0 };
  const rows = plan.count + more.rows;
  return {
    lines: [
      ...refused,
      `${file}: ${rows} ${rows === 1 ? "row" : "rows"}`,
      ...(more.failed > 0 ? more.lines : []),
    ],
    rows,
    failed: more.failed,
  };
}

function summaryOf(
  mode: Mode,
  { rows, files, failed }: { rows: number; files: number; failed: number },
): string {
  const where = `in ${files} ${files === 1 ? "file" : "files"}`;
  if (mode === "list")
    return rows === 0
      ? failed > 0
        ? "No proposals in what could be read."
        : "No proposals: all that was read is published."
      : `${rows} ${rows === 1 ? "proposal" : "proposals"} ${where}; npm run outcomes -- --write [FILES] confirms them.`;
  if (rows === 0) return "Nothing to write.";
  return `${rows} ${rows === 1 ? "row" : "rows"} written ${where}; look at them with git diff.`;
}

/** The name of git's identity; null where git has none, or is not there. */
function gitName(folder: string): string | null {
  const { status, stdout } = spawnSync("git", ["config", "user.name"], { cwd: folder, encoding: "utf8" });
  const name = status === 0 ? stdout.trim() : "";
  return name === "" ? null : name;
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, "../..");
  await runCommand((args, place) =>
    confirmOutcomes(args, place, { now: new Date(), findName: () => gitName(folder) }),
  );
}
