/** Three rows of the table that `editDistance` fills, used again by every call. */
const makeRows = (length: number): [Uint32Array, Uint32Array, Uint32Array] => [
  new Uint32Array(length),
  new Uint32Array(length),
  new Uint32Array(length),
];
let rows = makeRows(64);

/**
 * How many letters have to be inserted, deleted, substituted or swapped with their neighbour to make `b` of `a`: the
 * optimal string alignment distance (F. J. Damerau, 1964), in UTF-16 code units. No substring is edited twice. More than `limit`
 * where it is more than that: the rest is not counted then.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (rows[0].length <= b.length) rows = makeRows(2 * b.length);
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const sign = a.charCodeAt(i - 1);
    const signBefore = a.charCodeAt(i - 2);
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let edits = Math.min((last[j] ?? 0) + 1, left + 1, (last[j - 1] ?? 0) + (sign === other ? 0 : 1));
      const isSwap = i > 1 && j > 1 && signBefore === other && sign === b.charCodeAt(j - 2);
      if (isSwap) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = edits;
      left = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}
