import type { HeaderFacts } from "../src/domain/headers/security.ts";
import type { ContactForm } from "../src/domain/inquiry/index.ts";
import type { Locale } from "../src/domain/locale/index.ts";
import { indexFolder } from "../src/domain/locale/site-languages.ts";
import type { Site } from "../src/domain/site.ts";
import { findStudy, type Studies } from "./contact/studies.ts";
import { findFitting } from "./delivery/fitting-studies.ts";
import { type MailTransport, openMailTransport } from "./delivery/mail.ts";
import { composeNotice, type MailFacts } from "./delivery/mail-texts.ts";
import { createSenders, type Senders } from "./delivery/send.ts";
import type { Environment } from "./environment.ts";
import type { Log } from "./log.ts";
import { findServedSite, locale, type ServedSite, servedSiteOfPage, servedSites, site } from "./manifest.ts";
import { type LoadPages, openPageDeps } from "./page-deps.ts";
import { findSettingFaults } from "./settings.ts";
import type { Database } from "./store/database.ts";
import { type FallbackStore, openFallbackStore } from "./store/fallback.ts";
import type { StoredInquiry } from "./store/inquiries.ts";

/** Everything the functions touch beside a request. Each use asks for `Pick<Deps, ...>`; a test hands in its own. */
export type Deps = {
  environment: Environment;
  /** What is wrong with the settings, as sentences; looked for at the first call, which takes some milliseconds. */
  settingFaults: () => readonly string[];
  site: Pick<Site, "name" | "url" | "email" | "language" | "timeZone">;
  /** What the form asks in that language. */
  contact: ContactForm;
  /** The same in each language of the site, the first one first. */
  contactForms: readonly ContactForm[];
  /** Before the addresses of the language that is asked for: nothing for the first. */
  prefix: string;
  headerFacts: HeaderFacts;
  /** The language of the site: its words, and how it writes numbers and dates. */
  locale: Locale;
  /** A page of `src/templates` as the build renders it; `locale`: in another language than that of the address. */
  renderPage: (template: string, data: Record<string, unknown>, locale?: Locale) => Promise<string>;
  db: Database;
  blobs: FallbackStore;
  /** Null: no mail server set, or a preview, which sends nothing. */
  transport: MailTransport | null;
  senders: Senders;
  studies: Studies;
  /** The studies in the language of the page that an inquiry came from, with their addresses on the whole site. */
  studiesOfPage: (page: string | null) => Studies;
  /** The title of a study in the first language that has one of that slug. */
  titleOfStudy: (slug: string) => string | null;
  mailFacts: MailFacts;
  /** Told of each notice that no mail server could be found for. */
  onUnset: (inquiry: StoredInquiry) => void;
  now: () => Date;
  log: Log;
};

/**
 * Opens all of them from the process's environment and the build's manifest, for the language of a request. Read anew for each
 * request. `searchFiles`: the folder of the search index; without it no studies are suggested.
 */
export function openDeps(
  loadPages: LoadPages | null,
  searchFiles: URL | null = null,
  request?: Request,
): Deps {
  const base = openPageDeps(loadPages, request);
  const { environment, now, log } = base;
  const studiesOf = ({ prefix }: ServedSite): Studies => ({
    find: (slug) => findStudy(slug, prefix),
    async suggest(message, most) {
      if (searchFiles === null) return [];
      const { suggestStudies } = await import("./search/open-index.ts");
      return suggestStudies(message, most, indexFolder(searchFiles, prefix));
    },
    async explain(message, most) {
      if (searchFiles === null) return [];
      const { explainStudies } = await import("./search/open-index.ts");
      return explainStudies(message, most, indexFolder(searchFiles, prefix));
    },
  });
  const studiesOfPage = (page: string | null): Studies => {
    const servedSite = servedSiteOfPage(page);
    const studies = studiesOf(servedSite);
    const find = (slug: string) => {
      const study = studies.find(slug);
      return study && { ...study, url: servedSite.prefix + study.url };
    };
    return { ...studies, find };
  };
  const mailFacts: MailFacts = {
    siteName: site.name,
    siteUrl: site.url,
    timeZone: site.timeZone,
    t: locale.t,
    siteOfPage: (page) => {
      const { site, locale, prefix } = servedSiteOfPage(page);
      return { name: site.name, url: site.url, prefix, t: locale.t };
    },
    studyTitle: (slug, page) => studiesOfPage(page).find(slug)?.title ?? null,
    hasInbox: environment.hasInbox,
    answerTo: environment.answerTo ?? site.email,
    fittingStudies: (inquiry) =>
      findFitting(inquiry, {
        studies: studiesOfPage(inquiry.origin.page),
        log,
        t: servedSiteOfPage(null).locale.t,
      }),
  };
  const transport = openMailTransport(environment, site.email);
  return {
    ...base,
    contactForms: servedSites.map(({ contact }) => contact),
    settingFaults: () => checkSettings(log),
    blobs: openFallbackStore(environment.context),
    transport,
    senders: createSenders(environment, transport, mailFacts, now),
    studies: studiesOf(findServedSite(request) ?? servedSiteOfPage(null)),
    studiesOfPage,
    titleOfStudy: (slug) =>
      servedSites.flatMap(({ prefix }) => findStudy(slug, prefix)?.title ?? [])[0] ?? null,
    mailFacts,
    onUnset: (inquiry) => printOnOwnMachine(environment, mailFacts, inquiry),
  };
}

/** Nothing of it keeps an inquiry from being taken: after the first answer of an instance the log says it, at every one health does. */
function checkSettings(log: Log): readonly string[] {
  if (knownFaults === undefined) {
    knownFaults = findSettingFaults(process.env);
    if (knownFaults.length > 0) log("settings-wrong", { faults: knownFaults });
  }
  return knownFaults;
}

let knownFaults: readonly string[] | undefined;

/** A developer sees the mail that would have gone out. Anywhere else the text of an inquiry stays out of the log. */
function printOnOwnMachine(environment: Environment, facts: MailFacts, inquiry: StoredInquiry): void {
  if (environment.context !== "dev") return;
  const { subject, text } = composeNotice(inquiry, [], facts);
  console.log(`No mail server is set, so this was not sent:\n\n${subject}\n\n${text}`);
}
