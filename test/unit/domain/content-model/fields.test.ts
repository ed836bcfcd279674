import { describe, expect, it } from "vitest";
import {
  ALIASES,
  FIELD_NAMES,
  frontMatterSchema,
  INNER_FIELDS,
  PLACEHOLDER_VALUES,
} from "../../../../src/domain/content-model/fields.ts";
import { authorWordsSchema } from "../../../../src/domain/content-model/words.ts";
import { fields } from "../../../support/words.ts";

describe("the table of fields", () => {
  it("makes a schema that asks for what has a stand-in, and for nothing else", () => {
    expect(frontMatterSchema.safeParse(PLACEHOLDER_VALUES).success).toBe(true);
    for (const name of Object.keys(PLACEHOLDER_VALUES)) {
      const { [name]: _, ...others } = PLACEHOLDER_VALUES;
      expect(frontMatterSchema.safeParse(others).success, name).toBe(false);
    }
  });

  it("has an alias under one field alone, or which is meant would depend on their order", () => {
    const aliases = FIELD_NAMES.flatMap((name) => ALIASES.get(name) ?? []);
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([]);
  });

  it("lists the fields inside a field as its schema has them", () => {
    const all = Object.fromEntries(Object.entries(INNER_FIELDS).map(([name, inner]) => [name, inner]));
    expect(all.image).toEqual(["src", "alt"]);
    expect(all.client).toEqual(["name", "url", "logo", "approved", "anonymous"]);
    expect(all.claimWaivers).toEqual(["line", "text", "reason"]);
  });

  it("asks for the help of a field, and of the fields inside it", () => {
    const { image, title: _, ...others } = fields;
    const parsed = authorWordsSchema.safeParse({ fields: { ...others, image: { ...image, inner: {} } } });
    expect(parsed.error?.issues.map(({ path }) => path.join(".")).sort()).toEqual([
      "fields.image.inner.alt",
      "fields.image.inner.src",
      "fields.title",
    ]);
  });
});
