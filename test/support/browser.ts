import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { IS_RECORDED, recordContexts } from "./record-contexts.ts";

/** A Chromium of this run, which `setup-chromium.ts` started; closing it closes what the test file opened in it. */
export async function openBrowser(): Promise<Browser> {
  const addresses = inject("browsers");
  const address = addresses[Number(process.env.VITEST_POOL_ID ?? 0) % addresses.length] ?? "";
  return recordContexts(await chromium.connect(address));
}

/** Pages that no test holds, by what they were opened with. */
const idlePages = new WeakMap<Browser, Map<string, Page[]>>();
/** A page of every site without a script or a picture: what was under way on the page before ends there. */
const NEUTRAL = "/robots.txt";

/**
 * A page for one test, closed or cleared when the test ends: a new page takes a process of its own, so one that a test is done
 * with serves the next one that wants the same options. `options` name the site by `baseURL`. No script is to be added to it
 * (`addInitScript` cannot be undone).
 */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const { storageState, ...kind } = options;
  const pages = idlePages.get(browser) ?? new Map<string, Page[]>();
  idlePages.set(browser, pages);
  const idle = pages.get(JSON.stringify(kind)) ?? [];
  pages.set(JSON.stringify(kind), idle);
  const page = idle.pop() ?? (await (await browser.newContext(kind)).newPage());
  if (typeof storageState === "object") await page.context().addCookies(storageState.cookies);
  onTestFinished(async ({ task }) => {
    const isReusable = !IS_RECORDED && task.result?.state !== "fail" && !page.isClosed();
    // What cannot be cleared, as where the test left while a page was on its way, is not used again.
    if (
      isReusable &&
      (await clear(page, kind).then(
        () => true,
        () => false,
      ))
    )
      idle.push(page);
    else await page.context().close();
  });
  return page;
}

/** Takes everything away that a test may have left in a page. */
async function clear(
  page: Page,
  { viewport, colorScheme, reducedMotion }: BrowserContextOptions,
): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((each) => (each === page ? null : each.close())));
  // Each by its name: Playwright listens to others itself.
  for (const event of ["console", "dialog", "pageerror", "request"]) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto(NEUTRAL);
  await page.evaluate("localStorage.clear(), sessionStorage.clear()");
  await context.clearCookies();
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
  });
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
}

/** Runs a function of the page, given as its source since the tests' own types know no DOM, with one argument. */
export const inPage = <Result>(page: Page, source: string, argument: unknown = null): Promise<Result> =>
  page.evaluate<Result>(`(${source})(${JSON.stringify(argument)})`);
