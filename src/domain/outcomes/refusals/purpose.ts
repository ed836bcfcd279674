import { anyOf, wordsOf } from "../word-lists.ts";

/** Change verbs as they stand behind "to". */
const BASE = anyOf(
  wordsOf(`reduce cut lower increase raise improve boost grow double halve triple save shorten shrink lift decrease speed drop fall
    rise eliminate minimize minimise accelerate bring push`),
);

/** Words that tell that what follows "to" was done: "helped us to cut", "was able to cut". */
const DONE =
  /(?<![\p{L}])(?:help\p{L}*|enabl\p{L}*|allow\p{L}*|able|manag(?:ed|es|ing)|led|lets?|succeed\p{L}*|possible|continu\p{L}*|began|begun|started|came|used|using|empower\p{L}*|freed|thanks|ermöglich\p{L}*|permis|permet|permitió|logr\p{L}*)(?![\p{L}])/iu;
const INFINITIVE = new RegExp(
  `(?<![\\p{L}])to\\s+(?:\\p{L}+ly\\s+)?(?:${BASE})(?![\\p{L}])[^,;:.()]{0,80}$`,
  "iu",
);

/** "focused on cutting", "aims at doubling": what is worked on. */
const WORKED_ON =
  /(?<![\p{L}])(?:on|at|about|towards?)\s+(?:\p{L}+ly\s+)?\p{L}{3,}ing(?![\p{L}])(?:(?!\b(?:is|are|was|were|has|have|had|fell|dropped|rose|went|grew|takes?|took|now)\b)[^,;:.()]){0,80}$/iu;

/** True where a figure stands behind an infinitive that tells of a purpose: "a project to cut waste by 30 %". */
export function tellsPurpose(untilFigure: string): boolean {
  const infinitive = INFINITIVE.exec(untilFigure);
  if (infinitive) return !DONE.test(untilFigure.slice(0, infinitive.index));
  const gerund = WORKED_ON.exec(untilFigure);
  return gerund !== null && !DONE.test(untilFigure.slice(0, gerund.index));
}
