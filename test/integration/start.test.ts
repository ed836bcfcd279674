import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPort } from "../../src/commands/local/ports.ts";
import { smoke } from "../../src/commands/smoke.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
import { makeProject, projectEnvironment, type TestProject, writeStudy } from "../support/project.ts";
import { copyDatabase } from "../support/site-server/database.ts";

/** A proxy that is not there: nothing a local start needs lies behind it. */
const AWAY = "http://127.0.0.1:9";

let project: TestProject;
let port: number;
let running: ChildProcess[] = [];

beforeEach(async () => {
  project = makeProject({
    "one.md":
      "---\ntitle: The first study\npublishDate: 2024-01-15\nredirectFrom: [/work/one/, /größe/eins/]\n---\n\nText.\n",
  });
  port = (await findPort()) ?? 0;
});
afterEach(async () => {
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(
    running
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => once(child, "exit")),
  );
  running = [];
  project.remove();
});

type Started = { child: ChildProcess; output(): string; says(text: string, from?: number): Promise<void> };

function start(): Started {
  const child = spawn(process.execPath, ["src/commands/start.ts"], {
    cwd: project.root,
    env: projectEnvironment(project.root, { PORT: String(port), HTTP_PROXY: AWAY, HTTPS_PROXY: AWAY }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running.push(child);
  let output = "";
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("npm start has no output");
  for (const stream of [stdout, stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const exited = once(child, "exit");
  const says = async (text: string, from = 0): Promise<void> => {
    while (!output.includes(text, from)) {
      if (child.exitCode !== null) throw new Error(`npm start ended without saying "${text}":\n${output}`);
      await Promise.race([once(stdout, "data"), exited]);
    }
  };
  return { child, output: () => output, says };
}

/** Milliseconds, for a machine that has other work too. */
const LONG = 20_000;

/** Milliseconds between two questions: without a pause they would take the cores from the build they wait for. */
const PAUSE = 500;

/** Asks until there is an answer that holds `text`; the test's own time limit ends it where it never comes. */
async function shows(path: string, text: string): Promise<void> {
  for (;;) {
    const html = await fetch(`http://localhost:${port}${path}`).then(
      (response) => response.text(),
      () => "",
    );
    if (html.includes(text)) return;
    await pause(PAUSE);
  }
}

/** What the database of the running site answers. */
async function readRows(question: string): Promise<unknown[]> {
  const { dbConnectionString } = JSON.parse(readFileSync(join(project.root, ".netlify/state.json"), "utf8"));
  const client = new pg.Client({ connectionString: dbConnectionString });
  await client.connect();
  const { rows } = await client.query(question).finally(() => client.end());
  return rows;
}

/** Processes whose working folder is the project. */
function leftovers(): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(project.root);
    } catch {
      return false;
    }
  });
}

const commandOf = (pid: string): string => readFileSync(`/proc/${pid}/cmdline`, "utf8");

describe("npm start", () => {
  it("serves pages, redirects, search and contact, shows edits on reload, and leaves nothing behind", async () => {
    // Its migrations are applied by the start; making the files of an empty database takes seconds.
    if (!IS_NIGHTLY) await copyDatabase(join(project.root, ".netlify/db"), null);
    const { child, output, says } = start();
    await says(`Casebook is ready: http://localhost:${port}`);
    await shows("/case-studies/one/", "The first study");
    await shows("/search?q=text", "The first study");
    for (const old of ["/work/one/", "/work/one", "/größe/eins/"]) {
      const moved = await fetch(`http://localhost:${port}${old}`, { redirect: "manual" });
      expect([moved.status, moved.headers.get("location")], old).toEqual([301, "/case-studies/one/"]);
    }

    const body = new URLSearchParams({
      name: "Ada",
      email: "ada@prospect.example",
      message: "Can we talk next week?",
    });
    const origin = `http://localhost:${port}`;
    const answer = await fetch(`${origin}/api/contact`, {
      method: "POST",
      body,
      headers: { origin },
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/contact\/thanks\/\?ref=[\w-]+/);
    expect(await readRows("SELECT name FROM netlify.migrations ORDER BY name")).toEqual(
      readdirSync(join(project.root, "netlify/database/migrations"))
        .sort()
        .map((file) => ({ name: file.replace(/\.sql$/, "") })),
    );
    expect(await readRows("SELECT name FROM inquiry")).toEqual([{ name: "Ada" }]);

    // The Netlify CLI loads a function anew for each of forty questions. `node-server.test.ts` asks them by day.
    if (IS_NIGHTLY) expect((await smoke([origin])).output).not.toMatch(/^FAIL/m);

    writeStudy(project.root, "two.md", "---\ntitle: A second study\npublishDate: 2024-02-15\n---\n\nText.\n");
    await shows("/search?q=text", "A second study");

    const built = output().length;
    writeStudy(
      project.root,
      "one.md",
      "---\ntitle: The first study\npublishDate: 2024-01-15\n---\n\nText that was edited.\n",
    );
    await says("/case-studies/one/ is written");
    const page = join(project.root, "_site/case-studies/one/index.html");
    const written = readFileSync(page, "utf8");
    expect(written).toContain("Text that was edited.");
    await says("pages written", built);
    expect(readFileSync(page, "utf8")).toBe(written);
    expect(output().slice(built)).toContain("1 file checked: ");
    await shows("/search?q=edited", "The first study");

    const template = join(project.root, "src/templates/pages/search.njk");
    writeFileSync(template, `${readFileSync(template, "utf8")}`.replace("</h1>", " edited</h1>"));
    await shows("/case-studies/", " edited</h1>");
    await shows("/search", " edited</h1>");

    for (const pid of leftovers().filter((each) => commandOf(each).includes("netlify-cli/bin/run.js"))) {
      process.kill(Number(pid), "SIGKILL");
    }
    await says("netlify dev ended by itself and is started again.");
    // It takes as long as the first time.
    if (IS_NIGHTLY) await shows("/case-studies/one/", "The first study");

    child.kill("SIGTERM");
    await once(child, "exit");
    expect(leftovers()).toEqual([]);
    expect(await findPort(port)).toBe(port);
  });

  it("refuses settings that are wrong, before anything is built, without saying what they hold", async () => {
    writeFileSync(
      join(project.root, ".env"),
      "SMTP_HOTS=smtp.firm.example\nWEBHOOK_URL=http://hooks.example/s3cr3t\n",
    );
    const { child, output } = start();
    await once(child, "close");
    expect(child.exitCode).toBe(1);
    expect(output()).toBe(
      "WEBHOOK_URL must start with https://.\nSMTP_HOTS is no setting of ours; SMTP_HOST may be meant.\nSettings stand in the environment and in .env; .env.example explains them.\n",
    );
  });

  it("leaves nothing behind where it is stopped while it starts", async () => {
    const { child } = start();
    await once(child, "spawn");
    mkdirSync(join(project.root, ".netlify"), { recursive: true });
    child.kill("SIGINT");
    await once(child, "exit");
    expect(leftovers()).toEqual([]);
  });

  it("leaves nothing behind where it is killed, and can end nothing by itself", async () => {
    const { child } = start();
    await expect.poll(() => leftovers().length, { timeout: LONG }).toBeGreaterThan(2);
    child.kill("SIGKILL");
    await expect.poll(leftovers, { timeout: LONG }).toEqual([]);
  });

  it("says in one line that the port is taken", async () => {
    const { createServer } = await import("node:net");
    const other = createServer().listen(port);
    await once(other, "listening");
    const { child, output } = start();
    await once(child, "exit");
    other.close();
    expect(child.exitCode).toBe(1);
    expect(output().trim()).toBe(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=8890 npm start`,
    );
  });
});
