import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findDownloads, publishDownloads } from "../../../../src/build/content/downloads.ts";
import { projectPaths } from "../../../../src/build/project-paths.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-downloads-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(root, "src/content/files", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const find = () => findDownloads(projectPaths(root));
const problems = () =>
  find().checked.flatMap((checked) =>
    checked.problems.map(
      ({ level, message }) => `${checked.file.replace("src/content/files/", "")} ${level}: ${message}`,
    ),
  );

describe("a file of src/content/files", () => {
  it("is published as it is, at the path it has there, and again where it changes", () => {
    write("press kit/Logo (1).svg", "<svg/>");
    const report = write("report.pdf", "%PDF-1.7 a");
    symlinkSync("..", join(root, "src/content/files/press kit/loop"));
    for (const name of [".DS_Store", "press kit/Thumbs.db", "~$report.docx"]) write(name, "x");
    expect(find().downloads.map(({ url }) => url)).toEqual([
      "/files/press kit/Logo (1).svg",
      "/files/report.pdf",
    ]);
    expect(problems()).toEqual([]);
    const published = (name: string) => join(root, "_site/files", name);
    publishDownloads(projectPaths(root));
    expect(readFileSync(published("press kit/Logo (1).svg"), "utf8")).toBe("<svg/>");
    writeFileSync(report, "%PDF-1.7 abc");
    publishDownloads(projectPaths(root));
    expect(readFileSync(published("report.pdf"), "utf8")).toBe("%PDF-1.7 abc");
    expect(existsSync(published(".DS_Store"))).toBe(false);
  });

  it.each([
    [
      "page.html",
      "<p>",
      "error: a file of this kind (.html) runs where it is opened and is not published; put it into a ZIP archive, or take it out of this folder",
    ],
    [
      "setup.EXE",
      "MZ",
      "error: a file of this kind (.exe) runs where it is opened and is not published; put it into a ZIP archive, or take it out of this folder",
    ],
    [
      "kit.zip",
      "version https://git-lfs.github.com/spec/v1",
      "error: this is a pointer of Git LFS, not the file itself; run git lfs pull, or add the file without LFS",
    ],
    ["empty.pdf", "", "warning: the file is empty; save it again"],
    [
      "report.pdf",
      "<!doctype html>",
      "warning: the file does not hold what its name says (.pdf); open it and save it again",
    ],
    [
      "plan.xyz",
      "x",
      "warning: browsers do not know what a file of this kind is (.xyz); save it as a PDF, or put it into a ZIP archive",
    ],
    [
      "plan",
      "x",
      "warning: browsers do not know what a file of this kind is (its name has no ending); save it as a PDF, or put it into a ZIP archive",
    ],
  ])("is checked: %s", (name, content, expected) => {
    write(name, content);
    expect(problems()).toEqual([`${name} ${expected}`]);
    expect(find().downloads).toHaveLength(expected.startsWith("error") ? 0 : 1);
  });

  it("is refused where it is a link to a file outside the project", () => {
    write("report.pdf", "%PDF");
    symlinkSync(process.execPath, join(root, "src/content/files/host.txt"));
    symlinkSync("report.pdf", join(root, "src/content/files/same.pdf"));
    expect(problems()).toEqual([
      "host.txt error: this is a link to a file outside the project, which is not published; put the file itself here",
    ]);
    expect(find().downloads.map(({ url }) => url)).toEqual(["/files/report.pdf", "/files/same.pdf"]);
  });

  it("is pointed out where it is large, and refused where no host takes it", () => {
    truncateSync(write("large.pdf", "%PDF"), 30_000_000);
    truncateSync(write("vast.pdf", "%PDF"), 200_000_000);
    expect(problems()).toEqual([
      "large.pdf warning: the file has 30 MB, which takes a minute on a telephone; make it smaller",
      "vast.pdf error: the file has 200 MB, more than a site can be published with; make it smaller, or link to where it can be had",
    ]);
  });
});
