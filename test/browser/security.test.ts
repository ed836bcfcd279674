import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smoke } from "../../src/commands/smoke.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { observatoryScore } from "../support/observatory.ts";
import { startPublishedSite } from "../support/published-site.ts";

const STATIC_PAGES = [
  "/",
  "/case-studies/",
  "/case-studies/page/2/",
  "/case-studies/study-1/",
  "/case-studies/hostile/",
  "/contact/",
  "/nowhere/",
];
const FUNCTION_PAGES = [
  "/search",
  "/search?q=pages&industry=retail",
  "/search?q=nothinglikethis",
  "/contact/thanks/",
];
/** One page of each kind the build wrote: the first of every folder. */
const moreStaticPages = (output: string): string[] =>
  globSync(
    [
      "*/index.html",
      "{industries,technologies,topics,services}/react/index.html",
      "industries/retail/index.html",
    ],
    {
      cwd: output,
    },
  ).map((file) => `/${file.replace("index.html", "")}`);

let site: Awaited<ReturnType<typeof startPublishedSite>>;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startPublishedSite(), openBrowser()]);
  pages = [...new Set([...STATIC_PAGES, ...FUNCTION_PAGES, ...moreStaticPages(join(site.root, "_site"))])];
});
afterAll(() => browser?.close());

describe("every kind of page", () => {
  it("loads without a violation of its policy, an error in the console, a cookie or a request to anyone else", async () => {
    const page = await openPage(browser, { baseURL: site.url });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404"))
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url)) complaints.push(`${page.url()} asks ${request.url()}`);
    });
    for (const path of pages) await page.goto(site.url + path, { waitUntil: "load" });
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it("is what npm run smoke asks of a public site", async () => {
    const { output } = await smoke([site.url]);
    expect(output).toContain("no inquiry was sent to the public site");
    // This server has neither a mail server nor a webhook.
    expect(output.match(/^FAIL.*$/gm)).toEqual([
      expect.stringMatching(/^FAIL +health +failing: Nothing can be sent/),
    ]);
  });

  it("scores at least 130 at the HTTP Observatory", async () => {
    for (const path of pages) {
      const response = await fetch(site.url + path);
      expect(observatoryScore(response.headers, await response.text()), path).toBeGreaterThanOrEqual(130);
    }
  });

  it("has no inline handler, no style attribute and no script without its hash", async () => {
    for (const path of pages) {
      const html = await fetch(site.url + path).then((response) => response.text());
      expect(html.match(/<[^>]+\s(?:style|on[a-z]+)\s*=\s*["'][^>]*>/gi), path).toBeNull();
      expect(
        html.match(/<script\b(?![^>]*application\/(?:ld\+)?json)(?![^>]*integrity="sha256-)[^>]*>/gi),
        path,
      ).toBeNull();
    }
  });
});

describe("static files and functions", () => {
  const SECURITY = [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
  ];

  it("say the same of security", async () => {
    const paths = [
      ...pages,
      "/api/search",
      "/api/contact",
      "/api/health",
      "/case-studies.json",
      "/robots.txt",
    ];
    const answers = await Promise.all(paths.map((path) => fetch(site.url + path)));
    for (const name of SECURITY) {
      expect([...new Set(answers.map((answer) => answer.headers.get(name)))], name).toHaveLength(1);
      expect(answers[0]?.headers.get(name), name).not.toBeNull();
    }
  });

  it("are kept as long as their kind allows", async () => {
    const cacheOf = async (path: string) => (await fetch(site.url + path)).headers.get("cache-control");
    const asset = globSync("assets/*.js", { cwd: join(site.root, "_site") })[0];
    expect(await cacheOf(`/${asset}`)).toBe("public, max-age=31536000, immutable");
    expect(await cacheOf("/case-studies/study-1/")).toBe("public, max-age=0, must-revalidate");
    expect(await cacheOf("/contact/thanks/")).toBe("no-store");
    expect(await cacheOf("/api/contact")).toBe("no-store");
  });
});

describe("the rules for rendering pages ahead", () => {
  it("are read by the browser from a page of the build and from one of the search", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Preload.enable");
    for (const path of ["/case-studies/", "/search?q=pages"]) {
      const read = new Promise((resolve) =>
        session.once("Preload.ruleSetUpdated", ({ ruleSet: { url, errorType, errorMessage } }) =>
          resolve({ url, errorType, errorMessage }),
        ),
      );
      await page.goto(site.url + path);
      expect(await read, path).toEqual({ url: `${site.url}/speculation-rules.json` });
    }
    await context.close();
  });
});

describe("the script of a page", () => {
  it("is not run where its bytes differ from the hash the page states", async () => {
    const page = await openPage(browser, { baseURL: site.url });
    await page.route("**/assets/*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "window.evil = 1" }),
    );
    await page.goto(`${site.url}/search`);
    expect(await page.evaluate("window.evil")).toBeUndefined();
  });
});

describe("the templates", () => {
  it("hold no style attribute and no inline handler", () => {
    const root = join(site.root, "src");
    for (const file of globSync("**/*.njk", { cwd: root })) {
      expect(readFileSync(join(root, file), "utf8"), file).not.toMatch(
        /<[^>]+\s(?:style|on[a-z]+)\s*=\s*["']/i,
      );
    }
  });
});
