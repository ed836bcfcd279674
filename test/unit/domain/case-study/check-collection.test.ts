import { describe, expect, it } from "vitest";
import { checkCollection, unifyLabels } from "../../../../src/domain/case-study/check-collection.ts";
import type { CaseStudyFile } from "../../../../src/domain/case-study/types.ts";
import { formatDiagnostic, good, parse, study } from "./study-text.ts";

const read = (file: string, text = study()): CaseStudyFile => parse(text, file);

const say = (files: CaseStudyFile[]): string[] =>
  checkCollection(files).flatMap(({ file, diagnostics: problems }) =>
    problems.map((problem) => `${file}:${formatDiagnostic(problem)}`),
  );

describe("two files with one address", () => {
  it("are both refused, each naming the other, whatever the capitals", () => {
    const files = [read("Acme.md"), read("acme.md"), read("brook.md")];
    expect(say(files)).toEqual([
      "Acme.md:1 error slug: this file and acme.md would both become /case-studies/acme/; rename one of them, or give it a slug of its own",
      "acme.md:1 error slug: this file and Acme.md would both become /case-studies/acme/; rename one of them, or give it a slug of its own",
    ]);
    expect(checkCollection(files).map((file) => file.study !== null)).toEqual([false, false, true]);
  });

  it("are found where one has its address from a slug", () => {
    expect(say([read("a.md", study({ slug: "b" })), read("b.md")])).toEqual([
      "a.md:9 error slug: this file and b.md would both become /case-studies/b/; rename one of them, or give it a slug of its own",
      "b.md:1 error slug: this file and a.md would both become /case-studies/b/; rename one of them, or give it a slug of its own",
    ]);
  });
});

describe("an old address", () => {
  it("that is a page of today is refused", () => {
    expect(say([read("a.md", study({ redirectFrom: "[/case-studies/b]" })), read("b.md")])).toEqual([
      "a.md:9 error redirectFrom.0: /case-studies/b is the address of b.md, which a redirect would hide; remove it from redirectFrom",
    ]);
  });

  it("that two files name is refused in both", () => {
    const text = study({ redirectFrom: "[/old/]" });
    expect(say([read("a.md", text), read("b.md", text)])).toEqual([
      "a.md:9 error redirectFrom.0: /old/ is named in b.md as well, and can lead to one page only; remove it from one of them",
      "b.md:9 error redirectFrom.0: /old/ is named in a.md as well, and can lead to one page only; remove it from one of them",
    ]);
  });
});

describe("an error of a list", () => {
  it("stands at the line of its entry", () => {
    const redirectFrom = "\n  - /work/a/\n  - /about/\n  - /work/c/\n  - /case-studies/b/";
    expect(say([read("a.md", study({ redirectFrom })), read("b.md")])).toEqual([
      "a.md:11 error redirectFrom.1: /about/ is a page of this site, which a redirect would hide; remove it from redirectFrom",
      "a.md:13 error redirectFrom.3: /case-studies/b/ is the address of b.md, which a redirect would hide; remove it from redirectFrom",
    ]);
  });
});

describe("names outside the vocabulary", () => {
  it("take the spelling most studies use", () => {
    const studies = ["[web design]", "[Web Design]", "[Web-Design]", "[Web Design]"].map((tags) =>
      good(study({ tags })),
    );
    const topics = unifyLabels(studies).map(({ topics: [topic] }) => topic);
    expect(new Set(topics.map((topic) => JSON.stringify(topic)))).toEqual(
      new Set(['{"value":"web-design","label":"Web Design"}']),
    );
  });
});
