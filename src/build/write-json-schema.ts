import { join } from "node:path";
import { toJsonSchema } from "../domain/case-study/json-schema.ts";
import type { AuthorWords } from "../domain/content-model/words.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import type { ProjectPaths } from "./project.ts";
import { writeIfChanged } from "./write-if-changed.ts";

/** Where editors find the schema; it changes with the vocabulary, so it is made, not kept. */
export const jsonSchemaFile = ({ generated }: Pick<ProjectPaths, "generated">): string =>
  join(generated, "case-study.schema.json");

export function writeJsonSchema(
  vocabulary: Vocabulary,
  words: AuthorWords,
  paths: Pick<ProjectPaths, "generated">,
): void {
  writeIfChanged(jsonSchemaFile(paths), `${JSON.stringify(toJsonSchema(vocabulary, words), null, 2)}\n`);
}
