import { describe, expect, it } from "vitest";
import type { Picture } from "../../../../src/build/images/picture.ts";
import { pictureSources, placePictures } from "../../../../src/build/images/place-pictures.ts";

const picture: Picture = {
  sources: [{ type: "image/avif", srcset: "/p-480.avif 480w, /p-800.avif 800w" }],
  src: "/p-800.jpeg",
  width: 800,
  height: 600,
  card: "/p-card.webp",
  backdrop: null,
};

describe("a picture in the text", () => {
  it("comes in all formats, with its size, lazily", () => {
    const html = '<p><img src="./a.png" alt="A &quot;chart&quot;" title="T"></p>';
    expect(placePictures(html, () => picture)).toBe(
      '<p><picture><source type="image/avif" srcset="/p-480.avif 480w, /p-800.avif 800w" sizes="(min-width: 42rem) 40rem, 100vw"><img src="/p-800.jpeg" alt="A &quot;chart&quot;" title="T" width="800" height="600" loading="lazy" decoding="async"></picture></p>',
    );
  });

  it("needs no other form where it is a drawing", () => {
    const drawing = { ...picture, sources: [], src: "/p.svg" };
    expect(placePictures('<img src="a.svg" alt="A" />', () => drawing)).toBe(
      '<img src="/p.svg" alt="A" width="800" height="600" loading="lazy" decoding="async">',
    );
  });

  it("stands on a ground it can be seen on where parts of it are transparent", () => {
    const drawing: Picture = { ...picture, sources: [], src: "/p.svg", backdrop: "dark" };
    expect(placePictures('<img src="a.svg" alt="A" />', () => drawing)).toMatch(/^<img class="on-dark" src=/);
  });

  it("is its description where the site has none", () => {
    expect(placePictures('<img src="a.png" alt="A &lt;b&gt;">', () => null)).toBe("<span>A &lt;b&gt;</span>");
  });

  it("is looked for by the path the author wrote", () => {
    const html =
      '<img src="./my%20chart.png" alt=""><img src="/a.png?x=1&amp;y=2" alt=""><img src="/100%.png" alt="">';
    expect(pictureSources(html)).toEqual(["./my%20chart.png", "/a.png?x=1&y=2", "/100%.png"]);
  });

  it("is not what a code sample shows", () => {
    const html = '<code>&lt;img src="a.png"&gt;</code>';
    expect(placePictures(html, () => picture)).toBe(html);
    expect(pictureSources(html)).toEqual([]);
  });
});
