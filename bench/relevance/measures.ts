/** How good the first ten answers are, each between 0 and 1, as means over all judged questions. */
export type Measures = {
  ndcg: number;
  mrr: number;
  recall: number /** Of each question. */;
  ndcgs: number[];
};

const DEPTH = 10;

/** nDCG@10 with binary gain (K. Järvelin, J. Kekäläinen, 2002), reciprocal rank and recall among the first ten. */
export function measure(
  queries: readonly { id: string; text: string }[],
  relevant: ReadonlyMap<string, ReadonlySet<string>>,
  ask: (text: string) => string[],
): Measures {
  const judged = queries.filter(({ id }) => (relevant.get(id)?.size ?? 0) > 0);
  const sum = { mrr: 0, recall: 0 };
  const ndcgs: number[] = [];
  for (const { id, text } of judged) {
    const wanted = relevant.get(id) ?? new Set<string>();
    const hits = ask(text)
      .slice(0, DEPTH)
      .map((answer) => wanted.has(answer));
    const gained = hits.reduce((gain, hit, rank) => gain + (hit ? discount(rank) : 0), 0);
    ndcgs.push(gained / ideal(Math.min(DEPTH, wanted.size)));
    sum.mrr += hits.includes(true) ? 1 / (hits.indexOf(true) + 1) : 0;
    sum.recall += hits.filter(Boolean).length / wanted.size;
  }
  const mean = (total: number): number => total / Math.max(1, judged.length);
  const ndcg = mean(ndcgs.reduce((total, value) => total + value, 0));
  return { ndcg, mrr: mean(sum.mrr), recall: mean(sum.recall), ndcgs };
}

const discount = (rank: number): number => 1 / Math.log2(rank + 2);
const ideal = (count: number): number =>
  Array.from({ length: count }, (_, rank) => discount(rank)).reduce((a, b) => a + b, 0);
