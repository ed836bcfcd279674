import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A passphrase for the inbox on this machine, and the settings that go with it. */
type LocalPassphrase = {
  passphrase: string;
  env: { INBOX_PASSPHRASE_HASH: string; SESSION_SECRET: string };
};

/** Ignored by git; kept, so that the passphrase and the sessions outlive a start. */
const FILE = ".cache/inbox-passphrase.json";
/** `npm run inbox`. Run as a program and not imported, since a site may be without the inbox. */
const COMMAND = join(import.meta.dirname, "../inbox.ts");

/** The same at every start; made at the first one. Null where the operator set one, in the environment or in `.env`, and without the inbox. */
export function localPassphrase(root: string, variables = process.env): LocalPassphrase | null {
  if (!existsSync(COMMAND)) return null;
  if (variables.INBOX_PASSPHRASE_HASH || /^\s*INBOX_PASSPHRASE_HASH=./m.test(read(join(root, ".env")))) {
    return null;
  }
  const file = join(root, FILE);
  const kept = parse(read(file));
  if (kept !== null) return kept;
  const passphrase = newPassphrase();
  const env = makeSettings(passphrase);
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

/** What `npm run inbox -- passphrase` prints for a passphrase. @throws {Error} where it prints no settings. */
function makeSettings(passphrase: string): LocalPassphrase["env"] {
  const input = `${passphrase}\n`;
  const { stdout, stderr } = spawnSync(process.execPath, [COMMAND, "passphrase"], {
    input,
    encoding: "utf8",
  });
  const read = (name: string): string => {
    const value = new RegExp(`^${name}='(.+)'$`, "m").exec(stdout)?.[1];
    if (value === undefined) throw new Error(`No passphrase for the inbox could be made: ${stderr}`);
    return value;
  };
  return {
    INBOX_PASSPHRASE_HASH: read("INBOX_PASSPHRASE_HASH"),
    SESSION_SECRET: read("SESSION_SECRET"),
  };
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
