/** Phrases, as sources of regular expressions, after which the figures of a sentence were not measured on this work. */

/** Findings of others and the state of a market. */
export const OTHERS = [
  "according to",
  "(?:a|one|the|recent|several|many|some|most|other|independent|university|industry) (?:stud(?:y|ies)|surveys?|research|reports?|polls?) (?:by|from|of|in|show|shows|showed|suggest|suggests|found|finds|have|has|puts?|says?|estimates?)",
  "(?:stud(?:y|ies)|surveys?|research|reports?) (?:show|shows|suggest|suggests|found|finds|by|from|have|says?|indicates?)",
  "(?<!we |our team |team |clients? |they )found that",
  "analysts?",
  "researchers?",
  "(?:paper|article|white ?paper|meta-analysis|trial|experiment|literature)s? (?:show|find|found|put|suggest)\\w*",
  "eurostat|who (?:reports|estimates|says)|oecd|harvard|stanford|bitkom|ofcom",
  "claim(?:s|ed)? (?:that|their|its|to)",
  "than (?:five|ten|two|three|\\d+) years ago",
  "(?:industry|market|public) data",
  "benchmarks? (?:by|from|show|shows|suggest|suggests)",
  "google|amazon|microsoft|akamai|gartner|forrester|mckinsey|deloitte|statista|nielsen|idc|accenture|baymard",
  "industry (?:average|averages|benchmarks?|standards?|norms?|reports?|wide|figures)",
  "experts (?:say|estimate|expect|agree)",
  "(?:the|global|whole|their|wider|overall) (?:market|industry|sector|economy) (?:is|has|was|grew|grows|rose|fell|shrank|growing|for)",
  "competitors?|competing|rivals?",
  "(?:at|for|with) another (?:firm|company|client|shop|site)",
  "in a similar case",
  "(?:pandemic|lockdown|strike|frost|flood|drought|recession|recall)",
  "other (?:vendors|providers|suppliers|companies|agencies|tools)",
  "(?<!our |these |internal )(?:statistics|figures|polls) (?:show|suggest)",
  "across the (?:sector|industry|market|country|economy)",
  "(?:eine|laut|einer) (?:studie|umfrage)|laut",
  "selon|d['’]après une",
  "según",
];

/** The state before the work began; a change told after one of these is part of the problem. */
export const PROBLEMS = [
  "before (?:we|the (?:project|engagement|migration|redesign|relaunch|launch|work)|our work|they (?:came|called|hired)|starting)",
  "prior to (?:the|our|this)",
  "when (?:they|the client|the company) (?:came|called|approached|reached out)",
  "by the time (?:they|we) (?:came|called|arrived|started)",
  "at the (?:outset|start of the (?:project|engagement))",
  "(?:problems?|issues?|challenges?|difficult(?:y|ies)|trouble|pain)(?: here| then)? (?:was|were|is|are)",
  "struggl(?:e|es|ed|ing)",
  "suffer(?:s|ed|ing)?",
  "faced with|(?:was|were|is|are) facing",
  "cop(?:e|ed|ing) with",
  "despite",
  "amid",
  "keep(?:ing)? up with",
  "worried",
];

/** Contracts, prices and conditions. */
export const TERMS = [
  "slas?(?! (?:compliance|adherence|attainment|breach|breaches|violations|performance))",
  "service[- ]level agreements?",
  "guarantee[sd]?",
  "contractual(?:ly)?",
  "contract (?:guarantees?|requires?|stipulates?|specifies|calls|obliges|says|set)",
  "penalt(?:y|ies)",
  "service credits|appl(?:y|ies) (?:below|above|if|when)",
  "(?:tier|plan|package|edition)s?(?: now)? costs?",
  "costs? (?:an? )?(?:extra|additional)",
  "discounts? of",
  "(?:annual|yearly|monthly) plans?",
  "test (?:data|datasets?|set|environment|system|bench|load)",
  "chamber|test rig|load generator|laboratory|rig",
  "(?:simulated|synthetic|hypothetical|fictional)",
  "by way of example|for example,? a",
];
