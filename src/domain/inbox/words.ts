import type { InboxMessageValues } from "../../../.generated/words.d.ts";
import type { InboxWords } from "../build-manifest.ts";
import type { InquiryStatus, SpamReason } from "../inquiry/index.ts";
import { createLocale, type Locale, type TranslateFrom } from "../locale/index.ts";
import type { Messages } from "../locale/message.ts";
import type { ListFilter } from "./query.ts";

/** The key of a message of `src/data/words/inbox`. */
export type InboxMessageKey = keyof InboxMessageValues;
/** The words of a message of the inbox in its language. */
export type InboxTranslate = TranslateFrom<InboxMessageValues>;
/** A key of words without places. */
type PlainKey = {
  [Key in InboxMessageKey]: InboxMessageValues[Key] extends null ? Key : never;
}[InboxMessageKey];

/** The language of the inbox: its words, and the locale that its pages are written in. */
export type InboxLanguage = { t: InboxTranslate; locale: Locale };

/**
 * `ofPages`: the words of the site's pages, for what the inbox shares with them.
 * @throws {RangeError} where `timeZone` is none.
 */
export function createInboxLanguage(
  { language, messages }: InboxWords,
  { timeZone, ofPages }: { timeZone: string; ofPages: Messages },
): InboxLanguage {
  const locale = createLocale({ tag: language, timeZone, messages: { ...ofPages, ...messages } });
  return { locale, t: (key, ...[values]) => locale.text(key, values ?? {}) };
}

/** What a status is called. */
export const STATUS_KEYS = {
  new: "inbox.statuses.new",
  "in-progress": "inbox.statuses.inProgress",
  answered: "inbox.statuses.answered",
  won: "inbox.statuses.won",
  lost: "inbox.statuses.lost",
  quarantined: "inbox.statuses.quarantined",
  "self-test": "inbox.statuses.selfTest",
} as const satisfies Record<InquiryStatus, PlainKey>;

/** What a filter of the list is called. */
export const FILTER_KEYS = {
  new: "inbox.filters.new",
  "in-progress": "inbox.filters.inProgress",
  answered: "inbox.filters.answered",
  won: "inbox.filters.won",
  lost: "inbox.filters.lost",
  due: "inbox.filters.due",
  quarantined: "inbox.filters.quarantined",
  "self-test": "inbox.filters.selfTests",
  unsent: "inbox.filters.unsent",
  all: "inbox.filters.all",
} as const satisfies Record<ListFilter, PlainKey>;

/** What each reason of the spam score means, for a person who has to judge it. */
const REASON_KEYS = {
  honeypot: "inbox.reasons.honeypot",
  fast: "inbox.reasons.fast",
  repeated: "inbox.reasons.repeated",
  links: "inbox.reasons.links",
  "many-links": "inbox.reasons.manyLinks",
  "link-in-name": "inbox.reasons.linkInName",
  markup: "inbox.reasons.markup",
  "no-words": "inbox.reasons.noWords",
  blocked: "inbox.reasons.blocked",
  learnt: "inbox.reasons.learnt",
  "no-visit": "inbox.reasons.noVisit",
} as const satisfies Record<SpamReason, PlainKey>;

/** A reason that an older release gave and this one does not know is shown by its name. */
export function formatReason(reason: string, t: InboxTranslate): string {
  const known = Object.entries(REASON_KEYS).find(([name]) => name === reason)?.[1];
  return known === undefined ? reason : t(known);
}

/** What the outbox writes down of a try, and what an answer that was taken back has: the same words at every release. */
const OUTCOME_KEYS: ReadonlyMap<string, PlainKey> = new Map<string, PlainKey>([
  ["sent", "inbox.outcomes.sent"],
  ["queued again", "inbox.outcomes.queuedAgain"],
  ["taken back", "inbox.outcomes.takenBack"],
  ["not sent: previews send nothing", "inbox.outcomes.previews"],
  ["not sent: no mail server set", "inbox.outcomes.noServer"],
  ["not sent: no webhook set", "inbox.outcomes.noWebhook"],
  [
    "not sent: the webhook answered 410 (gone) and is switched off; set another WEBHOOK_URL",
    "inbox.outcomes.gone",
  ],
  ["not sent: enough receipts went out that day, to this address or in all", "inbox.outcomes.enoughReceipts"],
  ["not sent: somebody took it back", "inbox.outcomes.withdrawn"],
]);
const UNSET = /^not sent: (.+)$/s;

/** What the outbox wrote down of a try, in the language of the inbox; what a server said stays as it is. */
export function formatTryOutcome(outcome: string, t: InboxTranslate): string {
  const known = OUTCOME_KEYS.get(outcome);
  if (known !== undefined) return t(known);
  const [, error] = UNSET.exec(outcome) ?? [];
  return error === undefined ? outcome : t("inbox.outcomes.unset", { error });
}
