/**
 * Whether a secret was made up and not drawn: it has fewer different signs than `variety`, is one text over and over, or mostly signs
 * in the order of the alphabet. A random one of 24 signs and more is none of these.
 */
export function isWeakSecret(secret: ArrayLike<number>, variety: number): boolean {
  const signs = Array.from(secret);
  const isRepeat = (period: number): boolean =>
    signs.every((sign, at) => at < period || sign === signs[at - period]);
  const periods = Array.from({ length: Math.floor(signs.length / 2) }, (_, at) => at + 1);
  const inOrder = signs.filter((sign, at) => at > 0 && Math.abs(sign - (signs[at - 1] ?? 0)) === 1).length;
  return new Set(signs).size < variety || periods.some(isRepeat) || inOrder > signs.length / 2;
}
