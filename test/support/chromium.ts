import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const KNOWN_PLACES = [
  process.env.CHROME_PATH,
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

/**
 * Path of a Chromium: one that is there, or one that Debian's packages or Playwright install now.
 * @throws saying what to do where there is none.
 */
export function findChromium(): string {
  const found = installedChromium();
  if (found) return found;
  for (const install of [installFromDebian, installFromPlaywright]) {
    if (install()) {
      const installed = installedChromium();
      if (installed) return installed;
    }
  }
  throw new Error(
    "No Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.",
  );
}

function installedChromium(): string | undefined {
  return [...KNOWN_PLACES, chromium.executablePath()].find((path) => path && existsSync(path)) || undefined;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  return succeeds("apt-get", ["update", "-qq"]) && succeeds("apt-get", ["install", "-y", "-qq", "chromium"]);
}

const installFromPlaywright = (): boolean =>
  succeeds(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
