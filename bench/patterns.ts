import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPatterns } from "./patterns/find.ts";
import type { Judged, Pattern } from "./patterns/types.ts";

/**
 * `npm run bench -- patterns [--in netlify/contact] [--of visitor|author] [--fresh]`: whether a text can keep a regular expression
 * of ours busy. Each is given texts made against it: those that recheck finds (https://makenowjust-labs.github.io/recheck/), and
 * repeats of its own letters. Ends with exit code 1 where one takes too long. What was judged is kept in `.cache/patterns.json`.
 */
export async function run(args: string[]): Promise<void> {
  const options = { in: { type: "string" }, of: { type: "string" }, fresh: { type: "boolean" } } as const;
  const { values } = parseArgs({ args, options });
  const patterns = (await findPatterns()).filter(
    ({ files, audience }) =>
      (values.of === undefined || audience === values.of) &&
      files.some((file) => file.startsWith(values.in ?? "")),
  );
  const kept = values.fresh ? {} : readKept();
  const counts = { slow: 0, unknown: [] as string[] };
  const report = (pattern: Pattern, { slow, isAnalysed }: Judged): void => {
    const name = `${pattern.files[0]}  ${`/${pattern.source}/${pattern.flags}`.slice(0, 100)}`;
    if (!isAnalysed) counts.unknown.push(name);
    if (slow === null) return;
    counts.slow += 1;
    console.log(`${slow.ms} ms  ${name}  ${slow.text}`);
  };
  const left: Pattern[] = [];
  for (const pattern of patterns) {
    const known = kept[keyOf(pattern)];
    if (known === undefined) left.push(pattern);
    else report(pattern, known);
  }
  mkdirSync(".cache", { recursive: true });
  await judgeAll(left, (pattern, judged) => {
    kept[keyOf(pattern)] = judged;
    report(pattern, judged);
    writeFileSync(KEPT, JSON.stringify(kept));
  });
  for (const name of counts.unknown) console.log(`not analysed, given repeats alone: ${name}`);
  console.log(
    `${patterns.length} patterns; too slow: ${counts.slow}; not analysed: ${counts.unknown.length}; ${left.length} were new`,
  );
  if (counts.slow > 0) process.exitCode = 1;
}

/** Of what was judged before, by pattern, audience, way of judging and version of recheck. */
const KEPT = join(".cache", "patterns.json");

const readKept = (): Record<string, Judged> => {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8"));
  } catch {
    return {};
  }
};

const JUDGE = join(import.meta.dirname, "patterns/judge.ts");
const VERSION =
  readFileSync(JUDGE, "utf8") +
  readFileSync(join(import.meta.dirname, "node_modules/recheck/package.json"), "utf8") +
  process.version;

const keyOf = ({ source, flags, audience }: Pattern): string =>
  createHash("sha256")
    .update(`${VERSION}\n${audience}\n${flags}\n${source}`)
    .digest("base64url")
    .slice(0, 16);

const PROCESSES = 2;

/** Shared between two processes, each with its own measure of the processor's time. */
async function judgeAll(
  patterns: Pattern[],
  tell: (pattern: Pattern, judged: Judged) => void,
): Promise<void> {
  const queue = patterns.values();
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(JUDGE);
      let given: Pattern | undefined;
      const give = (): void => {
        given = queue.next().value;
        if (given === undefined) child.kill();
        else child.send(given);
      };
      child.on("message", (judged: Judged) => {
        if (given) tell(given, judged);
        give();
      });
      child.on("error", reject);
      child.on("exit", () => (given === undefined ? resolve() : reject(new Error("A judge ended early."))));
      give();
    });
  await Promise.all(Array.from({ length: Math.min(PROCESSES, patterns.length) }, work));
}
