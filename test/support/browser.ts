import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { recordContexts } from "./record-contexts.ts";

/** The Chromium of this run, which `setup-chromium.ts` started; closing it closes what the test file opened in it. */
export const openBrowser = async (): Promise<Browser> =>
  recordContexts(await chromium.connect(inject("browser")));

/** Runs a function of the page, given as its source since the tests' own types know no DOM, with one argument. */
export const inPage = <Result>(page: Page, source: string, argument: unknown = null): Promise<Result> =>
  page.evaluate<Result>(`(${source})(${JSON.stringify(argument)})`);
