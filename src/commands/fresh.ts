import { claimStudyFolder, projectPaths, showsSamples } from "../build/project.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

/**
 * Ends the samples before a first study of the site's own does. Their files stay where they are, under `src/samples`:
 * a site that removed them would meet a conflict at each upgrade that edits one.
 */
export function removeSamples(_args: string[], { root }: CommandPlace): CommandResult {
  const paths = projectPaths(root);
  if (!showsSamples(paths)) return { output: "No samples are left to remove.", exitCode: 0 };
  claimStudyFolder(paths);
  const lines = [
    "The samples are no longer shown.",
    'The site is empty now. npm run new -- "Title" begins your first case study.',
  ];
  return { output: lines.join("\n"), exitCode: 0 };
}

if (import.meta.main) await runCommand(removeSamples);
