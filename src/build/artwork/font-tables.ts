/** Lookups of GPOS that attach glyphs to each other by anchors. */
const CURSIVE = 3;
const MARK_TO_BASE = 4;
const MARK_TO_LIGATURE = 5;
const MARK_TO_MARK = 6;
const EXTENSION = 9;

/**
 * Turns the heights of all anchors of a font upside down, in place. Satori adds the height HarfBuzz raises a mark by to a
 * coordinate that grows downwards, so that vowel marks sink by as much as they should rise; in a font so turned they rise.
 * Source: OpenType 1.9, chapters "The Font File" and "GPOS".
 */
export function flipMarkAnchors(font: Buffer): Buffer {
  const table = findTable(font, "GPOS");
  for (const anchor of table === null ? [] : anchorsOf(font, table)) {
    font.writeInt16BE(Math.min(-font.readInt16BE(anchor + 4), 0x7fff), anchor + 4);
  }
  return font;
}

function findTable(font: Buffer, tag: string): number | null {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = records.find((at) => font.toString("latin1", at, at + 4) === tag);
  return record === undefined ? null : font.readUInt32BE(record + 8);
}

/** Where anchors stand, each once, however many glyphs share it. */
function anchorsOf(font: Buffer, table: number): Set<number> {
  const list = table + font.readUInt16BE(table + 8);
  const found = offsetsIn(font, list, list).flatMap((lookup) => {
    const type = font.readUInt16BE(lookup);
    return offsetsIn(font, lookup + 4, lookup).flatMap((subtable) => anchorsOfSubtable(font, type, subtable));
  });
  return new Set(found);
}

function anchorsOfSubtable(font: Buffer, type: number, at: number): number[] {
  const field = (offset: number): number => font.readUInt16BE(at + offset);
  const child = (offset: number): number => at + field(offset);
  switch (type) {
    case EXTENSION:
      return anchorsOfSubtable(font, field(2), at + font.readUInt32BE(at + 4));
    case CURSIVE:
      return offsetsIn(font, at + 4, at, { perRecord: 2 });
    case MARK_TO_BASE:
    case MARK_TO_MARK:
      return [...marksIn(font, child(8)), ...anchorMatrix(font, child(10), field(6))];
    case MARK_TO_LIGATURE: {
      const ligatures = offsetsIn(font, child(10), child(10));
      return [...marksIn(font, child(8)), ...ligatures.flatMap((one) => anchorMatrix(font, one, field(6)))];
    }
    default:
      return [];
  }
}

/** Anchors of marks, each behind the class of its mark. */
const marksIn = (font: Buffer, at: number): number[] => offsetsIn(font, at, at, { skip: 2 });

/** Anchors in rows of one for each class of marks. */
const anchorMatrix = (font: Buffer, at: number, perRecord: number): number[] =>
  offsetsIn(font, at, at, { perRecord });

/** The places that a counted list of records points to, from `base` on; `skip`: bytes of a record before its offsets. */
function offsetsIn(font: Buffer, at: number, base: number, { skip = 0, perRecord = 1 } = {}): number[] {
  const size = skip + 2 * perRecord;
  return Array.from({ length: font.readUInt16BE(at) * perRecord }, (_, index) => {
    const record = at + 2 + Math.floor(index / perRecord) * size;
    return font.readUInt16BE(record + skip + 2 * (index % perRecord));
  }).flatMap((offset) => (offset === 0 ? [] : [base + offset]));
}
