import { lstatSync, readFileSync, statSync } from "node:fs";
import type { Diagnostic } from "../../domain/diagnostic.ts";

/** Bytes. No one writes that much; what is larger is another kind of file. */
const LARGEST = 5_000_000;

/** A file as text, or why it is none. */
type TextReading = { text: string } | { problem: Diagnostic };

/** Reads a UTF-8 file; says what a file in another encoding, or of another kind, is. */
export function readText(path: string): TextReading {
  try {
    const { size, isFile } = describe(path);
    if (!isFile) return refuse("file-kind", "this is no file that can be read; move it out of this folder");
    if (size > LARGEST) {
      return refuse(
        "file-large",
        `the file has ${Math.round(size / 1_000_000)} MB and was not read; a case study has a few KB`,
      );
    }
    return decode(readFileSync(path));
  } catch (error) {
    return refuse("file-unreadable", formatFailure(error, path));
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** A pipe or a socket would be waited for without end. */
function describe(path: string): { size: number; isFile: boolean } {
  const stats = statSync(path);
  return { size: stats.size, isFile: stats.isFile() };
}

function formatFailure(error: unknown, path: string): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" && isLink(path))
    return "this is a link to a file that is not there; remove the link, or put the file there";
  if (code === "ENOENT") return "there is no such file; check the name";
  if (code === "ELOOP") return "this is a link that leads back to itself; remove it";
  if (code === "EACCES" || code === "EPERM") return "the file may not be read; change its permissions";
  return `the file cannot be read (${error instanceof Error ? error.message : String(error)}); open and save it again`;
}

const refuse = (rule: string, message: string, line = 1, column = 1): TextReading => ({
  problem: { level: "error", rule, field: null, line, column, message },
});

/** First bytes of files that are renamed, not written. */
const KINDS: [string, string][] = [
  ["PK\x03\x04", "a Word document or a ZIP archive"],
  ["%PDF", "a PDF"],
  ["\xD0\xCF\x11\xE0", "an old Word document"],
  ["{\\rtf", "a rich text document"],
  ["\x89PNG", "a picture"],
  ["\xFF\xD8\xFF", "a picture"],
  ["GIF8", "a picture"],
];

function decode(bytes: Buffer): TextReading {
  const start = bytes.toString("latin1", 0, 8);
  const kind = KINDS.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind)
    return refuse("file-kind", `this is ${kind}, not a text; write the case study in a plain text file`);
  if (/^(?:\xFF\xFE|\xFE\xFF)/.test(start)) {
    return refuse("file-encoding", 'the file is saved as UTF-16 ("Unicode"); save it as UTF-8');
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return explainEncoding(bytes);
  }
}

/** Points to the first word that is no UTF-8, as it reads in the encoding of Windows and most old editors. */
function explainEncoding(bytes: Buffer): TextReading {
  const lines = new TextDecoder("utf-8").decode(bytes).split("\n");
  const index = lines.findIndex((line) => line.includes("\uFFFD"));
  const column = (lines[index] ?? "").indexOf("\uFFFD");
  const western = new TextDecoder("windows-1252").decode(bytes).split("\n")[index] ?? "";
  const word = wordAt(western, column);
  return refuse(
    "file-encoding",
    `the file is not saved as UTF-8 (\`${word}\` shows it is Latin-1 or the like); save it as UTF-8`,
    index + 1,
    column + 1,
  );
}

const wordAt = (line: string, column: number): string => {
  const before = /\S{0,20}$/u.exec(line.slice(0, column))?.[0] ?? "";
  return before + (/^\S{0,20}/u.exec(line.slice(column))?.[0] ?? "");
};
