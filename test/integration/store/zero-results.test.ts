import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  countZeroResult,
  deleteOldZeroResults,
  zeroResultQueries,
} from "../../../netlify/store/zero-results.ts";
import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.query("DELETE FROM zero_result", []));
afterAll(() => db.stop());

const at = (day: string): Date => new Date(`${day}T23:30:00.000Z`);
const count = (question: string, day: string, context: DeployContext = "production") =>
  countZeroResult(db, { context, question, now: at(day) });
const shown = (day: string, context: DeployContext = "production") =>
  zeroResultQueries(db, { context, now: at(day) });
const rows = () => db.query("SELECT question, times FROM zero_result ORDER BY day, question", []);

describe("counting questions that found nothing", () => {
  it("keeps one row a day for the same words, however they are written", async () => {
    await count("Rust  embedded", "2025-03-01");
    await count("rust embedded ", "2025-03-01");
    await count("rust embedded", "2025-03-02");
    expect(await rows()).toEqual([
      { question: "rust embedded", times: 2 },
      { question: "rust embedded", times: 1 },
    ]);
  });

  it("masks before anything is written, and writes nothing where only masks are left", async () => {
    await count("mail jo@mail.example", "2025-03-01");
    await count("jo@mail.example", "2025-03-01");
    expect(await rows()).toEqual([{ question: "mail [address]", times: 1 }]);
  });

  it("forgets after ninety days, by counting and by itself", async () => {
    await count("old", "2025-01-01");
    await count("kept", "2025-01-02");
    await count("new", "2025-04-01");
    expect(await rows()).toMatchObject([{ question: "kept" }, { question: "new" }]);
    await deleteOldZeroResults(db, at("2025-04-02"));
    expect(await rows()).toMatchObject([{ question: "new" }]);
  });

  it("stops taking new words on a day on which a thousand came, and goes on counting the known", async () => {
    await db.query(
      `INSERT INTO zero_result (context, question, day, times)
       SELECT 'production', 'word ' || n, '2025-03-01', 1 FROM generate_series(1, 1000) AS n`,
      [],
    );
    await count("one more", "2025-03-01");
    await count("word 7", "2025-03-01");
    await count("one more", "2025-03-02");
    expect(
      await db.query("SELECT question, times FROM zero_result WHERE question IN ('one more', 'word 7')", []),
    ).toEqual(
      expect.arrayContaining([
        { question: "word 7", times: 2 },
        { question: "one more", times: 1 },
      ]),
    );
    expect(await rows()).toHaveLength(1_001);
  });
});

describe("what the inbox shows of them", () => {
  it("begins on the third day, most often asked first", async () => {
    for (const day of ["2025-03-01", "2025-03-02"]) await count("cobol", day);
    expect(await shown("2025-03-02")).toEqual([]);
    for (const day of ["2025-03-01", "2025-03-05", "2025-03-09", "2025-03-09"]) await count("rust", day);
    await count("cobol", "2025-03-10");
    expect(await shown("2025-03-10")).toEqual([
      { question: "rust", times: 4, days: 3, lastDay: "2025-03-09" },
      { question: "cobol", times: 3, days: 3, lastDay: "2025-03-10" },
    ]);
  });

  it("leaves out the days that are past being kept", async () => {
    for (const day of ["2025-03-01", "2025-03-02", "2025-03-03"]) await count("cobol", day);
    expect(await shown("2025-05-29")).toHaveLength(1);
    expect(await shown("2025-05-30")).toEqual([]);
  });

  it("keeps previews and the live site apart", async () => {
    for (const day of ["2025-03-01", "2025-03-02", "2025-03-03"]) await count("cobol", day, "deploy-preview");
    expect(await shown("2025-03-03")).toEqual([]);
    expect(await shown("2025-03-03", "deploy-preview")).toHaveLength(1);
  });
});
