/** One address of each kind of public page, with the samples as content. */
export const PAGE_TYPES = {
  home: "/",
  list: "/case-studies/",
  "search, filtered": "/search?q=kubernetes&industry=retail",
  "search, nothing found": "/search?q=xylophone",
  landing: "/industries/e-commerce/",
  "case study": "/case-studies/ecommerce-platform-transformation/",
  "case study with a table": "/case-studies/haldenrieder-unplanned-downtime/",
  contact: "/contact/",
  thanks: "/contact/thanks/",
  about: "/about/",
  privacy: "/privacy/",
  accessibility: "/accessibility/",
  "not found": "/no-such-page/",
} as const;

export const STYLE_GUIDE = "/styleguide/";

/** Pages that ask search engines not to list them, by name. */
export const UNLISTED: ReadonlySet<string> = new Set(["search, filtered", "search, nothing found", "thanks"]);
