import {
  clearest,
  contrastOf,
  formatOklch,
  MIN_CONTRAST,
  nearestPassing,
  type Oklch,
  toHex,
  toOklch,
} from "./colour.ts";
import { type Brand, type GivenColours, isRole, type Role } from "./schema.ts";

/** The colour of each role: a colour of CSS, or the role whose colour it takes. */
export type Palette = Record<Role, string>;
export type Palettes = { light: Palette; dark: Palette };

/** Lightness and chroma of the neutrals on a light ground and on a dark one; the hue is the brand's. */
const NEUTRALS = {
  light: {
    background: [0.992, 0.002],
    surface: [0.958, 0.005],
    text: [0.21, 0.024],
    muted: [0.45, 0.02],
    border: [0.83, 0.01],
  },
  dark: {
    background: [0.175, 0.018],
    surface: [0.23, 0.02],
    text: [0.945, 0.006],
    muted: [0.75, 0.014],
    border: [0.38, 0.02],
  },
} as const;

/** Lightness under which a ground is a dark one. */
const DARK_BELOW = 0.55;

/** Whether a colour is a ground for light writing. */
export const isDark = (colour: string): boolean => toOklch(colour).l < DARK_BELOW;

const ERRORS = { light: "oklch(47% 0.18 27)", dark: "oklch(76% 0.13 25)" };

type Neutral = keyof (typeof NEUTRALS)["light"];

/** The palettes of a brand: what it gives, and the rest derived so that every pair that meets text can be read. */
export const derivePalettes = ({ colours }: Brand): Palettes => ({
  light: derivePalette(colours, colours.light ?? {}, "light"),
  dark: derivePalette(colours, colours.dark ?? {}, "dark"),
});

/** The colour behind a role, whichever roles it takes it from. */
export function colourOf(palette: Palette, role: Role): string {
  const value = palette[role];
  return isRole(value) ? colourOf(palette, value) : value;
}

function derivePalette(
  { accent, neutral }: Brand["colours"],
  given: GivenColours,
  scheme: keyof Palettes,
): Palette {
  const tint = toOklch(neutral ?? accent);
  const colour = (role: Role, made: () => string): string => {
    const value = given[role];
    if (value === undefined) return made();
    return isRole(value) ? colour(value, () => defaults[value]()) : value;
  };
  const kind = (): keyof typeof NEUTRALS => {
    const background = given.background;
    if (background === undefined || isRole(background)) return scheme;
    return isDark(background) ? "dark" : "light";
  };
  const neutralOf = (role: Neutral): string => tinted(NEUTRALS[kind()][role], tint);
  const known = (role: Role): string => colour(role, defaults[role]);
  const grounds = (): string[] => [known("background"), known("surface")];
  const defaults: Record<Role, () => string> = {
    background: () => neutralOf("background"),
    surface: () => (given.background === undefined ? neutralOf("surface") : raise(known("background"))),
    text: () => nearestPassing(neutralOf("text"), grounds(), MIN_CONTRAST.text),
    muted: () => nearestPassing(neutralOf("muted"), grounds(), MIN_CONTRAST.text),
    border: () => neutralOf("border"),
    link: () => (isReadable(known("brand"), grounds()) ? known("brand") : known("text")),
    action: () => {
      const isSeen = contrastOf(known("brand"), known("background")) >= MIN_CONTRAST.control;
      return isSeen ? known("brand") : known("text");
    },
    onAction: () => inkOn(known("action"), tint),
    error: () => nearestPassing(ERRORS[kind()], grounds(), MIN_CONTRAST.text),
    // On a dark ground a dark accent would be lost: it is lifted until a button and a bar of it can be seen.
    brand: () => (kind() === "dark" ? nearestPassing(accent, grounds(), MIN_CONTRAST.control) : accent),
    onBrand: () => inkOn(known("brand"), tint),
    header: () => (kind() === "dark" ? known("surface") : known("brand")),
    onHeader: () => (kind() === "dark" ? known("text") : inkOn(known("header"), tint)),
  };
  const value = (role: Role): string => given[role] ?? defaults[role]();
  return {
    background: value("background"),
    surface: value("surface"),
    text: value("text"),
    muted: value("muted"),
    border: value("border"),
    link: value("link"),
    action: value("action"),
    onAction: value("onAction"),
    error: value("error"),
    brand: value("brand"),
    onBrand: value("onBrand"),
    header: value("header"),
    onHeader: value("onHeader"),
  };
}

/** A ground as far from another as the surface of the neutrals is from their background. */
function raise(background: string): string {
  const { l, c, h } = toOklch(background);
  return formatOklch({ l: l < DARK_BELOW ? l + 0.055 : l - 0.034, c, h });
}

/** The colour behind all in a scheme. */
export const groundOf = (brand: Brand, scheme: keyof Palettes): string =>
  colourOf(derivePalettes(brand)[scheme], "background");

/** Whether the light scheme of a brand is a dark one too. */
export const isDarkByDay = (brand: Brand): boolean => isDark(groundOf(brand, "light"));

/** Chroma of a neutral is that of its row, and less where the brand's own neutral is greyer. */
const tinted = ([l, most]: readonly [number, number], { c, h }: Oklch): string =>
  formatOklch({ l, c: Math.min(most, c), h });

const isReadable = (colour: string, grounds: readonly string[]): boolean =>
  grounds.every((ground) => contrastOf(colour, ground) >= MIN_CONTRAST.text);

/** What is written on a colour: the dark or the light neutral, or what is nearest to the clearer one and can be read. */
function inkOn(ground: string, tint: Oklch): string {
  const inks: [string, string] = [tinted(NEUTRALS.light.text, tint), tinted(NEUTRALS.light.background, tint)];
  return nearestPassing(clearest(inks, [ground]), [ground], MIN_CONTRAST.text);
}

/** The paper and the inks of drawn matter, `#rrggbb`. `stocks`: the grounds that covers and cards change between. */
export type Artwork = {
  accent: string;
  ink: string;
  paper: string;
  colourSets: readonly [CoverColours, CoverColours, CoverColours];
};

/** The ground of a printed piece, what is filled in on it, and its lines and letters. */
export type CoverColours = { ground: string; solid: string; line: string };

export function toArtwork(brand: Brand): Artwork {
  const { artwork = {} } = brand.colours;
  const { light } = derivePalettes(brand);
  const tint = toOklch(brand.colours.neutral ?? brand.colours.accent);
  const [ink, paper] = [artwork.ink ?? inkOf(light), artwork.paper ?? tinted([0.915, 0.008], tint)].map(
    toHex,
  );
  if (ink === undefined || paper === undefined) throw new Error("artwork has no inks");
  const accent = toHex(artwork.accent ?? brand.colours.accent);
  const onAccent = toHex(nearestPassing(clearest([ink, paper], [accent]), [accent], MIN_CONTRAST.text));
  const accentOnInk = toHex(nearestPassing(accent, [ink], MIN_CONTRAST.control));
  return {
    accent,
    ink,
    paper,
    colourSets: [
      { ground: accent, solid: onAccent, line: onAccent },
      { ground: ink, solid: accentOnInk, line: paper },
      { ground: paper, solid: ink, line: ink },
    ],
  };
}

/** The darkest neutral of a scheme. */
const inkOf = (palette: Palette): string =>
  clearest([colourOf(palette, "text"), colourOf(palette, "background")], ["#fff"]);
