import { join, resolve } from "node:path";
import { openMailTransport } from "../../netlify/delivery/mail.ts";
import { readEnvironment } from "../../netlify/environment.ts";
import { type CheckUpFinding, examine } from "../../netlify/monitoring/doctor.ts";
import { postSelfTest } from "../../netlify/monitoring/self-test.ts";
import { findSettingFaults } from "../../netlify/settings.ts";
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
 * `--inquiry` sends a signed self-test to the public
 * site as well. Exit code 1 where something does not work.
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
    const settingFaults = findSettingFaults(process.env);
    const findings = await examine({ ...deps, settingFaults, environment, transport });
    if (process.argv.includes("--inquiry")) {
      const { reference, fault } = await postSelfTest({ ...deps, environment, siteUrl: site.url });
      findings.push(
        fault === null
          ? { name: "Self-test", state: "ok", text: `Kept as ${reference}; it has to arrive as a mail.` }
          : { name: "Self-test", state: "wrong", text: fault },
      );
    }
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
