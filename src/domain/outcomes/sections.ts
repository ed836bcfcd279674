/** What the words above a figure make of it: no result, a result, or nothing either way. */
export type Setting = "silent" | "results" | "plain";

const SILENT =
  /\b(?:challenges?|problems?|pain[- ]points?|goals?|objectives?|targets?|aims?|hypothes[ie]s|next steps?|roadmap|what['’]s next|future|outlook|looking ahead|background|the situation|starting point|the need|requirements?|the brief|pricing|prices|sla|slas|service levels?|test (?:setup|conditions?|environment)|methodology|issues?|obstacles?|kpi targets?|forecast|before we (?:began|started)|herausforderung(?:en)?|ausgangslage|problemstellung|ziele?|le défi|défis?|enjeux|objectifs?|problématique|contexte|el desafío|el reto|desafíos?|retos?|problemas?|objetivos?|próximos pasos)\b/iu;
const RESULTS =
  /\b(?:results?|outcomes?|impact|benefits?|achievements?|improvements?|success|gains?|wins|metrics|roi|what changed|after launch|ergebnis(?:se)?|erfolge?|wirkung|résultats?|bilan|bénéfices|resultados?|impacto|beneficios|logros)\b/iu;

/** The innermost heading that says something decides. */
export function settingOf(titles: readonly string[]): Setting {
  for (const title of [...titles].reverse()) {
    const results = RESULTS.test(title);
    if (SILENT.test(title)) return results ? "plain" : "silent";
    if (results) return "results";
  }
  return "plain";
}
