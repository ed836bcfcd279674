import { anyOf } from "../grammar.ts";

/** What stands before a colon or a dash, or in bold, at the start of a block: often the metric's name. */
export type Lead = { name: string; length: number };

const GENERIC =
  /^(?:(?:key |main |net |end |final |our |the |business |measurable |quantitative |overall )*(?:results?|outcomes?|impact|benefits?|metrics?|performance|improvements?|success|achievements?|effect|gains?)|after|before|now|today|summary|highlights?|tl;dr|note|update|(?:year|phase|day|month|week|q)\s?\d.*|ergebnis(?:se)?|résultats?|resultados?)$/i;

/** "Before: 8.2 s. After: 1.4 s." begins with no name. */
const MOMENT =
  /^(?:before|after|previously|now|today|then|was|is|vorher|nachher|avant|après|antes|después|ahora)$/i;

/** A lead with one of these is a sentence: "SQO volume doubled: from 4 leads to 11". */
const TELLS =
  /,|(?<![\p{L}])(?:doubled|tripled|quadrupled|halved|fell|rose|grew|dropped|went|is|are|was|were|has|have)(?![\p{L}])/iu;

const SEPARATED = /^([^\n:.!?;→]{2,60}?)\s*(?::|\s[–—-]\s)\s*(?=\S)/u;

/** The lead of a block's text; null where it has none. A lead holds no figure: "3x faster: from ..." is a sentence. */
export function leadOf(text: string, bold: string | null): Lead | null {
  const separated = SEPARATED.exec(text);
  const name = separated?.[1]?.trim() ?? "";
  if (MOMENT.test(name)) return null;
  const isBold = bold !== null && bold.replace(/[:.\s]+$/, "") === name;
  if (
    separated &&
    (isBold || !/\d/.test(name)) &&
    !/\d\s*(?:%|x\b)/.test(name) &&
    !TELLS.test(name) &&
    name.split(/\s+/).length <= 7
  ) {
    return { name, length: separated[0].length };
  }
  const start = bold?.replace(/[:.\s]+$/, "") ?? "";
  if (
    bold &&
    start &&
    start.length <= 60 &&
    !/\d/.test(start) &&
    text.startsWith(bold) &&
    /[:.]\s*$/.test(bold)
  ) {
    return { name: start, length: bold.length };
  }
  return null;
}

/** True of leads that name no metric: "Results", "Phase 2". */
export function isGeneric(name: string): boolean {
  return GENERIC.test(name) || /^(?:the|a|we|it|this|they|with|after|by|so|here|as) (?:\S+ ){2,}/i.test(name);
}

/** What the titles above a figure make of it: no result, a result, or nothing either way. */
export type Setting = "silent" | "results" | "plain";

/** Sections that tell of the state before, of what was wanted, or of what comes next. */
const SILENT = `challenge|challenges|problem|problems|pain point|pain points|goal|goals|objective|objectives|target|targets|aim|aims
  |hypothesis|hypotheses|next step|next steps|roadmap|context|what's next|what’s next|future|outlook|looking ahead|coming soon|background|situation
  |starting point|where they started|where they were|where things stood|where we started|at stake|need|needs|requirement|requirements|brief|pricing|prices|sla|slas
  |service level|service levels|test setup|test conditions|test environment|test plan|assumption|assumptions|issue|issues
  |obstacle|obstacles|forecast|forecasts|success criteria|acceptance criteria|market context|market research|market trends
  |industry context|industry trends|desk research|what we want|what we wanted|what they wanted|what was wanted|want to achieve
  |wanted to achieve|set out to do|why they|why change|why now|came to us|where it hurt|holding them back|holding us back|held back|crossroads|vision|our vision|up against|why it mattered|situación inicial|situation initiale|broken|old way|old days|what was wrong|went wrong|struggle|struggles|bottleneck|bottlenecks|status quo|current state|baseline|friction|risks|threats|concerns|constraints|the task|the ask|the plan|our plan|wish list
  |herausforderung|herausforderungen|ausgangslage|ausgangssituation|problemstellung|ziel|ziele|nächste schritte|ausblick
  |défi|défis|enjeu|enjeux|objectif|objectifs|problématique|contexte|prochaines étapes
  |desafío|desafíos|reto|retos|problema|problemas|objetivo|objetivos|próximos pasos`;

const RESULTS = `result|results|outcome|outcomes|impact|benefit|benefits|achievement|achievements|achieved|improvement|improvements
  |success|gain|gains|wins|metrics|roi|what changed|after launch|ergebnis|ergebnisse|erfolg|erfolge|wirkung
  |résultat|résultats|bilan|bénéfices|resultado|resultados|impacto|beneficios|logros`;

/** With one of these a section about a problem tells how it was met. */
const SOLVED = "solution|solutions|solved|solving|approach|addressing|lösung|solución";

/** With one of these a section about results tells of hopes. */
const HOPED =
  "expected|hoped|desired|projected|planned|anticipated|targeted|forecast|criteria|erwartete|attendus|esperados";

/** Words for hopes; "reported problems: −30 %" is a metric, "sales target: +30 %" never. */
const HOPES =
  "challenge|goal|goals|target|targets|objective|objectives|aim|aims|hypothesis|hypotheses|assumption|assumptions|forecast|forecasts|ziel|objectif|objetivo";

const inside = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${phrases(list)})(?![\\p{L}])`, "iu");
const phrases = (list: string): string => anyOf(list.split("|").map((phrase) => phrase.trim()));

const IS_SILENT = inside(SILENT);
const IS_RESULTS = inside(RESULTS);
const IS_SOLVED = inside(SOLVED);
const IS_HOPED = inside(HOPED);
const IS_BEFORE = /^(?:the )?before(?: we (?:began|started))?$/i;
/** "Target audience: +30 %" is a metric, "Our target: +30 %" none. */
const SILENT_LEAD = new RegExp(
  `^(?:(?:(?:the|our|key|main|initial|business|project|first|primary) )*(?:${phrases(SILENT)})(?: (?:statement|was|is|description))?|(?:\\S+ ){1,3}(?:${phrases(HOPES)}))$`,
  "iu",
);

/** The innermost title that says something decides; the lead of the text itself counts as the innermost. */
export function settingOf(titles: readonly string[], lead: string | null = null): Setting {
  if (lead !== null && (SILENT_LEAD.test(lead) || IS_HOPED.test(lead) || IS_BEFORE.test(lead)))
    return "silent";
  for (const title of [...titles].reverse()) {
    const setting = settingOfTitle(title);
    if (setting) return setting;
  }
  return "plain";
}

/** Who the client is: its size and growth are not the work's. */
const PROFILE =
  /^(?:about(?: (?!the (?:project|work|solution)).*)?|(?:the |our )?(?:client|company|customer|organi[sz]ation) (?:overview|profile|background|description)|(?:key )?(?:facts|figures)(?: and figures)? (?:of|about|on) the (?:client|company|customer)|who (?:they|we) are|who is .*)$/i;

function settingOfTitle(title: string): Setting | null {
  if (PROFILE.test(title.trim())) return "silent";
  const tellsResults = IS_RESULTS.test(title);
  if (tellsResults && IS_HOPED.test(title)) return "silent";
  if (IS_BEFORE.test(title)) return "silent";
  if (IS_SILENT.test(title)) return tellsResults || IS_SOLVED.test(title) ? "plain" : "silent";
  return tellsResults ? "results" : null;
}
