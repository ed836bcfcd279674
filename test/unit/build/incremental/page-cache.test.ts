import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPageCache } from "../../../../src/build/incremental/page-cache.ts";
import { contentHash } from "../../../../src/build/output/content-hash.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { ROOT } from "../../../support/project.ts";

const folder = mkdtempSync(join(tmpdir(), "casebook-page-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HTML = "<p>A</p>";
const READS = { "/a/": ["site\0name", "site\0url"] };
const FOUND: Record<string, string> = { "site\0name": "1", "site\0url": "2" };

let number = 0;
/** A project whose page at `/a/` was written and kept. */
function makeKept(template = "{{ site.name }}", more: Record<string, string> = {}): string {
  const root = join(folder, String(number++));
  write(root, "src/templates/page.njk", template);
  write(root, "src/routes/page.njk", "---\npagination: { data: pages, size: 1 }\n---\n");
  write(root, ".eleventy.js", readFileSync(join(ROOT, ".eleventy.js"), "utf8"));
  for (const [file, text] of Object.entries(more)) write(root, file, text);
  write(root, "_site/a/index.html", HTML);
  const file = join(root, "_site/a/index.html");
  open(root).save([{ url: "/a/", file, hash: contentHash(HTML), isIndexable: true, isRendered: true }]);
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function open(root: string, found = FOUND, base = "base") {
  const reads = new Map(Object.entries(READS).map(([url, own]) => [url, new Set(own)]));
  const recorder = {
    reads,
    hashOf: (read: string) => found[read] ?? null,
    bases: () => new Map(),
    takeOver: () => {},
  };
  return openPageCache(base, recorder, projectPaths(root), projectPaths(root));
}

const isKept = (root: string): boolean => open(root).find("/a/") !== null;

describe("a page of an earlier build", () => {
  it("is kept where its reads find the same, and no page that was not there", () => {
    const root = makeKept();
    expect(open(root).find("/a/")).toMatchObject({ url: "/a/", isIndexable: true });
    expect(open(root).find("/b/")).toBeNull();
  });

  it("is rendered where a read finds something else or nothing, and where words or language changed", () => {
    const root = makeKept();
    expect(open(root, { ...FOUND, "site\0url": "3" }).find("/a/")).toBeNull();
    expect(open(root, { "site\0name": "1" }).find("/a/")).toBeNull();
    expect(open(root, { ...FOUND, "site\0email": "3" }).find("/a/")).not.toBeNull();
    expect(open(root, FOUND, "other").find("/a/")).toBeNull();
  });

  it.each<[string, (root: string) => void]>([
    ["its file was written over", (root) => write(root, "_site/a/index.html", "<p>B</p>")],
    ["its file is gone", (root) => rmSync(join(root, "_site/a/index.html"))],
    ["a template changed", (root) => write(root, "src/templates/page.njk", "{{ site.url }}")],
    ["a file that a template may include changed", (root) => write(root, "src/templates/notes.txt", "new")],
    ["the theme has a template", (root) => write(root, "src/theme/page.njk", "{{ site.name }}")],
    ["a route changed", (root) => write(root, "src/routes/page.njk", "---\npermalink: /x/\n---\n")],
    ["nothing is kept", (root) => rmSync(join(root, ".cache"), { recursive: true })],
  ])("is rendered where %s", (_what, change) => {
    const root = makeKept();
    expect(isKept(root)).toBe(true);
    change(root);
    expect(isKept(root)).toBe(false);
  });

  it("is kept where its file was touched, or copied", () => {
    const root = makeKept();
    utimesSync(join(root, "_site/a/index.html"), 1, 1);
    expect(isKept(root)).toBe(true);
  });

  it.each([
    "{% for page in collections.all %}{% endfor %}",
    "{{ pagination.href.next }}",
    "{{ pager(pagination) }}",
    "{{ page.date }}",
    "{{ eleventy.version }}",
    "{% asyncEach one in all %}{% endeach %}",
  ])("is never kept where a template says %s", (template) => {
    expect(isKept(makeKept(template))).toBe(false);
  });

  it.each([
    '{% from "components/pagination/pagination.njk" import pagination %}{{ pagination({ pages: pages }) }}',
    '<nav class="pagination">{{ page.url }}</nav>',
  ])("is kept where a template says %s", (template) => {
    expect(isKept(makeKept(template))).toBe(true);
  });

  it.each<[string, string, (text: string) => string]>([
    ["one filter more", ".eleventy.js", (text) => `${text}\neleventy.addFilter("own", () => Date.now());`],
    ["a plugin", ".eleventy.js", (text) => `${text}\neleventy.addPlugin(own);`],
    ["a file of its own", ".eleventy.js", (text) => `import own from "./own.js";\n${text}`],
    ["data beside its routes", "src/routes/routes.11tydata.js", () => "export default {};"],
  ])("is never kept where a site has %s", (_what, file, change) => {
    const text = file === ".eleventy.js" ? readFileSync(join(ROOT, file), "utf8") : "";
    expect(isKept(makeKept(undefined, { [file]: change(text) }))).toBe(false);
  });
});
