import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { build, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const SERVER_FOLDERS = ["functions", "netlify"];

const files = SERVER_FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name)),
);

const sourceOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** What a file imports when it is loaded: neither types alone nor `import()`, which waits until it is called. */
const loadedBy = (file: string): string[] =>
  [...sourceOf(file).matchAll(/^(?:import|export) (?!type\b)(?:[^;"]*? from )?"([^"]+)"/gm)].map(
    ([, specifier = ""]) =>
      specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier,
  );

/** All that is loaded with a file: our own modules by their path, packages by their name. */
function closureOf(file: string, found = new Set<string>()): Set<string> {
  for (const target of loadedBy(file)) {
    if (found.has(target)) continue;
    found.add(target);
    if (target.endsWith(".ts") && existsSync(join(ROOT, target))) closureOf(target, found);
  }
  return found;
}

const loaded = (name: string, ...targets: string[]): string[] =>
  [...closureOf(`functions/${name}.ts`)].filter((target) =>
    targets.some((start) => target.startsWith(start)),
  );

describe("what a function loads before it answers", () => {
  it("is read through all modules in between", () => {
    expect(loaded("contact", "node:dns", "netlify/delivery/webhook.ts").sort()).toEqual([
      "netlify/delivery/webhook.ts",
      "node:dns",
    ]);
  });

  it.each(["search", "problem", "thanks", "busy", "contact", "inbox", "health", "sweep"])(
    "is no database driver, mail library or blob store: %s",
    (name) => {
      expect(
        loaded(name, "@netlify/database", "@neondatabase", "pg", "@netlify/blobs", "nodemailer", "nunjucks"),
      ).toEqual([]);
    },
  );

  it.each(["contact", "thanks", "busy", "health", "digest", "sweep"])(
    "is neither the search engine nor its index: %s",
    (name) => {
      expect(loaded(name, "src/domain/search/index.ts", "_site/", "netlify/search/")).toEqual([]);
    },
  );
});

describe("what npm run check loads", () => {
  it("is neither the search nor what writes pages, which a check of a site in one language does not need", () => {
    const all = [...closureOf("src/commands/check.ts")];
    expect(all).toContain("src/domain/outcomes/index.ts");
    expect(
      all.filter((target) => /^sanitize-html|^@orama|domain\/(?:search|chart)\/|study-text/.test(target)),
    ).toEqual([]);
  });
});

/** What the bundler of Netlify makes of a function: the files it holds, and the packages that are loaded with it. */
async function bundle(name: string): Promise<{ held: string[]; packages: string[] }> {
  const generated: Plugin = {
    name: "generated",
    setup: (build) =>
      void build.onResolve({ filter: /\.generated\// }, ({ path }) => ({ path, external: true })),
  };
  const { metafile } = await build({
    entryPoints: [join(ROOT, `functions/${name}.ts`)],
    bundle: true,
    packages: "external",
    plugins: [generated],
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    outdir: "out",
  });
  const outputs = Object.values(metafile.outputs);
  const imports = outputs.flatMap((output) => output.imports);
  return {
    held: outputs.flatMap(({ inputs }) => Object.keys(inputs)),
    packages: imports
      .filter(({ kind, path }) => kind === "import-statement" && !/^node:|\.generated\//.test(path))
      .map(({ path }) => path),
  };
}

describe("the bundle of a function", () => {
  // In one file, what an `import()` of our own modules imports is loaded at once.
  it.each(["search", "problem", "thanks", "busy", "contact", "inbox", "health", "sweep", "digest"])(
    "loads no package before it is needed: %s",
    async (name) => {
      expect((await bundle(name)).packages).toEqual([]);
    },
  );

  it.each(["search", "problem", "thanks", "busy", "contact"])(
    "holds neither the words that results are read by nor what builds an index: %s",
    async (name) => {
      const { held } = await bundle(name);
      expect(held.filter((file) => /domain\/(?:outcomes\/lexicon|search\/build)\//.test(file))).toEqual([]);
    },
  );
});

describe("the layers behind the functions", () => {
  it("keep storage free of HTTP and of everything that stands upon it", () => {
    const others = ["contact", "delivery", "http", "inbox", "monitoring", "search"];
    const above = others.map((folder) => `netlify/${folder}/`);
    const breaking = files
      .filter((file) => file.startsWith("netlify/store/"))
      .flatMap((file) =>
        [...sourceOf(file).matchAll(/from "([^"]+)"/g)]
          .map(([, specifier = ""]) => normalize(join(dirname(file), specifier)))
          .filter((target) => above.some((folder) => target.startsWith(folder)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(breaking).toEqual([]);
  });

  it("have one type of dependencies", () => {
    const declaring = files.filter((file) => /^export (?:type|interface) Deps\b/m.test(sourceOf(file)));
    expect(declaring).toEqual(["netlify/deps.ts"]);
  });

  it("make a Response in netlify/http alone", () => {
    const making = files.filter((file) => /new Response\((?!bytes)/.test(sourceOf(file)));
    expect(making.sort()).toEqual(["netlify/http/reply.ts", "netlify/http/route.ts"]);
  });
});
