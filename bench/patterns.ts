import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createContext, runInContext } from "node:vm";
import { checkSync } from "recheck";
import ts from "typescript";

/**
 * `npm run bench -- patterns [--in netlify/contact] [--of visitor|author]`: whether a text can keep a regular expression of ours busy.
 * Each is given texts made against it: those that recheck finds (https://makenowjust-labo.github.io/recheck/), and repeats of its own
 * letters. Ends with exit code 1 where one takes too long.
 */
export async function run(args: string[]): Promise<void> {
  const options = { in: { type: "string" }, of: { type: "string" } } as const;
  const { values } = parseArgs({ args, options });
  const patterns = findPatterns(values.in ?? "").filter(
    (pattern) => values.of === undefined || audienceOf(pattern) === values.of,
  );
  let slow = 0;
  for (const pattern of patterns) {
    const found = findSlow(pattern);
    if (found === null) continue;
    slow += 1;
    console.log(`${found.ms} ms  ${found.file}  ${found.pattern}  ${found.text}`);
  }
  console.log(`${patterns.length} patterns; too slow: ${slow}`);
  if (slow > 0) process.exitCode = 1;
}

type Pattern = { source: string; flags: string; files: string[] };

const FOLDERS = ["src", "netlify", "functions"];

/** What reads a text that anyone on the internet can send; the rest, excerpts of studies too, reads what authors and firms wrote. */
const OF_VISITORS =
  /^(?:netlify|functions)\/|^src\/domain\/(?:inquiry|inbox|search(?!\/match\/excerpt)|search-view|text|headers)\/|^src\/domain\/zero-results/;

/** Characters of the text, and ms: a visitor may post 64 KiB, and a page of an author with 10,000 signs in one place is long. */
const LIMITS = { visitor: { length: 64 * 1024, ms: 250 }, author: { length: 10_000, ms: 1_000 } } as const;

/** The literals of the source tree, each once with all files it stands in. */
function findPatterns(folder: string): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const file of FOLDERS.flatMap(sourcesIn)) {
    if (!file.startsWith(folder)) continue;
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        const known = found.get(node.text) ?? { source: body, flags, files: [] };
        known.files.push(file);
        found.set(node.text, known);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found.values()];
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));

const audienceOf = ({ files }: Pattern): keyof typeof LIMITS =>
  files.some((file) => OF_VISITORS.test(file)) ? "visitor" : "author";

type Slow = { pattern: string; file: string; ms: string; text: string };

function findSlow(pattern: Pattern): Slow | null {
  const { length, ms } = LIMITS[audienceOf(pattern)];
  for (const attack of [...attacksOf(pattern), ...repeatsOf(pattern)]) {
    const taken = timeOf(pattern, toText(attack, length), ms);
    if (taken <= ms) continue;
    return {
      pattern: `/${pattern.source}/${pattern.flags}`.slice(0, 80),
      file: pattern.files[0] ?? "",
      ms: taken === Number.POSITIVE_INFINITY ? `over ${ms}` : String(Math.round(taken)),
      text: JSON.stringify(attack).slice(0, 80),
    };
  }
  return null;
}

/** A text: a beginning, what is repeated, and an end that no match can pass. */
type Attack = { prefix: string; pump: string; suffix: string };

const toText = ({ prefix, pump, suffix }: Attack, length: number): string =>
  prefix + pump.repeat(Math.ceil(length / Math.max(pump.length, 1))).slice(0, length) + suffix;

function attacksOf({ source, flags }: Pattern): Attack[] {
  const options = { timeout: 2_000, attackTimeout: 500, incubationTimeout: 1_000, randomSeed: 1 };
  const result = checkSync(source, flags.replace(/[dyv]/g, ""), options);
  return result.status === "vulnerable"
    ? result.attack.pumps.map((pump) => ({ ...pump, suffix: result.attack.suffix }))
    : [];
}

/** For what is too large to be analysed: its own letters and signs over and over, alone and in pairs. */
function repeatsOf({ source }: Pattern): Attack[] {
  const plain = source
    .replace(/\\[dwsbDWSBpP](?:\{[^}]*\})?/g, "")
    .replace(/\\n/g, "\n")
    .replace(/\\(.)/g, "$1");
  const signs = [...new Set([...plain, " ", "a", "1", "\n"])].slice(0, 14);
  const words = [...new Set(source.match(/[a-z]{3,}|[<{[(!-]{2,}[a-z%#/]*/gi) ?? [])].slice(0, 6);
  const pumps = [...signs, ...words, ...signs.flatMap((a) => signs.slice(0, 6).map((b) => a + b))];
  return [...new Set(pumps)].flatMap((pump) => [
    { prefix: "", pump, suffix: "\u0000" },
    { prefix: signs[0] ?? "", pump, suffix: "\n\u0000x" },
  ]);
}

const context = createContext({ text: "", pattern: /x/ });

/** What a search takes of the processor, ms; Infinity: it was ended. A sticky one is tried at the start alone. */
function timeOf({ source, flags }: Pattern, text: string, ms: number): number {
  const pattern = new RegExp(source, `${flags.replace("g", "")}${flags.includes("y") ? "" : "g"}`);
  Object.assign(context, { text, pattern });
  const from = process.cpuUsage();
  try {
    runInContext('text.replace(pattern, "")', context, { timeout: ms * PATIENCE });
    return process.cpuUsage(from).user / 1_000;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** A busy machine takes this many times as long by the clock. */
const PATIENCE = 4;
