import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

/** A headless Chromium for one test file. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });

/** Runs a function of the page, given as its source since the tests' own types know no DOM, with one argument. */
export const inPage = <Result>(page: Page, source: string, argument: unknown = null): Promise<Result> =>
  page.evaluate<Result>(`(${source})(${JSON.stringify(argument)})`);
