import type { InboxLanguage, InboxTranslate } from "../../src/domain/inbox/index.ts";
import { drainOutbox } from "../delivery/sweep.ts";
import type { Deps } from "../deps.ts";
import type { Handler } from "../http/route.ts";
import { type InboxSettings, readInboxSettings } from "./settings.ts";

/** Everything the inbox works with beside the request. */
export type InboxDeps = Pick<
  Deps,
  | "environment"
  | "settingFaults"
  | "site"
  | "locale"
  | "contactForms"
  | "renderPage"
  | "headerFacts"
  | "db"
  | "blobs"
  | "transport"
  | "studiesOfPage"
  | "titleOfStudy"
  | "mailFacts"
  | "now"
  | "log"
> & {
  /** The words of the inbox in its language, which is also that of `locale`. */
  t: InboxTranslate;
  settings: InboxSettings;
  /** Sends what is due. */
  send: () => Promise<void>;
};

/** The same with complete settings: what the handlers of its addresses are given. `person`: who is signed in, by name or null. */
export type OpenInboxDeps = InboxDeps & {
  settings: Extract<InboxSettings, { isOpen: true }>;
  person: string | null;
};

/** The names of those who have a passphrase of their own. */
export const peopleOf = ({ credentials }: OpenInboxDeps["settings"]): string[] =>
  credentials.flatMap(({ person }) => person ?? []);

export type InboxHandler = Handler<OpenInboxDeps>;

/** `variables`: the process's environment; `language`: that of the inbox. */
export function toInboxDeps(
  deps: Deps,
  variables: Readonly<Record<string, string | undefined>>,
  language: InboxLanguage,
): InboxDeps {
  const { t, locale } = language;
  return {
    ...deps,
    ...language,
    renderPage: (template, data) => deps.renderPage(template, data, locale),
    settings: readInboxSettings(variables, t),
    send: () => drainOutbox(deps, { probe: false }),
  };
}

/** The title of a study, or its slug where the build published none of that name any more. */
export const studyTitle = ({ titleOfStudy }: Pick<Deps, "titleOfStudy">, slug: string): string =>
  titleOfStudy(slug) ?? slug;
