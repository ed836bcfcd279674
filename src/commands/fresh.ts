import { claimStudyFolder, showsSamples } from "../build/content/study-folder.ts";
import { projectPaths } from "../build/project-paths.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";
import { openTerminal, readSystemDefaults, setUp } from "./setup.ts";

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

/** On a terminal the firm is asked for its facts as well. */
async function startFresh(args: string[], place: CommandPlace): Promise<CommandResult> {
  const removed = removeSamples(args, place);
  if (!process.stdin.isTTY) return removed;
  process.stdout.write(
    `${removed.output}\n\nNow the facts of your firm; an empty answer keeps what stands in brackets.\n`,
  );
  const terminal = openTerminal();
  try {
    return await setUp([], place, terminal.ask, readSystemDefaults());
  } finally {
    terminal.close();
  }
}

if (import.meta.main) await runCommand(startFresh);
