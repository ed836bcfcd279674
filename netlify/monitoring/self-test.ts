import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { SELF_TEST_HEADER, signSelfTest, toSelfTestFields } from "../../src/domain/inquiry/self-test.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { Database } from "../store/database.ts";

type SelfTestDeps = Pick<Deps, "environment" | "now" | "log"> & {
  siteUrl: string;
  fetch?: (url: string, options: RequestInit) => Promise<Response>;
};

const ANSWER_MS = 12_000;

/** What came of a self-test: its reference, or why it was not taken, as a sentence. */
export type SelfTestResult = { reference: string; fault: null } | { reference: null; fault: string };

/** Posts a signed inquiry to the form of the public site. Throws nothing. */
export async function postSelfTest(deps: SelfTestDeps): Promise<SelfTestResult> {
  const { environment, now, log, siteUrl, fetch: ask = fetch } = deps;
  const secret = environment.selfTest.secret;
  const failed = (fault: string): SelfTestResult => {
    log("self-test-failed", { error: fault });
    return { reference: null, fault };
  };
  if (secret === null) {
    return failed(
      "No self-test can be signed: set SELF_TEST_SECRET or SESSION_SECRET to 32 or more random characters.",
    );
  }
  const key = crypto.randomUUID();
  try {
    const response = await ask(`${siteUrl}/api/contact`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        [SELF_TEST_HEADER]: await signSelfTest({ secret, key, now: now() }),
      },
      body: JSON.stringify(toSelfTestFields(key)),
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const value: unknown = response.status === 201 ? await response.json() : null;
    const reference = typeof value === "object" && value !== null ? Reflect.get(value, "reference") : null;
    if (typeof reference !== "string") {
      return failed(`The form answered ${response.status} to the self-test, and should 201.`);
    }
    log("self-test", { reference });
    return { reference, fault: null };
  } catch (error) {
    return failed(`The form did not answer the self-test (${errorText(error)}).`);
  }
}

/** The self-test that came last; `hasReached`: whether mail or webhook took it, at each destination that is set. */
export type LastSelfTest = { receivedAt: Date; hasReached: boolean };

/** Null: none is kept. */
export async function readLastSelfTest(
  db: Database,
  context: DeployContext,
  timeoutMs?: number,
): Promise<LastSelfTest | null> {
  const [row] = await db.query<LastSelfTest>(
    `SELECT received_at AS "receivedAt", EXISTS (SELECT FROM outbox WHERE inquiry_id = inquiry.id AND state = 'sent')
       AND NOT EXISTS (SELECT FROM outbox WHERE inquiry_id = inquiry.id AND state IN ('waiting', 'stuck')) AS "hasReached"
     FROM inquiry WHERE context = $1 AND status = 'self-test' ORDER BY received_at DESC LIMIT 1`,
    [context],
    timeoutMs,
  );
  return row ?? null;
}
