import { contrastOf, MIN_CONTRAST } from "./colour.ts";
import { colourOf, derivePalettes, isDark, type Palette, type Palettes } from "./palette.ts";
import { type Brand, isRole, isSampleTypeface, ROLES, type Role } from "./schema.ts";

const TOKEN_NAMES: Record<Role, string> = {
  background: "--color-bg",
  surface: "--color-surface",
  text: "--color-text",
  muted: "--color-text-muted",
  border: "--color-border",
  link: "--color-accent",
  action: "--color-action",
  onAction: "--color-on-action",
  error: "--color-error",
  brand: "--color-brand",
  onBrand: "--color-on-brand",
  header: "--color-header",
  onHeader: "--color-on-header",
};

/** Fluid lengths from 320 to 1600 px: least and most in rem, and between them rem and vw. */
type Fluid = readonly [name: string, least: number, rem: number, vw: number, most: number];

const STEPS: readonly Fluid[] = [
  ["--step--1", 0.875, 0.859, 0.08, 0.9375],
  ["--step-0", 1.0625, 1.031, 0.16, 1.1875],
  ["--step-1", 1.25, 1.1875, 0.31, 1.5],
  ["--step-2", 1.5, 1.375, 0.63, 2],
  ["--step-3", 1.8, 1.5625, 1.19, 2.75],
  ["--step-4", 2.125, 1.656, 2.34, 4],
  ["--step-5", 2.75, 1.875, 4.4, 6.25],
];
const SPACES: readonly Fluid[] = [
  ["--space-s", 0.75, 0.6875, 0.31, 1],
  ["--space-m", 1.125, 0.9375, 0.94, 1.875],
  ["--space-l", 2, 1.625, 1.88, 3.5],
  ["--space-xl", 3.25, 2.3125, 4.7, 7],
];
const DENSITIES: Record<Brand["density"], number> = { compact: 0.75, normal: 1, roomy: 1.25 };

/** The style sheet of the tokens of a brand: colours of both schemes, of forced colours and of paper, type and space. */
export function formatTokens(brand: Brand): string {
  const palettes = derivePalettes(brand);
  return `:root {
${lines(`color-scheme: ${schemesOf(palettes)};`, ...colourLines(palettes.light), ...CHART_LINES)}
${lines(...STEPS.map((step) => formatFluid(step, 1)))}
${lines(...SPACES.map((space) => formatFluid(space, DENSITIES[brand.density])))}
${lines("--measure: 40rem;")}
}
@media (prefers-color-scheme: dark) {
:root {
${lines(...changedLines(palettes))}
}
}
@media (forced-colors: active) {
:root {
${lines(...FORCED)}
}
}
@media print {
:root {
${lines("color-scheme: light;", ...PAPER)}
}
}
`;
}

const lines = (...declarations: string[]): string => declarations.map((text) => `  ${text}`).join("\n");

const declare = (role: Role, value: string): string =>
  `${TOKEN_NAMES[role]}: ${isRole(value) ? `var(${TOKEN_NAMES[value]})` : value};`;

const colourLines = (palette: Palette): string[] => ROLES.map((role) => declare(role, palette[role]));

/** What the dark scheme has otherwise. */
const changedLines = ({ light, dark }: Palettes): string[] =>
  ROLES.filter((role) => dark[role] !== light[role]).map((role) => declare(role, dark[role]));

/** Which of the browser's own controls fit: a brand may be dark, or light, in both schemes. */
function schemesOf({ light, dark }: Palettes): string {
  const isNight = (palette: Palette): boolean => isDark(colourOf(palette, "background"));
  if (isNight(light)) return "dark";
  return isNight(dark) ? "light dark" : "light";
}

/** Charts: what was, what is, and words on it. */
const CHART_LINES = [
  "--color-chart-before: transparent;",
  "--color-chart-after: var(--color-brand);",
  "--color-chart-on-after: var(--color-on-brand);",
  "--color-chart-bg: var(--color-bg);",
];

/** The reader's own palette (CSS Color Adjustment 1, forced colours). */
const FORCED = [
  "--color-bg: Canvas;",
  "--color-surface: Canvas;",
  "--color-text: CanvasText;",
  "--color-text-muted: CanvasText;",
  "--color-border: CanvasText;",
  "--color-accent: LinkText;",
  "--color-action: CanvasText;",
  "--color-on-action: Canvas;",
  "--color-error: CanvasText;",
  "--color-brand: Highlight;",
  "--color-on-brand: HighlightText;",
  "--color-header: Canvas;",
  "--color-on-header: CanvasText;",
];

const PAPER = [
  "--color-bg: #fff;",
  "--color-surface: #fff;",
  "--color-text: #000;",
  "--color-text-muted: #333;",
  "--color-border: #999;",
  "--color-accent: #000;",
  "--color-brand: #ddd;",
  "--color-on-brand: #000;",
  "--color-header: #fff;",
  "--color-on-header: #000;",
];

const formatFluid = ([name, least, rem, vw, most]: Fluid, factor: number): string => {
  const [a, b, c, d] = [least, rem, vw, most].map((value) => Number((value * factor).toFixed(4)));
  return `${name}: clamp(${a}rem, ${b}rem + ${c}vw, ${d}rem);`;
};

/** What is given round corners: controls and panels, outside all layers, so that it counts over the square ones. */
const CORNERED =
  'button,.button,input:not([type="checkbox"],[type="radio"]),textarea,select,.notice,.card .cover,.card img,.study-image img';

const LOGO =
  ".site-header>.wrapper{align-items:center}.site-logo{display:block;width:auto;height:2.5rem;max-width:14rem;object-fit:contain;object-position:left}@media print{.one-pager-logo{width:auto;height:9mm;max-width:70mm;object-fit:contain}}";

/**
 * For a typeface other than that of the samples, whose narrow letters headings are set close for. Figures that stand alone are
 * proportional: in many a serif tabular figures make the space before a unit as wide as one of them.
 */
const TYPEFACE =
  "h1,h2,.page-header h1{line-height:1.12}.chart,.card-figure,.lead-figures dd{font-variant-numeric:normal}";

/** Buttons in the head of a page take the colour of what is written there. */
const HEADER_BUTTONS =
  ".page-header{--color-action:var(--color-on-header);--color-on-action:var(--color-header)}.page-header :is(button,.button):hover{border-color:var(--color-on-header)}";

/** Where a button in the head of a page would have its ground for a neighbour, as with one colour for both. */
function headerRules(brand: Brand): string {
  const palettes = derivePalettes(brand);
  return (["light", "dark"] as const)
    .filter((scheme) => {
      const [action, header] = [colourOf(palettes[scheme], "action"), colourOf(palettes[scheme], "header")];
      return contrastOf(action, header) < MIN_CONTRAST.control;
    })
    .map((scheme) => `@media screen and (prefers-color-scheme:${scheme}){${HEADER_BUTTONS}}`)
    .join("");
}

/**
 * What a brand adds to every style sheet: round corners, the size of a logo, room for its typeface, and buttons that can be told from
 * the head of a page. Nothing, where it needs none of them.
 */
export const formatBrandRules = (brand: Brand): string =>
  (brand.corner === 0 ? "" : `${CORNERED}{border-radius:${brand.corner}px}`) +
  (brand.logo === undefined ? "" : LOGO) +
  (isSampleTypeface(brand) ? "" : TYPEFACE) +
  headerRules(brand);
