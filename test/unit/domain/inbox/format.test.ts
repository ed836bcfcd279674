import { describe, expect, it } from "vitest";
import {
  formatDuration,
  formatReason,
  isOwnPath,
  mailtoUrl,
  searchLink,
  toBars,
} from "../../../../src/domain/inbox/format.ts";

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
  ])("of %d seconds is %s", (seconds, text) => expect(formatDuration(seconds)).toBe(text));
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
    expect(formatReason("repeated")).toBe("The same message came several times within a day.");
    expect(formatReason("toString")).toBe("toString");
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
