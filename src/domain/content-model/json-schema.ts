import { z } from "zod";
import type { Vocabulary } from "../vocabulary.ts";
import { vocabulariesOf } from "./facets.ts";
import { fieldRow, frontMatterSchema } from "./fields.ts";
import type { AuthorWords } from "./words.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The front matter of a case study as JSON Schema (draft 2020-12), by which editors complete and check fields. The
 * names of the vocabulary are offered; others may be written.
 */
export function toJsonSchema(vocabulary: Vocabulary, { fields }: AuthorWords): JsonSchema {
  const schema = z.toJSONSchema(frontMatterSchema, { io: "input" });
  const words = new Map(Object.entries(fields));
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property !== "object") return [name, property];
    const { help = "", inner = {} } = words.get(name) ?? {};
    return [name, { ...describeInner(property, inner), ...toOffer(name, vocabulary), description: help }];
  });
  return {
    ...schema,
    title: "Front matter of a case study",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** Adds the help of the fields inside a field, wherever its mapping stands: in a list, or as one of two shapes. */
function describeInner(schema: JsonSchema, help: Readonly<Record<string, string>>): JsonSchema {
  const described = { ...schema };
  const { properties, anyOf, items } = schema;
  if (properties) {
    const entries = Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === "object" && help[name] ? { ...property, description: help[name] } : property,
    ]);
    described.properties = Object.fromEntries(entries);
  }
  if (anyOf)
    described.anyOf = anyOf.map((shape) => (typeof shape === "object" ? describeInner(shape, help) : shape));
  if (typeof items === "object" && !Array.isArray(items)) described.items = describeInner(items, help);
  return described;
}

/** The names of the vocabulary that a field may hold, in the shape of the field; nothing where no list is meant for it. */
function toOffer(name: string, vocabulary: Vocabulary): JsonSchema {
  const lists = vocabulariesOf(name);
  if (lists.length === 0) return {};
  const labels = lists.flatMap((list) => vocabulary[list].map(({ label }) => label));
  const offered: JsonSchema =
    labels.length === 0 ? { type: "string" } : { anyOf: [{ enum: labels }, { type: "string" }] };
  return fieldRow(name)?.kind === "names" ? { type: "array", items: offered } : offered;
}
