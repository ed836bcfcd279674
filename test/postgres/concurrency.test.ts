import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toContactDeps } from "../../netlify/contact/handler.ts";
import { drainOutbox, sweep } from "../../netlify/delivery/sweep.ts";
import { insertInquiry } from "../../netlify/store/inquiries.ts";
import type { Channel } from "../../src/domain/inquiry/index.ts";
import { answerContact, HONEST, postForm } from "../support/inquiries/contact.ts";
import { createDeps, createMemoryBlobs, createMemoryMailer } from "../support/inquiries/deps.ts";
import { createRecord } from "../support/inquiries/inquiries.ts";
import { type OwnPostgres, startOwnPostgres } from "../support/inquiries/postgres.ts";

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
});
beforeEach(() => postgres.empty());
afterAll(() => postgres.stop());

function open() {
  const { mailer, mails } = createMemoryMailer();
  const { blobs, stored } = createMemoryBlobs();
  const deps = createDeps({ db: postgres.db, blobs, mailer });
  const background: Promise<unknown>[] = [];
  const post = (fields: Record<string, string>) =>
    answerContact(postForm(fields), toContactDeps(deps), (work) => void background.push(work));
  const settle = async (): Promise<void> => void (await Promise.all(background.splice(0)));
  return { deps, mails, stored, post, settle };
}

const count = async (table: string): Promise<number> =>
  (await postgres.db.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`, []))[0]?.count ?? -1;

describe("on a real server", () => {
  it.each([
    ["by a script's key", { ...HONEST, key: "one-key" }],
    ["by their words and the day", HONEST],
  ])("50 identical posts in parallel are one row and one notice, told apart %s", async (_, fields) => {
    const { post, settle, mails } = open();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(fields)));
    await settle();
    const locations = new Set(
      answers.map((answer) => (answer.kind === "redirect" ? answer.location : answer.kind)),
    );
    expect(locations.size).toBe(1);
    expect([...locations][0]).toMatch(/^\/contact\/thanks\/\?ref=/);
    expect([await count("inquiry"), await count("outbox"), mails.length]).toEqual([1, 1, 1]);
  });

  it("the same key with other words is another inquiry, also in parallel", async () => {
    const { post, settle, mails } = open();
    const posts = Array.from({ length: 40 }, (_, at) =>
      post({ ...HONEST, key: "k", message: `Question ${at % 4}` }),
    );
    await Promise.all(posts);
    await settle();
    expect([await count("inquiry"), mails.length]).toEqual([4, 4]);
  });

  it("eight senders at once send 300 waiting rows once each", async () => {
    const { deps, mails } = open();
    for (let at = 1; at <= 300; at += 1) {
      await insertInquiry(postgres.db, {
        record: createRecord(at),
        neighbours: [],
        destinations: [{ channel: "mail", recipient: "" }],
      });
    }
    await Promise.all(Array.from({ length: 8 }, () => drainOutbox(deps, { probe: true })));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(300);
    expect(mails).toHaveLength(300);
  });

  it("a statement that cannot write the outbox writes no inquiry either", async () => {
    const channels: Channel[] = ["mail", "pigeon" as "mail"];
    const destinations = channels.map((channel) => ({ channel, recipient: "" }));
    await expect(
      insertInquiry(postgres.db, { record: createRecord(), neighbours: [], destinations }),
    ).rejects.toThrow(/outbox_channel_check/);
    expect(await count("inquiry")).toBe(0);
  });
});

describe("a server that crashes under load", () => {
  it("loses nothing that was acknowledged: what it could not take waits in blobs and is moved to Postgres", async () => {
    const { post, settle, deps, mails, stored } = open();
    const references = new Set<string>();
    let at = 0;
    const ask = async (): Promise<void> => {
      at += 1;
      const answer = await post({ ...HONEST, key: `k${at}`, message: `Question number ${at}` });
      if (answer.kind === "redirect") references.add(answer.location.slice(-14));
    };
    const askUntil = async (count: number): Promise<void> => {
      while (references.size < count) await ask();
    };
    const clients = Array.from({ length: 10 }, () => askUntil(150));
    while (references.size < 60) await ask();
    postgres.crash();
    await Promise.all(clients);
    await settle();
    expect(stored.size).toBeGreaterThan(0);
    postgres.start();
    const later = { ...deps, now: () => new Date(Date.now() + 3_600_000) };
    await sweep(later, { probe: true });
    const rows = await postgres.db.query<{ reference: string }>("SELECT reference FROM inquiry", []);
    const kept = new Set(rows.map(({ reference }) => reference));
    expect([...references].filter((reference) => !kept.has(reference))).toEqual([]);
    expect(stored.size).toBe(0);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(kept.size);
  });
});
