import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { headersFile } from "../../../../src/domain/headers/headers-file.ts";
import { speculationRules } from "../../../../src/domain/headers/speculation-rules.ts";
import { ROOT } from "../../../support/project.ts";

type Rules = {
  prerender: { where: { and: [{ href_matches: string[] }, { not: { href_matches: string[] } }] } }[];
};
const ORIGIN = "https://www.fixture.test";
const [rule] = (JSON.parse(speculationRules()) as Rules).prerender;
const matches = (patterns: string[] | undefined, address: string): boolean =>
  (patterns ?? []).some((pattern) => new URLPattern(pattern, ORIGIN).test(new URL(address, ORIGIN)));
/** Whether a browser may render what is at an address ahead of the click. */
const isPrerendered = (address: string): boolean => {
  const [pages, others] = rule?.where.and ?? [];
  return matches(pages?.href_matches, address) && !matches(others?.not.href_matches, address);
};

/** Addresses that functions answer, as their `config` has them. */
const ROUTES = readdirSync(join(ROOT, "functions")).flatMap((name) => {
  const [, config = ""] =
    /export const config: Config = ({[\s\S]*?});/.exec(readFileSync(join(ROOT, "functions", name), "utf8")) ??
    [];
  return [...config.matchAll(/"(\/[^"]*)"/g)].map(([, path = ""]) => path);
});

describe("the rules for rendering pages ahead", () => {
  it.each([
    "/",
    "/case-studies/",
    "/case-studies/harbour/",
    "/case-studies/page/2/",
    "/de/",
    "/de/industries/retail/",
  ])("let a browser render %s", (address) => {
    expect(isPrerendered(address)).toBe(true);
  });

  it("leave out every address that a function answers, in every language, with and without a slash or a question", () => {
    expect(ROUTES.length).toBeGreaterThan(20);
    for (const route of ROUTES) {
      const address = route.replace(":language", "de").replace(/\/\*$/, "/x").replace(/:\w+/g, "x");
      for (const form of [address, `${address}/`, `${address}?q=a`, `${address}/?q=a`])
        expect([form, isPrerendered(form)]).toEqual([form, false]);
    }
  });

  it.each([
    "/contact/",
    "/de/contact/",
    "/contact/?study=harbour",
    "/case-studies/?utm_source=a",
    "/case-studies.json",
    "/case-studies/harbour/index.md",
    "/files/offer.pdf",
    "/inbox/",
    "https://elsewhere.test/page/",
  ])("leave out %s", (address) => {
    expect(isPrerendered(address)).toBe(false);
  });
});

describe("the _headers file", () => {
  const paths = ["", "assets", "contact", "feed.xml", "speculation-rules.json"];
  const lines = headersFile({ context: "production", styleHashes: [] }, paths);
  const ofPath = (path: string): string =>
    lines.split(/\n(?=\/)/).find((rules) => rules.startsWith(`${path}\n`)) ?? "";

  it("names the rules on pages, and gives them the type that browsers ask for", () => {
    for (const page of ["/", "/contact/*"])
      expect(ofPath(page)).toContain('Speculation-Rules: "/speculation-rules.json"');
    for (const file of ["/*", "/assets/*", "/feed.xml"]) expect(ofPath(file)).not.toContain("peculation");
    expect(ofPath("/speculation-rules.json")).toContain("Content-Type: application/speculationrules+json");
  });

  it("names no rules on a developer's machine, where their type would be another one", () => {
    expect(headersFile({ context: "dev", styleHashes: [] }, paths)).not.toContain("Speculation-Rules");
  });
});
