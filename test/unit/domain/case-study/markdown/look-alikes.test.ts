import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../../src/domain/case-study/markdown/parser.ts";
import { renderHtml } from "../../../../../src/domain/case-study/markdown/render-html.ts";
import { locale } from "../../../../support/words.ts";
import { problemsOf, study } from "../study-text.ts";

const render = (text: string): string => renderHtml(parseMarkdown(text), locale).trim();
const said = (body: string): string[] => problemsOf(study({}, body));
const NBSP = "\u00A0";

describe("what looks like Markdown is read as it is meant, and said", () => {
  it.each([
    ["##Results", '<h2 id="results">Results</h2>', "is read as a heading"],
    [`##${NBSP}Results`, '<h2 id="results">Results</h2>', "is read as a heading"],
    ["##\u3000結果", '<h2 id="結果">結果</h2>', "is read as a heading"],
    ["##\u200BResults", '<h2 id="results">Results</h2>', "is read as a heading"],
    ["## Results##", '<h2 id="results">Results</h2>', "is read as a heading"],
    ["＃＃結果", '<h2 id="結果">結果</h2>', "signs of half width"],
    ["＃\u3000結果", '<h2 id="結果">結果</h2>', "signs of half width"],
    [`${NBSP}## Results`, '<h2 id="results">Results</h2>', "begins with a space"],
    ["\uFEFF- a", "<ul>\n<li>a</li>\n</ul>", "begins with a space"],
    [`-${NBSP}a\n-${NBSP}b`, "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "is read as an entry"],
    [`*${NBSP}a`, "<ul>\n<li>a</li>\n</ul>", "is read as an entry"],
    [`1.${NBSP}a`, "<ol>\n<li>a</li>\n</ol>", "is read as an entry"],
    ["-a\n-b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "is read as an entry"],
    ["1.a\n2.b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>", "is read as an entry"],
    ["－ 一\n－ 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>", "signs of half width"],
    ["１．一\n２．二", "<ol>\n<li>一</li>\n<li>二</li>\n</ol>", "signs of half width"],
    ["＞ 一", "<blockquote>\n<p>一</p>\n</blockquote>", "signs of half width"],
    ["＊＊一＊＊です", "<p><strong>一</strong>です</p>", "signs of half width"],
    ["［一］（/work/）", '<p><a href="/work/">一</a></p>', "signs of half width"],
    ["• a\n• b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "begin it with a hyphen"],
    ["• a\n\n• b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>", "begin it with a hyphen"],
    ["– a\n– b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "begin it with a hyphen"],
    ["・一\n・二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>", "begin it with a hyphen"],
    ["**Label:**Word", "<p><strong>Label:</strong>Word</p>", "is read as bold"],
    ["**“Yes!”**she said", "<p><strong>“Yes!”</strong>she said</p>", "is read as bold"],
    ["**Label: **word", "<p><strong>Label:</strong> word</p>", "is read as bold"],
    ["so ** Label:** word", "<p>so <strong>Label:</strong> word</p>", "is read as bold"],
    ["** Whole **", "<p><strong>Whole</strong></p>", "is read as bold"],
  ])("%j", (text, html, message) => {
    expect(render(text)).toBe(html);
    expect(said(`Text.\n\n${text}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^13 warning: .*${message}`)),
    ]);
  });

  it.each([
    "#hashtag",
    "-5 degrees\n-6 degrees",
    "— Mira Oake",
    "– one dash alone",
    "• one bullet alone",
    "１．５倍になった",
    "2 ** 3 ** 4",
    "a ** b **c** d",
    "**a** and **b**",
    "**a**b **c**",
    "C## and F#",
    "1.5 s\n2.5 s",
    "```\n##Code\n• a\n• b\n```",
    "    ##Code",
    "> ```\n> ##Code\n> ```",
    "`##Code` and `**a:**b`",
    "## C#",
    "--\n--",
    "– one speaker\n\n– another",
    "**数据规划。**存储和**（测试）：**备份和**规划。**TiDB",
  ])("but not %j", (text) => {
    expect(said(`Text.\n\n${text}\n`)).toEqual([]);
  });

  it("in quotes and lists too, each kind once with its lines", () => {
    expect(said("> ##One\n\n##Two\n\n- a\n\n  ##Three\n\n      ##Code\n")).toEqual([
      "11 warning: `##One` is read as a heading; write an ordinary space between its signs and its words (and 2 more, lines 13, 17)",
    ]);
  });
});
