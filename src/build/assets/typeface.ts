import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Brand, SAMPLE_PACKAGE } from "../../domain/brand/index.ts";
import type { PlaceInFile } from "../../domain/check-site-yaml-links.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { toSlug } from "../../domain/text/slug.ts";
import { shortHash } from "../output/content-hash.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { type AxisRange, readRights, readWeightAxis } from "./woff2.ts";

/** A group of letters of a typeface: the ranges of code points in it, both ends counted. */
type LetterGroup = { name: string; ranges: [number, number][] };

/** A font file. `widths`: null where its letters have one width; `name` tells it from all others. */
export type FontFile = {
  path: string;
  name: string;
  letters: LetterGroup;
  weights: AxisRange;
  widths: AxisRange | null;
};

/** What a site is set in. `id` begins the names of the files that are published. */
export type Typeface = {
  id: string;
  family: string;
  category: "sans-serif" | "serif";
  package: string | null;
  files: FontFile[];
};

type FontPaths = Pick<ProjectPaths, "content" | "source">;
type Fault = { path: (string | number)[]; message: string };

/** The typeface of a brand; that of the samples where it names none, or one that cannot be used. */
export function readTypeface(brand: Brand, paths: FontPaths): Typeface {
  const read = readNamed(brand, paths);
  return Array.isArray(read) ? readSampleTypeface() : read;
}

export function readSampleTypeface(): Typeface {
  const read = readPackage(SAMPLE_PACKAGE);
  if ("message" in read) throw new Error(`${SAMPLE_PACKAGE} ${read.message}`);
  return read;
}

/** What is wrong with the files of a typeface, at the lines that name them. */
export function checkTypeface(brand: Brand, paths: FontPaths, placeOf: PlaceInFile): Diagnostic[] {
  const read = readNamed(brand, paths);
  if (!Array.isArray(read)) {
    return [
      ...(read.files.some(({ weights }) => weights.max >= LEAST_BOLD) ? [] : [noBold(brand, placeOf)]),
      ...(isSilent(read, brand) ? [noLicence(placeOf)] : []),
    ];
  }
  return read.map(({ path, message }) => ({
    level: "error",
    rule: "typeface",
    field: path.join("."),
    ...placeOf(path),
    message,
  }));
}

/** From here on a weight is told from that of text (CSS Fonts 4, section 2.2.1: 600 is semi-bold). */
const LEAST_BOLD = 600;

function noBold({ typeface }: Brand, placeOf: PlaceInFile): Diagnostic {
  const path = ["typeface", typeface?.files === undefined ? "package" : "files"];
  const message =
    "has no bold letters, so that browsers thicken those of text for headings and buttons, and cards show them thin; add a file with weights: 700, or take another typeface";
  return { level: "warning", rule: "typeface-bold", field: path.join("."), ...placeOf(path), message };
}

/** Whether the licences that a site names would have nothing to say of its typeface. */
const isSilent = ({ package: name, files: [first] }: Typeface, { typeface }: Brand): boolean => {
  if (name !== null || first === undefined || typeface?.licence !== undefined) return false;
  const { copyright, licence } = readRights(readFileSync(first.path));
  return copyright === "" && licence === "";
};

const noLicence = (placeOf: PlaceInFile): Diagnostic => ({
  level: "warning",
  rule: "typeface-licence",
  field: "typeface.licence",
  ...placeOf(["typeface", "files"]),
  message:
    "the files do not say by whose leave they are used; write licence: and the words that /third-party-notices.txt should have",
});

/** What keeps a Fontsource package from being used; null where nothing does. */
export function findPackageFault(name: string): string | null {
  const read = readPackage(name);
  return "message" in read ? read.message : null;
}

function readNamed({ typeface }: Brand, paths: FontPaths): Typeface | Fault[] {
  if (typeface?.files === undefined) {
    const name = typeface?.package ?? SAMPLE_PACKAGE;
    const read = readPackage(name);
    return "message" in read ? [{ path: ["typeface", "package"], message: read.message }] : read;
  }
  const { family = "", category = "sans-serif", files } = typeface;
  const faults: Fault[] = [];
  const read = files.map(({ file, weights }, index): FontFile => {
    const path = findFile(file, paths);
    const fault =
      path === null
        ? {
            path: ["file"],
            message: `${file} is not there; save it as src/content${file}, or correct the path`,
          }
        : faultOf(path, file, weights);
    if (fault !== null) faults.push({ ...fault, path: ["typeface", "files", index, ...fault.path] });
    const name = path === null ? file : `own-${shortHash(readFileSync(path))}`;
    return { path: path ?? file, name, letters: OWN_LETTERS, weights, widths: null };
  });
  const id = toSlug(family) || "typeface";
  return faults.length > 0 ? faults : { id, family, category, package: null, files: read };
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const findFile = (file: string, { content, source }: FontPaths): string | null =>
  [join(content, file), join(source, "theme", file)].find(isFile) ?? null;

/** What keeps an own file from being used with the weights that it is said to have. */
function faultOf(
  path: string,
  file: string,
  { min, max }: AxisRange,
): Pick<Fault, "path" | "message"> | null {
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 0, 4) !== "wOF2")
    return {
      path: ["file"],
      message: `${file} is no WOFF2 file; save the font as WOFF2, whatever its name ends in`,
    };
  try {
    const axis = readWeightAxis(bytes);
    if (min === max || (axis !== null && axis.min <= min && axis.max >= max)) return null;
    const has =
      axis === null
        ? "one weight; write it alone"
        : `weights from ${axis.min} to ${axis.max}; write these, or less`;
    return { path: ["weights"], message: `${file} has ${has}` };
  } catch {
    return { path: ["file"], message: `${file} is not whole; copy it again` };
  }
}

/** Letters of own files that are looked at for cards: Latin, Greek, Cyrillic, and signs. */
const OWN_LETTERS: LetterGroup = {
  name: "latin",
  ranges: [
    [0x20, 0x52f],
    [0x1e00, 0x1fff],
    [0x2000, 0x22ff],
  ],
};

/** `metadata.json` of a Fontsource package, as far as it is read. */
type Metadata = {
  id: string;
  family: string;
  category?: string;
  weights: number[];
  subsets: string[];
  styles: string[];
  variable?: false | { [axis in "wght" | "wdth"]?: { min: string; max: string } };
};

/** Weights that pages use: those of a file with one weight, and the ends of one with many. */
const [REGULAR, BOLD] = [400, 700];
/** Widths that pages use, per cent. */
const [NARROW, NORMAL] = [75, 100];

/** What is taken from a package: its upright letters. */
function readPackage(name: string): Typeface | { message: string } {
  const folder = findPackage(name);
  if (folder === null)
    return { message: `${name} is not installed; run npm install ${name}, or correct the name` };
  const metadata = readJson<Metadata>(join(folder, "metadata.json"));
  const groups = readJson<Record<string, string>>(join(folder, "unicode.json"));
  if (metadata === null || groups === null)
    return { message: `${name} says nothing of its files; update it (npm install ${name}@latest)` };
  const { id, family, weights, variable } = metadata;
  const letters = Object.entries(groups).map(([group, ranges]) => ({
    name: group.replace(/[[\]]/g, ""),
    ranges: ranges.split(",").map(toRange),
  }));
  const fileOf = (
    letters: LetterGroup,
    kind: string,
    axes: Pick<FontFile, "weights" | "widths">,
  ): FontFile => {
    const path = join(folder, "files", `${id}-${letters.name}-${kind}-normal.woff2`);
    return { path, name: basename(path, ".woff2"), letters, ...axes };
  };
  const weight = variable ? toUsed(variable.wght, REGULAR, BOLD) : null;
  const width = variable ? toUsed(variable.wdth, NARROW, NORMAL) : null;
  const named = name.startsWith("@fontsource-variable/")
    ? weight &&
      letters.map((group) => fileOf(group, width ? "wdth" : "wght", { weights: weight, widths: width }))
    : [...new Set([nearest(weights, REGULAR), nearest(weights, BOLD)])]
        .filter((one) => one !== null)
        .flatMap((one) =>
          letters.map((group) =>
            fileOf(group, String(one), { weights: { min: one, max: one }, widths: null }),
          ),
        );
  if (!named || named.length === 0)
    return { message: `${name} has no weights; take another package, or files of your own` };
  const files = named.filter(({ path }) => isFile(path));
  if (!files.some(({ letters: { name: group } }) => group === "latin"))
    return { message: `${name} has no upright Latin letters; take another package` };
  const category = metadata.category === "serif" ? "serif" : "sans-serif";
  return { id, family, category, package: name, files };
}

/** The part of an axis that pages use. */
function toUsed(
  axis: { min: string; max: string } | undefined,
  least: number,
  most: number,
): AxisRange | null {
  if (axis === undefined) return null;
  const clamp = (value: number): number => Math.min(Math.max(value, Number(axis.min)), Number(axis.max));
  return { min: clamp(least), max: clamp(most) };
}

const nearest = (values: readonly number[], wanted: number): number | null =>
  [...values].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null;

function findPackage(name: string): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

const readJson = <Content>(file: string): Content | null =>
  isFile(file) ? JSON.parse(readFileSync(file, "utf8")) : null;

function toRange(range: string): [number, number] {
  const [first = "0", last = first] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
