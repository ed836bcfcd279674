import { z } from "zod";
import { CACHE_HEADERS } from "../../domain/headers/caching.ts";
import { securityHeaders } from "../../domain/headers/security.ts";
import { SELF_TEST_HEADER, signSelfTest, toSelfTestFields } from "../../domain/inquiry/self-test.ts";
import {
  type Deploy,
  ExpectationError,
  expectCaching,
  expectPage,
  expectThat,
  hasPolicy,
  isNoindex,
  readJson,
} from "./assertions.ts";

/** Something that was looked at; `fault` says what is wrong and what to do, null where all is well. */
export type SmokeResult = { what: string; fault: string | null; note: string | null };

/** What the checks find out of a deploy as they go. */
type Facts = { isReviewed: boolean; study: string | null; title: string; home: string };

type Check = {
  what: string;
  /** What is worth saying though nothing is wrong. */
  run: (deploy: Deploy, facts: Facts) => Promise<string | null>;
};

const STUDIES = z.object({ caseStudies: z.array(z.object({ url: z.string(), title: z.string() })) });

const REPLY = z.object({ total: z.number(), results: z.array(z.object({ url: z.string() })) });

const HEALTH = z.object({
  status: z.enum(["ok", "degraded", "failing"]),
  failures: z.array(z.string()),
  warnings: z.array(z.string()),
});

const RECEIPT = z.object({ reference: z.string() });

/** In the order they are run: what comes first finds out what later ones ask. */
const SMOKE_CHECKS: readonly Check[] = [
  {
    what: "pages",
    run: async (deploy, facts) => {
      const { html } = await expectPage(deploy, "/");
      facts.home = html;
      const response = await deploy.ask("/case-studies.json");
      expectThat(response.ok, `/case-studies.json answers ${response.status}, and should 200`);
      const [study] = (await readJson(response, STUDIES, "/case-studies.json")).caseStudies;
      facts.study = study === undefined ? null : new URL(study.url).pathname;
      facts.title = study?.title ?? "";
      const paths = [
        "/case-studies/",
        "/contact/",
        "/about/",
        "/privacy/",
        ...(facts.study ? [facts.study] : []),
      ];
      for (const path of paths) await expectPage(deploy, path);
      await expectPage(deploy, "/nowhere-at-all/", 404);
      return facts.study === null ? "no case study is published" : null;
    },
  },
  {
    what: "files for machines",
    run: async ({ ask }) => {
      for (const path of [
        "/sitemap.xml",
        "/feed.xml",
        "/feed.json",
        "/robots.txt",
        "/llms.txt",
        "/favicon.ico",
      ]) {
        const response = await ask(path);
        expectThat(response.ok, `${path} answers ${response.status}, and should 200`);
      }
      return null;
    },
  },
  {
    what: "robots",
    run: async ({ ask }, facts) => {
      const robots = await (await ask("/robots.txt")).text();
      facts.isReviewed = /^User-agent: \*\s+Disallow: \/\s*$/m.test(robots);
      // What finds nothing is never indexed.
      const search = facts.study === null ? [] : ["/search?sort=newest"];
      const paths = ["/", "/contact/", ...search, "/api/health", "/sitemap.xml"];
      for (const path of paths) {
        const hidden = isNoindex(await ask(path));
        if (facts.isReviewed)
          expectThat(hidden, `${path} may be indexed, though robots.txt is closed; deploy again`);
        // An answer about the state of the site is no page.
        else if (!path.startsWith("/api/"))
          expectThat(
            !hidden,
            `${path} says noindex though this is the public site; is its deploy context production?`,
          );
      }
      return facts.isReviewed ? "a deploy that is not indexed" : "the public site, open to search engines";
    },
  },
  {
    what: "security headers",
    run: async ({ ask }, { isReviewed }) => {
      const wanted = securityHeaders({ context: isReviewed ? "dev" : "production", styleHashes: [] });
      for (const path of ["/", "/search?sort=newest", "/contact/thanks"]) {
        const { headers } = await ask(path);
        for (const [name, value] of Object.entries(wanted)) {
          const found = headers.get(name);
          // The hashes of styles differ from build to build.
          const isSame = name === "Content-Security-Policy" ? hasPolicy(found, value) : found === value;
          expectThat(isSame, `${path} has the ${name} ${found ?? "none"}, and should have ${value}`);
        }
      }
      return null;
    },
  },
  {
    what: "search",
    run: async ({ ask }, { study, title }) => {
      const path = `/api/search?q=${encodeURIComponent(title)}`;
      const response = await ask(path);
      expectThat(response.ok, `${path} answers ${response.status}; look at the log of the function search`);
      const reply = await readJson(response, REPLY, path);
      const all = await readJson(await ask("/api/search?sort=newest"), REPLY, "/api/search?sort=newest");
      const found = study === null || all.results.some(({ url }) => url === study);
      expectThat(found, `the search does not know ${study}, which is the newest; deploy again`);
      const page = await (await ask("/search?q=%3Cb%3E%22")).text();
      expectThat(!page.includes('<b>"'), "/search repeats markup from its address; do not publish this");
      const method = await ask("/search", { method: "DELETE" });
      expectThat(method.status === 405, `/search answers ${method.status} to DELETE, and should 405`);
      return `${reply.total} of ${all.total} found by the title of the newest`;
    },
  },
  {
    what: "caching",
    run: async ({ ask, isLocal }, { home, study }) => {
      const asset = /(?:href|src)="(\/assets\/[^"]+)"/.exec(home)?.[1];
      expectThat(asset !== undefined, "the home page names no asset; look at it");
      let isUnkept = false;
      for (const [path, kind] of [
        [asset, "asset"],
        ["/", "page"],
      ] as const) {
        const response = await ask(path);
        const wanted = CACHE_HEADERS[kind]["Cache-Control"];
        if (isLocal && /\bmax-age=0\b/.test(response.headers.get("Cache-Control") ?? "")) isUnkept = true;
        else expectCaching(response, wanted, path);
      }
      if (study === null) return "no case study is published, so that no answer of the search is kept";
      expectCaching(
        await ask("/search?sort=newest"),
        CACHE_HEADERS.search["Cache-Control"],
        "/search?sort=newest",
      );
      expectCaching(await ask("/contact/thanks"), CACHE_HEADERS.private["Cache-Control"], "/contact/thanks");
      const first = await ask("/api/search?sort=newest");
      const tag = first.headers.get("ETag");
      expectThat(tag !== null, "/api/search has no ETag; look whether a proxy takes it away");
      const again = await ask("/api/search?sort=newest", { headers: { "If-None-Match": tag } });
      expectThat(again.status === 304, `/api/search answers ${again.status} to its own ETag, and should 304`);
      return isUnkept ? "but for files, which npm start lets nobody keep" : null;
    },
  },
  {
    what: "inquiries",
    run: async ({ ask, key, mayInquire, secret = null }, { isReviewed }) => {
      const post = (fields: object, headers: Record<string, string> = {}): Promise<Response> =>
        ask("/api/contact", {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
          body: JSON.stringify(fields),
        });
      const fields = toSelfTestFields(key);
      const empty = await post({});
      expectThat(empty.status === 422, `an empty inquiry is answered ${empty.status}, and should be 422`);
      const foreign = await post(fields, { Origin: "https://elsewhere.example" });
      expectThat(
        foreign.status === 403,
        `a post of another site is answered ${foreign.status}, and should be 403`,
      );
      const asked = await ask("/api/contact");
      expectThat(
        asked.status === 405 && asked.headers.get("Allow") === "POST",
        `/api/contact answers ${asked.status} to GET, and should 405 with Allow: POST`,
      );
      if (!isReviewed && !mayInquire) return "no inquiry was sent to the public site; --inquiry sends one";
      const signature: Record<string, string> =
        secret === null ? {} : { [SELF_TEST_HEADER]: await signSelfTest({ secret, key, now: new Date() }) };
      const kept = await post(fields, signature);
      expectThat(
        kept.status === 201,
        `the test inquiry is answered ${kept.status}, and should be 201; see /api/health`,
      );
      const { reference } = await readJson(kept, RECEIPT, "/api/contact");
      const again = await readJson(await post(fields, signature), RECEIPT, "/api/contact");
      expectThat(reference === again.reference, "the same inquiry sent twice got two references");
      return secret === null
        ? `the test inquiry is ${reference}, not signed: it counts as any other (set SELF_TEST_SECRET)`
        : `the signed test inquiry is ${reference}`;
    },
  },
  {
    what: "health",
    run: async ({ ask }) => {
      const response = await ask("/api/health");
      const { status, failures, warnings } = await readJson(response, HEALTH, "/api/health");
      expectThat(status !== "failing" && response.ok, `failing: ${failures.join(" ")}`);
      return warnings.length === 0 ? status : `${status}: ${warnings.join(" ")}`;
    },
  },
  {
    what: "inbox",
    run: async ({ ask }) => {
      const response = await ask("/inbox/");
      if (response.status === 404) return "this site has none";
      expectThat(
        response.status < 500 || response.status === INBOX_CLOSED,
        `/inbox/ answers ${response.status}; look at the log of its function`,
      );
      expectThat(isNoindex(response), "/inbox/ may be indexed; do not publish this");
      expectCaching(response, CACHE_HEADERS.private["Cache-Control"], "/inbox/");
      return response.status === INBOX_CLOSED ? "closed: no passphrase or no secret is set" : null;
    },
  },
  {
    what: "preview",
    run: async (deploy, { home }) => {
      const isLinked = home.includes('href="/preview/"');
      const response = await deploy.ask("/preview/");
      if (!isLinked) {
        expectThat(response.status === 404, "/preview/ is there though no page leads to it; build again");
        return "this deploy has no page of changes";
      }
      await expectPage(deploy, "/preview/");
      return null;
    },
  },
];

/** What the inbox answers while its settings lack a passphrase or a secret; what it could not store is said by health. */
const INBOX_CLOSED = 503;

/** Runs all checks one after another; one that fails does not keep the others from running. */
export async function smokeDeploy(deploy: Deploy): Promise<SmokeResult[]> {
  const facts: Facts = { isReviewed: false, study: null, title: "", home: "" };
  const results: SmokeResult[] = [];
  for (const { what, run } of SMOKE_CHECKS) {
    try {
      results.push({ what, fault: null, note: await run(deploy, facts) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const fault =
        error instanceof ExpectationError ? error.message : `no answer came (${error.message}); ask again`;
      results.push({ what, fault, note: null });
    }
  }
  return results;
}
