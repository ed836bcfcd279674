import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { stringify as toToml } from "smol-toml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify as toYaml } from "yaml";
import { readData } from "../../../src/build/content/read-data.ts";
import { parseCaseStudy } from "../../../src/domain/case-study/index.ts";
import type { CaseStudy } from "../../../src/domain/case-study/types.ts";
import { isPastAt } from "../../../src/domain/publication.ts";
import type { Vocabulary } from "../../../src/domain/vocabulary.ts";
import { importSite } from "../../../src/import/import-site.ts";
import { readMarkdown } from "../../../src/import/raw-values.ts";
import { CORPUS, HAS_CORPUS } from "../../support/corpus.ts";
import { ROOT } from "../../support/project.ts";

/** What of a study each shape holds. */
type Facts = {
  name: string;
  title: string;
  snippet: string;
  date: string;
  author: string;
  client: string;
  industry: string;
  tags: string[];
  stack: string[];
  body: string;
};

const NOW = new Date("2026-12-01T12:00:00Z");
/** Milliseconds of computing for one study without pictures, whatever else the machine does: 500 of them in 30 seconds. */
const BUDGET = 60;
const html = new MarkdownIt({ html: true });

let root: string;
let facts: Facts[];
let vocabulary: Vocabulary;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "casebook-round-trip-"));
  cpSync(join(ROOT, "test/fixtures/data"), join(root, "src/data"), { recursive: true });
  ({ vocabulary } = await readData(join(root, "src/data")));
  facts = HAS_CORPUS
    ? readdirSync(CORPUS)
        .filter((name) => name.endsWith(".md"))
        .flatMap(readFacts)
    : [];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const parse = (name: string, text: string): CaseStudy | null =>
  parseCaseStudy({ path: name, text }, { vocabulary, timeZone: "Europe/London", isPast: isPastAt(NOW) })
    .study;

function readFacts(name: string): Facts[] {
  const text = readFileSync(join(CORPUS, name), "utf8");
  const study = parse(name, text);
  if (!study) return [];
  const { body, fields } = readMarkdown(text);
  const { title, publishDate, author, client, industry, topics, technologies, slug } = study;
  const snippet = typeof fields.snippet === "string" ? fields.snippet : "";
  return [
    {
      name: slug,
      title,
      snippet,
      date: publishDate,
      author: author ?? "",
      client: client?.name ?? "",
      industry: industry?.label ?? "",
      tags: topics.map(({ label }) => label),
      stack: technologies.map(({ label }) => label),
      body,
    },
  ];
}

const without = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** The studies in the shape another system keeps them in: files by their paths. `keepsMarkdown`: whether the body stays as it is. */
type Shape = { name: string; source: string; keepsMarkdown: boolean; write: () => Record<string, string> };

const each = (path: (study: Facts) => string, text: (study: Facts) => string): Record<string, string> =>
  Object.fromEntries(facts.map((study) => [path(study), text(study)]));

const SHAPES: Shape[] = [
  {
    name: "Hugo with TOML",
    source: "",
    keepsMarkdown: true,
    write: () => ({
      "hugo.toml": 'baseURL = "https://old.example/"\n',
      ...each(
        ({ name }) => `content/case-studies/${name}.md`,
        ({ title, snippet, date, author, client, industry, tags, stack, body }) =>
          `+++\n${toToml(without({ title, summary: snippet, date: new Date(date), author, tags, stack, params: without({ client_name: client, sector: industry }) }))}\n+++\n\n${body}`,
      ),
    }),
  },
  {
    name: "Jekyll with dates in names",
    source: "",
    keepsMarkdown: true,
    write: () => ({
      "_config.yml": "title: Old\n",
      ...each(
        ({ name, date }) => `_case_studies/${date.slice(0, 10)}-${name}.markdown`,
        ({ title, snippet, author, client, industry, tags, stack, body }) =>
          `---\n${toYaml(without({ title, excerpt: snippet, author, customer: client, client_industry: industry, tags, stack }))}---\n${body}`,
      ),
    }),
  },
  {
    name: "Astro with objects",
    source: "",
    keepsMarkdown: true,
    write: () => ({
      "astro.config.mjs": 'export default { site: "https://old.example" };\n',
      ...each(
        ({ name }) => `src/content/work/${name}.md`,
        ({ title, snippet, date, author, client, industry, tags, stack, body }) =>
          `---\n${toYaml(without({ title, description: snippet, pubDate: date, authors: author === "" ? "" : [{ name: author }], client: client === "" ? "" : { name: client }, sector: industry, tags, stack }))}---\n${body}`,
      ),
    }),
  },
  {
    name: "an export of WordPress",
    source: "export.xml",
    keepsMarkdown: false,
    write: () => ({
      "export.xml": `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><link>https://old.example</link>${facts
        .map(
          ({ name, title, snippet, date, author, client, industry, tags, stack, body }) =>
            `<item><title>${cdata(title)}</title><link>https://old.example/work/${name}/</link><dc:creator>${cdata(author)}</dc:creator><content:encoded>${cdata(html.render(body))}</content:encoded><excerpt:encoded>${cdata(snippet)}</excerpt:encoded><wp:post_date>${date.slice(0, 19).replace("T", " ")}</wp:post_date><wp:post_name>${name}</wp:post_name><wp:status>publish</wp:status><wp:post_type>case-study</wp:post_type>${industry === "" ? "" : `<category domain="industry">${cdata(industry)}</category>`}${tags.map((tag) => `<category domain="post_tag">${cdata(tag)}</category>`).join("")}${stack.map((name) => `<category domain="technology">${cdata(name)}</category>`).join("")}<wp:postmeta><wp:meta_key>client_name</wp:meta_key><wp:meta_value>${cdata(client)}</wp:meta_value></wp:postmeta></item>`,
        )
        .join("")}</channel></rss>`,
    }),
  },
  {
    name: "a CSV",
    source: "Case Studies.csv",
    keepsMarkdown: false,
    write: () => ({
      "Case Studies.csv": [
        "Name,Slug,Published On,Summary,Author,Client Name,Industry,Tags,Stack,Body",
        ...facts.map(({ name, title, snippet, date, author, client, industry, tags, stack, body }) =>
          [
            title,
            name,
            date,
            snippet,
            author,
            client,
            industry,
            tags.map((tag) => tag.replaceAll(/[,;|]/g, " ")).join("; "),
            stack.map((tag) => tag.replaceAll(/[,;|]/g, " ")).join("; "),
            html.render(body),
          ]
            .map(cell)
            .join(","),
        ),
      ].join("\n"),
    }),
  },
];

/** Lines of a body without links, pictures, code and HTML that a result does not have as they were. */
function changedLines(body: string, result: string): string[] {
  const there = new Set(result.split("\n").map(plain));
  return body
    .split("\n")
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/[[\]{}<>`|&]|^#\s|^ {4}|^\t/.test(line))
    .map(plain)
    .filter((line) => !there.has(line));
}

/** Without control characters, which no study keeps. */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

describe.runIf(HAS_CORPUS)("hundreds of real studies", () => {
  it.each(SHAPES)(
    "come back from $name as they were",
    async ({ name, source, keepsMarkdown, write }) => {
      const folder = join(root, name);
      for (const [path, text] of Object.entries(write())) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const start = process.cpuUsage();
      const options = {
        root,
        dryRun: true,
        force: false,
        writeVocabulary: false,
        fetchPicture: null,
        now: NOW,
      };
      const { studies } = await importSite({ ...options, source: join(folder, source) });
      const { user, system } = process.cpuUsage(start);
      const spent = (user + system) / 1000;
      expect(studies.length).toBe(facts.length);
      expect(spent / facts.length).toBeLessThan(BUDGET);
      const byName = new Map(studies.map((study) => [study.file.replace(/^.*\/|\.md$/g, ""), study]));
      const differing = facts.flatMap((wanted) => {
        const imported = byName.get(wanted.name);
        const study = imported ? parse(`${wanted.name}.md`, imported.text) : null;
        if (!imported || !study) return [`${wanted.name}: is not there`];
        const isCsv = name === "a CSV";
        const tags = study.topics.map(({ label }) => label);
        const pairs: [string, string, string][] = [
          ["title", study.title, wanted.title],
          ["snippet", wanted.snippet === "" ? "" : plain(study.snippet), plain(wanted.snippet)],
          ["date", study.publishDate.slice(0, 10), wanted.date.slice(0, 10)],
          ["author", study.author ?? "", wanted.author],
          ["client", study.client?.name ?? "", wanted.client],
          ["industry", study.industry?.label ?? "", wanted.industry],
          ["tags", isCsv ? "" : tags.toSorted().join("|"), isCsv ? "" : wanted.tags.toSorted().join("|")],
          ["words lost", imported.lost.join("|"), ""],
          ["lines changed", keepsMarkdown ? changedLines(wanted.body, imported.text).join("|") : "", ""],
        ];
        return pairs
          .filter(([, is, was]) => is !== was)
          .map(([field, is, was]) => `${wanted.name} ${field}: ${is.slice(0, 300)} <> ${was.slice(0, 300)}`);
      });
      expect(differing).toEqual([]);
    },
    300_000,
  );
});
