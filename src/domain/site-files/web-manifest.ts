import type { Site } from "../site.ts";

/** Sizes of the icons the manifest names, px; `maskable` ones may be cut to a circle. */
export const MANIFEST_ICONS = [
  { size: 192, purpose: "any" },
  { size: 512, purpose: "any" },
  { size: 512, purpose: "maskable" },
] as const;

export type ManifestIcon = (typeof MANIFEST_ICONS)[number];

export const iconUrl = ({ size, purpose }: ManifestIcon): string =>
  `/icon-${purpose === "maskable" ? "maskable-" : ""}${size}.png`;

/** Colours of the site behind its icon, `#rrggbb`. */
export type ManifestColours = { theme: string; background: string };

/** `/manifest.webmanifest` (W3C Web Application Manifest). */
export function toWebManifest(site: Site, { theme, background }: ManifestColours): string {
  const manifest = {
    id: "/",
    name: site.name,
    description: site.description,
    lang: site.language,
    start_url: "/",
    scope: "/",
    display: "browser",
    theme_color: theme,
    background_color: background,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      ...MANIFEST_ICONS.map((icon) => ({
        src: iconUrl(icon),
        sizes: `${icon.size}x${icon.size}`,
        type: "image/png",
        purpose: icon.purpose,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
