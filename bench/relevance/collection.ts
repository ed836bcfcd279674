import { readFileSync } from "node:fs";

/** Documents, questions, and for each question the documents people judged to answer it. */
export type Collection = {
  documents: { id: string; title: string; text: string }[];
  queries: { id: string; text: string }[];
  relevant: Map<string, Set<string>>;
};

/** JSONL `{id, title, text}`, JSONL `{id, text}`, and TSV with the header `query document grade`; a grade above 0 is relevant. */
export function readCollection(files: { documents: string; queries: string; judgments: string }): Collection {
  const relevant = new Map<string, Set<string>>();
  for (const line of readLines(files.judgments).slice(1)) {
    const [query = "", document = "", grade = ""] = line.split("\t").map((cell) => cell.trim());
    if (!(Number(grade) > 0)) continue;
    const known = relevant.get(query) ?? new Set<string>();
    relevant.set(query, known.add(document));
  }
  return {
    documents: readLines(files.documents).map((line) => {
      const { id, title, text } = JSON.parse(line);
      return { id: String(id), title: String(title ?? ""), text: String(text ?? "") };
    }),
    queries: readLines(files.queries).map((line) => {
      const { id, text } = JSON.parse(line);
      return { id: String(id), text: String(text) };
    }),
    relevant,
  };
}

const readLines = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
