import { describe, expect, it } from "vitest";
import { parseEmailAddress } from "../../../../src/domain/inquiry/parse-inquiry.ts";

describe("a mail address", () => {
  it.each([
    "a@b.co",
    "first.last+tag@sub.client.example",
    "o'neil@client.example",
    "Ünsal@müller.example",
    "用户@例子.公司",
    "почта@пример.рф",
    "user@xn--mller-kva.example",
    "first..last@docomo.example",
    "name.@carrier.example",
    "x@museum.photography",
    "!#$%&'*+-/=?^_`{|}~@client.example",
  ])("is taken as it is: %s", (address) => expect(parseEmailAddress(address)).toBe(address));

  it.each([
    [" <ana@client.example> ", "ana@client.example"],
    ["mailto:ana@client.example", "ana@client.example"],
    ["ana@client.example\u200b", "ana@client.example"],
    ["ａｎａ＠ｃｌｉｅｎｔ．ｅｘａｍｐｌｅ", "ana@client.example"],
    ["ana@client。example", "ana@client.example"],
  ])("is found in %j", (text, address) => expect(parseEmailAddress(text)).toBe(address));

  it.each([
    "",
    "@",
    "ana",
    "ana@",
    "@client.example",
    "ana@localhost",
    "ana@127.0.0.1",
    "ana@[127.0.0.1]",
    "ana@client..example",
    "ana@-client.example",
    "ana@client.example.",
    "ana@client.example, bob@client.example",
    "ana@client.example;bob@client.example",
    "ana@client.example bcc: bob@client.example",
    "Ana <ana@client.example>",
    "ana@b@client.example",
    `ana@${"a".repeat(64)}.example`,
    '"ana x"@client.example',
  ])("is not %j", (text) => expect(parseEmailAddress(text)).toBeNull());
});
