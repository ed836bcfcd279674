import type { Config } from "@netlify/functions";
import { sweep } from "../netlify/delivery/sweep.ts";
import { openDeps } from "../netlify/deps.ts";
import { recordSweep } from "../netlify/monitoring/statistics.ts";
import { findSearchFolder } from "../netlify/search-folder.ts";
import { deleteExpired, SWEEP_RETENTION } from "../netlify/store/retention.ts";

const SEARCH_FILES = findSearchFolder(import.meta.url);

export default async (): Promise<void> => {
  const deps = openDeps(null, SEARCH_FILES);
  await sweep(deps, { probe: true });
  await deleteExpired(deps, SWEEP_RETENTION);
  await recordSweep(deps);
};

export const config: Config = { schedule: "*/5 * * * *" };
