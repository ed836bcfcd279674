import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { IS_NIGHTLY } from "../../support/nightly.ts";
import { buildProject, makeProject, ROOT, type TestProject, writeStudy } from "../../support/project.ts";

const CLIENTS = ["Harbour Line", "Kettlewright", "Tide Mill", "Salt Pan"];
const study = (number: number, more = ""): string =>
  [
    `---\ntitle: Study ${number}\nsnippet: What came of it.\npublishDate: 2024-0${1 + (number % 9)}-15`,
    `client: ${CLIENTS[number % CLIENTS.length]}\nindustry: Industry ${number % 2}`,
    `tags: [Alpha, Topic ${number % 3}]\n---\n\n## Results\n\n- Costs fell by ${10 + number} %\n\n${more}`,
    `[The one before](study-${number - 1}.md)\n`,
  ].join("\n");

const STUDIES = Object.fromEntries([1, 2, 3, 4].map((number) => [`study-${number}.md`, study(number)]));
const FOLDER = "src/content/case-studies";
/** Drawn by what is in them: they are the same for all. By day also what takes half the time of a first build. */
const DRAWN = [
  ...["cards", "fonts", "icons", "covers", "pictures", "modules"],
  ...(IS_NIGHTLY ? [] : ["related-words"]),
];

const projects: TestProject[] = [];
afterAll(() => {
  for (const project of projects) project.remove();
});

/** A project with a cache of its own, in which nothing is kept but what was drawn, and compiled code. */
function makeApart(): string {
  const project = makeProject(STUDIES);
  projects.push(project);
  const cache = join(project.root, ".cache");
  rmSync(cache);
  mkdirSync(cache);
  mkdirSync(join(ROOT, ".cache/projects"), { recursive: true });
  symlinkSync(join(ROOT, ".cache/projects"), join(cache, "projects"));
  for (const name of DRAWN.filter((name) => existsSync(join(ROOT, ".cache", name))))
    cpSync(join(ROOT, ".cache", name), join(cache, name), { recursive: true });
  return project.root;
}

function replaceIn(file: string, from: string | RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** What somebody may do to a site between two builds. */
const EDITS: Record<string, (root: string, pick: number) => void> = {
  "text of a study": (root, pick) =>
    writeStudy(root, `study-${1 + (pick % 4)}.md`, study(1 + (pick % 4), `Edited ${pick}.\n\n`)),
  "a new study": (root, pick) => writeStudy(root, `study-${5 + (pick % 3)}.md`, study(5 + (pick % 3))),
  "a study less": (root, pick) => rmSync(join(root, FOLDER, `study-${1 + (pick % 4)}.md`), { force: true }),
  "a study of another name": (root, pick) => {
    const from = join(root, FOLDER, `study-${1 + (pick % 4)}.md`);
    if (existsSync(from)) renameSync(from, join(root, FOLDER, `renamed-${pick}.md`));
  },
  "a draft": (root, pick) =>
    writeStudy(root, `study-${1 + (pick % 4)}.md`, study(2).replace("---\n", "---\ndraft: true\n")),
  "the name of the site": (root, pick) =>
    replaceIn(join(root, "src/data/site.yaml"), /^name: .*$/m, `name: Pier ${pick}`),
  // A name may stand once alone, however often the vocabulary is edited.
  "the vocabulary": (root) => {
    const file = join(root, "src/data/vocabulary.yaml");
    const count = readFileSync(file, "utf8").length;
    replaceIn(file, /^topics:.*$/m, `topics:\n  - label: First ${count}\n    aliases: [Alpha ${count}]`);
  },
  "a template": (root, pick) =>
    replaceIn(
      join(root, "src/templates/components/card/card.njk"),
      /$/,
      `{#- ${pick} -#}{% set edited = ${pick} %}`,
    ),
  "a word": (root, pick) => {
    mkdirSync(join(root, "src/data/words"), { recursive: true });
    replaceIn(join(root, "src/data/words/en.yaml"), "Related", `Related ${pick}`);
  },
  "a page that somebody wrote over": (root) => {
    const page = join(root, "_site/case-studies/index.html");
    if (existsSync(page)) writeFileSync(page, "damaged");
  },
  "a page that is gone": (root, pick) =>
    rmSync(join(root, `_site/case-studies/study-${1 + (pick % 4)}`), { recursive: true, force: true }),
  "a cache that is gone": (root) => rmSync(join(root, ".cache/studies"), { recursive: true, force: true }),
};

/** Every file that a build writes, by its path. */
const filesOf = (root: string): Map<string, string> =>
  new Map(
    ["_site", ".generated"].flatMap((folder) =>
      globSync("**/*", { cwd: join(root, folder), withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry): [string, string] => {
          const path = join(entry.parentPath, entry.name);
          return [path.slice(root.length), readFileSync(path, "latin1")];
        })
        .sort(),
    ),
  );

/** Builds a tree as it is, with nothing kept, and names the files in which it differs from what `root` holds. */
async function differingFromClean(root: string): Promise<string[]> {
  const clean = makeApart();
  for (const part of ["src", ".eleventy.js"]) {
    rmSync(join(clean, part), { recursive: true });
    cpSync(join(root, part), join(clean, part), { recursive: true });
  }
  const built = await buildProject(clean);
  if (built.code !== 0) throw new Error(built.output);
  const [own, wanted] = [filesOf(root), filesOf(clean)];
  return [...new Set([...own.keys(), ...wanted.keys()])].filter((file) => own.get(file) !== wanted.get(file));
}

const build = async (root: string): Promise<string> => {
  const { code, output } = await buildProject(root);
  if (code !== 0) throw new Error(output);
  return /\d+ pages written.*/.exec(output)?.[0] ?? "";
};

describe("a build after a build", () => {
  it("renders the pages that read what was edited, and no others, and all is as in a clean build", async () => {
    const root = makeApart();
    const [, pages = ""] = /^(\d+)/.exec(await build(root)) ?? [];
    for (const name of ["text of a study", "a page that somebody wrote over", "a page that is gone"])
      EDITS[name]?.(root, 1);
    const [, same = ""] = /, (\d+) of them as they were/.exec(await build(root)) ?? [];
    expect(Number(same)).toBeGreaterThan(3);
    expect(Number(same)).toBeLessThan(Number(pages) - 10);
    expect(await build(root)).toBe(`${pages} pages written, all of them as they were`);
    expect(await differingFromClean(root)).toEqual([]);
  });

  it.runIf(IS_NIGHTLY)("is as a clean build, whatever was edited", { timeout: 900_000 }, async () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(8)), {
      minLength: 1,
      maxLength: 4,
    });
    const rounds = fc.array(edits, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rounds, async (rounds) => {
        const root = makeApart();
        await build(root);
        for (const round of rounds) {
          for (const [name, pick] of round) EDITS[name]?.(root, pick);
          await build(root);
        }
        expect(await differingFromClean(root)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
