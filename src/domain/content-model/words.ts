import { z } from "zod";
import type { FieldName } from "./fields.ts";
import { mapFields } from "./fields.ts";

const text = z.string().trim().min(1);

/** What editors and documentation say of a field to its author. */
const fieldWords = z.strictObject({
  help: text,
  /** Markdown for the documentation, where it says more than the help. */
  guide: text.optional(),
  inner: z.record(z.string(), text).optional(),
});

/**
 * The words of `src/data/words/en.yaml` for authors. Its keys follow from the rows of the content model, so that a row whose words are
 * missing is named when the file is read. All other keys are messages of pages.
 */
export const authorWordsSchema = z.object({
  fields: z.strictObject(
    mapFields(({ inner }) =>
      inner === undefined
        ? fieldWords.omit({ inner: true })
        : fieldWords.extend({
            inner: z.strictObject(Object.fromEntries(Object.keys(inner).map((name) => [name, text]))),
          }),
    ) as Record<FieldName, typeof fieldWords>,
  ),
});

export type AuthorWords = z.output<typeof authorWordsSchema>;
