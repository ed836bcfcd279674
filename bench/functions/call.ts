import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A function as Netlify calls it. */
type NetlifyFunction = (
  request: Request,
  context: { ip: string; waitUntil: (work: Promise<unknown>) => void },
) => Promise<Response>;

/** A bundled function, and what it goes on with after its answers. */
export type LoadedFunction = { call(request: Request): Promise<Response>; settle(): Promise<void> };

export async function loadFunction(file: string): Promise<LoadedFunction> {
  const module: { default: NetlifyFunction } = await import(pathToFileURL(file).href);
  const background = new Set<Promise<unknown>>();
  const waitUntil = (work: Promise<unknown>): void => {
    const settled = work.catch(() => {}).finally(() => background.delete(settled));
    background.add(settled);
  };
  return {
    call: (request) => module.default(request, { ip: "192.0.2.1", waitUntil }),
    settle: async () => void (await Promise.all(background)),
  };
}

/** CPU ms that this process has used, of all its threads. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * MB of JavaScript values that are in use. The collector is made known here and not by `--expose-gc`: with flags of V8 Node throws away
 * the compiled code of its own modules that it comes with, so that a first answer would take 25 ms of CPU more than it does.
 */
export const usedMemory = (): number => {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1_000_000;
};

/** The address of the site of a project, from which its own form posts. */
export function originOf(project: string): string {
  const manifest: { site: { url: string } } = JSON.parse(
    readFileSync(join(project, ".generated/manifest.json"), "utf8"),
  );
  return new URL(manifest.site.url).origin;
}

/** The file of a function among the bundles of a folder. */
export const bundleOf = (bundles: string, name: string): string =>
  join(bundles, name, "functions", `${name}.mjs`);

/** What a process prints of its figures among the log of a function: one line of JSON behind this. */
export const FIGURES = "figures ";

export const parseFigures = <Figures>(output: string): Figures =>
  JSON.parse(
    output
      .split("\n")
      .find((line) => line.startsWith(FIGURES))
      ?.slice(FIGURES.length) ?? "null",
  );
