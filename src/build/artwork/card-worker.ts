import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Typeface } from "../assets/typeface.ts";
import { writeIfChanged } from "../output/write-files.ts";
import { openCardFonts } from "./card-fonts.ts";
import type { NamedCard } from "./cards.ts";
import { drawCard } from "./draw-card.ts";

/** A thread that draws the cards it is sent, one after the other, and reports when each is done (`publishCards`). */
const { cards, fonts, typeface }: { cards: string; fonts: string; typeface: Typeface } = workerData;
const cardFonts = openCardFonts(fonts, typeface);

parentPort?.on("message", async ([name, card]: NamedCard) => {
  writeIfChanged(join(cards, name), await drawCard(card, cardFonts));
  parentPort?.postMessage(name);
});
