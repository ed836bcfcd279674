import { type Numbers, packNumbers, unpackNumbers } from "./bytes.ts";

/** For each document a list of numbers, all in one array: `values.slice(starts[d], starts[d + 1])`. */
export type Lists = { starts: Int32Array; values: Numbers };

/** Parts what has no place among the digits of numbers. */
const SEPARATOR = ".";

/** The lengths of all lists, left out where each has one number; then all their numbers. */
export function packLists(lists: readonly (readonly number[])[]): string {
  const lengths = lists.map(({ length }) => length);
  const areSingle = lengths.every((length) => length === 1);
  return (areSingle ? "" : packNumbers(lengths)) + SEPARATOR + packNumbers(lists.flat());
}

export function unpackLists(packed: string): Lists {
  const [lengths = "", numbers = ""] = packed.split(SEPARATOR);
  const values = unpackNumbers(numbers);
  return { starts: lengths === "" ? countUp(values.length) : addUp(unpackNumbers(lengths)), values };
}

function countUp(count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at <= count; at++) starts[at] = at;
  return starts;
}

/** Where each list starts; the last entry is where they all end. */
function addUp(lengths: Numbers): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) {
    sum += lengths[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}
