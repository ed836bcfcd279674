import {
  type ListsRef,
  type Numbers,
  type NumbersRef,
  type OpenFile,
  openFile,
  type WordsRef,
} from "./encoding.ts";
import type { FacetName, SearchResult } from "./types.ts";

/** Changes with every change of what is written; an index of another version is refused. */
export const INDEX_VERSION = 21;

/**
 * Reads a file that `buildSearchFiles` made, by its name, or a `part` of it; null where there is none. Who has the file in memory may give all of
 * it in place of a part.
 */
export type ReadSearchFile = (name: string, part?: FilePart) => Uint8Array | null;

/** Bytes from `start`, before `end`. */
export type FilePart = { start: number; end: number };

/** The index itself: all that ranking, filters and counts need. */
export const INDEX_FILE = "index";

/**
 * What the index holds beside its arrays. Documents are numbered newest first, terms in their order; `docs/search.md` explains
 * every member.
 */
export type IndexHeader = {
  version: number;
  language: string;
  count: number;
  words: {
    /**
     * All terms; the documents that hold each, ascending, and in the same order how much they say of it. Behind those of
     * the terms stand those of the forms, empty where a form is the only one of its term.
     */
    terms: WordsRef;
    postings: ListsRef;
    impacts: NumbersRef;
    /** All words as they stand in documents in order, and the number of the term each is a form of. */
    forms: WordsRef;
    termOfForm: NumbersRef;
    /** How many terms each document has. */
    termCounts: NumbersRef;
    /** For each document the terms that tell it from others. */
    salient: ListsRef;
    /** Names of concepts of the vocabulary, in order. The keys of their words are parted by tabs. */
    names: WordsRef;
    /** The term that stands for the concept of each name; and its place among all in the order of concepts, which decides between them. */
    termOfName: NumbersRef;
    rankOfName: NumbersRef;
    /** Names of the vocabulary that mean something else than other words of their stem, or words that begin with them. */
    asWritten: string[];
  };
  /** For each document those most like it, the nearest first; and how like each is: the cosine, in steps of 255. */
  neighbours: { documents: ListsRef; likeness: NumbersRef };
  facets: Record<FacetName, PackedColumn>;
  /** For each entry of the column how large the change is, in hundredths, and which outcome of the record it is. */
  metrics: PackedColumn & { sizes: NumbersRef; outcomes: NumbersRef };
  /** Where in the files of records and texts that of each document starts, and where the last one ends. */
  records: NumbersRef;
  texts: NumbersRef;
  /** Over how many files the positions of words are spread. */
  positionShards: number;
};

/** The values of a facet, how many documents have each, and for each document the numbers of those it has. */
export type PackedColumn = { labels: string[]; slugs: string[]; totals: NumbersRef; documents: ListsRef };

/** What a result shows that its facets do not say. */
export type SearchRecord = Pick<
  SearchResult,
  "url" | "language" | "title" | "snippet" | "publishDate" | "image" | "outcomes"
>;

/** The documents that hold a term, ascending, and for each how much it says of it: a level from 0. */
export type Postings = { documents: Numbers; impacts: Numbers };

/** An index that this code cannot read. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** @throws {SearchIndexError} where the file is not an index, or one of another version. */
export function openIndexFile(file: Uint8Array | null): OpenFile & { header: IndexHeader } {
  const opened = tryOpen(file);
  const header = opened?.value;
  if (!opened || !isHeader(header)) {
    throw new SearchIndexError("This is no search index; hand in the files that buildSearchFiles made.");
  }
  if (header.version !== INDEX_VERSION) {
    throw new SearchIndexError(
      `The search index has version ${header.version}, this code reads version ${INDEX_VERSION}; build the site again.`,
    );
  }
  return { ...opened, header };
}

function tryOpen(file: Uint8Array | null): OpenFile | null {
  try {
    return file && openFile(file);
  } catch {
    return null;
  }
}

const isHeader = (value: unknown): value is IndexHeader =>
  typeof value === "object" && value !== null && "version" in value;
