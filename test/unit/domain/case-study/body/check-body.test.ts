import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../../src/domain/case-study/index.ts";
import { formatDiagnostic, options, problemsOf, study } from "../study-text.ts";

const bodyProblems = (body: string): string[] => problemsOf(study({}, body));

describe("the body of a study", () => {
  it("that is empty warns", () => {
    expect(bodyProblems(" \n")).toEqual([
      "10 warning: there is no text under the front matter; write the case study there",
    ]);
  });

  it("that begins with the title of the study warns", () => {
    expect(bodyProblems("# Acme: Faster Pages\n\nIt was slow.\n")).toEqual([
      "11 warning: this heading repeats the title, which the page shows already; remove it",
    ]);
    expect(bodyProblems("Intro.\n\n# Acme: faster pages\n")).toEqual([]);
  });

  it("that is long warns, and is refused unread where it is no text any more", () => {
    expect(bodyProblems("word ".repeat(30_000))).toEqual([
      "10 warning: the text has 150,001 characters, and a case study about 6,000; look for something pasted in by mistake, and cut it",
    ]);
    expect(bodyProblems("word ".repeat(200_000))).toEqual([
      "10 error: the text has 1,000,001 characters, and a case study about 6,000; look for something pasted in by mistake, and cut it",
    ]);
  });

  it("warns of links that lead nowhere or may not be followed", () => {
    expect(bodyProblems("[Acme]() and\n[run](javascript:alert(1)), [data](data:text/html,x)\n")).toEqual([
      "11 warning: the link `Acme` leads nowhere and is shown as plain words; write its address between the round brackets",
      "12 warning: the link to `javascript:alert(1)` is not allowed and is shown as plain words; link to a web page, a mail address or a telephone number (and 1 more, line 12)",
    ]);
  });

  it("names the line of a cell, in the head of a table and below it", () => {
    expect(bodyProblems("Words.\n\n| A | [B]() |\n|---|---|\n| x | y |\n| [z]() | y |\n")).toEqual([
      "13 warning: the link `B` leads nowhere and is shown as plain words; write its address between the round brackets (and 1 more, line 16)",
    ]);
  });

  it("warns of HTML that is left out", () => {
    expect(
      bodyProblems('<script>x()</script>\n\nText <button>x</button>\n\n<p onclick="x()">Hi</p>\n'),
    ).toEqual([
      "11 warning: <script> is not allowed in a text and is left out; write Markdown, or a link to what it shows (and 1 more, line 13)",
      '15 warning: onclick="..." is not allowed in a text and is left out; remove it',
    ]);
  });

  it("says nothing of HTML that stays, nor of words in angle brackets or in code", () => {
    expect(
      bodyProblems("<details><summary>More</summary>Text</details>\n\nUse `<script>` and <your-name>.\n"),
    ).toEqual([]);
  });

  it("warns of a code block without an end", () => {
    expect(bodyProblems("Text.\n\n```js\nlet x;\n")).toEqual([
      "13 warning: the code block that begins here has no end, so all that follows is shown as code; write ``` on a line of its own after the code",
    ]);
    expect(bodyProblems("```js\nlet x;\n```\n")).toEqual([]);
  });

  it("warns of pictures without a path, on another site, or without a description", () => {
    expect(bodyProblems("![A]()\n\n![B](https://pics.example/b.png)\n\n![](/images/c.png)\n")).toEqual([
      "11 warning: a picture has no path and is not shown; write its path between the round brackets, or remove it",
      "13 warning: the picture `https://pics.example/b.png` is not on this site, so its description is shown in its place; save it under src/content/images and write its path",
      "15 warning: the picture `/images/c.png` has no description; say between the square brackets what it shows",
    ]);
  });

  it("warns of pictures the site has not, or has under other capitals", () => {
    const findImage = (src: string) =>
      src === "/images/A.png"
        ? ({ kind: "misspelled", actual: "a.png" } as const)
        : ({ kind: "missing", wanted: `src/content${decodeURI(src)}` } as const);
    const text = study(
      { image: '{ src: "/images/A.png", alt: "A" }' },
      "![B](/images/b%20c.png)\n![A](/images/A.png)\n",
    );
    const { diagnostics: problems } = parseCaseStudy({ path: "a.md", text }, { ...options, findImage });
    expect(problems.map(formatDiagnostic)).toEqual([
      "9 warning image.src: the picture is called `a.png`, with other capitals; write its name exactly so",
      "12 warning: there is no picture src/content/images/b c.png; add it or correct the path",
      "13 warning: the picture `/images/A.png` is called `a.png`, with other capitals; write its name exactly so",
    ]);
  });

  it("says the same thing of many places once, with their lines", () => {
    expect(bodyProblems("![](/a.png)\n\n![](/b.png)\n\n![](/c.png)\n")).toEqual([
      "11 warning: the picture `/a.png` has no description; say between the square brackets what it shows (and 2 more, lines 13, 15)",
    ]);
  });

  it("is never run as a template, and says so of each construct at its line", () => {
    const left = "which is not run here, and is left out; write";
    expect(bodyProblems("Write {{ title }}\n\n{{< figure\n  src='x' >}}\n\n<Image src={pier} />\n")).toEqual([
      `11 warning: \`{{ title }}\` is a tag of a template language (Liquid, Nunjucks, Handlebars), ${left} what it shows`,
      `13 warning: \`{{< figure src='x' >}}\` is a shortcode of Hugo, ${left} in Markdown what it shows`,
      "16 warning: `<Image src={pier} />` is a picture that is not shown, since its path is template code; write ![what it shows](/images/its-name.jpg)",
    ]);
    expect(bodyProblems("{/* a note */} `{{ code }}`\n\n```\n{% code %}\n```\n")).toEqual([]);
  });

  it.each([
    [
      "The tide turns at noon.\n---\n\nAfter.",
      "`The tide turns at noon.` is read as a heading, since a line of --- stands right under it; put an empty line between them, or write ## before the words",
    ],
    [
      "One line and\nanother\n---\n",
      "`One line and another` is read as a heading, since a line of --- stands right under it; put an empty line between them, or write ## before the words",
    ],
    [
      "2019. A year of storms.\n",
      "`2019.` at the start of a line is read as the number of a list; write 2019\\. there, or another word first",
    ],
    [
      "3. Oktober war es so weit.\n",
      "`3.` at the start of a line is read as the number of a list; write 3\\. there, or another word first",
    ],
    [
      ">50 % of all riders\n",
      '`>50 %` at the start of a line is read as a quotation; write "more than", or \\> in place of the sign',
    ],
    [
      "A deck of 5*3*2 metres\n",
      "`5*3*2` is shown without its asterisks; write 5 × 3 × 2, or a backslash before each",
    ],
    [
      "    The ferries of this town were once the pride of the coast, and late.\n",
      "`The ferries of this town were once the pride of the coast, a...` is shown as code, since four spaces or a tab stand before it; begin the text at the start of its line",
    ],
  ])("warns of what Markdown reads otherwise than it looks: %j", (text, message) => {
    expect(bodyProblems(text)).toEqual([`11 warning: ${message}`]);
  });

  it.each([
    ["Results\n---\n\nText.\n"],
    ["What we did for the town\n------------------------\n\nText.\n"],
    ["Text.\n\n---\n\nMore.\n"],
    ["1. May we begin\n2. With two\n"],
    ["4. Fourth of a list that goes on\n5. Fifth\n"],
    ["> 50 years later they came back.\n"],
    ["a*b*c and *3* of 5\n"],
    ["    const ferry = new Ferry({ deck: 5 });\n"],
  ])("says nothing of what was meant: %j", (text) => {
    expect(bodyProblems(text)).toEqual([]);
  });
});

describe("HTML that is left out in part", () => {
  it("is told at its own line, whatever was left out before it", () => {
    expect(
      problemsOf(
        study(
          {},
          '<div>\n<!-- a\nb -->\n<iframe src="https://w.example/x"></iframe>\n<p onclick="x()">Hi</p>\n</div>\n',
        ),
      ).map((said) => said.slice(0, 60)),
    ).toEqual([
      "14 warning: <iframe> is not shown in a text; a link to what ",
      '15 warning: onclick="..." is not allowed in a text and is le',
    ]);
  });
});
