import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { Pattern } from "./types.ts";

const FOLDERS = ["src", "netlify", "functions"];

/** What reads a text that anyone on the internet can send; the rest, excerpts of studies too, reads what authors and firms wrote. */
const OF_VISITORS =
  /^(?:netlify|functions)\/|^src\/domain\/(?:inquiry|inbox|search(?!\/match\/excerpt)|search-view|text|headers)\/|^src\/domain\/zero-results/;

/** The patterns of the source tree, each once with all files it stands in: the literals, and those that are put together when it runs. */
export async function findPatterns(): Promise<Pattern[]> {
  const found = new Map<string, { source: string; flags: string; files: Set<string> }>();
  const add = (source: string, flags: string, file: string): void => {
    const key = `/${source}/${flags}`;
    const known = found.get(key) ?? { source, flags, files: new Set() };
    known.files.add(file);
    found.set(key, known);
  };
  for (const file of FOLDERS.flatMap(sourcesIn)) findLiterals(file, add);
  await findBuilt(add);
  return [...found.values()].map(({ source, flags, files }) => ({
    source,
    flags,
    files: [...files],
    audience: [...files].some((file) => OF_VISITORS.test(file)) ? "visitor" : "author",
  }));
}

type Add = (source: string, flags: string, file: string) => void;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));

function findLiterals(file: string, add: Add): void {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      add(body, flags, file);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Those of `new RegExp`: the pure modules are loaded, and read the samples in every language whose results are read. */
async function findBuilt(add: Add): Promise<void> {
  const root = resolve(".");
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args, newTarget) {
      const pattern: RegExp = Reflect.construct(target, args, newTarget);
      const file = new Error().stack?.split("\n").find((line) => line.includes(`${root}/src/`));
      const name = file?.slice(file.indexOf(root) + root.length + 1).replace(/:\d+:\d+\)?$/, "");
      if (name !== undefined) add(pattern.source, pattern.flags, name);
      return pattern;
    },
  });
  try {
    for (const file of sourcesIn("src/domain")) await import(pathToFileURL(resolve(file)).href);
    await readSamples();
  } finally {
    globalThis.RegExp = own;
  }
}

async function readSamples(): Promise<void> {
  const { readCaseStudies } = await import("../../src/build/content/read-case-studies.ts");
  const { readData } = await import("../../src/build/content/read-data.ts");
  const { projectPaths } = await import("../../src/build/project-paths.ts");
  const { outcomesInText } = await import("../../src/domain/outcomes/index.ts");
  const { LEXICONS, readIn } = await import("../../src/domain/outcomes/lexicon/index.ts");
  const root = resolve(".");
  const { site, vocabulary } = await readData(projectPaths(root).data);
  const options = { vocabulary, timeZone: site.timeZone, root, languages: ["en"], language: "en" };
  await readCaseStudies(["src/samples"], options);
  const samples = readdirSync("src/samples").filter((name) => name.endsWith(".md"));
  const texts = samples.map((name) => readFileSync(join("src/samples", name), "utf8"));
  for (const { code } of LEXICONS) for (const text of texts) readIn(code, () => outcomesInText(text));
}
