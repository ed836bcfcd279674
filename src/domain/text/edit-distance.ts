/**
 * How many letters have to be inserted, deleted, substituted or swapped with their neighbour to make `b` of `a`: the
 * optimal string alignment distance (F. J. Damerau, 1964), in UTF-16 code units. No substring is edited twice.
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const sign = a.charCodeAt(i - 1);
    const before = a.charCodeAt(i - 2);
    let left = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let least = Math.min(at(old, j) + 1, left + 1, at(old, j - 1) + (sign === other ? 0 : 1));
      if (i > 1 && j > 1 && before === other && sign === b.charCodeAt(j - 2))
        least = Math.min(least, at(older, j - 2) + 1);
      row.push(least);
      left = least;
    }
    older = old;
    old = row;
  }
  return at(old, b.length);
}

const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
