import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BlobsServer } from "@netlify/blobs/server";
import { NetlifyDB } from "@netlify/database-dev";
import pg from "pg";
import type { Deps } from "../../../netlify/deps.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { fromPool } from "../../../netlify/store/database.ts";
import { type FallbackStore, openFallbackStore } from "../../../netlify/store/fallback.ts";
import { readData } from "../../build/content/read-data.ts";
import { readInboxWords } from "../../build/content/read-words.ts";
import { projectPaths } from "../../build/project-paths.ts";
import { DEPLOY_CONTEXTS, type DeployContext } from "../../domain/deploy-context.ts";
import { createInboxLanguage, type InboxTranslate } from "../../domain/inbox/index.ts";
import { normaliseLine } from "../../domain/inquiry/index.ts";
import type { Site } from "../../domain/site.ts";

/** What the commands of the inbox work with. */
export type InboxCommandDeps = Pick<Deps, "db" | "blobs" | "now" | "log"> & {
  /** English: of what commands share with the pages of the inbox. */
  t: InboxTranslate;
  context: DeployContext;
  timeZone: string;
  site: Pick<Site, "url" | "email" | "language">;
  /** Whom `INBOX_PEOPLE` names; empty: it is not set here. */
  people: readonly string[];
  /** Who works at the terminal, where they said so. */
  person: string | null;
};

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Opens the database and the fallback store. Whose rows: those of production where a database is named, else those of this
 * machine; `requested` says otherwise.
 * @throws {Error} where `requested` is no deploy context.
 */
export async function openCommandDeps(
  root: string,
  requested: string | undefined,
  variables: Variables,
): Promise<InboxCommandDeps & { close(): Promise<void> }> {
  const named = parseContextOption(requested);
  const { site } = await readData(projectPaths(root).data);
  const { db, isLocal, close } = await openDatabase(root, variables.NETLIFY_DB_URL);
  const context = named ?? (isLocal ? "dev" : "production");
  const store = isLocal ? await openLocalBlobs(root, context) : openLinkedBlobs(root, context, variables);
  const words = (await readInboxWords(projectPaths(root).data)) ?? { language: "en", messages: {} };
  return {
    db,
    t: createInboxLanguage(words, { timeZone: site.timeZone, ofPages: {} }).t,
    blobs: store.blobs,
    context,
    timeZone: site.timeZone,
    site,
    people: (variables.INBOX_PEOPLE ?? "")
      .split(/[;\n]/)
      .flatMap((entry) => normaliseLine(entry.split("=", 1)[0] ?? "") || []),
    person: null,
    now: () => new Date(),
    log: (event, facts) => console.error(JSON.stringify({ event, ...facts })),
    close: async () => {
      await Promise.all([close(), store.close()]);
    },
  };
}

function parseContextOption(requested: string | undefined): DeployContext | undefined {
  if (requested === undefined) return undefined;
  const context = DEPLOY_CONTEXTS.find((known) => known === requested);
  if (context === undefined) {
    throw new Error(
      `--context ${requested}: there is no such deploy context; say ${DEPLOY_CONTEXTS.join(", ")}.`,
    );
  }
  return context;
}

type OpenDatabase = { db: Database; isLocal: boolean; close(): Promise<void> };

/**
 * The database that `NETLIFY_DB_URL` names, as it stands in the site's environment; else the local one: that of a running
 * `npm start`, or, where none runs, the same files opened here. Two at once on the same files would damage them.
 */
async function openDatabase(root: string, url: string | undefined): Promise<OpenDatabase> {
  if (url) return { ...connect(url), isLocal: false };
  const { dbConnectionString } = readLocalState(root);
  const running = dbConnectionString === null ? null : await connectIfThere(dbConnectionString);
  return { ...(running ?? (await startLocal(root))), isLocal: true };
}

type Connected = Omit<OpenDatabase, "isLocal">;

function connect(connectionString: string): Connected {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is dropped; the next query opens another.
  pool.on("error", () => {});
  return { db: fromPool(pool), close: () => pool.end() };
}

/** What was written down may be of an `npm start` that has ended. */
async function connectIfThere(connectionString: string): Promise<Connected | null> {
  const connected = connect(connectionString);
  try {
    await connected.db.query("SELECT 1", []);
    return connected;
  } catch {
    await connected.close();
    return null;
  }
}

async function startLocal(root: string): Promise<Connected> {
  const local = new NetlifyDB({ directory: join(root, ".netlify/db"), logger: () => {} });
  await local.start();
  await local.applyMigrations(join(root, "netlify/database/migrations"));
  return {
    db: {
      query: async <Row>(statement: string, values: unknown[]) =>
        (await local.query<Row>(statement, values)).rows,
    },
    close: () => local.stop(),
  };
}

type OpenBlobs = { blobs: FallbackStore; close(): Promise<void> };

/** What the Netlify CLI calls a site that has no id. */
const UNLINKED = "unlinked";

/** The fallback store on this machine: the files that `npm start` keeps it in. */
async function openLocalBlobs(root: string, context: DeployContext): Promise<OpenBlobs> {
  const directory = join(root, ".netlify/blobs-serve");
  const server = new BlobsServer({ directory, token: "local", logger: () => {} });
  const { port } = await server.start();
  const url = `http://localhost:${port}`;
  const siteID = readLocalState(root).siteId ?? UNLINKED;
  setContext({ edgeURL: url, uncachedEdgeURL: url, siteID, token: "local", deployID: "0" });
  return { blobs: openFallbackStore(context), close: () => server.stop() };
}

/** The site's own, by Netlify's API. Asked at the first use: only erasing needs it. */
function openLinkedBlobs(root: string, context: DeployContext, variables: Variables): OpenBlobs {
  const siteID = variables.NETLIFY_SITE_ID ?? readLocalState(root).siteId;
  const token = variables.NETLIFY_AUTH_TOKEN;
  if (siteID && token) setContext({ siteID, token });
  return { blobs: openFallbackStore(context), close: async () => {} };
}

/** The one way `@netlify/blobs` takes settings that are not arguments. */
function setContext(facts: Record<string, string>): void {
  process.env.NETLIFY_BLOBS_CONTEXT = Buffer.from(JSON.stringify(facts)).toString("base64");
}

/** What the Netlify CLI writes down about a project in `.netlify/state.json`, as far as the inbox needs it. */
type LocalState = { siteId: string | null; dbConnectionString: string | null };

/** Reads it; what is not there, or no text, is null. */
function readLocalState(root: string): LocalState {
  const state = readJson(join(root, ".netlify/state.json"));
  const read = (name: string): string | null => {
    const value = typeof state === "object" && state !== null ? Reflect.get(state, name) : undefined;
    return typeof value === "string" && value !== "" ? value : null;
  };
  return { siteId: read("siteId"), dbConnectionString: read("dbConnectionString") };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
