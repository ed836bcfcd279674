import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { z } from "zod";
import type { BuildManifest } from "../../domain/build-manifest.ts";
import { memoize } from "../../domain/memoize.ts";
import { openIndex } from "../../domain/search/index.ts";
import {
  type ConfidentialTerms,
  type FunctionSource,
  type PublishedSite,
  readFunctionConfig,
  readFunctionsManifest,
} from "../../domain/verify/index.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { ReaderError } from "../reader-message.ts";
import { confidentialTermsFile, readPublishedStudies } from "./function-data.ts";

/** What networks use for answers they compress as they send them. */
const QUALITY = 5;

const Manifest = z.custom<Pick<BuildManifest, "site" | "build" | "unpublished">>(
  (value) => value instanceof Object && "build" in value && "site" in value && "unpublished" in value,
);
const Held = z.array(z.object({ file: z.string(), words: z.array(z.string()) }));

/**
 * What lies in `_site`, `.generated` and `functions` of a project that was built.
 * @throws {ReaderError} where it was not built.
 */
export function readPublishedSite(paths: ProjectPaths): PublishedSite {
  const manifest = Manifest.parse(readJson(join(paths.generated, "manifest.json")));
  const confidentialTerms: ConfidentialTerms[] = Held.parse(readJson(confidentialTermsFile(paths)));
  const files = listPublished(paths.output);
  const { site, build, unpublished } = manifest;
  const indexed = readIndexed(paths);
  return {
    context: build.context,
    origins: build.origin === null ? [site.url] : [site.url, build.origin],
    files,
    read: (path) => readFileSync(join(paths.output, path), "utf8"),
    indexed: [...new Set(indexed.flat())],
    indexedFirst: indexed[0]?.length ?? 0,
    unpublished: Object.keys(unpublished),
    confidentialTerms,
    functionData: new Map([
      [".generated/studies.js", JSON.stringify(readPublishedStudies(paths))],
      [".generated/search/records", readFileSync(join(paths.generated, "search/records"), "utf8")],
    ]),
    functions: readFunctionSources(join(paths.root, "functions")),
    deployed: readDeployed(join(paths.root, ".netlify/functions/manifest.json")),
    compressedSize: (text) =>
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length,
  };
}

/** @throws {ReaderError} where the file is missing or is no JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new ReaderError("There is no whole build to look at; run npm run build first.");
  }
}

/** Bytes of every file of a folder by its path from there, in the order of names. */
function listPublished(folder: string): Map<string, number> {
  if (!existsSync(folder)) throw new ReaderError("There is no _site folder; run npm run build first.");
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, statSync(path).size]),
  );
}

/** Addresses of all studies in the indexes that functions search, one list for each language. */
function readIndexed({ generated }: ProjectPaths): string[][] {
  const languages = join(generated, "languages");
  const others = existsSync(languages) ? readdirSync(languages) : [];
  return [
    readIndex(join(generated, "search"), ""),
    ...others.map((language) => readIndex(join(languages, language, "search"), `/${language.toLowerCase()}`)),
  ];
}

function readIndex(folder: string, prefix: string): string[] {
  const readIfThere = memoize((file) => (existsSync(file) ? readFileSync(file) : null), Infinity);
  const index = openIndex((name) => readIfThere(join(folder, name)));
  return Array.from({ length: index.count }, (_, document) => {
    const { url, language } = index.readResult(document, -1);
    // One in another language has its whole address.
    return language === undefined ? prefix + url : url;
  });
}

const readFunctionSources = (folder: string): FunctionSource[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({
      name: name.replace(/\.ts$/, ""),
      config: readFunctionConfig(readFileSync(join(folder, name), "utf8")),
    }));

const readDeployed = (file: string): PublishedSite["deployed"] =>
  existsSync(file) ? readFunctionsManifest(readFileSync(file, "utf8")) : null;
