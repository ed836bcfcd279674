import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file only where its content differs: a new time on a file that a function imports reloads the function. */
export function writeIfChanged(file: string, content: string | Uint8Array): void {
  if (sameContent(file, content)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function sameContent(file: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(content));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
