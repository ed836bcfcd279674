/** "had grown", "had already been cut": what was so before the time the study tells of. */
const HAD =
  /(?<![\p{L}])had\s+(?:(?:already|also|long|since|\p{L}+ly)\s+)?(?:been\s+)?(?!to\s|an?\s|has\s|have\s|is\s|are\s)\p{L}{3,}[^,;:.]{0,50}$/iu;

/** What sets such a past behind the start of the work: "within a year", "by March". */
const THEN =
  /(?<![\p{L}])(?:now|today|within|after|afterwards|since|later|once|when|at the end|in (?:its|the|just|only|under|less|that) [^,]{0,30}(?:day|week|month|quarter|year)s?|over the (?:first|following|next)|by (?!\S*\ue000)(?:the (?:end|time|summer|spring|autumn|fall|winter)|then|late|early|mid|year|spring|summer|autumn|winter|week|day|month|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d))(?![\p{L}])/iu;

/** True where the past perfect tells of a state before the work: "the archive had grown to 300 tables". */
export function tellsEarlier(sentence: string, untilFigure: string): boolean {
  return HAD.test(untilFigure) && !THEN.test(sentence);
}
