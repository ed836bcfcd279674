import { type PassphraseHash, parsePassphraseHash } from "./passphrase.ts";

/** The inbox is open to those who know the passphrase, or closed to everyone; `why` is told to whoever comes. */
export type InboxSettings =
  | { isOpen: true; passphrase: PassphraseHash; passphraseHash: string; secret: string }
  | { isOpen: false; why: string[] };

/** 32 characters of base64url are 192 bits; a shorter secret may be guessed offline from one cookie. */
export const MIN_SECRET_LENGTH = 32;

/** Reads what the operator set. `.env.example` explains both names. */
export function readInboxSettings(variables: Readonly<Record<string, string | undefined>>): InboxSettings {
  const passphraseHash = variables.INBOX_PASSPHRASE_HASH?.trim() ?? "";
  const secret = variables.SESSION_SECRET?.trim() ?? "";
  const passphrase = parsePassphraseHash(passphraseHash);
  if (passphrase !== null && secret.length >= MIN_SECRET_LENGTH) {
    return { isOpen: true, passphrase, passphraseHash, secret };
  }
  return {
    isOpen: false,
    why: [
      ...(passphrase === null ? [formatHashFault(passphraseHash)] : []),
      ...(secret.length < MIN_SECRET_LENGTH ? [formatSecretFault(secret)] : []),
    ],
  };
}

const formatHashFault = (text: string): string =>
  text === ""
    ? "INBOX_PASSPHRASE_HASH is not set. npm run inbox -- passphrase makes one."
    : "INBOX_PASSPHRASE_HASH is not what npm run inbox -- passphrase prints: scrypt$N$r$p$salt$hash.";

const formatSecretFault = (text: string): string =>
  `SESSION_SECRET is ${text === "" ? "not set" : "too short"}. Set it to ${MIN_SECRET_LENGTH} or more random characters.`;
