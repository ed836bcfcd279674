import { BitReader, BitWriter, fromDigit, riceWidth } from "./bits.ts";

/** For each document a list of small numbers, all in one string: `values.slice(starts[d], starts[d + 1])`. */
export type Lists = { starts: Int32Array; values: Int32Array };

/** The lengths of all lists, then all their numbers, in Rice codes whose widths stand at the front. */
export function packLists(lists: readonly (readonly number[])[]): string {
  const writer = new BitWriter();
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const lengthWidth = riceWidth(lists.length, total);
  const valueWidth = riceWidth(
    total,
    lists.reduce((sum, list) => sum + list.reduce((part, value) => part + value, 0), 0),
  );
  writer.gamma(lists.length + 1);
  writer.gamma(total + 1);
  writer.gamma(lengthWidth + 1);
  writer.gamma(valueWidth + 1);
  for (const list of lists) writer.rice(list.length, lengthWidth);
  for (const value of lists.flat()) writer.rice(value, valueWidth);
  return writer.take();
}

/** Values are read in a loop of its own, its state in variables: an index is opened by this. */
export function unpackLists(packed: string): Lists {
  const reader = new BitReader(packed);
  const starts = new Int32Array(reader.gamma());
  const values = new Int32Array(reader.gamma() - 1);
  const lengthWidth = reader.gamma() - 1;
  const valueWidth = reader.gamma() - 1;
  for (let list = 1; list < starts.length; list++)
    starts[list] = (starts[list - 1] ?? 0) + reader.rice(lengthWidth);
  readRice(reader, valueWidth, values);
  return { starts, values };
}

/** Fills `values`. What is written out here is `reader.rice(width)`. */
function readRice({ text, at, buffer, filled }: BitReader, width: number, values: Int32Array): void {
  const mask = (1 << width) - 1;
  let [next, bits, left] = [at, buffer, filled];
  for (let place = 0; place < values.length; place++) {
    let high = 0;
    while (left < 1 + width || (bits & (1 << (left - 1))) !== 0) {
      if (left >= 1 + width) {
        high += 1 << width;
        left -= 1;
      } else {
        bits = (bits << 6) | fromDigit(text, next++);
        left += 6;
      }
    }
    left -= 1 + width;
    values[place] = high + ((bits >>> left) & mask);
  }
}
