import { lazy } from "../cache.ts";
import { FIELD_SEPARATOR, fromAscii, SEPARATOR, toAscii } from "./ascii.ts";
import { NumeralReader, toNumeral } from "./numbers.ts";

/**
 * Records of texts that use the same words: a table of the words that come again, the commonest first, and the records,
 * field by field. A field is numerals, a word that is not in the table, numerals and so on, parted by spaces: "Ab new Cd".
 */
export type PackedProse = { table: string; records: string };

/** Where a field and a record end among the numbers of words. */
const END_OF_FIELD = -1;
const END_OF_RECORD = -2;

/** Takes the records one by one and keeps only the numbers of their words: their texts need never be there at once. */
export function packProse(records: Iterable<readonly string[]>): PackedProse {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const stream: number[] = [];
  for (const fields of records) {
    for (const text of fields) {
      if (text !== "") {
        for (const word of text.split(" ")) {
          const id = ids.get(word) ?? ids.size;
          if (id === counts.length) {
            ids.set(word, id);
            counts.push(0);
          }
          counts[id] = (counts[id] ?? 0) + 1;
          stream.push(id);
        }
      }
      stream.push(END_OF_FIELD);
    }
    stream.push(END_OF_RECORD);
  }
  const words = [...ids.keys()];
  const table = chooseWords(words, counts);
  const codes = words.map((word) => ` ${toAscii(word)} `);
  table.forEach((id, place) => {
    codes[id] = toNumeral(place);
  });
  return {
    table: toAscii(table.map((id) => words[id] ?? "").join(" ")),
    records: writeRecords(stream, codes),
  };
}

/** Those that take less room as numerals, with their place in the table counted in; the commonest first. */
function chooseWords(words: readonly string[], counts: readonly number[]): number[] {
  const saves = (id: number, numeral: number): boolean => {
    const [{ length }, count] = [words[id] ?? "", counts[id] ?? 0];
    return length > 0 && count * (length + 1) > length + 1 + count * numeral;
  };
  return Array.from(words.keys())
    .filter((id) => saves(id, 1))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1))
    .filter((id, place) => saves(id, toNumeral(place).length));
}

function writeRecords(stream: readonly number[], codes: readonly string[]): string {
  const records: string[] = [];
  let record = "";
  for (let at = 0; at < stream.length; at++) {
    const id = stream[at] ?? 0;
    if (id >= 0) {
      record += codes[id] ?? "";
    } else if (id === END_OF_FIELD) {
      if (stream[at + 1] !== END_OF_RECORD) record += FIELD_SEPARATOR;
    } else {
      records.push(record);
      record = "";
    }
  }
  return records.join(SEPARATOR);
}

/** Reads the texts of a record; only of those that are asked for is more done than to find where they start. */
export function openProse(prose: PackedProse): (record: number) => string[] {
  const table = lazy(() => fromAscii(prose.table).split(" "));
  const records = lazy(() => prose.records.split(SEPARATOR));
  return (record) =>
    (records()[record] ?? "").split(FIELD_SEPARATOR).map((packed) => unpackText(packed, table()));
}

function unpackText(packed: string, table: readonly string[]): string {
  const reader = new NumeralReader(packed);
  const words: string[] = [];
  while (reader.at < packed.length) {
    if (packed[reader.at] === " ") {
      const end = packed.indexOf(" ", reader.at + 1);
      words.push(fromAscii(packed.slice(reader.at + 1, end)));
      reader.at = end + 1;
    } else {
      words.push(table[reader.next()] ?? "");
    }
  }
  return words.join(" ");
}
