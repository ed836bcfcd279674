import { DeliveryError } from "../src/domain/inquiry/index.ts";
import { parseEmailAddress } from "../src/domain/inquiry/parse-inquiry.ts";
import { editDistance } from "../src/domain/text/edit-distance.ts";
import { checkWebhookSettings } from "./delivery/webhook.ts";
import { readEnvironment } from "./environment.ts";
import { isWeakSecret } from "./weak-secret.ts";

type Variables = Readonly<Record<string, string | undefined>>;
/** What is wrong with a value that is set, as a sentence without a full stop; null: nothing. Never holds the value: it may be a secret. */
type Check = (value: string, name: string, all: Variables) => string | null;

/** Everything that `.env.example` names, with what is checked of each. */
const SETTINGS: Readonly<Record<string, Check>> = {
  SMTP_HOST: (_, __, all) => readEnvironment(all).smtpFault,
  SMTP_PORT: (_, __, all) => readEnvironment({ ...all, SMTP_HOST: "mail.invalid" }).smtpFault,
  SMTP_USER: needs("SMTP_HOST", "SMTP_PASS"),
  SMTP_PASS: needs("SMTP_HOST", "SMTP_USER"),
  MAIL_TO: (_, __, all) =>
    readEnvironment(all).mailTo.every((address) => parseEmailAddress(address) === address)
      ? null
      : "MAIL_TO must be mail addresses, separated by commas",
  MAIL_FROM: checkAddress,
  RECEIPT: oneOf("on", "off"),
  WEBHOOK_URL: (_, __, all) => findWebhookFault(all),
  WEBHOOK_SECRET: () => null,
  WEBHOOK_FORMAT: oneOf("slack", "standard"),
  BUILD_HOOK_URL: checkHttps,
  SELF_TEST: oneOf("on", "off"),
  SELF_TEST_SECRET: checkSecret,
  INBOX_PASSPHRASE_HASH: (value, name) =>
    HASH.test(value)
      ? null
      : `${name} is not what npm run -s inbox -- passphrase prints; in a file or a shell it stands in single quotes, since it holds $`,
  INBOX_PEOPLE: (value, name) =>
    value
      .split(/[;\n]/)
      .every((entry) => entry.trim() === "" || HASH.test(entry.replace(/^[^=]*=/, "").trim()))
      ? null
      : `${name} must be NAME=HASH; NAME=HASH with hashes of npm run -s inbox -- passphrase, in single quotes`,
  SESSION_SECRET: checkSecret,
  ANSWER_REPLY_TO: checkAddress,
  ANSWER_TEMPLATE: checkTemplate,
  BOOKING_URL: checkHttps,
};

export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS);

const HASH = /^scrypt\$\d+\$\d+\$\d+\$[^$\s]+\$[^$\s]+$/;
const PLACEHOLDERS = ["name", "studies", "booking", "firm"];

/**
 * What is wrong with the settings of an environment, each as a sentence that names the variable and what to set. Nothing where all is
 * in order; what is not set is not wrong.
 */
export function findSettingFaults(variables: Variables): string[] {
  const faults = SETTING_NAMES.flatMap((name) => {
    const value = variables[name]?.trim() ?? "";
    return value === "" ? [] : (SETTINGS[name]?.(value, name, variables) ?? []);
  });
  return [...new Set([...faults, ...findMisspelt(variables)])].map((fault) => `${fault}.`);
}

function needs(...others: string[]): Check {
  return (_, name, all) => {
    const missing = others.filter((other) => (all[other]?.trim() ?? "") === "");
    if (missing.length === 0) return null;
    return missing.length === 1
      ? `${name} is set and ${missing[0]} is not; set both, or neither`
      : `${name} is set and ${missing.join(" and ")} are not; set all of them, or none`;
  };
}

function oneOf(...values: string[]): Check {
  return (value, name) =>
    values.includes(value)
      ? null
      : `${name} must be ${values.join(" or ")}, or empty; what it says is none of these`;
}

function checkAddress(value: string, name: string): string | null {
  return parseEmailAddress(value) === value ? null : `${name} must be one mail address, without a name`;
}

function checkHttps(value: string, name: string): string | null {
  if (!URL.canParse(value)) return `${name} is not an address; set one that starts with https://`;
  const url = new URL(value);
  if (url.protocol !== "https:") return `${name} must start with https://`;
  return url.username === "" && url.password === "" ? null : `${name} must be without user and password`;
}

/** Characters; a shorter secret may be guessed offline from one signature. */
const MIN_SECRET_LENGTH = 32;
/** Different characters that 32 random ones always have: fewer than 8 of 64 come once in 10^17. */
const MIN_SECRET_VARIETY = 8;

function checkSecret(value: string, name: string): string | null {
  if (value.length < MIN_SECRET_LENGTH) {
    return `${name} is too short; set it to ${MIN_SECRET_LENGTH} or more random characters, such as openssl rand -base64 32 prints`;
  }
  return isWeakSecret(Buffer.from(value), MIN_SECRET_VARIETY)
    ? `${name} is easily guessed; set it to random characters, such as openssl rand -base64 32 prints`
    : null;
}

function checkTemplate(value: string, name: string): string | null {
  const [unknown] = [...value.matchAll(/\{([a-z]{1,20})\}/gi)]
    .map(([, word = ""]) => word)
    .filter((word) => !PLACEHOLDERS.includes(word) && PLACEHOLDERS.some((known) => isNear(word, known)));
  return unknown === undefined
    ? null
    : `${name} has {${unknown}}; it can have ${PLACEHOLDERS.map((known) => `{${known}}`).join(", ")}`;
}

function findWebhookFault(variables: Variables): string | null {
  const { webhook } = readEnvironment(variables);
  if (webhook === null) return null;
  try {
    checkWebhookSettings(webhook);
    return null;
  } catch (error) {
    return error instanceof DeliveryError ? error.message : "WEBHOOK_URL cannot be used";
  }
}

/** Beginnings that no other program uses for settings of its own in a project of ours. */
const PREFIXES = ["SMTP_", "WEBHOOK_", "INBOX_", "SELF_TEST_"];

/**
 * Names that are none of ours and nearly one: misspelt, of other case or other signs, or another program's word for it
 * (`SMTP_PASSWORD`). Only where ours is not set, so that a variable of somebody else's stops nothing that works.
 */
function findMisspelt(variables: Variables): string[] {
  const unset = SETTING_NAMES.filter((name) => (variables[name]?.trim() ?? "") === "");
  return Object.keys(variables)
    .filter((name) => !SETTING_NAMES.includes(name) && (variables[name]?.trim() ?? "") !== "")
    .flatMap((name) => {
      const same = unset.filter((known) => toPlainName(name) === toPlainName(known));
      const near = unset.filter((known) => isNear(toPlainName(name), toPlainName(known)));
      const meant = same.length > 0 ? same : near;
      const prefix = PREFIXES.find((known) => name.startsWith(known));
      const others = prefix === undefined ? [] : unset.filter((known) => known.startsWith(prefix));
      const [first] = meant.length > 0 ? meant : others;
      if (first === undefined) return [];
      const listed = meant.length > 0 ? meant : others;
      return `${name} is no setting of ours; ${listed.join(" or ")} may be meant`;
    });
}

const toPlainName = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Letters that may be wrong: one, and in a long name two. */
const isNear = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && editDistance(a, b) <= (b.length >= 8 ? 2 : 1);
