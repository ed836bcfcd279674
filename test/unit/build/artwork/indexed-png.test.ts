import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { toIndexedPng } from "../../../../src/build/artwork/indexed-png.ts";

/** A drawing of so many colours, each of them in turn for as many pixels as `run`. */
function draw(colours: number, { width = 60, height = 50, run = 1 } = {}): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const colour = Math.floor(at / run) % colours;
    pixels.set([colour % 256, Math.floor(colour / 256), 255 - (colour % 256), 255], at * 4);
  }
  return pixels;
}

const decode = (png: Buffer | null): Promise<Buffer> =>
  sharp(png ?? Buffer.alloc(0))
    .ensureAlpha()
    .raw()
    .toBuffer();

describe("a PNG with a table of colours", () => {
  it("has each pixel as it was drawn, up to 256 colours", async () => {
    const size = { width: 60, height: 50 };
    for (const [colours, run] of [
      [1, 1],
      [3, 7],
      [2, 60],
      [3, 240],
      [256, 1],
    ] as const) {
      const pixels = draw(colours, { ...size, run });
      const png = toIndexedPng({ ...size, pixels });
      expect([colours, run, (await decode(png)).equals(pixels)]).toEqual([colours, run, true]);
    }
  });

  it("is not made of more colours", () => {
    expect(toIndexedPng({ width: 60, height: 50, pixels: draw(257) })).toBeNull();
  });
});
