/**
 * The self-test: an inquiry of our own that goes the whole way, through score, store and outbox to the mail, and is counted nowhere.
 * Only a signature tells it from a visitor's, so that nobody else can have an inquiry left out of the counts.
 */

/** The header of the post: `<seconds since 1970>.<HMAC-SHA-256 in base64url>`. */
export const SELF_TEST_HEADER = "Self-Test";

/** Characters; a shorter secret may be guessed offline from one signature. */
const MIN_LENGTH = 32;

/** How far the clocks of the two sides and the way between them may differ, in seconds. */
const VALID_SECONDS = 300;

type Variables = Readonly<Record<string, string | undefined>>;

/** What self-tests are signed with: `SELF_TEST_SECRET`, else `SESSION_SECRET`; null where neither is set or it is too short. */
export function readSelfTestSecret(variables: Variables): string | null {
  const secret = variables.SELF_TEST_SECRET?.trim() || variables.SESSION_SECRET?.trim() || "";
  return secret.length >= MIN_LENGTH ? secret : null;
}

/** `key`: that of the inquiry, a name that no other has: a signature overheard is of no use for other words. */
type Signed = { secret: string; key: string; now: Date };

/** The value of the header for an inquiry that is posted now. */
export async function signSelfTest({ secret, key, now }: Signed): Promise<string> {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const signature = await crypto.subtle.sign("HMAC", await importKey(secret), toSignedBytes(seconds, key));
  return `${seconds}.${Buffer.from(signature).toString("base64url")}`;
}

/** Whether a header was signed with the secret, for this key, within the last minutes. Web Crypto compares in constant time. */
export async function isSelfTest(header: string | null, { secret, key, now }: Signed): Promise<boolean> {
  const [, seconds, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(header ?? "") ?? [];
  if (seconds === undefined || signature === undefined || key === "") return false;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > VALID_SECONDS) return false;
  const given = Buffer.from(signature, "base64url");
  return crypto.subtle.verify("HMAC", await importKey(secret), given, toSignedBytes(seconds, key));
}

const importKey = (secret: string) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

/** The purpose stands first: `SESSION_SECRET` signs other things too. */
const toSignedBytes = (seconds: string, key: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(["self-test inquiry", seconds, key]));

/** The fields of a self-test. The key is in the words, so that no two say the same and none counts as a repeat. */
export const toSelfTestFields = (key: string): Record<"name" | "email" | "message" | "key", string> => ({
  name: "Self-test",
  email: "smoke@casebook.example",
  message: `This is the self-test inquiry ${key}. Nobody wrote it, and nobody waits for an answer.`,
  key,
});
