import { parseArgs } from "node:util";
import { findPerson } from "../netlify/inbox/store/people.ts";
import type { Database } from "../netlify/store/database.ts";
import { weekOf } from "../src/domain/inbox/index.ts";
import { createInbox } from "../test/support/inbox/inbox.ts";
import { startPostgres } from "../test/support/inquiries/postgres.ts";
import { fill, tidyUp } from "./inbox/fill.ts";
import { QUESTIONS } from "./inbox/questions.ts";

const GOAL_MS = 100;
const ROUNDS = 20;

/**
 * `npm run bench -- inbox [--inquiries 100000]`: how long the pages of the inbox take on a real PostgreSQL that holds so many
 * inquiries, all queries of a page included. Ends with exit code 1 where the p95 of any page is over 100 ms.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { inquiries: { type: "string" } } });
  const total = Number(values.inquiries ?? 100_000);
  const postgres = await startPostgres();
  try {
    const now = new Date();
    await fill(postgres.db, total, now);
    await tidyUp(postgres.db);
    console.log(`${total} inquiries on PostgreSQL, ${ROUNDS} rounds, ms`);
    const lines = await measureAll(postgres.db, now);
    console.table(lines);
    await reportErasing(postgres.db);
    const slow = Object.values(lines).filter(({ p95 }) => p95 > GOAL_MS);
    console.log(`goal: p95 at most ${GOAL_MS} ms; pages over it: ${slow.length}`);
    if (slow.length > 0) process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
}

type Line = { median: number; p95: number };

async function measureAll(db: Database, now: Date): Promise<Record<string, Line>> {
  const { visit } = createInbox({ db, now: () => now });
  const week = weekOf(now, "Europe/London").name;
  const lines: Record<string, Line> = {};
  for (const url of Object.values(QUESTIONS).flat()) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = performance.now();
      const answer = await visit(url.replace("THIS", week));
      times.push(performance.now() - from);
      if (answer.kind === "page" && answer.status !== 200)
        throw new Error(`${url} answered ${answer.status}`);
    }
    times.sort((a, b) => a - b);
    lines[url] = { median: at(times, 0.5), p95: at(times, 0.95) };
  }
  return lines;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0) * 10) / 10;

/** Rare, and it reads every text for mentions: no goal, but nobody should wait for long. */
async function reportErasing(db: Database): Promise<void> {
  const from = performance.now();
  await findPerson(db, { context: "production", email: "person7@example.example" });
  console.log(`looking for a person in all texts: ${Math.round(performance.now() - from)} ms`);
}
