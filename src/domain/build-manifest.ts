import type { BuildInfo } from "./deploy-context.ts";
import type { ContactForm } from "./inquiry/contact-form.ts";
import type { Messages } from "./locale/message.ts";
import type { ShortDays } from "./locale/short-days.ts";
import type { UnpublishedPages } from "./publication.ts";
import type { ShownSite } from "./site.ts";

/** What the functions of a deploy need to know of its build: `.generated/manifest.json`. */
export type BuildManifest = {
  site: ShownSite;
  contact: ContactForm;
  build: BuildInfo;
  assets: Omit<Assets, "styles">;
  /** `sha256-...` of every style sheet. */
  styleHashes: string[];
  unpublished: UnpublishedPages;
  /** The words of the pages. */
  messages: Messages;
  /** How its language writes days in short; null where that cannot be said for each month. */
  shortDays: ShortDays | null;
  /** When case studies fall due that this deploy does not show yet, ISO 8601, in any order; a function then asks for a build. */
  scheduled: string[];
};

/** What a set of pages is rendered from: templates compiled by Nunjucks, by their name, and the style sheets they name. */
export type PageTemplates = { templates: Record<string, unknown>; styles: Assets["styles"] };

/** The words of the inbox and the tag of their language: `.generated/inbox-words.json`. Pages it shares with others have the site's. */
export type InboxWords = { language: string; messages: Messages };

/** The same of a language beside the first; by its tag in small letters they are `.generated/languages.json`. */
export type LanguageManifest = Pick<
  BuildManifest,
  "site" | "contact" | "unpublished" | "messages" | "shortDays"
>;

/** A published study as the contact form and its thanks page need it; `.generated/studies.js` has a list of them for each language. */
export type PublishedStudy = {
  slug: string;
  url: string;
  title: string;
  snippet: string;
  /** Its industry and its leading result in one line, in the words of its language; may be empty. */
  facts: string;
};

/** What the pages load: by name the style sheet of a kind of page and the file of a script; the typeface; the logo, if any. Hashes are `sha256-...`. */
export type Assets = {
  styles: Record<string, { css: string; hash: string }>;
  scripts: Record<string, { src: string; integrity: string }>;
  font: string;
  logo: SiteLogo | null;
};

/**
 * Paths of the logo: in the light scheme, in the dark one where another is drawn for it, and on paper. Width and height give its
 * proportion.
 */
export type SiteLogo = { src: string; dark: string | null; print: string; width: number; height: number };
