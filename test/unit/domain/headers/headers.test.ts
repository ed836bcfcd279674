import { describe, expect, it } from "vitest";
import { responseHeaders } from "../../../../src/domain/headers/caching.ts";
import { headersFile } from "../../../../src/domain/headers/headers-file.ts";
import { type HeaderFacts, securityHeaders } from "../../../../src/domain/headers/security.ts";

const production: HeaderFacts = { context: "production", styleHashes: ["sha256-abc="] };

describe("the security headers", () => {
  it("let in our own files and the hashed styles, and nothing else", () => {
    expect(securityHeaders(production)["Content-Security-Policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'sha256-abc='; img-src 'self'; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types casebook",
    );
  });

  it("never allow inline code, whatever the context", () => {
    for (const context of ["production", "deploy-preview", "branch-deploy", "dev"] as const) {
      expect(JSON.stringify(securityHeaders({ ...production, context }))).not.toMatch(
        /unsafe-(inline|eval|hashes)/,
      );
    }
  });

  it("ask for two years of HTTPS", () => {
    expect(securityHeaders(production)["Strict-Transport-Security"]).toBe(
      "max-age=63072000; includeSubDomains; preload",
    );
  });

  it("turn every powerful feature off", () => {
    expect(securityHeaders(production)["Permissions-Policy"]).toMatch(/^([a-z-]+=\(\), )+[a-z-]+=\(\)$/);
  });
});

describe("indexing", () => {
  it("is allowed on production's pages", () => {
    expect(responseHeaders("page", production)).not.toHaveProperty("X-Robots-Tag");
  });

  it.each(["deploy-preview", "branch-deploy", "dev"] as const)(
    "is refused on every answer of %s",
    (context) => {
      for (const kind of ["asset", "page", "search", "private"] as const) {
        expect(responseHeaders(kind, { ...production, context })["X-Robots-Tag"]).toBe("noindex, nofollow");
      }
    },
  );

  it("is refused on private answers even in production", () => {
    expect(responseHeaders("private", production)["X-Robots-Tag"]).toBe("noindex, nofollow");
  });
});

describe("caching", () => {
  it("keeps hashed files for a year, pages not at all, search at the CDN by our parameters", () => {
    expect(responseHeaders("asset", production)["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    expect(responseHeaders("page", production)["Cache-Control"]).toBe("public, max-age=0, must-revalidate");
    expect(responseHeaders("private", production)["Cache-Control"]).toBe("no-store");
    expect(responseHeaders("search", production)["Netlify-Vary"]).toBe(
      "query=q|industry|technology|topic|service|client|year|metric|sort|match|figures|page|facet",
    );
  });
});

describe("the _headers file", () => {
  const file = headersFile(production, ["", "assets", "contact", "feed.xml"]);

  it("gives each path its rules", () => {
    const paths = file.split("\n").filter((line) => line.startsWith("/"));
    expect(paths).toEqual(["/*", "/assets/*", "/", "/contact/*", "/feed.xml"]);
  });

  it("says the same of security as the functions do", () => {
    const rule = file.slice(0, file.indexOf("\n/assets"));
    for (const [name, value] of Object.entries(securityHeaders(production))) {
      expect(rule).toContain(`  ${name}: ${value}\n`);
    }
  });
});
