/**
 * The `limit` best of some documents, best first: those with the higher score, of equals the one with the lower number.
 * Documents come in ascending order. A heap of `limit` keeps the worst of the best on top.
 */
export function bestDocuments(documents: Int32Array, scores: Float32Array, limit: number): number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  const at = (place: number): number => heap[place] ?? 0;
  const sink = (): void => {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && isWorse(at(child + 1), at(child))) child += 1;
      if (isWorse(at(place), at(child))) return;
      [heap[place], heap[child]] = [at(child), at(place)];
      place = child;
    }
  };
  let least = -Infinity;
  for (const document of documents) {
    if (heap.length < limit) {
      heap.push(document);
      if (heap.length < limit) continue;
      heap.sort((a, b) => (isWorse(a, b) ? -1 : 1));
    } else {
      if ((scores[document] ?? 0) <= least) continue;
      heap[0] = document;
      sink();
    }
    least = scores[at(0)] ?? 0;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}
