import { markOf } from "../figures/marked.ts";
import { anyWord, gap, gapWithout, grammar } from "../grammar.ts";

const KINDS = [
  "percent",
  "points",
  "money",
  "time",
  "size",
  "count",
  "number",
  "vague",
  "times",
  "fraction",
] as const;
const B = markOf("before", ...KINDS);
const A = markOf("after", ...KINDS);

/** Words that set a figure in the past. */
const PAST =
  "previously|before|beforehand|prior|originally|earlier|formerly|initially|in the past|last year|the year before|the previous year|previous|at the start|at first|former|old|a year ago|pre-[a-z]+|baseline|zuvor|vorher|früher|bisher|auparavant|avant|antes|anteriormente|anterior|anteriores";
const THEN =
  "used to|previously|formerly|once|originally|initially|historically|before|in the past|prior to|had been|had taken|would take|would have taken|früher|vorher|bisher|zuvor|auparavant|avant|antes|took|was|were|had|ran for|lasted|needed|required";
/** Words that set a figure in the present. */
export const NOW =
  "now|today|currently|nowadays|these days|after(?:ward|wards)?|since then|since|heute|jetzt|nun|nur noch|danach|nachher|aujourd['’]hui|maintenant|désormais|hoy|ahora|después";
const FROM = "from|von|de|del|desde";
const ARROW = "(?:→|⟶|➜|➔|⇒|->|-->|=>|–>|—>|>>|»)";
const MOVED =
  "down|up|(?:de|in)creased|reduced|improved|dropped|grown|compared|coming|falling|rising|shrinking|growing|declined|fell|rose|cut";

type BeforeAfterPattern = {
  pattern: RegExp;
  /** The match has to hold this as well. */
  needs?: RegExp;
  /** "from 10 to 40 guests" is a range unless the sentence states a movement. */
  loose?: boolean;
  /** Only behind the name of a metric. */
  named?: boolean;
};

/** The most reliable first: a figure read by one is not read again by the next. */
export const BEFORE_AFTER_PATTERNS: BeforeAfterPattern[] = [
  // "8.2 s to 1.4 s", behind the metric's name
  { pattern: grammar(`^\\s*${B}\\s+(?:to|auf|à|a)\\s${gap(10)}${A}`), named: true },
  // "4x better (800 ms to 200 ms)"
  { pattern: grammar(`[(:–—]\\s*${B}\\s+(?:to|auf|à|a)\\s${gap(10)}${A}`), loose: true },
  {
    pattern: grammar(
      `${anyWord(FROM)}\\s${gapWithout(FROM, 24)}${B}[^\\ue000,;.!?]{0,60}?${anyWord("to|auf|zu|à|au|a|al|hasta|into")}\\s${gap(24)}${A}`,
    ),
    loose: true,
  },
  { pattern: grammar(`${B}\\s*${gap(24)}${ARROW}\\s*${gap(24)}${A}`) },
  {
    pattern: grammar(
      `${anyWord("to|auf|à")}\\s${gap(12)}${A},?${gap(40)}${anyWord("from|von|de|desde")}\\s+${gap(20)}${B}`,
    ),
    loose: true,
  },
  { pattern: grammar(`${A}${gap(60)}[,(–—-]?\\s*${anyWord(MOVED)}\\s+from\\s+${gap(30)}${B}`) },
  { pattern: grammar(`${A}[^;.!?]{0,70}?[,(–—]\\s*(?:up|down)\\s+from\\s+${gap(20)}${B}`) },
  { pattern: grammar(`${A}\\s*[,(–—]\\s*from ${gap(16)}${B}`) },
  { pattern: grammar(`${A}${gap(60)}[(,]\\s*(?:it )?(?:${PAST}|was|were)\\b:?\\s+${gap(20)}${B}`) },
  // "52 % vs. 81 % today"
  {
    pattern: grammar(
      `${B}${gap(20)}${anyWord("vs\\.?|versus|against|compared (?:to|with)")}\\s${gap(20)}${A}\\s+(?:it is )?${anyWord("now|today|afterwards|after launch")}`,
    ),
  },
  {
    pattern: grammar(
      `${A}${gap(60)}${anyWord("vs\\.?|versus|compared (?:to|with)|against|as opposed to|gegenüber|contre|frente a")}\\s[^\\ue000,;.!?]{0,40}?${B}${gap(30)}(?=$|[\\ue000;.,!?)])`,
    ),
    needs: grammar(anyWord(`${PAST}|${NOW}|only|just`)),
  },
  {
    pattern: grammar(
      `${A}${gap(60)}${anyWord("instead of|rather than|in place of|down from|(?:an)?statt|au lieu de|en lugar de|en vez de|whereas|where (?:it|they) (?:once|previously)")}\\s${gap(60)}${B}`,
    ),
  },
  {
    pattern: grammar(
      `${anyWord(THEN)}[^\\ue000!?]{0,60}?${B}[^\\ue000!?]{0,80}?${anyWord(NOW)}[^\\ue000!?]{0,80}?${A}`,
    ),
  },
  { pattern: grammar(`${B}${gap(20)}${anyWord(PAST)}[^\\ue000!?]{0,50}?${A}${gap(20)}${anyWord(NOW)}`) },
  {
    pattern: grammar(
      `${A}${gap(20)}${anyWord("now|today|after")}[^\\ue000!?]{0,60}?${B}${gap(20)}${anyWord(PAST)}`,
    ),
  },
  {
    pattern: grammar(
      `${anyWord("before|baseline|previous|old|was|vorher|avant|antes")}\\s*[:=(]\\s*${B}(?:\\s*\\([^)]*\\))?[^\\ue000]{0,30}?${anyWord("after|now|new|current|result|is|nachher|après|después")}\\s*[:=(]\\s*${A}`,
    ),
  },
  {
    pattern: grammar(
      `${A}[^\\ue000!?]{0,60}?${anyWord("took|was|were|previously|once took|had been|had taken")}[^\\ue000!?]{0,40}?${B}${gap(20)}${anyWord(PAST)}`,
    ),
  },
  {
    pattern: grammar(
      `${A}[^\\ue000!?]{0,60}?${anyWord("used to (?:take|be|have|need|require|cost|spend)|previously|before that|before(?: the [\\p{L}-]+)?,? (?:it|they|this) (?:took|was|were|needed)")}[^\\ue000!?]{0,40}?${B}`,
    ),
  },
  // "Instead of 4 hours, a restore takes 15 minutes"
  {
    pattern: grammar(
      `^\\s*${anyWord("instead of|rather than|compared (?:to|with)|statt|anstatt|au lieu de|en lugar de|en vez de")}\\s${gap(20)}${B}[^\\ue000;.!?]{0,20},${gap(60)}${A}`,
    ),
  },
  // "imports that took 9 hours are done in 40 minutes now"
  {
    pattern: grammar(
      `${anyWord(THEN)}[^\\ue000!?]{0,60}?${B}[^\\ue000!?]{0,60}?${A}${gap(12)}${anyWord("now|today|currently|afterwards|jetzt|heute|maintenant|ahora")}(?=\\s*[.!,;)]|\\s*$)`,
    ),
  },
  // "what used to be a two-day job is done in 3 hours"
  {
    pattern: grammar(
      `${anyWord("used to|what was|what took|that took|previously took|once took|once")}[^\\ue000;.!?]{0,40}?${B}${gap(40)}${anyWord("is|are|takes?|needs?|requires?|finish(?:es)?|runs?")}\\s${gap(20)}${A}`,
    ),
  },
  // "6 hours became 1 hour"
  {
    pattern: grammar(
      `${B}${gap(30)}${anyWord("became|becomes|turned into|is now|are now|now takes?|shrank to|has become|have become")}\\s${gap(12)}${A}`,
    ),
  },
  {
    pattern: grammar(
      `${anyWord("now|today")}${gap(30)}${A}[^\\ue000!?]{0,40}?${anyWord("used to|previously|formerly|once|before")}[^\\ue000!?]{0,40}?${B}`,
    ),
  },
];

/** Without one of these "from X to Y" may be a range. */
export const MOVEMENT =
  /(?<![\p{L}])(?:went|go|goes|gone|going|move[ds]?|moving|brought|bring|bringing|took|take|taken|taking|pushed|now|today|from|scor\w+|passé\w*|passer|pasó|pasaron|pasado|ging|gingen|transform\w*|turn\w*|shift\w*|scale[ds]?|accelerat\w*|chang\w*|doubl\w*|tripl\w*|quadrupl\w*|halv\w*)(?![\p{L}])/iu;

/** What a range, a migration or a release begins with. */
export const NO_BEFORE_AFTER =
  /\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying)|between|migrat\w+|upgrad\w+|switch\w*|updat\w+|port(?:ed|ing)|versions?|ramp\w*|resiz\w+|opening hours|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*(?:\S+\s){0,3}$/i;

/** Software that counts its versions: beside one of these two bare numbers are no measure. */
export const PRODUCT =
  /(?<![\p{L}])(?:kubernetes|php|node|node\.js|python|java|angular|react|vue|svelte|postgres|postgresql|mysql|mariadb|typo3|drupal|wordpress|magento|shopware|django|rails|ruby|laravel|symfony|\.net|tls|typescript|webpack|next\.js|nuxt|terraform|ansible|docker|linux|ubuntu|debian|windows|macos|android|ios|kafka|elasticsearch|redis|mongodb|spark|flink|spring|http|ssl|api|firmware|cms|sdk|plugin|library|kernel|driver)(?![\p{L}])[^.;]{0,25}$/iu;
