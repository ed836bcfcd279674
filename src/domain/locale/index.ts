import type { MessageValues } from "../../../.generated/words.d.ts";
import type { FacetName } from "../content-model/facets.ts";
import { writeEnglishNumber } from "../text/english-number.ts";
import { type MessageArguments, type Messages, writeMessage } from "./message.ts";
import { createFigureFormat, ENGLISH_FIGURES, type FigureFormat } from "./quantity-format.ts";
import { createShortDayFormat, type ShortDays, writeShortDay } from "./short-days.ts";

/** The key of a message of `src/data/words`, as `npm run types` found them. */
export type MessageKey = keyof MessageValues;

/** The words of a message, of those that `Values` lists with what each must be given: nothing, or a value for each of its places. */
export type TranslateFrom<Values> = <Key extends keyof Values>(
  key: Key,
  ...values: Values[Key] extends null ? [] : [values: Values[Key]]
) => string;

/** The words of a message in the language of the locale. */
export type Translate = TranslateFrom<MessageValues>;

/** What a tag of a message becomes: a link, a moment that machines read too, or an element without attributes. */
export type TagMarkup =
  | "strong"
  | "code"
  | "bdi"
  | "hidden"
  | { href: string; hreflang?: string }
  | { datetime: string };

export type TextDirection = "ltr" | "rtl";

/** The language of a site, or of one of its pages: its words, and how it writes what is not words. Made once by `createLocale`. */
export type Locale = {
  /** As `site.yaml` has it: "de", "pt-BR" (BCP 47). */
  tag: string;
  direction: TextDirection;
  timeZone: string;
  t: Translate;
  /** The same for a key that is only known when a page is written, as in templates. */
  text: (key: string, values?: MessageArguments) => string;
  /** The same as HTML, its tags as `tags` says and all else escaped; one that is not named loses its tag, not its words. */
  toHtml: (key: string, values?: MessageArguments, tags?: Readonly<Record<string, TagMarkup>>) => string;
  formatNumber: (value: number) => string;
  /** "27 May 2025", "27 May 2025" with the month cut short, and the first with its time; of an ISO 8601 time. */
  formatLongDate: (iso: string) => string;
  formatShortDate: (iso: string) => string;
  /** The day of a time that is written as the clocks of the site show it, as dates of publication are. */
  formatShortDay: (iso: string) => string;
  formatDateTime: (iso: string) => string;
  /** "Retail, Energy and Media" */
  formatList: (names: readonly string[], joinedBy: "and" | "or") => string;
  figures: FigureFormat;
  compare: (one: string, other: string) => number;
};

/** `shortDays`: as a build wrote them down. */
export type LocaleSource = {
  tag: string;
  timeZone: string;
  messages: Messages;
  shortDays?: ShortDays | null;
};

/** @throws {RangeError} where `tag` is no language tag or `timeZone` no time zone; and, when asked for one, for an unknown message. */
export function createLocale({ tag, timeZone, messages, shortDays }: LocaleSource): Locale {
  const isEnglish = /^en(?:-[A-Z]{2})?$/.test(tag) || new Intl.Locale(tag).language === "en";
  const number = lazily(() => new Intl.NumberFormat(tag));
  const cardinal = lazily(() => new Intl.PluralRules(tag));
  const ordinal = lazily(() => new Intl.PluralRules(tag, { type: "ordinal" }));
  const long = lazily(() => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone }));
  const short = lazily(
    () => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone }),
  );
  const time = lazily(
    () => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }),
  );
  const day = lazily(() => createShortDayFormat(tag));
  // Without a comma before "and", whatever English the site is written in.
  const listTag = isEnglish ? "en-GB" : tag;
  const and = lazily(() => new Intl.ListFormat(listTag, { type: "conjunction" }));
  const or = lazily(() => new Intl.ListFormat(listTag, { type: "disjunction" }));
  const collator = lazily(() => new Intl.Collator(tag));

  const isCommon = COMMON_LANGUAGE.test(tag);
  const isPlainEnglish = PLAIN_ENGLISH.test(tag);
  const formatNumber = (value: number): string => {
    if (isCommon && isShortCount(value)) return String(value);
    return (isPlainEnglish ? writeEnglishNumber(value) : null) ?? number().format(value);
  };
  const pluralOf = (value: number, isOrdinal: boolean) => (isOrdinal ? ordinal() : cardinal()).select(value);
  const messageOf = (key: string) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined) {
      throw new RangeError(`src/data/words has no words called ${key}; add them, or correct the name`);
    }
    return message;
  };
  const plain = {
    formatNumber,
    pluralOf,
    text: (text: string) => text,
    tag: (_: string, inner: string) => inner,
  };
  const text = (key: string, values: MessageArguments = {}) => writeMessage(messageOf(key), values, plain);
  const t: Translate = (key, ...[values]) => text(key, values ?? {});

  return {
    tag,
    direction: languageDirection(tag),
    timeZone,
    t,
    text,
    toHtml: (key, values = {}, tags = {}) =>
      writeMessage(messageOf(key), values, {
        formatNumber,
        pluralOf,
        text: escapeHtmlText,
        tag: (name, inner) => writeTag(tags[name], inner),
      }),
    formatNumber,
    formatLongDate: (iso) => long().format(new Date(iso)),
    formatShortDate: (iso) => short().format(new Date(iso)),
    formatShortDay: (iso) =>
      shortDays ? writeShortDay(shortDays, iso) : day().format(Date.parse(`${iso.slice(0, 10)}T00:00Z`)),
    formatDateTime: (iso) => time().format(new Date(iso)),
    formatList: (names, joinedBy) => (joinedBy === "and" ? and() : or()).format(names),
    figures: isEnglish ? ENGLISH_FIGURES : createFigureFormat(tag, t, languageDirection(tag) === "rtl"),
    compare: (one, other) => collator().compare(one, other),
  };
}

/** Made when it is first asked for: a function that starts cold needs few of them. */
function lazily<Value>(create: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= create();
    return value;
  };
}

/**
 * Languages, with a region or without, known to run from the left and to write numbers with the digits 0 to 9: to ask for a script takes a
 * function that starts two milliseconds, and to make the first format of numbers nine.
 */
const COMMON_LANGUAGE = /^(?:da|de|en|es|fi|fr|it|ja|nb|nl|pl|pt|sv)(?:-[A-Z]{2})?$/;

/** English that parts thousands by commas. */
const PLAIN_ENGLISH = /^en(?:-(?:GB|US))?$/;

/** A count without sign, point and groups of digits. */
const isShortCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/** Scripts that run from right to left and have readers on the web (ISO 15924). */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** Which way a language is written: "ar" and "ku-Arab" from the right, "ku" from the left. */
export function languageDirection(tag: string): TextDirection {
  if (COMMON_LANGUAGE.test(tag)) return "ltr";
  const { script } = new Intl.Locale(tag).maximize();
  return script && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** As the templates escape what they print. */
const escapeHtmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

function writeTag(markup: TagMarkup | undefined, inner: string): string {
  if (markup === undefined) return inner;
  if (markup === "hidden") return `<span class="visually-hidden">${inner}</span>`;
  if (typeof markup === "string") return `<${markup}>${inner}</${markup}>`;
  if ("href" in markup) {
    const language = markup.hreflang ? ` hreflang="${escapeHtmlText(markup.hreflang)}"` : "";
    return `<a href="${escapeHtmlText(markup.href)}"${language}>${inner}</a>`;
  }
  return `<time datetime="${escapeHtmlText(markup.datetime)}">${inner}</time>`;
}

/** What narrows a question: a facet, or the metric that studies report. */
export type FilterName = FacetName | "metric";

/** The key of the words of a filter. */
export const filterKey = <Part extends "label" | "phrase">(name: FilterName, part: Part) =>
  name === "metric" ? (`metric.${part}` as const) : (`facets.${name}.${part}` as const);
