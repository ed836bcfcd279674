/** Bytes of a picture's file. A camera's largest JPEG has about half of it. */
export const LARGEST_FILE = 30_000_000;
/** Pixels of a picture. Decoding takes four bytes for each. */
export const MOST_PIXELS = 60_000_000;

/** Widths a picture is written in, px: those a page shows it at on common screens, and the double of them. */
export const WIDTHS = [480, 800, 1200, 1600];

/** A card shows every picture in the proportions of a drawn cover, px. */
export const CARD_SIZE = { width: 800, height: 450 };
