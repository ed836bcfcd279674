import type { Config } from "@netlify/functions";
import { openDeps } from "../netlify/deps.ts";
import { sendDigest } from "../netlify/monitoring/digest.ts";

export default (): Promise<void> => sendDigest(openDeps(null));

/** UTC: early morning for most of those who read it in Europe. */
export const config: Config = { schedule: "30 5 * * *" };
