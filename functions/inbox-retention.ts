import type { Config } from "@netlify/functions";
import { deleteOldAttempts } from "../netlify/inbox/sign-in-attempts.ts";
import { deleteOldExports } from "../netlify/inbox/store/inquiry-list.ts";
import { deleteOldSessions } from "../netlify/inbox/store/sessions.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { deleteExpired } from "../netlify/store/retention.ts";

export default (): Promise<void> =>
  deleteExpired(openPageDeps(null), {
    "sign-in-attempts": deleteOldAttempts,
    exports: deleteOldExports,
    sessions: deleteOldSessions,
  });

export const config: Config = { schedule: "*/15 * * * *" };
