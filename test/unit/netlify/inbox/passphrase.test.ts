import { describe, expect, it } from "vitest";
import { hashPassphrase, isPassphrase, parsePassphraseHash } from "../../../../netlify/inbox/passphrase.ts";

const CHEAP = { N: 2, r: 1, p: 1 };

/** RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1, 64). */
const VECTOR = {
  salt: Buffer.from("SodiumChloride").toString("base64url"),
  key: Buffer.from(
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
    "hex",
  ).toString("base64url"),
};

describe("a passphrase", () => {
  it("is known again from its hash, and no other is", async () => {
    const hash = parsePassphraseHash(await hashPassphrase("correct horse battery", CHEAP));
    if (hash === null) throw new Error("not read");
    expect(await isPassphrase("correct horse battery", hash)).toBe(true);
    expect(await isPassphrase("correct horse batterz", hash)).toBe(false);
    expect(await isPassphrase("", hash)).toBe(false);
  });

  it("is hashed as RFC 7914 says", async () => {
    const hash = parsePassphraseHash(`scrypt$16384$8$1$${VECTOR.salt}$${VECTOR.key}`);
    if (hash === null) throw new Error("not read");
    expect(await isPassphrase("pleaseletmein", hash)).toBe(true);
  });

  it("is the same however its letters are composed", async () => {
    const hash = parsePassphraseHash(await hashPassphrase("schöner Käse", CHEAP));
    if (hash === null) throw new Error("not read");
    expect(await isPassphrase("scho\u0308ner Ka\u0308se", hash)).toBe(true);
  });

  it("never has the same hash twice", async () => {
    expect(await hashPassphrase("x", CHEAP)).not.toBe(await hashPassphrase("x", CHEAP));
  });

  it("costs 128 MB a try", async () => {
    expect(await hashPassphrase("x")).toMatch(/^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  });
});

const SALT = Buffer.alloc(16, 1).toString("base64url");
const KEY = Buffer.alloc(32, 1).toString("base64url");

describe("a setting that is no hash", () => {
  it.each([
    "",
    "correct horse battery",
    `bcrypt$2$1$1$${SALT}$${KEY}`,
    `scrypt$3$1$1$${SALT}$${KEY}`,
    `scrypt$1$1$1$${SALT}$${KEY}`,
    `scrypt$0$1$1$${SALT}$${KEY}`,
    `scrypt$2$0$1$${SALT}$${KEY}`,
    `scrypt$2$1$0$${SALT}$${KEY}`,
    `scrypt$16777216$8$1$${SALT}$${KEY}`,
    `scrypt$2$1$1$AAAA$${KEY}`,
    `scrypt$2$1$1$${SALT}$AAAA`,
    `scrypt$2$1$1$${SALT}`,
    `scrypt$2$1$1$${SALT}$${KEY}$x`,
  ])("%s is not read", (text) => expect(parsePassphraseHash(text)).toBeNull());
});
