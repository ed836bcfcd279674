import { pathToFileURL } from "node:url";

/** Where a build writes what functions search by, from the root of the project. */
const FOLDER = ".generated/search/";

/**
 * The folder of the search index, for a module of `functions/`, which names itself: a bundle keeps the way from that file to the root, and
 * netlify.toml puts the index there. `netlify dev` runs functions at the root of the project, where they read what the last
 * build wrote: it would bundle every function that searches again for each edit of a text.
 */
export const findSearchFolder = (functionUrl: string, variables = process.env): URL =>
  variables.NETLIFY_DEV === "true" ? pathToFileURL(FOLDER) : new URL(`../${FOLDER}`, functionUrl);
