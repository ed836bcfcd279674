import type { Translate } from "../locale/index.ts";
import { isAscii } from "../text/slug.ts";
import {
  type ContactForm,
  DEFAULT_CONTACT_FORM,
  type OwnField,
  ownFieldsOf,
  type RawFormFields,
  takesSeveral,
} from "./contact-form.ts";
import { FORM_FIELDS, type FormFieldName, type Inquiry, type OwnAnswer } from "./fields.ts";

/** `field`: of every site, or of the site's own. */
export type FieldError = { field: string; message: string };

type FormValues = Record<FormFieldName, string> & Record<string, string>;

/** `values` are the visitor's own words, to be shown again whatever is wrong with them. */
export type ParsedInquiry = { values: FormValues } & (
  | { ok: true; inquiry: Inquiry }
  | { ok: false; errors: FieldError[] }
);

/**
 * Reads the words of a post to a form. Never throws; what is wrong is said field by field, in the order of the form, in the words
 * of `t`. What the form does not ask is ignored; what only the contact page asks may be missing from the short form.
 */
export function parseInquiry(
  raw: RawFormFields,
  t: Translate,
  form: ContactForm = DEFAULT_CONTACT_FORM,
): ParsedInquiry {
  const values = readValues(raw, form);
  const isShort = (raw.get("short") ?? "") !== "";
  const errors = form.fields.flatMap((field) => {
    const isAsked = !(isShort && field.where === "contact");
    const asked = { ...field, required: field.required && isAsked };
    const value = values[field.name] ?? "";
    const message = asked.kind === "standard" ? problemOf(asked, value, t) : problemOfAnswer(asked, value, t);
    return message === null ? [] : [{ field: field.name, message }];
  });
  if (errors.length > 0) return { ok: false, values, errors };
  const answers = ownFieldsOf(form).flatMap((field): OwnAnswer[] => {
    const { name, label } = field;
    const given = values[name] ?? "";
    if (!isVisible(given)) return [];
    return [{ name, label, values: takesSeveral(field) ? given.split("\n") : [given] }];
  });
  return {
    ok: true,
    values,
    inquiry: {
      name: values.name,
      email: parseEmailAddress(values.email) ?? values.email,
      company: orNull(values.company),
      phone: orNull(values.phone),
      message: values.message,
      ...(answers.length > 0 ? { answers } : {}),
    },
  };
}

function readValues(raw: RawFormFields, form: ContactForm): FormValues {
  const asked = new Set(form.fields.map(({ name }) => name));
  const read = (field: FormFieldName): string => {
    const text = asked.has(field) ? (raw.get(field) ?? "") : "";
    return FORM_FIELDS[field].multiline ? normaliseText(text) : normaliseLine(text);
  };
  return {
    name: read("name"),
    email: read("email"),
    company: read("company"),
    phone: read("phone"),
    message: read("message"),
    ...Object.fromEntries(
      ownFieldsOf(form).map((field) => [field.name, readAnswer(field, raw.get(field.name) ?? "")]),
    ),
  };
}

/** One spelling for one answer. Of several, each stands on a line, once, in the order of the choices. */
function readAnswer(field: OwnField, text: string): string {
  if (field.type === "long-text") return normaliseText(text);
  if (!takesSeveral(field)) return normaliseLine(text);
  const given = new Set(
    text
      .split(/[\r\n]+/)
      .map(normaliseLine)
      .filter(isVisible),
  );
  const known = field.choices.map(normaliseLine).filter((choice) => given.delete(choice));
  return [...known, ...given].join("\n");
}

function problemOf(
  field: Extract<ContactForm["fields"][number], { kind: "standard" }>,
  value: string,
  t: Translate,
): string | null {
  const { name, required, label } = field;
  const rule = FORM_FIELDS[name];
  if (!isVisible(value)) {
    if (!required) return null;
    return rule.required && label === null
      ? t(`formErrors.${rule.name}`)
      : t("formErrors.missing", { label: label ?? t(`form.${name}`) });
  }
  const length = countCharacters(value);
  if (length > rule.maxLength) {
    return t("formErrors.long", { field: name, most: String(rule.maxLength), length: String(length) });
  }
  if (name === "email" && parseEmailAddress(value) === null) return t("formErrors.emailForm");
  return null;
}

function problemOfAnswer(field: OwnField, value: string, t: Translate): string | null {
  const { label, required, type, choices, maxLength } = field;
  if (!isVisible(value)) return required ? t("formErrors.missing", { label }) : null;
  if (type === "checkbox" && choices.length === 0)
    return value === "yes" ? null : t("formErrors.choice", { label });
  if (choices.length > 0) {
    const offered = new Set(choices.map(normaliseLine));
    return value.split("\n").every((answer) => offered.has(answer))
      ? null
      : t("formErrors.choice", { label });
  }
  if (type === "date") return isDay(value) ? null : t("formErrors.date", { label });
  const length = countCharacters(value);
  return length > maxLength
    ? t("formErrors.longAnswer", { label, most: String(maxLength), length: String(length) })
    : null;
}

/** Whether a text is a day of the calendar, `2026-05-31`. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const orNull = (value: string): string | null => (isVisible(value) ? value : null);

/** What a local part may not hold when it stands unquoted (RFC 5322 `specials`); everything else is the owner's choice. */
const LOCAL_PART = /^[^\s\p{Cc}@<>()[\]\\,;:"]+$/u;

/** A label of a domain name, in any script (RFC 5890 U-labels as well as `xn--`). */
const ASCII_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** Invisible characters that come along when an address is copied from a page or a document. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The address in what was typed, or null: `mailto:` and angle brackets fall away, full-width signs (`＠`, `。`) become
 * plain ones. Loose on purpose, for a refused address is a lost inquiry: it must only be one address, with a domain that
 * could receive mail. Quoted local parts and address literals are not taken.
 */
export function parseEmailAddress(text: string): string | null {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").replaceAll("。", ".").trim();
  const address = plain.replace(/^mailto:/i, "").replace(/^<(.*)>$/, "$1");
  const at = address.lastIndexOf("@");
  if (at < 1 || !LOCAL_PART.test(address.slice(0, at))) return null;
  return isMailDomain(address.slice(at + 1)) ? address : null;
}

function isMailDomain(domain: string): boolean {
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  // A last label without a letter is an IP address.
  return labels.length > 1 && domain.length <= 253 && labels.every(isLabel) && /\p{L}/u.test(last);
}

const isLabel = (label: string): boolean =>
  label.length <= 63 && (isAscii(label) ? ASCII_LABEL : LABEL).test(label);

/** CR LF, a lone CR, next line, line and paragraph separator: whatever a system calls a line break. */
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** All control characters (`\p{Cc}`: C0, DEL, C1, so NUL and escape sequences too) but tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * Embeddings, overrides and isolates: they let a text look other than it reads (UAX #9, "Trojan Source").
 * The marks U+200E, U+200F and U+061C and the joiners stay: Hebrew, Arabic, Persian and emoji need them.
 */
const BIDI_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** One spelling for one text: NFC, `\n` for every line break, nothing invisible that acts on its surroundings. */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(LINE_BREAKS, "\n")
    .replace(CONTROLS, "")
    .replace(BIDI_OVERRIDES, "")
    .trim();
}

/** The same on a single line: breaks, tabs and runs of spaces become one space, so nothing typed can start a header. */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\s+/g, " ");

/** Whether there is anything to see: spaces, joiners and other invisible characters alone are nothing. */
export const isVisible = (text: string): boolean =>
  /[!-~]/.test(text) || (!isAscii(text) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

/** How many characters a person would count, near enough: code points. */
export const countCharacters = (text: string): number => [...text].length;
