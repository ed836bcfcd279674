import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type LiveSite, openLiveSite } from "../../build/edited-pages.ts";
import { enableMemoryCache } from "../../build/output/value-cache.ts";
import { projectPaths } from "../../build/project-paths.ts";
import { readerMessage } from "../../build/reader-message.ts";
import { build } from "../build.ts";
import { formatReport } from "../check.ts";

/**
 * The program of `npm start` that lives as long as our code stays as it is: it builds the site, holds what it read, and then writes the page
 * of each Markdown file that is edited. Run over a channel, with which it ends.
 */

/** Markdown files that were edited, from the root of the project. */
const WriterRequest = z.object({ edited: z.array(z.string()) });

/** What is told when the site is built, and when the pages of an edit are written, or could not be. */
export const WriterAnswer = z.enum(["built", "written", "failed"]);

export type WriterRequest = z.infer<typeof WriterRequest>;

const root = resolve(import.meta.dirname, "../../..");
const tell = (answer: z.infer<typeof WriterAnswer>): void => void process.send?.(answer);

process.on("disconnect", () => process.exit());

enableMemoryCache();
// Requests wait for the build and for each other: files and data are read by one at a time.
let waiting = build({ showsReport: true, showsProgress: process.argv.includes("--progress") }).then(
  async (isBuilt): Promise<LiveSite> => {
    if (!isBuilt) process.exit(1);
    tell("built");
    return openLiveSite(projectPaths(root));
  },
);

/** How many requests have come. */
let asked = 0;

process.on("message", (message) => {
  const request = WriterRequest.parse(message);
  asked++;
  waiting = waiting.then(async (site) => {
    const start = performance.now();
    if (await answer(site, request, start)) await writeSearch(site, start);
    return site;
  });
});

/** Seconds since a request came, as they are told. */
const secondsSince = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);

/** Whether studies were read, so that the search is another. */
async function answer(site: LiveSite, { edited }: WriterRequest, start: number): Promise<boolean> {
  try {
    const { urls, read, ofSite } = await site.writePagesOf(edited, new Date());
    console.log(formatReport(read, ofSite));
    for (const url of urls) {
      console.log(`${url} is written (${secondsSince(start)} s); lists and search follow`);
    }
    tell("written");
    return read.files.length > 0;
  } catch (error) {
    console.error(readerMessage(error));
    tell("failed");
    return false;
  }
}

/** ms without a further request, before which nothing is begun that takes longer than a page. */
const PAUSE = 100;

/** Writes the search beside the build that follows an edit, which would bring it some seconds later. */
async function writeSearch(site: LiveSite, start: number): Promise<void> {
  const before = asked;
  await pause(PAUSE);
  if (asked !== before) return;
  try {
    site.writeSearch();
    console.log(`The search knows it (${secondsSince(start)} s)`);
  } catch (error) {
    console.error(readerMessage(error));
  }
}
