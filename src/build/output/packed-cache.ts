import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fromBytes, isMemoryCache, isTooMany, toBytes, type ValueCache, writeWhole } from "./value-cache.ts";

/**
 * Many small values, of which a process keeps hundreds at once: those of one run lie in one file, a pack, since making a file takes longer
 * than making the value. What was set is written by `save`; like all that is kept it can be deleted, or damaged, at any time.
 */
export type PackedCache = ValueCache & { save(): void };

/** Where a value lies. */
type Place = { pack: string; start: number; length: number };

/** At the head of a pack: the bytes of its table, which says where each value begins behind it, and how long it is. */
const HEAD = 4;
type Table = [name: string, start: number, length: number][];
const isTable = (value: unknown): value is Table => Array.isArray(value);

/** More bytes than these wait for no `save`. */
const MOST_WAITING = 8_000_000;
/** More packs than these are made one. */
const MOST_PACKS = 50;
/** Values that may lie there unused however few were used. */
const FEW = 500;

export function createPackedCache(folder: string): PackedCache {
  const used = new Set<string>();
  const held = new Map<string, unknown>();
  const waiting = new Map<string, Buffer>();
  let size = 0;
  let places: Map<string, Place> | null = null;
  const placesOfAll = (): Map<string, Place> => {
    places ??= new Map(packsIn(folder).flatMap((pack) => placesIn(folder, pack)));
    return places;
  };
  const hold = (name: string, value: unknown): void => {
    used.add(name);
    if (isMemoryCache()) held.set(name, value);
  };
  const read = (name: string): Buffer | null => {
    const place = placesOfAll().get(name);
    return (
      waiting.get(name) ?? (place ? readPart(join(folder, place.pack), place.start, place.length) : null)
    );
  };
  const wait = (name: string, bytes: Buffer): void => {
    waiting.set(name, bytes);
    size += bytes.length;
    if (size > MOST_WAITING) save();
  };
  const save = (): void => {
    if (waiting.size === 0) return;
    const pack = nextPack(folder);
    writePack(folder, pack, waiting);
    for (const [name, place] of placesIn(folder, pack)) placesOfAll().set(name, place);
    waiting.clear();
    size = 0;
  };
  return {
    get: (name, isValue) => {
      const bytes = held.has(name) ? null : read(name);
      const value = bytes ? fromBytes(bytes) : held.get(name);
      if (!isValue(value)) return null;
      hold(name, value);
      return value;
    },
    set: (name, value) => {
      hold(name, value);
      wait(name, toBytes(value));
    },
    save,
    prune: () => {
      save();
      const all = placesOfAll();
      const isFull = isTooMany([...all.keys()].filter((name) => !used.has(name)).length, used.size, FEW);
      const old = existsSync(folder) ? readdirSync(folder) : [];
      if (!isFull && old.length <= MOST_PACKS) return;
      for (const name of isFull ? used : all.keys()) {
        const bytes = read(name);
        if (bytes) wait(name, bytes);
      }
      save();
      for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

const PACK = /^(\d{8})\..*\.pack$/;

/** The oldest first: a value that was made again lies in a later one. */
const packsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => PACK.test(name))
        .sort()
    : [];

/** Of two processes that save at once each writes one of its own. */
function nextPack(folder: string): string {
  const last = PACK.exec(packsIn(folder).at(-1) ?? "")?.[1] ?? "0";
  return `${String(Number(last) + 1).padStart(8, "0")}.${process.pid}.pack`;
}

function writePack(folder: string, pack: string, values: ReadonlyMap<string, Buffer>): void {
  let start = 0;
  const table: Table = [];
  for (const [name, { length }] of values) {
    table.push([name, start, length]);
    start += length;
  }
  const bytes = toBytes(table);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(bytes.length);
  writeWhole(folder, pack, [head, bytes, ...values.values()]);
}

/** What lies in a pack; nothing in one that is damaged. */
function placesIn(folder: string, pack: string): [name: string, place: Place][] {
  const file = join(folder, pack);
  const length = readPart(file, 0, HEAD)?.readUInt32LE();
  const bytes = length === undefined ? null : readPart(file, HEAD, length);
  const table = bytes && fromBytes(bytes);
  if (!isTable(table) || length === undefined) return [];
  return table.map(([name, start, size]) => [name, { pack, start: HEAD + length + start, length: size }]);
}

/** Null where a file is gone, or ends before. */
function readPart(file: string, start: number, length: number): Buffer | null {
  try {
    const opened = openSync(file, "r");
    try {
      if (fstatSync(opened).size < start + length) return null;
      const bytes = Buffer.alloc(length);
      return readSync(opened, bytes, 0, length, start) === length ? bytes : null;
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}
