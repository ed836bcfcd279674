/** The package ships no types; this is what the brand uses of it. */
declare module "culori" {
  type Colour = { mode: string; alpha?: number };
  type Oklch = Colour & { mode: "oklch"; l: number; c: number; h?: number };
  /** Undefined for a text that is no colour of CSS. */
  export function parse(text: string): Colour | undefined;
  export function converter(mode: "oklch"): (colour: Colour | string) => Oklch | undefined;
  /** Maps into a gamut as CSS does (CSS Color 4, section 13.2). */
  export function toGamut(gamut: "rgb", mode: "oklch"): (colour: Colour | string) => Colour;
  export function formatHex(colour: Colour | string): string;
  export function wcagContrast(a: string, b: string): number;
}
