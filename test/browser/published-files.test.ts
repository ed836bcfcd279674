import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainRedirect, SITE_PAGES } from "../../src/domain/site-files/redirects.ts";
import { inPage, openBrowser, openPage } from "../support/browser.ts";
import { CHROMIUM_FLAGS, findChromium } from "../support/chromium.ts";
import { HIDDEN_CLIENTS, startPublishedSite } from "../support/published-site.ts";

const ORIGIN = "https://www.fixture.test";

let site: Awaited<ReturnType<typeof startPublishedSite>>;
let browser: Browser;
let output: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startPublishedSite(), openBrowser()]);
  output = join(site.root, "_site");
});
afterAll(() => browser?.close());

const read = (file: string): string => readFileSync(join(output, file), "utf8");
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: output }).sort();

const open = (): Promise<Page> => openPage(browser, { baseURL: site.url });
/** A page that may parse documents, which the policy of the site forbids. */
const openParser = (): Promise<Page> => openPage(browser, { baseURL: site.url, bypassCSP: true });

/** Names of the documents that are no XML. */
const MALFORMED = `(sources) =>
  Object.entries(sources)
    .filter(([, text]) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror"))
    .map(([name]) => name)`;

/** What Atom documents lack of that which RFC 4287 asks for. */
const ATOM_FAULTS = String.raw`(sources) => {
  const faults = [];
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  const check = (element, names) => {
    for (const name of names) {
      const found = [...element.children].filter((child) => child.localName === name);
      const text = found[0]?.textContent ?? "";
      if (found.length !== 1 || text === "") faults.push(element.localName + " " + name + ": " + found.length);
      if (["updated", "published"].includes(name) && !time.test(text)) faults.push(text);
    }
    for (const link of element.querySelectorAll(":scope > link"))
      if (!link.getAttribute("href").startsWith("https://")) faults.push(link.outerHTML);
  };
  for (const source of sources) {
    const feed = new DOMParser().parseFromString(source, "application/xml").documentElement;
    if (feed.namespaceURI !== "http://www.w3.org/2005/Atom") faults.push("namespace");
    check(feed, ["title", "id", "updated", "author"]);
    if (feed.querySelectorAll(':scope > link[rel="self"]').length !== 1) faults.push("self");
    const entries = [...feed.querySelectorAll("entry")];
    for (const entry of entries) check(entry, ["title", "id", "updated", "published", "summary"]);
    const ids = entries.map((entry) => entry.querySelector("id").textContent);
    if (new Set(ids).size !== ids.length) faults.push("ids");
  }
  return faults;
}`;

const ENTRY_TITLES = `(source) =>
  [...new DOMParser().parseFromString(source, "application/xml").querySelectorAll("entry > title")]
    .map((title) => title.textContent)`;

type Head = {
  og: Record<string, string>;
  canonical: string;
  data: { "@graph": object[] }[];
  links: string[];
  /** Scripts that stand in the page itself. */
  scripts: number;
};
const HEAD = `() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    og: Object.fromEntries(all("meta[property]").map(({ content, attributes }) => [attributes.property.value, content])),
    canonical: document.querySelector('link[rel="canonical"]').getAttribute("href"),
    data: all('script[type="application/ld+json"]').map(({ textContent }) => JSON.parse(textContent)),
    links: all("link[rel=icon],link[rel=manifest],link[rel=alternate]").map((link) => link.getAttribute("href")),
    scripts: all("script:not([type='application/ld+json']):not([src])").length,
  };
}`;

type SearchAnswer = { total: number; results: { url: string }[] };
/** Uses the first tool the page offers, as a browser's agent does. */
const ASK_BY_TOOL = `async (question) => {
  const [tool] = await document.modelContext.getTools();
  return { tool: { name: tool.name }, answer: await document.modelContext.executeTool(tool, question) };
}`;

describe("feeds and sitemap", () => {
  it("are well-formed, whatever stands in a study", async () => {
    const files = [...filesOf("**/*.xml")];
    expect(files).toContain("feed.xml");
    expect(files).toContain("industries/retail/feed.xml");
    const documents = Object.fromEntries(files.map((file) => [file, read(file)]));
    const broken = await inPage<string[]>(await openParser(), MALFORMED, documents);
    expect(broken).toEqual([]);
  });

  it("have in Atom what RFC 4287 asks of a feed and an entry, and ids that are unique", async () => {
    const feeds = filesOf("**/feed.xml").map(read);
    const faults = await inPage<string[]>(await openParser(), ATOM_FAULTS, feeds);
    expect(faults).toEqual([]);
  });

  it("tell the title of a study as its author wrote it, without its template code", async () => {
    const titles = await inPage<string[]>(await openParser(), ENTRY_TITLES, read("feed.xml"));
    const hostile = `</script><script>alert(1)</script> "quoted" & 'single' <b>bold</b> ]]> \\`;
    expect(titles).toContain(hostile);
    const { items } = JSON.parse(read("feed.json"));
    expect(items.map(({ title }: { title: string }) => title)).toEqual(titles);
  });

  it("list in the sitemap each page that may be listed, once, by true dates", () => {
    const entries = [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
    const urls = entries.map(([, url = ""]) => url.replace(ORIGIN, ""));
    const pages = filesOf("**/index.html")
      .map((file) => `/${file.replace("index.html", "")}`)
      .filter((url) => url !== "/styleguide/");
    expect([...urls].sort()).toEqual(pages.sort());
    const dates = new Map(entries.map(([, url = "", date]) => [url.replace(ORIGIN, ""), date]));
    expect(dates.get("/case-studies/hostile/")).toBe("2024-05-01T00:00:00+01:00");
    expect(dates.get("/case-studies/study-1/")).toBe("2024-01-01T00:00:00.000Z");
    expect(dates.get("/contact/")).toBeUndefined();
    expect(dates.get("/services/user-research/")).toBe("2024-05-01T00:00:00+01:00");
    expect(dates.get("/industries/retail/")).toBe("2025-01-06T00:00:00.000Z");
  });
});

describe("what is not public", () => {
  it("is in no file at all, neither its words nor its address", () => {
    const texts = filesOf("{*,.well-known/*,**/*.{html,xml,json,md,txt}}").filter(
      (file) => existsSync(join(output, file)) && !/\.(?:png|ico)$/.test(file),
    );
    expect(texts.length).toBeGreaterThan(50);
    for (const file of texts.filter((name) => name.includes("."))) {
      for (const word of [...HIDDEN_CLIENTS, "/draft/", "/scheduled/", "old-draft"]) {
        expect([file, word, read(file).includes(word)]).toEqual([file, word, false]);
      }
    }
    expect(filesOf("assets/covers/{draft,scheduled}-*.svg")).toEqual([]);
    expect(filesOf("assets/cards/*.png")).toHaveLength(
      new Set(filesOf("**/index.html").flatMap((file) => cardOf(read(file)))).size,
    );
  });
});

const cardOf = (html: string): string[] =>
  [...html.matchAll(/og:image" content="[^"]*\/assets\/cards\/([^"]+)"/g)].map(([, name = ""]) => name);

describe("the head of a page", () => {
  it("tells social networks and search engines of the page, through any text", async () => {
    const page = await open();
    await page.goto("/case-studies/hostile/");
    const head = await inPage<Head>(page, HEAD);
    const title = `</script><script>alert(1)</script> "quoted" & 'single' <b>bold</b> ]]> \\`;
    expect(head.og).toMatchObject({
      "og:type": "article",
      "og:title": title,
      "og:url": `${ORIGIN}/case-studies/hostile/`,
      "og:description": `--> </title> & "so on"`,
      "article:published_time": "2024-03-11T04:30:00.000Z",
      "article:modified_time": "2024-05-01T00:00:00+01:00",
    });
    expect(head.canonical).toBe(`${ORIGIN}/case-studies/hostile/`);
    expect(head.data[0]?.["@graph"][0]).toMatchObject({
      headline: title,
      about: { name: "A & B </script>", url: "https://ab.example/?a=1&b=2" },
      image: head.og["og:image"],
    });
    expect(head.scripts).toBe(0);
    for (const path of [...head.links, new URL(head.og["og:image"] ?? "").pathname]) {
      expect([path, existsSync(join(output, path))]).toEqual([path, true]);
    }
  });

  it("names icons and a manifest that are there", () => {
    const { icons } = JSON.parse(read("manifest.webmanifest"));
    for (const { src } of icons) expect([src, existsSync(join(output, src))]).toEqual([src, true]);
  });
});

describe("an address a study gave up", () => {
  it("can be none of those the site publishes beside its studies", () => {
    const published = filesOf("**/*.*").map((file) => `/${file.replace("index.html", "")}`);
    const madeOfStudies = /^\/(?:case-studies\/.+|(?:industries|technologies|topics|services)\/.+|_.+)/;
    const own = published.filter((path) => !madeOfStudies.test(path));
    expect(own).toContain("/llms.txt");
    expect(own.filter((path) => explainRedirect(path, new Set(SITE_PAGES)) === null)).toEqual([]);
  });

  it("leads to the study for good, once, and never to an address that leads on", () => {
    const rules = read("_redirects").trim().split("\n");
    expect(rules).toEqual([
      "/work/hostile /case-studies/hostile/ 301",
      "/alt/größe&mehr/ /case-studies/hostile/ 301",
      "/alt/gr%C3%B6%C3%9Fe&mehr/ /case-studies/hostile/ 301",
    ]);
  });
});

const AGENT_QUESTION = { q: "pages", industry: ["healthcare"] };

describe("agents", () => {
  it("are offered the search as a tool, and told what it found", async () => {
    const agentic = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_FLAGS, "--enable-features=WebMCP"],
    });
    try {
      const page = await agentic.newPage({ baseURL: site.url });
      await page.goto("/case-studies/");
      await page.waitForSelector("form[data-live]");
      const { tool, answer } = await inPage<{ tool: object; answer: string | SearchAnswer }>(
        page,
        ASK_BY_TOOL,
        AGENT_QUESTION,
      );
      expect(tool).toMatchObject({ name: "search-case-studies" });
      const { total, results }: SearchAnswer = typeof answer === "string" ? JSON.parse(answer) : answer;
      expect([total, results[0]?.url]).toEqual([3, "/case-studies/study-2/"]);
      await page.waitForURL(/\/search\?q=pages&industry=healthcare/);
    } finally {
      await agentic.close();
    }
  });
});
