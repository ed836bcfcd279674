/** Figures, states and names of ours. Never a visitor's name, address, words or network address. */
export type LogFacts = Record<string, string | number | boolean | null | readonly string[]>;
export type Log = (event: string, facts: LogFacts) => void;

/** One line of JSON on standard output, which Netlify keeps as the function's log. */
export const logLine: Log = (event, facts) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
};

/** Looked for at the beginning of a word alone: from every letter of it, time would grow with the square of its length. */
const ADDRESS = /(?<![^\s<>"'(),;:])[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/gu;
const IP = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\b/gi;
/** Characters of the line, and of the text that is looked through for addresses. */
const MAX_LENGTH = 300;
const MAX_READ = 2_000;

/** What an error says, on one line, without the mail and network addresses that servers like to quote back. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = text.slice(0, MAX_READ).replace(/\s+/g, " ");
  return line.replace(ADDRESS, "[address]").replace(IP, "[ip]").slice(0, MAX_LENGTH);
}
