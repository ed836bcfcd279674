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

/** What is called otherwise in other languages: filters and landing pages, and studies that are there in them. */
const IN_OTHER_LANGUAGES: Record<string, Partial<Record<keyof typeof PAGE_TYPES, string>>> = {
  de: {
    "search, filtered": "/search?q=kubernetes&industry=energie",
    landing: "/industries/onlinehandel/",
    "case study": "/case-studies/solvarde-wind-forecasting/",
  },
  ar: {
    "search, filtered": `/search?q=kubernetes&industry=${encodeURIComponent("الطاقة")}`,
    landing: `/industries/${encodeURIComponent("التجارة-الالكترونية")}/`,
    "case study": "/case-studies/solvarde-wind-forecasting/",
    "case study with a table": "/case-studies/skerry-line-booking/",
  },
};

/** Languages that samples are there in beside English. */
export const SAMPLE_LANGUAGES = Object.keys(IN_OTHER_LANGUAGES);

/** The addresses of `PAGE_TYPES` in another language of the samples. */
export const pageTypesIn = (language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...PAGE_TYPES, ...IN_OTHER_LANGUAGES[language] }).map(([name, path]) => [
      name,
      `/${language}${path}`,
    ]),
  );

export const STYLE_GUIDE = "/styleguide/";

/** Pages that ask search engines not to list them, by name. */
export const UNLISTED: ReadonlySet<string> = new Set(["search, filtered", "search, nothing found", "thanks"]);
