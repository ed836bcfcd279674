import type { Mail } from "../../netlify/delivery/mail-texts.ts";
import type { Deps } from "../../netlify/deps.ts";
import type { Database } from "../../netlify/store/database.ts";
import type { StoredInquiry } from "../../netlify/store/inquiries.ts";
import { createDeps, createMemoryBlobs } from "../../test/support/inquiries/deps.ts";
import type { Random } from "./random.ts";

/** How often a part misbehaves, as shares of its calls. */
export type Faults = {
  /** Refuses at once and does nothing. */
  fail: number;
  /** Does it, and then says that it failed: the answer was lost. */
  lie: number;
  /** Does it, but later than anybody waits. */
  slow: number;
  /** Does nothing and never answers. */
  hang: number;
};

export const NO_FAULTS: Faults = { fail: 0, lie: 0, slow: 0, hang: 0 };

type Dependency = { faults: Faults; counts: Record<keyof Faults | "calls", number> };
const createDependency = (faults: Faults): Dependency => ({
  faults,
  counts: { calls: 0, fail: 0, lie: 0, slow: 0, hang: 0 },
});

/** Longer than the longest budget of a place. */
export const SLOW_MS = 3_500;
const never = <T>(): Promise<T> => new Promise(() => {});

/** A process that may die: after that, nothing it began goes on. */
export type ServerProcess = { isAlive: boolean };

/** Does `work` with the faults of its dependency, for a server that may be killed before or after. */
async function callDependency<T>(
  dependency: Dependency,
  random: Random,
  server: ServerProcess,
  work: () => Promise<T>,
): Promise<T> {
  if (!server.isAlive) return never();
  dependency.counts.calls += 1;
  const fault = pickFault(dependency.faults, random);
  if (fault !== null) dependency.counts[fault] += 1;
  if (fault === "fail") throw new Error("refused");
  if (fault === "hang") return never();
  if (fault === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const result = await work();
  if (!server.isAlive) return never();
  if (fault === "lie") throw new Error("the answer was lost");
  return result;
}

function pickFault(faults: Faults, random: Random): keyof Faults | null {
  for (const fault of ["fail", "lie", "slow", "hang"] as const)
    if (random.chance(faults[fault])) return fault;
  return null;
}

export type Dependencies = Record<"postgres" | "blobs" | "mail" | "webhook", Dependency>;

/** The four dependencies with faults injected, and what was really written and sent. */
export function createFaultySystem(db: Database, random: Random, faults: Record<keyof Dependencies, Faults>) {
  const { blobs, stored } = createMemoryBlobs();
  const mails: Mail[] = [];
  const hooks: string[] = [];
  const dependencies: Dependencies = {
    postgres: createDependency(faults.postgres),
    blobs: createDependency(faults.blobs),
    mail: createDependency(faults.mail),
    webhook: createDependency(faults.webhook),
  };

  /** The dependencies as one server process sees them. */
  function serve(server: ServerProcess, now: () => Date): Deps {
    const on = <T>(name: keyof Dependencies, work: () => Promise<T>): Promise<T> =>
      callDependency(dependencies[name], random, server, work);
    const deps = createDeps({
      db: { query: (statement, values) => on("postgres", () => db.query(statement, values)) },
      blobs: {
        put: (key, text) => on("blobs", () => blobs.put(key, text)),
        list: () => on("blobs", () => blobs.list()),
        get: (key) => on("blobs", () => blobs.get(key)),
        delete: (key) => on("blobs", () => blobs.delete(key)),
      },
      mailer: { send: (mail) => on("mail", async () => void mails.push(mail)), verify: async () => {} },
      now,
    });
    const hook = ({ reference }: StoredInquiry): Promise<void> =>
      on("webhook", async () => void hooks.push(reference));
    const webhook = { url: "https://hooks.example/", secret: null, format: "slack" } as const;
    return {
      ...deps,
      environment: { ...deps.environment, webhook },
      senders: { ...deps.senders, webhook: { send: hook } },
    };
  }

  return { serve, dependencies, mails, hooks, stored };
}

export type FaultySystem = ReturnType<typeof createFaultySystem>;
