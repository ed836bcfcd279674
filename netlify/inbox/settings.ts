import type { InboxTranslate } from "../../src/domain/inbox/index.ts";
import { normaliseLine } from "../../src/domain/inquiry/index.ts";
import { type PassphraseHash, parsePassphraseHash } from "./passphrase.ts";

/** What opens the inbox. `person`: whose passphrase it is; null: one that all share. */
export type Credential = { person: string | null; passphrase: PassphraseHash; passphraseHash: string };

/** Complete settings, or the reasons why they are not; `why` is shown to whoever opens the inbox. */
export type InboxSettings =
  | {
      isOpen: true;
      credentials: readonly [Credential, ...Credential[]];
      secret: string;
      /** What an answer is filled in with; without a template by words of ours. */
      answer: { template: string | null; booking: string | null };
    }
  | { isOpen: false; why: string[] };

/** 32 characters of base64url are 192 bits; a shorter secret may be guessed offline from one cookie. */
export const MIN_SECRET_LENGTH = 32;

/** Reads what the operator set. `.env.example` explains the names. */
export function readInboxSettings(
  variables: Readonly<Record<string, string | undefined>>,
  t: InboxTranslate,
): InboxSettings {
  const shared = variables.INBOX_PASSPHRASE_HASH?.trim() ?? "";
  const secret = variables.SESSION_SECRET?.trim() ?? "";
  const people = readPeople(variables.INBOX_PEOPLE ?? "", t);
  const passphrase = parsePassphraseHash(shared);
  const ofAll = passphrase === null ? [] : [{ person: null, passphrase, passphraseHash: shared }];
  const [first, ...others] = [...people.credentials, ...ofAll];
  const why = [...people.faults];
  if (passphrase === null && (shared !== "" || (first === undefined && why.length === 0))) {
    why.push(t(shared === "" ? "inbox.settings.noHash" : "inbox.settings.wrongHash"));
  }
  if (first !== undefined && secret.length >= MIN_SECRET_LENGTH && why.length === 0) {
    const template = variables.ANSWER_TEMPLATE?.replaceAll("\\n", "\n").trim() || null;
    const booking = variables.BOOKING_URL?.trim() || null;
    return { isOpen: true, credentials: [first, ...others], secret, answer: { template, booking } };
  }
  if (secret.length < MIN_SECRET_LENGTH) {
    const key = secret === "" ? "inbox.settings.noSecret" : "inbox.settings.shortSecret";
    why.push(t(key, { least: MIN_SECRET_LENGTH }));
  }
  return { isOpen: false, why };
}

/** `Anna Berg=scrypt$...; Ben=scrypt$...`, parted by semicolons or line breaks. */
function readPeople(text: string, t: InboxTranslate): { credentials: Credential[]; faults: string[] } {
  const credentials: Credential[] = [];
  const faults: string[] = [];
  for (const entry of text.split(/[;\n]/).map((part) => part.trim())) {
    if (entry === "") continue;
    const at = entry.indexOf("=");
    const person = normaliseLine(entry.slice(0, Math.max(at, 0)));
    const passphraseHash = entry.slice(at + 1).trim();
    const passphrase = parsePassphraseHash(passphraseHash);
    if (person === "") faults.push(t("inbox.settings.nameless"));
    else if (passphrase === null) faults.push(t("inbox.settings.wrongPerson", { person }));
    else if (credentials.some((known) => isSamePerson(known.person, person))) {
      faults.push(t("inbox.settings.twice", { person }));
    } else credentials.push({ person, passphrase, passphraseHash });
  }
  return { credentials, faults };
}

/** Whether two spellings name one person. */
export const isSamePerson = (a: string | null, b: string): boolean =>
  a !== null && a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();
