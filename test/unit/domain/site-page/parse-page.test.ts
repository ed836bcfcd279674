import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../../src/domain/case-study/markdown/render-html.ts";
import { addressOfPage, parsePage, splitAtBlocks } from "../../../../src/domain/site-page/index.ts";
import { locale } from "../../../support/words.ts";

const HEAD = "---\ntitle: Services\ndescription: What we do.\n---\n";
const VALUES = { email: "[hello\\@firm\\.test](mailto:hello@firm.test)", firm: "A \\& B" };

const parse = (text: string, path = "services.md") =>
  parsePage({ path, file: `src/content/pages/${path}`, text }, VALUES, undefined);
const problemsOf = (text: string, path?: string): string[] =>
  parse(text, path).diagnostics.map(
    ({ line, level, field, message }) => `${line} ${level}${field === null ? "" : ` ${field}`}: ${message}`,
  );

function partsOf(body: string) {
  const { page, diagnostics } = parse(HEAD + body);
  if (!page) throw new Error(JSON.stringify(diagnostics));
  return splitAtBlocks(renderHtml(page.body.tokens, locale), page.blocks);
}

describe("a page in Markdown", () => {
  it("has an address by its folder and file, or by its slug; home.md is the text of the home page", () => {
    expect(
      ["services.md", "Über uns.md", "services/design.md", "services/index.md", "home.md"].map(addressOfPage),
    ).toEqual(["/services/", "/uber-uns/", "/services/design/", "/services/", "/"]);
    expect(parse(`---\ntitle: A\ndescription: B\nslug: what-we-do\n---\nText.\n`).url).toBe("/what-we-do/");
  });

  it("is read with its language and its draft mark", () => {
    const { page, diagnostics } = parse(
      "---\ntitle: Impressum\ndescription: B\nlanguage: de\ndraft: true\n---\nText.\n",
    );
    expect(diagnostics).toEqual([]);
    expect(page).toMatchObject({ title: "Impressum", language: "de", draft: true, blocks: [] });
  });

  it("says what is wrong with its fields at their lines, in words for a page", () => {
    expect(problemsOf("---\ntitel: A\nlanguage: english!\ndraft: maybe\n---\nText.\n")).toEqual([
      "1 error title: title is missing; write title: Services",
      "1 error description: description is missing; write description: What we do, in one sentence.",
      "2 warning titel: `titel` is no field of a page and is not read; did you mean title?",
      "3 error language: `english!` is no language tag; write one such as en or pt-BR",
      "4 error draft: `maybe` is neither true nor false; write one of them",
    ]);
    expect(problemsOf("Text.\n").join()).toMatch(/^1 error: .*title, description/);
    expect(problemsOf(HEAD)).toEqual([
      "5 warning: there is no text under the front matter; write the page there",
    ]);
  });

  it("may not stand where the site itself has a page, but may take the place of a text of ours", () => {
    for (const path of [
      "contact.md",
      "search.md",
      "industries/retail.md",
      "services/design.md",
      "case-studies/a.md",
      "api/x.md",
      "files/a.md",
    ])
      expect(problemsOf(`${HEAD}Text.\n`, path).join(), path).toContain("belongs to the site itself");
    for (const path of ["about.md", "privacy.md", "accessibility.md", "home.md", "imprint.md"])
      expect(problemsOf(`${HEAD}Text.\n`, path), path).toEqual([]);
  });

  it("names facts of the site in braces, and leaves other braces and code as they are", () => {
    const [part] = partsOf("Write to {email} at {firm}, not {nobody}: `{email}`.\n");
    expect(part).toEqual({
      kind: "html",
      html: '<p>Write to <a href="mailto:hello@firm.test">hello@firm.test</a> at A &amp; B, not {nobody}: <code>{email}</code>.</p>\n',
    });
  });

  it("is cleaned as a case study is", () => {
    const text = `${HEAD}<script>alert(1)</script>\n\n[a](javascript:alert(1))\n`;
    const { page } = parse(text);
    expect(renderHtml(page?.body.tokens ?? [], locale)).not.toMatch(/script/);
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});

describe("blocks of a page", () => {
  it("are lists of studies, quotes, figures and calls to write, between the text", () => {
    const parts = partsOf(
      [
        "Before.",
        "",
        "::: studies",
        "industry: Retail",
        "limit: 2",
        ":::",
        "",
        ":::studies",
        "- harbour-line.md",
        "- /case-studies/acme/",
        ":::",
        "",
        "::: quote",
        "They did it,",
        "and wrote it down.",
        "— Ola Fixture, Head, Northwind, Ltd",
        ":::",
        "",
        "::: figures",
        "- 12 years: in business",
        "40+: clients",
        ":::",
        "",
        "::: contact",
        "Tell us.",
        ":::",
        "After.",
      ].join("\n"),
    );
    expect(parts).toEqual([
      { kind: "html", html: "<p>Before.</p>\n" },
      { kind: "studies", line: 7, facets: [["industry", "Retail"]], slugs: [], limit: 2 },
      { kind: "studies", line: 12, facets: [], slugs: ["harbour-line", "acme"], limit: 2 },
      {
        kind: "quote",
        line: 17,
        quote: "They did it, and wrote it down.",
        person: "Ola Fixture",
        role: "Head",
        company: "Northwind, Ltd",
      },
      {
        kind: "figures",
        line: 23,
        figures: [
          { figure: "12 years", label: "in business" },
          { figure: "40+", label: "clients" },
        ],
      },
      { kind: "contact", line: 28, text: "Tell us." },
      { kind: "html", html: "<p>After.</p>\n" },
    ]);
  });

  it("say what is wrong in them at its line", () => {
    const body =
      "::: studies\nindustri: Retail\n:::\n::: figures\n12 years\n:::\n::: quote\n:::\n\n::: contact\nNo end.\n";
    expect(problemsOf(HEAD + body)).toEqual([
      expect.stringMatching(
        /^6 error: `industri: Retail` is nothing a list of studies knows; write industry, /,
      ),
      expect.stringMatching(/^9 error: `12 years` is no figure; /),
      expect.stringMatching(/^11 error: the quote is empty; /),
      "14 error: the ::: contact that begins here has no end; write ::: on a line of its own after it",
    ]);
  });

  it("says where blocks stand in one another, are misspelt, or have something behind their name", () => {
    const body =
      "::: contact\n::: quote\nWords.\n:::\n\n::: studys\nlimit: 3\n:::\n\n::: studies limit=3\n:::\n\n::: note\nNote.\n:::\n";
    expect(problemsOf(HEAD + body)).toEqual([
      "5 error: the ::: contact that begins here has no end before `::: quote` on line 6, and a block cannot stand in another; write ::: on a line of its own before that line",
      "10 error: `::: studys` is no block; write ::: studies (there are ::: studies, ::: quote, ::: figures, ::: contact)",
      "14 error: nothing can stand behind ::: studies on its line (`::: studies limit=3`); write it below, such as limit: 3, or leave it out",
    ]);
  });

  it("are text inside of code, and asides stay asides", () => {
    const parts = partsOf("```\n::: contact\n:::\n```\n\n::: note\nA note.\n:::\n");
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ kind: "html", html: expect.stringContaining("::: contact") });
  });
});
