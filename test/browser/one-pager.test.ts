import { cpSync, globSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPage, openBrowser } from "../support/browser.ts";
import {
  buildProject,
  HAS_SAMPLES,
  makeProject,
  ROOT,
  type TestProject,
  writeStudy,
} from "../support/project.ts";
import { type SiteServer, serveProject } from "../support/site-server/index.ts";

/** Paper, and the width its margins leave, px (96 to the inch). */
const PAPERS = [
  { format: "A4", width: 688 },
  { format: "Letter", width: 710 },
] as const;

const many = (count: number, words: string): string => Array.from({ length: count }, () => words).join(" ");

/** As much of everything as an author may write. */
const FULLEST = `---
title: "${many(30, "Northwind Logistics")}"
publishDate: 2020-01-01
client: "${many(20, "Gesellschaft")}"
industry: Logistics
duration: "${many(30, "weeks")}"
team: "${many(40, "engineers,")}"
services: [Platform engineering, Web performance, Mobile development, Product design, User research, Data engineering]
technologies: [React, Kubernetes, AWS, Docker, PostgreSQL, Python, Java, Go, Redis]
---

## The challenge

${many(30, "Everything was slow and nobody knew what to do")}. ${many(40, "Again")}.

## Results

- **Net promoter score**: from 32 to 67
- **Customer satisfaction score**: from 31 to 74
- **Employee engagement score**: from 41 to 63
- **Payment service availability**: from 94.1% to 99.9%

## What the client says

> ${many(30, "We were very happy with all of it and said so.")}

*- Maximiliana Longname-Withmore, Director of Everything, Northwind Logistics*
`;
/** Little of everything. */
const BAREST = "---\ntitle: Nothing but a title\npublishDate: 2020-01-02\n---\n\nA word.\n";

let project: TestProject;
let server: SiteServer;
let browser: Browser;
let page: Page;
let addresses: string[];

beforeAll(async () => {
  project = makeProject();
  // A study beside the samples would end them.
  cpSync(join(project.root, "src/samples"), join(project.root, "src/content/case-studies"), {
    recursive: true,
    // Those in other languages are theirs where a site has their language; this one has English alone.
    filter: (path) => !/\.[a-z]{2}\.md$/.test(path),
  });
  // Nor is production built with the firm of the samples beside studies of its own.
  cpSync(join(ROOT, "test/fixtures/data/site.yaml"), join(project.root, "src/data/site.yaml"));
  writeStudy(project.root, "fullest.md", FULLEST);
  writeStudy(project.root, "barest.md", BAREST);
  const built = await buildProject(project.root, { CONTEXT: "production" });
  if (built.code !== 0) throw new Error(built.output);
  addresses = globSync("case-studies/*/index.html", { cwd: join(project.root, "_site") })
    .map((file) => `/${file.replace("index.html", "")}`)
    .filter((address) => address !== "/case-studies/page/");
  [server, browser] = await Promise.all([serveProject(project.root), openBrowser()]);
  page = await browser.newPage({ baseURL: server.url });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  project.remove();
});

/** Pages of a PDF as Chromium writes it. */
const countPages = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Words and drawings on the sheet that reach over the edge of what holds them. */
const CUT = `() => {
  const sheet = document.querySelector(".one-pager");
  const edges = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll("*")].filter((element) => {
    const { left, right, bottom, width } = element.getBoundingClientRect();
    const isOut = width > 0 && (left < edges.left - 1 || right > edges.right + 1 || bottom > edges.bottom + 1);
    const isClipped = element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1;
    return isOut || (isClipped && getComputedStyle(element).display !== "inline");
  }).map(({ tagName, textContent }) => tagName + " " + textContent.trim().slice(0, 40));
}`;

describe("a study on paper", () => {
  it("is one page, A4 and Letter, with nothing cut: every sample, the fullest and the barest", async () => {
    expect(addresses).toContain("/case-studies/fullest/");
    expect(addresses).toContain("/case-studies/barest/");
    for (const address of addresses) {
      await page.goto(address);
      await page.emulateMedia({ media: "print" });
      for (const { format, width } of PAPERS) {
        await page.setViewportSize({ width, height: 1000 });
        expect([address, format, await inPage<string[]>(page, CUT)]).toEqual([address, format, []]);
        expect([address, format, countPages(await page.pdf({ format }))]).toEqual([address, format, 1]);
      }
    }
  });

  it.skipIf(!HAS_SAMPLES)(
    "shows the sheet alone, with the result that leads, the quote and whom to write to",
    async () => {
      await page.goto("/case-studies/ecommerce-platform-transformation/");
      await page.emulateMedia({ media: "print" });
      const text = await page.locator("body").innerText();
      expect(text).toContain("8.2 s → 1.4 s");
      expect(text).toContain("Traffic had grown by 500% in 18 months.");
      expect(text).toContain("Mike Chen, CTO, TechFlow Commerce");
      expect(text).toContain("hello@fixture.test");
      expect(text).toContain("www.fixture.test/case-studies/ecommerce-platform-transformation/");
      expect(text).not.toContain("What we learned");
    },
  );
});

describe.skipIf(!HAS_SAMPLES)("a study on the screen", () => {
  it("has no sheet in it, and a button that prints", async () => {
    await page.goto("/case-studies/ecommerce-platform-transformation/");
    await page.emulateMedia({ media: "screen" });
    expect(await page.locator(".one-pager").isVisible()).toBe(false);
    await page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')");
    await page.getByRole("button", { name: "Print on one page" }).click();
    expect(await page.locator("body[data-printed]").count()).toBe(1);
  });

  it("offers no button without a script, which is all that could print", async () => {
    const plain = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
    await plain.goto("/case-studies/ecommerce-platform-transformation/");
    expect(await plain.getByText("Print on one page").isVisible()).toBe(false);
    await plain.close();
  });
});
