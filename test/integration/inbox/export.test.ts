import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addNote } from "../../../netlify/inbox/store/inquiry.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

async function download(search: string, method = "GET") {
  const { ask, cookie, logs } = createInbox({ db: database.db });
  const answer = await ask(`/inbox/export/${search}`, cookie, method);
  if (answer.kind !== "file") throw new Error("no file");
  let text = "";
  for await (const chunk of answer.chunks) text += chunk;
  return { ...answer, text, logs };
}

describe("an export", () => {
  it("as CSV is UTF-8 with a byte order mark, safe to open in a spreadsheet", async () => {
    const reference = await database.keep(1, {
      inquiry: {
        name: '=HYPERLINK("http://evil.example")',
        company: "-1",
        phone: "+44 20",
        message: '@SUM(A1)\n"hi" שלום',
      },
    });
    await addNote(database.db, { context: "production", reference, text: "=note", now: NOW });
    const { type, name, text } = await download("?format=csv");
    expect(type).toBe("text/csv; charset=utf-8");
    expect(name).toBe("inquiries-2025-03-04.csv");
    expect(text).toMatch(
      /^\uFEFF"Reference",.*"Notes",.*\r\n"AAAA-AAAA-0001","2025-03-04T10:00:00Z","new","",/,
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(`"'-1","'+44 20"`);
    expect(text).toContain(`"'@SUM(A1)\n""hi"" שלום","2025-03-04T10:00:00Z =note","","","","",""\r\n`);
  });

  it("as JSON can be read", async () => {
    await database.keep(1, {
      inquiry: { message: '</script> "\u2028' },
      score: { points: 2, reasons: ["fast"] },
    });
    await database.keep(2);
    const { type, text } = await download("?format=json");
    expect(type).toBe("application/json; charset=utf-8");
    expect(JSON.parse(text)).toMatchObject({
      inquiries: [
        { reference: "AAAA-AAAA-0002", answeredAt: null, notes: [] },
        { reference: "AAAA-AAAA-0001", message: '</script> "\u2028', score: 2, reasons: ["fast"] },
      ],
    });
    expect(text).not.toMatch(/idempotency|digest/i);
  });

  it("has the answers to a site's own questions, whatever it asks now, and words find them", async () => {
    const answers = [{ name: "budget", label: "Your budget", values: ["Under 25,000 doubloons"] }];
    await database.keep(1, { inquiry: { answers } });
    await database.keep(2);
    const { text } = await download("?format=csv&q=doubloons");
    expect(text).toContain(',"Your budget: Under 25,000 doubloons",""\r\n');
    expect(text.trimEnd().split("\r\n")).toHaveLength(2);
    const { inquiries } = JSON.parse((await download("?format=json")).text);
    expect(inquiries.map((inquiry: { answers?: unknown }) => inquiry.answers)).toEqual([undefined, answers]);
    const { ask, cookie } = createInbox({ db: database.db });
    const page = await ask("/inbox/inquiry/?ref=AAAA-AAAA-0001", cookie);
    expect(page).toMatchObject({
      data: { inquiry: { answers: [["Your budget", "Under 25,000 doubloons"]] } },
    });
  });

  it("of nothing is a whole file", async () => {
    expect(JSON.parse((await download("?format=json&shelf=answered")).text)).toEqual({ inquiries: [] });
    expect((await download("?shelf=answered")).text).toMatch(/^\uFEFF"Reference".*\r\n$/);
  });

  it("holds what the list shows, all pages of it, of this deploy alone", async () => {
    await database.keep(1);
    await database.keep(2, { status: "quarantined" });
    await database.keep(3, { context: "dev" });
    await database.keep(4, { inquiry: { message: "aeroplane" } });
    const count = async (search: string) =>
      JSON.parse((await download(`?format=json&${search}`)).text).inquiries.length;
    expect(await count("")).toBe(2);
    expect(await count("shelf=all")).toBe(3);
    expect(await count("shelf=all&q=aeroplane")).toBe(1);
    expect(await count("shelf=all&page=3")).toBe(3);
  });

  it("reads every inquiry once over many batches, however alike their times are", async () => {
    await database.db.query(
      `INSERT INTO inquiry (context, idempotency_key, reference, received_at, status, name, email, message, score, reasons, message_digest)
       SELECT 'production', lpad(to_hex(n), 64, '0'), 'R' || n, $1::timestamptz + (n / 700) * interval '1 microsecond', 'new', 'N', 'a@b.example', 'M', 0, '{}', ''
       FROM generate_series(1, 1203) AS n`,
      [NOW.toISOString()],
    );
    const { inquiries } = JSON.parse((await download("?format=json")).text);
    const references = inquiries.map(({ reference }: { reference: string }) => reference);
    expect(references).toEqual(Array.from({ length: 1203 }, (_, at) => `R${1203 - at}`));
  });

  it("is written down, without what it was about", async () => {
    const { logs } = await download("?format=json&q=secret");
    expect(await database.db.query("SELECT context, exported_at, format FROM inbox_export", [])).toEqual([
      { context: "production", exported_at: NOW, format: "json" },
    ]);
    expect(JSON.stringify(logs)).not.toContain("secret");
    await download("", "HEAD");
    expect(await database.db.query("SELECT FROM inbox_export", [])).toHaveLength(1);
  });
});
