import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  formatDuration,
  isOwnPath,
  mailtoUrl,
  searchLink,
  toBars,
} from "../../../../src/domain/inbox/format.ts";
import { formatReason, formatTryOutcome } from "../../../../src/domain/inbox/words.ts";
import { readInboxLanguage, t } from "../../../support/inbox/words.ts";
import { ROOT } from "../../../support/project.ts";

describe("a duration", () => {
  it.each([
    [0, "0 min"],
    [29, "0 min"],
    [2_700, "45 min"],
    [3_599, "1 h"],
    [3_600, "1 h"],
    [19_200, "5 h 20 min"],
    [86_399, "1 day"],
    [86_400, "1 day"],
    [273_600, "3 days 4 h"],
    [172_799, "2 days"],
  ])("of %d seconds is %s", (seconds, text) => expect(formatDuration(seconds, t)).toBe(text));
});

describe("links of an inquiry", () => {
  it("never let an address add anything to the mail", () => {
    expect(mailtoUrl("a?bcc=x&y@b.example", "Re: x\r\nBcc: y")).toBe(
      "mailto:a%3Fbcc%3Dx%26y@b.example?subject=Re%3A%20x%0D%0ABcc%3A%20y",
    );
  });

  it("show a search as words and lead to it", () => {
    expect(searchLink("q=%3Cb%3E+checkout&technology=react")).toEqual({
      url: "/search?q=%3Cb%3E+checkout&technology=react",
      words: "q: <b> checkout, technology: react",
    });
  });

  it("never lead off the site", () => {
    expect(["/contact/", "/"].map(isOwnPath)).toEqual([true, true]);
    expect(["//evil.example/", "/\\evil.example", "javascript:x", ""].map(isOwnPath)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(searchLink("//evil.example/?x").url.startsWith("/search?")).toBe(true);
  });
});

describe("the reasons of a score", () => {
  it("are said in sentences, and an unknown one by its name", () => {
    expect(formatReason("repeated", t)).toBe("The same message came several times within a day.");
    expect(formatReason("toString", t)).toBe("toString");
  });
});

describe("what became of a try", () => {
  it("is said in the language of the inbox, but for what a server said", async () => {
    const german = await readInboxLanguage("de");
    expect(formatTryOutcome("not sent: no mail server set", german.t)).toBe(
      "nicht gesendet: kein Mailserver eingestellt",
    );
    expect(formatTryOutcome("not sent: SMTP_PORT must be a number", german.t)).toBe(
      "nicht gesendet: SMTP_PORT must be a number",
    );
    expect(formatTryOutcome("550 no such mailbox", german.t)).toBe("550 no such mailbox");
  });

  it("knows all that is written down without being sent", async () => {
    const german = await readInboxLanguage("de");
    const written = globSync("netlify/**/*.ts", { cwd: ROOT })
      .map((file) => readFileSync(join(ROOT, file), "utf8"))
      .flatMap((source) => [...source.matchAll(/["'](not sent: [^"'$]+)["']/g)].map(([, text = ""]) => text));
    expect(written.length).toBeGreaterThan(5);
    for (const text of written)
      expect(formatTryOutcome(text, german.t)).toMatch(/^nicht gesendet: (?!not)[^_]*(?:WEBHOOK_URL ein)?$/);
  });
});

describe("bars", () => {
  it("are drawn in proportion to the longest", () => {
    const rows = [4, 1, 0].map((count) => ({ label: "x", url: null, count }));
    expect(toBars(rows).map(({ percent }) => percent)).toEqual([100, 25, 0]);
  });

  it("have no length where there is nothing", () => {
    expect(toBars([{ label: "x", url: null, count: 0 }])[0]?.percent).toBe(0);
    expect(toBars([])).toEqual([]);
  });
});
