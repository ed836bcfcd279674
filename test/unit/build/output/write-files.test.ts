import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  overwriteIfChanged,
  publishFolder,
  removeStaleFiles,
  writeIfChanged,
} from "../../../../src/build/output/write-files.ts";
import { writePage } from "../../../../src/build/output/written-pages.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-stale-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("removes what this build neither wrote nor confirmed, whatever its ending", () => {
  const paths = projectPaths(root);
  const site = (name: string) => join(paths.output, name);
  for (const folder of ["_site/topics/gone", "_site/kept", "_site/.well-known", "source"])
    mkdirSync(join(root, folder), { recursive: true });
  const names = [
    "topics/gone/feed.json",
    "topics/gone/index.html",
    "kept/feed.json",
    "robots.txt",
    ".well-known/old.txt",
    "icon.svg",
  ];
  for (const name of names) writeFileSync(site(name), name);
  writeFileSync(join(root, "source/a.png"), "");
  writeIfChanged(site("icon.svg"), "icon.svg");
  publishFolder(["a.png"], join(root, "source"), site("assets"));
  writePage({ url: "/kept/feed.json", outputPath: "./_site/kept/feed.json" }, "kept/feed.json", paths);
  removeStaleFiles(paths);
  expect(globSync("**/*.*", { cwd: paths.output }).sort()).toEqual([
    "assets/a.png",
    "icon.svg",
    "kept/feed.json",
  ]);
  expect(globSync(".well-known/*", { cwd: paths.output })).toEqual([]);
});

it("writes what functions bundle into the file that is there, longer or shorter, so that several watchers keep it", () => {
  const file = join(root, ".generated/manifest.json");
  overwriteIfChanged(file, "one");
  const { ino } = statSync(file);
  for (const content of ["a longer one", "two"]) {
    overwriteIfChanged(file, content);
    expect([readFileSync(file, "utf8"), statSync(file).ino]).toEqual([content, ino]);
  }
});

it("leaves a file alone where every byte is the same, whatever was compared before", () => {
  const file = (name: string) => join(root, "same", name);
  const texts = [
    "",
    "longer than all others, so that what is compared next is shorter",
    "é",
    "e",
    "\u00e8",
    "東京",
    "x".repeat(100_000),
    "é".repeat(300_000),
  ];
  for (const [number, text] of texts.entries()) writeIfChanged(file(`${number}`), text);
  const inodes = texts.map((_, number) => statSync(file(`${number}`)).ino);
  for (const [number, text] of texts.entries())
    for (const same of [text, new TextEncoder().encode(text)]) writeIfChanged(file(`${number}`), same);
  expect(texts.map((_, number) => statSync(file(`${number}`)).ino)).toEqual(inodes);
  for (const [number, text] of texts.entries()) {
    const other = texts[number - 1] ?? "another";
    writeIfChanged(file(`${number}`), other);
    expect(readFileSync(file(`${number}`), "utf8")).toBe(other);
    writeIfChanged(file(`${number}`), text);
  }
  writeIfChanged(file("x"), "abc");
  writeIfChanged(file("x"), "abd");
  expect(readFileSync(file("x"), "utf8")).toBe("abd");
  for (const end of ["c", "d"]) {
    const large = "x".repeat(700_000) + end;
    writeIfChanged(file("large"), large);
    expect(readFileSync(file("large"), "utf8")).toBe(large);
  }
});
