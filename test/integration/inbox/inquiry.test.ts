import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../netlify/http/reply.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const open = (now = NOW, hasWebhook = false) => createInbox({ db: database.db, now: () => now, hasWebhook });
const urlOf = (reference: string): string => `/inbox/inquiry/?ref=${reference}`;
const dataOf = (answer: Reply): Record<string, unknown> => {
  if (answer.kind !== "page") throw new Error(`no page but ${JSON.stringify(answer)}`);
  return answer.data;
};
const act = async (reference: string, fields: Record<string, string>, inbox = open()): Promise<string> => {
  const answer = await inbox.submit(urlOf(reference), fields);
  if (answer.kind !== "redirect") throw new Error("no redirect");
  return new URL(answer.location, "https://x.example").searchParams.get("done") ?? "";
};
const outbox = () =>
  database.db.query<{ channel: string; state: string; attempts: number }>(
    "SELECT channel, state, attempts FROM outbox ORDER BY id",
    [],
  );
const statusOf = async (reference: string) => {
  const [row] = await database.db.query(
    "SELECT status, answered_at, quarantined_at FROM inquiry WHERE reference = $1",
    [reference],
  );
  return row;
};

describe("an inquiry", () => {
  it("shows all that is known of it", async () => {
    const reference = await database.keep(1, {
      inquiry: { company: "Client", phone: "+44 1" },
      origin: { study: "known-study", page: "/case-studies/known-study/", search: "q=checkout" },
      score: { points: 2, reasons: ["fast"] },
      channels: ["mail", "webhook"],
    });
    await database.keep(2);
    await database.keep(3, { inquiry: { email: "MARTA@client.example" } });
    await database.keep(4, { inquiry: { email: "other@client.example" } });
    await database.keep(5, { context: "dev" });
    const data = dataOf(await open().visit(urlOf(reference)));
    expect(data).toMatchObject({
      inquiry: {
        reference,
        receivedAt: NOW.toISOString(),
        status: "new",
        name: "Marta Eklund",
        email: "marta@client.example",
        company: "Client",
        phone: "+44 1",
        score: 2,
        reasons: ["It was sent within two seconds of opening the form."],
        notes: [],
      },
      mailto: `mailto:marta@client.example?subject=Re%3A%20your%20message%20${reference}`,
      study: { title: "A known study", url: "/case-studies/known-study/" },
      search: { url: "/search?q=checkout", words: "q: checkout" },
      sentFrom: { path: "/case-studies/known-study/", url: "/case-studies/known-study/" },
      keptUntil: "2027-03-04T10:00:00.000Z",
      unqueued: [],
    });
    expect(data.inquiry).toMatchObject({ deliveries: [{ channel: "mail" }, { channel: "webhook" }] });
    expect(data.others).toMatchObject([
      { reference: "AAAA-AAAA-0003", url: urlOf("AAAA-AAAA-0003") },
      { reference: "AAAA-AAAA-0002" },
    ]);
  });

  it("from a page of another language leads to the study and the search in that language", async () => {
    const reference = await database.keep(1, {
      origin: { study: "known-study", page: "/de/case-studies/known-study/", search: "q=kasse" },
    });
    expect(dataOf(await open().visit(urlOf(reference)))).toMatchObject({
      study: { title: "Eine bekannte Studie", url: "/de/case-studies/known-study/" },
      search: { url: "/de/search?q=kasse", words: "q: kasse" },
    });
  });

  it("of a study that is gone names it without a link", async () => {
    const reference = await database.keep(1, {
      origin: { study: "gone", page: "//evil.example/", search: null },
    });
    expect(dataOf(await open().visit(urlOf(reference)))).toMatchObject({
      study: { title: "gone", url: null },
      sentFrom: { path: "//evil.example/", url: null },
      search: null,
    });
  });

  it.each(["ref=AAAA-AAAA-0002", "ref=", "ref=%27--", "", "ref=__proto__"])(
    "is not there at ?%s",
    async (search) => {
      await database.keep(2, { context: "deploy-preview" });
      expect(await open().visit(`/inbox/inquiry/?${search}`)).toMatchObject({ kind: "page", status: 404 });
    },
  );
});

describe("answering", () => {
  it("keeps the time of the first answer, and can be taken back", async () => {
    const reference = await database.keep(1);
    expect(await act(reference, { action: "answer" }, open(later(5)))).toBe("answer");
    await act(reference, { action: "answer" }, open(later(9)));
    expect(await statusOf(reference)).toMatchObject({ status: "answered", answered_at: later(5) });
    expect(await act(reference, { action: "reopen" })).toBe("reopen");
    expect(await statusOf(reference)).toMatchObject({ status: "new", answered_at: null });
  });

  it("says so where there was nothing to do", async () => {
    const reference = await database.keep(1);
    expect(await act(reference, { action: "reopen" })).toBe("nothing");
    expect(await act(reference, { action: "release" })).toBe("nothing");
    expect(await act(reference, { action: "toString" })).toBe("nothing");
    expect(await act("AAAA-AAAA-9999", { action: "answer" })).toBe("nothing");
  });

  it("leaves another deploy's inquiry alone", async () => {
    const reference = await database.keep(1, { context: "deploy-preview" });
    expect(await act(reference, { action: "answer" })).toBe("nothing");
    expect(await act(reference, { action: "note", text: "x" })).toBe("nothing");
    expect(await act(reference, { action: "send", channel: "mail" })).toBe("nothing");
    expect(await statusOf(reference)).toMatchObject({ status: "new" });
  });

  it("leads back to the same page and the same list", async () => {
    const reference = await database.keep(1);
    const answer = await open().submit(`${urlOf(reference)}&shelf=all&q=checkout`, { action: "answer" });
    expect(answer).toMatchObject({ location: `${urlOf(reference)}&done=answer&shelf=all&q=checkout` });
    const data = dataOf(await open().visit(`${urlOf(reference)}&done=answer&shelf=all&q=checkout`));
    expect(data).toMatchObject({ done: "Marked as answered.", backUrl: "/inbox/?shelf=all&q=checkout" });
    expect(dataOf(await open().visit(`${urlOf(reference)}&done=%3Cscript%3E`))).toMatchObject({ done: null });
  });
});

describe("quarantine", () => {
  it("holds back what was not sent, and lets it go when it ends", async () => {
    const reference = await database.keep(1, { channels: ["mail", "receipt", "webhook"] });
    await database.db.query("UPDATE outbox SET state = 'sent' WHERE channel = 'receipt'", []);
    await database.db.query("UPDATE outbox SET state = 'stuck', attempts = 9 WHERE channel = 'webhook'", []);
    expect(await act(reference, { action: "quarantine" }, open(later(1)))).toBe("quarantine");
    expect(await statusOf(reference)).toMatchObject({ status: "quarantined", quarantined_at: later(1) });
    expect((await outbox()).map(({ state }) => state)).toEqual(["held", "sent", "held"]);
    const inbox = open(later(2));
    expect(await act(reference, { action: "release" }, inbox)).toBe("release");
    expect(await statusOf(reference)).toMatchObject({ status: "new", quarantined_at: null });
    expect(await outbox()).toEqual([
      { channel: "mail", state: "waiting", attempts: 0 },
      { channel: "receipt", state: "sent", attempts: 0 },
      { channel: "webhook", state: "waiting", attempts: 0 },
    ]);
    expect(inbox.sent()).toBe(1);
  });

  it("gives an answered inquiry back as answered", async () => {
    const reference = await database.keep(1);
    for (const action of ["answer", "quarantine", "release"]) await act(reference, { action });
    expect(await statusOf(reference)).toMatchObject({ status: "answered" });
  });

  it("sends nothing", async () => {
    const reference = await database.keep(1, { status: "quarantined" });
    expect(await act(reference, { action: "send", channel: "mail" })).toBe("nothing");
    expect(await outbox()).toMatchObject([{ state: "held" }]);
  });
});

describe("sending again", () => {
  it("queues a channel afresh, sends at once and remembers it", async () => {
    const reference = await database.keep(1);
    await database.db.query(
      `UPDATE outbox SET state = 'stuck', attempts = 9, first_tried_at = created_at, not_before = created_at + interval '1 day',
         history = '[{"at":"2025-03-04T10:00:00.000Z","outcome":"refused"}]'`,
      [],
    );
    const inbox = open(later(3));
    expect(await act(reference, { action: "send", channel: "mail" }, inbox)).toBe("send");
    expect(inbox.sent()).toBe(1);
    const [row] = await database.db.query("SELECT * FROM outbox", []);
    expect(row).toMatchObject({
      state: "waiting",
      attempts: 0,
      first_tried_at: null,
      not_before: null,
      due_at: later(3),
      history: [
        { at: "2025-03-04T10:00:00.000Z", outcome: "refused" },
        { at: later(3).toISOString(), outcome: "queued again" },
      ],
    });
  });

  it("queues a channel that was set up since", async () => {
    const reference = await database.keep(1);
    const inbox = open(NOW, true);
    expect(dataOf(await inbox.visit(urlOf(reference)))).toMatchObject({
      unqueued: [{ channel: "webhook", recipient: "" }],
    });
    await act(reference, { action: "send", channel: "webhook" }, inbox);
    expect(await outbox()).toMatchObject([{ channel: "mail" }, { channel: "webhook", state: "waiting" }]);
  });

  it("sends nothing to an address that is neither set up nor was queued for", async () => {
    const reference = await database.keep(1);
    const fields = { action: "send", channel: "mail", recipient: "stranger@evil.example" };
    expect(await act(reference, fields)).toBe("nothing");
    expect(await outbox()).toHaveLength(1);
  });

  it("waits for a sender that is at it", async () => {
    const reference = await database.keep(1);
    await database.db.query("UPDATE outbox SET leased_until = $1::timestamptz", [later(1).toISOString()]);
    expect(await act(reference, { action: "send", channel: "mail" })).toBe("nothing");
    expect(await act(reference, { action: "send", channel: "mail" }, open(later(1)))).toBe("send");
  });

  it("knows the channels there are", async () => {
    const reference = await database.keep(1);
    expect(await act(reference, { action: "send", channel: "pigeon" })).toBe("nothing");
    expect(await outbox()).toHaveLength(1);
  });
});

describe("a note", () => {
  it("is kept as it was written, in order", async () => {
    const reference = await database.keep(1);
    await act(reference, { action: "note", text: " Called <b>back</b>\r\nשלום \u202E" }, open(later(1)));
    await act(reference, { action: "note", text: "Again" }, open(later(2)));
    const { inquiry } = dataOf(await open().visit(urlOf(reference)));
    expect(inquiry).toMatchObject({
      notes: [{ text: "Called <b>back</b>\nשלום" }, { text: "Again" }],
    });
  });

  it("that is empty or too long is asked for again, with its words", async () => {
    const reference = await database.keep(1);
    expect(await open().submit(urlOf(reference), { action: "note", text: " \n " })).toMatchObject({
      status: 422,
      data: { errors: [{ field: "text", message: "Write the note before you add it" }] },
    });
    const text = "x".repeat(5_001);
    expect(await open().submit(urlOf(reference), { action: "note", text })).toMatchObject({
      status: 422,
      data: { noteText: text },
    });
    expect(await database.db.query("SELECT FROM note", [])).toEqual([]);
  });
});
