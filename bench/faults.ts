import { parseArgs } from "node:util";
import { sweep } from "../netlify/delivery/sweep.ts";
import type { Database } from "../netlify/store/database.ts";
import { type Emulator, startEmulator } from "../test/support/inquiries/emulator.ts";
import { createFaultySystem, type FaultySystem, NO_FAULTS, SLOW_MS } from "./faults/fault-injection.ts";
import { type Visit, visit } from "./faults/load-generator.ts";
import { measureRecovery, measureSending, measureSilence } from "./faults/measurements.ts";
import { createRandom, type Random } from "./faults/random.ts";
import { report } from "./faults/report.ts";

const FAULTS = {
  postgres: { fail: 0.15, lie: 0.03, slow: 0.01, hang: 0.01 },
  blobs: { fail: 0.2, lie: 0.05, slow: 0.01, hang: 0.01 },
  mail: { fail: 0.3, lie: 0.05, slow: 0.005, hang: 0.005 },
  webhook: { fail: 0.3, lie: 0.05, slow: 0.005, hang: 0.005 },
};
const PROFILE = { tries: 6, doubleClicks: 0.1, killed: 0.1 };
/** One process plays server, database and all visitors: with more at once its own queue is what would be measured. */
const AT_ONCE = 40;
const OUTAGE_HOURS = [1, 24, 72];
const DAYS_AFTER = 2;

/**
 * `npm run bench -- faults [--posts 10000] [--seed 1]`: posts to the real handler and outbox, with every part behind them
 * failing, lying, slow or silent and processes dying at any moment; then all is mended, and what was promised is counted.
 * Ends with exit code 1 where an acknowledged inquiry is lost or one inquiry has two references.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { posts: { type: "string" }, seed: { type: "string" } } });
  const [posts, seed] = [Number(values.posts ?? 10_000), Number(values.seed ?? 1)];
  const db = await startEmulator();
  const random = createRandom(seed);
  const system = createFaultySystem(db, random, FAULTS);
  const visits = await visitAll(posts, system, random);
  // What was slow arrives late, but it arrives.
  await new Promise((resolve) => setTimeout(resolve, 2 * SLOW_MS));
  const faults = structuredClone(system.dependencies);
  await mend(system);
  const isWell = await report({ posts, seed, visits, system, faults, db });
  console.table({
    "answer when every place is silent, ms": Math.round(await measureSilence(db, random)),
    "notice after acknowledgement, p95, ms": Math.round(await measureSending(db, random)),
    ...(await measureRecoveries(db, random)),
  });
  await db.stop();
  if (!isWell) process.exitCode = 1;
}

async function measureRecoveries(db: Emulator, random: Random): Promise<Record<string, number>> {
  const measured: Record<string, number> = {};
  for (const hours of OUTAGE_HOURS) {
    measured[`all sent after an outage of ${hours} h, minutes`] = await measureRecovery(db, random, hours);
  }
  return measured;
}

async function visitAll(posts: number, system: FaultySystem, random: Random): Promise<Visit[]> {
  const visits: Visit[] = [];
  let at = 0;
  const client = async (): Promise<void> => {
    while (at < posts) {
      at += 1;
      visits.push(await visit(at, system, random, PROFILE));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return visits;
}

/** Every dependency works again; sweeps run as they would, five minutes apart, on a clock that is wound on. */
async function mend(system: FaultySystem): Promise<void> {
  for (const dependency of Object.values(system.dependencies)) dependency.faults = NO_FAULTS;
  const start = Date.now();
  for (let minutes = 0; minutes < DAYS_AFTER * 24 * 60; minutes += 5) {
    const deps = system.serve({ isAlive: true }, () => new Date(start + minutes * 60_000));
    await sweep(deps, { probe: true });
    if (system.stored.size === 0 && (await isEmpty(deps.db))) return;
  }
}

async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.query("SELECT 1 FROM outbox WHERE state <> 'sent' LIMIT 1", []);
  return row === undefined;
}
