import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Artwork, isDark } from "../../domain/brand/index.ts";
import { coverColoursOf } from "../../domain/cover.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { leadingOutcomes } from "../../domain/outcomes/index.ts";
import { leadChart, toResultFigure } from "../../domain/selection/result-figure.ts";
import type { Site } from "../../domain/site.ts";
import type { Logo } from "../assets/logo.ts";
import type { Typeface } from "../assets/typeface.ts";
import type { PublishedContent } from "../content/published-content.ts";
import type { StudyPage } from "../content/study-page.ts";
import { shortHash } from "../output/content-hash.ts";
import { publishFolder, writeIfChanged } from "../output/write-files.ts";
import type { LandingPage } from "../pages/landing.ts";
import { reportProgress } from "../progress.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { type CardFonts, type FontFamilies, openCardFonts } from "./card-fonts.ts";
import { composeCard, type SocialCard } from "./compose-card.ts";

/** The card of every page that has its own, by the address of the page. */
export function cardsOf(
  {
    site,
    studies,
    artwork,
    logo,
    locale,
  }: Pick<PublishedContent, "site" | "studies" | "artwork" | "logo" | "locale">,
  landings: readonly LandingPage[],
): Map<string, SocialCard> {
  return new Map([
    ...studies.map(
      (page) => [page.study.url, withLogo(toStudyCard(page, site, artwork, locale), logo)] as const,
    ),
    ...landings.flatMap((page) =>
      page.number === 1
        ? [[page.landing.url, withLogo(toLandingCard(page, site, artwork, locale), logo)] as const]
        : [],
    ),
  ]);
}

function toStudyCard({ study }: StudyPage, site: Site, artwork: Artwork, locale: Locale): SocialCard {
  const [lead] = leadingOutcomes(study.outcomes, 1);
  const result = lead ? toResultFigure(lead, locale) : null;
  return {
    stock: coverColoursOf(study.slug, artwork),
    siteName: site.name,
    eyebrow: study.client?.name ?? study.industry?.label ?? null,
    title: study.title,
    sentence: null,
    result: result?.figure ? result : null,
    chart: leadChart(study, locale),
  };
}

function toLandingCard(
  { landing, list }: LandingPage,
  site: Site,
  artwork: Artwork,
  { t }: Locale,
): SocialCard {
  return {
    stock: coverColoursOf(landing.value, artwork),
    siteName: site.name,
    eyebrow: t("results.count", { count: list.view.reply.total }),
    title: landing.title,
    sentence: landing.sentence,
    result: null,
    chart: null,
  };
}

/** A card with the logo that is drawn for its ground; on a dark ground, one for dark grounds alone. */
function withLogo(card: SocialCard, logo: Logo | null): SocialCard {
  const drawing = logo && (isDark(card.stock.ground) ? logo.dark : logo.light);
  return drawing ? { ...card, logo: drawing } : card;
}

/** The card of every other page. */
export const toSiteCard = ({ logo, ...publishedContent }: PublishedContent): SocialCard =>
  withLogo(nameSite(publishedContent), logo);

const nameSite = ({ site, artwork }: Pick<PublishedContent, "site" | "artwork">): SocialCard => ({
  stock: coverColoursOf(site.name, artwork),
  siteName: site.name,
  eyebrow: new URL(site.url).hostname,
  title: site.tagline,
  sentence: null,
  result: null,
  chart: null,
});

/** Where cards lie on the site; their names hold the hash of what they show. */
const CARD_FOLDER = `${ASSET_FOLDER}/cards`;
/** The card of pages without one of their own, at an address that functions know without being told. */
export const SITE_CARD = "/social-card.png";

/** Changes when all cards are to be drawn anew, as after an update of Satori. */
const DRAWING_VERSION = 5;

/** A card and the name of its file. */
type NamedCard = [name: string, card: SocialCard];

/** What threads draw into a folder; `next`: the place of the card that none of them has begun. */
export type CardWork = {
  folder: string;
  cards: readonly NamedCard[];
  next: Int32Array<SharedArrayBuffer>;
  fonts: string;
  typeface: Typeface;
};

/**
 * Addresses of cards by the address of their page, and how many have to be drawn. They are drawn while other work goes on. `finish`: for
 * when that work is done: draws with all cores, and publishes all of them.
 */
type PublishedCards = { urls: ReadonlyMap<string, string>; drawn: number; finish(): Promise<void> };

/**
 * Gives back the memory of what is not needed any more, where many cards are drawn beside it: a thread that has little to do does so after a
 * minute, and until then holds a quarter more.
 */
export async function freeMemory({ drawn }: Pick<PublishedCards, "drawn">): Promise<void> {
  if (drawn <= MANY_CARDS) return;
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.collectGarbage");
  session.disconnect();
}

/** The words of a card, by which its letters are looked for. */
const wordsOfCard = ({ eyebrow, title, sentence, result }: SocialCard): string =>
  [eyebrow, title, sentence, result?.label].filter((words) => words).join(" ");

/** Those cards all of whose letters can be drawn; of the others the pages have the site's card. */
function withoutGaps(cards: ReadonlyMap<string, SocialCard>, fonts: CardFonts): Map<string, SocialCard> {
  const whole: [string, SocialCard][] = [];
  for (const [url, card] of cards) {
    if (fonts.findUndrawn(wordsOfCard(card)).length === 0) whole.push([url, card]);
  }
  return new Map(whole);
}

/** Publishes cards; one that was drawn before, with the same words and shapes, is taken from the cache. */
export async function publishCards(
  wanted: ReadonlyMap<string, SocialCard>,
  siteCard: SocialCard,
  typeface: Typeface,
  paths: ProjectPaths,
): Promise<PublishedCards> {
  const cache = join(paths.cache, "cards");
  const fonts = openCardFonts(join(paths.cache, "fonts"), typeface);
  const cards = withoutGaps(wanted, fonts);
  const nameOf = (card: SocialCard): string => cardFileName(card, fonts.families);
  const siteName = nameOf(siteCard);
  const names = new Map([...cards].map(([url, card]) => [url, nameOf(card)]));
  const named = [...cards].map(([url, card]) => [names.get(url) ?? nameOf(card), card] as const);
  const byName = new Map([[siteName, siteCard] as const, ...named]);
  const drawnBefore = new Set(existsSync(cache) ? readdirSync(cache) : []);
  const missing = [...byName].filter(([name]) => !drawnBefore.has(name));
  const { promise: isIdle, resolve: setIdle } = Promise.withResolvers<void>();
  const letters = { fonts: join(paths.cache, "fonts"), typeface };
  const isDone = drawCards(missing, cache, letters, isIdle).then(() => {
    publishFolder([...names.values()], cache, join(paths.output, CARD_FOLDER));
    writeIfChanged(join(paths.output, SITE_CARD), readFileSync(join(cache, siteName)));
  });
  // Whoever waits for it is told of a failure; until then it is nobody's.
  isDone.catch(() => {});
  return {
    urls: toUrls(names),
    drawn: missing.length,
    finish: () => {
      setIdle();
      return isDone;
    },
  };
}

const toUrls = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].map(([url, name]) => [url, `/${CARD_FOLDER}/${name}`]));

/** Addresses of cards by the address of their page, as `publishCards` gives them; nothing is drawn. */
export async function cardUrls(
  wanted: ReadonlyMap<string, SocialCard>,
  typeface: Typeface,
  { cache }: Pick<ProjectPaths, "cache">,
): Promise<ReadonlyMap<string, string>> {
  const fonts = openCardFonts(join(cache, "fonts"), typeface);
  const cards = withoutGaps(wanted, fonts);
  return toUrls(new Map([...cards].map(([url, card]) => [url, cardFileName(card, fonts.families)])));
}

/**
 * The pixels of a card, 3 MB twice, are let go with the values that V8 holds of them: a thread whose young values have room for fewer of
 * them holds 30 to 70 MB less, and takes as long.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** A thread takes 150 MB: beside so many cards, which are of as many studies, there is no room for more of them. */
const MANY_CARDS = 3_000;

/**
 * Draws cards into the folder `cache`, in as many threads as the machine has cores but one; where cards are few, with one more once this thread
 * `isIdle`. They take the next card by themselves: while pages are rendered nobody hears of them.
 */
async function drawCards(
  cards: readonly NamedCard[],
  cache: string,
  letters: { fonts: string; typeface: Typeface },
  isIdle: Promise<void>,
): Promise<void> {
  if (cards.length === 0) return;
  const cores = availableParallelism();
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const file = new URL("./card-worker.ts", import.meta.url);
  const threads: Worker[] = [];
  let done = 0;
  const draw = async (): Promise<void> => {
    if (Atomics.load(next, 0) >= cards.length) return;
    const workerData: CardWork = { folder: cache, cards, next, ...letters };
    const thread = new Worker(file, { workerData, resourceLimits: LIMITS });
    threads.push(thread);
    thread.on("message", () => reportProgress("Drawing social cards", ++done, cards.length));
    await once(thread, "exit");
  };
  const first = Array.from({ length: Math.max(1, Math.min(cores - 1, cards.length)) }, draw);
  const hasMore = cores > 1 && cards.length <= MANY_CARDS;
  try {
    await Promise.all([...first, hasMore ? isIdle.then(draw) : null]);
  } finally {
    // Where one failed, no other begins.
    Atomics.store(next, 0, cards.length);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Named by what is drawn: another layout, colour or word is another card. */
const cardFileName = (card: SocialCard, families: FontFamilies): string =>
  `${shortHash(JSON.stringify([DRAWING_VERSION, composeCard(card, families)]))}.png`;
