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
