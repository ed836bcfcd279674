import { resolve } from "node:path";
import { readerMessage } from "../build/reader-message.ts";
import { showProgress } from "./progress.ts";

/** What a command hands back: its text, and whether all went well (0), something is wrong (1) or it was called wrongly (2). */
export type CommandResult = { output: string; exitCode: 0 | 1 | 2 };

/** `root`: the project. `from`: the folder where paths of the command line begin. */
export type CommandPlace = { root: string; from: string };

type Command = (args: string[], place: CommandPlace) => CommandResult | Promise<CommandResult>;

/** Runs a command with the arguments of this process; prints its text, or why it failed. */
export async function runCommand(command: Command): Promise<void> {
  const progress = process.stderr.isTTY ? showProgress() : null;
  const root = resolve(import.meta.dirname, "../..");
  try {
    // npm runs scripts in the project's folder and keeps the user's own here.
    const { output, exitCode } = await command(process.argv.slice(2), {
      root,
      from: process.env.INIT_CWD ?? process.cwd(),
    });
    progress?.clear();
    process.stdout.write(`${output}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    progress?.clear();
    process.stderr.write(`${readerMessage(error)}\n`);
    process.exitCode = 1;
  }
}
