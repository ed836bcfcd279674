/**
 * How many letters have to be inserted, deleted, substituted or swapped with their neighbour to make `b` of `a`: the
 * optimal string alignment distance (F. J. Damerau, 1964), in UTF-16 code units. No substring is edited twice.
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = [at(old, j) + 1, at(row, j - 1) + 1, at(old, j - 1) + (isSame ? 0 : 1)];
      row.push(Math.min(...edits, isSwap ? at(older, j - 2) + 1 : Number.POSITIVE_INFINITY));
    }
    older = old;
    old = row;
  }
  return at(old, b.length);
}

const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
