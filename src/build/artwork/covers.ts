import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Artwork } from "../../domain/brand/index.ts";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { coverColoursOf, drawCover, drawWordCover } from "../../domain/cover.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { lazy } from "../../domain/memoize.ts";
import { leadChart } from "../../domain/selection/result-figure.ts";
import type { Typeface } from "../assets/typeface.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { shortHash } from "../output/content-hash.ts";
import { confirmFile, removeFilesExcept, writeIfChanged } from "../output/write-files.ts";
import { mapParallel } from "../progress.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { type CardFonts, openCardFonts, typefaceMark } from "./card-fonts.ts";

/** Changes when all covers with words are to be drawn anew, as after an update of Satori. */
const DRAWING_VERSION = 1;

/** Where covers lie on the site; their names hold the hash of what is drawn, so that a browser never asks twice. */
const COVER_FOLDER = `${ASSET_FOLDER}/covers`;

const DRAWN_BY = ["cover.ts", "cover-pattern.ts", "chart/scale.ts", "chart/svg.ts"];
/** The code that draws: another drawing has to have another name. */
const codeHash = lazy(() =>
  shortHash(
    DRAWN_BY.map((file) => readFileSync(join(import.meta.dirname, "../../domain", file), "utf8")).join(""),
  ),
);

/** The address of the cover of a study. */
export function coverPath(study: CaseStudy, artwork: Artwork, locale: Locale, typeface: Typeface): string {
  const stock = coverColoursOf(study.slug, artwork);
  const drawn = [
    codeHash(),
    DRAWING_VERSION,
    stock,
    leadChart(study, locale) ?? toWordCover(study, typefaceMark(typeface)),
  ];
  return `/${COVER_FOLDER}/${study.slug}-${shortHash(JSON.stringify(drawn))}.svg`;
}

/** What a cover of words is made of. */
const toWordCover = ({ client, title, industry, services, slug }: CaseStudy, mark: string | null) => ({
  words: client?.name ?? title,
  seeds: { industry: industry?.value ?? services[0]?.value ?? "", study: slug },
  ...(mark !== null && { typeface: mark }),
});

/** Publishes a drawn cover for each study without a picture of its own: its result to scale or, without one, its words. */
export async function publishCovers(
  { listed, artwork, locale, typeface }: PublishedContent,
  { output, cache }: Pick<ProjectPaths, "output" | "cache">,
): Promise<void> {
  const bare = listed.filter(({ image }) => image.picture === null);
  const there = removeFilesExcept(
    bare.map(({ image }) => basename(image.src)),
    join(output, COVER_FOLDER),
  );
  const fonts = openCardFonts(join(cache, "fonts"), typeface);
  for (const { image } of bare) confirmFile(join(output, image.src));
  const missing = bare.filter(({ image }) => !there.has(basename(image.src)));
  await mapParallel("Drawing covers", missing, async (page) => {
    const stock = coverColoursOf(page.study.slug, artwork);
    const chart = leadChart(page.study, locale);
    const svg = chart
      ? drawCover(stock, chart)
      : await drawWithWords(
          page.study,
          stock,
          { fonts, mark: typefaceMark(typeface) },
          join(cache, "covers"),
        );
    writeIfChanged(join(output, page.image.src), svg);
  });
}

/** Drawing letters takes 30 ms: a cover stays in `folder` under a name that says what went into it. */
async function drawWithWords(
  study: CaseStudy,
  stock: ReturnType<typeof coverColoursOf>,
  { fonts, mark }: { fonts: CardFonts; mark: string | null },
  folder: string,
): Promise<string> {
  const { words, seeds } = toWordCover(study, mark);
  const file = join(
    folder,
    `${shortHash(JSON.stringify([DRAWING_VERSION, words, seeds, stock, ...(mark === null ? [] : [mark])]))}.svg`,
  );
  if (existsSync(file)) return readFileSync(file, "utf8");
  const isDrawn = fonts.findUndrawn(words).length === 0;
  // What draws letters takes longer to load than all covers that are kept take to publish.
  const { drawWords } = await import("./draw-card.ts");
  const svg = drawWordCover(seeds, stock, isDrawn ? await drawWords(words, stock, fonts) : "");
  writeIfChanged(file, svg);
  return svg;
}
