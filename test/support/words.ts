import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { wordsSchema } from "../../src/domain/content-model/words.ts";

const FILE = join(import.meta.dirname, "../../src/data/words/en.yaml");

/** The English words, as the build reads them. */
export const words = wordsSchema.parse(parse(readFileSync(FILE, "utf8")));
