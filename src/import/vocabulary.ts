import { readFileSync, writeFileSync } from "node:fs";
import { isSeq, parseDocument } from "yaml";
import { findEntry, spellingKey, type Vocabulary, type VocabularyList } from "../domain/vocabulary.ts";
import type { ImportedFields } from "./map-entry.ts";

/** A name that studies use and the vocabulary does not have. */
export type TermProposal = {
  list: "industries" | "technologies" | "topics" | "services";
  label: string;
  studies: number;
};

/** Characters. What is longer is no name. */
const LONGEST_NAME = 40;

/** Names of fields that the vocabulary does not know, the most used first. A tag is a topic unless it is a technology. */
export function proposeTerms(all: readonly ImportedFields[], vocabulary: Vocabulary): TermProposal[] {
  const counts = new Map<string, TermProposal>();
  const count = (list: TermProposal["list"], label: string, known: readonly VocabularyList[]): void => {
    const isName =
      label !== "" && label.length <= LONGEST_NAME && spellingKey(label) !== "" && !/[<>{}]/.test(label);
    if (!isName || known.some((other) => findEntry(vocabulary, other, label))) return;
    const key = `${list} ${spellingKey(label)}`;
    const before = counts.get(key);
    counts.set(key, { list, label: before?.label ?? label, studies: (before?.studies ?? 0) + 1 });
  };
  for (const { industry, tags, technologies, services } of all) {
    count("industries", industry, ["industries"]);
    for (const name of technologies) count("technologies", name, ["technologies"]);
    for (const name of tags) count("topics", name, ["technologies", "topics"]);
    for (const name of services) count("services", name, ["services"]);
  }
  return [...counts.values()].toSorted((a, b) => b.studies - a.studies || (a.label < b.label ? -1 : 1));
}

/** Adds names to the lists of `vocabulary.yaml`; its comments and entries stay as they are. */
export function addToVocabulary(path: string, proposals: readonly TermProposal[]): void {
  const document = parseDocument(readFileSync(path, "utf8"));
  for (const { list, label } of proposals) {
    const entries = document.get(list);
    if (isSeq(entries)) entries.add(document.createNode({ label }));
  }
  if (proposals.length > 0) writeFileSync(path, document.toString({ lineWidth: 0 }));
}
