import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type OutputFile, type Plugin } from "esbuild";
import { type Brand, formatBrandRules, formatTokens } from "../../domain/brand/index.ts";
import type { Assets } from "../../domain/build-manifest.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import type { ContactForm } from "../../domain/inquiry/index.ts";
import { languageDirection } from "../../domain/locale/index.ts";
import type { Messages } from "../../domain/locale/message.ts";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import type { Site } from "../../domain/site.ts";
import { integrityOf, shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/write-files.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { themeStyles } from "../theme.ts";
import { formatFallbackFaces } from "./fallback-fonts.ts";
import { nameTypeface, publishTypeface } from "./font.ts";
import { formatLogoBackdrops, type Logo, publishLogo } from "./logo.ts";
import type { Typeface } from "./typeface.ts";

const TARGET = ["chrome120", "firefox121", "safari17"];

/** Bundles styles and scripts and cuts the typeface; styles stand in the pages, scripts are written to `output` under a name with their hash. */
export async function buildAssets(
  paths: ProjectPaths,
  {
    brand,
    logo,
    typeface,
    site,
    contact,
  }: {
    brand: Brand;
    logo: Logo | null;
    typeface: Typeface;
    site: Site;
    contact: ContactForm;
  },
  /** Of all languages of the site. */
  messages: readonly Messages[],
): Promise<Assets> {
  const { source, output, cache } = paths;
  const kept = join(cache, "fonts");
  const fonts = await publishTypeface(typeface, JSON.stringify([messages, site]), { output, kept });
  const [styles, scripts] = await Promise.all([
    buildStyles(
      paths,
      {
        typeface,
        logo,
        faces: `${fonts.css}\n${await formatFallbackFaces(typeface, kept)}`,
        brand,
        contact,
      },
      languagesOf(site),
    ),
    buildScripts(source, output),
  ]);
  return { styles, scripts, font: fonts.font, logo: publishLogo(logo, brand, output) };
}

/**
 * On a page from right to left a paragraph that begins with a Latin name is one from right to left too; elsewhere each runs the way of
 * its first letter. A telephone number runs from the left, a timeline from the right, and a card in another language keeps the edge of its list. Only sites that have such a page are given the rules.
 */
const RIGHT_TO_LEFT_RULES =
  '[dir="rtl"] :is(h1,h2,h3,h4,p,li,dd){unicode-bidi:isolate}[dir="rtl"] [dir="ltr"] :is(h1,h2,h3,h4,p,li,dd){unicode-bidi:plaintext}' +
  '[dir="rtl"] [href^="tel:"]{direction:ltr;unicode-bidi:isolate}[dir="rtl"] time{unicode-bidi:isolate}[dir="rtl"] .timeline .chart{transform:scaleX(-1)}[dir="rtl"] .card [dir="ltr"]{text-align:right}.card [dir="rtl"]{text-align:left}';

/** One style sheet for each kind of page: `src/styles/bundles/<name>.css` names the components that kind uses. */
async function buildStyles(
  paths: ProjectPaths,
  {
    typeface,
    logo,
    faces,
    brand,
    contact,
  }: { typeface: Typeface; logo: Logo | null; faces: string; brand: Brand; contact: ContactForm },
  languages: readonly string[],
): Promise<Assets["styles"]> {
  const ofBrand = formatBrandRules(brand) + formatLogoBackdrops(logo, brand);
  const own = languages.some((tag) => languageDirection(tag) === "rtl") ? RIGHT_TO_LEFT_RULES : "";
  const files = await bundle(join(paths.source, "styles/bundles"), ".css", [
    tokensOf(brand, faces),
    themeStyles(paths),
    ownFieldStyles(paths, contact),
  ]);
  return Object.fromEntries(
    files.map((file) => {
      const css = nameTypeface(file.text.trim(), typeface) + own + ofBrand;
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

/** Puts the styles of a form's own questions behind those of the form; a form that asks none is given none. */
const ownFieldStyles = ({ templates }: ProjectPaths, { fields, booking }: ContactForm): Plugin => ({
  name: "own-fields",
  setup(build) {
    if (booking === null && fields.every(({ kind, help }) => kind === "standard" && help === null)) return;
    build.onLoad({ filter: /[\\/]contact-form\.css$/ }, ({ path }) => ({
      contents: [path, join(templates, "components/contact-form/own-fields.css")]
        .map((file) => readFileSync(file, "utf8"))
        .join(""),
      loader: "css",
    }));
  },
});

/** Serves the typeface and the tokens of the brand where a style sheet imports `brand:tokens`. */
const tokensOf = (brand: Brand, faces: string): Plugin => ({
  name: "tokens",
  setup(build) {
    build.onResolve({ filter: /^brand:tokens$/ }, ({ path }) => ({ path, namespace: "brand" }));
    build.onLoad({ filter: /./, namespace: "brand" }, () => ({
      contents: `${faces}\n${formatTokens(brand)}`,
      loader: "css",
    }));
  },
});

async function bundle(folder: string, extension: string, plugins: Plugin[] = []): Promise<OutputFile[]> {
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
    plugins,
    format: "esm",
    target: TARGET,
    external: ["/assets/*"],
    legalComments: "none",
    logLevel: "silent",
  });
  return result.outputFiles;
}
