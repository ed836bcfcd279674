/** Phrases after which the figures of a sentence were not measured on this work. Sources of regular expressions. */

/** Plans, targets, forecasts, hypotheses. */
export const PLANS = [
  "will",
  "won['’]t",
  "(?:we|they|it|you)['’]ll",
  "would(?! (?:have taken|take|previously|often|usually|once))",
  "could(?! now)",
  "should",
  "might",
  "shall",
  "going to",
  "plan(?:s|ned|ning)? (?:to|on|for|was|is)",
  "aim(?:s|ed|ing)? (?:to|for|at|was|is)",
  "(?:our|the|their|a|an|its|initial|main|primary|stated|key|one|business|project|ultimate) (?:goals?|targets?|aims?|objectives?|ambitions?|brief|mission|plan|hope|forecast|projection|hypothesis|promise|estimate|requirement|expectation)(?= (?:was|is|of|to|were|for|called|asked|that|had)\\b|:)",
  "(?:goals?|targets?|aims?|hypothes[ie]s|objectives?|forecasts?|plan|estimate|budget)\\s*:",
  "target(?:s|ed|ing)?(?= (?:of|was|is|an?|to)\\b)",
  "expect(?:s|ed|ing)?(?: to| that| a| an|(?= (?:\\S+ ){1,4}to\\b))",
  "(?:is|are|was|were) expected",
  "anticipat(?:e|es|ed|ing)",
  "forecast(?:s|ed|ing)?",
  "predict(?:s|ed|ing) (?:that|to|a|an)",
  "project(?:s|ed) (?:that|to|a|an|savings|growth)",
  "projected",
  "projections?",
  "estimat(?:e|es|ed|ing) that",
  "hop(?:e|es|ed|ing) (?:to|that|for)",
  "want(?:s|ed|ing)? to",
  "need(?:s|ed)? to",
  "ha(?:s|d|ve) to",
  "must",
  "intend(?:s|ed|ing)? to",
  "set out to",
  "tasked with",
  "asked (?:us )?(?:to|for)",
  "hypothes[ie]\\w*",
  "assum(?:e|es|ed|ing)",
  "in theory",
  "theoretical(?:ly)?",
  "potentially",
  "potential (?:to|for|of|saving|savings|increase|reduction|gain|improvement|uplift)",
  "(?:has|have|had|with) the potential",
  "if",
  "unless",
  "opportunit(?:y|ies) (?:to|for|of|worth)",
  "eventually",
  "in the (?:future|coming|next)",
  "next (?:year|quarter|month|step)",
  "committed to",
  "promis(?:e|es|ed|ing)",
  "pledg(?:e|es|ed)",
  "soll(?:en|te|ten)?",
  "erwart(?:en|et|ete)",
  "geplant",
  "voraussichtlich",
  "(?:das|unser|ihr) Ziel",
  "wollen|wollten|möchten",
  "objectif",
  "prévoit",
  "prévu",
  "devrait|devraient|pourrait",
  "souhaitait|voulait",
  "(?:el|nuestro|su) objetivo",
  "prevé|prevemos|previsto",
  "debería|podría|espera(?:mos)?",
  "quería",
];

/** Findings of others and the state of a market. */
export const OTHERS = [
  "according to",
  "(?:a|one|the|recent|several|many|some|most|other|independent|university|industry) (?:stud(?:y|ies)|surveys?|research|reports?|polls?) (?:by|from|of|in|show|shows|showed|suggest|suggests|found|finds|have|has|puts?|says?|estimates?)",
  "(?:stud(?:y|ies)|surveys?|research|reports?) (?:show|shows|suggest|suggests|found|finds|by|from|have|says?|indicates?)",
  "(?<!we |our team |team |clients? |they )found that",
  "analysts?",
  "google|amazon|microsoft|akamai|gartner|forrester|mckinsey|deloitte|statista|nielsen|idc|accenture|baymard",
  "industry (?:average|averages|benchmarks?|standards?|norms?|reports?|wide|figures)",
  "experts (?:say|estimate|expect|agree)",
  "(?:the|global|whole|their|wider|overall) (?:market|industry|sector|economy) (?:is|has|was|grew|grows|rose|fell|shrank|growing|for)",
  "competitors?",
  "(?:eine|laut|einer) (?:studie|umfrage)|laut",
  "selon|d['’]après une",
  "según",
];

/** Contracts, prices and conditions. */
export const TERMS = [
  "slas?(?! (?:compliance|adherence|attainment|breach|breaches|violations|performance))",
  "service[- ]level agreements?",
  "guarantee[sd]?",
  "contractual(?:ly)?",
  "contract (?:guarantees?|requires?|stipulates?|specifies|calls|obliges|says|set)",
  "penalt(?:y|ies)",
  "(?:tier|plan|package|edition|licen[cs]e|subscription)s?\\b[^.]*\\bcosts?",
  "costs? (?:an? )?(?:extra|additional)",
  "discounts? of",
  "(?:simulated|synthetic|hypothetical|fictional)",
  "by way of example|for example,? a",
];

/** Words that end what such a phrase began: "we aimed for 20 % and achieved 34 %". */
export const RELEASE =
  /\b(?:achieved|reached|ended up|actually|exceeded|delivered|saw|instead|in fact|in reality|turned out|came in|hit|resulted|beat|surpass\w*|in the end|but|however|yet|within (?:the first )?\w+ (?:weeks|months))\b|;/gi;

/** Words behind a figure that take it back. */
export const TAKEN_BACK =
  /^(?:[^.;,]{0,25}?\b(?:would|could|should|might|will)\b|[^.;]{0,70}?\b(?:must|needs? to|ha(?:s|ve) to)\b|[^.;]{0,60}?\b(?:(?:is|are|was|were) (?:expected|planned|projected|forecast|targeted|the (?:goal|target|aim|plan)|our (?:goal|target|aim)|possible|guaranteed|promised)|as (?:a|the|our) (?:goal|target)|\(?(?:projected|forecast|planned|target|targeted|expected|estimated)\)?$|by 20[2-9]\d\b|next year|in the (?:coming|next) (?:\w+ )?(?:years?|months?|quarters?)|in the future)\b)/i;
