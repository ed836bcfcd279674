import { createHash } from "node:crypto";
import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { contentHash } from "../output/content-hash.ts";
import { createValueCache } from "../output/value-cache.ts";
import type { ProjectPaths } from "../project-paths.ts";

/**
 * A build that went well. `inputs`: the state of all it may have read when it began; `outputs`: of all it wrote, when it ended.
 * `until`: ms; what it wrote is right until then, if nothing is changed.
 */
type CachedBuild = { inputs: string; outputs: string; from: number; until: number } & FinishedBuild;

/** What a build told: what its check says, and how many pages the site has. */
type FinishedBuild = { report: string; pages: number };

/** In the folder of a project, what is no source of its site. */
const NO_SOURCES = new Set(["node_modules", ".git", ".netlify", ".cache", ".generated", ".verify", "_site"]);
/** What npm writes whenever it changes a package. */
const INSTALLED = "node_modules/.package-lock.json";

const FEW = 30;

const openBuilds = ({ cache }: ProjectPaths) => createValueCache(join(cache, "builds"), FEW);
const nameOf = ({ root }: ProjectPaths): string => contentHash(root);

/**
 * The state of all that a build may read: the files of the project by size and times, the packages, Node, the environment. What
 * git says is not in it, so builds that are reviewed, which compare themselves with a branch, are not kept.
 */
export function stateOfInputs({ root }: ProjectPaths, environment: NodeJS.ProcessEnv): string {
  const hash = createHash("sha256");
  const variables = Object.entries(environment).sort(([a], [b]) => (a < b ? -1 : 1));
  hash.update(JSON.stringify([process.versions, variables, new Date().getTimezoneOffset()]));
  addFile(join(root, INSTALLED), hash);
  for (const name of readdirSync(root).sort())
    if (!NO_SOURCES.has(name)) addState(join(root, name), hash, []);
  return hash.digest("base64url");
}

function stateOfOutputs({ output, generated, verify }: ProjectPaths): string {
  const hash = createHash("sha256");
  for (const folder of [output, generated, verify]) addState(folder, hash, []);
  return hash.digest("base64url");
}

type Hash = ReturnType<typeof createHash>;

/** `above`: the folders on the way, by which a link back to one of them is known. */
function addState(path: string, hash: Hash, above: readonly string[], entry?: Dirent): void {
  if (entry?.isDirectory()) addStats(path, null, hash);
  else if (!addFile(path, hash) || isLinkToFolderAbove(path, above)) return;
  const within = [...above, path];
  for (const each of readdirSync(path, { withFileTypes: true }).sort(byName))
    addState(`${path}${sep}${each.name}`, hash, within, each);
}

/** Asked of links alone: to resolve a path takes as long as all else that is asked of a folder, and there is one for each page. */
function isLinkToFolderAbove(link: string, above: readonly string[]): boolean {
  const real = realpathSync(link);
  return above.some((folder) => realpathSync(folder) === real);
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/**
 * Adds the state of a file, and says whether it is a folder. No file changes without its time of change (ctime), which nobody can
 * set. Of a folder its names alone count: an editor that writes a file beside another and takes it away again changes nothing.
 */
function addFile(path: string, hash: Hash): boolean {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  const isFolder = stats?.isDirectory() === true;
  addStats(path, isFolder ? null : stats, hash);
  return isFolder;
}

/** `stats`: null of a folder, undefined where there is nothing. */
function addStats(path: string, stats: BigIntStats | null | undefined, hash: Hash): void {
  const state = stats
    ? `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`
    : String(stats === null);
  hash.update(`\0${path}\0${state}`);
}

/** What the last build told, where this one would read and write the same; null where it may not. */
export function findCachedBuild(inputs: string, paths: ProjectPaths, now: Date): FinishedBuild | null {
  const build = openBuilds(paths).get(nameOf(paths), isCachedBuild);
  if (build === null || build.inputs !== inputs) return null;
  if (now.getTime() < build.from || now.getTime() >= build.until) return null;
  return build.outputs === stateOfOutputs(paths) ? build : null;
}

/** `moments`: times (ISO 8601) at which a build of the same files may become another. */
export function cacheBuild(
  { inputs, report, pages, moments }: FinishedBuild & { inputs: string; moments: readonly string[] },
  paths: ProjectPaths,
  now: Date,
): void {
  const from = now.getTime();
  const later = moments.map((moment) => Date.parse(moment)).filter((time) => time > from);
  const until = Math.min(startOfNextDay(now), ...later);
  const store = openBuilds(paths);
  const build: CachedBuild = { inputs, outputs: stateOfOutputs(paths), from, until, report, pages };
  store.set(nameOf(paths), build);
  store.prune();
}

/** In UTC: some files name a month. */
const startOfNextDay = (now: Date): number =>
  Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);

/** What lies under the name is what `cacheBuild` put there, whole: its hash is looked at. */
const isCachedBuild = (value: unknown): value is CachedBuild => value instanceof Object && "outputs" in value;
