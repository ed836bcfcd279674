import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type OutputFile } from "esbuild";
import type { Assets } from "../domain/assets.ts";
import { ASSET_FOLDER } from "../domain/headers/headers-file.ts";
import { integrityOf, shortHash } from "./content-hash.ts";
import { writeIfChanged } from "./write-if-changed.ts";

const TARGET = ["chrome120", "firefox121", "safari17"];

/** Bundles styles and scripts; styles stand in the pages, scripts are written to `output` under a name with their hash. */
export async function buildAssets(source: string, output: string): Promise<Assets> {
  const [styles, scripts] = await Promise.all([buildStyles(source), buildScripts(source, output)]);
  return { styles, scripts };
}

/** One style sheet for each kind of page: `src/styles/bundles/<name>.css` names the components that kind uses. */
async function buildStyles(source: string): Promise<Assets["styles"]> {
  const files = await bundle(join(source, "styles/bundles"), ".css");
  return Object.fromEntries(
    files.map((file) => {
      const css = file.text.trim();
      return [basename(file.path, ".css"), { css, hash: integrityOf(css) }];
    }),
  );
}

async function buildScripts(source: string, output: string): Promise<Assets["scripts"]> {
  const files = await bundle(join(source, "scripts"), ".ts");
  return Object.fromEntries(
    files.map((file) => {
      const name = basename(file.path, ".js");
      const src = `/${ASSET_FOLDER}/${name}-${shortHash(file.contents)}.js`;
      writeIfChanged(join(output, src), file.contents);
      return [name, { src, integrity: integrityOf(file.contents) }];
    }),
  );
}

async function bundle(folder: string, extension: string): Promise<OutputFile[]> {
  const entryPoints = readdirSync(folder)
    .filter((name) => name.endsWith(extension) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => join(folder, name));
  if (entryPoints.length === 0) return [];
  const result = await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: TARGET,
    external: ["/assets/*"],
    legalComments: "none",
    logLevel: "silent",
  });
  return result.outputFiles;
}
