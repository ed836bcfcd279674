import lighthouse from "lighthouse";
import { UNLISTED } from "../../test/support/pages/page-types.ts";
import { atMost, type Goal } from "./goal.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const LCP_MS = 1200;
const MOST_TRIES = 4;
const NOT_FOUND = "not found";

type Run = { scores: Record<string, number>; lcp: number; cls: number; tbt: number; lost: string[] };

/**
 * A page with one word on it. What blocks there is the browser making itself ready, not the page: other pages are held
 * to blocking no longer.
 */
export const EMPTY_PAGE = {
  path: "/empty/",
  html: '<!doctype html><html lang="en"><title>Empty</title><p>Empty',
};

/**
 * Lighthouse's scores of each page as a telephone sees it, the median of `runs`; `port` is a browser's for debugging.
 * It refuses a page that answers 404, and expects to find in search what asks not to be there: neither is asked of it.
 */
export async function score(
  port: number,
  url: string,
  paths: Record<string, string>,
  runs: number,
): Promise<Goal[]> {
  const goals: Goal[] = [];
  const empty: Run[] = [];
  for (let count = 0; count < runs; count++) empty.push(await runWhole(port, url + EMPTY_PAGE.path, []));
  const blocked = Math.max(...empty.map(({ tbt }) => tbt));
  for (const [name, path] of Object.entries(paths)) {
    if (name === NOT_FOUND) continue;
    const measured: Run[] = [];
    const skipAudits = UNLISTED.has(name) ? ["is-crawlable"] : [];
    for (let count = 0; count < runs; count++) measured.push(await runWhole(port, url + path, skipAudits));
    goals.push(...toGoals(name, measured, blocked));
  }
  return goals;
}

/** What Lighthouse objects to for agents that use a site in place of a person; the browser must know WebMCP. */
export async function scoreForAgents(
  port: number,
  url: string,
  paths: Record<string, string>,
): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const [name, path] of Object.entries(paths)) {
    if (name === NOT_FOUND) continue;
    const result = await lighthouse(url + path, {
      port,
      logLevel: "error",
      onlyCategories: ["agentic-browsing"],
    });
    const audits = Object.values(result?.lhr.audits ?? {});
    const failed = audits.filter(({ score }) => score !== null && score < 1).map(({ id }) => id);
    goals.push({
      goal: `Lighthouse for agents, ${name}: nothing failed`,
      measured: failed.join(", ") || `${audits.length} audits passed`,
      pass: audits.some(({ id }) => id === "llms-txt") && failed.length === 0,
    });
  }
  return goals;
}

/** Now and then a busy machine's trace holds no paint: such a run says nothing, and is done again. */
async function runWhole(port: number, url: string, skipAudits: string[]): Promise<Run> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const run = await runOnce(port, url, skipAudits);
    if (!Number.isNaN(run.lcp + run.tbt + run.cls)) return run;
  }
  throw new Error(`Lighthouse measured no paint of ${url} in ${MOST_TRIES} tries`);
}

async function runOnce(port: number, url: string, skipAudits: string[]): Promise<Run> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
    skipAudits,
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const numberOf = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])),
    lcp: Math.round(numberOf("largest-contentful-paint")),
    cls: numberOf("cumulative-layout-shift"),
    tbt: Math.round(numberOf("total-blocking-time")),
    lost: Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  };
}

function toGoals(name: string, runs: Run[], blockedWhenEmpty: number): Goal[] {
  const median = (pick: (run: Run) => number): number =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  const scores = CATEGORIES.map((id) => median((run) => run.scores[id] ?? 0));
  const lost = [...new Set(runs.flatMap((run) => run.lost))];
  return [
    {
      goal: `Lighthouse, ${name}: 100 each`,
      measured: [scores.join(" "), ...lost].join(", "),
      pass: scores.every((value) => value === 100),
    },
    atMost(
      `LCP, ${name}`,
      LCP_MS,
      median((run) => run.lcp),
      "ms",
    ),
    atMost(
      `CLS, ${name}`,
      0,
      median((run) => run.cls),
      "",
    ),
    toBlockingGoal(
      name,
      median((run) => run.tbt),
      blockedWhenEmpty,
    ),
  ];
}

const toBlockingGoal = (name: string, blocked: number, blockedWhenEmpty: number): Goal => ({
  goal: `TBT, ${name}: at most 0 ms, or what an empty page takes`,
  measured: `${blocked} ms, empty page up to ${blockedWhenEmpty} ms`,
  pass: blocked <= blockedWhenEmpty,
});
