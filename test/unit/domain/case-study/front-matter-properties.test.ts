import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { ALIASES, FIELD_NAMES } from "../../../../src/domain/content-model/fields.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

const options = {
  vocabulary: vocabularySchema.parse({}),
  timeZone: "Europe/London",
  now: new Date("2024-06-15T12:00:00Z"),
};

const parse = (frontMatter: string) =>
  parseCaseStudy(
    { path: "src/content/case-studies/pier.md", text: `---\n${frontMatter}\n---\n\nText.\n` },
    options,
  );

const ownNames = FIELD_NAMES.filter((name) => !["title", "publishDate", "draft"].includes(name));
const otherNames = [...ALIASES.values()].flat();
const HIDING = [
  "private",
  "noindex",
  "unlisted",
  "headless",
  "is private",
  "members only",
  "robots no index",
];

/** A name as one system or another spells it. */
const styled = (words: string): fc.Arbitrary<string> => {
  const parts = words.split(" ");
  const capital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  return fc.constantFrom(
    parts.join("_"),
    parts.join("-"),
    parts.map((part, index) => (index === 0 ? part : capital(part))).join(""),
    parts.map(capital).join(""),
    parts.map(capital).join("-"),
    parts.join("_").toUpperCase(),
  );
};

const anyName = fc.oneof(
  fc.constantFrom(...ownNames),
  fc.constantFrom(...otherNames).chain(styled),
  fc.stringMatching(/^[a-z][a-z_]{2,12}$/),
);
const scalar = fc.constantFrom(
  ..."true false 2024-03-04 2030-01-01 12 /images/pier.jpg /work/pier/ https://quay.example Freight".split(
    " ",
  ),
  '"The pier was full each noon, and nobody knew why."',
  '"Quay Trams"',
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc.array(fc.tuple(anyName, scalar), { minLength: 1, maxLength: 3 }).map((fields) => {
    const unique = new Map(fields);
    return `{ ${[...unique].map(([name, inner]) => `${name}: ${inner}`).join(", ")} }`;
  }),
);
const frontMatter = fc
  .uniqueArray(fc.tuple(anyName, value), { selector: ([name]) => name, maxLength: 8 })
  .map((fields) => ["title: Pier", ...fields.map(([name, inner]) => `${name}: ${inner}`)].join("\n"));

describe("any front matter of another system", () => {
  it("is read or explained, and its names are spoken of once a line", () => {
    fc.assert(
      fc.property(frontMatter, (text) => {
        const { study, diagnostics } = parse(text);
        expect(study !== null || diagnostics.some(({ level }) => level === "error")).toBe(true);
        const naming = diagnostics.filter(({ rule }) =>
          ["field-alias", "unknown-field", "kept-back"].includes(rule),
        );
        const lines = naming.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)]);
      }),
    );
  });

  it("is never told to remove sentences, nor two things that exclude each other", () => {
    fc.assert(
      fc.property(frontMatter, (text) => {
        const lines = text.split("\n");
        for (const { line, message, rule } of parse(text).diagnostics) {
          const source = lines[line - 2] ?? "";
          if (rule === "unknown-field" && /^[^{[]*"The pier/.test(source)) {
            expect(message).not.toMatch(/; remove it$/);
          }
          expect(message).not.toMatch(/did you mean (\w+)\?.*did you mean (?!\1)/);
        }
      }),
    );
  });

  it("is not published where any spelling of a word for it kept it back, wherever that stands", () => {
    const word = fc.constantFrom(...HIDING).chain(styled);
    const place = fc.constantFrom("", "params", "seo", "meta", "extra");
    fc.assert(
      fc.property(
        word,
        place,
        fc.constantFrom("true", "yes", '"true"', "1", "[true]"),
        (name, container, yes) => {
          const line = container === "" ? `${name}: ${yes}` : `${container}:\n  ${name}: ${yes}`;
          const { study, diagnostics } = parse(`title: Pier\npublishDate: 2024-03-04\n${line}`);
          expect(study).toBeNull();
          expect(
            diagnostics.some(({ rule, message }) => rule === "kept-back" && message.includes("draft: true")),
          ).toBe(true);
        },
      ),
    );
  });

  it("has its date under any name and in any spelling that systems give it", () => {
    const names = (ALIASES.get("publishDate") ?? []).filter((name) => name.includes(" "));
    fc.assert(
      fc.property(fc.constantFrom("date", ...names).chain(styled), (name) => {
        expect(parse(`title: Pier\n${name}: 2024-03-04`).study?.publishDate).toBe("2024-03-04T00:00:00.000Z");
      }),
    );
  });
});
