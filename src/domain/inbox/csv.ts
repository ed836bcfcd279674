/** Makes a spreadsheet read the file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What spreadsheets take for the beginning of a formula, after spaces too; the full-width signs count in Japanese ones
 * (OWASP, CSV Injection).
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** One line of a CSV file (RFC 4180), with its line end. A cell that could be a formula begins with an apostrophe: text. */
export const toCsvLine = (cells: readonly string[]): string => `${cells.map(toCell).join(",")}\r\n`;

const toCell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
