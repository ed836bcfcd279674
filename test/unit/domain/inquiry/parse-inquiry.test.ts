import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORM_FIELD_NAMES, pickFields } from "../../../../src/domain/inquiry/index.ts";
import { parseInquiry } from "../../../../src/domain/inquiry/parse-inquiry.ts";
import { locale } from "../../../support/words.ts";

const HONEST = { name: "Ana", email: "ana@client.example", message: "Hello" };
const parse = (fields: Record<string, unknown>) => parseInquiry(pickFields(Object.entries(fields)), locale.t);
const errorsOf = (fields: Record<string, unknown>) => {
  const parsed = parse(fields);
  return parsed.ok ? [] : parsed.errors;
};

describe("picking fields", () => {
  it("keeps the first value of each known name, and text alone", () => {
    const picked = pickFields([
      ["name", "first"],
      ["name", "second"],
      ["email", 7],
      ["email", "after"],
      ["message", ["a", "b"]],
      ["company", null],
      ["phone", { toString: "x" }],
      ["__proto__", "x"],
      ["constructor", "x"],
      ["other", "x"],
    ]);
    expect([...picked]).toEqual([
      ["name", "first"],
      ["email", "after"],
    ]);
  });
});

describe("parsing an inquiry", () => {
  it("gives the words, with what was left empty as null", () => {
    expect(parse({ ...HONEST, company: "  ", phone: "\u200b" })).toMatchObject({
      ok: true,
      inquiry: { ...HONEST, company: null, phone: null },
    });
  });

  it("names every field that is missing, in the order of the form", () => {
    expect(errorsOf({})).toEqual([
      { field: "name", message: "Enter your name" },
      { field: "email", message: "Enter your email address" },
      { field: "message", message: "Enter your message" },
    ]);
  });

  it("counts characters as people do, and says how many there are", () => {
    expect(errorsOf({ ...HONEST, name: "😀".repeat(200) })).toEqual([]);
    expect(errorsOf({ ...HONEST, name: "😀".repeat(201) })).toEqual([
      { field: "name", message: "Shorten your name to 200 characters or fewer; it has 201" },
    ]);
    expect(errorsOf({ ...HONEST, message: "x".repeat(50_000) })).toEqual([]);
  });

  it("shows the words again as they were typed, an address too", () => {
    expect(parse({ ...HONEST, email: "mailto:ana@client.example", name: "" }).values).toEqual({
      name: "",
      email: "mailto:ana@client.example",
      company: "",
      phone: "",
      message: "Hello",
    });
  });

  it("never throws, and never lets a line break into a field of one line", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("a@b.example\r\nBcc: c@d.example", "\0"),
    );
    fc.assert(
      fc.property(
        fc.record({ name: anything, email: anything, company: anything, phone: anything, message: anything }),
        (fields) => {
          const { values } = parse(fields);
          for (const name of FORM_FIELD_NAMES)
            if (name !== "message") expect(values[name]).not.toMatch(/[\r\n\0]/);
        },
      ),
    );
  });
});
