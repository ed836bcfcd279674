import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { hashPassphrase, MIN_PASSPHRASE_LENGTH } from "../../../netlify/inbox/passphrase.ts";

/** What one line of standard input makes of `npm run inbox -- passphrase`: the settings to copy, or why there are none. */
export async function toSettings(line: string): Promise<{ output: string; ok: boolean }> {
  const passphrase = line.trim();
  if ([...passphrase].length < MIN_PASSPHRASE_LENGTH) {
    return {
      ok: false,
      output: `A passphrase needs ${MIN_PASSPHRASE_LENGTH} characters; four words make a good one.`,
    };
  }
  return {
    ok: true,
    output: [
      "Set these where the site's environment variables are, then deploy. In a shell or a .env file the quotes are needed.",
      "A new passphrase signs everyone out; keep SESSION_SECRET if you have one.",
      "",
      `INBOX_PASSPHRASE_HASH='${await hashPassphrase(passphrase)}'`,
      `SESSION_SECRET='${newSecret()}'`,
    ].join("\n"),
  };
}

/** 256 bits. */
const newSecret = (): string => randomBytes(32).toString("base64url");

/** Asks on standard error and reads one line of standard input, without showing what is typed. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
