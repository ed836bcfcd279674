import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASIDE_KINDS } from "../../../../../src/domain/case-study/markdown/asides.ts";
import { parseMarkdown } from "../../../../../src/domain/case-study/markdown/parser.ts";
import { toPlainDocument } from "../../../../../src/domain/case-study/markdown/plain-text.ts";
import { renderHtml } from "../../../../../src/domain/case-study/markdown/render-html.ts";
import { locale } from "../../../../support/words.ts";
import { good, problemsOf, study } from "../study-text.ts";

const render = (text: string): string => renderHtml(parseMarkdown(text), locale).trim();
const said = (body: string): string[] => problemsOf(study({}, body));

describe("asides", () => {
  const aside = (kind: string, title: string, inside: string): string =>
    `<div class="aside aside-${kind}" role="note">\n<p class="aside-title">${title}</p>\n${inside}\n</div>`;

  it.each(ASIDE_KINDS)("of kind %s have a label in words and are read as Markdown", (kind) => {
    const html = aside(kind, locale.t(`body.asides.${kind}`), "<p>The quay is <strong>tidal</strong>.</p>");
    expect(render(`:::${kind}\nThe quay is **tidal**.\n:::`)).toBe(html);
    expect(render(`> [!${kind.toUpperCase()}]\n> The quay is **tidal**.`)).toBe(html);
    expect(said(`:::${kind}\nThe quay is **tidal**.\n:::`)).toEqual([]);
  });

  it.each([
    ["words after the name", "::: warning Mind the gap\nText\n:::"],
    ["square brackets", ":::warning[Mind the gap]\nText\n:::"],
    ["an attribute", ':::warning{title="Mind the gap"}\nText\n:::'],
    ["a class of Pandoc", '::: {.callout-warning title="Mind the gap"}\nText\n:::'],
    ["a class behind an id", '::: {#w .callout-warning title="Mind the gap"}\nText\n:::'],
    ["a callout of Obsidian", "> [!warning]- Mind the gap\n> Text"],
    ["an admonition of MkDocs", '!!! warning "Mind the gap"\n    Text'],
    ["more colons", "::::: warning Mind the gap\nText\n:::::"],
    ["lines without blanks round them", "Before\n:::warning Mind the gap\nText\n:::\nAfter"],
  ])("take a title of their own from %s", (_, text) => {
    expect(render(text)).toContain(aside("warning", "Mind the gap", "<p>Text</p>"));
  });

  it("lie in each other, and in lists", () => {
    const inner = aside("tip", "Tip", "<p>In</p>");
    const whole = aside("note", "Note", `${inner}\n<p>Out</p>`);
    expect(render("::::note\n:::tip\nIn\n:::\nOut\n::::")).toBe(whole);
    expect(render(":::note\n:::tip\nIn\n:::\nOut\n:::")).toBe(whole);
    expect(render("- a\n\n  :::tip\n  In\n  :::\n- b")).toContain(inner);
  });

  it("without an end reach to the next heading, and that is said", () => {
    expect(render(":::note\nIn\n\n## Next\n\nOut")).toBe(
      `${aside("note", "Note", "<p>In</p>")}\n<h2 id="next">Next</h2>\n<p>Out</p>`,
    );
    expect(said("Text.\n\n:::note\nIn\n\n## Next\n")).toEqual([
      "13 warning: `:::note` has no end, so it is taken to reach to the next heading; write ::: on a line of its own after it",
    ]);
  });

  it("of other names are taken apart, with a warning at each", () => {
    const text = "Text.\n\n:::columns\nLeft\n:::\n\n::: {#grid}\nRight\n:::\n";
    expect(render(text)).toBe("<p>Text.</p>\n<p>Left</p>\n<p>Right</p>");
    const cure =
      "begins no aside that is read here, and its lines are left out; what stands between them is read; write :::note, :::tip, :::info, :::warning or :::danger, or remove the lines";
    expect(said(text)).toEqual([`13 warning: \`:::columns\` ${cure} (and 1 more, line 17)`]);
  });

  it("of names of one's own are notes with that title, in Obsidian's form", () => {
    expect(render("> [!tide]\n> Text")).toBe(aside("note", "Tide", "<p>Text</p>"));
  });

  it("are code in code, and quotes stay quotes", () => {
    expect(render("```\n:::note\n```")).toBe("<pre><code>:::note\n</code></pre>");
    expect(render("> [!NOTE] is a sign\n\n> \\[!NOTE]\n> words")).toContain("<blockquote>\n<p>[!NOTE]");
    expect(render("> Words.\n> [!NOTE]")).toContain("<blockquote>");
  });
});

describe("footnotes", () => {
  const text = "Waiting fell.[^1] Twice.[^1] Inline.^[By *hand*.]\n\n[^1]: Counted over weeks.\n";

  it("stand at the end, and lead there and back by ids that no heading has", () => {
    const html = render(`${text}\n## One {#fn_1}\n\n<h2 id='fnref_1'>b</h2>`);
    expect(html).toContain(
      '<sup><a href="#fn_1" id="fnref_1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>',
    );
    expect(html).toContain('<li id="fn_1">');
    expect(html).toContain('<a href="#fnref_1_1" role="doc-backlink"');
    expect(html).toContain("<p>By <em>hand</em>.");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are no words of a snippet, nor of an author's HTML", () => {
    expect(good(study({ snippet: null }, text)).snippet).toBe("Waiting fell. Twice. Inline.");
    expect(render('<ol><li id="fn_1" class="task-list-item" role="note">a</li></ol>')).toBe(
      "<ol><li>a</li></ol>",
    );
  });

  it("whose references are not shown are not shown, and the others are numbered anew", () => {
    const html = render("A <!-- b[^1]\n\nc[^1] --> d[^2] e[^1]\n\n[^1]: one\n\n[^2]: two\n\n[^3]: three");
    expect(html.match(/href="#fn_\d+"/g)).toEqual(['href="#fn_2"', 'href="#fn_1"']);
    expect(html.match(/href="#fnref_[\d_]+"/g)).toEqual(['href="#fnref_1"', 'href="#fnref_2"']);
    expect(render("A <!-- b[^1]\n\nc --> d\n\n[^1]: one")).toBe("<p>A </p>\n<p> d</p>");
  });

  it("may be defined inside others", () => {
    const html = render("A[^1] b[^2]\n\n[^1]: 1. one\n\n       [^2]: two\n2. after");
    expect(html).toContain('<li id="fn_2">\n<p>two');
    expect(html.match(/<ol/g)?.length).toBe(html.match(/<\/ol>/g)?.length);
  });

  it("that nobody refers to, or that are not there, are said", () => {
    expect(said("Text.[^a]\n\n[^b]: Words.\n")).toEqual([
      "11 warning: `[^a]` refers to a footnote that is not there, and is shown as it is; write the note on a line of its own that begins with this sign and a colon",
      "13 warning: `[^b]:` begins a footnote that nothing refers to, and is left out; write the same sign without the colon where it belongs",
    ]);
  });
});

describe("lists of tasks and of definitions", () => {
  it("are read, and boxes are told in words", () => {
    expect(render("- [x] Moved\n- [ ] To **follow**\n- [y] no box")).toBe(
      [
        '<ul class="contains-task-list">',
        '<li class="task-list-item"><span role="img" aria-label="Done">☑</span> Moved</li>',
        '<li class="task-list-item"><span role="img" aria-label="To do">☐</span> To <strong>follow</strong></li>',
        "<li>[y] no box</li>",
        "</ul>",
      ].join("\n"),
    );
    expect(toPlainDocument(parseMarkdown("- [x] Moved"))).toBe("Moved");
    expect(render("Term\n: One\n: Two")).toBe("<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>");
  });

  it("leave the speaker of a quote alone, whom some write behind a ~", () => {
    expect(render("> It held.\n>\n> ~ Mira Oake")).toBe(
      "<blockquote>\n<p>It held.</p>\n<p>~ Mira Oake</p>\n</blockquote>",
    );
    expect(render("It held.\n~ Mira Oake")).toBe("<p>It held.\n~ Mira Oake</p>");
    expect(render("```\n~ a\n```")).toBe("<pre><code>~ a\n</code></pre>");
  });

  it("leave marks and an author's boxes alone", () => {
    expect(render("==mark==")).toBe("<p>==mark==</p>");
    expect(render('a <input type="checkbox" checked> b')).toBe("<p>a  b</p>");
  });
});

describe("Chinese, Japanese and Korean", () => {
  it.each([
    ["これは**「大切」**です。", "<p>これは<strong>「大切」</strong>です。</p>"],
    ["这是**我们的目标。**所以继续。", "<p>这是<strong>我们的目标。</strong>所以继续。</p>"],
    ["한국어 **강조(Strong)**를 씁니다.", "<p>한국어 <strong>강조(Strong)</strong>를 씁니다.</p>"],
  ])("have emphasis beside their signs: %s", (text, html) => {
    expect(render(text)).toBe(html);
  });

  it("go on over the end of a line without a space, where their script has none", () => {
    expect(render("待ち時間が\n**半分**になり、\n船も増えた。")).toBe(
      "<p>待ち時間が<strong>半分</strong>になり、船も増えた。</p>",
    );
    expect(toPlainDocument(parseMarkdown("待ち時間が\n半分"))).toBe("待ち時間が半分");
    expect(render("한국어\n문장")).toBe("<p>한국어\n문장</p>");
    expect(render("船\nferry")).toBe("<p>船\nferry</p>");
  });
});

describe("videos and frames", () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/abc_DEF-123?rel=0" title="The pier"></iframe>',
      "https://www.youtube.com/watch?v=abc_DEF-123",
      "The pier",
    ],
    ['<iframe src="//player.vimeo.com/video/12345"></iframe>', "https://vimeo.com/12345", "vimeo.com/12345"],
    [
      '<video controls>\n<source src="https://v.example/a.mp4">\nNo video\n</video>',
      "https://v.example/a.mp4",
      "v.example/a.mp4",
    ],
    ['See <video src="https://v.example/a.mp4">no</video>', "https://v.example/a.mp4", "v.example/a.mp4"],
    ['<audio><source src="https://v.example/a.mp3"></audio>', "https://v.example/a.mp3", "v.example/a.mp3"],
  ])("become a link, and that is said: %s", (html, href, label) => {
    expect(render(html)).toContain(`<a href="${href}" rel="external noopener">${label}</a>`);
    expect(render(html)).not.toMatch(/iframe|video>|No video|>no</);
    expect(said(html).join()).toContain(
      "is not shown in a text; a link to what it shows stands in its place",
    );
  });

  it("of unsafe addresses are left out", () => {
    expect(render('<iframe src="javascript:alert(1)"></iframe>')).toBe("");
  });
});

describe("any mix of the signs of Markdown", () => {
  const signs = [
    ..."\n,\n\n, ,a,b **c**,:::note,:::,> ,> [!NOTE],- ,1. ,- [x] ,[^1],[^1]: ,^[x],: ,##,## ,＃ ,•,**,<div>,</div>,<script>,</script>".split(
      ",",
    ),
    ..."<!--,-->,{{,}},{% x %},<A b={1}>,</A>,[[x|y]],[a](b),`,```,    ,日本,!!! note,{#id},<iframe src=//a.b/c>,</iframe>,<b>,---".split(
      ",",
    ),
    "|a|b|\n|-|-|\n|c|d|",
  ];

  it("gives tokens that open and close in pairs, and a study that can be read", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 2, maxLength: 16 }), (parts) => {
        const text = parts.join("");
        let depth = 0;
        for (const { nesting } of parseMarkdown(text)) {
          depth += nesting;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        problemsOf(study({}, text));
      }),
      { numRuns: 500 },
    );
  });
});
