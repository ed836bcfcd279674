import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lazy } from "../domain/memoize.ts";
import { listFiles } from "./content/list-files.ts";

/** What decides what a build makes of a site, beside the site: code of ours, packages, and the data on languages that Node has. */
const FOLDERS = ["src/build", "src/domain"];
const FILES = [".eleventy.js", "package-lock.json", "package.json"];

/** Of the code that reads and writes a site, of the packages it uses, and of Node: what is kept of other code is of no use. */
export const codeHash = lazy((): string => {
  const root = join(import.meta.dirname, "../..");
  const code = FOLDERS.flatMap((folder) =>
    listFiles(join(root, folder))
      .filter((name) => !name.endsWith(".d.ts"))
      .map((name) => `${folder}/${name}`),
  );
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  for (const name of [...code, ...FILES].filter((name) => existsSync(join(root, name))))
    hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest("hex").slice(0, 16);
});
