import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { writeIfChanged } from "../output/files.ts";
import { openCardFonts } from "./card-fonts.ts";
import type { NamedCard } from "./cards.ts";
import { drawCard } from "./draw-card.ts";

/** A thread that draws the cards it is sent, one after the other, and says when each is done (`startDrawing`). */
const { cards, fonts }: { cards: string; fonts: string } = workerData;
const cardFonts = openCardFonts(fonts);

parentPort?.on("message", async ([name, card]: NamedCard) => {
  writeIfChanged(join(cards, name), await drawCard(card, cardFonts));
  parentPort?.postMessage(name);
});
