import type { InboxCommandDeps } from "./deps.ts";

export type Options = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** A command's own arguments, and how it asks the person at the keyboard. */
type CommandInput = { words: string[]; options: Options; ask: (question: string) => Promise<string> };

/** What a command says, and whether it did what it was told. */
export type InboxCommandResult = { output: string; ok: boolean };
export type InboxCommand = (input: CommandInput, deps: InboxCommandDeps) => Promise<InboxCommandResult>;

export const succeeded = (output: string): InboxCommandResult => ({ output, ok: true });
export const failed = (output: string): InboxCommandResult => ({ output, ok: false });

export const normaliseReference = (typed: string): string => typed.toUpperCase();

export const unknown = (reference: string, { context }: InboxCommandDeps): string =>
  `There is no inquiry ${reference || "without a reference"} among those of ${context}.`;
