import type { Config } from "@netlify/functions";
import { scheduled } from "../netlify/manifest.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { callBuildHook, publishDue } from "../netlify/publishing/publish-due.ts";

export default (): Promise<void> => publishDue({ ...openPageDeps(null), scheduled, callHook: callBuildHook });

export const config: Config = { schedule: "*/5 * * * *" };
