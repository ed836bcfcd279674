import { describe, expect, it } from "vitest";
import { BUDGETS } from "../../../../src/domain/verify/budgets.ts";
import { type PublishedSite, type VerifyFinding, verifySite } from "../../../../src/domain/verify/index.ts";

const ORIGIN = "https://firm.example";
const STUDY = "/case-studies/one/";

/** A page as the layout writes it; `head` and `body` come to what every page has. */
function page(url: string, { head = "", body = "" } = {}): string {
  return `<!doctype html><html lang="en"><head><title>t</title>
<link rel="canonical" href="${ORIGIN}${url}"><style>p{color:red}</style>${head}</head>
<body><a href="#main">skip</a><main id="main">${body}</main></body></html>`;
}

const ARTICLE = '<meta property="og:type" content="article">';
const sitemap = (...urls: string[]): string =>
  `<?xml version="1.0"?><urlset>${urls.map((url) => `<url><loc>${ORIGIN}${url}</loc></url>`).join("")}</urlset>`;
const atom = (...urls: string[]): string =>
  `<feed><link rel="alternate" href="${ORIGIN}/"/>${urls
    .map((url) => `<entry><link rel="alternate" href="${ORIGIN}${url}"/></entry>`)
    .join("")}</feed>`;
const jsonFeed = (...urls: string[]): string =>
  JSON.stringify({ items: urls.map((url) => ({ url: ORIGIN + url })) });
const dataFile = (...urls: string[]): string =>
  JSON.stringify({ caseStudies: urls.map((url) => ({ url: ORIGIN + url })) });

const WHOLE: Record<string, string> = {
  "/index.html": page("/", { body: `<a href="${STUDY}#results">one</a> <a href="/search?q=x">search</a>` }),
  "/about/index.html": page("/about/", {
    body: '<a href="../">home</a> <a href="mailto:a@firm.example">m</a>',
  }),
  "/case-studies/one/index.html": page(STUDY, {
    head: ARTICLE,
    body: '<h2 id="results">R</h2><a href="#results">r</a><img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
  }),
  "/404.html": page("/404.html", { head: '<meta name="robots" content="noindex">' }),
  "/a.png": "",
  "/b.png": "",
  "/sitemap.xml": sitemap("/", "/about/", STUDY),
  "/feed.xml": atom(STUDY),
  "/feed.json": jsonFeed(STUDY),
  "/case-studies.json": dataFile(STUDY),
  "/_redirects": "/old /case-studies/one/ 301\n",
};

/** A site that is whole, but for the files and facts a test changes. A file that is null is taken away. */
function siteWith(
  files: Record<string, string | null> = {},
  facts: Partial<PublishedSite> = {},
): PublishedSite {
  const all = Object.entries({ ...WHOLE, ...files }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const texts = new Map(all);
  return {
    context: "production",
    origins: [ORIGIN],
    files: new Map(all.map(([path, text]) => [path, text.length])),
    read: (path) => texts.get(path) ?? "",
    indexed: [STUDY],
    indexedFirst: 1,
    unpublished: [],
    confidentialTerms: [],
    functionData: new Map(),
    functions: [{ name: "search", config: { paths: ["/search", "/api/search"], schedule: null } }],
    deployed: [{ name: "search", paths: ["/search", "/api/search"], schedule: null }],
    compressedSize: (text) => text.length,
    ...facts,
  };
}

const told = (findings: VerifyFinding[]): string[] =>
  findings.map(({ rule, file, message }) => `${rule} ${file}: ${message.split(/[;,]/)[0]}`);
const tell = (files: Record<string, string | null>, facts: Partial<PublishedSite> = {}): string[] =>
  told(verifySite(siteWith(files, facts)));

describe("verifying a build", () => {
  it("finds nothing in one that is whole", () => {
    expect(tell({})).toEqual([]);
  });

  describe("agreement", () => {
    it.each<[string, Record<string, string | null>, Partial<PublishedSite>, string[]]>([
      [
        "a study that is found and has no page",
        {},
        { indexed: [STUDY, "/case-studies/two/"], indexedFirst: 2 },
        [
          "agreement the search index: finds /case-studies/two/",
          "agreement /feed.xml: lists 1 studies of the 2 newest",
          "agreement /case-studies.json: does not list /case-studies/two/",
        ],
      ],
      [
        "a page of a study that is not found",
        { "/case-studies/two/index.html": page("/case-studies/two/", { head: ARTICLE }) },
        { context: "deploy-preview", unpublished: ["/case-studies/two/"] },
        ["agreement /case-studies/two/index.html: is the page of a study that the search does not find"],
      ],
      [
        "a sitemap that lists a page which is gone",
        { "/sitemap.xml": sitemap("/", "/about/", STUDY, "/gone/") },
        {},
        ["agreement /sitemap.xml: lists https://firm.example/gone/"],
      ],
      [
        "a sitemap that leaves a page out",
        { "/sitemap.xml": sitemap("/", STUDY) },
        {},
        ["agreement /about/index.html: is missing in the sitemap"],
      ],
      [
        "a sitemap that lists a page twice",
        { "/sitemap.xml": sitemap("/", "/about/", "/about/", STUDY) },
        {},
        ["agreement /sitemap.xml: lists https://firm.example/about/ twice"],
      ],
      [
        "a sitemap that lists what is not to be found",
        { "/about/index.html": page("/about/", { head: '<meta name="robots" content="noindex">' }) },
        {},
        ["agreement /sitemap.xml: lists https://firm.example/about/"],
      ],
      [
        "a sitemap that lists what is not published yet",
        {},
        { context: "deploy-preview", unpublished: [STUDY] },
        ["agreement /sitemap.xml: lists https://firm.example/case-studies/one/"],
      ],
      ["no sitemap", { "/sitemap.xml": null }, {}, ["agreement /sitemap.xml: is missing"]],
      [
        "a feed that lists a page which is gone",
        { "/feed.xml": atom(STUDY, "/gone/"), "/feed.json": jsonFeed(STUDY, "/gone/") },
        {},
        ["agreement /feed.xml: lists /gone/", "agreement /feed.xml: lists 2 studies of the 1 newest"],
      ],
      [
        "an empty feed",
        { "/feed.xml": atom(), "/feed.json": jsonFeed() },
        {},
        ["agreement /feed.xml: lists 0 studies of the 1 newest"],
      ],
      [
        "two forms of a feed that differ",
        { "/feed.json": jsonFeed() },
        {},
        ["agreement /feed.json: lists other studies than /feed.xml"],
      ],
      [
        "a JSON feed cut short",
        { "/feed.json": '{"items": [' },
        {},
        ["agreement /feed.json: is missing or no JSON feed"],
      ],
      [
        "a data file without a study",
        { "/case-studies.json": dataFile() },
        {},
        ["agreement /case-studies.json: does not list /case-studies/one/"],
      ],
      [
        "a page that names another as its own",
        { "/about/index.html": page("/") },
        {},
        ["agreement /about/index.html: names https://firm.example/ as its canonical address"],
      ],
    ])("finds %s", (_what, files, facts, expected) => {
      expect(tell(files, facts)).toEqual(expected);
    });

    it("wants a preview's pages to name the preview, and its lists the site", () => {
      const origin = "https://preview.example";
      const pages = Object.fromEntries(
        Object.entries(WHOLE)
          .filter(([path]) => path.endsWith(".html"))
          .map(([path, html]) => [path, html.replace(ORIGIN, origin)]),
      );
      expect(tell(pages, { origins: [ORIGIN, origin] })).toEqual([]);
      expect(tell({ ...pages, "/about/index.html": page("/about/") }, { origins: [ORIGIN, origin] })).toEqual(
        ["agreement /about/index.html: names https://firm.example/about/ as its canonical address"],
      );
    });

    it("asks of a preview's sitemap only for what will be public", () => {
      const draft = { "/case-studies/two/index.html": page("/case-studies/two/", { head: ARTICLE }) };
      const feeds = {
        "/feed.xml": atom(STUDY, "/case-studies/two/"),
        "/feed.json": jsonFeed(STUDY, "/case-studies/two/"),
        "/case-studies.json": dataFile(STUDY, "/case-studies/two/"),
      };
      const facts: Partial<PublishedSite> = {
        context: "deploy-preview",
        unpublished: ["/case-studies/two/"],
        indexed: [STUDY, "/case-studies/two/"],
        indexedFirst: 2,
      };
      expect(tell({ ...draft, ...feeds, "/sitemap.xml": sitemap(STUDY) }, facts)).toEqual([]);
    });
  });

  describe("links", () => {
    const about = (body: string) => ({ "/about/index.html": page("/about/", { body }) });
    it.each<[string, string]>([
      ['<a href="/gone/">x</a>', "/gone/"],
      ['<a href="gone">x</a>', "gone"],
      [`<a href="${STUDY}#gone">x</a>`, `${STUDY}#gone`],
      ['<a href="#gone">x</a>', "#gone"],
      [`<a href="${ORIGIN}/gone/">x</a>`, `${ORIGIN}/gone/`],
      ['<img src="/gone.png" alt="">', "/gone.png"],
      ['<img src="/a.png" srcset="/a.png 1x, /gone.png 2x" alt="">', "/gone.png"],
      ['<source srcset="/a.png 100w,\n /gone.webp 200w">', "/gone.webp"],
      ['<form action="/gone"></form>', "/gone"],
      ['<a href="/A.png">x</a>', "/A.png"],
      ['<script src="/gone.js"></script>', "/gone.js"],
      ['<a href="/gone/?a=1&amp;b=2">x</a>', "/gone/?a=1&b=2"],
    ])("finds one that leads nowhere: %s", (body, address) => {
      expect(verifySite(siteWith(about(body)))).toEqual([
        {
          rule: "links",
          file: "/about/index.html",
          message: `leads to ${address}, which is not there; mend the link`,
        },
      ]);
    });

    it.each([
      `<a href="${STUDY}#results">x</a>`,
      '<a href="/case-studies/one">x</a>',
      '<a href="../case-studies/one/index.html">x</a>',
      '<a href="#">x</a><a href="#top">x</a><a href="#:~:text=x">x</a>',
      '<a href="/api/search?q=x#y">x</a><a href="/old/">x</a>',
      '<a href="https://other.example/gone">x</a><a href="//other.example/gone">x</a>',
      `<a href="${ORIGIN}/gone/" rel="external">x</a>`,
      '<a href="tel:+44">x</a><img src="data:image/png;base64,AAAA" alt="">',
      '<a name="named">x</a><a href="#named">x</a>',
      '<h2 id="größe">x</h2><a href="#gr%C3%B6%C3%9Fe">x</a>',
      "<!-- <a href='/gone/'>x</a> --><script>let a = '<a href=\"/gone/\">'</script>",
    ])("takes one that leads somewhere: %s", (body) => {
      expect(tell(about(body))).toEqual([]);
    });

    it("names a link once that stands on many pages", () => {
      const body = '<a href="/gone/">x</a>';
      const files = { ...about(body), "/index.html": page("/", { body }) };
      expect(verifySite(siteWith(files)).map(({ message }) => message)).toEqual([
        "leads to /gone/, which is not there, as 1 more page does; mend the link",
      ]);
    });

    it("finds a social image that is not there", () => {
      const head = `<meta property="og:image" content="${ORIGIN}/gone.png">`;
      expect(tell({ "/about/index.html": page("/about/", { head }) })).toEqual([
        "links /about/index.html: leads to https://firm.example/gone.png",
      ]);
    });

    it("finds a redirect to a page that is gone", () => {
      expect(tell({ "/_redirects": "/old /gone/ 301\n" })).toEqual([
        "links /_redirects: leads /old to /gone/",
      ]);
    });
  });

  describe("budgets", () => {
    it.each<[string, Record<string, string>, string]>([
      [
        "a page that is too heavy",
        { "/about/index.html": page("/about/", { body: "x".repeat(BUDGETS.page) }) },
        "budgets /about/index.html: /about/index.html without its styles has 500.2 kB",
      ],
      [
        "a style sheet that is too heavy",
        { "/about/index.html": page("/about/", { head: `<style>${"x".repeat(BUDGETS.style)}</style>` }) },
        "budgets /about/index.html: the style sheet of /about/index.html has 12.0 kB",
      ],
      [
        "scripts that are too heavy together",
        {
          "/about/index.html": page("/about/", {
            head: '<script src="/one.js"></script><script src="/two.js"></script>',
          }),
          "/one.js": "x".repeat(BUDGETS.scripts / 2),
          "/two.js": "y".repeat(BUDGETS.scripts / 2 + 1),
        },
        "budgets /about/index.html: the script of the page (/one.js",
      ],
      [
        "a font that is too heavy",
        { "/assets/a.woff2": "x".repeat(BUDGETS.font + 1) },
        "budgets /assets/a.woff2: /assets/a.woff2 has 300.0 kB",
      ],
      [
        "a social image that is too heavy",
        { "/social-card.png": "x".repeat(BUDGETS.card + 1) },
        "budgets /social-card.png: /social-card.png has 1000.0 kB",
      ],
      [
        "a picture that is too heavy",
        { "/assets/pictures/a.webp": "x".repeat(BUDGETS.picture + 1) },
        "budgets /assets/pictures/a.webp: /assets/pictures/a.webp has 3000.0 kB",
      ],
    ])("finds %s", (_what, files, expected) => {
      expect(tell(files)).toEqual([expected]);
    });

    it("leaves downloads to those who offer them", () => {
      expect(tell({ "/files/poster.png": "x".repeat(BUDGETS.picture + 1) })).toEqual([]);
    });
  });

  describe("held-back", () => {
    const confidentialTerms = [{ file: "brindle.md", words: ["Brindle & Sons", "/case-studies/brindle"] }];
    it.each<[string, Record<string, string>, string]>([
      [
        "in a page",
        { "/about/index.html": page("/about/", { body: "Brindle &amp; Sons" }) },
        "/about/index.html",
      ],
      [
        "in an attribute",
        { "/about/index.html": page("/about/", { body: '<p title="Brindle & Sons">' }) },
        "/about/index.html",
      ],
      ["in a data file", { "/extra.json": '{"a":"Brindle & Sons"}' }, "/extra.json"],
      ["in an address", { "/notes.txt": "see /case-studies/brindle/" }, "/notes.txt"],
      ["as part of an address", { "/notes.txt": "/clients/brindle-and-sons/" }, "/notes.txt"],
      ["in the name of a file", { "/assets/brindle-and-sons.png": "" }, "the name of a published file"],
    ])("finds words %s, and does not repeat them", (_where, files, file) => {
      expect(verifySite(siteWith(files, { confidentialTerms }))).toEqual([
        {
          rule: "held-back",
          file,
          message: "says what brindle.md keeps back; take it out, or publish that study",
        },
      ]);
    });

    it("finds words in what functions answer from", () => {
      const functionData = new Map([["records", '{"title":"Brindle & Sons"}']]);
      expect(tell({}, { confidentialTerms, functionData })).toEqual([
        "held-back records: says what brindle.md keeps back",
      ]);
    });

    it("tells an address from longer ones", () => {
      const held = [{ file: "a.md", words: ["/case-studies/acme", "Brindle & Sons"] }];
      const texts = (text: string) => tell({ "/notes.txt": text }, { confidentialTerms: held });
      expect(
        texts("/case-studies/acme-2/ /case-studies/acmes/ /a/brindle-and-sons-2/ x-brindle-and-sons"),
      ).toEqual([]);
      expect(texts("see /case-studies/acme.")).toHaveLength(1);
      expect(texts('href="/case-studies/acme/"')).toHaveLength(1);
      expect(texts("/a/brindle-and-sons/")).toHaveLength(1);
    });

    it("tells words from longer ones", () => {
      const orca = [{ file: "a.md", words: ["Orca"] }];
      expect(tell({ "/notes.txt": "Orcadian, xOrca, orca" }, { confidentialTerms: orca })).toEqual([]);
      expect(tell({ "/notes.txt": "(Orca)" }, { confidentialTerms: orca })).toHaveLength(1);
    });
  });

  describe("routes", () => {
    it("finds a function whose route Netlify did not read", () => {
      const deployed = [{ name: "search", paths: [], schedule: null }];
      expect(verifySite(siteWith({}, { deployed })).map(({ message }) => message)).toEqual([
        "has no route /search, /api/search in the manifest of the functions",
      ]);
    });

    it("finds a function that was not bundled", () => {
      expect(tell({}, { deployed: [] })).toEqual([
        "routes functions/search.ts: is missing in the manifest of the functions",
      ]);
    });

    it("finds a schedule that was lost", () => {
      const functions = [
        ...siteWith().functions,
        { name: "sweep", config: { paths: [], schedule: "*/5 * * * *" } },
      ];
      const deployed = [...(siteWith().deployed ?? []), { name: "sweep", paths: [], schedule: null }];
      expect(tell({}, { functions, deployed })).toEqual([
        "routes functions/sweep.ts: has the schedule none in the manifest",
      ]);
    });

    it("finds a function without a literal, bundled or not", () => {
      const functions = [...siteWith().functions, { name: "odd", config: null }];
      expect(tell({}, { functions, deployed: null })).toEqual([
        "routes functions/odd.ts: states no route that Netlify can read",
      ]);
    });
  });
});
