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

const summary = async (search = "", timeZone = "Europe/London"): Promise<Record<string, unknown>> => {
  const inbox = createInbox({ db: database.db, timeZone });
  const answer: Reply = await inbox.visit(`/inbox/summary/${search}`);
  if (answer.kind !== "page") throw new Error("no page");
  return answer.data;
};
const from = (study: string | null) => ({ origin: { study, page: null, search: null } });
const minutesAfter = (iso: string, minutes: number) => new Date(new Date(iso).getTime() + minutes * 60_000);

describe("the summary", () => {
  it("of nothing says so", async () => {
    const data = await summary();
    expect(data).toMatchObject({
      received: 0,
      answered: 0,
      median: null,
      oldestNew: null,
      studies: [],
      questions: [],
    });
    expect(data.weeks).toHaveLength(26);
  });

  it("counts by study and by week, without quarantine and other deploys", async () => {
    const { keep } = database;
    await keep(1, from("known-study"));
    await keep(2, { ...from("known-study"), receivedAt: "2025-02-26T10:00:00Z" });
    await keep(3, { receivedAt: "2025-02-26T10:00:00Z" });
    await keep(4, { status: "quarantined" });
    await keep(5, { context: "dev" });
    await keep(6, { receivedAt: "2024-03-01T10:00:00Z" });
    const data = await summary();
    expect(data).toMatchObject({ received: 3, answered: 0, oldestNew: "2024-03-01T10:00:00.000Z" });
    expect(data.studies).toEqual([
      { label: "A known study", url: "/inbox/?shelf=all&study=known-study", count: 2, percent: 100 },
      { label: "No case study", url: null, count: 1, percent: 50 },
    ]);
    expect(data.weeks).toMatchObject([
      {
        label: expect.stringContaining("2025"),
        url: "/inbox/?shelf=all&week=2025-W10",
        count: 1,
        percent: 50,
      },
      { url: "/inbox/?shelf=all&week=2025-W09", count: 2, percent: 100 },
      ...Array.from({ length: 24 }, () => ({ count: 0, percent: 0 })),
    ]);
    expect(await summary("?weeks=52")).toMatchObject({ received: 3 });
    expect((await summary("?weeks=7")).weeks).toHaveLength(26);
  });

  it("puts an inquiry into the week of the site's zone", async () => {
    await database.keep(1, { receivedAt: "2025-03-02T23:30:00Z" });
    expect((await summary("", "Europe/London")).weeks).toMatchObject([
      { count: 0 },
      { count: 1 },
      ...Array(24).fill({}),
    ]);
    expect((await summary("", "Europe/Berlin")).weeks).toMatchObject([
      { count: 1 },
      { count: 0 },
      ...Array(24).fill({}),
    ]);
  });

  it("says the median time to answer", async () => {
    const received = "2025-03-01T10:00:00Z";
    for (const [at, minutes] of [60, 320, 9_000].entries()) {
      const reference = await database.keep(at + 1, { receivedAt: received });
      await database.change(reference, "answer", minutesAfter(received, minutes));
    }
    await database.keep(4, { receivedAt: received });
    expect(await summary()).toMatchObject({ received: 4, answered: 3, median: "5 h 20 min" });
  });

  it("says what people looked for in vain on three days or more", async () => {
    for (const [question, days] of [
      ["cobol", 3],
      ["private", 2],
    ] as const)
      for (let day = 0; day < days; day += 1)
        await database.db.query("INSERT INTO zero_result VALUES ('production', $1, $2::date - $3::int, 2)", [
          question,
          NOW.toISOString(),
          day,
        ]);
    expect((await summary()).questions).toEqual([
      { question: "cobol", times: 6, days: 3, lastDay: "2025-03-04" },
    ]);
  });
});
