import { fold } from "./slug.ts";

/** Width and height of a drawn cover, px. */
export const COVER_SIZE = { width: 1200, height: 675 };

/** Hues that keep 4.5:1 against the white of the lines at the lightness used below. */
const HUES = [262, 205, 165, 25, 340, 95];
const COLUMNS = 12;

/**
 * A cover for a study whose file brings none: rising bars in one of six hues, the same for the same `seed` for ever.
 * Nothing of the text stands in it, so that it needs no font and cannot be wrong.
 */
export function drawCover(seed: string): string {
  const random = randomFrom(fold(seed));
  const hue = HUES[Math.floor(random() * HUES.length)] ?? HUES[0];
  const { width, height } = COVER_SIZE;
  const step = width / COLUMNS;
  const bars = Array.from({ length: COLUMNS }, (_, column) => {
    const rise = (column + 1) / COLUMNS;
    const tall = Math.round(height * (0.12 + 0.6 * rise * (0.55 + 0.45 * random())));
    const opacity = (0.12 + 0.5 * rise * random()).toFixed(2);
    return `<rect x="${column * step}" y="${height - tall}" width="${step - 6}" height="${tall}" fill="#fff" fill-opacity="${opacity}"/>`;
  });
  const line = Array.from({ length: COLUMNS }, (_, column) => {
    const y = Math.round(height * (0.72 - 0.5 * (column / COLUMNS) + 0.1 * (random() - 0.5)));
    return `${column * step + step / 2},${y}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="hsl(${hue} 45% 30%)"/>`,
    ...bars,
    `<polyline points="${line.join(" ")}" fill="none" stroke="#fff" stroke-width="5" stroke-linejoin="round"/>`,
    "</svg>",
  ].join("");
}

/** Numbers in [0, 1) that depend on the seed alone (FNV-1a, then mulberry32). */
function randomFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
