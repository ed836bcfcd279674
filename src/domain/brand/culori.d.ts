/** The package in one file (its modules are 150) ships no types; this is what the brand uses of it. */
declare module "culori/require" {
  type Colour = { mode: string; alpha?: number };
  type Oklch = Colour & { mode: "oklch"; l: number; c: number; h?: number };
  const culori: {
    /** Undefined for a text that is no colour of CSS. */
    parse(text: string): Colour | undefined;
    converter(mode: "oklch"): (colour: Colour | string) => Oklch | undefined;
    /** Maps into a gamut as CSS does (CSS Color 4, section 13.2). */
    toGamut(gamut: "rgb", mode: "oklch"): (colour: Colour | string) => Colour;
    /** Between two colours in a space, by a share from 0 to 1; a hue takes the shorter way (CSS Color 4, section 12). */
    interpolate(colours: [Colour, Colour], mode: string): (share: number) => Colour;
    formatHex(colour: Colour | string): string;
    wcagContrast(a: string, b: string): number;
  };
  export default culori;
}
