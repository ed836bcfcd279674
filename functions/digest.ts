import type { Config } from "@netlify/functions";
import { openService } from "../netlify/open-service.ts";
import { sendDigest } from "../netlify/upkeep/digest.ts";

export default (): Promise<void> => sendDigest(openService());

/** UTC: early morning for most of those who read it in Europe. */
export const config: Config = { schedule: "30 5 * * *" };
