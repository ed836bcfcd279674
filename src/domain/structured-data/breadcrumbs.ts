import type { Site } from "../site.ts";

/** A page on the way to the one at hand: its name, and its path on the site. */
export type Crumb = { name: string; path: string };

/** The way to a page (schema.org/BreadcrumbList), from the home page; the last crumb is the page itself. */
export function toBreadcrumbs(site: Site, crumbs: readonly Crumb[]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: "/" }, ...crumbs].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: site.url + path,
    })),
  };
}
