import { brotliDecompressSync } from "node:zlib";

/** A stretch of an axis of a variable font, in the units of `font-weight` and of `font-stretch` (per cent). */
export type AxisRange = { min: number; max: number };

/** Index of a table among the known ones of WOFF2, and the marks of one whose tag is written out, or which is transformed. */
const CMAP = 0;
const NAME = 5;
const FVAR = 47;
const GLYF = 10;
const LOCA = 11;
const OTHER_TAG = 63;
const UNTRANSFORMED_OUTLINES = 3;

const HEADER_LENGTH = 48;

/**
 * The axis of weights of a WOFF2 file; null for a file of one weight.
 * Source: OpenType 1.9, chapter "fvar".
 * @throws {Error} where the file is no WOFF2 file, or not whole.
 */
export function readWeightAxis(file: Buffer): AxisRange | null {
  const table = readTable(file, FVAR);
  return table && findAxis(table, "wght");
}

/** Whether the outlines of a WOFF2 file are those of TrueType: those of CFF2 do not say how far a letter is from the next. */
export const hasTrueTypeOutlines = (file: Buffer): boolean => readTable(file, GLYF) !== null;

/** What a font says of its copyright and its licence; empty where it is silent. */
export type FontRights = { copyright: string; licence: string };

/** Names of copyright, licence and its address in the table of names, and the platform whose texts are UTF-16. */
const [COPYRIGHT, LICENCE, LICENCE_URL] = [0, 13, 14];
const WINDOWS = 3;

/**
 * Source: OpenType 1.9, chapter "name".
 * @throws {Error} where the file is no WOFF2 file, or not whole.
 */
export function readRights(file: Buffer): FontRights {
  const table = readTable(file, NAME);
  if (table === null) return { copyright: "", licence: "" };
  const texts = new Map<number, string>();
  const storage = table.readUInt16BE(4);
  for (let record = 0; record < table.readUInt16BE(2); record++) {
    const at = 6 + record * 12;
    const [platform, name] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    const start = storage + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    if (platform === WINDOWS && bytes.length % 2 === 0 && !texts.has(name))
      texts.set(name, bytes.swap16().toString("utf16le"));
  }
  const read = (name: number): string => (texts.get(name) ?? "").replace(/\s+/g, " ").trim();
  return {
    copyright: read(COPYRIGHT),
    licence: [read(LICENCE), read(LICENCE_URL)].filter((text) => text !== "").join(" "),
  };
}

const MAP_16_BIT = 4;
const MAP_32_BIT = 12;

/**
 * The code points that a WOFF2 file has glyphs for, by its table `cmap` in the formats 4 and 12.
 * Source: OpenType 1.9, chapter "cmap".
 * @throws {Error} where the file is no WOFF2 file, or not whole.
 */
export function readCharacters(file: Buffer): ReadonlySet<number> {
  const codes = new Set<number>();
  const table = readTable(file, CMAP);
  if (table === null) return codes;
  const add = (first: number, last: number): void => {
    for (let code = first; code <= last; code++) codes.add(code);
  };
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = table.readUInt32BE(4 + index * 8 + 4);
    const format = table.readUInt16BE(at);
    if (format === MAP_16_BIT) {
      const doubled = table.readUInt16BE(at + 6);
      for (let pair = 0; pair < doubled; pair += 2) {
        const last = table.readUInt16BE(at + 14 + pair);
        // The last pair only ends the list.
        if (last !== 0xffff) add(table.readUInt16BE(at + 16 + doubled + pair), last);
      }
    } else if (format === MAP_32_BIT) {
      for (let group = 0; group < table.readUInt32BE(at + 12); group++) {
        const start = at + 16 + group * 12;
        add(table.readUInt32BE(start), table.readUInt32BE(start + 4));
      }
    }
  }
  return codes;
}

/**
 * The bytes of a table; null where the file has none.
 * Source: WOFF File Format 2.0, sections 4 and 5.
 * @throws {Error} where the file is no WOFF2 file, or not whole.
 */
function readTable(file: Buffer, wanted: number): Buffer | null {
  if (file.length < HEADER_LENGTH || file.toString("latin1", 0, 4) !== "wOF2")
    throw new Error("no WOFF2 file");
  let at = HEADER_LENGTH;
  let start = 0;
  let table: { start: number; length: number } | null = null;
  for (let count = file.readUInt16BE(12); count > 0; count--) {
    const flags = file.readUInt8(at);
    const [index, version] = [flags & 63, flags >> 6];
    const original = readBase128(file, at + 1 + (index === OTHER_TAG ? 4 : 0));
    const isTransformed =
      index === GLYF || index === LOCA ? version !== UNTRANSFORMED_OUTLINES : version !== 0;
    const stored = isTransformed ? readBase128(file, original.end) : original;
    if (index === wanted) table = { start, length: stored.value };
    start += stored.value;
    at = stored.end;
  }
  const compressed = file.subarray(at, at + file.readUInt32BE(20));
  const tables = brotliDecompressSync(compressed);
  return table && tables.subarray(table.start, table.start + table.length);
}

/** A number in groups of seven bits, all but the last of which are marked. */
function readBase128(file: Buffer, from: number): { value: number; end: number } {
  let value = 0;
  for (let at = from; at < from + 5; at++) {
    const byte = file.readUInt8(at);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new Error("no number of WOFF2");
}

/** Numbers of an axis are fixed-point: 16 bits before and 16 behind the point. */
const FIXED = 65_536;

function findAxis(table: Buffer, tag: string): AxisRange | null {
  const [first, count, size] = [table.readUInt16BE(4), table.readUInt16BE(8), table.readUInt16BE(10)];
  const places = Array.from({ length: count }, (_, index) => first + index * size);
  const place = places.find((at) => table.toString("latin1", at, at + 4) === tag);
  if (place === undefined) return null;
  return { min: table.readInt32BE(place + 4) / FIXED, max: table.readInt32BE(place + 12) / FIXED };
}
