import { z } from "zod";

const line = z.string().trim().min(1);

const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be a web address such as https://www.example.com",
});

/** A link of the frame of every page: to a page or file of this site, or elsewhere. */
const siteLink = z.strictObject({
  label: line,
  url: line.regex(
    /^(?:\/(?![/\\])|https?:\/\/[^/]|mailto:[^@]+@|tel:\+?\d)/i,
    "must be an address of this site such as /about/, a web address, or begin with mailto: or tel:",
  ),
});

export type SiteLink = z.output<typeof siteLink>;

/** What a site shows whose data file, written for an earlier version, names no links. */
const NAVIGATION: SiteLink[] = [
  { label: "Case studies", url: "/case-studies/" },
  { label: "About", url: "/about/" },
  { label: "Contact", url: "/contact/" },
];
const FOOTER: SiteLink[] = [
  { label: "Privacy", url: "/privacy/" },
  { label: "Accessibility", url: "/accessibility/" },
  { label: "Feed", url: "/feed.xml" },
  { label: "Licences", url: "/third-party-notices.txt" },
];

/** The facts of the firm that owns the site, as `src/data/site.yaml` gives them. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  description: line,
  about: line,
  /** Origin of the production site, without a slash at the end. */
  url: webAddress.refine((url) => !url.endsWith("/"), "must not end with a slash"),
  email: z.email({ error: "must be a mail address" }),
  telephone: line,
  address: z.array(line).min(1),
  language: line.refine(isLanguage, "must be a language tag such as en or pt-BR"),
  timeZone: line.refine(isTimeZone, "must be a time zone such as Europe/London"),
  repository: z.url({ protocol: /^https?$/ }).nullable(),
  /** The links at the head of every page, in their order. */
  navigation: z.array(siteLink).default(NAVIGATION),
  /** The links at the foot of every page, those that a law asks for among them, in their order. */
  footer: z.array(siteLink).default(FOOTER),
  /** Whether lists show a drawn cover of studies that bring no picture. */
  covers: z.boolean({ error: "must be true or false" }).default(true),
  /** The firm's pages elsewhere, after the other links at the foot. */
  social: z.array(z.strictObject({ label: line, url: webAddress })),
});

export type Site = z.output<typeof siteSchema>;

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
