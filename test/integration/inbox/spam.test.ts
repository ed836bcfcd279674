import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toContactDeps } from "../../../netlify/contact/handler.ts";
import { deleteExpired, SWEEP_RETENTION } from "../../../netlify/store/retention.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";
import { answerContact, NOW, postForm, SITE } from "../../support/inquiries/contact.ts";
import { createDeps, createMemoryBlobs, createMemoryMailer } from "../../support/inquiries/deps.ts";
import { readHonestInquiries } from "../../support/inquiries/inquiries.ts";
import { inventSpams } from "../../support/inquiries/spam.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const open = () => createInbox({ db: database.db, now: () => NOW });
const act = (reference: string, action: string) =>
  open().submit(`/inbox/inquiry/?ref=${reference}`, { action });
const counts = () =>
  database.db.query('SELECT word, spam, honest FROM spam_word ORDER BY word COLLATE "C"', []);

/** Posts as a visitor does; `visited`: from our own page. */
async function write(fields: Record<string, string>, visited: boolean) {
  const { blobs } = createMemoryBlobs();
  const deps = createDeps({ db: database.db, blobs, mailer: createMemoryMailer().mailer, now: () => NOW });
  const headers: Record<string, string> = visited ? { Referer: `${SITE}/contact/` } : {};
  await answerContact(postForm(fields, { headers }), { ...toContactDeps(deps), afterwards: async () => {} });
  const [row] = await database.db.query<{ status: string; score: number; reasons: string[] }>(
    "SELECT status, score, reasons FROM inquiry ORDER BY id DESC LIMIT 1",
    [],
  );
  return row;
}

async function judge(): Promise<void> {
  const honest = readHonestInquiries().filter((_, at) => at % 12 === 0);
  for (const [at, inquiry] of inventSpams(25).entries()) {
    await act(await database.keep(at + 1, { inquiry }), "quarantine");
  }
  for (const [at, inquiry] of honest.entries()) {
    await act(await database.keep(at + 101, { inquiry }), "answer");
  }
}

describe("spam that people teach", () => {
  it("is marked where somebody was on the site, set aside where nobody was, and shows its five strongest words", async () => {
    const [spam] = inventSpams(1, 77);
    if (spam === undefined) throw new Error("no spam");
    expect(await write({ ...spam }, true)).toMatchObject({ status: "new", reasons: [] });
    await database.empty();
    await judge();
    expect(await write({ ...spam }, true)).toMatchObject({ status: "new", score: 4, reasons: ["learnt"] });
    const other = { ...spam, message: `${spam.message} Reply soon` };
    expect(await write(other, false)).toMatchObject({
      status: "quarantined",
      reasons: ["learnt", "no-visit"],
    });
    const page = await open().visit("/inbox/inquiry/?ref=AAAA-AAAA-0001");
    const { telling } = page.kind === "page" ? page.data : {};
    expect(telling).toHaveLength(5);
  });

  it("leaves honest inquiries as they are", async () => {
    await judge();
    const honest = {
      name: "Ola",
      email: "ola@client.example",
      message: "Our checkout takes nine seconds. Can you help?",
    };
    expect(await write(honest, false)).toMatchObject({ status: "new", reasons: [] });
  });

  it("counts each inquiry once, however often it is moved, and only as the last move says", async () => {
    const reference = await database.keep(1, { inquiry: { message: "cheap backlinks" } });
    await act(reference, "quarantine");
    const asSpam = await counts();
    expect(asSpam).toEqual([
      { word: "", spam: 1, honest: 0 },
      { word: "backlinks", spam: 1, honest: 0 },
      { word: "cheap", spam: 1, honest: 0 },
      { word: "cheap backlinks", spam: 1, honest: 0 },
      { word: "from:client.example", spam: 1, honest: 0 },
    ]);
    await act(reference, "quarantine");
    expect(await counts()).toEqual(asSpam);
    await act(reference, "release");
    await act(reference, "win");
    expect(await counts()).toEqual(
      (asSpam as { word: string }[]).map(({ word }) => ({ word, spam: 0, honest: 1 })),
    );
    await act(reference, "reopen");
    expect(await counts()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["erased", () => open().submit("/inbox/erase/", { email: "gone@other.example", confirm: "erase" })],
    [
      "deleted",
      () => open().submit("/inbox/", { ref: "AAAA-AAAA-0002", action: "delete", confirm: "delete" }),
    ],
    [
      "past its time",
      () =>
        deleteExpired(
          { ...open().deps, now: () => new Date(NOW.getTime() + 91 * 86_400_000) },
          SWEEP_RETENTION,
        ),
    ],
  ])("gives back just what it counted when it is %s", async (_, remove) => {
    await act(await database.keep(1, { inquiry: { message: "Zebra checkout" } }), "answer");
    const before = await counts();
    const inquiry = { name: "Zed", email: "gone@other.example", message: "Zebra checkout of Quagga" };
    await act(await database.keep(2, { inquiry }), "quarantine");
    expect(await counts()).not.toEqual(before);
    // What is in the message now is not what was counted.
    await database.db.query("UPDATE inquiry SET message = 'other' WHERE reference = 'AAAA-AAAA-0002'", []);
    await remove();
    expect(await counts()).toEqual(before);
  });
});

describe("a block list", () => {
  it.each([
    ["eve@spam.example", "eve@spam.example", true],
    ["EVE@Spam.Example", "eve@spam.example", true],
    ["spam.example", "eve@spam.example", true],
    ["@spam.example", "eve@mail.spam.example", true],
    ["spam.example", "eve@notspam.example", false],
    ["eve@spam.example", "adam@spam.example", false],
    ["müll.example", "eve@müll.example", true],
  ])("with %s sets aside what %s writes: %s", async (sender, email, isSetAside) => {
    const answer = await open().submit("/inbox/blocked/", { action: "block", sender });
    expect(answer).toMatchObject({ location: "/inbox/blocked/?done=block" });
    const kept = await write({ name: "Eve", email, message: "Hello there" }, true);
    expect(kept?.status).toBe(isSetAside ? "quarantined" : "new");
    await open().submit("/inbox/blocked/", { action: "unblock", sender });
    expect((await write({ name: "Eve", email, message: "Hello again" }, true))?.status).toBe("new");
  });

  it.each(["", "spam", "eve@", "a b@c.example", "127.0.0.1", "\u0000@x.example"])(
    "takes no %j",
    async (sender) => {
      expect(await open().submit("/inbox/blocked/", { action: "block", sender })).toMatchObject({
        status: 422,
        data: { errors: [{ field: "sender" }] },
      });
    },
  );
});
