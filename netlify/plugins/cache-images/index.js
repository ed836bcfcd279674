import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * What a build draws or reads and the next one need not again. Whatever else lies in `.cache/` belongs to one machine: the
 * passphrase of a local inbox does.
 */
const FOLDERS = ["cards", "fonts", "icons", "outcomes", "pictures", "related-words", "studies", "words"];

const paths = FOLDERS.map((name) => join(".cache", name));

/** Brings back what the last deploy drew. Folders that are there are left alone: restoring one empties it first. */
export async function onPreBuild({ utils }) {
  await utils.cache.restore(paths.filter((path) => !existsSync(path)));
}

/** Runs only where the build went well, so that no half of a drawing is kept. */
export async function onPostBuild({ utils }) {
  await utils.cache.save(paths);
}
