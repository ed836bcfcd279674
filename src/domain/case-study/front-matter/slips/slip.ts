/** A slip that was recognised; `at`: its line, counted from 0, where it is not the one YAML stumbled over. */
export type Slip = { rule: string; message: string; at?: number };

export const slip = (rule: string, message: string, at?: number): Slip => ({
  rule,
  message,
  ...(at === undefined ? {} : { at }),
});

const LONGEST_QUOTE = 160;

/** The author's own words in a message, cut short. */
export const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;

/** A value as it should have been written. */
export const inQuotes = (text: string): string => JSON.stringify(cut(text.replace(/\s+#.*$/, "").trim()));
