import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, sep } from "node:path";
import { toAddressSlug } from "../domain/case-study/address.ts";
import type { Source, SourceEntry } from "./source.ts";
import { listSourceFiles } from "./source-files.ts";

/** Where a picture of the source is found; `guess` says how, where its path alone did not tell. */
export type PlacedPicture =
  | { kind: "placed"; path: string; guess: string | null }
  | { kind: "remote"; url: string }
  | { kind: "missing" }
  | { kind: "unusable"; why: string };

/** A file to be written under `src/content`: `from` is a path, or the bytes themselves. */
export type FileCopy = { to: string; from: string | Uint8Array };

const SHOWN = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".tif", ".tiff"]);
const FOLDER = "images/case-studies";
/** Endings of files that are published as they are. */
const DOWNLOADS = /\.(?:pdf|zip|pptx?|xlsx?|docx?|csv|epub|mp[34]|webm|key)$/i;
const DATA_ADDRESS = /^data:image\/([\w+.-]+);base64,([\s\S]+)$/;

/** Finds the pictures and downloads of a source, gives each a safe name, and keeps what is to be copied: each file once. */
export class PicturePlacer {
  readonly copies = new Map<string, FileCopy>();
  readonly #source: Source;
  readonly #fetched: ReadonlyMap<string, Uint8Array>;
  readonly #targets = new Map<string, string>();
  #byName: Map<string, string[]> | null = null;
  #bounds: string[] | null = null;

  /** `fetched`: bytes of pictures of other sites by their addresses. */
  constructor(source: Source, fetched: ReadonlyMap<string, Uint8Array>) {
    this.#source = source;
    this.#fetched = fetched;
  }

  /** Finds the picture a path of an entry names. `study` is the name of the study's file. */
  place(src: string, entry: SourceEntry, study: string): PlacedPicture {
    const own = entry.pictures.get(src);
    if (own) return this.#keep(basename(src), own, study);
    const [, type = "", data = ""] = DATA_ADDRESS.exec(src) ?? [];
    if (data !== "")
      return this.#keep(
        `picture.${type.replace(/\+xml|^x-/g, "").replace("jpeg", "jpg")}`,
        Buffer.from(data, "base64"),
        study,
      );
    const found = this.find(src, entry);
    if (found) return this.#keep(basename(found.path), found.path, study, found.guess);
    if (!/^(?:https?:)?\/\//.test(src)) return { kind: "missing" };
    const url = src.replace(/^\/\//, "https://");
    const bytes = this.#fetched.get(url);
    return bytes ? this.#keep(nameOfAddress(url, bytes), bytes, study) : { kind: "remote", url };
  }

  /** The path of a file an entry links to: a download under `/files/`, or a picture; null where the source has no such file. */
  placeLinked(href: string, entry: SourceEntry, study: string): string | null {
    const bare = href.replace(/[?#].*$/, "");
    const isPicture = SHOWN.has(extname(bare).toLowerCase());
    if (!isPicture && !DOWNLOADS.test(bare)) return null;
    const found = this.find(href, entry);
    if (!found) return null;
    if (isPicture) {
      const placed = this.#keep(basename(found.path), found.path, study);
      return placed.kind === "placed" ? placed.path : null;
    }
    const path = this.#target(found.path, `files/${safeName(basename(found.path))}`);
    this.copies.set(path, { to: path, from: found.path });
    return `/${path}`;
  }

  /** The absolute path of a file that a path written in an entry names. */
  find(src: string, entry: SourceEntry): { path: string; guess: string | null } | null {
    const { root, publicFolders, origin } = this.#source;
    const isRemote = /^(?:https?:)?\/\//.test(src);
    const address = isRemote && URL.canParse(src, "https://x") ? new URL(src, "https://x") : null;
    // A name may hold a question mark or a # itself.
    const named = decode(src);
    const isWhole = /[?#]/.test(named) && this.#findByName(named.replace(/^(?:\.{0,2}\/)+/, "")) !== null;
    const path = isWhole ? named : decode((address?.pathname ?? src).replace(/[?#].*$/, ""));
    const bare = path.replace(/^(?:[~@](?:\/|(?=\w))|\.\/|\/)+/, "");
    const isOwn = !isRemote || address?.origin === origin || /\/wp-content\/uploads\//.test(path);
    if (bare === "" || !isOwn) return null;
    const folder = dirname(join(root, entry.path.replace(/#.*$/, "")));
    const rooted = [...publicFolders, root, join(root, "src")];
    const withoutBase = bare.includes("/") ? bare.slice(bare.indexOf("/") + 1) : bare;
    const besideEntry = join(folder, entry.path.replace(/^.*\//, "").replace(/\.\w+$/, ""));
    const candidates = [
      ...(path.startsWith("/") || isRemote ? [] : [join(folder, path), join(besideEntry, bare)]),
      ...rooted.map((base) => join(base, bare)),
      ...(path.startsWith("/") ? publicFolders.map((base) => join(base, withoutBase)) : []),
      join(folder, "images", bare),
    ];
    const there = candidates.find((candidate) => this.#isOfSource(candidate) && isFile(candidate));
    if (there) return { path: there, guess: null };
    if (isRemote) return null;
    const alike = this.#findByName(bare);
    return alike === null
      ? null
      : {
          path: alike,
          guess: `\`${src}\` is not there, and ${alike.slice(root.length + 1)}, the only file whose path ends so, is taken`,
        };
  }

  /** Whether a path lies in what was handed over: `../../..` in a text leads nowhere else on the machine. */
  #isOfSource(path: string): boolean {
    this.#bounds ??= [findRepository(this.#source.root), ...this.#source.publicFolders];
    return this.#bounds.some((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  }

  /** The only file of the source whose name, or else whose path, ends as a path does. */
  #findByName(path: string): string | null {
    const { root } = this.#source;
    this.#byName ??= Map.groupBy(
      listSourceFiles(root).filter((path) => SHOWN.has(extname(path).toLowerCase()) || DOWNLOADS.test(path)),
      (path) => foldName(basename(path)),
    );
    const alike = this.#byName.get(foldName(basename(path))) ?? [];
    const ending = `/${foldName(path)}`;
    const [found, ...others] =
      alike.length === 1 ? alike : alike.filter((each) => `/${foldName(each)}`.endsWith(ending));
    return found === undefined || others.length > 0 ? null : join(root, found);
  }

  #keep(name: string, from: string | Uint8Array, study: string, guess: string | null = null): PlacedPicture {
    const ending = extname(name).toLowerCase();
    if (!SHOWN.has(ending))
      return { kind: "unusable", why: `${name} is no picture a page can show; save it as a JPEG or PNG` };
    const size = typeof from === "string" ? statSync(from).size : from.byteLength;
    if (size === 0) return { kind: "unusable", why: `${name} is an empty file` };
    if (typeof from === "string" && isPointer(from, size))
      return { kind: "unusable", why: `${name} is a pointer of Git LFS; run git lfs pull in the source` };
    const key = typeof from === "string" ? from : createHash("sha256").update(from).digest("hex");
    const path = this.#target(key, `${FOLDER}/${study}/${safeName(name)}`);
    this.copies.set(path, { to: path, from });
    return { kind: "placed", path: `/${path}`, guess };
  }

  /** The path a file is written to, the same for whoever names it; a second file of one name gets a number. */
  #target(key: string, wanted: string): string {
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const taken = new Set(this.#targets.values());
    const ending = extname(wanted);
    const stem = wanted.slice(0, wanted.length - ending.length);
    let path = wanted;
    for (let number = 2; taken.has(path); number++) path = `${stem}-${number}${ending}`;
    this.#targets.set(key, path);
    return path;
  }
}

/** The work tree of git that a folder lies in, else the folder itself: a part of a site names pictures beside it. */
function findRepository(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, ".git"))) return at;
  return folder;
}

/** A name as two systems compare it that keep capitals, or accents apart from their letters (Unicode NFD), otherwise. */
const foldName = (name: string): string => name.normalize("NFC").toLowerCase();

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const isPointer = (path: string, size: number): boolean =>
  size < 300 && readFileSync(path, "latin1").startsWith("version https://git-lfs");

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Lower-case ASCII letters, digits and hyphens, and the ending in the spelling most use. */
function safeName(name: string): string {
  const ending = extname(name)
    .toLowerCase()
    .replace(".jpeg", ".jpg")
    .replace(/^\.tif$/, ".tiff");
  const stem = toAddressSlug(name.slice(0, name.length - extname(name).length));
  return `${stem === "" ? "picture" : stem}${ending}`;
}

const SIGNATURES: readonly [RegExp, string][] = [
  [/^\xFF\xD8\xFF/, ".jpg"],
  [/^\x89PNG/, ".png"],
  [/^GIF8/, ".gif"],
  [/^RIFF....WEBP/s, ".webp"],
  [/^....ftypavif/s, ".avif"],
  [/^\s*(?:<\?xml[^>]*>\s*)?<svg/, ".svg"],
];

/** A name for what stands at an address, its ending by the first bytes. */
function nameOfAddress(url: string, bytes: Uint8Array): string {
  const name = decode(new URL(url).pathname.split("/").at(-1) ?? "") || "picture";
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const ending = SIGNATURES.find(([signature]) => signature.test(start))?.[1] ?? "";
  return SHOWN.has(extname(name).toLowerCase()) ? name : `${name.replace(/\.\w{1,5}$/, "")}${ending}`;
}

/** Bytes of a picture that is fetched. */
const LARGEST = 30_000_000;
/** Milliseconds for one picture. */
const PATIENCE = 20_000;

/** Fetches pictures of other sites; those that cannot be had are missing from the answer. */
export async function fetchPictures(
  urls: readonly string[],
  fetchPicture: typeof fetch,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const fetched = new Map<string, Uint8Array>();
  for (const url of new Set(urls)) {
    try {
      const response = await fetchPicture(url, { signal: AbortSignal.timeout(PATIENCE) });
      const type = response.headers.get("content-type") ?? "";
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.ok && type.startsWith("image/") && bytes.byteLength <= LARGEST) fetched.set(url, bytes);
    } catch {
      // The report lists it among the pictures that are not on this site.
    }
  }
  return fetched;
}
