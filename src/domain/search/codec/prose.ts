import { lazy } from "../lazy.ts";
import { stripAffixes } from "./affixes.ts";
import { FIELD_SEPARATOR, fromAscii, SEPARATOR, toAscii } from "./ascii.ts";
import { NumeralReader, toNumeral } from "./numbers.ts";
import { packTexts, unpackTexts } from "./strings.ts";

/**
 * Records of texts that use the same words: a table of the words that come again, the commonest first; for each field
 * that all records have what its texts begin and end with; and the records, field by field.
 */
export type PackedProse = { table: string; affixes: string; records: string };

export function packProse(records: readonly (readonly string[])[]): PackedProse {
  const shared = records.length === 0 ? 0 : Math.min(...records.map(({ length }) => length));
  const stripped = Array.from({ length: shared }, (_, place) =>
    stripAffixes(records.map((fields) => fields[place] ?? "")),
  );
  const middles = records.map((fields, at) =>
    fields.map((text, place) => stripped[place]?.middles[at] ?? text),
  );
  const table = chooseWords(middles.flat());
  const numerals = new Map(table.map((word, at) => [word, toNumeral(at)]));
  const pack = (fields: readonly string[]): string =>
    fields.map((text) => packText(text, numerals)).join(FIELD_SEPARATOR);
  return {
    table: toAscii(table.join(" ")),
    affixes: packTexts(stripped.flatMap(({ before, after }) => [before, after])),
    records: middles.map(pack).join(SEPARATOR),
  };
}

/** Reads the texts of a record; only of those that are asked for is more done than to find where they start. */
export function openProse(prose: PackedProse): (record: number) => string[] {
  const table = lazy(() => fromAscii(prose.table).split(" "));
  const affixes = lazy(() => unpackTexts(prose.affixes));
  const records = lazy(() => prose.records.split(SEPARATOR));
  return (record) => {
    const fields = (records()[record] ?? "").split(FIELD_SEPARATOR);
    for (let place = 0; place < fields.length; place++) {
      const packed = fields[place] ?? "";
      if (packed === "") continue;
      const text = unpackText(packed, table());
      fields[place] = (affixes()[2 * place] ?? "") + text + (affixes()[2 * place + 1] ?? "");
    }
    return fields;
  };
}

/** The words that take less room as numerals, with their place in the table counted in. */
function chooseWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  const saves = (word: string, count: number, numeral: number): boolean =>
    word !== "" && count * (word.length + 1) > word.length + 1 + count * numeral;
  return [...counts]
    .filter(([word, count]) => saves(word, count, 1))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .filter(([word, count], at) => saves(word, count, toNumeral(at).length))
    .map(([word]) => word);
}

/** Numerals, a word that is not in the table, numerals and so on, parted by spaces: "Ab new Cd". */
function packText(text: string, numerals: ReadonlyMap<string, string>): string {
  if (text === "") return "";
  let packed = "";
  for (const word of text.split(" ")) packed += numerals.get(word) ?? ` ${toAscii(word)} `;
  return packed;
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
