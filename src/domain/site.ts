import { z } from "zod";

const line = z.string().trim().min(1);

/** The facts of the firm that owns the site, as `src/data/site.yaml` gives them. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  description: line,
  about: line,
  /** Origin of the production site, without a slash at the end. */
  url: z
    .url({ protocol: /^https?$/, error: "must be a web address such as https://www.example.com" })
    .refine((url) => !url.endsWith("/"), "must not end with a slash"),
  email: z.email({ error: "must be a mail address" }),
  telephone: line,
  address: z.array(line).min(1),
  language: line.refine(isLanguage, "must be a language tag such as en or pt-BR"),
  timeZone: line.refine(isTimeZone, "must be a time zone such as Europe/London"),
  repository: z.url({ protocol: /^https?$/ }).nullable(),
  social: z.array(z.strictObject({ label: line, url: z.url({ protocol: /^https?$/ }) })),
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
