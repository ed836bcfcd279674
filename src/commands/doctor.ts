import { join, resolve } from "node:path";
import { openCommandDeps } from "./inbox/deps.ts";
import { diagnoseInquiryPath } from "./inbox/diagnose.ts";

/**
 * `npm run doctor`: tries all that an inquiry needs, with the settings of the environment and of `.env`, and says what is wrong.
 * `--inquiry` sends a signed self-test to the public
 * site as well. Exit code 1 where something does not work.
 */
async function run(root: string): Promise<void> {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch {
    // None is needed.
  }
  const deps = await openCommandDeps(root, undefined, process.env);
  try {
    const { output, ok } = await diagnoseInquiryPath(deps, process.env, process.argv.includes("--inquiry"));
    console.log(output);
    if (!ok) process.exitCode = 1;
  } finally {
    await deps.close();
  }
}

try {
  await run(resolve(import.meta.dirname, "../.."));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
