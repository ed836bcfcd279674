import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANDING_FACETS } from "../../src/domain/content-model/facets.ts";
import { landingUrl } from "../../src/domain/page-addresses.ts";
import { emptyQuery, search } from "../../src/domain/search/index.ts";
import { buildProject, makeProject, type TestProject } from "../support/project.ts";
import { openBuiltIndex } from "../support/search/documents.ts";
import { createStudy } from "../support/search/studies.ts";

let project: TestProject;
beforeAll(async () => {
  const studies = Array.from({ length: 13 }, (_, at) => [
    `study-${at}.md`,
    createStudy({ title: `Study ${at}: orders in 3 seconds`, industry: "Energy", tags: ["Kubernetes"] }),
  ]);
  project = makeProject({
    ...Object.fromEntries(studies),
    "hostile.md": createStudy({
      title: "R&D <i>halved</i> ]]>",
      industry: "Retail",
      tags: ["Kubernetes", "C++", "Brand-new & odd"],
    }),
  });
  const built = await buildProject(project.root, { CONTEXT: "production" });
  if (built.code !== 0) throw new Error(built.output);
});
afterAll(() => project.remove());

const read = (path: string): string => readFileSync(join(project.root, "_site", path), "utf8");
const page = (url: string): string => read(join(decodeURI(url), "index.html"));

function allLandings(): string[] {
  const { facets } = search(openBuiltIndex(project.root), emptyQuery());
  return LANDING_FACETS.flatMap((name) =>
    (facets.find((facet) => facet.name === name)?.values ?? []).map(({ value }) => landingUrl(name, value)),
  );
}

describe("landing pages", () => {
  it("stand for every value that a study has, in the vocabulary or not, each with a feed", () => {
    expect(allLandings()).toEqual(
      expect.arrayContaining([
        "/industries/retail/",
        "/technologies/c-plus-plus/",
        "/topics/brand-new-and-odd/",
      ]),
    );
    for (const url of allLandings()) {
      const [, canonical] = /rel="canonical" href="https:\/\/[^/"]+([^"]*)"/.exec(page(url)) ?? [];
      expect(canonical).toBe(url);
      expect(read(`${url}feed.xml`)).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    }
  });

  it("say the vocabulary's sentence, or one of their own where it has none", () => {
    expect(page("/industries/retail/")).toContain('<p class="lead">Stores, warehouses and tills');
    expect(page("/topics/brand-new-and-odd/")).toContain(
      '<p class="lead">1 case study about Brand-new &amp; odd, in Retail.</p>',
    );
  });

  it("link to nothing that is not there, but for the search", () => {
    const links = allLandings().flatMap((url) =>
      [...page(url).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map(([, href = ""]) => href),
    );
    const files = [...new Set(links)].filter((href) => href !== "/search");
    const isThere = (href: string) =>
      existsSync(join(project.root, "_site", decodeURI(href), href.endsWith("/") ? "index.html" : ""));
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((href) => !isThere(href))).toEqual([]);
  });

  it("turn pages where there are more than twelve studies", () => {
    expect(page("/technologies/kubernetes/")).toContain('href="/technologies/kubernetes/page/2/"');
    expect(page("/technologies/kubernetes/page/2/").match(/<article/g)).toHaveLength(2);
    expect(existsSync(join(project.root, "_site/industries/retail/page"))).toBe(false);
  });

  it("tell feeds of a title as it is, markup and all, as text", () => {
    expect(read("/industries/retail/feed.xml")).toContain(
      "<title>R&amp;D &lt;i&gt;halved&lt;/i&gt; ]]&gt;</title>",
    );
  });
});
