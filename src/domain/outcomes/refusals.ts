/** Words after which figures of a sentence are no results: plans, the findings of others, prices, contracts, tests. */
const FORWARD = new RegExp(
  String.raw`\b(?:${[
    // plans, targets, forecasts, hypotheses
    "will",
    "we['’]ll",
    "they['’]ll",
    "would",
    "could",
    "should",
    "might",
    "may",
    "shall",
    "going to",
    "plan(?:s|ned|ning)? (?:to|on|for)",
    "aim(?:s|ed|ing)? (?:to|for|at)",
    "(?:our|the|their|a|its|initial|main|primary|stated|key) (?:goals?|targets?|aims?|objectives?|ambition|brief|mission|plan|hope|forecast|projection|hypothesis)",
    "goals?:",
    "targets?:",
    "target(?:s|ed|ing)?(?= (?:of|was|is|a|an|for)\\b)",
    "expect(?:s|ed|ing)?",
    "anticipat(?:e|es|ed|ing)",
    "forecast(?:s|ed|ing)?",
    "predict(?:s|ed|ing)?",
    "project(?:s|ed|ing)? (?:that|to|a|an|savings|growth)",
    "projected",
    "estimat(?:e|es|ed|ing) (?:that|to)",
    "hop(?:e|es|ed|ing) (?:to|that|for)",
    "want(?:s|ed|ing)? to",
    "needs? to",
    "needed to",
    "has to",
    "had to",
    "must",
    "intend(?:s|ed)? to",
    "set out to",
    "hypothes[ie]\\w*",
    "assum(?:e|es|ed|ing)",
    "potential(?:ly)?",
    "if",
    "unless",
    "opportunit(?:y|ies)",
    "is designed to",
    "in order to reach",
    // findings of others
    "according to",
    "stud(?:y|ies) (?:by|from|show|shows|suggest|suggests|found|finds|have)",
    "research (?:by|from|show|shows|suggest|suggests|found|finds|has)",
    "analysts?",
    "gartner|forrester|mckinsey|deloitte|statista|nielsen",
    "industry (?:average|benchmark|standard|norm|report)s?",
    "surveys? (?:show|shows|found|suggest|by)",
    "experts?",
    "on average,? companies",
    // contracts, conditions
    "sla",
    "slas",
    "service level",
    "guarantee[sd]?",
    "contract(?:s|ual|ually)?",
    "committed to",
    "load[- ]test(?:s|ed|ing)?",
    "stress[- ]test(?:s|ed|ing)?",
    "tested (?:with|at|against|on|under)",
    "simulat(?:e|es|ed|ing|ion)",
    "pric(?:e|es|ed|ing)",
    "discount(?:s|ed)?",
    "budget(?:s|ed)?",
    // plans in other languages
    "soll(?:en|te|ten)?",
    "wird",
    "werden",
    "Ziel",
    "geplant",
    "objectif",
    "prévoit",
    "prévu",
    "devrait",
    "objetivo",
    "prevé",
    "debería",
  ].join("|")})(?![\p{L}])`,
  "giu",
);

/** Words that end what such a word began: "we aimed for 20 % and achieved 34 %". */
const RELEASE =
  /\b(?:achieved|reached|ended up|actually|exceeded|delivered|saw|instead|in fact|in reality|turned out|came in|hit|resulted|beat)\b|;|\bbut\b/gi;

/** Words behind a figure that take it back. */
const BACKWARD =
  /^[^.;]{0,60}?\b(?:is expected|are expected|expected|projected|forecast|planned|targeted|target|goal|sla|guarantee|is possible|by 20[2-9]\d|next year|in the future|hypothes\w+|potential)\b/i;

/** True where the words around a figure say that it was not measured on this work. */
export function isRefused(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const last = lastMatch(FORWARD, before);
  if (last >= 0 && lastMatch(RELEASE, before) < last) return true;
  if (text.slice(start, end).search(FORWARD) >= 0) return true;
  return BACKWARD.test(text.slice(end));
}

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
