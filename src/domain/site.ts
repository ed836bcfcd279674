import { z } from "zod";
import { editDistance } from "./text/edit-distance.ts";

/** Signs that nobody sees, and that turn or break the text around them; a break of the line is a space. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;

const line = z
  .string()
  .trim()
  .min(1, "is empty; write it")
  .refine(
    (text) => !INVISIBLE.test(text),
    "holds signs that cannot be seen; type it anew instead of copying it",
  );

const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be a web address such as https://www.example.com",
  abort: true,
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

const languageTag = line.refine(isLanguage, {
  error: ({ input }) => `must be a language tag such as ${languageMeant(String(input)) ?? "en or pt-BR"}`,
});

/** Host and protocol in the form that browsers and servers compare: small letters, and ASCII for names in other letters. */
const origin = webAddress
  .refine((url) => !url.endsWith("/"), { error: "must not end with a slash", abort: true })
  .refine(
    (url) => /^https?:\/\/[^/?#@]+$/i.test(url),
    "must be protocol and host alone, such as https://www.example.com: the site has its pages at the root of its address",
  )
  .transform((url) => new URL(url).origin);

/** A mail address whose domain may be written in any letters: servers know it in ASCII. */
const mailAddress = z.preprocess(
  (value) => (typeof value === "string" ? toAsciiDomain(value.trim()) : value),
  z.email({ error: "must be a mail address" }),
);

const telephone = line.refine(
  (text) => (text.match(/\d/g) ?? []).length >= 3 && !/^tel:/i.test(text),
  "must be a telephone number such as +44 20 7946 0182",
);

/** The facts of the firm that owns the site, as `src/data/site.yaml` gives them. */
const siteFields = z.strictObject({
  name: line,
  tagline: line,
  description: line,
  about: line,
  /** Origin of the production site, without a slash at the end. */
  url: origin,
  email: mailAddress,
  telephone,
  address: z.array(line).min(1, "is empty; write at least one line"),
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
  timeZone: line.refine(isTimeZone, {
    error: ({ input }) => `must be a time zone such as ${timeZoneMeant(String(input)) ?? "Europe/London"}`,
  }),
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
  telephone: telephone.optional(),
  address: siteFields.shape.address.optional(),
  navigation: z.array(siteLink).optional(),
  footer: z.array(siteLink).optional(),
  social: siteFields.shape.social.optional(),
});

function isTimeZone(name: string): boolean {
  return canConstruct(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

/** A tag of letters that no language has is a name written out: "german" is well-formed (RFC 5646, section 2.1). */
function isLanguage(tag: string): boolean {
  return canConstruct(() => new Intl.Locale(tag)) && new Intl.Locale(tag).language.length <= 3;
}

/** "Europe/Berlin" for "Berlin", and for what is misspelt. */
function timeZoneMeant(text: string): string | null {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, "_");
  const zones = Intl.supportedValuesOf("timeZone");
  const distanceTo = (zone: string): number => {
    const name = zone.toLowerCase();
    return Math.min(editDistance(name, wanted), editDistance(name.replace(/^.*\//, ""), wanted));
  };
  const [nearest] = zones
    .map((zone) => ({ zone, distance: distanceTo(zone) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= Math.min(2, wanted.length / 4) ? nearest.zone : null;
}

/** "de" for "German" and "Deutsch", "de-AT" for the "de_AT.UTF-8" of a system. */
function languageMeant(text: string): string | null {
  const tag = text
    .trim()
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-");
  if (tag.length > 1 && isLanguage(tag)) return tag;
  const isCalled = (name: string | undefined): boolean => name?.toLowerCase() === tag.toLowerCase();
  const codes = twoLetters();
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return (
    codes.find((code) => isCalled(english.of(code))) ??
    codes.find(
      (code) =>
        english.of(code) !== undefined &&
        isCalled(new Intl.DisplayNames(code, { type: "language" }).of(code)),
    ) ??
    null
  );
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const twoLetters = (): string[] => LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function toAsciiDomain(address: string): string {
  const [, name = "", domain = ""] = /^([^@\s]+)@([^@\s/?#:]+)$/.exec(address) ?? [];
  return domain !== "" && URL.canParse(`https://${domain}`) && /[^\p{ASCII}]/u.test(domain)
    ? `${name}@${new URL(`https://${domain}`).hostname}`
    : address;
}

function canConstruct(construct: () => unknown): boolean {
  try {
    construct();
    return true;
  } catch {
    return false;
  }
}
