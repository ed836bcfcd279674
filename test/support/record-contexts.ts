import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { beforeEach } from "vitest";

/**
 * Where a failed browser test leaves a trace (`npx playwright show-trace FILE`) and a screenshot of each page: the folder
 * that `TEST_RECORDS` names, a folder for each test. Unset, nothing is recorded, which is quicker.
 */
const FOLDER = process.env.TEST_RECORDS;
export const IS_RECORDED = FOLDER !== undefined;

let test = "before the tests";
let open = new Set<BrowserContext>();

if (FOLDER !== undefined) {
  beforeEach(({ task, onTestFinished }) => {
    test = task.fullTestName.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 150);
    // Registered before those of the test, and so the last to run: what they close has been written by then.
    onTestFinished(async () => {
      if (task.result?.state === "fail") {
        for (const context of open) await writeRecord(context);
      } else rmSync(join(FOLDER, test), { recursive: true, force: true });
    });
  });
}

/** Records all that happens in the contexts of a browser from here on; written where the test fails. */
export function recordContexts(browser: Browser): Browser {
  if (FOLDER === undefined) return browser;
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.tracing.start({ screenshots: true, snapshots: true });
    open.add(context);
    const close = context.close.bind(context);
    context.close = async (reason) => {
      if (open.has(context)) await writeRecord(context);
      await close(reason);
    };
    return context;
  };
  browser.once("disconnected", () => {
    open = new Set();
  });
  return browser;
}

let count = 0;

async function writeRecord(context: BrowserContext): Promise<void> {
  open.delete(context);
  count += 1;
  const path = join(FOLDER ?? "", test, String(count));
  for (const [index, page] of context.pages().entries())
    await page.screenshot({ path: `${path}-page-${index}.png`, fullPage: true }).catch(() => {});
  await context.tracing.stop({ path: `${path}-trace.zip` });
}
