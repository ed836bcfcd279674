import { join, resolve } from "node:path";
import { readSelfTestSecret } from "../domain/inquiry/self-test.ts";
import { type CommandResult, runCommand } from "./run-command.ts";
import type { Deploy } from "./smoke/assertions.ts";
import { type SmokeResult, smokeDeploy } from "./smoke/checks.ts";

const USAGE = `Looks at a deploy from outside: pages, search, headers, caching, inquiries, health, and noindex where it belongs.

  npm run smoke -- https://deploy-preview-7--firm.netlify.app
  npm run smoke -- https://www.firm.example --inquiry

A deploy that is not indexed gets a test inquiry, which it keeps and never sends. The public site gets one with --inquiry
alone: it reaches whoever gets inquiries, and says what it is. Signed with SELF_TEST_SECRET (or SESSION_SECRET) of that deploy,
from the environment or .env, it is counted nowhere.`;

/** Milliseconds an answer may take: a function that starts cold, and its database that wakes. */
const ANSWER_MS = 30_000;

/** Smokes the deploy at an address. */
export async function smoke(args: string[]): Promise<CommandResult> {
  const options = args.filter((arg) => arg.startsWith("-"));
  if (options.includes("--help")) return { output: USAGE, exitCode: 0 };
  const unknown = options.find((option) => option !== "--inquiry");
  if (unknown) return { output: `${unknown} is no option of smoke.\n\n${USAGE}`, exitCode: 2 };
  const [address = "", ...more] = args.filter((arg) => !options.includes(arg));
  const origin = originOfWeb(address);
  if (origin === null || more.length > 0) return { output: USAGE, exitCode: 2 };
  const deploy: Deploy = {
    ask: (path, request = {}) =>
      fetch(origin + path, { redirect: "manual", ...request, signal: AbortSignal.timeout(ANSWER_MS) }),
    isLocal: /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname),
    key: crypto.randomUUID(),
    mayInquire: options.includes("--inquiry"),
    secret: readSelfTestSecret(process.env),
  };
  const closed = await explainClosed(deploy, origin);
  if (closed !== null) return { output: closed, exitCode: 1 };
  const results = await smokeDeploy(deploy);
  const isWell = results.every(({ fault }) => fault === null);
  return { output: formatResults(origin, results), exitCode: isWell ? 0 : 1 };
}

function originOfWeb(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : null;
}

/** Why nothing can be seen of a deploy at all; null where something can. */
async function explainClosed({ ask }: Deploy, origin: string): Promise<string | null> {
  const response = await ask("/").catch((error: Error) => error);
  if (response instanceof Error)
    return `${origin} does not answer (${response.message}); is the address right, and the deploy done?`;
  const location = response.headers.get("Location") ?? "";
  if (response.status === 401 || response.status === 403 || /^https:\/\/[\w.-]*netlify\.com\//.test(location))
    return `${origin} is not public: it asks who you are (${response.status}). In Netlify: Project configuration > General > Visitor access; new teams get private projects.`;
  return response.status >= 300 && response.status < 400
    ? `${origin} leads to ${location}; ask that address.`
    : null;
}

/** A line for each check, and a last one that says all. */
function formatResults(origin: string, results: readonly SmokeResult[]): string {
  const width = Math.max(...results.map(({ what }) => what.length));
  const lines = results.map(({ what, fault, note }) =>
    `${fault === null ? "ok   " : "FAIL "} ${what.padEnd(width)}  ${fault ?? note ?? ""}`.trimEnd(),
  );
  const failed = results.filter(({ fault }) => fault !== null).length;
  const summary = failed === 0 ? "nothing is wrong" : `${failed} of ${results.length} failed`;
  return [origin, ...lines, summary].join("\n");
}

if (import.meta.main) {
  try {
    process.loadEnvFile(join(resolve(import.meta.dirname, "../.."), ".env"));
  } catch {
    // None is needed.
  }
  await runCommand(smoke);
}
