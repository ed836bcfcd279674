import { describe, expect, it } from "vitest";
import {
  beginSession,
  END_SESSION,
  readSession,
  type SessionFacts,
} from "../../../../netlify/inbox/session.ts";
import { readInboxSettings } from "../../../../netlify/inbox/settings.ts";
import { PASSPHRASE_HASH, SECRET } from "../../../support/inbox/inbox.ts";
import { t } from "../../../support/inbox/words.ts";
import { NOW } from "../../../support/inquiries/contact.ts";

const FACTS: SessionFacts = {
  context: "production",
  secret: "s".repeat(32),
  passphraseHash: "scrypt$2$1$1$a$b",
};
const cookie = (facts = FACTS, now = NOW): string => beginSession(facts, now).cookie.split(";")[0] ?? "";
const request = (value: string): Request =>
  new Request("https://www.firm.example/inbox/", { headers: { Cookie: value } });
const hasSession = (request: Request, facts: SessionFacts, now: Date): boolean =>
  readSession(request, facts, now) !== null;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe("a session", () => {
  it("begins with a cookie for this host alone, over https, that no script reads and no other site sends", () => {
    const expiry = NOW.getTime() + 12 * 3_600_000;
    expect(beginSession(FACTS, NOW).cookie).toMatch(
      new RegExp(
        `^__Host-inbox=${expiry}\\.[\\w-]{22}\\.[\\w-]{43}; Max-Age=43200; Path=/; Secure; HttpOnly; SameSite=Strict$`,
      ),
    );
  });

  it("is another each time, and its id is not what the cookie holds", () => {
    const { id, cookie } = beginSession(FACTS, NOW);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(cookie).not.toContain(id);
    expect(beginSession(FACTS, NOW).id).not.toBe(id);
    expect(readSession(request(cookie.split(";")[0] ?? ""), FACTS, NOW)).toBe(id);
  });

  it("lasts twelve hours", () => {
    expect(hasSession(request(cookie()), FACTS, NOW)).toBe(true);
    expect(hasSession(request(cookie()), FACTS, new Date(later(12).getTime() - 1))).toBe(true);
    expect(hasSession(request(cookie()), FACTS, later(12))).toBe(false);
  });

  it("is found among other cookies", () => {
    expect(hasSession(request(`a=b; ${cookie()}; __Host-inboxes=x`), FACTS, NOW)).toBe(true);
  });

  it("ends with the passphrase, the secret or the deploy it was opened for", () => {
    const value = cookie();
    expect(hasSession(request(value), { ...FACTS, passphraseHash: "scrypt$2$1$1$a$c" }, NOW)).toBe(false);
    expect(hasSession(request(value), { ...FACTS, secret: "t".repeat(32) }, NOW)).toBe(false);
    expect(hasSession(request(value), { ...FACTS, context: "deploy-preview" }, NOW)).toBe(false);
  });

  it("cannot be made longer", () => {
    const [, token = "", signature = ""] = cookie().split(".");
    expect(hasSession(request(`__Host-inbox=${later(24).getTime()}.${token}.${signature}`), FACTS, NOW)).toBe(
      false,
    );
  });

  it.each([
    "",
    "__Host-inbox=",
    "__Host-inbox=.",
    "__Host-inbox=9999999999999.",
    `__Host-inbox=9999999999999.${"A".repeat(43)}`,
    "__Host-inbox=99999999999999999999.x",
    "__Host-inbox=NaN.x",
    "inbox=1",
  ])("is not forged by %j", (value) => expect(hasSession(request(value), FACTS, NOW)).toBe(false));

  it("is ended by a cookie that is over", () => {
    expect(END_SESSION).toBe("__Host-inbox=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict");
  });
});

describe("the inbox", () => {
  it("is open where both settings are there", () => {
    const settings = { INBOX_PASSPHRASE_HASH: ` ${PASSPHRASE_HASH}\n`, SESSION_SECRET: SECRET };
    expect(readInboxSettings(settings, t)).toMatchObject({ isOpen: true, secret: SECRET });
  });

  it("is closed where they are not, and says which", () => {
    expect(readInboxSettings({}, t)).toEqual({
      isOpen: false,
      why: [
        "INBOX_PASSPHRASE_HASH is not set. npm run inbox -- passphrase makes one.",
        "SESSION_SECRET is not set. Set it to 32 or more random characters.",
      ],
    });
  });

  it("is closed where they are wrong, and never repeats them", () => {
    const closed = readInboxSettings({ INBOX_PASSPHRASE_HASH: "hunter2hunter2", SESSION_SECRET: "short" }, t);
    expect(closed).toMatchObject({ isOpen: false });
    expect(JSON.stringify(closed)).toMatch(/is not what npm run inbox.*is too short/);
    expect(JSON.stringify(closed)).not.toMatch(/hunter2|short"/);
  });
});
