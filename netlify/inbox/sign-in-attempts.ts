import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { RETENTION } from "../../src/domain/retention.ts";
import type { Database } from "../store/database.ts";

export const MAX_ATTEMPTS = 5;
export const ATTEMPT_WINDOW_MINUTES = 15;
const DAY_MS = 86_400_000;

/** `source`: what `attemptSource` made of the network or the browser. */
export type SignInAttempt = { context: DeployContext; source: string; secret: string; now: Date };

/** Whom an attempt counts for: the browser, where it has signed in before, else its network. */
export const attemptSource = (address: string, device: string | null): string =>
  device === null ? `network ${toNetwork(address)}` : `device ${device}`;

/**
 * Counts a try to sign in; false where five of the last quarter of an hour came from the same source. Counted before the
 * passphrase is looked at, by one statement that locks the row of the source, so that tries at the same time all count.
 */
export async function allowAttempt(
  db: Database,
  { context, source, secret, now }: SignInAttempt,
): Promise<boolean> {
  const today = hashSource(source, now, secret);
  const yesterday = hashSource(source, new Date(now.getTime() - DAY_MS), secret);
  const rows = await db.query(
    `INSERT INTO sign_in_try AS known (context, network, tried_at, last_at)
     SELECT $1, $2, ARRAY[$4::timestamptz], $4::timestamptz WHERE ${recentOf("$3")} < ${MAX_ATTEMPTS}
     ON CONFLICT (context, network) DO UPDATE SET last_at = $4::timestamptz, tried_at = array_append(
       ARRAY(SELECT at FROM unnest(known.tried_at) AS at WHERE at > ${since}), $4::timestamptz)
     WHERE (SELECT count(*) FROM unnest(known.tried_at) AS at WHERE at > ${since}) + ${recentOf("$3")} < ${MAX_ATTEMPTS}
     RETURNING 1`,
    [context, today, yesterday, now.toISOString()],
  );
  return rows.length > 0;
}

const since = `$4::timestamptz - interval '${ATTEMPT_WINDOW_MINUTES} minutes'`;

/** How many tries another row of the same context has; after midnight the day before's still count. */
const recentOf = (network: string): string =>
  `(SELECT count(*) FROM sign_in_try, unnest(tried_at) AS at WHERE context = $1 AND network = ${network} AND at > ${since})`;

/** Forgets the attempts of a source, once it has given the right passphrase. */
export async function clearAttempts(
  db: Database,
  { context, source, secret, now }: SignInAttempt,
): Promise<void> {
  const days = [now, new Date(now.getTime() - DAY_MS)];
  await db.query("DELETE FROM sign_in_try WHERE context = $1 AND network = ANY ($2::text[])", [
    context,
    days.map((day) => hashSource(source, day, secret)),
  ]);
}

/** Lifts every lock: all sources may try again. How many were known. */
export async function clearAllAttempts(db: Database, context: DeployContext): Promise<number> {
  const rows = await db.query("DELETE FROM sign_in_try WHERE context = $1 RETURNING 1", [context]);
  return rows.length;
}

/** Deletes what is older than it may be kept; how many rows that were. */
export async function deleteOldAttempts(
  db: Database,
  { context, now }: Pick<SignInAttempt, "context" | "now">,
): Promise<number> {
  const rows = await db.query(
    `DELETE FROM sign_in_try WHERE context = $1
       AND last_at <= $2::timestamptz - make_interval(hours => ${RETENTION.signInHours}) RETURNING 1`,
    [context, now.toISOString()],
  );
  return rows.length;
}

/**
 * A code for the source of an attempt. Its key is made anew for each day (UTC) from the secret, so that codes of two
 * days cannot be told to be of one source, and none can be turned back into an address without the secret.
 */
export function hashSource(source: string, day: Date, secret: string): string {
  const key = createHmac("sha256", secret)
    .update(`network ${day.toISOString().slice(0, 10)}`)
    .digest();
  return createHmac("sha256", key).update(source).digest("hex");
}

/** An IPv6 address stands for its /64: one connection has all of those. An IPv4-mapped IPv6 address stands for its IPv4 address. */
export function toNetwork(address: string): string {
  const [plain = ""] = address.replace(/^::ffff:(?=\d+\.)/i, "").split("%", 1);
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - after.length).fill("0");
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
