import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readData } from "../build/content/read-data.ts";
import { pairLanguages, readSite, type SiteContent } from "../build/content/site-content.ts";
import { projectPaths } from "../build/project-paths.ts";
import { languagesOf, nameWithoutLanguage } from "../domain/locale/site-languages.ts";
import { findStaleSections, hashSections, markTranslated } from "../domain/translations/stale.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Lists what is to be translated: case studies that a language lacks, and sections that have changed since.

  npm run translations                   all languages of the site
  npm run translations -- --mark FILES   these translations say what their originals say now`;

/** Lists missing and stale translations, or marks translations as made of their originals as they are. */
export async function translations(args: string[], { root, from }: CommandPlace): Promise<CommandResult> {
  if (args.includes("--help")) return { output: USAGE, exitCode: 0 };
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--mark");
  if (unknown) return { output: `${unknown} is no option of translations.\n\n${USAGE}`, exitCode: 2 };
  const paths = projectPaths(root);
  const languages = languagesOf((await readData(paths.data)).site);
  if (languages.length < 2) {
    return {
      output: "The site is in one language; languages in src/data/site.yaml names more.",
      exitCode: 0,
    };
  }
  const contents: SiteContent[] = [];
  for (const language of languages) contents.push(await readSite(paths, new Date(), language));
  const [first, ...others] = contents;
  if (first === undefined) return { output: USAGE, exitCode: 2 };
  const named = args.filter((arg) => !arg.startsWith("-")).map((file) => relative(root, resolve(from, file)));
  if (args.includes("--mark")) return mark(named, first, others, root);
  return { output: others.flatMap((own) => describe(first, own)).join("\n"), exitCode: 0 };
}

function describe(first: SiteContent, own: SiteContent): string[] {
  const languages = languagesOf(first.site);
  const names = new Set(own.files.map(({ file }) => nameWithoutLanguage(file, languages)));
  const missing = first.files.filter(({ file }) => !names.has(nameWithoutLanguage(file, languages)));
  const pairs = pairLanguages(first, own);
  const lines = [
    ...missing.map(({ file }) => `  missing: ${file}`),
    ...pairs.flatMap(({ original, translation }) => {
      const stale = findStaleSections(original, translation.study);
      if (stale === null) return [`  not marked: ${translation.study.file}`];
      return stale.map(
        ({ title, line }) =>
          `  stale: ${translation.study.file}, "${title}" (${original.study.file}, line ${line})`,
      );
    }),
  ];
  const count =
    lines.length === 0
      ? "all case studies are translated as they are"
      : `${pairs.length} of ${first.files.length} case studies are translated`;
  return [`${own.site.language}: ${count}`, ...lines];
}

function mark(
  files: readonly string[],
  first: SiteContent,
  others: readonly SiteContent[],
  root: string,
): CommandResult {
  if (files.length === 0)
    return { output: `--mark needs the names of translations.\n\n${USAGE}`, exitCode: 2 };
  const pairs = others.flatMap((own) => pairLanguages(first, own));
  const said = files.map((file) => {
    const pair = pairs.find(({ translation }) => translation.study.file === file);
    if (pair === undefined)
      return `${file} is no translation that can be read; npm run check says what is wrong`;
    const path = join(root, file);
    const marked = markTranslated(readFileSync(path, "utf8"), hashSections(pair.original));
    if (marked === null) return `${file} has no front matter between lines of ---; write it there`;
    writeFileSync(path, marked);
    return null;
  });
  const faults = said.filter((line) => line !== null);
  const done = files.length - faults.length;
  return {
    output: [...faults, ...(done > 0 ? [`${done} marked as translated`] : [])].join("\n"),
    exitCode: faults.length > 0 ? 1 : 0,
  };
}

if (import.meta.main) await runCommand(translations);
