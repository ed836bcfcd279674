import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import type { CheckedFile, Diagnostic, DiagnosticLevel } from "../../domain/diagnostic.ts";
import { confirmFile } from "../output/write-files.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { listFiles } from "./list-files.ts";

/** A file that is published as it is. `url` is decoded: `/files/press kit.zip`. */
export type Download = { path: string; url: string };

/** Bytes. What is larger takes a minute on a telephone. */
const LARGE = 25_000_000;
/** Bytes. What is larger no host of static sites takes. */
const LARGEST = 100_000_000;

/** What a browser would run, or a system: published, it would act in the name of the site. */
const RUNS = new Set(
  "html htm xhtml shtml mht mhtml js mjs cjs ts jsx tsx css wasm swf php phtml asp aspx jsp cgi pl py rb sh bash bat cmd ps1 vbs exe dll msi com scr jar app dmg pkg apk ipa deb rpm iso lnk url hta reg svgz htaccess".split(
    " ",
  ),
);
/** What people keep for others to download. */
const KNOWN = new Set(
  "pdf doc docx dot dotx ppt pptx pps ppsx xls xlsx odt odp ods key pages numbers rtf txt csv tsv json xml yaml md epub zip gz tgz 7z tar jpg jpeg png webp avif gif svg tif tiff eps ai psd indd sketch fig woff woff2 otf ttf mp3 m4a wav ogg mp4 m4v webm mov vtt srt ics vcf ase gpx geojson kml".split(
    " ",
  ),
);
/** First bytes of files that are often something else under that name: a page of errors, a pointer of Git LFS. */
const SIGNATURES = new Map([
  ["pdf", "%PDF"],
  ["zip", "PK"],
  ["docx", "PK"],
  ["pptx", "PK"],
  ["xlsx", "PK"],
  ["png", "\x89PNG"],
  ["jpg", "\xFF\xD8"],
  ["jpeg", "\xFF\xD8"],
]);
const LFS_POINTER = "version https://git-lfs";

/** The files of `src/content/files` that may be published, and what is wrong with any of them. */
export function findDownloads({ content, root }: Pick<ProjectPaths, "content" | "root">): {
  downloads: Download[];
  checked: CheckedFile[];
} {
  const folder = join(content, "files");
  const downloads: Download[] = [];
  const checked: CheckedFile[] = [];
  for (const name of listFiles(folder)) {
    const path = join(folder, name);
    const problems = checkDownload(path, name, root);
    if (problems.length > 0) checked.push({ file: relative(root, path), problems });
    if (problems.every(({ level }) => level !== "error")) downloads.push({ path, url: `/files/${name}` });
  }
  return { downloads, checked };
}

/** Publishes the files of `src/content/files` as they are. */
export function publishDownloads(paths: Pick<ProjectPaths, "content" | "root" | "output">): void {
  for (const { path, url } of findDownloads(paths).downloads) {
    const target = join(paths.output, url);
    confirmFile(target);
    if (isSame(path, target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

/** A copy is younger than what it was made of, and as large. */
function isSame(source: string, copy: string): boolean {
  if (!existsSync(copy)) return false;
  const [from, to] = [statSync(source), statSync(copy)];
  return from.size === to.size && from.mtimeMs <= to.mtimeMs;
}

function checkDownload(path: string, name: string, root: string): Diagnostic[] {
  const { size } = statSync(path);
  const type = extname(name).slice(1).toLowerCase();
  const say = (level: DiagnosticLevel, rule: string, message: string): Diagnostic[] => [
    { level, rule, field: null, line: 1, column: 1, message },
  ];
  if (!realpathSync(path).startsWith(realpathSync(root) + sep)) {
    const message =
      "this is a link to a file outside the project, which is not published; put the file itself here";
    return say("error", "download-link", message);
  }
  if (RUNS.has(type)) {
    const message = `a file of this kind (.${type}) runs where it is opened and is not published; put it into a ZIP archive, or take it out of this folder`;
    return say("error", "download-kind", message);
  }
  if (size > LARGEST) {
    const message = `the file has ${megabytes(size)}, more than a site can be published with; make it smaller, or link to where it can be had`;
    return say("error", "download-large", message);
  }
  if (size === 0) return say("warning", "download-empty", "the file is empty; save it again");
  const start = readStart(path);
  if (start.startsWith(LFS_POINTER)) {
    const message =
      "this is a pointer of Git LFS, not the file itself; run git lfs pull, or add the file without LFS";
    return say("error", "download-pointer", message);
  }
  const signature = SIGNATURES.get(type);
  if (signature !== undefined && !start.startsWith(signature)) {
    const message = `the file does not hold what its name says (.${type}); open it and save it again`;
    return say("warning", "download-content", message);
  }
  if (!KNOWN.has(type)) {
    const message = `browsers do not know what a file of this kind is (${type === "" ? "its name has no ending" : `.${type}`}); save it as a PDF, or put it into a ZIP archive`;
    return say("warning", "download-kind", message);
  }
  if (size > LARGE) {
    const message = `the file has ${megabytes(size)}, which takes a minute on a telephone; make it smaller`;
    return say("warning", "download-large", message);
  }
  return [];
}

const megabytes = (size: number): string => `${Math.round(size / 1_000_000)} MB`;

/** The first bytes of a file, a character for each. */
function readStart(path: string): string {
  const start = Buffer.alloc(32);
  const file = openSync(path, "r");
  const length = readSync(file, start, 0, start.length, 0);
  closeSync(file);
  return start.toString("latin1", 0, length);
}
