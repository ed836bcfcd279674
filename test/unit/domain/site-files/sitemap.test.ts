import { describe, expect, it } from "vitest";
import { toSitemap } from "../../../../src/domain/site-files/text-files.ts";

describe("a sitemap", () => {
  it("gives each address and when it changed, where that is known", () => {
    const entries = [
      { url: "https://www.firm.example/", modified: "2024-01-15T10:30:00.000Z" },
      { url: "https://www.firm.example/contact/", modified: null },
    ];
    expect(toSitemap(entries)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://www.firm.example/</loc><lastmod>2024-01-15T10:30:00.000Z</lastmod></url>
<url><loc>https://www.firm.example/contact/</loc></url>
</urlset>
`);
  });

  it("writes addresses as URLs, escaped for XML", () => {
    const url = "https://www.firm.example/topics/größe & co/'x'/";
    expect(toSitemap([{ url, modified: null }])).toContain(
      "<loc>https://www.firm.example/topics/gr%C3%B6%C3%9Fe%20&amp;%20co/&apos;x&apos;/</loc>",
    );
  });
});
