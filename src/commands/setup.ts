import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { findDrawingFault } from "../build/assets/logo.ts";
import { findPackageFault } from "../build/assets/typeface.ts";
import { readData, readYaml } from "../build/content/read-data.ts";
import { projectPaths } from "../build/project-paths.ts";
import { ReaderError } from "../build/reader-message.ts";
import { type Brand, SAMPLE_PACKAGE } from "../domain/brand/index.ts";
import {
  type Answers,
  answersSchema,
  defaultAnswer,
  LOGO_PATH,
  QUESTIONS,
  type SetupQuestion,
  type SystemDefaults,
  writeBrand,
  writeSite,
} from "../domain/setup.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Makes the site your firm's: asks for its facts and writes them into src/data.

  npm run setup                     asks; an empty answer keeps what stands in brackets
  npm run setup -- --answers FILE   takes the answers from a YAML file, and asks nothing`;

/** Puts a question and waits for the line that answers it; null where nobody will answer any more. */
export type Ask = (question: string) => Promise<string | null>;

/** Asks for the facts of a firm, or takes them from a file, and writes them into the data of the site. */
export async function setUp(
  args: string[],
  { root, from }: CommandPlace,
  ask: Ask | null,
  surroundings: SystemDefaults,
): Promise<CommandResult> {
  if (args.includes("--help")) return { output: USAGE, exitCode: 0 };
  const [option, file, ...others] = args;
  const isKnown = args.length === 0 || (option === "--answers" && file !== undefined && others.length === 0);
  if (!isKnown) return { output: USAGE, exitCode: 2 };
  if (file !== undefined) {
    const { value } = await readYaml(resolve(from, file), answersSchema);
    return write(value, root, dirname(resolve(from, file)));
  }
  if (ask === null)
    throw new ReaderError(
      "Nobody is here to answer: run npm run setup in a terminal, or give the answers in a file (npm run setup -- --answers FILE).",
    );
  return write(await askAll(ask, root, from, surroundings), root, from);
}

async function askAll(ask: Ask, root: string, from: string, surroundings: SystemDefaults): Promise<Answers> {
  const { site, brand } = await readData(projectPaths(root).data);
  const current = {
    site,
    accent: brand.colours.accent,
    typeface: packageOf(brand),
    corner: brand.corner,
    density: brand.density,
  };
  let answers: Answers = {};
  for (const question of QUESTIONS) {
    const usual = defaultAnswer(question.name, answers, current, surroundings);
    const answer = await askUntilRight(ask, question, usual, from);
    if (answer === null) break;
    answers = { ...answers, ...answer };
  }
  return answers;
}

/** The package of a brand; null for files of its own, which an empty answer keeps. */
const packageOf = ({ typeface }: Brand): string | null =>
  typeface?.files === undefined ? (typeface?.package ?? SAMPLE_PACKAGE) : null;

/** Puts a question until its answer is right; null where nobody answers any more. */
async function askUntilRight(
  ask: Ask,
  { name, text }: SetupQuestion,
  usual: string | null,
  from: string,
): Promise<Answers | null> {
  let prefix = "";
  for (;;) {
    const line = await ask(`${prefix}${text}${usual === null ? "" : ` [${usual}]`}: `);
    if (line === null) return null;
    const written = line.trim() === "" ? usual : line.trim();
    // Nothing is known and nothing was said: the question is left for later, and the check will name the field.
    if (written === null) return {};
    const value = name === "corner" ? Number(written) : written;
    const parsed = answersSchema.safeParse({ [name]: value });
    const fault = parsed.success ? findFault(parsed.data, from) : null;
    if (parsed.success && fault === null) return parsed.data;
    prefix =
      fault !== null
        ? `  ${fault}\n`
        : `  "${written}" ${parsed.error?.issues[0]?.message ?? "cannot be used"}.\n`;
  }
}

/** Writes what differs, and says what was written and what comes next. `from`: where the path of a logo begins. */
function write(answers: Answers, root: string, from: string): CommandResult {
  const { data, content } = projectPaths(root);
  const fault = findFault(answers, from);
  if (fault !== null) throw new ReaderError(fault);
  const changed = [
    answers.logo === undefined ? null : copyLogo(resolve(from, answers.logo), join(content, LOGO_PATH)),
    change(join(data, "site.yaml"), (text) => writeSite(text, answers)),
    change(join(data, "brand.yaml"), (text) => writeBrand(text, answers)),
  ].flatMap((path) => (path === null ? [] : [relative(root, path)]));
  if (changed.length === 0) return { output: "Nothing changed.", exitCode: 0 };
  return {
    output: `${new Intl.ListFormat("en").format(changed)} ${changed.length === 1 ? "is" : "are"} written. npm run check says what is still the samples', npm start shows the site.`,
    exitCode: 0,
  };
}

/** What keeps a package or a file that is named from being used, as a sentence; null where nothing does. */
function findFault({ typeface, logo }: Answers, from: string): string | null {
  const ofPackage = typeface === undefined ? null : findPackageFault(typeface);
  if (ofPackage !== null) return `The typeface ${ofPackage}.`;
  if (logo === undefined) return null;
  const source = resolve(from, logo);
  if (statSync(source, { throwIfNoEntry: false })?.isFile() !== true)
    return `There is no file ${source}, which was named as the logo; correct the path.`;
  const ofDrawing = findDrawingFault(readFileSync(source, "utf8"));
  return ofDrawing === null ? null : `The logo ${source} ${ofDrawing}.`;
}

/** The path the logo was copied to; null where it is there already. */
function copyLogo(source: string, target: string): string | null {
  const drawing = readFileSync(source, "utf8");
  if (existsSync(target) && readFileSync(target, "utf8") === drawing) return null;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, drawing);
  return target;
}

/** The path where the text of the file changed. */
function change(path: string, edit: (text: string) => string): string | null {
  const text = readText(path);
  const edited = edit(text);
  if (edited === text) return null;
  writeFileSync(path, edited);
  return path;
}

const DEFAULT_BRAND_FILE =
  "# How the site looks; docs/make-it-yours.md says what may stand here.\ncolours:\n  accent: oklch(87.5% 0.165 90)\n";

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return path.endsWith("brand.yaml") ? DEFAULT_BRAND_FILE : "";
  }
}

/** Asks on the terminal of this process. */
export function openTerminal(): { ask: Ask; close(): void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let isClosed = false;
  const closed = new Promise<null>((done) => {
    terminal.once("close", () => {
      isClosed = true;
      done(null);
    });
  });
  return {
    ask: (question) =>
      isClosed ? Promise.resolve(null) : Promise.race([terminal.question(question), closed]),
    close: () => terminal.close(),
  };
}

export function readSystemDefaults(): SystemDefaults {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, language: locale };
}

if (import.meta.main) {
  const terminal = process.stdin.isTTY && process.argv.length === 2 ? openTerminal() : null;
  await runCommand((args, place) => setUp(args, place, terminal?.ask ?? null, readSystemDefaults()));
  terminal?.close();
}
