import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import satori from "satori";
import type { CoverColours } from "../../domain/brand/palette.ts";
import { COVER_SIZE } from "../../domain/cover.ts";
import { placeFrames } from "./card-elements.ts";
import type { CardFonts } from "./card-fonts.ts";
import { composeCard, composeWords, SOCIAL_CARD_SIZE, type SocialCard } from "./compose-card.ts";
import { toIndexedPng } from "./indexed-png.ts";
import { loadResvg } from "./load-resvg.ts";

/** Stands for what neither font nor drawing exists for. */
const NOTHING = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** A card as a PNG; all letters are outlines, so that it looks the same wherever it is drawn. */
export async function drawCard(card: SocialCard, fonts: CardFonts): Promise<Buffer> {
  const text = [card.eyebrow, card.title, card.sentence, card.siteName, card.result?.label].join(" ");
  const svg = await draw(composeCard(card, fonts.families), SOCIAL_CARD_SIZE, text, fonts);
  const { Resvg } = loadResvg();
  const drawing = new Resvg(placeFrames(svg), { font: { loadSystemFonts: false } }).render();
  const { width, height } = drawing;
  // Copied each time they are asked for.
  const { pixels } = drawing;
  const png = toIndexedPng({ width, height, pixels });
  if (png !== null) return png;
  // A logo may have more colours.
  const { default: sharp } = await import("sharp");
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}

/** Words of a cover as outlines: what stands inside an SVG of its size. */
export async function drawWords(words: string, stock: CoverColours, fonts: CardFonts): Promise<string> {
  const svg = await draw(composeWords(words, stock, fonts.families), COVER_SIZE, words, fonts);
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
}

type Size = { width: number; height: number };

/** `text`: all of the letters in a layout, which tell the language of those that several write otherwise. */
const draw = async (
  node: ReturnType<typeof composeCard>,
  size: Size,
  text: string,
  fonts: CardFonts,
): Promise<string> =>
  satori(node, {
    ...size,
    fonts: await fonts.own(),
    loadAdditionalAsset: async (code, segment) =>
      code === "emoji" ? (drawEmoji(segment) ?? NOTHING) : fonts.forLetters(segment, text),
  });

type Icons = { icons: Record<string, { body: string }> };

let names: Record<string, string> | undefined;
let icons: Icons | undefined;

/** An emoji as an SVG in a data address (Twemoji, CC-BY 4.0); null where it has none. Read when a text first needs one. */
function drawEmoji(emoji: string): string | null {
  names ??= readJson<Record<string, string>>("chars.json");
  icons ??= readJson<Icons>("icons.json");
  const codes = [...emoji].map((character) => character.codePointAt(0)?.toString(16) ?? "");
  const plain = codes.filter((code) => code !== "fe0f");
  const name = names[codes.join("-")] ?? names[plain.join("-")] ?? names[plain[0] ?? ""];
  const body = name === undefined ? undefined : icons.icons[name]?.body;
  if (body === undefined) return null;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${body}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function readJson<Content>(file: string): Content {
  const path = fileURLToPath(import.meta.resolve(`@iconify-json/twemoji/${file}`));
  return JSON.parse(readFileSync(path, "utf8"));
}
