import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isPassphrase, parsePassphraseHash } from "../../../netlify/inbox/passphrase.ts";
import type { Options } from "../../../src/commands/inbox/command.ts";
import { INBOX_COMMANDS } from "../../../src/commands/inbox/commands.ts";
import { localPassphrase } from "../../../src/commands/local/passphrase.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";

let database: InboxDatabase;
let folder: string;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(async () => {
  await database.empty();
  folder = mkdtempSync(join(tmpdir(), "inbox-"));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => database.stop());

/** Runs a command as `npm run inbox` does; `typed` is what the person at the keyboard answers. */
async function run(words: string[], options: Options = {}, typed = "") {
  const { deps, stored, blobState } = createInbox({ db: database.db });
  const { context } = deps.environment;
  const { timeZone } = deps.site;
  const [name = "", ...rest] = words;
  const command = INBOX_COMMANDS.get(name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return typed;
  };
  blobState.isUp = options.blobs !== false;
  const { people = "" } = options;
  const person = typeof options.as === "string" ? options.as : null;
  const commandDeps = {
    ...deps,
    context,
    timeZone,
    people: String(people).split(",").filter(Boolean),
    person,
  };
  return { ...(await command({ words: rest, options, ask }, commandDeps)), asked, stored };
}

describe("npm run inbox", () => {
  it("lists the inquiries of a filter in the site's zone", async () => {
    await database.keep(1, { receivedAt: "2025-07-01T10:00:00Z", inquiry: { company: "Client\u001b[31m" } });
    await database.keep(2, { status: "quarantined" });
    expect(await run(["list"])).toMatchObject({
      ok: true,
      output: "AAAA-AAAA-0001  2025-07-01 11:00  new, unsent  Marta Eklund, Client[31m\n1 found, page 1 of 1",
    });
    expect((await run(["list", "checkout", "phone"], { shelf: "quarantined" })).output).toMatch(
      /^AAAA-AAAA-0002/,
    );
    expect((await run(["list", "aeroplane"])).output).toBe("0 found, page 1 of 1");
  });

  it("sends an answer, shows what became of it, tries it again or leaves it", async () => {
    const reference = await database.keep(1);
    expect(await run(["reply", reference, "Gladly,", "Anna"])).toMatchObject({ ok: true });
    expect(await run(["reply", reference, "Gladly,", "Anna"])).toMatchObject({ ok: false });
    const file = join(folder, "answer.txt");
    writeFileSync(file, "Two\nlines\n");
    expect(await run(["reply", reference], { in: file })).toMatchObject({ ok: true });
    expect(await run(["reply", reference])).toMatchObject({
      ok: false,
      output: expect.stringMatching(/^Write the answer/),
    });
    await database.change(await database.keep(2), "quarantine");
    expect(await run(["reply", "AAAA-AAAA-0002", "Hello"])).toMatchObject({ ok: false });
    const { output } = await run(["show", reference]);
    expect(output).toMatch(/Status: answered/);
    expect(output).toMatch(/Answers\n1: .*waiting\nGladly, Anna\n\d: .*waiting\nTwo\nlines/);
    expect(await run(["withdraw", reference, "1"])).toMatchObject({ ok: true });
    expect(await run(["withdraw", reference, "1"])).toMatchObject({ ok: false });
    expect(await run(["retry", reference, "1"])).toMatchObject({ ok: true });
    expect(await run(["retry", reference, "x"])).toMatchObject({ ok: false });
  });

  it("sums up and checks, as the pages of the inbox do", async () => {
    await database.keep(1, { origin: { study: "known-study", page: null, search: null } });
    await database.keep(2);
    const { output } = await run(["summary"], { weeks: "13" });
    expect(output).toMatch(/^Received in 13 weeks: 2\nAnswered: 0\n/);
    expect(output).toMatch(/By case study\n {5}1 {2}(?:known-study|no case study)\n {5}1 {2}/);
    expect(await run(["summary"], { weeks: "x" })).toMatchObject({ ok: false });
    expect((await run(["check-up"])).output).toMatch(/^ok {5}Database: Can be read and written\.$/m);
  });

  it("says that nobody looked who is assigned where INBOX_PEOPLE is not set, and looks where it is", async () => {
    const reference = await database.keep(1);
    expect((await run(["assign", reference, "Anna"])).output).toMatch(/INBOX_PEOPLE is not set here/);
    expect((await run(["assign", reference, "Anna"], { people: "Anna,Ben" })).output).toMatch(
      /assigned to Anna\.$/,
    );
    expect(await run(["assign", reference, "Zoe"], { people: "Anna,Ben" })).toMatchObject({ ok: false });
  });

  it("does to several at once what the inbox does, and remembers who did it", async () => {
    const answers = [{ name: "budget", label: "Budget", values: ["More = better"] }];
    const references = [await database.keep(1, { inquiry: { answers } }), await database.keep(2)];
    for (const words of [
      ["assign", ...references, "Anna", "Berg"],
      ["follow-up", ...references, "2025-03-20"],
      ["answer", ...references],
      ["note", references[0] ?? "", "Called"],
    ]) {
      expect(await run(words, { as: "Ben" }), words.join(" ")).toMatchObject({ ok: true });
    }
    expect(
      await database.db.query(
        `SELECT status, assigned_to, follow_up::text, answered_by, (SELECT author FROM note WHERE inquiry_id = inquiry.id)
         FROM inquiry ORDER BY id`,
        [],
      ),
    ).toEqual(
      ["Ben", null].map((author) => ({
        status: "answered",
        assigned_to: "Anna Berg",
        follow_up: "2025-03-20",
        answered_by: "Ben",
        author,
      })),
    );
    const found = await run(["list"], { shelf: "all", answer: ["budget=More = better"] });
    expect(found.output).toMatch(/^AAAA-AAAA-0001.*\n1 found/);
  });

  it("does what the inbox does: moves, assigns, notes, sends, blocks and deletes", async () => {
    const reference = await database.keep(1);
    const row = async () =>
      (
        await database.db.query(
          "SELECT status, assigned_to, follow_up::text, note_text, learnt FROM inquiry",
          [],
        )
      )[0];
    for (const words of [
      ["quarantine", reference],
      ["release", reference.toLowerCase()],
      ["win", reference],
      ["assign", reference, "Anna", "Berg"],
      ["follow-up", reference, "2025-03-20"],
      ["note", reference, "Called", "back"],
      ["send", reference, "mail"],
      ["block", "spam.example"],
    ]) {
      expect(await run(words), words.join(" ")).toMatchObject({ ok: true });
    }
    expect(await row()).toEqual({
      status: "won",
      assigned_to: "Anna Berg",
      follow_up: "2025-03-20",
      note_text: "Called back",
      learnt: "honest",
    });
    expect(await run(["blocked"])).toMatchObject({ output: "spam.example" });
    expect(await run(["unblock", "spam.example"])).toMatchObject({ ok: true });
    for (const words of [
      ["win", "nothing"],
      ["follow-up", reference, "soon"],
      ["send", reference, "pigeon"],
      ["block", "spam"],
      ["unblock", "spam.example"],
      ["delete", reference],
    ]) {
      expect(await run(words, {}, "no"), words.join(" ")).toMatchObject({ ok: false });
    }
    expect(await run(["delete", reference], {}, "delete")).toMatchObject({ ok: true });
    expect(await row()).toBeUndefined();
  });

  it("shows an inquiry and marks it as answered", async () => {
    const reference = await database.keep(1, { score: { points: 2, reasons: ["fast"] } });
    expect(await run(["answer", reference.toLowerCase()])).toMatchObject({ ok: true });
    const { output } = await run(["show", reference]);
    expect(output).toMatch(/^Reference: AAAA-AAAA-0001\nReceived: 2025-03-04 10:00\nStatus: answered\n/);
    expect(output).toContain("Spam score: 2 It was sent within two seconds of opening the form.");
    expect(output).toContain("\n\nOur checkout takes nine seconds");
    expect(output).toContain("mail: waiting, tries: 0");
  });

  it("says what it cannot find or do", async () => {
    await database.keep(1, { context: "dev" });
    const quarantined = await database.keep(2, { status: "quarantined" });
    for (const words of [
      ["show", "AAAA-AAAA-0001"],
      ["answer", "AAAA-AAAA-0001"],
      ["show"],
      ["answer", quarantined],
    ])
      expect(await run(words)).toMatchObject({ ok: false });
    expect(await run(["erase", "nobody"])).toMatchObject({ ok: false });
    expect(await run(["export"], { format: "xml" })).toMatchObject({ ok: false });
  });

  it("erases a person once that is confirmed", async () => {
    await database.keep(1);
    const kept = await run(["erase", "marta@client.example"], {}, "yes");
    expect(kept).toMatchObject({ ok: false, output: "Nothing was erased." });
    expect(kept.asked[0]).toMatch(/AAAA-AAAA-0001[\s\S]*Backups[\s\S]*Type "erase"/);
    expect(await database.everything()).toContain("marta@client.example");
    expect(await run(["erase", "marta@client.example"], { blobs: false }, "erase")).toMatchObject({
      ok: false,
    });
    expect(await run(["erase", "Marta@client.example"], {}, "erase")).toMatchObject({ ok: true });
    expect(await database.everything()).not.toContain("marta");
    expect(await run(["erase", "marta@client.example"])).toMatchObject({
      output: "There is nothing of marta@client.example.",
      asked: [],
    });
  });

  it("exports to a file that only its owner can read", async () => {
    await database.keep(1);
    await database.keep(2, { status: "quarantined" });
    const out = join(folder, "all.json");
    expect(await run(["export"], { format: "json", out })).toMatchObject({ output: `Written to ${out}.` });
    expect(JSON.parse(readFileSync(out, "utf8")).inquiries).toHaveLength(2);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect((await run(["export"])).output).toMatch(/^\uFEFF"Reference"/);
    expect(await database.db.query("SELECT FROM inbox_export", [])).toHaveLength(2);
  });
});

const command = (args: string[], input: string) =>
  spawnSync(process.execPath, ["src/commands/inbox.ts", ...args], { input, encoding: "utf8" });

describe("npm run inbox -- sessions and unlock", () => {
  it("lists who is signed in, signs everyone out, and lifts the wait", async () => {
    await createInbox({ db: database.db }).visit("/inbox/erase/");
    expect((await run(["sessions"])).output).toMatch(/last used 2025-03-04 10:00 {2}Firefox on Linux/);
    expect((await run(["sessions", "end"])).output).toMatch(/^1 ended/);
    expect((await run(["sessions"])).output).toBe("Nobody is signed in.");
    expect(await run(["unlock"])).toMatchObject({ ok: true });
  });
});

describe("npm run inbox -- passphrase", () => {
  it("reads a passphrase from standard input and prints the settings for it alone", async () => {
    const { stdout, status } = command(["passphrase"], "correct horse battery\nnot this\n");
    const [, hash = ""] = /^INBOX_PASSPHRASE_HASH='(.*)'$/m.exec(stdout) ?? [];
    const parsed = parsePassphraseHash(hash);
    expect(status).toBe(0);
    expect(parsed !== null && (await isPassphrase("correct horse battery", parsed))).toBe(true);
    expect(stdout).toMatch(/^SESSION_SECRET='[\w-]{43}'$/m);
    expect(stdout).not.toContain("correct horse");
  });

  it("takes none that is short, and none from the command line", () => {
    expect(command(["passphrase"], "short\n")).toMatchObject({ status: 1, stdout: "" });
    expect(command(["passphrase", "correct horse battery"], "")).toMatchObject({ status: 1, stdout: "" });
  });

  it("explains itself where it is called wrongly, without a stack trace", () => {
    expect(command(["burn"], "")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("npm run inbox -- list"),
    });
    const { stderr, status } = command(["list", "--frob"], "");
    expect(status).toBe(1);
    expect(stderr).toContain("--frob");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("the passphrase of a local start", () => {
  it("is made once and stays", async () => {
    const first = localPassphrase(folder, {});
    expect(first?.passphrase).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    const hash = parsePassphraseHash(first?.env.INBOX_PASSPHRASE_HASH ?? "");
    expect(hash !== null && first !== null && (await isPassphrase(first.passphrase, hash))).toBe(true);
    expect(localPassphrase(folder, {})).toEqual(first);
    expect(statSync(join(folder, ".cache/inbox-passphrase.json")).mode & 0o777).toBe(0o600);
  });

  it("is not made where the operator set one", async () => {
    expect(localPassphrase(folder, { INBOX_PASSPHRASE_HASH: "x" })).toBeNull();
  });
});
