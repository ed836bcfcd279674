import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashPassphrase } from "../../../netlify/inbox/passphrase.ts";
import { newSecret } from "../inbox/passphrase.ts";

/** A passphrase for the inbox on this machine, and the settings that go with it. */
type LocalPassphrase = {
  passphrase: string;
  env: { INBOX_PASSPHRASE_HASH: string; SESSION_SECRET: string };
};

/** Ignored by git; kept, so that the passphrase and the sessions outlive a start. */
const FILE = ".cache/inbox-passphrase.json";

/** The same at every start; made at the first one. Null where the operator set one, in the environment or in `.env`. */
export async function localPassphrase(
  root: string,
  variables = process.env,
): Promise<LocalPassphrase | null> {
  if (variables.INBOX_PASSPHRASE_HASH || /^\s*INBOX_PASSPHRASE_HASH=./m.test(read(join(root, ".env")))) {
    return null;
  }
  const file = join(root, FILE);
  const kept = parse(read(file));
  if (kept !== null) return kept;
  const passphrase = newPassphrase();
  const env = { INBOX_PASSPHRASE_HASH: await hashPassphrase(passphrase), SESSION_SECRET: newSecret() };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ passphrase, env }), { mode: 0o600 });
  return { passphrase, env };
}

/** Four groups of four, without letters that look alike: easily typed from a terminal. */
function newPassphrase(): string {
  const letters = "abcdefghjkmnpqrstvwxyz0123456789";
  const all = Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join("");
  return all.replace(/(.{4})(?=.)/g, "$1-");
}

function parse(text: string): LocalPassphrase | null {
  try {
    const { passphrase, env } = JSON.parse(text);
    const isWhole = [passphrase, env?.INBOX_PASSPHRASE_HASH, env?.SESSION_SECRET].every(
      (value) => typeof value === "string",
    );
    return isWhole ? { passphrase, env } : null;
  } catch {
    return null;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
