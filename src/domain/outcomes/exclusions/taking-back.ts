/** Words that end what such a phrase began: "we aimed for 20 % and achieved 34 %". */
export const RELEASE =
  /\b(?:achieved|reached|ended up|actually|exceeded|delivered|saw|instead|in fact|in reality|turned out|came in|hit|resulted|beat|surpass\w*|in the end|but|however|yet|within (?:the first )?\w+ (?:weeks|months))\b|;/gi;

/** What takes a figure back, right behind it or a little later in the clause. */
const TAKEN_BACK_BY = [
  ["\\s*", "(?:usual|normal|regular)"],
  ["\\s*", "every(?= \\ue000)"],
  ["\\s*", "(?:as |than )?the \\p{L}+ (?:allowed|permitted|planned)"],
  // The change itself ends with "than".
  [
    "\\s*",
    "(?:as |than )?(?:(?:we|they|it|(?:the|our) (?:team|client|plan)) )?(?:had |have )?(?:planned|budgeted|allowed|estimated)",
  ],
  ["[^.;]{0,60}?\\b", "until (?:19|20)\\d\\d|during (?:the )?(?:lockdowns?|pandemic)|(?:than )?on other"],
  [
    "[^.;]{0,60}?\\b",
    "in the (?:new )?contract|(?:studies|research|surveys?|analysts?|experts?) (?:suggests?|shows?|says?|say|find)",
  ],
  ["[^.;,]{0,25}?\\b", "(?:would|could|should|might|will)"],
  ["[^.;]{0,70}?\\b", "(?:must|needs? to|ha(?:s|ve) to)"],
  ["[^.;]{0,60}?\\b", "before (?:we|the (?:project|work|engagement)|they (?:called|came))"],
  ["[^.;]{0,60}?\\b", "(?:(?:than|below|above|against|the) )*(?:industry|sector|market|national) average"],
  [
    "[^.;]{0,60}?\\b",
    "(?:once|when) (?:rolled out|live|complete|deployed|in place|paid|billed|bought|ordered)",
  ],
  [
    "[^.;]{0,60}?\\b",
    "(?:of the time|guaranteed|worldwide|nationwide|across the (?:sector|industry|market|country))",
  ],
  ["[^.;]{0,60}?\\b", "seems? (?:realistic|possible|feasible|achievable|likely)"],
  ["[^.;]{0,60}?\\b", "with (?:the )?(?:code|coupon|voucher)"],
  [
    "[^.;]{0,60}?\\b",
    "than (?:(?:we|they|it|our|the|anyone)(?: \\w+)? (?:had |have )?)?(?:planned|budgeted|needed|required|allowed|estimated)",
  ],
  [
    "[^.;]{0,60}?\\b",
    "(?:is|are|was|were) (?:expected|planned|projected|forecast|targeted|possible|guaranteed|promised)",
  ],
  ["[^.;]{0,60}?\\b", "(?:is|are|was|were) (?:the|our) (?:goal|target|aim|plan)"],
  ["[^.;]{0,60}?\\b", "as (?:a|the|our) (?:goal|target)"],
  ["[^.;]{0,60}?", "\\(?(?:projected|forecast|planned|target|targeted|expected|estimated)\\)?$"],
  ["[^.;]{0,60}?\\b", "than (?:before|during|after) the (?:pandemic|crisis|lockdown|war|recession)"],
  ["[^.;]{0,60}?\\b", "according to (?:the|an?) (?:vendor|study|report|survey|paper|association|supplier)"],
  [
    "[^.;]{0,60}?\\b",
    "for the (?:dry run|tests?|trials?|experiments?|benchmarks?)|in the (?:experiments|benchmarks)",
  ],
  ["[^.;]{0,60}?\\b", "(?:by 20[2-9]\\d|next year|in the future)"],
  ["[^.;]{0,60}?\\b", "in the (?:coming|next) (?:\\w+ )?(?:years?|months?|quarters?)"],
];

/** Words behind a figure that take it back. */
export const TAKEN_BACK = new RegExp(
  `^(?:${TAKEN_BACK_BY.map(([gap, words]) => `${gap}(?:${words})(?![\\p{L}])`).join("|")})`,
  "iu",
);
