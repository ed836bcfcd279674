import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { type Site, siteSchema } from "../domain/site.ts";
import { type Vocabulary, vocabularySchema } from "../domain/vocabulary.ts";

/** A data file that cannot be used; the message is for the person who edits it. */
export class DataError extends Error {
  override name = "DataError";
}

/**
 * Reads `site.yaml` and `vocabulary.yaml` of a folder.
 * @throws {DataError} saying file, line, what is wrong and what to do.
 */
export async function readData(folder: string): Promise<{ site: Site; vocabulary: Vocabulary }> {
  const [site, vocabulary] = await Promise.all([
    readYaml(join(folder, "site.yaml"), siteSchema),
    readYaml(join(folder, "vocabulary.yaml"), vocabularySchema),
  ]);
  return { site, vocabulary };
}

async function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const document = parseDocument(await readFile(file, "utf8"));
  const [fault] = document.errors;
  if (fault) throw new DataError(`${file}: ${fault.message}`);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new DataError(
    parsed.error.issues.map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`).join("\n"),
  );
}
