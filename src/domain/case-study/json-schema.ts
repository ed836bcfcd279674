import { z } from "zod";
import type { Vocabulary } from "../vocabulary.ts";
import { frontMatterSchema } from "./fields/schema.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The front matter of a case study as JSON Schema (draft 2020-12), by which editors complete and check fields. The
 * names of the vocabulary are offered; others may be written.
 */
export function toJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const schema = z.toJSONSchema(frontMatterSchema, { io: "input" });
  const labels = (list: keyof Vocabulary): string[] => vocabulary[list].map(({ label }) => label);
  const offered: Record<string, JsonSchema> = {
    industry: offer(labels("industries")),
    tags: { type: "array", items: offer([...labels("topics"), ...labels("technologies")]) },
    technologies: { type: "array", items: offer(labels("technologies")) },
    services: { type: "array", items: offer(labels("services")) },
  };
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === "object" && offered[name] ? { ...property, ...offered[name] } : property,
  ]);
  return {
    ...schema,
    title: "Front matter of a case study",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

const offer = (names: string[]): JsonSchema =>
  names.length === 0 ? { type: "string" } : { anyOf: [{ enum: names }, { type: "string" }] };
