import { renderAsync } from "@resvg/resvg-js";
import satori from "satori";
import { CARD_SIZE, type SocialCard } from "./card.ts";
import { composeCard } from "./compose.ts";
import { drawEmoji } from "./emoji.ts";
import type { FontShelf } from "./fonts.ts";

/** Stands for what neither font nor drawing exists for. */
const NOTHING = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** A card as a PNG; all letters are outlines, so that it looks the same wherever it is drawn. */
export async function drawCard(card: SocialCard, shelf: FontShelf): Promise<Buffer> {
  const text = [card.eyebrow, card.title, card.sentence, card.siteName, card.result?.label].join(" ");
  const svg = await satori(composeCard(card), {
    ...CARD_SIZE,
    fonts: await shelf.own(),
    loadAdditionalAsset: async (code, segment) =>
      code === "emoji" ? (drawEmoji(segment) ?? NOTHING) : shelf.forLetters(segment, text),
  });
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
}
