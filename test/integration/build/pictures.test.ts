import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectImage } from "../../../src/build/images/inspect-image.ts";
import { makePicture } from "../../../src/build/images/make-picture.ts";

let folder: string;
let cache: string;
const path = (name: string): string => join(folder, name);

/** A photograph of `width` by `height`, turned by its camera where `orientation` says so. */
const photograph = (width: number, height: number, orientation = 1) =>
  sharp({ create: { width, height, channels: 3, background: "#38a" } })
    .withExif({ IFD0: { Copyright: "SECRET PLACE", Orientation: String(orientation) } })
    .withMetadata({ orientation })
    .jpeg();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "casebook-pictures-"));
  cache = join(folder, "cache");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(name: string) {
  const result = await makePicture(path(name), cache);
  if (!result) throw new Error(`${name} was not made`);
  return result;
}

describe("a photograph", () => {
  it("comes as AVIF, WebP and JPEG, no wider than it is, and as a card", async () => {
    await photograph(1100, 550).toFile(path("a.jpg"));
    const { picture, files, isNew } = await made("a.jpg");
    expect(isNew).toBe(true);
    expect(picture).toMatchObject({ width: 1100, height: 550 });
    expect(picture.sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
    expect(picture.sources[0]?.srcset).toMatch(
      /^\/assets\/pictures\/\w+-480\.avif 480w, \S+-800\.avif 800w, \S+-1100\.avif 1100w$/,
    );
    const card = await sharp(join(cache, picture.card.split("/").at(-1) ?? "")).metadata();
    expect([card.format, card.width, card.height]).toEqual(["webp", 800, 450]);
    expect(files).toHaveLength(10);
  });

  it("keeps nothing its camera wrote into it, and stands upright", async () => {
    await photograph(600, 300, 6).toFile(path("b.jpg"));
    expect(readFileSync(path("b.jpg"), "latin1")).toContain("SECRET PLACE");
    const { picture, files } = await made("b.jpg");
    expect(picture).toMatchObject({ width: 300, height: 600 });
    for (const file of files) {
      const { exif, xmp } = await sharp(join(cache, file)).metadata();
      expect([file, exif, xmp]).toEqual([file, undefined, undefined]);
    }
  });

  it("is made once, and again where its bytes change or a file is gone", async () => {
    await photograph(300, 200).toFile(path("c.jpg"));
    const { picture, files } = await made("c.jpg");
    expect(await made("c.jpg")).toEqual({ picture, files, isNew: false });
    rmSync(join(cache, files[0] ?? ""));
    expect((await made("c.jpg")).isNew).toBe(true);
    await photograph(320, 200).toFile(path("c.jpg"));
    const changed = await made("c.jpg");
    expect(changed.isNew).toBe(true);
    expect(changed.picture.src).not.toBe(picture.src);
  });
});

describe("other pictures", () => {
  it("keep their transparency", async () => {
    await sharp({ create: { width: 100, height: 50, channels: 4, background: "#0000" } })
      .png()
      .toFile(path("clear.png"));
    const { picture } = await made("clear.png");
    expect(picture.src).toMatch(/\.png$/);
  });

  it("stay drawings where they are drawings, with a size", async () => {
    writeFileSync(
      path("drawing.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><rect width="9" height="9"/></svg>',
    );
    const { picture } = await made("drawing.svg");
    expect(picture).toMatchObject({ sources: [], width: 400, height: 200 });
    expect(picture.src).toMatch(/\.svg$/);
  });
});

describe("the ground behind a picture with transparent parts", () => {
  const drawn = (colour: string, rest = ""): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${rest}<path fill="${colour}" d="M0 10h200v30H0z"/></svg>`;

  it.each([
    ["white-drawing.svg", drawn("#fff"), "dark"],
    ["pale-drawing.svg", drawn("#fe8"), "dark"],
    ["dark-drawing.svg", drawn("#123"), "light"],
    ["two-colours.svg", drawn("#fff", '<path fill="#06c" d="M0 42h200v18H0z"/>'), "light"],
    ["with-ground.svg", drawn("#fff", '<path fill="#06c" d="M0 0h200v60H0z"/>'), null],
    ["empty.svg", drawn("none"), "light"],
  ])("is what it can be seen on: %s", async (name, svg, backdrop) => {
    writeFileSync(path(name), svg);
    expect((await made(name)).picture.backdrop).toBe(backdrop);
    const png = name.replace(".svg", ".png");
    await sharp(Buffer.from(svg)).png().toFile(path(png));
    const { picture } = await made(png);
    expect(picture.backdrop).toBe(backdrop);
    const card = sharp(join(cache, picture.card.split("/").at(-1) ?? ""));
    expect((await card.metadata()).hasAlpha).toBe(false);
  });

  it("is none behind a photograph", async () => {
    await photograph(300, 200).toFile(path("plain.jpg"));
    expect((await made("plain.jpg")).picture.backdrop).toBeNull();
  });
});

describe("a drawing", () => {
  it.each([
    ["large", 'viewBox="0 0 20000 20000"', { width: 1600, height: 1600 }],
    ["vast", 'viewBox="0 0 9000000 4500000"', { width: 1600, height: 800 }],
    ["large in its own size", 'width="40000" height="20000"', { width: 1600, height: 800 }],
    ["tiny", 'viewBox="0 0 24 24"', { width: 24, height: 24 }],
  ])("may have units of any size: %s", async (name, attributes, size) => {
    const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><circle r="40%" cx="50%" cy="50%"/></svg>`;
    writeFileSync(path(`${name}.svg`), svg);
    expect(await inspectImage(path(`${name}.svg`), cache)).toBeNull();
    const { picture, files } = await made(`${name}.svg`);
    expect(picture).toMatchObject(size);
    expect(readFileSync(join(cache, files[0] ?? ""), "utf8")).toBe(svg);
    const card = await sharp(join(cache, picture.card.split("/").at(-1) ?? "")).metadata();
    expect([card.width, card.height]).toEqual([800, 450]);
  });
});

describe("a file that cannot be shown", () => {
  const explain = (name: string) => inspectImage(path(name), cache);

  it("is cut short", async () => {
    const whole = await photograph(800, 600).toBuffer();
    writeFileSync(path("short.jpg"), whole.subarray(0, whole.length / 2));
    expect(await explain("short.jpg")).toMatch(/^is damaged or no picture \(.+\); open it, save it again/);
    expect(await makePicture(path("short.jpg"), cache)).toBeNull();
  });

  it("is empty, or no picture", async () => {
    writeFileSync(path("empty.png"), "");
    writeFileSync(path("page.png"), "<!doctype html><p>404");
    expect(await explain("empty.png")).toBe("is an empty file; save the picture again");
    expect(await explain("page.png")).toMatch(/^is damaged or no picture/);
  });

  it("has more pixels than a build can decode", async () => {
    const flat = { create: { width: 10_000, height: 8_000, channels: 3 as const, background: "#fff" } };
    await sharp(flat).png().toFile(path("huge.png"));
    expect(await explain("huge.png")).toBe(
      "is 10000 by 8000 pixels (80 million), more than a page can be made of; save it 2,400 pixels wide",
    );
  });

  it("says nothing of the machine it lies on", async () => {
    for (const name of ["short.jpg", "page.png"]) expect(await explain(name)).not.toContain(folder);
  });
});
