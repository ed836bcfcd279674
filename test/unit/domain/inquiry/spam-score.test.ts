import { describe, expect, it } from "vitest";
import {
  isQuarantined,
  messageFingerprint,
  parseFillTime,
  repeatScope,
  type SpamReason,
  type SpamSignals,
  scoreInquiry,
} from "../../../../src/domain/inquiry/spam-score.ts";

const CALM = { honeypot: false, fillMs: null, repeats: 0 };
const WORDS = "We run a small shop and would like to hear what a faster checkout would cost.";
const score = (message: string, signals: Partial<SpamSignals> = {}, name = "Ana") =>
  scoreInquiry({ name, email: "a@b.example", company: null, phone: null, message }, { ...CALM, ...signals });
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://site${at}.example/x`).join(" ");

describe("the score of an inquiry", () => {
  it.each<[string, string, SpamReason[], boolean]>([
    ["plain words", WORDS, [], false],
    ["one address and a question", "https://shop.example – can you make it faster?", [], false],
    ["a question mark", "?", [], false],
    ["an emoji", "👍", [], false],
    ["Chinese with a link", "请看 https://shop.example 谢谢", [], false],
    ["four links among many words", `${`${WORDS} `.repeat(3)}${links(4)}`, [], false],
    ["three links and little else", `look ${links(3)}`, ["links"], false],
    ["ten links and little else", `look here ${links(10)}`, ["links", "many-links"], true],
    ["an address alone", "https://shop.example", ["no-words"], true],
    ["a script alone", "<script>alert('hello world')</script>", ["markup", "no-words"], true],
    ["a script in a question", `${WORDS} Our page has <script src="x.js"></script> in it`, ["markup"], false],
    ["forum mark-up with links", `[url=https://x.example]cheap[/url] ${links(3)}`, ["links", "markup"], true],
  ])("%s", (_, message, reasons, quarantined) => {
    const result = score(message);
    expect(result.reasons).toEqual(reasons);
    expect(isQuarantined(result)).toBe(quarantined);
  });

  it("sets aside what fills the field nobody sees where anything else speaks against it, and not alone", () => {
    const alone = score(WORDS, { honeypot: true });
    expect(alone).toEqual({ points: 4, reasons: ["honeypot"] });
    expect(isQuarantined(alone)).toBe(false);
    expect(isQuarantined(score(WORDS, { honeypot: true, fillMs: 500 }))).toBe(true);
  });

  it("does not mind how fast or slow alone, nor that no script told", () => {
    expect(score(WORDS, { fillMs: 1_999 })).toEqual({ points: 2, reasons: ["fast"] });
    expect(score(WORDS, { fillMs: 2_000 }).reasons).toEqual([]);
    expect(score(WORDS).reasons).toEqual([]);
  });

  it("minds the third repeat of a message in a day, not the second", () => {
    expect(score(WORDS, { repeats: 2 }).reasons).toEqual([]);
    expect(score(WORDS, { repeats: 3 }).reasons).toEqual(["repeated"]);
  });

  it("minds a link for a name", () => {
    expect(score(WORDS, {}, "Win now https://x.example").reasons).toEqual(["link-in-name"]);
  });
});

describe("the script's fill time", () => {
  it.each([
    ["0", 0],
    ["1500", 1_500],
    ["604800000", 604_800_000],
    ["604800001", null],
    ["-5", null],
    ["1e3", null],
    ["1700000000000", null],
    ["", null],
    ["NaN", null],
    [undefined, null],
  ])("%j is %j", (text, ms) => expect(parseFillTime(text)).toBe(ms));
});

describe("whose equal messages count as repeats", () => {
  it.each([
    ["Please send me a quote.", "sender"],
    ["???", "nobody"],
    ["👍 !", "nobody"],
    [WORDS.repeat(2), "anyone"],
  ])("%j: %s", (message, scope) => expect(repeatScope(message)).toBe(scope));
});

describe("the gist of a message", () => {
  it("is the same for copies that differ in case, accents, spaces and signs", () => {
    expect(messageFingerprint("Héllo,  WORLD!!\n")).toBe(messageFingerprint("hello world"));
    expect(messageFingerprint("hello world")).not.toBe(messageFingerprint("hello word"));
  });
});
