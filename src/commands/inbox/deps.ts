import type { InboxWorld } from "../../../netlify/inbox/world.ts";
import { readData } from "../../build/content/read-data.ts";
import { projectPaths } from "../../build/project.ts";
import { DEPLOY_CONTEXTS, type DeployContext } from "../../domain/deploy-context.ts";
import { openLinkedBlobs, openLocalBlobs } from "./open-blobs.ts";
import { openDatabase } from "./open-database.ts";

/** What the commands of the inbox work with. */
export type InboxCommandDeps = Pick<InboxWorld, "db" | "blobs" | "context" | "timeZone" | "now" | "log">;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Opens the database and the spare store. Whose rows: those of production where a database is named, else those of this
 * machine; `asked` says otherwise.
 * @throws Error where `asked` is no deploy context.
 */
export async function openCommandDeps(
  root: string,
  asked: string | undefined,
  variables: Variables,
): Promise<InboxCommandDeps & { close(): Promise<void> }> {
  const named = parseContextOption(asked);
  const { site } = await readData(projectPaths(root).data);
  const { db, isLocal, close } = await openDatabase(root, variables.NETLIFY_DB_URL);
  const context = named ?? (isLocal ? "dev" : "production");
  const store = isLocal ? await openLocalBlobs(root, context) : openLinkedBlobs(root, context, variables);
  return {
    db,
    blobs: store.blobs,
    context,
    timeZone: site.timeZone,
    now: () => new Date(),
    log: (event, facts) => console.error(JSON.stringify({ event, ...facts })),
    close: async () => {
      await Promise.all([close(), store.close()]);
    },
  };
}

function parseContextOption(asked: string | undefined): DeployContext | undefined {
  if (asked === undefined) return undefined;
  const context = DEPLOY_CONTEXTS.find((known) => known === asked);
  if (context === undefined) {
    throw new Error(
      `--context ${asked}: there is no such deploy context; say ${DEPLOY_CONTEXTS.join(", ")}.`,
    );
  }
  return context;
}
