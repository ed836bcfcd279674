import { hash } from "node:crypto";
import { join } from "node:path";
import type { ImageFinding, IsPast } from "../../domain/case-study/types.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { lazy } from "../../domain/memoize.ts";
import { codeHash } from "../code-hash.ts";
import { contentHash, isJson, recordHashOfValue } from "../output/content-hash.ts";
import { createPackedCache, type PackedCache } from "../output/packed-cache.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { openOutcomeCache } from "./outcome-cache.ts";
import type { ReadStudyFile } from "./read-study-file.ts";

/** What reading a file asked of the world beside its text, and was told: it is read again where the answers are others. */
export type ReadingAnswers = {
  pictures: Map<string, ImageFinding>;
  /** Whether times, in UTC, had come. */
  days: Map<string, boolean>;
  /** Keys of the texts whose outcomes were wanted. */
  outcomes: Set<string>;
};

/** A file that was read, without its functions; `redacted` are its diagnostics as others than the author may read them. */
type CachedStudy = {
  read: Omit<ReadStudyFile, "redact" | "placeOf">;
  redacted: Diagnostic[];
  answers: ReadingAnswers;
  /** Of what pages read of it; none of what has no JSON. */
  hashes: { study: string | null; text: string | null };
};

/** What a file asks while it is read. */
type ReadQueries = {
  findPicture: (src: string) => Promise<ImageFinding>;
  isPast: IsPast;
};

/** For a file that is going to be read. */
export const createReadingAnswers = (): ReadingAnswers => ({
  pictures: new Map(),
  days: new Map(),
  outcomes: new Set(),
});

const opened = new Map<string, PackedCache>();

const openStudyCache = ({ cache }: Pick<ProjectPaths, "cache">): PackedCache => {
  const folder = join(cache, "studies");
  const known = opened.get(folder) ?? createPackedCache(folder);
  opened.set(folder, known);
  return known;
};

/** Writes what was read anew. */
export const saveStudies = (paths: Pick<ProjectPaths, "cache">): void => openStudyCache(paths).save();

/** Lets go of what no build asked for lately. */
export const pruneStudyCache = (paths: Pick<ProjectPaths, "cache">): void => openStudyCache(paths).prune();

/** `parts`: all that what is read of a file depends on, but for what it asks of the world. */
export const studyKey = (parts: readonly (string | null)[]): string =>
  hash("sha256", JSON.stringify([codeHash(), ...parts]), "base64url");

/**
 * A file as an earlier build read it; null where it has to be read. `readAgain` reads it where something is asked of it that
 * cannot be kept: the places of its fields, and what others may read of messages that came later.
 */
export async function readCachedStudy(
  key: string,
  world: ReadQueries,
  paths: Pick<ProjectPaths, "cache" | "source" | "root">,
  readAgain: () => ReadStudyFile,
): Promise<ReadStudyFile | null> {
  const kept = openStudyCache(paths).get(key, isKeptStudy);
  if (kept === null || !(await areSame(kept.answers, world))) return null;
  const outcomes = openOutcomeCache(paths);
  for (const text of kept.answers.outcomes) outcomes.touch(text);
  const again = lazy(readAgain);
  const { read, redacted, hashes } = kept;
  recordHash(read.study, hashes.study);
  recordHash(read.text, hashes.text);
  return {
    ...read,
    redact: (diagnostic) => redacted[read.diagnostics.indexOf(diagnostic)] ?? again().redact(diagnostic),
    placeOf: (path) => again().placeOf(path),
  };
}

/** Keeps a file that was read, with the answers it was given. */
export function cacheStudy(
  key: string,
  { redact, placeOf: _, ...read }: ReadStudyFile,
  answers: ReadingAnswers,
  paths: Pick<ProjectPaths, "cache">,
): void {
  const hashes = { study: hashOf(read.study), text: hashOf(read.text) };
  recordHash(read.study, hashes.study);
  recordHash(read.text, hashes.text);
  const kept: CachedStudy = { read, redacted: read.diagnostics.map(redact), answers, hashes };
  openStudyCache(paths).set(key, kept);
}

const hashOf = (value: object | null): string | null =>
  value !== null && isJson(value) ? contentHash(JSON.stringify(value)) : null;

const recordHash = (value: object | null, hash: string | null): void => {
  if (value !== null && hash !== null) recordHashOfValue(value, hash);
};

/** What lies under a key is what `cacheStudy` of the same code put there, whole: its hash is looked at. */
const isKeptStudy = (value: unknown): value is CachedStudy => value instanceof Object && "answers" in value;

async function areSame(
  { pictures, days }: ReadingAnswers,
  { findPicture, isPast }: ReadQueries,
): Promise<boolean> {
  for (const [iso, answer] of days) if (isPast(iso) !== answer) return false;
  for (const [src, finding] of pictures)
    if (JSON.stringify(await findPicture(src)) !== JSON.stringify(finding)) return false;
  return true;
}
