import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPage, openBrowser } from "../support/browser.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { buildProject, makeProject, type TestProject } from "../support/project.ts";
import { type SiteServer, serveProject } from "../support/site-server/index.ts";

const LANGUAGES = ["en", "de", "fr", "es", "nl", "pl", "ar", "he", "ja"];
const PAGES = [
  "/",
  "/case-studies/",
  "/case-studies/a/",
  "/contact/",
  "/industries/energy/",
  "/404.html",
].concat(["/search?q=a", "/search?q=nowhere", "/search/problem"]);
const STUDY = `---
title: "A"
publishDate: 2024-01-15
client: Northwind
industry: Energy
tags: [a, b, c]
duration: "12"
outcomes: [{ label: "A", before: "8.2 s", after: "1.4 s" }, { label: "B", change: "-34 %" }]
---

## A

Text.
`;

/** A narrow telephone, px. */
const NARROW = 320;

describe.runIf(IS_NIGHTLY)("the pages of every language", () => {
  let project: TestProject;
  let site: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    const translated = LANGUAGES.slice(1).map((language): [string, string] => [`a.${language}.md`, STUDY]);
    project = makeProject({ "a.md": STUDY, ...Object.fromEntries(translated) });
    const data = join(project.root, "src/data/site.yaml");
    writeFileSync(
      data,
      readFileSync(data, "utf8").replace("language: en-GB", `languages: [${LANGUAGES.join(", ")}]`),
    );
    const built = await buildProject(project.root, { CONTEXT: "production" });
    if (built.code !== 0) throw new Error(built.output);
    [site, browser] = await Promise.all([serveProject(project.root), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    project?.remove();
  });

  it.each(LANGUAGES)("are no wider than a telephone of 320 px in %s, and run its way", async (language) => {
    const prefix = language === "en" ? "" : `/${language}`;
    const context = await browser.newContext({
      baseURL: site.url,
      viewport: { width: NARROW, height: 800 },
    });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(prefix + path);
      expect([path, await inPage(page, "() => document.documentElement.scrollWidth")]).toEqual([
        path,
        NARROW,
      ]);
      const direction = await inPage(page, "() => getComputedStyle(document.body).direction");
      expect(direction).toBe(["ar", "he"].includes(language) ? "rtl" : "ltr");
    }
    await context.close();
  });
});
