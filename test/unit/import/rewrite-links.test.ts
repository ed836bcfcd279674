import { describe, expect, it } from "vitest";
import { linkKey, picturesOf, rewriteLinks } from "../../../src/import/rewrite-links.ts";

const rewrite = (markdown: string): string =>
  rewriteLinks(markdown, {
    picture: (src, alt) => (src.startsWith("http") ? `[${alt}](${src})` : `![${alt}](/images/${src})`),
    link: (href) => (href === "draft.md" ? "" : href.endsWith(".md") ? "/case-studies/x/" : null),
  });

describe("links of a body", () => {
  it("lead to studies, keep their titles, and lose those that may not lead anywhere", () => {
    expect(rewrite('[A](a.md "Title") and [B](draft.md), [C](https://c.example)')).toBe(
      '[A](/case-studies/x/ "Title") and B, [C](https://c.example)',
    );
  });

  it("hold pictures that have their places", () => {
    expect(rewrite("[![Gate](gate.png)](a.md)")).toBe("[![Gate](/images/gate.png)](/case-studies/x/)");
  });

  it("never hold a link: a picture of another site is its words there", () => {
    expect(rewrite("[![Badge](https://b.example/b.svg)](https://c.example)")).toBe(
      "[Badge](https://c.example)",
    );
  });

  it("are left alone in code", () => {
    const text = "`[A](a.md)`\n\n```\n![x](x.png)\n```";
    expect(rewrite(text)).toBe(text);
    expect(picturesOf(text)).toEqual([]);
  });

  it("stand in definitions as well", () => {
    expect(rewrite("[A][one]\n\n[one]: a.md")).toBe("[A][one]\n\n[one]: /case-studies/x/");
  });

  it("compare by what they name, whatever their spelling", () => {
    expect(["../work/Acme.md", "/work/acme/", "work/acme/index.html?x#y"].map(linkKey)).toEqual([
      "work/acme",
      "work/acme",
      "work/acme",
    ]);
  });
});
