import { describe, expect, it } from "vitest";
import {
  isSelfTest,
  readSelfTestSecret,
  signSelfTest,
  toSelfTestFields,
} from "../../../../src/domain/inquiry/self-test.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const NOW = new Date("2025-03-04T10:00:00Z");
const SIGNED = { secret: SECRET, key: "one", now: NOW };
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe("the signature of a self-test", () => {
  it("holds for its key, within five minutes of either clock", async () => {
    const header = await signSelfTest(SIGNED);
    expect(header).toMatch(/^1741082400\.[\w-]{43}$/);
    expect(await isSelfTest(header, SIGNED)).toBe(true);
    expect(await isSelfTest(header, { ...SIGNED, now: later(300) })).toBe(true);
    expect(await isSelfTest(header, { ...SIGNED, now: later(-300) })).toBe(true);
  });

  it.each([
    ["another secret", { secret: `${SECRET}x` }],
    ["another key", { key: "two" }],
    ["six minutes later", { now: later(360) }],
    ["six minutes before", { now: later(-360) }],
  ])("does not hold for %s", async (_, other) => {
    expect(await isSelfTest(await signSelfTest(SIGNED), { ...SIGNED, ...other })).toBe(false);
  });

  it("does not hold without a key, since nothing would bind it to one inquiry", async () => {
    const header = await signSelfTest({ ...SIGNED, key: "" });
    expect(await isSelfTest(header, { ...SIGNED, key: "" })).toBe(false);
  });

  it("does not hold where the time was changed or the header is anything else", async () => {
    const header = await signSelfTest(SIGNED);
    const [, signature] = header.split(".");
    for (const other of [
      null,
      "",
      "on",
      `1741082401.${signature}`,
      `${header}A`,
      `${header},${header}`,
      "1.",
    ]) {
      expect(await isSelfTest(other, SIGNED), String(other)).toBe(false);
    }
  });
});

describe("the secret of self-tests", () => {
  it("is its own, else that of sessions, and never a short one", () => {
    const [own, shared] = ["o".repeat(32), "s".repeat(32)];
    expect(readSelfTestSecret({ SELF_TEST_SECRET: ` ${own} `, SESSION_SECRET: shared })).toBe(own);
    expect(readSelfTestSecret({ SELF_TEST_SECRET: "", SESSION_SECRET: shared })).toBe(shared);
    expect(readSelfTestSecret({ SELF_TEST_SECRET: "short", SESSION_SECRET: shared })).toBeNull();
    expect(readSelfTestSecret({})).toBeNull();
  });
});

it("says other words with every key, so that no self-test is a repeat of another", () => {
  expect(toSelfTestFields("a").message).not.toBe(toSelfTestFields("b").message);
});
