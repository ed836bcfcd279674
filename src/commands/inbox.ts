import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import type { InboxCommandResult } from "./inbox/command.ts";

const USAGE = `The inbox from a terminal.

  npm run inbox -- list [words] [--shelf new|in-progress|answered|won|lost|due|quarantined|self-test|unsent|all] [--study SLUG] [--week 2025-W10] [--assigned NAME] [--answer budget=More] [--page 2]
  npm run inbox -- show REFERENCE
  npm run inbox -- start|answer|win|lose|reopen|quarantine|release REFERENCE...     marks them
  npm run inbox -- assign REFERENCE... [NAME] | follow-up REFERENCE... [2025-03-20] | note REFERENCE words
  npm run inbox -- send REFERENCE mail|receipt|webhook [ADDRESS]     sends it again
  npm run inbox -- reply REFERENCE words | reply REFERENCE --in FILE     sends an answer and marks it as answered
  npm run inbox -- retry|withdraw REFERENCE NUMBER     an answer that was not sent; show says its number
  npm run inbox -- delete REFERENCE... [--yes]
  npm run inbox -- block|unblock ADDRESS_OR_DOMAIN | blocked
  npm run inbox -- erase ADDRESS [--yes]   shows what there is of a person, asks, and erases it everywhere
  npm run -s inbox -- export [words] [--format csv|json] [--out FILE] [--shelf ...] [--study ...] [--week ...] [--answer ...]
  npm run inbox -- summary [--weeks 13|26|52]
  npm run inbox -- check-up                tries database, mail and webhook, as npm run doctor does
  npm run inbox -- sessions [end [ID]]     lists who is signed in, or signs one or everyone out
  npm run inbox -- unlock                  lets everybody try again after wrong passphrases
  npm run -s inbox -- passphrase           reads a passphrase from the keyboard and prints the settings for it

--as NAME says who does it, a name of INBOX_PEOPLE where that is set.
Without NETLIFY_DB_URL it works on this machine's database; with it, on that one, on production's inquiries.
--context deploy-preview (branch-deploy, production, dev) names others.`;

const OPTIONS = {
  shelf: { type: "string" },
  study: { type: "string" },
  week: { type: "string" },
  weeks: { type: "string" },
  assigned: { type: "string" },
  answer: { type: "string", multiple: true },
  as: { type: "string" },
  in: { type: "string" },
  page: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  context: { type: "string" },
  yes: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Runs what the arguments say. @throws what opening the database throws, and for arguments that do not exist. */
async function run(args: string[], root: string): Promise<InboxCommandResult> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [name = "", ...words] = positionals;
  // What opens the database is loaded where something is asked of it: it takes most of a second.
  if (name === "passphrase") {
    const { askHidden, toSettings } = await import("./inbox/passphrase.ts");
    return toSettings(await askHidden("Passphrase: "));
  }
  if (values.help || name === "") return { output: USAGE, ok: true };
  const { INBOX_COMMANDS } = await import("./inbox/commands.ts");
  const command = INBOX_COMMANDS.get(name);
  if (command === undefined) return { output: USAGE, ok: false };
  const { openCommandDeps } = await import("./inbox/deps.ts");
  const deps = await openCommandDeps(root, values.context, process.env);
  try {
    const { people } = deps;
    const person = values.as?.trim() || null;
    if (person !== null && people.length > 0 && !people.includes(person))
      return { output: `--as ${person}: those of INBOX_PEOPLE are ${people.join(", ")}.`, ok: false };
    return await command({ words, options: values, ask }, { ...deps, person });
  } finally {
    await deps.close();
  }
}

/** Asks on standard error, so that standard output holds the result alone, and reads one line of standard input. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

try {
  const { output, ok } = await run(process.argv.slice(2), resolve(import.meta.dirname, "../.."));
  const stream = ok ? process.stdout : process.stderr;
  stream.write(output.endsWith("\n") ? output : `${output}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
