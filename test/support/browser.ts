import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { recordContexts } from "./record-contexts.ts";

/** A Chromium of this run, which `setup-chromium.ts` started; closing it closes what the test file opened in it. */
export async function openBrowser(): Promise<Browser> {
  const addresses = inject("browsers");
  const address = addresses[Number(process.env.VITEST_POOL_ID ?? 0) % addresses.length] ?? "";
  return recordContexts(await chromium.connect(address));
}

/** Runs a function of the page, given as its source since the tests' own types know no DOM, with one argument. */
export const inPage = <Result>(page: Page, source: string, argument: unknown = null): Promise<Result> =>
  page.evaluate<Result>(`(${source})(${JSON.stringify(argument)})`);
