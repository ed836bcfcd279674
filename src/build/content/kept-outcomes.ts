import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { lazy } from "../../domain/cache.ts";
import type { RememberOutcomes } from "../../domain/case-study/index.ts";
import type { FoundOutcome } from "../../domain/outcomes/index.ts";
import { keepOnly, writeIfChanged } from "../output/files.ts";
import type { ProjectPaths } from "../project.ts";
import { listFiles } from "./list-files.ts";

/** Outcomes of bodies by the hash of their text, as an earlier build of the same code read them. */
export type KeptOutcomes = {
  remember: RememberOutcomes;
  /** Writes what was read anew. Texts that no build asked for lately go when they are many. */
  save(): void;
};

type Entries = Map<string, FoundOutcome[]>;

/** What is in the file. That the outcomes are those of the code is told by its name. */
const keptSchema = z.map(z.string(), z.array(z.custom<FoundOutcome>((value) => typeof value === "object")));

/** Of texts that nothing asked for, so many for each that was. */
const MOST_UNUSED = 3;

const opened = new Map<string, KeptOutcomes>();

/**
 * Reading the outcomes of a text takes more than all else that is read of it, and depends on the text and on our code alone. The file
 * lies in the cache under the hash of the code; it can be deleted at any time, and one that is damaged is read as none.
 */
export function openKeptOutcomes(paths: Pick<ProjectPaths, "cache" | "source" | "root">): KeptOutcomes {
  const folder = join(paths.cache, "outcomes");
  const known = opened.get(folder) ?? createKeptOutcomes(join(folder, `${hashOfCode()}.bin`));
  opened.set(folder, known);
  return known;
}

function createKeptOutcomes(file: string): KeptOutcomes {
  const kept = lazy(() => readKept(file));
  const used: Entries = new Map();
  let isChanged = false;
  return {
    remember: (text, read) => {
      const key = createHash("sha256").update(text).digest("base64url");
      const known = used.get(key) ?? kept().get(key);
      const outcomes = known ?? read();
      isChanged ||= known === undefined;
      used.set(key, outcomes);
      return outcomes;
    },
    save: () => {
      if (!isChanged) return;
      const unused = [...kept()].filter(([key]) => !used.has(key));
      const entries = unused.length > used.size * MOST_UNUSED ? used : new Map([...unused, ...used]);
      isChanged = false;
      try {
        // What other code read before is of no use to this.
        keepOnly([basename(file)], dirname(file));
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

/** Of all code that parses a text, and of the packages it uses. */
const hashOfCode = lazy(() => {
  const root = join(import.meta.dirname, "../../..");
  const domain = join(root, "src/domain");
  const files = listFiles(domain)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files.map((name) => join(domain, name)), join(root, "package-lock.json")])
    if (existsSync(file)) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
});
