import { BitReader, BitWriter, riceWidth } from "./bits.ts";

/** For each document a list of small numbers, all in one string: `values.slice(starts[d], starts[d + 1])`. */
export type Lists = { starts: Int32Array; values: Int32Array };

/** Each list as its length and its numbers, in Rice codes whose widths stand at the front. */
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
  for (const list of lists) {
    writer.rice(list.length, lengthWidth);
    for (const value of list) writer.rice(value, valueWidth);
  }
  return writer.take();
}

export function unpackLists(packed: string): Lists {
  const reader = new BitReader(packed);
  const starts = new Int32Array(reader.gamma());
  const values = new Int32Array(reader.gamma() - 1);
  const lengthWidth = reader.gamma() - 1;
  const valueWidth = reader.gamma() - 1;
  let at = 0;
  for (let list = 1; list < starts.length; list++) {
    for (let left = reader.rice(lengthWidth); left > 0; left--) values[at++] = reader.rice(valueWidth);
    starts[list] = at;
  }
  return { starts, values };
}
