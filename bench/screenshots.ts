import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { CHROMIUM_FLAGS, findChromium } from "../test/support/chromium.ts";
import { PAGE_TYPES, STYLE_GUIDE } from "../test/support/pages/page-types.ts";
import { buildProject, makeProject, ROOT } from "../test/support/project.ts";
import { ensureChromium } from "../test/support/setup-chromium.ts";
import { serveProject } from "../test/support/site-server/index.ts";

const FOLDER = join(ROOT, "docs/screenshots");
const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"] as const;
/** Wide enough to judge proportions by, small enough for a repository. */
const LARGEST_WIDTH = 640;
const QUALITY = 35;
/** WebP holds no more. */
const LARGEST_HEIGHT = 16_000;

/** Takes every kind of page at three widths in both schemes: `npm run bench -- screenshots`. */
export async function run(): Promise<void> {
  await ensureChromium();
  const project = makeProject();
  const { code, output } = await buildProject(project.root, { CONTEXT: "production" });
  if (code !== 0) throw new Error(output);
  const [server, browser] = await Promise.all([
    serveProject(project.root),
    chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS }),
  ]);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const [name, path] of Object.entries({ ...PAGE_TYPES, "style guide": STYLE_GUIDE })) {
      for (const colorScheme of SCHEMES) {
        const page = await browser.newPage({ colorScheme, reducedMotion: "reduce" });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(server.url + path, { waitUntil: "networkidle" });
          await page.evaluate(SHOW_ALL_IMAGES);
          const file = `${name.replace(/\W+/g, "-")}-${width}-${colorScheme}.webp`;
          writeFileSync(join(FOLDER, file), await shrink(await page.screenshot({ fullPage: true }), width));
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    project.remove();
  }
}

/** Runs in the page: lazy pictures come when they are scrolled to, and a screenshot scrolls nowhere. */
const SHOW_ALL_IMAGES = `(async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
})()`;

async function shrink(png: Buffer, width: number): Promise<Buffer> {
  const image = sharp(png).resize({ width: Math.min(width, LARGEST_WIDTH) });
  const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
  const height = Math.min(info.height, LARGEST_HEIGHT);
  return sharp(data)
    .extract({ left: 0, top: 0, width: info.width, height })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}
