import type { Send, Senders } from "../../../netlify/delivery/send.ts";
import type { OutboxDeps } from "../../../netlify/delivery/sweep.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { NOW } from "./contact-world.ts";

const SECOND = 1_000;

/** An outbox with a clock that is wound by hand and channels that do as they are told. */
export function createDesk(db: Database, send: Partial<Record<keyof Senders, Send>> = {}) {
  let ms = NOW.getTime();
  const logs: { event: string; facts: LogFacts }[] = [];
  const unset: string[] = [];
  const off = { send: null, why: "not sent: not set" } as const;
  const outbox: OutboxDeps = {
    db,
    environment: readEnvironment({ CONTEXT: "production" }),
    now: () => new Date(ms),
    log: (event, facts) => logs.push({ event, facts }),
    onUnset: ({ reference }) => unset.push(reference),
    senders: {
      mail: send.mail ? { send: send.mail } : off,
      receipt: send.receipt ? { send: send.receipt } : off,
      webhook: send.webhook ? { send: send.webhook } : off,
    },
  };
  const wind = (seconds: number): void => {
    ms += seconds * SECOND;
  };
  return { outbox, logs, unset, wind, now: outbox.now };
}

export type OutboxRow = {
  reference: string;
  state: string;
  attempts: number;
  due: number;
  last_error: string | null;
};

/** The rows of a channel, oldest first; `due` in seconds after NOW. */
export const rowsOf = (db: Database, channel = "mail"): Promise<OutboxRow[]> =>
  db.query<OutboxRow>(
    `SELECT reference, state, attempts, last_error,
       extract(epoch FROM due_at - $2::timestamptz)::int AS due
     FROM outbox JOIN inquiry ON inquiry.id = inquiry_id WHERE channel = $1 ORDER BY outbox.id`,
    [channel, NOW.toISOString()],
  );
