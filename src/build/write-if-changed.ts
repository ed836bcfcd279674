import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Files of this build by their whole path: written by it, or found to be what it would have written. */
const confirmed = new Set<string>();

/** Counts a file as one of this build, however it came to be there. */
export const confirmFile = (file: string): void => {
  confirmed.add(resolve(file));
};

export const isConfirmed = (file: string): boolean => confirmed.has(resolve(file));

/**
 * Writes a file only where its content differs, and in one step: a function that imports it is reloaded at every change,
 * and the Netlify CLI dies of a file that is half there.
 */
export function writeIfChanged(file: string, content: string | Uint8Array): void {
  confirmFile(file);
  if (sameContent(file, content)) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

function sameContent(file: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(content));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
