import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type IdentityFacts,
  identifyInquiry,
  isReference,
} from "../../../../src/domain/inquiry/idempotency.ts";

const INQUIRY = { name: "Ana", email: "a@b.example", company: null, phone: null, message: "Hello" };
const FACTS: IdentityFacts = {
  context: "production",
  key: null,
  study: null,
  receivedAt: new Date("2025-03-04T10:00:00Z"),
};
const keyOf = async (words = INQUIRY, facts: Partial<IdentityFacts> = {}) =>
  (await identifyInquiry(words, { ...FACTS, ...facts })).idempotencyKey;

describe("what makes a post the same inquiry", () => {
  it("is the words and the day where no script gave a key", async () => {
    expect(await keyOf()).toBe(await keyOf(INQUIRY, { receivedAt: new Date("2025-03-04T23:59:59.999Z") }));
    expect(await keyOf()).not.toBe(await keyOf(INQUIRY, { receivedAt: new Date("2025-03-05T00:00:00Z") }));
  });

  it("is the words and the key, on any day, where a script gave one", async () => {
    const facts = { key: "k" };
    expect(await keyOf(INQUIRY, facts)).toBe(await keyOf(INQUIRY, { ...facts, receivedAt: new Date(0) }));
    expect(await keyOf(INQUIRY, facts)).not.toBe(await keyOf({ ...INQUIRY, message: "Hello again" }, facts));
    expect(await keyOf(INQUIRY, facts)).not.toBe(await keyOf(INQUIRY, { key: "other" }));
  });

  it("cannot be had by a key that looks like a day, nor by words moved from one field to the next", async () => {
    expect(await keyOf(INQUIRY, { key: "2025-03-04" })).not.toBe(await keyOf());
    expect(await keyOf({ ...INQUIRY, name: "Anaa", email: "@b.example" })).not.toBe(await keyOf());
  });

  it("differs by context and by study", async () => {
    expect(await keyOf(INQUIRY, { context: "deploy-preview" })).not.toBe(await keyOf());
    expect(await keyOf(INQUIRY, { study: "s" })).not.toBe(await keyOf());
  });

  it("is known on the day before and after, where the day is part of it", async () => {
    const { neighbours } = await identifyInquiry(INQUIRY, FACTS);
    const on = (day: string) => keyOf(INQUIRY, { receivedAt: new Date(`${day}T12:00:00Z`) });
    expect(neighbours).toEqual([await on("2025-03-03"), await on("2025-03-05")]);
    expect((await identifyInquiry(INQUIRY, { ...FACTS, key: "k" })).neighbours).toEqual([]);
  });

  it("gives the same reference each time, one that can be read out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (message) => {
        const first = await identifyInquiry({ ...INQUIRY, message }, FACTS);
        expect(isReference(first.reference)).toBe(true);
        expect(await identifyInquiry({ ...INQUIRY, message }, FACTS)).toEqual(first);
      }),
    );
  });
});

describe("a reference", () => {
  it.each(["7K3M-9QXP-2RTV"])("is %s", (text) => expect(isReference(text)).toBe(true));
  it.each(["", "7K3M-9QXP-2RT", "7K3M-9QXP-2RTVX", "7k3m-9qxp-2rtv", "7K3M-9QXP-2RTI", "7K3M-9QXP-2RTV\n"])(
    "is not %j",
    (text) => expect(isReference(text)).toBe(false),
  );
});
