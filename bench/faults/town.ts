import type { Mail } from "../../netlify/delivery/mail-texts.ts";
import type { Deps } from "../../netlify/deps.ts";
import type { Database } from "../../netlify/store/database.ts";
import type { StoredInquiry } from "../../netlify/store/inquiries.ts";
import { createDeps, createMemoryBlobs } from "../../test/support/inquiries/deps.ts";
import type { Dice } from "./dice.ts";
import { call, createLine, type Faults, type Life, type Line } from "./faulty.ts";

export type Lines = Record<"postgres" | "blobs" | "mail" | "webhook", Line>;

/** The world outside: what was really written and sent, over lines that misbehave. */
export function createTown(db: Database, dice: Dice, faults: Record<keyof Lines, Faults>) {
  const { blobs, stored } = createMemoryBlobs();
  const mails: Mail[] = [];
  const hooks: string[] = [];
  const lines: Lines = {
    postgres: createLine(faults.postgres),
    blobs: createLine(faults.blobs),
    mail: createLine(faults.mail),
    webhook: createLine(faults.webhook),
  };

  /** The service as one process sees it. */
  function serve(life: Life, now: () => Date): Deps {
    const on = <T>(name: keyof Lines, work: () => Promise<T>): Promise<T> =>
      call(lines[name], dice, life, work);
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

  return { serve, lines, mails, hooks, stored };
}

export type Town = ReturnType<typeof createTown>;
