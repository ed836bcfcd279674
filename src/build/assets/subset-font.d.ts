/** The package ships no types; this is what the build uses of it. */
declare module "subset-font" {
  type Options = {
    targetFormat: "sfnt" | "woff" | "woff2" | "truetype";
    variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>;
    keepFeatures?: readonly string[];
    dropTables?: readonly string[];
  };
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
