import { readPublishedSite } from "../build/output/published-site.ts";
import { projectPaths } from "../build/project-paths.ts";
import { type VerifyFinding, verifySite } from "../domain/verify/index.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Looks whether what npm run build wrote holds together: search index, pages, sitemap and feeds agree, links
and anchors lead somewhere, no file is too heavy, nothing is said that is kept back, every function has its route.

  npm run verify                      a line for each thing that is wrong
  npm run -s verify -- --json         the same as JSON, with the deploy context of the build`;

/** Verifies the build of a project. */
export function verify(args: string[], { root }: CommandPlace): CommandResult {
  if (args.includes("--help")) return { output: USAGE, exitCode: 0 };
  const unknown = args.find((arg) => arg !== "--json");
  if (unknown) return { output: `${unknown} is no option of verify.\n\n${USAGE}`, exitCode: 2 };
  const site = readPublishedSite(projectPaths(root));
  const findings = verifySite(site);
  const exitCode = findings.length > 0 ? 1 : 0;
  if (!args.includes("--json")) return { output: formatFindings(findings, site.files.size), exitCode };
  return { output: JSON.stringify({ context: site.context, files: site.files.size, findings }), exitCode };
}

function formatFindings(findings: readonly VerifyFinding[], files: number): string {
  const lines = findings.map(({ rule, file, message }) => `${file} ${rule}: ${message}`);
  const found = findings.length === 0 ? "nothing is wrong" : `${findings.length} found`;
  return [...lines, `${files} files verified: ${found}`].join("\n");
}

if (import.meta.main) await runCommand(verify);
