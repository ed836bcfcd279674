import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
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
