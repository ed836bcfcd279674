import { describe, expect, it } from "vitest";
import { findDeadLinks } from "../../../src/domain/check-site-yaml-links.ts";
import { type SiteLink, siteSchema } from "../../../src/domain/site.ts";
import { SITE_FACTS } from "../../support/site-facts.ts";
import { good, study } from "./case-study/study-text.ts";

const place = () => ({ line: 7, column: 10 });
const link = (url: string): SiteLink => ({ label: "A link", url });
const acme = good(study({ industry: "Retail", redirectFrom: "[/old/acme]" }));

/** The addresses among `urls` that lead nowhere on a site with one study, one page and one file of its own. */
function deadAmong(...urls: string[]): string[] {
  const site = siteSchema.parse({ ...SITE_FACTS, navigation: urls.map(link), footer: [] });
  const found = findDeadLinks(site, place, {
    studies: [acme],
    pages: ["/services/"],
    hasFile: (path) => path === "/files/terms of use.pdf",
  });
  return found.map(({ field }) => urls[Number(field?.split(".")[1])] ?? "");
}

describe("the links of a site", () => {
  it("lead to its pages, studies, landings, feeds, redirects and files", () => {
    expect(
      deadAmong(
        "/",
        "/case-studies/",
        "/contact/#form",
        "/search?q=a",
        "/feed.xml",
        "/industries/retail/",
        "/industries/retail/feed.xml",
        acme.url,
        "/old/acme",
        "/services",
        "/files/terms%20of%20use.pdf",
        "https://www.firm.example/about/",
      ),
    ).toEqual([]);
  });

  it("lead elsewhere unchecked", () => {
    expect(
      deadAmong(
        "https://elsewhere.example/nowhere",
        "https://www.firm.example.org/",
        "mailto:a@b.example",
        "tel:+442079460999",
      ),
    ).toEqual([]);
  });

  it("that lead nowhere are errors at their lines", () => {
    const urls = ["/imprint/", "/industries/mining/", "/files/terms.pdf", "https://www.firm.example/team/"];
    expect(deadAmong(...urls)).toEqual(urls);
    const site = siteSchema.parse({ ...SITE_FACTS, footer: [link("/privacy/"), link("/imprint/")] });
    expect(
      findDeadLinks(site, (path) => ({ line: path.length, column: 1 }), {
        studies: [],
        pages: [],
        hasFile: () => false,
      }),
    ).toEqual([
      {
        level: "error",
        rule: "link-missing",
        field: "footer.1.url",
        line: 3,
        column: 1,
        message:
          "there is no page `/imprint/` on this site; correct the address, add the page, or remove the link",
      },
    ]);
  });

  it("are those of a site before they stood in its data, where a data file has none", () => {
    const site = siteSchema.parse(SITE_FACTS);
    expect(site.navigation.map(({ url }) => url)).toEqual(["/case-studies/", "/about/", "/contact/"]);
    expect(site.navigation.every(({ label }) => label === undefined)).toBe(true);
    expect(siteSchema.parse({ ...SITE_FACTS, navigation: [] }).navigation).toEqual([]);
  });

  it("are addresses of this site, of the web, of mail or of a telephone", () => {
    const isAllowed = (url: string) => siteSchema.safeParse({ ...SITE_FACTS, footer: [link(url)] }).success;
    expect(
      ["about/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""].filter(isAllowed),
    ).toEqual([]);
  });
});
