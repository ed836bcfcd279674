import { describe, expect, it } from "vitest";
import { directionOf, frame, latinLength, placeFrames } from "../../../../src/build/artwork/card-elements.ts";
import { composeCard } from "../../../../src/build/artwork/compose-card.ts";

describe("what a script asks of the layout", () => {
  it("is the direction of its first letter", () => {
    expect(directionOf("دار قلم: 2.25x")).toBe("rtl");
    expect(directionOf("2.25: עברית")).toBe("rtl");
    expect(directionOf("Layla (ليلى)")).toBe("ltr");
    expect(directionOf("2.25")).toBe("ltr");
  });

  it("is twice the room for the letters of East Asia and emoji", () => {
    expect(latinLength("abc")).toBe(3);
    expect(latinLength("検索")).toBe(4);
    expect(latinLength("🏳️‍🌈!")).toBe(3);
  });
});

describe("a picture in a card", () => {
  const pictureOf = (svg: string): string =>
    `<image x="1" y="2" width="30" height="4" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}" clip-path="url(#a)"/>`;

  it("is put in its place as a drawing where it is a frame of ours", () => {
    expect(placeFrames(`<svg>${pictureOf(frame(3, 4, "<rect/>"))}</svg>`)).toBe(
      '<svg><svg xmlns="http://www.w3.org/2000/svg" overflow="visible" preserveAspectRatio="none" x="1" y="2" width="30" height="4" viewBox="0 0 3 4"><rect/></svg></svg>',
    );
  });

  it("stays one where it is a logo, whose names and clips are its own", () => {
    const logo = pictureOf('<svg xmlns="http://www.w3.org/2000/svg"><path id="a"/></svg>');
    expect(placeFrames(logo)).toBe(logo);
  });
});

describe("a card", () => {
  it("has no marks of direction, whose shape Satori cannot draw", () => {
    const percent = new Intl.NumberFormat("ar", { style: "percent", maximumFractionDigits: 1 });
    const card = composeCard(
      {
        stock: { ground: "#fff", line: "#000", solid: "#333" },
        siteName: "\u2068دار\u2069",
        eyebrow: null,
        title: "من \u200e11.8%",
        sentence: null,
        result: { from: percent.format(0.118), figure: percent.format(0.076), label: "خطأ" },
        chart: null,
      },
      { heading: "a", text: "b", isNarrow: true },
    );
    expect(percent.format(0.118)).toMatch(/\u200e/);
    expect(JSON.stringify(card)).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
    expect(JSON.stringify(card)).toContain("11.8%");
  });
});
