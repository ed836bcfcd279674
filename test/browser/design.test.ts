import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeStudies } from "../../bench/build/tree.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { servedProject } from "../support/built/built-project.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { PAGE_TYPES, STYLE_GUIDE } from "../support/pages/page-types.ts";
import { walkByKeyboard } from "../support/pages/reach-by-keyboard.ts";
import { violationsOn } from "../support/pages/violations.ts";
import { brotli, FIRST_ROUND_TRIP } from "../support/pages/weigh.ts";
import { buildProject, HAS_SAMPLES, makeProject } from "../support/project.ts";

let site: Awaited<ReturnType<typeof servedProject>>;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([servedProject(null, "production"), openBrowser()]);
});
afterAll(() => browser?.close());

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(browser, { baseURL: site.url, ...STILL, ...options });
  await page.goto(path);
  return page;
}

/** One page of each template that is not tried elsewhere; `npm run audit` takes them all, in forced colours too. */
const TRIED = [
  "home",
  "case study",
  "case study with a table",
  "contact",
  "thanks",
  "about",
  "not found",
] as const;
const PAGES = [
  ...TRIED.map((name) => [name, PAGE_TYPES[name]] as const),
  ["style guide", STYLE_GUIDE] as const,
];
// Without motion, so that nothing is on its way when it is looked at.
const STILL = { reducedMotion: "reduce" } as const;
const PHONE = { viewport: { width: 360, height: 780 }, colorScheme: "light" } as const;
const DESK = { viewport: { width: 1280, height: 900 } };

describe.each(PAGES)("%s", (_name, path) => {
  it("has nothing that axe objects to on a phone in the light and on a wide screen in the dark, and fits 320 px", async () => {
    const page = await open(path, PHONE);
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(DESK.viewport);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
  });
});

/** Pages of a built project that do not come in the first round trip. */
function findHeavyPages(root: string): { file: string; bytes: number }[] {
  const site = join(root, "_site");
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !file.startsWith("styleguide"))
    .map((file) => ({ file, bytes: brotli(readFileSync(join(site, file))).length }))
    .filter(({ bytes }) => bytes > FIRST_ROUND_TRIP);
}

it("sends each page with its styles in the first round trip: 14,600 bytes of brotli", () => {
  expect(findHeavyPages(site.root)).toEqual([]);
});

it("sends one file of the typeface with a page in the usual letters", async () => {
  for (const path of [PAGE_TYPES.contact, PAGE_TYPES.about]) {
    const page = await openPage(browser, { baseURL: site.url });
    const fonts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "font") fonts.push(request.url());
    });
    await page.goto(path);
    await page.evaluate("document.fonts.ready.then(() => {})");
    expect([...new Set(fonts)], path).toHaveLength(1);
  }
});

it.runIf(IS_NIGHTLY && HAS_SAMPLES)(
  "sends each page of a thousand studies, with hundreds of clients, in the first round trip",
  async () => {
    const thousand = makeProject();
    try {
      const { samples, caseStudies } = projectPaths(thousand.root);
      writeStudies(samples, caseStudies, 1000);
      for (const [at, name] of readdirSync(caseStudies).entries()) {
        const file = join(caseStudies, name);
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace(/^client: .+$/m, `client: "Client ${at} & Sons"`));
      }
      const { code, output } = await buildProject(thousand.root, { CONTEXT: "production" });
      expect([code, code === 0 ? "" : output]).toEqual([0, ""]);
      expect(findHeavyPages(thousand.root)).toEqual([]);
    } finally {
      thousand.remove();
    }
  },
  600_000,
);

describe("by keyboard", () => {
  it.each(["home", "case study", "contact"] as const)(
    "reaches all there is on %s, the place marked",
    async (name) => {
      const walk = await walkByKeyboard(await open(PAGE_TYPES[name], DESK));
      expect(walk).toEqual({ reached: walk.reachable, reachable: walk.reachable, unmarked: [], hidden: [] });
      expect(walk.reached).toBeGreaterThan(8);
    },
  );
});

describe.skipIf(!HAS_SAMPLES)("a case study", () => {
  const path = PAGE_TYPES["case study"];

  it("draws its lead result to scale: the bars are as long as the figures say", async () => {
    const page = await open(path, DESK);
    const [before, after] = await page.evaluate<number[]>(
      `["before", "after"].map((end) => document.querySelector(".lead-chart ." + end).getBoundingClientRect().width)`,
    );
    expect((after ?? 0) / (before ?? 1)).toBeCloseTo(1.4 / 8.2, 2);
  });

  it("marks the section being read in its contents", async () => {
    const page = await open(path, DESK);
    await page.evaluate(`document.getElementById("results").scrollIntoView()`);
    await page.locator('.contents a[href="#results"][aria-current="true"]').waitFor();
    expect(await page.locator(".contents [aria-current]").allTextContents()).toEqual(["Results"]);
  });

  it("carries the study along when someone writes from its page", async () => {
    const page = await open(path, DESK);
    expect(await page.locator("form input[name=study]").inputValue()).toBe(
      "ecommerce-platform-transformation",
    );
  });

  it("reads from right to left without leaving the window", async () => {
    const page = await open(path, PHONE);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(`document.documentElement.dir = "rtl"`);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
  });
});
