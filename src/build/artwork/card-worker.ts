import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { writeIfChanged } from "../output/write-files.ts";
import { openCardFonts } from "./card-fonts.ts";
import type { CardWork } from "./cards.ts";
import { drawCard } from "./draw-card.ts";

/** A thread that draws cards one after the other until all are begun, and reports when each is done (`publishCards`). */
const { folder, cards, next, fonts, typeface }: CardWork = workerData;
const cardFonts = openCardFonts(fonts, typeface);

for (;;) {
  const [name, card] = cards[Atomics.add(next, 0, 1)] ?? [];
  if (name === undefined || card === undefined) break;
  writeIfChanged(join(folder, name), await drawCard(card, cardFonts));
  parentPort?.postMessage(name);
  // What V8 lets go of is freed between two tasks: the pixels of a card are 6 MB.
  await setImmediate();
}
