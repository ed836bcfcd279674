import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Debian's headless shell first: a page takes a third of the time that it takes in the whole browser. */
const KNOWN_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** For a browser that runs as root, in a container, without a way to the internet. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const NO_CHROMIUM =
  "No Chromium found: install one (Debian: apt-get install chromium-headless-shell) or set CHROME_PATH to its program.";

/** Program of an installed Chromium: `CHROME_PATH`, a place systems use, or Playwright's cache; null where there is none. */
export const installedChromium = (): string | null =>
  [process.env.CHROME_PATH, ...KNOWN_PLACES, chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null;

/**
 * Program of the Chromium that `setup-chromium.ts` found or installed before the tests.
 * @throws {Error} saying what to do where there is none.
 */
export function findChromium(): string {
  const found = installedChromium();
  if (found === null) throw new Error(NO_CHROMIUM);
  return found;
}
