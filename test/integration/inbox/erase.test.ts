import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addNote } from "../../../netlify/inbox/store/inquiry.ts";
import { writeBlobRecord } from "../../../netlify/store/fallback.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const ANNA = "anna@client.example";
const blob = (at: number, email: string, message = "Hello") =>
  writeBlobRecord({
    record: createRecord(at, {
      inquiry: { name: "Anna", email, company: null, phone: null, message },
    }),
    neighbours: [],
  });

/** A person with traces everywhere, among others who only look like her or mention her. */
async function leaveTraces() {
  const { keep, db } = database;
  const own = await keep(1, {
    inquiry: { name: "Anna Unique-Name", email: "Anna@Client.example", message: `I am ${ANNA}, xylophone` },
    channels: ["mail", "receipt"],
  });
  await keep(2, { inquiry: { email: ANNA }, status: "quarantined" });
  await keep(3, {
    inquiry: { message: `Ask Anna@client.example or joanna@client.example` },
    origin: { study: null, page: null, search: "q=anna%40client.example" },
  });
  const other = await keep(4, { inquiry: { email: "joanna@client.example" } });
  await keep(5, { inquiry: { email: ANNA }, context: "deploy-preview" });
  const note = { context: "production", now: NOW } as const;
  await addNote(db, { ...note, reference: own, text: "xylophone player" });
  await addNote(db, { ...note, reference: other, text: `A colleague of ${ANNA}` });
  await db.query("UPDATE outbox SET state = 'sent', sent_at = $1::timestamptz WHERE inquiry_id = 1", [
    NOW.toISOString(),
  ]);
  await db.query(
    "INSERT INTO inbox_export (context, exported_at, format) VALUES ('production', $1::timestamptz, 'csv'), ('production', $2::timestamptz, 'csv')",
    [NOW.toISOString(), new Date(NOW.getTime() - 1).toISOString()],
  );
  const inbox = createInbox({ db, hasWebhook: true });
  inbox.stored.set("own", blob(6, "ANNA@client.example"));
  inbox.stored.set("other", blob(7, "other@client.example", `Tell ${ANNA} too`));
  inbox.stored.set("unreadable", "not a record");
  // Writes the session down, so that nothing but what is tested changes a table from here on.
  await inbox.visit("/inbox/erase/");
  return inbox;
}

describe("an address that no mail could go to", () => {
  it.each(["a\u0000@client.example", "a\u001b@client.example", "anna"])(
    "%j is refused with a reason",
    async (email) => {
      const { submit } = createInbox({ db: database.db });
      expect(await submit("/inbox/erase/", { email })).toMatchObject({ status: 422 });
    },
  );
});

describe("asking what there is of a person", () => {
  it("lists it and erases nothing", async () => {
    const inbox = await leaveTraces();
    const before = await database.everything();
    const answer = await inbox.submit("/inbox/erase/", { email: ` ${ANNA.toUpperCase()} ` });
    expect(answer).toMatchObject({
      kind: "page",
      status: 200,
      data: {
        step: "confirm",
        isNothing: false,
        rows: {
          inquiries: [
            { reference: "AAAA-AAAA-0001", status: "new", notes: 1 },
            { reference: "AAAA-AAAA-0002", status: "quarantined", notes: 0 },
          ],
          mentions: 3,
        },
        blobs: 1,
      },
    });
    expect(await database.everything()).toBe(before);
    expect(inbox.stored.size).toBe(3);
  });

  it("says where there is nothing", async () => {
    const { submit } = createInbox({ db: database.db });
    expect(await submit("/inbox/erase/", { email: "nobody@client.example" })).toMatchObject({
      data: { step: "confirm", isNothing: true },
    });
  });

  it.each(["", "anna", "@", "a@b", "%"])("needs an address: %j is none", async (email) => {
    const { submit } = createInbox({ db: database.db });
    expect(await submit("/inbox/erase/", { email, confirm: "erase" })).toMatchObject({
      status: 422,
      data: { step: "ask", email, errors: [{ field: "email" }] },
    });
  });
});

describe("erasing a person", () => {
  it("leaves no trace in any table or blob of this deploy", async () => {
    const inbox = await leaveTraces();
    await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    await database.db.query("DELETE FROM inquiry WHERE context <> 'production'", []);
    const left = await database.everything();
    expect(left).not.toMatch(/(?<!jo)anna(@|%40)client|Unique-Name|xylophone/i);
    expect([...inbox.stored.keys()]).toEqual(["other", "unreadable"]);
    expect(inbox.stored.get("other")).toContain("Tell [erased] too");
    expect(inbox.stored.get("other")).not.toContain(ANNA);
  });

  it("leaves everyone else, and other deploys, as they were", async () => {
    const inbox = await leaveTraces();
    await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    const rows = await database.db.query<{ context: string; email: string; message: string; search: string }>(
      "SELECT context, email, message, search FROM inquiry ORDER BY id",
      [],
    );
    expect(rows).toMatchObject([
      { message: "Ask [erased] or joanna@client.example", search: "q=[erased]" },
      { email: "joanna@client.example" },
      { context: "deploy-preview", email: ANNA },
    ]);
    expect(await database.db.query("SELECT text FROM note", [])).toEqual([
      { text: "A colleague of [erased]" },
    ]);
  });

  it("cannot be found by the erased words any more", async () => {
    const inbox = await leaveTraces();
    await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    expect(await inbox.visit("/inbox/?shelf=all&q=xylophone")).toMatchObject({ data: { total: 0 } });
    expect(await inbox.visit(`/inbox/?shelf=all&q=${ANNA}`)).toMatchObject({ data: { total: 0 } });
  });

  it("tells where copies went, and writes nothing of her into the log", async () => {
    const inbox = await leaveTraces();
    const answer = await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    expect(answer).toMatchObject({
      data: {
        step: "done",
        rows: {
          sent: [
            { reference: "AAAA-AAAA-0001", channel: "mail" },
            { reference: "AAAA-AAAA-0001", channel: "receipt" },
          ],
          exports: [{ format: "csv" }],
        },
        destinations: { mail: ["sales@firm.example"], webhook: "hooks.firm.example" },
      },
    });
    expect(inbox.logs).toEqual([{ event: "person-erased", facts: { inquiries: 2, mentions: 2, blobs: 1 } }]);
  });

  it("erases nothing where the spare store does not answer: an inquiry in it would be moved to the database later", async () => {
    const inbox = await leaveTraces();
    const before = await database.everything();
    inbox.blobState.isUp = false;
    expect(await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" })).toMatchObject({
      status: 503,
      data: { step: "unreachable" },
    });
    expect(await database.everything()).toBe(before);
  });

  it("takes an address out of the answers of others, at the beginning of a line too", async () => {
    const label = "Who else?";
    const values = [`First line\n${ANNA} knows`, "More"];
    await database.keep(77, {
      inquiry: { email: "someone@else.example", answers: [{ name: "who", label, values }] },
    });
    await createInbox({ db: database.db }).submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    const rows = await database.db.query(
      "SELECT answers FROM inquiry WHERE email = 'someone@else.example'",
      [],
    );
    expect(rows).toEqual([
      { answers: [{ name: "who", label, values: ["First line\n[erased] knows", "More"] }] },
    ]);
  });

  it("takes an address out of what waits in the spare store, at the beginning of a line too", async () => {
    const inbox = createInbox({ db: database.db });
    inbox.stored.set("other", blob(7, "other@client.example", `Tell\n${ANNA} too`));
    await inbox.submit("/inbox/erase/", { email: ANNA, confirm: "erase" });
    expect(inbox.stored.get("other")).toBe(blob(7, "other@client.example", "Tell\n[erased] too"));
  });

  it("reads an address as itself and never as a pattern", async () => {
    await database.keep(1, { inquiry: { message: "from a.b+c@x.example and aXbbc@x.example" } });
    const { submit } = createInbox({ db: database.db });
    await submit("/inbox/erase/", { email: "a.b+c@x.example", confirm: "erase" });
    expect(await database.db.query("SELECT message FROM inquiry", [])).toEqual([
      { message: "from [erased] and aXbbc@x.example" },
    ]);
    for (const email of [
      "_%@x.example",
      "a|b@x.example",
      ".*@x.example",
      "$1@x.example",
      "a^b{2}~`@x.example",
    ]) {
      expect(await submit("/inbox/erase/", { email, confirm: "erase" })).toMatchObject({
        data: { isNothing: true },
      });
    }
  });
});
