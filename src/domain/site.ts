import { z } from "zod";

const line = z.string().trim().min(1);

const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be a web address such as https://www.example.com",
});

/** The words of a link: for every language of the site, or for each by its tag. */
const linkLabel = z.union([line, z.record(line.refine(isLanguage), line)], {
  error: ({ input }) =>
    (input ?? null) === null || input === ""
      ? "is empty; write it, or remove the line where the link leads to a page of this site"
      : "must be one text, or one for each language: { en: About, de: Über uns }",
});

/** A link of the frame of every page: to a page or file of this site, or elsewhere. */
const siteLink = z.strictObject({
  /** Left out, the link has the name of the page it leads to. */
  label: linkLabel.optional(),
  url: line.regex(
    /^(?:\/(?![/\\])|https?:\/\/[^/]|mailto:[^@]+@|tel:\+?\d)/i,
    "must be an address of this site such as /about/, a web address, or begin with mailto: or tel:",
  ),
});

export type SiteLink = z.output<typeof siteLink>;

/** What a site shows whose data file, written for an earlier version, names no links. */
const NAVIGATION: SiteLink[] = [{ url: "/case-studies/" }, { url: "/about/" }, { url: "/contact/" }];
const FOOTER: SiteLink[] = [
  { url: "/privacy/" },
  { url: "/accessibility/" },
  { url: "/feed.xml" },
  { url: "/third-party-notices.txt" },
];

const languageTag = line.refine(isLanguage, "must be a language tag such as en or pt-BR");

/** The facts of the firm that owns the site, as `src/data/site.yaml` gives them. */
const siteFields = z.strictObject({
  name: line,
  tagline: line,
  description: line,
  about: line,
  /** Origin of the production site, without a slash at the end. */
  url: webAddress.refine((url) => !url.endsWith("/"), "must not end with a slash"),
  email: z.email({ error: "must be a mail address" }),
  telephone: line,
  address: z.array(line).min(1),
  /** That of a site in one language, or the first of `languages`. */
  language: languageTag.default(""),
  /** Those of a site in several, the one of its plain addresses first; empty for a site in one. */
  languages: z.array(languageTag).default([]),
  /**
   * What a language of the site does with a study that is not translated into it: lists do not name it, they name it and lead to it in its own
   * language, or it is shown among the pages of that language, in its own.
   */
  untranslated: z
    .enum(["hidden", "linked", "shown"], { error: "must be hidden, linked or shown" })
    .default("linked"),
  timeZone: line.refine(isTimeZone, "must be a time zone such as Europe/London"),
  repository: z.url({ protocol: /^https?$/ }).nullable(),
  /** The links at the head of every page, in their order. */
  navigation: z.array(siteLink).default(NAVIGATION),
  /** The links at the foot of every page, those that a law asks for among them, in their order. */
  footer: z.array(siteLink).default(FOOTER),
  /** Whether lists show a drawn cover of studies that bring no picture. */
  covers: z.boolean({ error: "must be true or false" }).default(true),
  /** The firm's pages elsewhere, after the other links at the foot. */
  social: z.array(z.strictObject({ label: linkLabel, url: webAddress })),
});

export const siteSchema = siteFields.superRefine(({ language, languages }, context) => {
  const tell = (field: string, message: string): void =>
    context.addIssue({ code: "custom", path: [field], message });
  if (language === "" && languages.length === 0) tell("language", "is missing; write it");
  if (language !== "" && languages.length > 0 && language !== languages[0])
    tell("language", "is not the first of languages, which is the language of the site; remove it");
  if (new Set(languages.map((tag) => tag.toLowerCase())).size < languages.length)
    tell("languages", "names a language twice; name each once");
});

export type Site = z.output<typeof siteSchema>;

/** The lists of links in the facts of a site. */
export const LINK_LISTS = ["navigation", "footer", "social"] as const;

/** A link with its words in the language of its page. */
type ShownLink = { label: string; url: string };

/** The facts of a site as its pages show them: every link has its words. */
export type ShownSite = Omit<Site, (typeof LINK_LISTS)[number]> & {
  [list in (typeof LINK_LISTS)[number]]: ShownLink[];
};

/** What differs in another language of the site: `src/data/site.<language>.yaml`. What is left out is as in `site.yaml`. */
export const siteTranslationSchema = z.strictObject({
  name: line.optional(),
  tagline: line.optional(),
  description: line.optional(),
  about: line.optional(),
  email: siteFields.shape.email.optional(),
  telephone: line.optional(),
  address: z.array(line).min(1).optional(),
  navigation: z.array(siteLink).optional(),
  footer: z.array(siteLink).optional(),
  social: siteFields.shape.social.optional(),
});

function isTimeZone(name: string): boolean {
  return canConstruct(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function isLanguage(tag: string): boolean {
  return canConstruct(() => new Intl.Locale(tag));
}

function canConstruct(construct: () => unknown): boolean {
  try {
    construct();
    return true;
  } catch {
    return false;
  }
}
