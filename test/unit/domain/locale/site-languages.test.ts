import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  languageOfFile,
  nameInSwitch,
  nameOfLanguage,
  nameWithoutLanguage,
  prefixAddresses,
  prefixLinks,
  prefixOf,
} from "../../../../src/domain/locale/site-languages.ts";

describe("the language of a file", () => {
  const languages = ["en", "de", "pt-BR"];

  it.each([
    ["acme.md", "en", "acme.md"],
    ["acme.de.md", "de", "acme.md"],
    ["work/acme.DE.md", "de", "work/acme.md"],
    ["acme.pt-br.md", "pt-BR", "acme.md"],
    ["acme.en.md", "en", "acme.md"],
    ["acme.fr.md", "en", "acme.fr.md"],
    ["acme.v2.md", "en", "acme.v2.md"],
    ["node.js.md", "en", "node.js.md"],
    ["acme.de/index.md", "en", "acme.de/index.md"],
    ["acme/index.de.md", "de", "acme/index.md"],
  ])("of %s is %s", (file, language, name) => {
    expect(languageOfFile(file, languages)).toBe(language);
    expect(nameWithoutLanguage(file, languages)).toBe(name);
  });
});

describe("the addresses of a localized site", () => {
  it("are plain in the first language and under their tag in the others", () => {
    const languages = ["en", "de", "pt-BR"];
    expect(languages.map((language) => prefixOf(language, languages))).toEqual(["", "/de", "/pt-br"]);
  });

  it.each([
    ['<a href="/about/">', '<a href="/de/about/">'],
    ['<a href="/">', '<a href="/de/">'],
    ['<a class="x" href="/search?q=a&amp;b">', '<a class="x" href="/de/search?q=a&amp;b">'],
    ['<form action="/api/contact" method="post">', '<form action="/de/api/contact" method="post">'],
    ['<img src="/a.svg" alt="a > b">', '<img src="/de/a.svg" alt="a > b">'],
    ['<source srcset="/a.webp 1x, /b.webp 2x">', '<source srcset="/de/a.webp 1x, /de/b.webp 2x">'],
    ['<a href="/de/about/">', '<a href="/de/about/">'],
    ['<a href="/about/" hreflang="en">', '<a href="/about/" hreflang="en">'],
    ['<a href="//elsewhere.example/">', '<a href="//elsewhere.example/">'],
    ['<a href="https://elsewhere.example/">', '<a href="https://elsewhere.example/">'],
    ['<a href="#main">', '<a href="#main">'],
    ['<link href="/assets/font-1.woff2">', '<link href="/assets/font-1.woff2">'],
    ['<img src="/assets/pictures/a.webp">', '<img src="/de/assets/pictures/a.webp">'],
    ['<p>href="/about/"</p>', '<p>href="/about/"</p>'],
    ['<a href="/case-studies/only-english/#results">', '<a href="/case-studies/only-english/#results">'],
  ])("%s becomes %s", (tag, placed) => {
    expect(prefixLinks(tag, "/de", new Set(["/case-studies/only-english/"]))).toBe(placed);
  });

  it("are what they were in a site of one language, and do not change twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<a href="/', '<img src="', '"', ">", "/de/", "x", " ", "\n")),
        (parts) => {
          const html = parts.join("");
          expect(prefixLinks(html, "")).toBe(html);
          const once = prefixLinks(html, "/de");
          expect(prefixLinks(once, "/de")).toBe(once);
        },
      ),
    );
  });

  it("stand in data too, wherever an address of the site is named", () => {
    const data = {
      url: "/a/",
      results: [{ url: "/b/", title: "/c/" }, { url: "https://x.example/" }],
      none: null,
    };
    expect(prefixAddresses(data, "/de")).toEqual({
      url: "/de/a/",
      results: [{ url: "/de/b/", title: "/c/" }, { url: "https://x.example/" }],
      none: null,
    });
    expect(prefixAddresses(data, "")).toBe(data);
  });
});

it("calls languages as they call themselves", () => {
  expect(["de", "fr", "ar", "ja", "pt-BR"].map((tag) => nameOfLanguage(tag))).toEqual([
    "Deutsch",
    "Français",
    "العربية",
    "日本語",
    "Português (Brasil)",
  ]);
});

it("calls languages in the switch of a site without their region, unless that tells them apart", () => {
  expect(nameInSwitch("en-GB", ["en-GB", "de"])).toBe("English");
  expect(nameInSwitch("en-GB", ["en-GB", "en-US"])).toBe("British English");
});
