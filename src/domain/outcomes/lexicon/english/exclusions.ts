import { anyOf, wordsOf } from "../../grammar.ts";
import { pattern, withFewLetters } from "../../pattern.ts";

// English wordings that keep a figure from being a result.

/** "Compress images to cut page weight by 70 %" is advice to readers. */
export const ADVICE =
  /^(?:compress|use|try|set|add|make|keep|choose|switch|enable|avoid|remove|consider|start|get|save|test|check|ask)\s[^.]*\bto (?:reduce|cut|save|increase|improve|boost|speed|lower|gain)\b/i;

export const NOT = String.raw`\b(?:not|never|neither|nor|without(?= (?:an? )?(?:\ue000|$|\p{L}+ing\b))|didn['’]t|doesn['’]t|don['’]t|isn['’]t|wasn['’]t|weren['’]t|cannot|can['’]t)\b(?! (?:only|just|merely|to mention|least))(?:\s\S+){0,3}\s*$`;

/** "Despite 40 % more orders, " concedes something and ends at its comma. */
export const CONCESSION = withFewLetters(
  /^\W*(?:despite|amid|in spite of|although|even (?:when|though|as|if|with))(?![\p{L}])[^;]*,\s(?!which|who|where)/iu,
);

/** "had grown", "had already been cut": what was so before the time the study covers. */
export const HAD = withFewLetters(
  /(?<![\p{L}])had\s+(?:(?:already|also|long|since|\p{L}+ly)\s+)?(?:been\s+)?(?!to\s|an?\s|has\s|have\s|is\s|are\s)\p{L}{3,}[^,;:.]{0,50}$/iu,
);

/** What sets such a past behind the start of the work: "within a year", "by March". */
export const THEN = withFewLetters(
  /(?<![\p{L}])(?:(?:versus|vs\.?|against|than|over|compared (?:to|with)) the (?:previous|prior|preceding)|now|today|within|after|afterwards|since|later|once|when|at the end|in (?:its|the|just|only|under|less|that) [^,]{0,30}(?:day|week|month|quarter|year)s?|over the (?:first|following|next)|by (?!\S*\ue000)(?:the (?:end|time|summer|spring|autumn|fall|winter)|then|late|early|mid|year|spring|summer|autumn|winter|week|day|month|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d))(?![\p{L}])/iu,
);

/** "We were wasting money and doubling the bill": how it was. */
export const WAS_DOING = withFewLetters(
  /(?<![\p{L}])(?:was|were|had been)\s+(?:\p{L}+ly\s+)?(?!(?:being|during)(?!\p{L}))\p{L}+ing(?![\p{L}])[^,;:.]*$/iu,
);

/** Change verbs as they stand behind "to". */
export const BASE = anyOf(
  wordsOf(`reduce cut lower increase raise improve boost grow double halve triple save shorten shrink lift decrease speed drop fall
    rise eliminate minimize minimise accelerate bring push handle withstand accommodate`),
);

/** Words by which what follows "to" was done: "helped us to cut", "was able to cut". */
export const LEADS_TO_DEED = withFewLetters(
  /(?<![\p{L}])(?:help\p{L}*|enabl\p{L}*|allow\p{L}*|able|manag(?:ed|es|ing)|led|lets?|succeed\p{L}*|possible|continu\p{L}*|began|begun|started|came|used|using|empower\p{L}*|leverag\p{L}*|freed|thanks|ermöglich\p{L}*|permis|permet|permitió|logr\p{L}*)(?![\p{L}])/iu,
);

export const INFINITIVE = pattern(
  `(?<![\\p{L}])to\\s+(?:\\p{L}+ly\\s+)?(?:${BASE})(?![\\p{L}])[^,;:.()]{0,80}$`,
  "iu",
);

/** "focused on cutting", "aims at doubling": an aim of the work. */
export const WORKED_ON = withFewLetters(
  /(?<![\p{L}])(?:on|at|about|towards?)\s+(?:\p{L}+ly\s+)?\p{L}{3,}ing(?![\p{L}])(?:(?!\b(?:is|are|was|were|has|have|had|fell|dropped|rose|went|grew|takes?|took|now)\b)[^,;:.()]){0,80}$/iu,
);

/** Words that end what a phrase about plans or others began: "we aimed for 20 % and achieved 34 %". */
export const RELEASE =
  /\b(?:achieved|reached|ended up|actually|exceeded|delivered|saw|instead|in fact|in reality|turned out|came in|hit|resulted|beat|surpass\w*|in the end|but|however|yet|within (?:the first )?\w+ (?:weeks|months))\b|;/gi;

/** What takes a figure back, right behind it or a little later in the clause. */
export const TAKEN_BACK_BY = [
  [
    "[^.;]{0,120}?\\b",
    "(?:created|caused|had caused|meant) (?:an? |the )?(?:\\p{L}+ )?(?:backlogs?|bottlenecks?|delays?|problems?|outages?|strain|pressure|chaos|queues?|complaints?)",
  ],
  ["[^.;,]{0,40}?\\b", "(?:is|are) worth"],
  ["\\s*", "(?:usual|normal|regular)"],
  ["\\s*", "(?:identified|uncovered)"],
  ["[^.;]{0,40}?\\b", "for (?:another|(?:our |some )?other) (?:client|customer|brand|compan|firm)\\p{L}*"],
  ["\\s*", "every(?= \\ue000)"],
  // "saved 30 % over building it by hand": nothing that was ever spent.
  ["\\s*(?:savings? )?", "over (?!following|existing|remaining)\\p{L}{3,}ing"],
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
  [
    "[^.;]{0,60}?\\b",
    "before (?:we (?:began|started|joined|came|arrived|took|got|were|stepped)|the (?:project|work|engagement)|they (?:called|came))",
  ],
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
