import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../netlify/http/reply.ts";
import { clearAllAttempts, deleteOldAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox, PASSPHRASE } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { noDatabase } from "../../support/inquiries/deps.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const minutesLater = (minutes: number, from = NOW): Date => new Date(from.getTime() + minutes * 60_000);
const inboxAt = (now = NOW, address = "203.0.113.7", context: "production" | "dev" = "production") =>
  createInbox({ db: database.db, now: () => now, address, context });
const sign = async (passphrase: string, inbox = inboxAt(), to = "/inbox/") => {
  const answer = await inbox.post("/inbox/sign-in/", { passphrase, to });
  return answer.kind === "problem" || answer.kind === "file" ? 0 : answer.status;
};
const tries = async (count: number, inbox = inboxAt()): Promise<number[]> => {
  const statuses: number[] = [];
  for (let at = 0; at < count; at += 1) statuses.push(await sign("wrong", inbox));
  return statuses;
};

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = (answer: Reply): string[] =>
  answer.kind === "redirect" ? (answer.cookies ?? []).map((cookie) => cookie.split(";")[0] ?? "") : [];

describe("signing in", () => {
  it("opens a session with the passphrase and leads to where one wanted to go", async () => {
    const inbox = inboxAt();
    const answer = await inbox.post("/inbox/sign-in/", {
      passphrase: ` ${PASSPHRASE} `,
      to: "/inbox/summary/",
    });
    expect(answer).toMatchObject({ kind: "redirect", status: 303, location: "/inbox/summary/" });
    const [cookie = ""] = cookiesOf(answer);
    expect(await inbox.ask("/inbox/", { Cookie: cookie })).toMatchObject({ kind: "page", status: 200 });
    expect(await inbox.ask("/inbox/sign-in/", { Cookie: cookie })).toMatchObject({ kind: "redirect" });
  });

  it("does not with another, and says so", async () => {
    expect(await inboxAt().post("/inbox/sign-in/", { passphrase: "wrong" })).toMatchObject({
      status: 403,
      data: { errors: [{ field: "passphrase", message: "This is not the passphrase" }] },
    });
  });

  it("takes nothing longer than a passphrase is", async () => {
    expect(await sign("x".repeat(60_000))).toBe(403);
  });

  it("writes neither passphrase nor network address down", async () => {
    const inbox = inboxAt();
    await sign("wrong guess", inbox);
    expect(await database.everything()).toMatch(/^\(production,[0-9a-f]{64},/m);
    expect((await database.everything()) + JSON.stringify(inbox.logs)).not.toMatch(/wrong guess|203\.0\.113/);
  });

  it("is refused where the tries cannot be counted", async () => {
    await expect(sign(PASSPHRASE, createInbox({ db: noDatabase }))).rejects.toThrow();
  });
});

describe("tries", () => {
  it("are five in a quarter of an hour, the right passphrase included", async () => {
    expect(await tries(7)).toEqual([403, 403, 403, 403, 403, 429, 429]);
    expect(await sign(PASSPHRASE)).toBe(429);
    expect(await inboxAt().post("/inbox/sign-in/", { passphrase: PASSPHRASE })).toMatchObject({
      headers: { "Retry-After": "900" },
    });
  });

  it("are free again one by one, a quarter of an hour after each", async () => {
    for (const minute of [0, 3, 6, 9, 12])
      expect(await sign("wrong", inboxAt(minutesLater(minute)))).toBe(403);
    expect(await sign("wrong", inboxAt(minutesLater(14.9)))).toBe(429);
    expect(await tries(2, inboxAt(minutesLater(15.1)))).toEqual([403, 429]);
    expect(await sign(PASSPHRASE, inboxAt(minutesLater(18.1)))).toBe(303);
  });

  it("count on over midnight, where the network's code changes", async () => {
    const midnight = new Date("2025-03-05T00:00:00Z");
    expect(await tries(3, inboxAt(minutesLater(-2, midnight)))).toEqual([403, 403, 403]);
    expect(await tries(3, inboxAt(minutesLater(1, midnight)))).toEqual([403, 403, 429]);
    expect(await sign("wrong", inboxAt(minutesLater(14, midnight)))).toBe(403);
  });

  it("are each network's and each deploy's own", async () => {
    await tries(5);
    expect(await sign("wrong", inboxAt(NOW, "203.0.113.8"))).toBe(403);
    expect(await sign("wrong", inboxAt(NOW, "203.0.113.7", "dev"))).toBe(403);
    expect(await sign("wrong", inboxAt(NOW, "::ffff:203.0.113.7"))).toBe(429);
  });

  it("are forgotten once the passphrase was right", async () => {
    await tries(4);
    expect(await sign(PASSPHRASE)).toBe(303);
    expect(await tries(6)).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it("are kept for 48 hours", async () => {
    await tries(1);
    const kept = async (hours: number) => {
      await deleteOldAttempts(database.db, { context: "production", now: minutesLater(hours * 60) });
      return (await database.db.query("SELECT FROM sign_in_try", [])).length;
    };
    expect(await kept(47.9)).toBe(1);
    expect(await kept(48)).toBe(0);
  });
});

describe("a browser that has signed in before", () => {
  const trySign = (inbox: ReturnType<typeof inboxAt>, passphrase: string, cookie: string) =>
    inbox.post("/inbox/sign-in/", { passphrase }, { Cookie: cookie });

  it("gets in though somebody else on its network has used up all tries", async () => {
    const inbox = inboxAt();
    const [, device = ""] = cookiesOf(await inbox.post("/inbox/sign-in/", { passphrase: PASSPHRASE }));
    await tries(6);
    expect(await sign(PASSPHRASE)).toBe(429);
    expect(await trySign(inbox, PASSPHRASE, device)).toMatchObject({ kind: "redirect" });
  });

  it("has five tries of its own, and none with a cookie that was made up", async () => {
    const inbox = inboxAt();
    const [, device = ""] = cookiesOf(await inbox.post("/inbox/sign-in/", { passphrase: PASSPHRASE }));
    for (let at = 0; at < 5; at += 1)
      expect(await trySign(inbox, "wrong", device)).toMatchObject({ status: 403 });
    expect(await trySign(inbox, PASSPHRASE, device)).toMatchObject({ status: 429 });
    await tries(6, inboxAt(NOW, "203.0.113.9"));
    const forged = `__Host-inbox-device=made-up.${"A".repeat(43)}`;
    expect(await trySign(inboxAt(NOW, "203.0.113.9"), PASSPHRASE, forged)).toMatchObject({ status: 429 });
  });
});

describe("a lock", () => {
  it("can be lifted for everybody", async () => {
    await tries(6);
    await clearAllAttempts(database.db, "production");
    expect(await sign(PASSPHRASE)).toBe(303);
  });
});
