import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** What is kept of a passphrase: scrypt's costs (RFC 7914), a salt and the key they make of it. */
export type PassphraseHash = { N: number; r: number; p: number; salt: Buffer; key: Buffer };

/** 128 MB and about 0.3 s for each try (OWASP, Password Storage: scrypt). */
const COSTS = { N: 2 ** 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Bytes that scrypt may use: a mistyped cost must not take the memory of the whole function. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Characters. A shorter passphrase can be guessed, however slow each guess is. */
export const MIN_PASSPHRASE_LENGTH = 12;

/** `scrypt$N$r$p$salt$hash`, the last two in base64url: what stands in `INBOX_PASSPHRASE_HASH`. */
export async function hashPassphrase(passphrase: string, costs = COSTS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(passphrase, { ...costs, salt, key: Buffer.alloc(KEY_BYTES) });
  return ["scrypt", costs.N, costs.r, costs.p, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  );
}

/** Reads what `hashPassphrase` wrote; null for anything else. */
export function parsePassphraseHash(text: string): PassphraseHash | null {
  const [, N, r, p, salt, key] =
    /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w+/=-]+)\$([\w+/=-]+)$/.exec(text.trim()) ?? [];
  if (salt === undefined || key === undefined) return null;
  const hash: PassphraseHash = {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
  const isPower = hash.N > 1 && Number.isInteger(Math.log2(hash.N));
  const isSound = hash.r > 0 && hash.p > 0 && memoryOf(hash) <= MOST_BYTES;
  return isPower && isSound && hash.salt.length >= 8 && hash.key.length >= 16 ? hash : null;
}

/** Whether this is the passphrase; takes as long whatever of it is right. */
export async function isPassphrase(typed: string, hash: PassphraseHash): Promise<boolean> {
  return timingSafeEqual(await derive(typed, hash), hash.key);
}

/** One spelling for what looks the same on two keyboards. */
const normalise = (passphrase: string): string => passphrase.normalize("NFKC");

function derive(passphrase: string, { N, r, p, salt, key }: PassphraseHash): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: memoryOf({ N, r, p }) + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, key.length, options, (error, derived) =>
      error === null ? resolve(derived) : reject(error),
    );
  });
}

/** RFC 7914, section 2: 128 N r for the table, 128 r p for the blocks. */
const memoryOf = ({ N, r, p }: Pick<PassphraseHash, "N" | "r" | "p">): number => 128 * r * (N + p + 2);
