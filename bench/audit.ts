import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findPort } from "../src/commands/local/ports.ts";
import { CHROMIUM_FLAGS, findChromium } from "../test/support/chromium.ts";
import { PAGE_TYPES, STYLE_GUIDE } from "../test/support/pages/page-types.ts";
import { buildProject, makeProject } from "../test/support/project.ts";
import { ensureChromium } from "../test/support/setup-chromium.ts";
import { serveProject } from "../test/support/site-server/index.ts";
import { openFront } from "./audit/front.ts";
import { type Goal, printGoals } from "./audit/goal.ts";
import { EMPTY_PAGE, score, scoreForAgents } from "./audit/lighthouse.ts";
import { load } from "./audit/load.ts";
import { look } from "./audit/look.ts";

/**
 * Measures what the pages promise: `npm run audit -- [--only load|look|lighthouse] [--runs 3] [--page NAME]`.
 * The site is built as production builds it and served over HTTP/2 with brotli; nothing leaves this machine.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, runs: { type: "string", default: "3" }, page: { type: "string" } },
  });
  const wanted = (part: string) => values.only === undefined || values.only === part;
  const paths = Object.fromEntries(
    Object.entries(PAGE_TYPES).filter(([name]) => values.page === undefined || name === values.page),
  );
  await ensureChromium();
  const project = makeProject();
  const { code, output } = await buildProject(project.root, { CONTEXT: "production" });
  if (code !== 0) throw new Error(output);
  mkdirSync(join(project.root, "_site", EMPTY_PAGE.path));
  writeFileSync(join(project.root, "_site", EMPTY_PAGE.path, "index.html"), EMPTY_PAGE.html);
  const server = await serveProject(project.root);
  const front = await openFront(server.url);
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
  const goals: Goal[] = [];
  const add = (measured: Goal[]) => {
    printGoals(measured);
    goals.push(...measured);
  };
  try {
    if (wanted("load")) add(await load(browser, front.url, paths));
    if (wanted("look")) add(await look(browser, front.url, { ...paths, "style guide": STYLE_GUIDE }));
    if (wanted("lighthouse")) {
      add(await score(port, front.url, paths, Number(values.runs)));
      add(await scoreForAgents(port, front.url, paths));
    }
  } finally {
    await browser.close();
    front.stop();
    await server.stop();
    project.remove();
  }
  const missed = goals.filter(({ pass }) => !pass);
  console.log(`\n${goals.length - missed.length} of ${goals.length} goals reached`);
  if (missed.length > 0) process.exitCode = 1;
}
