import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../netlify/http/reply.ts";
import { deleteOldSessions } from "../../../netlify/inbox/store/sessions.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox, PASSPHRASE } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

type Shown = { id: string; browser: string; isOwn: boolean };

/** Somebody who signs in with a browser, and what they can do then. */
async function signIn(userAgent: string) {
  const inbox = createInbox({ db: database.db });
  const reply = await inbox.post("/inbox/sign-in/", { passphrase: PASSPHRASE }, { "User-Agent": userAgent });
  const [cookie = ""] = reply.kind === "redirect" ? (reply.cookies ?? []) : [];
  const headers = { Cookie: cookie.split(";")[0] ?? "" };
  return {
    isIn: async () => (await inbox.ask("/inbox/erase/", headers)).kind === "page",
    post: (path: string, fields: Record<string, string>) => inbox.post(path, fields, headers),
    sessions: async () => shown(await inbox.ask("/inbox/sessions/", headers)),
  };
}

function shown(reply: Reply): Shown[] {
  if (reply.kind !== "page") throw new Error(`no page but ${reply.kind}`);
  return (reply.data.sessions as Shown[]).filter(({ browser }) => browser !== "Firefox on Linux");
}

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1";

describe("signing out", () => {
  it("ends the session on the server, so that a copied cookie opens nothing", async () => {
    const person = await signIn(FIREFOX);
    expect(await person.isIn()).toBe(true);
    await person.post("/inbox/sign-out/", {});
    expect(await person.isIn()).toBe(false);
  });
});

describe("the sessions", () => {
  it("are listed by browser and system, with the own one marked", async () => {
    const [one, other] = [await signIn(FIREFOX), await signIn(PHONE)];
    expect((await one.sessions()).toSorted((a, b) => a.browser.localeCompare(b.browser))).toMatchObject([
      { browser: "Firefox on Windows", isOwn: true },
      { browser: "Safari on iPhone", isOwn: false },
    ]);
    expect((await other.sessions()).find(({ isOwn }) => isOwn)?.browser).toBe("Safari on iPhone");
  });

  it("are ended one by one", async () => {
    const [one, other] = [await signIn(FIREFOX), await signIn(PHONE)];
    const id = (await one.sessions()).find(({ isOwn }) => !isOwn)?.id ?? "";
    expect(await one.post("/inbox/sessions/", { action: "end", session: id })).toMatchObject({
      location: "/inbox/sessions/?ended",
    });
    expect(await other.isIn()).toBe(false);
    expect(await one.isIn()).toBe(true);
  });

  it("are ended all at once, the own one too", async () => {
    const [one, other] = [await signIn(FIREFOX), await signIn(PHONE)];
    expect(await one.post("/inbox/sessions/", { action: "end-all" })).toMatchObject({
      location: "/inbox/sign-in/",
    });
    expect([await one.isIn(), await other.isIn()]).toEqual([false, false]);
  });

  it("are not ended by what names none", async () => {
    const one = await signIn(FIREFOX);
    await one.post("/inbox/sessions/", { action: "end", session: "x" });
    expect(await one.isIn()).toBe(true);
  });

  it("hold nothing that a cookie could be made of, and are deleted when they are over", async () => {
    await signIn(FIREFOX);
    const rows = await database.everything();
    expect(rows).not.toMatch(/Mozilla|Gecko|203\.0\.113/);
    const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
    expect(await deleteOldSessions(database.db, { context: "production", now: at(11.9) })).toBe(0);
    expect(await deleteOldSessions(database.db, { context: "production", now: at(12) })).toBeGreaterThan(0);
  });
});
