import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Text that a page of the deploy can take in; the log has the rest. */
const MOST_FINDINGS = 50;

/**
 * Verifies what was built, functions included: production is not deployed while something is wrong, a preview says so and
 * is. The command is run as anyone can run it, since it reads a build and this folder knows nothing of builds.
 */
export async function onPostBuild({ utils }) {
  const { context, files, findings } = await runVerify();
  const summary =
    findings.length === 0
      ? `${files} files hold together`
      : `${findings.length} ${findings.length === 1 ? "thing is" : "things are"} wrong in ${files} files`;
  const lines = findings.map(({ rule, file, message }) => `${file} ${rule}: ${message}`);
  const text = lines.slice(0, MOST_FINDINGS).join("\n");
  utils.status.show({ title: "Verified", summary, text });
  for (const line of lines) console.log(line);
  if (findings.length > 0 && context === "production") utils.build.failBuild(`${summary}: ${lines[0]}`);
}

/** @returns {Promise<{ context: string, files: number, findings: { rule: string, file: string, message: string }[] }>} */
function runVerify() {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL("../../../src/commands/verify.ts", import.meta.url));
    execFile(
      process.execPath,
      [script, "--json"],
      { maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        // Findings end the command with 1 too: what it printed tells the two apart.
        try {
          resolve(JSON.parse(stdout));
        } catch {
          reject(new Error(stderr || "npm run verify ended without a word"));
        }
      },
    );
  });
}
