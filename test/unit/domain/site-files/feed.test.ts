import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Feed, toAtom } from "../../../../src/domain/site-files/feed.ts";
import { escapeXml } from "../../../../src/domain/text/escape-xml.ts";

const FEED: Feed = {
  title: "Retail – A & B",
  subtitle: null,
  language: "en",
  author: "A & B",
  url: "https://www.firm.example/industries/retail/",
  selfUrl: "https://www.firm.example/industries/retail/feed.xml",
  entries: [],
};
const ENTRY = {
  url: "https://www.firm.example/case-studies/x/",
  title: 'From <8 s> to "1.4 s"',
  summary: "It's & was",
  published: "2024-01-15T10:30:00.000Z",
  updated: "2024-02-01T00:00:00.000Z",
  author: "Jane Müller",
  categories: ["C++", "R&D"],
};

describe("an Atom feed", () => {
  it("says all of an entry, escaped", () => {
    expect(toAtom({ ...FEED, entries: [ENTRY] })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Retail – A &amp; B</title>
<link rel="self" type="application/atom+xml" href="https://www.firm.example/industries/retail/feed.xml"/>
<link rel="alternate" type="text/html" href="https://www.firm.example/industries/retail/"/>
<id>https://www.firm.example/industries/retail/feed.xml</id>
<updated>2024-02-01T00:00:00.000Z</updated>
<author><name>A &amp; B</name></author>
<entry>
<title>From &lt;8 s&gt; to &quot;1.4 s&quot;</title>
<link rel="alternate" type="text/html" href="https://www.firm.example/case-studies/x/"/>
<id>https://www.firm.example/case-studies/x/</id>
<published>2024-01-15T10:30:00.000Z</published>
<updated>2024-02-01T00:00:00.000Z</updated>
<author><name>Jane Müller</name></author>
<category term="C++"/>
<category term="R&amp;D"/>
<summary>It&apos;s &amp; was</summary>
</entry>
</feed>
`);
  });

  it("is as new as its newest entry, wherever that stands", () => {
    const older = { ...ENTRY, updated: "2025-03-01T00:00:00+02:00" };
    const newest = { ...ENTRY, updated: "2025-02-28T23:30:00.000Z" };
    expect(toAtom({ ...FEED, entries: [ENTRY, newest, older] })).toContain(
      "/feed.xml</id>\n<updated>2025-02-28T23:30:00.000Z</updated>",
    );
  });

  it("is valid without entries: Atom asks for a time", () => {
    expect(toAtom(FEED)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  });

  it("names no author of an entry where nobody is named: the firm's stands for it", () => {
    expect(toAtom({ ...FEED, entries: [{ ...ENTRY, author: null }] }).match(/<author>/g)).toHaveLength(1);
  });
});

describe("text in XML", () => {
  it("loses what no XML document may hold", () => {
    expect(escapeXml("a\u0000\u000B\uFFFE\uD800b\t\n😀")).toBe("ab\t\n😀");
  });

  it("never ends an element or an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      }),
    );
  });
});
