import { describe, expect, it } from "vitest";
import {
  demonstrationDiagnostics,
  findSampleValues,
  sampleDiagnostics,
} from "../../../src/domain/sample-firm.ts";
import { siteSchema } from "../../../src/domain/site.ts";

const OWN = {
  name: "Brindlewick Works",
  tagline: "Ours",
  description: "What we do",
  about: "We mend",
  url: "https://www.brindlewick.test",
  email: "hello@brindlewick.test",
  telephone: "+49 30 2093 70000",
  address: ["1 Test Street"],
  language: "en-GB",
  timeZone: "Europe/London",
  repository: null,
  social: [],
};

const fieldsOf = (facts: object): string[] =>
  findSampleValues(siteSchema.parse({ ...OWN, ...facts })).map(({ path }) => path.join("."));

describe("the values of the samples' firm", () => {
  it("are not found in the data of another", () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ url: "https://www.example-works.com", email: "a@exampleworks.com" })).toEqual([]);
  });

  it("are found however they are written", () => {
    expect(
      fieldsOf({
        name: "LINNET  &  Wray Berlin",
        telephone: "0044 (20) 7946-0182",
        address: ["Brindlewick Works", "18 candlemaker lane", "Berlin"],
        about: "Linnet & Wray mends what is slow.",
      }),
    ).toEqual(["name", "about", "telephone", "address.1"]);
  });

  it("are found in addresses that no site can have, links among them", () => {
    expect(
      fieldsOf({
        url: "https://firm.example",
        email: "hello@linnetwray.example",
        navigation: [
          { label: "Book", url: "https://calendar.example/firm" },
          { label: "Write", url: "mailto:hello@linnetwray.example?subject=Hi" },
          { label: "Work", url: "/case-studies/" },
        ],
        social: [{ label: "Mastodon", url: "https://social.example/@firm" }],
      }),
    ).toEqual(["url", "email", "navigation.0.url", "navigation.1.url", "social.0.url"]);
  });
});

describe("what is said of them", () => {
  const values = findSampleValues(siteSchema.parse({ ...OWN, name: "Linnet & Wray", email: "a@b.example" }));
  const place = (path: readonly (string | number)[]) => ({ line: path[0] === "name" ? 9 : 4, column: 8 });

  it("is one line for each value, in the order of the file", () => {
    expect(sampleDiagnostics(values, "error", place)).toEqual([
      {
        level: "error",
        rule: "sample-value",
        field: "email",
        line: 4,
        column: 8,
        message:
          "this is an address in .example, which can belong to nobody and leads nowhere; write your own (npm run setup asks for it)",
      },
      {
        level: "error",
        rule: "sample-value",
        field: "name",
        line: 9,
        column: 8,
        message: "this is the name of the samples' firm; write your own (npm run setup asks for it)",
      },
    ]);
  });

  it("is one warning where the site shows the samples alone, and nothing of a firm that is real", () => {
    expect(demonstrationDiagnostics(values, place)).toMatchObject([
      { level: "warning", rule: "sample-site", line: 9, message: expect.stringContaining("name, email") },
    ]);
    expect(demonstrationDiagnostics([], place)).toEqual([]);
  });
});
