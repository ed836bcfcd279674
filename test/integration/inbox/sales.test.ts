import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../netlify/http/reply.ts";
import { readInboxSettings } from "../../../netlify/inbox/settings.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox, PASSPHRASE_HASH, SECRET } from "../../support/inbox/inbox.ts";
import { t } from "../../support/inbox/words.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const settings = readInboxSettings(
  {
    INBOX_PEOPLE: `Anna Berg=${PASSPHRASE_HASH}; Ben=${PASSPHRASE_HASH}`,
    SESSION_SECRET: SECRET,
  },
  t,
);
const open = () => createInbox({ db: database.db, settings });
const urlOf = (reference: string): string => `/inbox/inquiry/?ref=${reference}`;
const dataOf = (answer: Reply): Record<string, unknown> => {
  if (answer.kind !== "page") throw new Error(`no page but ${JSON.stringify(answer)}`);
  return answer.data;
};
const row = async (reference: string) => {
  const [found] = await database.db.query<Record<string, unknown>>(
    `SELECT status, answered_by, assigned_to, follow_up::text, (SELECT author FROM note WHERE inquiry_id = inquiry.id) AS author
     FROM inquiry WHERE reference = $1`,
    [reference],
  );
  return found;
};
const find = async (q: string, shelf = "all"): Promise<string[]> => {
  const data = dataOf(await open().visit(`/inbox/?${new URLSearchParams({ shelf, q })}`));
  return (data.inquiries as { reference: string }[]).map(({ reference }) => reference.slice(-1)).sort();
};

describe("an inquiry in the hands of sales", () => {
  it.each([
    ["start", "in-progress"],
    ["win", "won"],
    ["lose", "lost"],
    ["answer", "answered"],
  ])("%s makes it %s, and quarantine and back leave it so", async (action, status) => {
    const reference = await database.keep(1);
    const inbox = open();
    for (const [step, expected] of [
      [action, status],
      ["quarantine", "quarantined"],
      ["release", status],
    ] as const) {
      await inbox.submit(urlOf(reference), { action: step });
      expect(await row(reference)).toMatchObject({ status: expected });
    }
    const shelf = dataOf(await inbox.visit(`/inbox/?shelf=${status}`));
    expect(shelf.inquiries).toMatchObject([{ reference }]);
    await inbox.submit(urlOf(reference), { action: "reopen" });
    expect(await row(reference)).toMatchObject({ status: "new", answered_by: null });
  });

  it("remembers who answered first and who wrote a note", async () => {
    const reference = await database.keep(1);
    await open().submit(urlOf(reference), { action: "answer" });
    await open().submit(urlOf(reference), { action: "note", text: "Called" });
    expect(await row(reference)).toMatchObject({ answered_by: "Anna Berg", author: "Anna Berg" });
  });

  it("is assigned to somebody who can sign in, and to nobody else", async () => {
    const reference = await database.keep(1);
    await open().submit(urlOf(reference), { action: "assign", assigned: "Ben" });
    expect(await row(reference)).toMatchObject({ assigned_to: "Ben" });
    const refused = await open().submit(urlOf(reference), { action: "assign", assigned: "Eve" });
    expect(dataOf(refused).errors).toEqual([
      { field: "assigned", message: "Eve has no passphrase for this inbox; choose somebody from the list" },
    ]);
    await database.keep(2);
    expect(dataOf(await open().visit("/inbox/?shelf=all&assigned=Ben")).inquiries).toMatchObject([
      { reference, assignedTo: "Ben" },
    ]);
    await open().submit(urlOf(reference), { action: "assign", assigned: "" });
    expect(await row(reference)).toMatchObject({ assigned_to: null });
  });

  it("comes back on the day that was set, until it is decided", async () => {
    const [first, second] = [await database.keep(1), await database.keep(2)];
    await open().submit(urlOf(first), { action: "follow-up", day: "2025-03-04" });
    await open().submit(urlOf(second), { action: "follow-up", day: "2025-03-05" });
    expect(await find("", "due")).toEqual(["1"]);
    await open().submit(urlOf(first), { action: "win" });
    expect(await find("", "due")).toEqual([]);
    for (const day of ["soon", "2025-02-30", "99999-01-01", "2025-3-4"]) {
      const refused = await open().submit(urlOf(second), { action: "follow-up", day });
      expect(dataOf(refused)).toMatchObject({ day, errors: [{ field: "day" }] });
    }
    await open().submit(urlOf(second), { action: "follow-up", day: "" });
    expect(await row(second)).toMatchObject({ follow_up: null });
  });
});

describe("several inquiries at once", () => {
  const post = (fields: [string, string][], query = "") => {
    const inbox = open();
    return inbox.postPairs(`/inbox/${query}`, fields);
  };

  it("are marked together, and the list says how many", async () => {
    const references = [await database.keep(1), await database.keep(2)];
    await database.keep(3);
    const answer = await post([
      ...references.map((reference): [string, string] => ["ref", reference]),
      ["ref", "' OR 1=1"],
      ["action", "win"],
    ]);
    expect(answer).toMatchObject({ kind: "redirect", location: "/inbox/?done=win&count=2" });
    expect(await find("", "won")).toEqual(["1", "2"]);
    expect(dataOf(await open().visit("/inbox/?done=win&count=2")).done).toBe("2 inquiries: Marked as won.");
  });

  it("are deleted after a question, one alone as well, with all that belongs to them", async () => {
    const reference = await database.keep(1);
    await open().submit(urlOf(reference), { action: "note", text: "Called" });
    const asked = await open().submit(urlOf(reference), { action: "delete" });
    expect(asked).toMatchObject({ template: "pages/inbox-delete.njk", status: 200 });
    expect(await row(reference)).toBeDefined();
    await post([
      ["ref", reference],
      ["action", "delete"],
      ["confirm", "delete"],
    ]);
    expect(await row(reference)).toBeUndefined();
    expect(await database.db.query("SELECT 1 FROM outbox UNION ALL SELECT 1 FROM note", [])).toEqual([]);
  });

  it("need a tick", async () => {
    await database.keep(1);
    const answer = await post([["action", "lose"]]);
    expect(answer).toMatchObject({ status: 422 });
    expect(dataOf(answer).errors).toEqual([
      { field: "ref", message: "Choose at least one inquiry: tick the box before its name" },
    ]);
  });
});

describe("looking for an inquiry", () => {
  beforeEach(async () => {
    await database.keep(1, {
      inquiry: { phone: "+49 (0)170 123-45 67", message: "Unser Onlinekassensystem" },
    });
    await database.keep(2, { inquiry: { phone: "0170/1234567", message: "Das Müllerbüro" } });
    const message = "Hello, call me on 0171 7654321 from 2025-04-01";
    const reference = await database.keep(3, { inquiry: { phone: "030 99", message } });
    await open().submit(urlOf(reference), { action: "note", text: "Wants a zeppelin" });
  });

  it.each([
    ["0170 1234567", ["1", "2"]],
    ["+49 170 1234567", ["1", "2"]],
    ["0049 (0)170/123 45 67", ["1", "2"]],
    ["+1 170 1234568", []],
    ["0171 7654321", ["3"]],
    ["2025-04-01", ["3"]],
    ["00000", []],
    ["1234567", ["1", "2"]],
    ["kassen", ["1"]],
    ["system", ["1"]],
    ["llerbu", ["2"]],
    ["zeppelin", ["3"]],
    ["eppel", ["3"]],
    ["zeppelin hello", ["3"]],
    ["zeppelin kassen", []],
  ])("finds %j", async (q, references) => {
    expect(await find(q)).toEqual(references);
  });

  it("never finds what was erased from a note", async () => {
    const reference = await database.keep(4);
    await open().submit(urlOf(reference), { action: "note", text: "Ask zara@other.example" });
    expect(await find("zara")).toEqual(["4"]);
    await open().submit("/inbox/erase/", { email: "zara@other.example", confirm: "erase" });
    expect(await find("zara")).toEqual([]);
    expect(await database.everything()).not.toContain("zara");
  });

  it.each([
    ["one word", "x".repeat(50_000)],
    ["words just short enough to be cut into parts", "abcdefghijklmnopqrstuvw ".repeat(2_083)],
    ["other words each time", Array.from({ length: 6_000 }, (_, at) => `${at * 7919}wörter`).join(" ")],
    ["words of four bytes", "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇 ".repeat(5_000)],
  ])("keeps the longest message of %s", async (_, message) => {
    const reference = await database.keep(9, { inquiry: { message: message.slice(0, 50_000) } });
    expect(await row(reference)).toMatchObject({ status: "new" });
  });
});

describe("people with passphrases of their own", () => {
  it("sign in by name, whatever its case, and are shown among the sessions", async () => {
    const inbox = open();
    const signedIn = await inbox.post("/inbox/sign-in/", {
      name: "ben",
      passphrase: "correct horse battery",
    });
    expect(signedIn).toMatchObject({ kind: "redirect", location: "/inbox/" });
    const data = dataOf(await inbox.visit("/inbox/sessions/"));
    expect((data.sessions as { person: string }[]).map(({ person }) => person)).toContain("Ben");
  });

  it.each([
    [{ name: "Eve", passphrase: "correct horse battery" }, 403, "Name and passphrase do not fit"],
    [{ name: "Ben", passphrase: "wrong horse battery" }, 403, "Name and passphrase do not fit"],
    [{ name: "", passphrase: "correct horse battery" }, 422, "Enter your name"],
  ])("are refused with %j", async (fields, status, message) => {
    const answer = await open().post("/inbox/sign-in/", fields);
    expect(answer).toMatchObject({ status });
    expect(dataOf(answer).errors).toMatchObject([{ message }]);
  });

  it("are written down when they take a file", async () => {
    await open().visit("/inbox/export/?format=csv");
    expect(await database.db.query("SELECT person FROM inbox_export", [])).toEqual([{ person: "Anna Berg" }]);
  });

  it.each([
    ["Anna=nothing", /what stands after Anna/],
    [`=${PASSPHRASE_HASH}`, /an entry without a name/],
    [`Anna=${PASSPHRASE_HASH};anna=${PASSPHRASE_HASH}`, /names anna twice/],
  ])("keep the inbox closed where their setting is %s", (people, why) => {
    const closed = readInboxSettings({ INBOX_PEOPLE: people, SESSION_SECRET: SECRET }, t);
    expect(closed.isOpen).toBe(false);
    expect(closed.isOpen ? "" : closed.why.join(" ")).toMatch(why);
  });
});
