/** How a site looks: the schema of `src/data/brand.yaml`, and what is derived from it. */
export { contrastOf } from "./colour.ts";
export { checkContrast } from "./contrast.ts";
export { type Artwork, groundOf, isDark, isDarkByDay, toArtwork } from "./palette.ts";
export { type Brand, brandSchema, DEFAULT_BRAND, fontPackage, SAMPLE_PACKAGE } from "./schema.ts";
export { formatBrandRules, formatTokens } from "./tokens.ts";
