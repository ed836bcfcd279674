import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDERS = ["src", "functions", "netlify"];

type Import = { file: string; target: string };

const imports: Import[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => importsOf(join(folder, name))),
);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier = ""]) => ({
    file,
    target: specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier,
  }));
}

const breaking = (from: string, forbidden: (target: string, file: string) => boolean): string[] =>
  imports
    .filter(({ file, target }) => file.startsWith(from) && forbidden(target, file))
    .map(({ file, target }) => `${relative(".", file)} imports ${target}`);

const inFolder = (target: string, ...folders: string[]): boolean =>
  folders.some((folder) => target.startsWith(`${folder}/`));

describe("the borders between folders", () => {
  it("reads imports at all", () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it("keeps the domain free of Node and of every other folder", () => {
    const others = (target: string) =>
      target.startsWith("node:") || (inFolder(target, ...FOLDERS) && !inFolder(target, "src/domain"));
    expect(breaking("src/domain/", others)).toEqual([]);
  });

  it("keeps the build away from functions and what stands behind them", () => {
    expect(breaking("src/build/", (target) => inFolder(target, "functions", "netlify"))).toEqual([]);
  });

  it("keeps what stands behind functions away from the build and the commands", () => {
    expect(
      breaking("netlify/", (target) => inFolder(target, "src/build", "src/commands", "functions")),
    ).toEqual([]);
  });

  it("lets functions import netlify and domain only, never each other", () => {
    const others = (target: string) =>
      inFolder(target, "functions", "src/build", "src/commands", "src/scripts");
    expect(breaking("functions/", others)).toEqual([]);
  });

  it("lets browser scripts import the domain and each other only", () => {
    const others = (target: string) =>
      target.startsWith("node:") ||
      (inFolder(target, ...FOLDERS) && !inFolder(target, "src/domain", "src/scripts"));
    expect(breaking("src/scripts/", others)).toEqual([]);
  });
});

describe("the functions", () => {
  it("are the only files in functions/: each top-level file is a route", () => {
    const entries = readdirSync(join(ROOT, "functions"), { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile() || !entry.name.endsWith(".ts"))).toEqual([]);
  });

  it("state their config as a literal, which alone Netlify can read", () => {
    for (const name of readdirSync(join(ROOT, "functions"))) {
      const source = readFileSync(join(ROOT, "functions", name), "utf8");
      expect(source, name).toMatch(/export const config: Config = \{/);
      expect(source, name).not.toMatch(/(satisfies|as) Config/);
    }
  });
});
