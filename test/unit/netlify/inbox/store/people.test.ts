import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseMentions } from "../../../../../netlify/inbox/store/people.ts";

const erase = (text: string) => eraseMentions(text, "anna@client.example");

describe("taking an address out of a text", () => {
  it.each([
    ["Ask anna@client.example.", "Ask [erased]."],
    ["ANNA@Client.Example, or me", "[erased], or me"],
    ["<anna@client.example>", "<[erased]>"],
    ["mailto:anna@client.example?subject=x", "mailto:[erased]?subject=x"],
    ["q=anna%40client.example&page=2", "q=[erased]&page=2"],
    ["anna@client.example\nanna@client.example", "[erased]\n[erased]"],
  ])("%j becomes %j", (text, result) => expect(erase(text)).toBe(result));

  it.each([
    "joanna@client.example",
    "anna@client.example.org",
    "anna@client.example-shop.example",
    "anna@clientXexample",
  ])("leaves %s, which is another one", (text) => expect(erase(text)).toBe(text));

  it("reads signs of an address as themselves", () => {
    expect(eraseMentions("a.b+c*{1}@x.example", "a.b+c*{1}@x.example")).toBe("[erased]");
    expect(eraseMentions("aXb+c*{1}@x.example", "a.b+c*{1}@x.example")).toBe("aXb+c*{1}@x.example");
  });

  it("leaves no address behind and is always a pattern", () => {
    const local = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,12}$/);
    fc.assert(
      fc.property(local, (name) => {
        const email = `${name}@client.example`;
        expect(eraseMentions(`from ${email} to us`, email)).toBe("from [erased] to us");
      }),
    );
  });
});
