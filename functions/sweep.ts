import type { Config } from "@netlify/functions";
import { sweep } from "../netlify/delivery/sweep.ts";
import { openDeps } from "../netlify/deps.ts";
import { deleteExpired } from "../netlify/inbox/retention/forget-expired.ts";

export default async (): Promise<void> => {
  const deps = openDeps();
  await sweep(deps, { probe: true });
  await deleteExpired({ ...deps, context: deps.environment.context });
};

export const config: Config = { schedule: "*/5 * * * *" };
