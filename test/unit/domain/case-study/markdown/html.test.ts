import fc from "fast-check";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { readTags, replaceTags } from "../../../../../src/domain/case-study/markdown/html.ts";

const read = (html: string) =>
  readTags(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

describe("a tag of HTML", () => {
  it.each([
    [`<img src='a b.jpg' alt="x > y">`, [["img", { src: "a b.jpg", alt: "x > y" }]]],
    ["<IMG SRC=a.jpg ALT>", [["img", { src: "a.jpg", alt: "" }]]],
    ['<img\n  src = "a.jpg"\n/>', [["img", { src: "a.jpg" }]]],
    ['<img src="a.jpg"alt="x"/>', [["img", { src: "a.jpg", alt: "x" }]]],
    ['<a href="?a=1&amp;b=2&#38;c=&#x33;">x</a>', [["a", { href: "?a=1&b=2&c=3" }]]],
    [
      '<p id=a id=b><b data-x="<i>">',
      [
        ["p", { id: "a" }],
        ["b", { "data-x": "<i>" }],
      ],
    ],
    ["<!-- <img src=a.jpg> --><br>", [["br", {}]]],
    ["1 < 2 <b>", [["b", {}]]],
    ['<img src="a.jpg', []],
  ])("%s is read as browsers read it", (html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it("is read as the cleaner of pages reads it, whatever its quotes and spaces", () => {
    const value = fc.stringMatching(/^[a-z0-9 /.#?()'-]{0,12}$/);
    fc.assert(
      fc.property(value, fc.constantFrom(" ", "\n", "  "), (src, space) => {
        const html = `<img${space}alt=x${space}src${space}=${space}"${src}"${space}>`;
        const seen: string[] = [];
        sanitizeHtml(html, {
          allowedTags: false,
          allowVulnerableTags: true,
          allowedAttributes: false,
          transformTags: {
            img: (tagName, attribs) => {
              seen.push(attribs.src ?? "");
              return { tagName, attribs };
            },
          },
        });
        expect(readTags(html).map(({ attributes }) => attributes.get("src") ?? "")).toEqual(seen);
      }),
    );
  });

  it("can be replaced without touching what stands around it", () => {
    const html = `<p>a <img alt='<img>' src=b.jpg> c</p><!-- <img> -->`;
    expect(replaceTags(html, ["img"], ({ attributes }) => `[${attributes.get("src")}]`)).toBe(
      "<p>a [b.jpg] c</p><!-- <img> -->",
    );
    expect(replaceTags(html, ["img"], () => null)).toBe(html);
  });

  it("never takes long to read", () => {
    for (const piece of ['<a "', "<a b='", "<!--", "<a =", "< ", "<a/"]) {
      const start = performance.now();
      readTags(piece.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
