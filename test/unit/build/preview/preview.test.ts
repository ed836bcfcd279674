import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadPublishedContent } from "../../../../src/build/content/published-content.ts";
import type { Preview } from "../../../../src/build/preview/preview.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";
import { type PreviewSummary, toBuildInfo } from "../../../../src/domain/deploy-context.ts";
import { commitAll, commitProject, runGit } from "../../../support/git.ts";
import { writeStudy } from "../../../support/project.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

const NOW = new Date("2024-06-15T12:00:00Z");
const FOLDER = "src/content/case-studies";
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

const study = (title: string, { fields = "", text = "Loading fell from 8 s to 2 s." } = {}): string =>
  `---\ntitle: "${title}"\npublishDate: 2024-01-15\n${fields}---\n\n## Results\n\n${text}\n\n## Learnings\n\nAsk twice.\n`;

function commitStudies(studies: Record<string, string>): SiteFolder {
  const project = makeSiteFolder(studies);
  removals.push(project.remove);
  commitProject(project.root);
  runGit(project.root, "checkout", "--quiet", "-b", "change");
  return project;
}

async function loadPreview(
  root: string,
  context = "deploy-preview",
): Promise<{ preview: Preview | null; summary: PreviewSummary | null }> {
  const { preview, build } = await loadPublishedContent(
    projectPaths(root),
    toBuildInfo({ CONTEXT: context }),
    NOW,
  );
  return { preview, summary: build.preview };
}

async function changesOf(root: string): Promise<Preview["changes"]> {
  const { preview } = await loadPreview(root);
  if (preview === null) throw new Error("there is no preview");
  return preview.changes;
}

describe("a build that changes nothing", () => {
  it("is compared with the commit it is, and counts nothing", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    const { preview, summary } = await loadPreview(root);
    expect(preview?.base).toEqual({ commit: runGit(root, "rev-parse", "HEAD").trim(), branch: "main" });
    expect(summary).toMatchObject({ changes: 0, newFindings: 0 });
  });

  it("counts nothing either where only files beside the content changed", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    writeFileSync(join(root, "src/notes.txt"), "note");
    commitAll(root, "Note");
    expect((await loadPreview(root)).summary).toMatchObject({ changes: 0, newFindings: 0 });
  });

  it("counts nothing of what the published branch got since", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    runGit(root, "checkout", "--quiet", "main");
    writeStudy(root, "other.md", study("Another one"));
    commitAll(root, "Other");
    runGit(root, "checkout", "--quiet", "change");
    expect((await loadPreview(root)).summary).toMatchObject({ changes: 0 });
  });
});

describe("where there is no page of changes", () => {
  it("is production, and a machine that puts nothing on the web", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    for (const context of ["production", "dev"])
      expect(await loadPreview(root, context)).toEqual({ preview: null, summary: null });
  });
});

describe("a clone without a base", () => {
  it("says that it is no repository, and has all findings all the same", async () => {
    const project = makeSiteFolder({ "shop.md": study("A quick shop", { fields: "autor: Ola\n" }) });
    removals.push(project.remove);
    const { preview, summary } = await loadPreview(project.root);
    expect(preview?.base).toBe("git");
    expect(summary).toMatchObject({ changes: null, newFindings: 0 });
    expect(preview?.changes.knownFindings.map(({ file }) => file)).toContain(`${FOLDER}/shop.md`);
  });

  it("says that the published branch is not in it", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    runGit(root, "branch", "--quiet", "-D", "main");
    expect((await loadPreview(root)).preview?.base).toBe("branch");
  });

  it("says that it is shallow and ends too early", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    writeStudy(root, "shop.md", study("A quicker shop"));
    commitAll(root, "Quicker");
    const clone = mkdtempSync(join(tmpdir(), "casebook-clone-"));
    removals.push(() => rmSync(clone, { recursive: true, force: true }));
    runGit(clone, "clone", "--quiet", "--depth=1", "--branch=change", `file://${root}`, "site");
    expect((await loadPreview(join(clone, "site"))).preview?.base).toBe("shallow");
  });

  it("says that the branch holds no such site", async () => {
    const project = makeSiteFolder({ "shop.md": study("A quick shop") });
    removals.push(project.remove);
    runGit(project.root, "init", "--quiet", "--initial-branch=main");
    runGit(project.root, "commit", "--quiet", "--allow-empty", "--message=Begin");
    expect((await loadPreview(project.root)).preview?.base).toBe("empty");
  });

  it("finds the branch that PREVIEW_BASE names", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    runGit(root, "branch", "--quiet", "--move", "main", "live");
    process.env.PREVIEW_BASE = "live";
    try {
      expect((await loadPreview(root)).preview?.base).toMatchObject({ branch: "live" });
    } finally {
      delete process.env.PREVIEW_BASE;
    }
  });
});

describe("a change", () => {
  it("is told study by study: added, changed, renamed, removed", async () => {
    const { root } = commitStudies({
      "shop.md": study("A quick shop"),
      "ferry.md": study("A ferry", { text: "Waiting fell from 40 minutes to 10 minutes." }),
      "bank.md": study("A bank", { text: "Errors fell from 90 to 9." }),
    });
    writeStudy(root, "tower.md", study("A tower", { text: "Costs fell from 9 kWh to 3 kWh." }));
    writeStudy(
      root,
      "shop.md",
      study("A quick shop", { fields: "author: Ola Fixture\n", text: "Loading fell from 8 s to 1.5 s." }),
    );
    renameSync(join(root, FOLDER, "ferry.md"), join(root, FOLDER, "boat.md"));
    writeStudy(
      root,
      "boat.md",
      study("A ferry", {
        fields: "redirectFrom: [/case-studies/ferry/]\n",
        text: "Waiting fell from 40 minutes to 10 minutes.",
      }),
    );
    rmSync(join(root, FOLDER, "bank.md"));
    const { studies, redirects } = await changesOf(root);
    expect(studies).toMatchObject([
      {
        kind: "added",
        file: `${FOLDER}/tower.md`,
        url: "/case-studies/tower/",
        before: null,
        after: "published",
      },
      {
        kind: "changed",
        file: `${FOLDER}/shop.md`,
        facts: [{ key: "changes.fields.author", before: null, after: "Ola Fixture" }],
        figures: [{ before: "8 s to 2 s", after: "8 s to 1.5 s", words: "Loading fell from 8 s to 1.5 s." }],
        sections: [
          {
            kind: "changed",
            title: "Results",
            blocks: [
              {
                before: { start: "Loading fell from 8 s to ", changed: "2 ", end: "s." },
                after: { start: "Loading fell from 8 s to ", changed: "1.5 ", end: "s." },
              },
            ],
          },
        ],
      },
      {
        kind: "renamed",
        oldUrl: "/case-studies/ferry/",
        url: "/case-studies/boat/",
        isRedirected: true,
        figures: [],
        sections: [],
      },
      { kind: "removed", title: "A bank", url: null, oldUrl: "/case-studies/bank/", isRedirected: false },
    ]);
    expect(redirects).toEqual([{ from: "/case-studies/ferry/", to: "/case-studies/boat/", kind: "added" }]);
  });

  it("tells what becomes of a study that is held back again, and of one that broke", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop"), "bank.md": study("A bank") });
    writeStudy(root, "shop.md", study("A quick shop", { fields: "draft: true\n" }));
    writeStudy(root, "bank.md", "---\ntitle: A bank\n---\n\nText.\n");
    const { studies, newFindings } = await changesOf(root);
    expect(studies).toMatchObject([
      { kind: "changed", title: "A bank", before: "published", after: "broken" },
      {
        kind: "changed",
        title: "A quick shop",
        before: "published",
        after: "draft",
        facts: [],
        sections: [],
      },
    ]);
    expect(newFindings).toMatchObject([{ file: `${FOLDER}/bank.md`, level: "error", field: "publishDate" }]);
  });

  it("tells a wrong claim as a finding that is new", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    writeStudy(root, "shop.md", study("A quick shop", { text: "Loading fell by 90 % from 8 s to 2 s." }));
    const { studies, newFindings } = await changesOf(root);
    expect(studies).toMatchObject([{ figures: [{ isWrong: true }] }]);
    expect(newFindings.map(({ rule }) => rule)).toContain("claim-wrong");
  });

  it("keeps a finding known where only its line moved, or its file was renamed", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop", { fields: "autor: Ola\n" }) });
    rmSync(join(root, FOLDER, "shop.md"));
    writeStudy(
      root,
      "store.md",
      study("A quick shop", {
        fields: "duration: 2 weeks\nautor: Ola\nredirectFrom: [/case-studies/shop/]\n",
      }),
    );
    expect((await changesOf(root)).newFindings).toEqual([]);
  });

  it("tells a renamed label of the vocabulary once, and no study as changed", async () => {
    const { root } = commitStudies({
      "shop.md": study("A quick shop", { fields: "industry: Retail\n" }),
      "till.md": study("A till", { fields: "industry: Retail\n" }),
    });
    const file = join(root, "src/data/vocabulary.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace(/label: Retail\n\s+aliases: \[/, "label: Shops\n    aliases: [Retail, "),
    );
    const { studies, facets, data } = await changesOf(root);
    expect(studies).toEqual([]);
    expect(facets).toEqual([{ facet: "industry", before: "Retail", after: "Shops", studies: 2 }]);
    expect(data.map(({ file: changed }) => changed)).toContain("src/data/vocabulary.yaml");
  });

  it("tells new and vanished values of facets", async () => {
    const { root } = commitStudies({
      "shop.md": study("A quick shop", { fields: "tags: [Checkout lanes]\n" }),
    });
    writeStudy(root, "shop.md", study("A quick shop", { fields: "tags: [Loyalty cards]\n" }));
    expect((await changesOf(root)).facets).toEqual([
      { facet: "topic", before: null, after: "Loyalty cards", studies: 1 },
      { facet: "topic", before: "Checkout lanes", after: null, studies: 1 },
    ]);
  });

  it("tells words of the interface and facts of the site that were changed", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    const words = join(root, "src/data/words/en.yaml");
    writeFileSync(
      words,
      readFileSync(words, "utf8").replace("  print: Print on one page", "  print: Print it"),
    );
    const site = join(root, "src/data/site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace(/^tagline: .*$/m, "tagline: Another one"));
    const changes = await changesOf(root);
    expect(changes.words).toEqual([
      { file: "src/data/words/en.yaml", key: "study.print", before: "Print on one page", after: "Print it" },
    ]);
    expect(changes.data).toMatchObject([
      { file: "src/data/site.yaml", key: "tagline", after: "Another one" },
    ]);
  });

  it("reads a base whose data this code does not know by the data of the change", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    const site = join(root, "src/data/site.yaml");
    const text = readFileSync(site, "utf8");
    writeFileSync(site, `${text}\nunheardOf: 1\n`);
    commitAll(root, "Odd");
    runGit(root, "branch", "--force", "main", "HEAD");
    writeFileSync(site, text);
    expect((await changesOf(root)).data).toEqual([
      { file: "src/data/site.yaml", key: "unheardOf", before: "1", after: null },
    ]);
  });

  it("does not quote the name of a client who is not to be named any more", async () => {
    const { root } = commitStudies({
      "shop.md": study("A quick shop", {
        fields: "client: Brindle Foods\n",
        text: "Brindle Foods was slow.",
      }),
    });
    writeStudy(
      root,
      "shop.md",
      study("A quick shop", {
        fields: "client: { anonymous: A grocer, name: Brindle Foods }\n",
        text: "The grocer was slow.",
      }),
    );
    const { preview } = await loadPreview(root);
    expect(JSON.stringify(preview)).not.toMatch(/brindle/i);
    expect(preview?.changes.studies).toMatchObject([
      {
        facts: [
          {
            key: "changes.fields.client",
            before: "(not shown, since it names a client who is not to be named)",
            after: "A grocer",
          },
        ],
      },
    ]);
  });

  it("leaves work tree and index as they were", async () => {
    const { root } = commitStudies({ "shop.md": study("A quick shop") });
    writeStudy(root, "shop.md", study("A quicker shop"));
    const before = runGit(root, "status", "--porcelain", "--", "src");
    await loadPreview(root);
    expect(runGit(root, "status", "--porcelain", "--", "src")).toBe(before);
  });
});
