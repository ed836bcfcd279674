import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser, openPage as openSitePage } from "../browser.ts";
import { servedProject } from "../built/built-project.ts";
import { createStudies } from "./studies.ts";

/** Long enough for a busy machine, short enough for a test to say what it waited for. */
const PATIENCE_MS = 15_000;

export type SearchSite = { url: string; browser: Browser; stop(): Promise<void> };

/** A site with the studies of `createStudies`, served, and a browser to look at it. */
export async function startSearchSite(): Promise<SearchSite> {
  const [{ url }, browser] = await Promise.all([servedProject(createStudies(), "production"), openBrowser()]);
  return { url, browser, stop: () => browser.close() };
}

/** A page of the site, at an address; `problems` collects the errors it logs. */
export async function openPage(
  { url, browser }: SearchSite,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const page = await openSitePage(browser, {
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(path);
  return { page, problems };
}
