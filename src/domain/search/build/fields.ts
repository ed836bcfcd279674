import { LANDING_FACETS } from "../../content-model/facets.ts";
import type { SearchDocument } from "../types.ts";

/** A part of a document that is searched, and how much a word in it counts against one in the body. */
type Field = { weight: number; text(document: SearchDocument): string };

/**
 * The shorter a part and the more it is meant to name the whole, the heavier. Names the study is filed under are words
 * of it too: who asks for "retail" means the industry.
 */
export const FIELDS: readonly Field[] = [
  { weight: 4, text: ({ title }) => title },
  { weight: 3, text: ({ facets }) => facets.client.join("\n") },
  {
    weight: 3,
    text: ({ facets }) => LANDING_FACETS.flatMap((name) => facets[name]).join("\n"),
  },
  { weight: 2, text: ({ headings }) => headings.join("\n") },
  { weight: 2, text: ({ snippet }) => snippet },
  { weight: 1, text: ({ body }) => body },
];
