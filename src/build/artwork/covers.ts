import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawCover, drawWordCover, stockOf } from "../../domain/cover.ts";
import { leadChart } from "../../domain/selection/lead-results.ts";
import type { Casebook } from "../content/casebook.ts";
import type { StudyPage } from "../content/study-page.ts";
import { shortHash } from "../output/content-hash.ts";
import { keepOnly, writeIfChanged } from "../output/files.ts";
import { mapParallel } from "../progress.ts";
import type { ProjectPaths } from "../project.ts";
import { type CardFonts, openCardFonts } from "./card-fonts.ts";
import { drawWords } from "./draw-card.ts";

/** Changes when all covers with words are to be drawn anew, as after an update of Satori. */
const EDITION = 1;

/** Publishes a drawn cover for each study without a picture of its own: its result to scale or, without one, its words. */
export async function publishCovers(
  { studies, artwork, locale }: Casebook,
  { output, cache }: Pick<ProjectPaths, "output" | "cache">,
): Promise<void> {
  const bare = studies.filter(({ image }) => image.picture === null);
  keepOnly(
    bare.map(({ study }) => `${study.slug}.svg`),
    join(output, "covers"),
  );
  const fonts = openCardFonts(join(cache, "fonts"));
  await mapParallel("Drawing covers", bare, async (page) => {
    const stock = stockOf(page.study.slug, artwork);
    const chart = leadChart(page.study, locale);
    const svg = chart
      ? drawCover(stock, chart)
      : await drawWithWords(page, stock, fonts, join(cache, "covers"));
    writeIfChanged(join(output, page.image.src), svg);
  });
}

/** Drawing letters takes 30 ms: a cover stays in `folder` under a name that says what went into it. */
async function drawWithWords(
  { study }: StudyPage,
  stock: ReturnType<typeof stockOf>,
  fonts: CardFonts,
  folder: string,
): Promise<string> {
  const words = study.client?.name ?? study.title;
  const seeds = { industry: study.industry?.value ?? study.services[0]?.value ?? "", study: study.slug };
  const file = join(folder, `${shortHash(JSON.stringify([EDITION, words, seeds, stock]))}.svg`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const isDrawn = (await fonts.findUndrawn(words)).length === 0;
  const svg = drawWordCover(seeds, stock, isDrawn ? await drawWords(words, stock, fonts) : "");
  writeIfChanged(file, svg);
  return svg;
}
