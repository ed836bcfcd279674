import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import type { RememberOutcomes } from "../../domain/case-study/index.ts";
import { lazy } from "../../domain/memoize.ts";
import type { FoundOutcome } from "../../domain/outcomes/index.ts";
import { codeHash } from "../code-hash.ts";
import { removeFilesExcept, writeIfChanged } from "../output/write-files.ts";
import type { ProjectPaths } from "../project-paths.ts";

/** Outcomes of bodies by the hash of their text, as an earlier build of the same code read them. */
export type OutcomeCache = {
  remember: RememberOutcomes;
  keyOf(text: string): string;
  /** Counts the outcomes of a text as asked for, as of a study that is kept whole. */
  touch(key: string): void;
  /** Writes what was read anew. Texts that no build asked for lately go when they are many. */
  save(): void;
};

type Entries = Map<string, FoundOutcome[]>;

/** What is in the file. That the outcomes are those of the code is told by its name. */
const keptSchema = z.map(z.string(), z.array(z.custom<FoundOutcome>((value) => typeof value === "object")));

/** Of texts that nothing asked for, so many for each that was. */
const MOST_UNUSED = 3;

const opened = new Map<string, OutcomeCache>();

/**
 * Reading the outcomes of a text takes more than all else that is read of it, and depends on the text and on our code alone. The file
 * lies in the cache under the hash of the code; it can be deleted at any time, and one that is damaged is read as none.
 */
export function openOutcomeCache(paths: Pick<ProjectPaths, "cache" | "source" | "root">): OutcomeCache {
  const folder = join(paths.cache, "outcomes");
  const known = opened.get(folder) ?? createKeptOutcomes(join(folder, `${codeHash()}.bin`));
  opened.set(folder, known);
  return known;
}

function createKeptOutcomes(file: string): OutcomeCache {
  const kept = lazy(() => readKept(file));
  const used: Entries = new Map();
  const touched = new Set<string>();
  const keyOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
  let isChanged = false;
  return {
    keyOf,
    touch: (key) => touched.add(key),
    remember: (text, read) => {
      const key = keyOf(text);
      const known = used.get(key) ?? kept().get(key);
      const outcomes = known ?? read();
      isChanged ||= known === undefined;
      used.set(key, outcomes);
      return outcomes;
    },
    save: () => {
      if (!isChanged) return;
      const [asked, all] = [new Map(used), new Map(used)];
      for (const [key, outcomes] of kept()) {
        all.set(key, outcomes);
        if (touched.has(key)) asked.set(key, outcomes);
      }
      const entries = all.size - asked.size > asked.size * MOST_UNUSED ? asked : all;
      isChanged = false;
      try {
        // What other code read before is of no use to this.
        removeFilesExcept([basename(file)], dirname(file));
        writeIfChanged(file, serialize(entries));
      } catch {
        // Where nothing can be kept, as in a folder that is read only, the next run reads everything again.
      }
    },
  };
}

function readKept(file: string): Entries {
  if (!existsSync(file)) return new Map();
  try {
    const { data } = keptSchema.safeParse(deserialize(readFileSync(file)));
    return data ?? new Map();
  } catch {
    return new Map();
  }
}
