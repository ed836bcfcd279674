import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { shortHash } from "../content-hash.ts";
import { mapParallel } from "../map-parallel.ts";
import type { ProjectPaths } from "../project.ts";
import { publishFolder } from "../publish-folder.ts";
import { writeIfChanged } from "../write-if-changed.ts";
import type { SocialCard } from "./card.ts";
import { composeCard } from "./compose.ts";
import { drawCard } from "./draw-card.ts";
import { openFontShelf } from "./fonts.ts";

/** Where cards lie on the site; their names hold the hash of what they show. */
const CARD_FOLDER = `${ASSET_FOLDER}/cards`;
/** The card of pages without one of their own, at an address that functions know without being told. */
export const SITE_CARD = "/social-card.png";

/** Changes when all cards are to be drawn anew, as after an update of Satori. */
const EDITION = 2;

/** Addresses of cards by the address of their page, and how many had to be drawn. */
export type PublishedCards = { urls: ReadonlyMap<string, string>; drawn: number };

/** Publishes cards; one that was drawn before, with the same words and shapes, is taken from the cache. */
export async function publishCards(
  cards: ReadonlyMap<string, SocialCard>,
  siteCard: SocialCard,
  paths: ProjectPaths,
): Promise<PublishedCards> {
  const cache = join(paths.cache, "cards");
  const names = new Map([...cards].map(([url, card]) => [url, nameOf(card)]));
  const byName = new Map([siteCard, ...cards.values()].map((card) => [nameOf(card), card]));
  const missing = [...byName].filter(([name]) => !existsSync(join(cache, name)));
  const shelf = openFontShelf(join(paths.cache, "fonts"));
  await mapParallel("Drawing social cards", missing, async ([name, card]) => {
    writeIfChanged(join(cache, name), await drawCard(card, shelf));
  });
  publishFolder([...names.values()], cache, join(paths.output, CARD_FOLDER));
  writeIfChanged(join(paths.output, SITE_CARD), readFileSync(join(cache, nameOf(siteCard))));
  return {
    urls: new Map([...names].map(([url, name]) => [url, `/${CARD_FOLDER}/${name}`])),
    drawn: missing.length,
  };
}

/** Named by what is drawn: another layout, colour or word is another card. */
const nameOf = (card: SocialCard): string => `${shortHash(JSON.stringify([EDITION, composeCard(card)]))}.png`;
