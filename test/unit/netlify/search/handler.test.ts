import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeReply } from "../../../../netlify/http/reply.ts";
import { dispatch } from "../../../../netlify/http/route.ts";
import type { LogFacts } from "../../../../netlify/log.ts";
import { type SearchDeps, searchRoute } from "../../../../netlify/search/handler.ts";
import type { SearchReply } from "../../../../src/domain/search/index.ts";
import { createDocument, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

const index = openDocuments([
  createDocument({ title: "Checkout", industry: "Retail", technologies: ["Kubernetes"] }),
]);

const SITE: SearchDeps["site"] = {
  name: "Firm",
  url: "https://www.firm.example",
  email: "a@firm.example",
  language: "en",
  timeZone: "UTC",
};

function createSearch(
  countZeroResult = async (_question: string): Promise<void> => {},
  changes: Partial<SearchDeps> = {},
) {
  const counted: string[] = [];
  const logs: [string, LogFacts][] = [];
  const waiting: Promise<unknown>[] = [];
  const deps: SearchDeps = {
    headerFacts: { context: "production", styleHashes: [] },
    prefix: "",
    locale,
    site: SITE,
    openIndex: () => index,
    renderPage: async (template, data) => JSON.stringify([template, data]),
    countZeroResult: async (question) => {
      counted.push(question);
      await countZeroResult(question);
    },
    log: (event, facts) => logs.push([event, facts]),
    ...changes,
  };
  const visitor = { address: "203.0.113.7", waitUntil: (work: Promise<unknown>) => void waiting.push(work) };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(`https://www.firm.example${path}`, init);
    return writeReply(request, await dispatch(searchRoute, request, deps, visitor), deps);
  };
  return { ask, counted, logs, waiting };
}

const ask = (path: string, init?: RequestInit): Promise<Response> => createSearch().ask(path, init);

describe("the search function", () => {
  it("answers a page", async () => {
    const response = await ask("/search?industry=retail");
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    const [template, { view, page }] = JSON.parse(await response.text());
    expect([template, view.sentence, page.url]).toEqual([
      "pages/search.njk",
      "1 case study in Retail",
      "/industries/retail/",
    ]);
  });

  it("answers a page with the whole of a facet in sight, which a cache tells apart, and ignores a facet that is none", async () => {
    const wholeOf = async (parameters: string): Promise<unknown> => {
      const response = await ask(`/search?${parameters}`);
      expect(response.headers.get("Netlify-Vary")).toMatch(/\|facet$/);
      const [, { view }] = JSON.parse(await response.text());
      return [...view.facets, view.metric].flatMap(({ name, isWhole }) => (isWhole ? [name] : []));
    };
    expect(await wholeOf("q=checkout&facet=technology")).toEqual(["technology"]);
    expect(await wholeOf("facet=metric")).toEqual(["metric"]);
    expect(await wholeOf("facet=%3Cscript%3E")).toEqual([]);
  });

  it("answers data", async () => {
    const response = await ask("/api/search?q=checkout");
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toMatchObject({ total: 1, page: 1, pages: 1, query: { q: "checkout" } });
  });

  it("answers a feed of the newest that a question finds", async () => {
    const response = await ask("/search/feed.xml?q=checkout&industry=retail&page=2&sort=relevance");
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    expect(response.headers.get("Netlify-CDN-Cache-Control")).toContain("durable");
    const feed = await response.text();
    expect(feed).toContain("<title>1 case study in Retail matching “checkout” – Firm</title>");
    expect(feed).toContain('href="https://www.firm.example/search/feed.xml?q=checkout&amp;industry=retail"');
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(await (await ask("/search/feed.xml?q=%3Cb%3E%26xyzzyx")).text()).toContain(
      "“&lt;b&gt;&amp;xyzzyx”",
    );
  });

  it("answers a feed of the site in another language with addresses of that language, but for studies without a translation", async () => {
    const { ask } = createSearch(undefined, {
      prefix: "/de",
      site: { ...SITE, url: "https://www.firm.example/de", language: "de" },
      openIndex: () =>
        openDocuments([
          createDocument({ url: "/case-studies/a/", title: "Kasse" }),
          createDocument({ url: "/case-studies/b/", title: "Kasse two", language: "en" }),
        ]),
    });
    const feed = await (await ask("/de/search/feed.xml?q=kasse")).text();
    expect([...feed.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "https://www.firm.example/de/search/feed.xml?q=kasse",
      "https://www.firm.example/de/search?q=kasse",
      "https://www.firm.example/de/case-studies/a/",
      "https://www.firm.example/case-studies/b/",
    ]);
  });

  it("counts no feed among the questions that found nothing", async () => {
    const { ask, counted } = createSearch();
    await ask("/search/feed.xml?q=xyzzyx");
    expect(counted).toEqual([]);
  });

  it("says what a question may be on its way to", async () => {
    expect(await (await ask("/api/suggest?q=ret")).json()).toEqual({
      q: "ret",
      suggestions: [
        { text: "Retail", kind: "Industry", url: "/search?industry=retail" },
        { text: "Checkout", kind: "Case study", url: "/case-studies/a/" },
      ],
    });
    expect(await (await ask("/api/suggest?q=%22")).json()).toEqual({ q: '"', suggestions: [] });
  });

  it("lets caches keep an answer by what was asked, and no other site's script read it", async () => {
    const { headers } = await ask("/api/search?industry=retail");
    expect(headers.get("Netlify-Vary")).toMatch(/^query=q\|/);
    expect(headers.get("Netlify-CDN-Cache-Control")).toContain("durable");
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it.each(["industry[]=retail", "industry[3]=retail", "%20industry=retail", "q[]=checkout"])(
    "lets no cache keep the answer to %s, which it would give to others",
    async (parameters) => {
      const { headers } = await ask(`/api/search?utm_source=mail&${parameters}`);
      expect([headers.get("Cache-Control"), headers.get("Netlify-CDN-Cache-Control")]).toEqual([
        "no-store",
        null,
      ]);
    },
  );

  it("lets caches keep an answer whatever else its address holds", async () => {
    const { headers } = await ask("/api/search?utm_source=mail&industry=retail&page=-1&industry=");
    expect(headers.get("Netlify-CDN-Cache-Control")).toContain("durable");
  });

  it.each(["/search", "/api/search"])("refuses other methods at %s and says which it takes", async (path) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const response = await ask(path, { method });
      expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  it.each([
    "industry[]=retail",
    "industry=retail&industry=Retail&industry=",
    "page=-1",
    "page=1e9",
    "page=NaN&sort=up&metric=%00",
    "q=%E0%A4%A&%%%=%",
    "q=%00%FF",
    `q=${"a".repeat(10_000)}`,
    `q=${"(".repeat(500)}`,
    "q=%3Cscript%3E&q=$%26",
    "__proto__=1&constructor=2&toString=3",
    "utm_source=x",
    "&&&=&=&",
  ])("makes sense of ?%s", async (parameters) => {
    const response = await ask(`/api/search?${parameters}`);
    expect(response.status).toBe(200);
    const reply: SearchReply = JSON.parse(await response.text());
    expect(reply.page).toBe(1);
    expect(reply.facets).toHaveLength(6);
  });

  it("answers 200 whatever stands in the address", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.webQueryParameters(), async (text, parameters) => {
        for (const query of [encodeURIComponent(text.toWellFormed()), parameters]) {
          expect((await ask(`/search?q=${query}&${query}`)).status).toBe(200);
        }
      }),
    );
  });
});

describe("words that find nothing", () => {
  it("are counted, and asked afresh each time", async () => {
    const { ask, counted } = createSearch();
    const response = await ask("/search?q=cobol");
    expect(counted).toEqual(["cobol"]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("X-Robots-Tag")).toContain("noindex");
  });

  it.each([
    ["found something", "/search?q=checkout", {}],
    ["were only looked up", "/search?q=cobol", {}, "HEAD"],
    ["are still being typed", "/search?q=cob", { "X-Search-Typing": "1" }],
    ["were fetched ahead by a browser", "/search?q=cobol", { "Sec-Purpose": "prefetch" }],
    ["came from a program", "/api/search?q=cobol", {}],
    ["would find something without the filters", "/search?q=checkout&industry=energy", {}],
    ["are none", "/search?industry=energy", {}],
  ])("are not counted where they %s", async (_, path, headers, method = "GET") => {
    const { ask, counted } = createSearch();
    await ask(path, { headers, method });
    expect(counted).toEqual([]);
  });

  it("are answered at once though they cannot be counted; the log says so without the words", async () => {
    const { ask, logs, waiting } = createSearch(() => Promise.reject(new Error("no connection")));
    expect((await ask("/search?q=cobol")).status).toBe(200);
    await Promise.all(waiting);
    expect(logs).toEqual([["count-zero-result-failed", { error: "Error: no connection" }]]);
  });
});
