/** What the words above a figure make of it: no result, a result, or nothing either way. */
export type Setting = "silent" | "results" | "plain";

const SILENT =
  /(?<![\p{L}])(?:challenges?|problems?|pain[- ]points?|goals?|objectives?|targets?|aims?|hypothes[ie]s|next steps?|roadmap|what['’]s next|future|outlook|looking ahead|background|the situation|situation|starting point|where they (?:started|were)|the need|needs|requirements?|the brief|brief|pricing|prices|slas?|service levels?|test (?:setup|conditions?|environment|plan)|assumptions?|issues?|obstacles?|forecasts?|(?:success|acceptance) criteria|(?:expected|projected|planned|anticipated|targeted|forecast) (?:results?|impact|outcomes?|benefits?|savings)|before(?: we (?:began|started))?$|market (?:context|research|trends?)|industry (?:context|trends?)|desk research|herausforderung(?:en)?|ausgangslage|ausgangssituation|problemstellung|ziele?|défis?|enjeux|objectifs?|problématique|contexte|desafíos?|retos?|problemas?|objetivos?|próximos pasos|nächste schritte|ausblick|prochaines étapes)(?![\p{L}])/iu;
const RESULTS =
  /(?<![\p{L}])(?:results?|outcomes?|impact|benefits?|achievements?|improvements?|success|gains?|wins|metrics|roi|what changed|after launch|results? achieved|ergebnis(?:se)?|erfolge?|wirkung|résultats?|bilan|bénéfices|resultados?|impacto|beneficios|logros)(?![\p{L}])/iu;
const SOLVED = /(?<![\p{L}])(?:solution|solved|solving|approach|addressing)(?![\p{L}])/iu;

/** The innermost title that says something decides. */
export function settingOf(titles: readonly string[]): Setting {
  for (const title of [...titles].reverse()) {
    const setting = settingOfTitle(title);
    if (setting) return setting;
  }
  return "plain";
}

export function settingOfTitle(title: string): Setting | null {
  const results = RESULTS.test(title);
  if (SILENT.test(title))
    return /expected|projected|planned|anticipated|criteria/i.test(title) || !(results || SOLVED.test(title))
      ? "silent"
      : "plain";
  return results ? "results" : null;
}
