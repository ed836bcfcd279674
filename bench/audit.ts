import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { projectPaths } from "../src/build/project-paths.ts";
import { findPort } from "../src/commands/local/ports.ts";
import { CHROMIUM_FLAGS, findChromium } from "../test/support/chromium.ts";
import { PAGE_TYPES, pageTypesIn, SAMPLE_LANGUAGES, STYLE_GUIDE } from "../test/support/pages/page-types.ts";
import { buildProject, makeProject } from "../test/support/project.ts";
import { ensureChromium } from "../test/support/setup-chromium.ts";
import { serveProject } from "../test/support/site-server/index.ts";
import { type Goal, printGoals } from "./audit/goal.ts";
import { EMPTY_PAGE, score, scoreForAgents } from "./audit/lighthouse.ts";
import { load } from "./audit/load.ts";
import { look } from "./audit/look.ts";
import { startCachingProxy } from "./audit/proxy.ts";
import { writeStudies } from "./build/tree.ts";

const LANGUAGES = join(import.meta.dirname, "../test/fixtures/languages");
const BRANDS = join(import.meta.dirname, "../test/fixtures/brands");
/** The brand of the samples, which every part of the audit is for. */
const SAMPLE = "sample";

/**
 * Measures what the pages promise:
 * `npm run audit -- [--only load|look|lighthouse] [--runs 3] [--page NAME] [--brand NAME|all] [--language TAG|all] [--studies 1000]`.
 * The site is built as production builds it and served over HTTP/2 with brotli; nothing leaves this machine. With a brand of
 * `test/fixtures/brands`, or all of them after the samples', pages are looked at in its colours, typeface and logo. With a language that
 * samples are there in beside English, the pages of that language are weighed and looked at, in a site in all of them. `--studies` adds
 * studies made of the samples, up to that number.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      runs: { type: "string", default: "3" },
      page: { type: "string" },
      brand: { type: "string", default: SAMPLE },
      language: { type: "string" },
      studies: { type: "string", default: "0" },
    },
  });
  const choosePaths = (pages: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(pages).filter(([name]) => values.page === undefined || name === values.page),
    );
  const paths = choosePaths(PAGE_TYPES);
  const brands = brandsNamed(values.brand);
  if (brands === null) {
    console.error(`There is no brand "${values.brand}"; name one of: ${[...ALL_BRANDS, "all"].join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const languages = languagesNamed(values.language);
  if (languages === null) {
    console.error(
      `There are no samples in ${values.language}; name one of: ${[...SAMPLE_LANGUAGES, "all"].join(", ")}`,
    );
    process.exitCode = 2;
    return;
  }
  const studies = Number(values.studies);
  if (!Number.isInteger(studies) || studies < 0) {
    console.error(`"${values.studies}" is no number of studies; write one like 1000`);
    process.exitCode = 2;
    return;
  }
  await ensureChromium();
  const goals: Goal[] = [];
  if (languages.length > 0) {
    const site = await serveBrand(SAMPLE, studies, SAMPLE_LANGUAGES);
    try {
      for (const language of languages) {
        const own = choosePaths(pageTypesIn(language));
        const measured = [
          ...(values.only === "look" ? [] : await load(site.browser, site.url, own)),
          ...(values.only === "load" ? [] : await look(site.browser, site.url, own)),
        ].map((goal) => ({ ...goal, goal: `${language}: ${goal.goal}` }));
        printGoals(measured);
        goals.push(...measured);
      }
    } finally {
      await site.stop();
    }
    concludeAudit(goals);
    return;
  }
  for (const brand of brands) {
    const isWanted = (part: string) =>
      (values.only === undefined && (brand === SAMPLE || part === "look")) || values.only === part;
    const site = await serveBrand(brand, studies);
    const add = (measured: Goal[]) => {
      const named = measured.map((goal) => ({ ...goal, goal: `${brand}: ${goal.goal}` }));
      printGoals(named);
      goals.push(...named);
    };
    try {
      const { browser, url, port } = site;
      if (isWanted("load")) add(await load(browser, url, paths));
      if (isWanted("look")) add(await look(browser, url, { ...paths, "style guide": STYLE_GUIDE }));
      if (isWanted("lighthouse")) {
        add(await score(port, url, paths, Number(values.runs)));
        add(await scoreForAgents(port, url, paths));
      }
    } finally {
      await site.stop();
    }
  }
  concludeAudit(goals);
}

function concludeAudit(goals: readonly Goal[]): void {
  const missed = goals.filter(({ pass }) => !pass);
  console.log(`\n${goals.length - missed.length} of ${goals.length} goals reached`);
  if (missed.length > 0) process.exitCode = 1;
}

/** None where no language is named; null for one that no sample is there in. */
function languagesNamed(name: string | undefined): readonly string[] | null {
  if (name === undefined) return [];
  if (name === "all") return SAMPLE_LANGUAGES;
  return SAMPLE_LANGUAGES.includes(name) ? [name] : null;
}

const ALL_BRANDS = [
  SAMPLE,
  ...globSync("*.yaml", { cwd: BRANDS })
    .map((name) => basename(name, ".yaml"))
    .sort(),
];

function brandsNamed(name: string): readonly string[] | null {
  if (name === "all") return ALL_BRANDS;
  return ALL_BRANDS.includes(name) ? [name] : null;
}

/**
 * A site of the samples in a brand, built and served, and a browser to look at it; `port`: where the browser can be debugged. `studies`: how
 * many it has at least. `languages`: in which it is beside English.
 */
async function serveBrand(brand: string, studies: number, languages: readonly string[] = []) {
  const project = makeProject();
  addStudies(project.root, studies);
  if (languages.length > 0) {
    const file = join(project.root, "src/data/site.yaml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/^language: (.+)$/m, `languages: [$1, ${languages.join(", ")}]`),
    );
    cpSync(LANGUAGES, join(project.root, "src/data"), { recursive: true });
  }
  if (brand !== SAMPLE) {
    cpSync(join(BRANDS, `${brand}.yaml`), join(project.root, "src/data/brand.yaml"));
    cpSync(join(BRANDS, "content"), join(project.root, "src/content"), { recursive: true });
  }
  const { code, output } = await buildProject(project.root, { CONTEXT: "production" });
  if (code !== 0) throw new Error(output);
  mkdirSync(join(project.root, "_site", EMPTY_PAGE.path));
  writeFileSync(join(project.root, "_site", EMPTY_PAGE.path, "index.html"), EMPTY_PAGE.html);
  const server = await serveProject(project.root);
  const front = await startCachingProxy(server.url);
  const port = (await findPort()) ?? 0;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      "--ignore-certificate-errors",
      "--enable-features=WebMCP",
      `--remote-debugging-port=${port}`,
    ],
  });
  return {
    browser,
    url: front.url,
    port,
    stop: async () => {
      await browser.close();
      front.stop();
      await server.stop();
      project.remove();
    },
  };
}

/** Puts studies made of the samples beside these, until there are `count`. */
function addStudies(root: string, count: number): void {
  const { samples, caseStudies } = projectPaths(root);
  const names = globSync("*.md", { cwd: samples });
  if (count <= names.length) return;
  for (const name of names) cpSync(join(samples, name), join(caseStudies, name));
  writeStudies(samples, caseStudies, count - names.length);
}
