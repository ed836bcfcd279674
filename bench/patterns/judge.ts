import { createContext, runInContext } from "node:vm";
import { checkSync } from "recheck";
import type { Judged, Pattern } from "./types.ts";

/** Characters of the text, and ms: a visitor may post 64 KiB, and a page of an author with 10,000 signs in one place is long. */
const LIMITS = { visitor: { length: 64 * 1024, ms: 250 }, author: { length: 10_000, ms: 1_000 } } as const;

/** What recheck may take for one pattern, ms. */
const ANALYSIS = { timeout: 4_000, attackTimeout: 1_000, incubationTimeout: 1_500, randomSeed: 1 };

/** A short text is tried before the whole one: this part of it, in which work of the third degree takes a 512th. */
const SHORT = { part: 8, ms: 1 };

/** A busy machine takes this many times as long by the clock. */
const PATIENCE = 4;

process.on("message", (pattern: Pattern) => process.send?.(judge(pattern)));

function judge(pattern: Pattern): Judged {
  if (!/[*+]|\{\d*,\d*\}/.test(pattern.source)) return { slow: null, isAnalysed: true };
  const { attacks, isAnalysed } = attacksOf(pattern);
  const { length, ms } = LIMITS[pattern.audience];
  for (const attack of [...attacks, ...repeatsOf(pattern)]) {
    if (timeOf(pattern, toText(attack, length / SHORT.part), ms) < SHORT.ms) continue;
    const taken = timeOf(pattern, toText(attack, length), ms);
    if (taken <= ms) continue;
    const time = taken === Number.POSITIVE_INFINITY ? `over ${ms}` : String(Math.round(taken));
    return { slow: { ms: time, text: JSON.stringify(attack).slice(0, 120) }, isAnalysed };
  }
  return { slow: null, isAnalysed };
}

/** A text: a beginning, what is repeated, and an end that no match can pass. */
type Attack = { prefix: string; pump: string; suffix: string };

const toText = ({ prefix, pump, suffix }: Attack, length: number): string =>
  prefix + pump.repeat(Math.ceil(length / Math.max(pump.length, 1))).slice(0, length) + suffix;

function attacksOf({ source, flags }: Pattern): { attacks: Attack[]; isAnalysed: boolean } {
  const result = checkSync(source, flags.replace(/[dyv]/g, ""), ANALYSIS);
  return {
    isAnalysed: result.status !== "unknown",
    attacks:
      result.status === "vulnerable"
        ? result.attack.pumps.map((pump) => ({ ...pump, suffix: result.attack.suffix }))
        : [],
  };
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
