import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { CHROMIUM_FLAGS, findChromium, installedChromium, NO_CHROMIUM } from "./chromium.ts";
import { withLock } from "./lock.ts";

/** Where all runs of this machine look for it: each has a folder for temporary files of its own (`test/run.ts`). */
const LOCK = join(process.env.TEST_LOCKS ?? tmpdir(), "casebook-chromium.lock");
/** How long to wait for another program that uses apt, s. */
const APT_PATIENCE = 600;
/** Packages that bring a Chromium: the smaller one first, which is not in every release. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const PLAYWRIGHT = join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");

type Result = { isDone: boolean; output: string };

declare module "vitest" {
  interface ProvidedContext {
    browsers: string[];
  }
}

/** A browser does much of its work in one thread: one for each core. */
const BROWSERS = 2;

/**
 * The Chromium of all test files, found or installed and started before any test.
 * @throws {Error} of one line where there is no Chromium and none can be installed; no test is run then.
 */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  await ensureChromium();
  const options = { executablePath: findChromium(), args: CHROMIUM_FLAGS };
  const servers = await Promise.all(Array.from({ length: BROWSERS }, () => chromium.launchServer(options)));
  vitest.provide(
    "browsers",
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

/**
 * Finds or installs a Chromium. Two runs that begin together, in two clones, wait for each other: two installations would
 * meet on a lock.
 * @throws {Error} of one line where there is no Chromium and none can be installed.
 */
export async function ensureChromium(): Promise<void> {
  if (installedChromium() !== null) return;
  await withLock(LOCK, () => tell("Another run is installing Chromium; waiting for it."), install);
}

async function install(): Promise<void> {
  for (const attempt of [installFromDebian, installFromPlaywright]) {
    if (installedChromium() !== null) return;
    await attempt();
  }
  if (installedChromium() !== null) return;
  const error = new Error(NO_CHROMIUM);
  error.stack = NO_CHROMIUM;
  throw error;
}

async function installFromDebian(): Promise<void> {
  if (!existsSync("/usr/bin/apt-get")) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await run("sudo", ["-n", "true"])).isDone) return;
  const command = [...(isRoot ? [] : ["sudo", "-n"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  const [program = "", ...options] = [...command, "-o", `DPkg::Lock::Timeout=${APT_PATIENCE}`, "-qq"];
  tell("No Chromium here. Installing Debian's, which takes about a minute: reading the package lists ...");
  if (!(await updateLists(program, options)).isDone) return;
  for (const name of PACKAGES) {
    tell(`Installing the package ${name} ...`);
    const { isDone, output } = await run(program, [...options, "install", "-y", name]);
    tell(isDone ? "Chromium is installed." : `apt-get could not install ${name}: ${lastLine(output)}`);
    if (isDone) return;
  }
}

/** The lock on the lists is none of those that `DPkg::Lock::Timeout` waits for. */
async function updateLists(program: string, options: string[]): Promise<Result> {
  const until = Date.now() + APT_PATIENCE * 1000;
  for (;;) {
    const result = await run(program, [...options, "update"]);
    if (result.isDone || !result.output.includes("Could not get lock") || Date.now() > until) return result;
    await pause(1000);
  }
}

async function installFromPlaywright(): Promise<void> {
  tell("Installing the Chromium of Playwright ...");
  const { isDone, output } = await run(process.execPath, [PLAYWRIGHT, "install", "chromium"]);
  if (!isDone) tell(`Playwright could not install Chromium: ${lastLine(output)}`);
}

function run(program: string, args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ isDone: false, output: error.message }));
    child.on("close", (code) => resolve({ isDone: code === 0, output }));
  });
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
