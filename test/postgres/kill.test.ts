import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMailer } from "../../netlify/delivery/mail.ts";
import { sweep } from "../../netlify/delivery/sweep.ts";
import { openFallbackStore } from "../../netlify/store/fallback.ts";
import { HONEST } from "../support/inquiries/contact.ts";
import { createDeps } from "../support/inquiries/deps.ts";
import { type Postgres, startPostgres } from "../support/inquiries/postgres.ts";
import { type SmtpCatcher, startBlobs, startSmtp } from "../support/inquiries/servers.ts";

const ROUNDS = 5;
const ACKNOWLEDGED_A_ROUND = 100;
const CLIENTS = 12;

let postgres: Postgres;
let smtp: SmtpCatcher;
let blobs: Awaited<ReturnType<typeof startBlobs>>;
beforeAll(async () => {
  [postgres, smtp, blobs] = [await startPostgres(), await startSmtp(), await startBlobs()];
  process.env.NETLIFY_BLOBS_CONTEXT = blobs.context;
});
afterAll(async () => {
  await Promise.all([postgres.stop(), smtp.stop(), blobs.stop()]);
});

async function startServer(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, ["test/support/inquiries/contact-server.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      NETLIFY_DB_URL: postgres.url,
      SMTP_PORT: String(smtp.port),
      NETLIFY_BLOBS_CONTEXT: blobs.context,
    },
  });
  const [port] = server.stdout ? await once(server.stdout, "data") : [];
  return { server, url: `http://127.0.0.1:${String(port).trim()}/` };
}

describe("a server process that is killed under load", () => {
  it(`loses nothing it acknowledged, ${ROUNDS} times over, and all is sent after the sweep`, async () => {
    const acknowledged = new Map<string, string>();
    let at = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { server, url } = await startServer();
      let isUp = true;
      const ask = async (): Promise<void> => {
        at += 1;
        const message = `Question number ${at}`;
        const body = JSON.stringify({ ...HONEST, message });
        const headers = { "Content-Type": "application/json" };
        const response = await fetch(url, { method: "POST", headers, body }).catch(() => null);
        if (response?.status === 201)
          acknowledged.set(message, ((await response.json()) as { reference: string }).reference);
      };
      const clients = Array.from({ length: CLIENTS }, async () => {
        while (isUp) await ask().catch(() => {});
      });
      while (acknowledged.size < round * ACKNOWLEDGED_A_ROUND) await ask();
      server.kill("SIGKILL");
      await once(server, "exit");
      isUp = false;
      await Promise.all(clients);
    }

    const deps = createDeps({
      db: postgres.db,
      blobs: openFallbackStore("production"),
      mailer: createMailer({ host: "127.0.0.1", port: smtp.port, login: null }, "forms@firm.example"),
      // The leases of the dead have run out.
      now: () => new Date(Date.now() + 120_000),
    });
    const waiting = async (): Promise<number> =>
      (
        await postgres.db.query<{ n: number }>(
          "SELECT count(*)::int AS n FROM outbox WHERE state <> 'sent'",
          [],
        )
      )[0]?.n ?? -1;
    for (let run = 0; run < 20 && (await waiting()) > 0; run += 1) {
      await sweep(deps, { probe: true });
    }

    const rows = await postgres.db.query<{ reference: string; message: string }>(
      "SELECT reference, message FROM inquiry",
      [],
    );
    const kept = new Map(rows.map(({ message, reference }) => [message, reference]));
    const sent = new Set(
      smtp.mails.map(({ parsed }) => /^New inquiry (.{14}):/.exec(parsed.subject ?? "")?.[1]),
    );
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_A_ROUND);
    expect([...acknowledged].filter(([message, reference]) => kept.get(message) !== reference)).toEqual([]);
    expect(rows.filter(({ reference }) => !sent.has(reference))).toEqual([]);
    expect(rows).toHaveLength(kept.size);
    expect(await waiting()).toBe(0);
    console.log(`${acknowledged.size} acknowledged, ${rows.length} kept, ${smtp.mails.length} mails`);
  });
});
