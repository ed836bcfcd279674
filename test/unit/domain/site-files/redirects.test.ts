import { describe, expect, it } from "vitest";
import {
  comparePath,
  explainRedirect,
  redirectsOf,
  sitePages,
  toRedirectsFile,
} from "../../../../src/domain/site-files/redirects.ts";
import { good, study } from "../case-study/study-text.ts";

const acme = good(study({ redirectFrom: "[/work/acme, /projekte/größe/]" }));
const pages = sitePages([acme]);

describe("redirects of a study", () => {
  it("lead from each address it gave up to its page", () => {
    expect(redirectsOf([acme])).toEqual([
      { from: "/work/acme", to: "/case-studies/acme/" },
      { from: "/projekte/größe/", to: "/case-studies/acme/" },
    ]);
  });

  it("are permanent, and written both as they read and as a browser asks for them", () => {
    expect(toRedirectsFile(redirectsOf([acme]))).toBe(
      [
        "/work/acme /case-studies/acme/ 301\n",
        "/projekte/größe/ /case-studies/acme/ 301\n",
        "/projekte/gr%C3%B6%C3%9Fe/ /case-studies/acme/ 301\n",
      ].join(""),
    );
  });

  it("are not encoded twice", () => {
    expect(toRedirectsFile([{ from: "/gr%C3%B6%C3%9Fe", to: "/x/" }])).toBe(
      "/größe /x/ 301\n/gr%C3%B6%C3%9Fe /x/ 301\n",
    );
  });

  it("keep what stands for a slash or a colon as it is", () => {
    expect(toRedirectsFile([{ from: "/a%2Fb/%3A", to: "/x/" }])).toBe("/a%2Fb/%3A /x/ 301\n");
  });

  it.each(["%20", "%0A", "%C2%A0"])("keep a %s encoded, which would part or end the line", (sign) => {
    expect(toRedirectsFile([{ from: `/a${sign}b`, to: "/x/" }])).toBe(`/a${sign}b /x/ 301\n`);
  });
});

describe("an address that is given up", () => {
  it.each([
    "/work/acme/",
    "/blog/2019/acme.html",
    "/case-studies/old-name/",
    "/services/web-design/",
    "/100%",
  ])("may be %s", (path) => expect(explainRedirect(path, pages)).toBeNull());

  it.each([
    "/",
    "/contact",
    "/CONTACT/",
    "/contact/thanks/",
    "/case-studies/",
    "/case-studies/page/2/",
    "/search",
    "/api/search",
    "/feed.xml",
    "/assets/x.js",
    "/industries/e-commerce/",
    "/technologies/react",
  ])("cannot be a page the site has: %s", (path) =>
    expect(explainRedirect(path, pages)).toMatch(/^is a page of this site/),
  );

  it.each(["/work/*", "/work/%2A", "/work/:name"])("cannot be a pattern: %s", (path) =>
    expect(explainRedirect(path, pages)).toMatch(/write one address$/),
  );

  it.each(["/work?id=7", "/work#acme"])("is a path alone: %s", (path) =>
    expect(explainRedirect(path, pages)).toMatch(/write that$/),
  );

  it("compares without regard to capitals, encoding and a slash at its end", () => {
    expect(comparePath("/Gr%C3%B6%C3%9Fe/")).toBe(comparePath("/größe"));
  });

  it("cannot hold half a character, which no browser can ask for", () => {
    expect(explainRedirect("/half-\uD800", pages)).toMatch(/^holds half a character/);
  });
});
