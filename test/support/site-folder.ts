import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const WORDS = join(import.meta.dirname, "../../src/data/words");
const DATA = join(import.meta.dirname, "../fixtures/data");

/** The content of a site in a folder of its own, without the code: enough for what reads and writes content. */
export type SiteFolder = {
  root: string;
  write(name: string, text: string): void;
  read(name: string): string;
  has(name: string): boolean;
  delete(name: string): void;
  remove(): void;
};

/** With `studies`, text by file name, those instead of the samples. */
export function makeSiteFolder(studies?: Record<string, string>): SiteFolder {
  const root = mkdtempSync(join(tmpdir(), "casebook-site-"));
  cpSync(DATA, join(root, "src/data"), { recursive: true });
  cpSync(WORDS, join(root, "src/data/words"), { recursive: true });
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  if (studies) write("src/content/case-studies/.gitkeep", "");
  for (const [name, text] of Object.entries(studies ?? {})) write(`src/content/case-studies/${name}`, text);
  return {
    root,
    write,
    read: (name) => readFileSync(join(root, name), "utf8"),
    has: (name) => existsSync(join(root, name)),
    delete: (name) => rmSync(join(root, name)),
    remove: () => rmSync(root, { recursive: true }),
  };
}
