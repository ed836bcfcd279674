import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allowAttempt } from "../../netlify/inbox/sign-in-attempts.ts";
import { changeStatus } from "../../netlify/inbox/store/change.ts";
import { addAnswer } from "../../netlify/inbox/store/email-answers.ts";
import { addNote } from "../../netlify/inbox/store/inquiry.ts";
import { listInquiries } from "../../netlify/inbox/store/inquiry-list.ts";
import { erasePerson, findPerson } from "../../netlify/inbox/store/people.ts";
import { insertInquiry } from "../../netlify/store/inquiries.ts";
import { ALL_INQUIRIES } from "../../src/domain/inbox/index.ts";
import { NOW } from "../support/inquiries/contact.ts";
import { createRecord } from "../support/inquiries/inquiries.ts";
import { type Postgres, startPostgres } from "../support/inquiries/postgres.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  await postgres.empty();
  await postgres.db.query("TRUNCATE sign_in_try", []);
});
afterAll(() => postgres?.stop());

const context = "production";
const fifty = <T>(work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 50 }, (_, at) => work(at)));
const keep = (at: number, changes: Parameters<typeof createRecord>[1] = {}) =>
  insertInquiry(postgres.db, {
    record: createRecord(at, changes),
    neighbours: [],
    destinations: [{ channel: "mail", recipient: "" }],
  });

describe("on a real server", () => {
  it("fifty tries to sign in at once are five", async () => {
    const tried = { context, source: "network 203.0.113.7", secret: "s".repeat(32), now: NOW } as const;
    const allowed = await fifty(() => allowAttempt(postgres.db, tried));
    expect(allowed.filter(Boolean)).toHaveLength(5);
  });

  it("fifty people who take one inquiry out of quarantine release it once", async () => {
    await keep(1, { status: "quarantined" });
    const reference = createRecord(1).reference;
    const changed = await fifty(() =>
      changeStatus(postgres.db, { context, reference, action: "release", now: NOW }),
    );
    expect(changed.filter(Boolean)).toHaveLength(1);
    expect(await postgres.db.query("SELECT state FROM outbox", [])).toEqual([{ state: "waiting" }]);
  });

  it("a person is erased while colleagues write notes, and nothing of them stays", async () => {
    await keep(1);
    const reference = createRecord(1).reference;
    const person = { context, email: "marta@client.example" } as const;
    await Promise.all([
      fifty((at) => addNote(postgres.db, { context, reference, text: `Note ${at}`, now: NOW })),
      erasePerson(postgres.db, person),
    ]).catch((error: unknown) => {
      // A note that came a moment after its inquiry was deleted is refused by the database, not kept.
      expect(String(error)).toContain("violates foreign key constraint");
    });
    await erasePerson(postgres.db, person);
    expect(await findPerson(postgres.db, person)).toMatchObject({ inquiries: [], mentions: 0 });
    expect(await postgres.db.query("SELECT FROM note", [])).toEqual([]);
  });

  it("words are found whatever their accents and case, as on the emulator", async () => {
    await keep(1, {
      inquiry: { ...createRecord().inquiry, name: "ÅSA Żółć", message: "Привет; c++ node.js" },
    });
    const find = async (q: string): Promise<number> =>
      (
        await listInquiries(postgres.db, {
          context,
          timeZone: "UTC",
          now: NOW,
          query: { ...ALL_INQUIRIES, q },
        })
      ).total;
    for (const q of ["asa", "zołc", "ПРИВЕТ", "приве", "c++", "node.js", "client"])
      expect(await find(q), q).toBe(1);
    expect(await find("aeroplane")).toBe(0);
  });

  it("fifty presses with the same answer are one answer, and another of a page opened before it is held", async () => {
    const { reference } = await keep(1);
    const answer = { context, reference, person: null, seen: 0, now: NOW } as const;
    const outcomes = await fifty(() => addAnswer(postgres.db, { ...answer, text: "Gladly." }));
    expect(outcomes.filter(({ outcome }) => outcome === "added")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "known")).toHaveLength(49);
    expect(await addAnswer(postgres.db, { ...answer, text: "Mine" })).toMatchObject({ outcome: "outdated" });
    const rows = await postgres.db.query("SELECT channel FROM outbox WHERE channel = 'answer'", []);
    expect(rows).toHaveLength(1);
  });
});
