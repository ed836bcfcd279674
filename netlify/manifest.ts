import manifest from "../.generated/manifest.json" with { type: "json" };
import type { HeaderFacts } from "../src/domain/headers/index.ts";
import { createLocale } from "../src/domain/locale/index.ts";

/** What the build knows of the site and of itself: each deploy's functions speak of their own pages. */
export const { site, build, assets, unpublished } = manifest;

export const locale = createLocale({
  tag: site.language,
  timeZone: site.timeZone,
  messages: manifest.messages,
});

export const headerFacts: HeaderFacts = {
  context: build.context,
  styleHashes: Object.values(assets.styles).map((style) => style.hash),
};
