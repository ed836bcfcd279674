/** Longer ones tell something new. */
const LONGEST = 120;

const HAS_FIGURE = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an? (?:day|week|hour|month))\b/i;

const CHANGE = "reduction|drop|saving|decrease|cut|fall|increase|rise|gain|growth|jump|improvement";
/** "That is a drop of 62 %.", "From 120 to 45." */
const SAYS_AGAIN = new RegExp(
  `^(?:(?:that|this|it|which)(?:['’]s| is| was| means| meant| represents| equals| amounts| makes| works out)\\b|das (?:ist|sind|entspricht)\\b|soit\\b|c['’]est\\b|eso es\\b|from\\b[^.]*\\bto\\b|an? (?:\\S+ )?(?:${CHANGE})\\b)`,
  "iu",
);

const THEN =
  /\b(?:used to|previously|formerly|once|originally|before|in the past|took|was|were|früher|bisher|vorher|zuvor|auparavant|avant|antes)\b/iu;
const NOW =
  /^(?:now|today|after|with the new|since|currently|these days|nowadays|heute|jetzt|danach|aujourd['’]hui|maintenant|désormais|hoy|ahora)\b|^\S+(?:\s\S+){0,4} now\b/iu;
const THEN_WITH_FIGURE = new RegExp(`${THEN.source}[\\s\\S]*\\d|\\b(?:used to|previously|before)\\b`, "iu");

/** "It took 3 hours before." */
const LOOKS_BACK =
  /^(?:it|they|this|that|previously|before)\b[^.]*\b(?:took|used to|was|were|had been|had taken)\b[^.]*\b(?:before|previously|in the past|used to|earlier)\b|^(?:it|they|this|that) used to\b|^(?:previously|before that|before),? (?:it|they|this|that) (?:took|was|were|had)\b/iu;

/** True of a sentence that tells of the same metric as the one before it. */
export function continues(first: string, second: string): boolean {
  if (!HAS_FIGURE.test(second)) return false;
  if (second.length < LONGEST && (SAYS_AGAIN.test(second) || LOOKS_BACK.test(second))) return true;
  return THEN_WITH_FIGURE.test(first) && NOW.test(second);
}
