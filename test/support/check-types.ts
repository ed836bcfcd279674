import { execFile } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./project.ts";

const COMPILER = join(ROOT, "node_modules/typescript-native/bin/tsc");
const CACHE = ".cache";
/** Where `npm run types` keeps what it found out as well. */
const KEPT = join(CACHE, "checks");

/**
 * What the compiler says of a folder that holds a copy of this project; empty: all is right. `name` tells such copies apart: what
 * was found out about the files of an earlier copy is not asked again where they are the same.
 */
export async function checkTypes(root: string, name: string, config = "."): Promise<string> {
  mkdirSync(join(ROOT, KEPT), { recursive: true });
  // Paths in the file are kept relative to where it seems to lie: below each copy.
  mkdirSync(join(root, CACHE), { recursive: true });
  if (!existsSync(join(root, KEPT))) symlinkSync(join(ROOT, KEPT), join(root, KEPT));
  const kept = join(root, KEPT, `${name}-${config.replaceAll("/", "-")}.tsbuildinfo`);
  const args = [COMPILER, "-p", config, "--checkers", "1", "--incremental", "--tsBuildInfoFile", kept];
  return promisify(execFile)(process.execPath, args, { cwd: root }).then(
    () => "",
    ({ stdout }: { stdout: string }) => stdout,
  );
}
