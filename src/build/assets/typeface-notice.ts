import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Brand } from "../../domain/brand/index.ts";
import type { FontFile, Typeface } from "./typeface.ts";
import { readRights } from "./woff2.ts";

/**
 * What the notices of a site say of its typeface. `text`: of a licence that the notices do not hold anyway, the whole of it, where the
 * typeface brings one.
 */
export type TypefaceNotice = { family: string; isOpen: boolean; lines: string[]; text: string | null };

/** The licence whose text the notices have (SIL Open Font License), by its name, its identifier or its address. */
const OPEN_FONT_LICENCE = /\bOFL\b|SIL Open Font Licen[cs]e|openfontlicense\.org|scripts\.sil\.org\/OFL/i;

/** Fontsource names the authors of each file in turn: those of the first are those of all. */
const OTHER_FILES = /\s+\S+\.[ot]tf: [\s\S]*$/;

/** Reads what a package or the files of a firm say of their rights; `licence` of `brand.yaml` says it for files that are silent. */
export function readTypefaceNotice(typeface: Typeface, brand: Brand): TypefaceNotice {
  const { family, package: name, files } = typeface;
  const file = files[0];
  const notice = file === undefined ? null : name === null ? ofFile(file, brand) : ofPackage(file);
  return { family, ...(notice ?? { isOpen: false, lines: [], text: null }) };
}

type Rights = Omit<TypefaceNotice, "family">;

function ofPackage({ path }: FontFile): Rights {
  const folder = join(dirname(path), "..");
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  const { license } = JSON.parse(read("metadata.json") || "{}") as {
    license?: { type?: string; url?: string; attribution?: string };
  };
  const isOpen = OPEN_FONT_LICENCE.test(license?.type ?? "");
  const authors = (license?.attribution ?? "").replace(OTHER_FILES, "").trim();
  const other = isOpen ? [] : [[license?.type, license?.url].filter(Boolean).join(", ")];
  return { isOpen, lines: filled([authors, ...other]), text: isOpen ? null : read("LICENSE").trim() || null };
}

function ofFile({ path }: FontFile, { typeface }: Brand): Rights {
  const { copyright, licence } = readRights(readFileSync(path));
  const said = typeface?.licence ?? licence;
  const isOpen = OPEN_FONT_LICENCE.test(said);
  return { isOpen, lines: filled(isOpen ? [copyright] : [copyright, said]), text: null };
}

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== "");
