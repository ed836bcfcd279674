import { describe, expect, it } from "vitest";
import { readInboxSettings } from "../../../../../netlify/inbox/access/settings.ts";
import { PASSPHRASE_HASH, SECRET } from "../../../../support/inbox/world.ts";

describe("the inbox", () => {
  it("is open where both settings are there", () => {
    const settings = { INBOX_PASSPHRASE_HASH: ` ${PASSPHRASE_HASH}\n`, SESSION_SECRET: SECRET };
    expect(readInboxSettings(settings)).toMatchObject({ isOpen: true, secret: SECRET });
  });

  it("is closed where they are not, and says which", () => {
    expect(readInboxSettings({})).toEqual({
      isOpen: false,
      why: [
        "INBOX_PASSPHRASE_HASH is not set. npm run inbox -- passphrase makes one.",
        "SESSION_SECRET is not set. Set it to 32 or more random characters.",
      ],
    });
  });

  it("is closed where they are wrong, and never repeats them", () => {
    const closed = readInboxSettings({ INBOX_PASSPHRASE_HASH: "hunter2hunter2", SESSION_SECRET: "short" });
    expect(closed).toMatchObject({ isOpen: false });
    expect(JSON.stringify(closed)).toMatch(/is not what npm run inbox.*is too short/);
    expect(JSON.stringify(closed)).not.toMatch(/hunter2|short"/);
  });
});
