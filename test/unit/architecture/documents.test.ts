import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/project.ts";

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

/** Paths of the repository that a document names in code marks. Content is the site's own and may be missing. */
const namedPaths = (text: string): string[] =>
  [...text.matchAll(/`((?:src|netlify|functions|test|bench|docs|\.github)\/[^`\s]*)`/g)]
    .map(([, path = ""]) => path.replace(/:\d.*$/, ""))
    .filter((path) => !/[*<>{}[\]]|\.\.\./.test(path) && !/^src\/(?:content|theme)\b/.test(path));

const linkedPaths = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, path = ""]) => path);

const documents = [
  ...globSync("docs/**/*.md", { cwd: ROOT }),
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "THIRD-PARTY.md"],
];

describe.each(documents)("%s", (document) => {
  it("names files that are there", () => {
    const text = read(document);
    const missing = [
      ...namedPaths(text).filter((path) => !existsSync(join(ROOT, path))),
      ...linkedPaths(text).filter((path) => !existsSync(join(ROOT, dirname(document), path))),
    ];
    expect(missing).toEqual([]);
  });
});

describe("documents for developers", () => {
  const sources = globSync(
    ["{src,netlify,functions,bench,test}/**/*.{ts,js,njk,yaml,json}", ".eleventy.js"],
    {
      cwd: ROOT,
      exclude: (path) => path.includes("node_modules"),
    },
  );
  const words = new Set(sources.flatMap((file) => read(file).match(/\w+/g) ?? []));

  it("name no function or type that the code has not", () => {
    const named = [
      "docs/developers.md",
      "docs/search.md",
      ...globSync("docs/decisions/*.md", { cwd: ROOT }),
    ].flatMap((document) =>
      [...read(document).matchAll(/`([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)`/g)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  it("says for 25 changes and more which file to edit", () => {
    const rows = read("CONTRIBUTING.md").match(/^\| (?!to change|---).*`.*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });
});
