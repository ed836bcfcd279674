import { join, resolve } from "node:path";
import { openMailTransport } from "../../netlify/delivery/mail.ts";
import { readEnvironment } from "../../netlify/environment.ts";
import { type CheckUpFinding, examine } from "../../netlify/monitoring/doctor.ts";
import { readData } from "../build/content/read-data.ts";
import { projectPaths } from "../build/project.ts";
import { openCommandDeps } from "./inbox/deps.ts";

const MARKS: Record<CheckUpFinding["state"], string> = {
  ok: "ok     ",
  warning: "look   ",
  wrong: "WRONG  ",
};

/**
 * `npm run doctor`: tries all that an inquiry needs, with the settings of the environment and of `.env`, and says what is wrong.
 * Exit code 1 where something does not work.
 */
async function run(root: string): Promise<void> {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch {
    // None is needed.
  }
  const { site } = await readData(projectPaths(root).data);
  const deps = await openCommandDeps(root, undefined, process.env);
  try {
    const environment = readEnvironment({ ...process.env, CONTEXT: deps.context });
    const transport = openMailTransport(environment, site.email);
    const findings = await examine({ ...deps, site, environment, transport });
    for (const { name, state, text } of findings) console.log(`${MARKS[state]}${name}: ${text}`);
    if (findings.some(({ state }) => state === "wrong")) process.exitCode = 1;
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
