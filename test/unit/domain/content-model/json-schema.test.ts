import { describe, expect, it } from "vitest";
import { FIELD_NAMES } from "../../../../src/domain/content-model/fields.ts";
import { toJsonSchema } from "../../../../src/domain/content-model/json-schema.ts";
import { fields } from "../../../support/words.ts";
import { vocabulary } from "../case-study/study-text.ts";

describe("the JSON Schema of the front matter", () => {
  const schema = toJsonSchema(vocabulary, { fields });

  it("knows every field the check knows, and no other", () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...FIELD_NAMES].sort());
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["title", "publishDate"]);
  });

  it("offers the names of the vocabulary, and takes others", () => {
    expect(schema.properties?.industry).toMatchObject({
      anyOf: [{ enum: ["E-commerce", "Healthcare"] }, { type: "string" }],
    });
    expect(schema.properties?.tags).toMatchObject({
      items: {
        anyOf: [
          { enum: ["Performance", "React", "Kubernetes", "AWS", "Node.js", "C++", "C"] },
          { type: "string" },
        ],
      },
    });
  });

  it("describes every field to its author", () => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      expect(property, name).toHaveProperty("description");
    }
  });
});
