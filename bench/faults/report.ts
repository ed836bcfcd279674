import type { Database } from "../../netlify/store/database.ts";
import type { Dependencies, FaultySystem } from "./fault-injection.ts";
import type { Visit } from "./load-generator.ts";

type Facts = {
  posts: number;
  seed: number;
  visits: Visit[];
  system: FaultySystem;
  faults: Dependencies;
  db: Database;
};

/** Shown notices for each inquiry: one that was kept by mail alone and found its row later has two ids. */
const SHOWN_GOAL = 1.05;

/** Prints what became of it all. Whether every promise was kept. */
export async function report({ posts, seed, visits, system, faults, db }: Facts): Promise<boolean> {
  const rows = await db.query<{ reference: string; message: string }>(
    "SELECT reference, message FROM inquiry",
    [],
  );
  const kept = new Map(rows.map(({ message, reference }) => [message, reference]));
  const [unsent] = await db.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM outbox WHERE state <> 'sent'",
    [],
  );
  const mailed = new Set(system.mails.map(({ subject }) => subject.split(" ")[2]?.slice(0, 14)));
  const acknowledged = visits.filter(({ references }) => references.length > 0);
  const isKept = ({ message, references }: Visit): boolean =>
    kept.get(message) === references[0] || mailed.has(references[0] ?? "");
  const lost = acknowledged.filter((visit) => !isKept(visit));
  const twoNames = visits.filter(
    ({ message, references }) => new Set([...references, ...[kept.get(message) ?? []].flat()]).size > 1,
  );
  const twoRows = rows.length - kept.size;
  const shown = new Set(system.mails.map(({ messageId }) => messageId)).size;
  const ms = visits.flatMap((visit) => visit.ms).sort((a, b) => a - b);
  console.log(`${posts} visitors, seed ${seed}`);
  console.table({
    "presses answered": ms.length,
    "presses cut off by a killed server": sum(visits.map(({ unanswered }) => unanswered)),
    "answers 503": sum(visits.map(({ refused }) => refused)),
    "inquiries acknowledged": acknowledged.length,
    "acknowledged and lost": lost.length,
    "inquiries with a second reference": twoNames.length,
    "inquiries with a second row": twoRows,
    "kept by mail alone": acknowledged.filter(({ message }) => !kept.has(message)).length,
    "outbox rows not sent in the end": unsent?.n ?? -1,
    "notices sent, repeats included": system.mails.length,
    "notices as mail programs show them, by Message-ID": shown,
    "inquiries with a notice": mailed.size,
    "shown notices for each inquiry": Math.round((shown / mailed.size) * 1_000) / 1_000,
    "longest answer, ms": Math.round(ms.at(-1) ?? 0),
    "answer, p95, ms": Math.round(ms[Math.floor(ms.length * 0.95)] ?? 0),
  });
  console.table(Object.fromEntries(Object.entries(faults).map(([name, { counts }]) => [name, counts])));
  const isFolded = shown <= mailed.size * SHOWN_GOAL;
  return lost.length === 0 && twoNames.length === 0 && twoRows === 0 && unsent?.n === 0 && isFolded;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
