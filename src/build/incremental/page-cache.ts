import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeHash } from "../code-hash.ts";
import { listFiles } from "../content/list-files.ts";
import { contentHash } from "../output/content-hash.ts";
import { createValueCache } from "../output/value-cache.ts";
import type { WrittenPage } from "../output/written-pages.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { templateFolders } from "../theme.ts";
import type { ReadRecorder } from "./reads.ts";

/**
 * A page as it was written. `size` and `time` (ms) are those of its file, by which a file that nobody touched is known. `reads`:
 * places in the list of reads.
 */
type KeptPage = WrittenPage & { size: number; time: number; reads: Uint32Array };

/**
 * The pages of a build by their addresses, and what every read found in it. `base`: what no page is without; `bases`: hashes of what
 * comparisons look at, by their names.
 */
type KeptPagesFile = {
  base: string;
  reads: [read: string, hash: string | null][];
  bases: ReadonlyMap<string, string>;
  pages: Map<string, KeptPage>;
};

/** Pages of an earlier build. */
export type PageCache = {
  /** The page of an address, where it would be written as it is; null where it has to be rendered. */
  find(url: string): WrittenPage | null;
  /** Keeps what this build wrote or found to be the same. */
  save(written: readonly WrittenPage[]): void;
};

/** Records of so many other sites are left beside a site's own. */
const FEW = 30;

/**
 * A page is a function of its templates, our code, the words of its language, and what it read. `base`: a text of all of these but
 * for templates, code and reads. Nothing is kept where a template asks for more than it is handed (`ASKS_FOR_MORE`).
 */
export function openPageCache(
  base: string,
  recorder: Pick<ReadRecorder<object>, "reads" | "hashOf" | "bases" | "takeOver">,
  { output }: Pick<ProjectPaths, "output">,
  project: ProjectPaths,
): PageCache {
  const templates = readTemplates(project);
  if (templates === null) return { find: () => null, save: () => {} };
  const store = createValueCache(join(project.cache, "pages"), FEW);
  const name = contentHash(output);
  const wanted = contentHash(JSON.stringify([codeHash(), templates, base]));
  const kept = store.get(name, isKeptPages);
  const known = kept?.base === wanted ? kept : null;
  if (known !== null) recorder.takeOver(known.reads, known.bases);
  const { hashOf: find } = recorder;
  const same: boolean[] = [];
  const isSame = (place: number): boolean => {
    const answer = same[place];
    if (answer !== undefined) return answer;
    const [read, hash] = known?.reads[place] ?? ["", ""];
    const found = find(read) === hash;
    same[place] = found;
    return found;
  };
  return {
    find: (url) => {
      const page = known?.pages.get(url);
      return page?.reads.every(isSame) && isAsWritten(page) ? page : null;
    },
    save: (written) => {
      const places = new Map<string, number>();
      const placeOf = (read: string): number => {
        const place = places.get(read) ?? places.size;
        places.set(read, place);
        return place;
      };
      const moved: number[] = [];
      const move = (place: number): number => {
        const now = moved[place] ?? placeOf(known?.reads[place]?.[0] ?? "");
        moved[place] = now;
        return now;
      };
      const pages = new Map<string, KeptPage>();
      for (const page of written) {
        const own = recorder.reads.get(page.url);
        const reads = own ? Uint32Array.from(own, placeOf) : known?.pages.get(page.url)?.reads.map(move);
        // What read nothing was rendered where nobody listened.
        if (reads === undefined || reads.length === 0) continue;
        const { size, mtimeMs: time } = statSync(page.file);
        pages.set(page.url, { ...page, size, time, reads });
      }
      const file: KeptPagesFile = {
        base: wanted,
        reads: [...places.keys()].map((read) => [read, find(read)]),
        bases: recorder.bases(),
        pages,
      };
      store.set(name, file);
      store.prune();
    },
  };
}

/** What lies under the name is what `save` put there, whole: its hash is looked at. */
const isKeptPages = (value: unknown): value is KeptPagesFile => value instanceof Object && "pages" in value;

function isAsWritten({ file, hash, size, time }: KeptPage): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.size !== size) return false;
  return stats.mtimeMs === time || contentHash(readFileSync(file)) === hash;
}

/**
 * What a template may ask for beyond what it is handed: pages that are not rendered are not in collections and not in the lists
 * of pagination; what is asked for later than the page is rendered is not written down; dates of files change without their text.
 */
const ASKS_FOR_MORE = [
  /\bcollections\b|\beleventy\b/,
  // Neither the component of that name nor a class.
  /(?<!import\s|macro\s|[\w/"'.-])pagination\b(?!\s*\(|\.njk|[\w/"'-])/,
  /\bpage\.(?:date|data|rawInput|template\w+)\b/,
  /\basync(?:Each|All)\b|\bifAsync\b|\bsetAsync\b/,
];
/** What our configuration calls, once each; a filter, a transform or data beside ours may look at anything. */
const OWN_CALLS = ["addFilter", "addGlobalData", "addTransform", "setLibrary"];

/** Whether a configuration does what ours does and no more, by the calls that it makes and the files that it imports. */
function isOwnConfig(text: string): boolean {
  const calls = [...text.matchAll(/\.((?:add|set)[A-Z]\w*)\s*\(/g)].map(([, name]) => name);
  const files = [...text.matchAll(/["'](\.{1,2}\/[^"'\n]*\.\w+)["']/g)].map(([, file = ""]) => file);
  return (
    calls.sort().join() === OWN_CALLS.join() &&
    files.every((file) => /^\.\/src\/(?:build|domain)\//.test(file))
  );
}

/** The text of every template and route; null where what they show does not depend on what they are handed alone. */
function readTemplates(project: ProjectPaths): string | null {
  const routes = join(project.source, "routes");
  const files = [...templateFolders(project), routes].flatMap((folder) =>
    listFiles(folder).map((name) => join(folder, name)),
  );
  const config = join(project.root, ".eleventy.js");
  // Data and code beside the routes may come from anywhere.
  if (listFiles(routes).some((name) => !name.endsWith(".njk"))) return null;
  if (existsSync(config) && !isOwnConfig(readFileSync(config, "utf8"))) return null;
  const hash = createHash("sha256");
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const body = file.startsWith(routes) ? text.replace(/^---\n.*?\n---\n/s, "") : text;
    if (file.endsWith(".njk") && ASKS_FOR_MORE.some((asks) => asks.test(body))) return null;
    hash.update(`\0${file}\0`).update(text);
  }
  return hash.digest("base64url");
}
