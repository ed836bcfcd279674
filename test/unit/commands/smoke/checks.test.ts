import { describe, expect, it } from "vitest";
import { type SmokeResult, smokeDeploy } from "../../../../src/commands/smoke/checks.ts";
import { CACHE_HEADERS, responseHeaders } from "../../../../src/domain/headers/caching.ts";
import { securityHeaders } from "../../../../src/domain/headers/security.ts";
import { isSelfTest, SELF_TEST_HEADER } from "../../../../src/domain/inquiry/self-test.ts";

type Answer = { status?: number; headers?: Record<string, string>; body?: string };
type Answers = Record<string, Answer>;

const facts = (context: "production" | "deploy-preview") => ({ context, styleHashes: ["sha256-x"] });
const json = (value: unknown): string => JSON.stringify(value);
const PAGE = "<!doctype html><h1>Page</h1>";

/** Answers of a deploy that is whole, by method and path. */
function wholeDeploy(context: "production" | "deploy-preview"): Answers {
  const page = (body = PAGE, status = 200): Answer => ({
    status,
    headers: {
      ...securityHeaders(facts(context)),
      ...CACHE_HEADERS.page,
      "Content-Type": "text/html; charset=UTF-8",
    },
    body,
  });
  const answer = (kind: "search" | "private", body: string, status = 200): Answer => ({
    status,
    headers: { ...responseHeaders(kind, facts(context)), "Content-Type": "text/html", ETag: '"a"' },
    body,
  });
  const isReviewed = context !== "production";
  const study = { url: "https://firm.example/case-studies/one/", title: "One" };
  const found = json({ total: 1, results: [{ url: "/case-studies/one/" }] });
  return {
    "GET /": page(`${PAGE}<script src="/assets/a-1.js"></script>${isReviewed ? '<a href="/preview/">' : ""}`),
    "GET /case-studies.json": { body: json({ caseStudies: [study] }) },
    "GET /case-studies/": page(),
    "GET /case-studies/one/": page(),
    "GET /contact/": page(),
    "GET /about/": page(),
    "GET /privacy/": page(),
    "GET /nowhere-at-all/": page(PAGE, 404),
    "GET /preview/": isReviewed ? page() : page(PAGE, 404),
    "GET /sitemap.xml": page("<urlset/>"),
    "GET /feed.xml": {},
    "GET /feed.json": {},
    "GET /llms.txt": {},
    "GET /favicon.ico": {},
    "GET /robots.txt": { body: `User-agent: *\nDisallow: ${isReviewed ? "/" : "/api/"}\n` },
    "GET /assets/a-1.js": { headers: CACHE_HEADERS.asset },
    "GET /search?sort=newest": answer("search", PAGE),
    "GET /search?q=%3Cb%3E%22": answer("search", "&lt;b&gt;&quot;"),
    "DELETE /search": { status: 405 },
    "GET /api/search?q=One": answer("search", found),
    "GET /api/search?sort=newest": answer("search", found),
    "GET /api/search?sort=newest again": { status: 304 },
    "GET /contact/thanks": answer("private", PAGE),
    "POST /api/contact": { status: 201, body: json({ reference: "ABCD" }) },
    "POST /api/contact empty": { status: 422 },
    "POST /api/contact foreign": { status: 403 },
    "GET /api/contact": { status: 405, headers: { Allow: "POST" } },
    "GET /api/health": answer("private", json({ status: "ok", failures: [], warnings: [] })),
    "GET /inbox/": answer("private", PAGE, 401),
  };
}

/** Smokes a deploy whose answers differ from a whole one's in `other`; `asked` takes down what it was asked. */
function smokeWith(
  other: Answers,
  {
    context = "deploy-preview" as "production" | "deploy-preview",
    mayInquire = false,
    secret = null as string | null,
    signatures = [] as string[],
    asked = [] as string[],
  } = {},
): Promise<SmokeResult[]> {
  const answers = { ...wholeDeploy(context), ...other };
  const ask = async (path: string, request: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(request.headers);
    const kind = headers.has("If-None-Match")
      ? " again"
      : request.body === "{}"
        ? " empty"
        : headers.has("Origin")
          ? " foreign"
          : "";
    const key = `${request.method ?? "GET"} ${path}${kind}`;
    asked.push(key);
    const signature = headers.get(SELF_TEST_HEADER);
    if (signature !== null) signatures.push(signature);
    const answer = answers[key];
    if (answer === undefined) throw new Error(`nobody answers ${key}`);
    const { status = 200, body = "" } = answer;
    return new Response(status === 304 ? null : body, { status, headers: answer.headers ?? {} });
  };
  return smokeDeploy({ ask, isLocal: false, key: "key", mayInquire, secret });
}

const faultsOf = (results: readonly SmokeResult[]): string[] =>
  results.flatMap(({ what, fault }) =>
    fault === null ? [] : [`${what}: ${fault.split(/[,;(]/)[0]?.trim()}`],
  );

describe("smoking a deploy", () => {
  it("signs the test inquiry where there is a secret, and says where there is none", async () => {
    const secret = "0123456789abcdef0123456789abcdef";
    const noteOf = (results: readonly SmokeResult[]) =>
      results.find(({ what }) => what === "inquiries")?.note;
    const signatures: string[] = [];
    const signed = await smokeWith({}, { secret, signatures });
    expect(noteOf(signed)).toBe("the signed test inquiry is ABCD");
    expect(signatures).toHaveLength(2);
    const now = new Date();
    expect(await isSelfTest(signatures[0] ?? null, { secret, key: "key", now })).toBe(true);
    expect(noteOf(await smokeWith({}))).toBe(
      "the test inquiry is ABCD, not signed: it counts as any other (set SELF_TEST_SECRET)",
    );
  });

  it.each(["production", "deploy-preview"] as const)(
    "finds nothing in one that is whole: %s",
    async (context) => {
      expect(faultsOf(await smokeWith({}, { context }))).toEqual([]);
    },
  );

  it("sends no inquiry to the public site unless it was asked to", async () => {
    const asked: string[] = [];
    await smokeWith({}, { context: "production", asked });
    expect(asked).not.toContain("POST /api/contact");
    await smokeWith({}, { context: "production", mayInquire: true, asked });
    expect(asked.filter((key) => key === "POST /api/contact")).toHaveLength(2);
  });

  it.each<[string, Answers]>([
    ["pages: /about/ answers 500", { "GET /about/": { status: 500 } }],
    [
      "pages: /privacy/ has the type text/plain",
      { "GET /privacy/": { headers: { "Content-Type": "text/plain" } } },
    ],
    [
      "pages: /privacy/ has no heading",
      { "GET /privacy/": { headers: { "Content-Type": "text/html" }, body: "<p>" } },
    ],
    [
      "pages: /nowhere-at-all/ answers 200",
      { "GET /nowhere-at-all/": { headers: { "Content-Type": "text/html" } } },
    ],
    ["files for machines: /feed.xml answers 404", { "GET /feed.xml": { status: 404 } }],
    [
      "robots: /contact/ may be indexed",
      { "GET /contact/": { headers: { "Content-Type": "text/html" }, body: PAGE } },
    ],
    [
      "search: the search does not know /case-studies/one/",
      { "GET /api/search?sort=newest": { headers: { ETag: '"a"' }, body: json({ total: 0, results: [] }) } },
    ],
    ["search: /search repeats markup from its address", { "GET /search?q=%3Cb%3E%22": { body: 'x<b>"' } }],
    ["search: /search answers 200 to DELETE", { "DELETE /search": {} }],
    ["caching: /assets/a-1.js has the Cache-Control none", { "GET /assets/a-1.js": {} }],
    ["caching: /api/search answers 200 to its own ETag", { "GET /api/search?sort=newest again": {} }],
    ["inquiries: an empty inquiry is answered 500", { "POST /api/contact empty": { status: 500 } }],
    ["inquiries: a post of another site is answered 201", { "POST /api/contact foreign": { status: 201 } }],
    ["inquiries: the test inquiry is answered 503", { "POST /api/contact": { status: 503 } }],
    [
      "health: failing: No mail server.",
      {
        "GET /api/health": {
          status: 503,
          headers: { "X-Robots-Tag": "noindex" },
          body: json({ status: "failing", failures: ["No mail server."], warnings: [] }),
        },
      },
    ],
    ["inbox: /inbox/ may be indexed", { "GET /inbox/": { status: 401 } }],
    ["preview: /preview/ answers 404", { "GET /preview/": { status: 404 } }],
  ])("finds what is wrong: %s", async (fault, answers) => {
    expect(faultsOf(await smokeWith(answers))).toEqual([fault]);
  });

  it("finds a header that is missing", async () => {
    const { "Content-Security-Policy": _, ...headers } = responseHeaders("private", facts("deploy-preview"));
    expect(faultsOf(await smokeWith({ "GET /contact/thanks": { headers } }))).toEqual([
      "security headers: /contact/thanks has the Content-Security-Policy none",
    ]);
  });

  it("finds a public site that is hidden", async () => {
    const hidden = {
      ...securityHeaders(facts("deploy-preview")),
      ...CACHE_HEADERS.page,
      "Content-Type": "text/html",
    };
    const results = await smokeWith(
      { "GET /contact/": { headers: hidden, body: PAGE } },
      { context: "production" },
    );
    expect(faultsOf(results)).toEqual(["robots: /contact/ says noindex though this is the public site"]);
  });

  it("goes on where no answer comes, and says so", async () => {
    const results = await smokeWith({ "GET /api/health": { body: "<html>" } });
    expect(results.map(({ what }) => what)).toContain("inbox");
    expect(faultsOf(results)).toContain("health: /api/health answers something else than it should");
  });
});
