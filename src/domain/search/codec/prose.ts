import { lazy } from "../lazy.ts";
import { type Stripped, stripAffixes } from "./affixes.ts";
import { fromAscii, toAscii } from "./ascii.ts";
import { fromNumerals, toNumeral } from "./numbers.ts";
import { packTexts, unpackTexts, withoutSeparators } from "./strings.ts";

/**
 * Columns of texts that use the same words: a table of the words that come again, the commonest first, and for each
 * column what all its texts begin and end with, and the texts.
 */
export type PackedProse<Name extends string> = { table: string; columns: Record<Name, string> };

/** The texts of a column, unpacked one by one. */
export type TextColumn = (at: number) => string;

export function packProse<Name extends string>(columns: Record<Name, readonly string[]>): PackedProse<Name> {
  const names = Object.keys(columns) as Name[];
  const stripped = names.map((name) => stripAffixes(columns[name].map(withoutSeparators)));
  const table = chooseWords(stripped.flatMap(({ middles }) => middles));
  const numerals = new Map(table.map((word, at) => [word, toNumeral(at)]));
  const pack = ({ before, after, middles }: Stripped): string =>
    packTexts([before, after, ...middles.map((text) => packText(text, numerals))]);
  const packed = Object.fromEntries(names.map((name, at) => [name, stripped[at] ? pack(stripped[at]) : ""]));
  return { table: toAscii(table.join(" ")), columns: packed as Record<Name, string> };
}

export function openProse<Name extends string>(prose: PackedProse<Name>): Record<Name, TextColumn> {
  const table = lazy(() => fromAscii(prose.table).split(" "));
  const open = (packed: string): TextColumn => {
    const texts = lazy(() => unpackTexts(packed));
    return (at) => {
      const [before = "", after = ""] = texts();
      const text = texts()[at + 2] ?? "";
      return text === "" ? "" : before + unpackText(text, table()) + after;
    };
  };
  const names = Object.keys(prose.columns) as Name[];
  return Object.fromEntries(names.map((name) => [name, open(prose.columns[name])])) as Record<
    Name,
    TextColumn
  >;
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
  for (const word of text.split(" ")) packed += numerals.get(word) ?? ` ${word} `;
  return packed;
}

function unpackText(packed: string, table: readonly string[]): string {
  const words: string[] = [];
  packed.split(" ").forEach((part, at) => {
    if (at % 2 === 1) words.push(part);
    else for (const place of fromNumerals(part)) words.push(table[place] ?? "");
  });
  return words.join(" ");
}
