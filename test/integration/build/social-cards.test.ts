import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCardFonts } from "../../../src/build/artwork/card-fonts.ts";
import { publishCards } from "../../../src/build/artwork/cards.ts";
import type { SocialCard } from "../../../src/build/artwork/compose-card.ts";
import { drawCard } from "../../../src/build/artwork/draw-card.ts";
import { readSampleTypeface } from "../../../src/build/assets/typeface.ts";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { ROOT } from "../../support/project.ts";

const CARD: SocialCard = {
  stock: { ground: "#fdcf2c", solid: "#131a24", line: "#131a24" },
  siteName: "A & B",
  eyebrow: "Acme",
  title: "Acme: pages in a fifth of the time",
  sentence: null,
  result: { from: "8.2 s", figure: "1.4 s", label: "Load time" },
  chart: null,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "casebook-cards-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TYPEFACE = readSampleTypeface();
const shelf = openCardFonts(join(ROOT, ".cache/fonts"), TYPEFACE);

const drawn = new Map<string, Promise<Buffer>>();

/** Bytes of the picture a card is, without the PNG around them. A card that several are compared with is drawn once. */
function pixels(card: SocialCard): Promise<Buffer> {
  const key = JSON.stringify(card);
  const picture = drawn.get(key) ?? drawCard(card, shelf).then((png) => sharp(png).raw().toBuffer());
  drawn.set(key, picture);
  return picture;
}

/** The part of a card whose pixels differ from those of another, 0 to 1. */
async function difference(a: SocialCard, b: SocialCard): Promise<number> {
  const [one, other] = [await pixels(a), await pixels(b)];
  return one.filter((value, index) => value !== other[index]).length / one.length;
}

/** The first and the last row of a card in which its title has left ink. */
async function inkOf(title: string): Promise<{ top: number; bottom: number }> {
  const bare = { ...CARD, result: null };
  const [blank, written] = [await pixels({ ...bare, title: "" }), await pixels({ ...bare, title })];
  const row = written.length / 630;
  const inked = Array.from({ length: 630 }, (_, at) => at).filter(
    (at) => !written.subarray(at * row, (at + 1) * row).equals(blank.subarray(at * row, (at + 1) * row)),
  );
  return { top: inked[0] ?? Number.NaN, bottom: inked.at(-1) ?? Number.NaN };
}

describe("a social card", () => {
  it("is 1200 by 630", async () => {
    const { width, height, format } = await sharp(await drawCard(CARD, shelf)).metadata();
    expect([width, height, format]).toEqual([1200, 630, "png"]);
  });

  it("keeps the colours of a logo, however many they are", async () => {
    const gradient =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 56"><linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><linearGradient id="b" y2="1" x2="0"><stop stop-color="lime"/><stop offset="1" stop-color="lime" stop-opacity="0"/></linearGradient><path fill="url(#a)" d="M0 0h360v56H0z"/><path fill="url(#b)" d="M0 0h360v56H0z"/></svg>';
    const logo = { svg: gradient, width: 360, height: 56 };
    const drawn = await pixels({ ...CARD, logo });
    const colours = Array.from({ length: drawn.length / 3 }, (_, at) => drawn.readUIntBE(at * 3, 3));
    expect(new Set(colours).size).toBeGreaterThan(2_000);
  });

  it("has letters of every script in it, and emoji, none of them left out", async () => {
    const title = (text: string): SocialCard => ({ ...CARD, title: text });
    for (const text of [
      "検索の改善",
      "검색 개선",
      "搜索改进",
      "Поиск",
      "Αναζήτηση",
      "חיפוש",
      "بحث",
      "ค้นหา",
      "खोज",
      "🚀",
    ]) {
      expect([text, (await difference(title(text), title(""))) > 0.001]).toEqual([text, true]);
    }
    expect(await difference(title("検索"), title("探索"))).toBeGreaterThan(0.0005);
  });

  it("has letters of scripts that stand side by side", async () => {
    const title = (text: string): SocialCard => ({ ...CARD, title: text });
    for (const [text, part] of [
      ["カ 한국어", "カ"],
      ["한국어 カ", "한국어"],
      ["漢字 한국어 カナ", "漢字 カナ"],
      ["Ґанок", "анок"],
    ] as const)
      expect([text, (await difference(title(text), title(part))) > 0.001]).toEqual([text, true]);
    expect(shelf.findUndrawn("カ 한국어 漢字 Ґанок عربي עברית ไทย हिन्दी Ελλάδα Œuvre ẵ ½ ①")).toEqual([]);
  });

  it("knows the letters no font has", async () => {
    for (const text of ["தமிழ்", "ქართული", "বাংলা", "አማርኛ"]) {
      const undrawn = shelf.findUndrawn(`Pier: ${text} – 2024`);
      expect(undrawn.join("")).toBe([...new Set(text)].join(""));
    }
  });

  it("has vowel marks above and below their letters, at the height the typeface gives them", async () => {
    const lam = await inkOf("ل");
    expect((await inkOf("لْ")).top).toBeLessThan(lam.top);
    expect((await inkOf("لُ")).top).toBeLessThan(lam.top);
    const ain = await inkOf("ع");
    expect((await inkOf("عِ")).bottom).toBeGreaterThan(ain.bottom);
    expect((await inkOf("عِ")).top).toBe(ain.top);
  });

  it("survives a title of any length, and words longer than a line", async () => {
    const titles = [
      "",
      "x".repeat(3000),
      "Donaudampfschifffahrt".repeat(20),
      "🏳️‍🌈".repeat(200),
      "\u0000\u202E",
    ];
    for (const title of titles) {
      const { width } = await sharp(await drawCard({ ...CARD, title }, shelf)).metadata();
      expect(width).toBe(1200);
    }
  });

  it("takes markup in a title for text", async () => {
    const hostile = { ...CARD, title: '</text><script>alert(1)</script> & "' };
    expect((await drawCard(hostile, shelf)).length).toBeGreaterThan(1000);
  });
});

describe("publishing cards", () => {
  const published = () => readdirSync(join(folder, "_site/assets/cards")).sort();
  const paths = () => projectPaths(folder);
  const other = { ...CARD, title: "Another" };
  const site = { ...CARD, title: "The site" };

  it("draws what is new, and nothing twice", async () => {
    const cards = new Map([
      ["/a/", CARD],
      ["/b/", other],
      ["/c/", CARD],
    ]);
    const first = await publishCards(cards, site, TYPEFACE, paths());
    await first.finish();
    expect(first.drawn).toBe(3);
    expect(first.urls.get("/a/")).toBe(first.urls.get("/c/"));
    expect(published()).toHaveLength(2);
    expect(statSync(join(folder, "_site/social-card.png")).size).toBeGreaterThan(1000);
    const again = await publishCards(cards, site, TYPEFACE, paths());
    await again.finish();
    expect(again).toMatchObject({ urls: first.urls, drawn: 0 });
  });

  it("draws only what changed, under another address, and withdraws the old one", async () => {
    const before = await publishCards(new Map([["/a/", CARD]]), site, TYPEFACE, paths());
    await before.finish();
    const after = await publishCards(
      new Map([["/a/", { ...CARD, title: "New words" }]]),
      site,
      TYPEFACE,
      paths(),
    );
    await after.finish();
    expect(after.drawn).toBe(1);
    expect(after.urls.get("/a/")).not.toBe(before.urls.get("/a/"));
    expect(published()).toEqual([after.urls.get("/a/")?.split("/").at(-1)]);
  });

  it("leaves the site's card to a page whose letters no font has", async () => {
    const cards = new Map([
      ["/a/", CARD],
      ["/b/", { ...CARD, title: "தமிழ்" }],
      ["/c/", { ...CARD, eyebrow: "বাংলা" }],
    ]);
    const { urls } = await publishCards(cards, site, TYPEFACE, paths());
    expect([...urls.keys()]).toEqual(["/a/"]);
  });

  it("keeps the site's own card at an address that never changes", async () => {
    await (await publishCards(new Map(), site, TYPEFACE, paths())).finish();
    const first = readFileSync(join(folder, "_site/social-card.png"));
    await (await publishCards(new Map(), other, TYPEFACE, paths())).finish();
    expect(readFileSync(join(folder, "_site/social-card.png")).equals(first)).toBe(false);
  });
});
