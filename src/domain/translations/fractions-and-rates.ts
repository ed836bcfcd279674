import type { TextFigure } from "./compare-numbers.ts";

/**
 * Parts, multiples and rates in words, which number words leave aside: "a third", "twice", "per day". A translation may put one as a figure
 * or a verb ("33 %", "halved"), so that only another one of its kind in its place tells anything.
 */
const SHARES: Record<string, readonly [share: string, words: string][]> = {
  en: [
    ["3/2", "one and a half"],
    ["1/2", "half(?! past|-)"],
    ["2/3", "two[- ]thirds"],
    ["3/4", "three[- ]quarters"],
    ["1/3", "(?:a|one)[- ]third(?= of| to|[.,;]|$)"],
    ["1/4", "(?:a|one) quarter(?= of| to|[.,;]|$)"],
    ["2x", "twice|doubled?|doubling|twofold"],
    ["3x", "triple|thrice|threefold"],
    ["per second", "(?:per|every) second"],
    ["per minute", "(?:per|a|each|every) minute"],
    ["per hour", "(?:per|an|each|every) hour|hourly"],
    ["per day", "(?:per|a|each|every) day|daily"],
    ["per week", "(?:per|a|each|every) week|weekly"],
    ["per month", "(?:per|a|each|every) month|monthly"],
    ["per year", "(?:per|a|each|every) year|yearly|annual(?:ly)?"],
  ],
  de: [
    ["3/2", "anderthalb|eineinhalb"],
    ["1/2", "Hälfte|halbe[nrsm]?"],
    ["2/3", "zwei Dritteln?"],
    ["3/4", "drei Vierteln?|dreiviertel"],
    ["1/3", "(?:ein|einem|das|dem) Drittel"],
    ["1/4", "(?:ein|einem|das|dem) Viertel"],
    ["2x", "doppelte?[nrsm]?|verdoppel\\p{L}+|zweimal|zweifache?n?"],
    ["3x", "dreimal|dreifache?n?|verdreifach\\p{L}+"],
    ["per second", "(?:pro|je|in der|jede) Sekunde"],
    ["per minute", "(?:pro|je|in der|jede) Minute"],
    ["per hour", "(?:pro|je|in der|jede) Stunde|stündlich\\p{L}*"],
    ["per day", "(?:pro|je|am|jeden) Tag|täglich\\p{L}*"],
    ["per week", "(?:pro|je|in der|jede) Woche|wöchentlich\\p{L}*"],
    ["per month", "(?:pro|je|im|jeden) Monat|monatlich\\p{L}*"],
    ["per year", "(?:pro|je|im|jedes) Jahr(?! \\d)|jährlich\\p{L}*"],
  ],
  fr: [
    ["1/2", "moitié|demi-?|demie(?! (?:heure )?du)"],
    ["2/3", "deux[- ]tiers"],
    ["3/4", "trois[- ]quarts"],
    ["1/3", "(?:un|le|du) tiers"],
    ["1/4", "(?:un|le|du) quart(?! d’heure| d'heure)"],
    ["2x", "double|doubl(?:é|ées?|er|ent)|deux fois"],
    ["3x", "triple|tripl(?:é|ées?|er|ent)|trois fois"],
    ["per second", "(?:par|chaque) seconde"],
    ["per minute", "(?:par|la|chaque) minute"],
    ["per hour", "(?:par|chaque) heure|à l[’']heure"],
    ["per day", "(?:par|chaque) jour|quotidien\\p{L}*"],
    ["per week", "(?:par|chaque) semaine|hebdomadaires?"],
    ["per month", "(?:par|chaque) mois|mensuel\\p{L}*"],
    ["per year", "par an|chaque année|annuel\\p{L}*"],
  ],
  es: [
    ["1/2", "mitad|medi[oa](?= )"],
    ["2/3", "dos tercios"],
    ["3/4", "tres cuartos"],
    ["1/3", "(?:un|el) tercio"],
    ["1/4", "(?:un|el) cuarto(?! de hora)"],
    ["2x", "doble|duplic\\p{L}+|dos veces"],
    ["3x", "triple|triplic\\p{L}+|tres veces"],
    ["per second", "(?:por|cada) segundo"],
    ["per minute", "(?:por|al|cada) minuto"],
    ["per hour", "(?:por|a la|cada) hora"],
    ["per day", "(?:por|al|cada) día|diari[oa]s?|diariamente"],
    ["per week", "(?:por|a la|cada) semana|semanal\\p{L}*"],
    ["per month", "(?:por|al|cada) mes|mensual\\p{L}*"],
    ["per year", "(?:por|al|cada) año|anual\\p{L}*"],
  ],
};

const patterns = new Map<string, RegExp>();

/** What a text says of these, in their order; nothing where the language is not known. */
export function sharesIn(text: string, language: string): TextFigure[] {
  const shares = SHARES[language];
  if (shares === undefined) return [];
  const pattern =
    patterns.get(language) ??
    new RegExp(`(?<!\\p{L})(?:${shares.map(([, words]) => `(${words})`).join("|")})(?!\\p{L})`, "giu");
  patterns.set(language, pattern);
  return [...text.matchAll(pattern)].map((match) => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    return { key: shares[at]?.[0] ?? "", text: match[0] };
  });
}

const KINDS = ["/", "x", "per "];

/** Of each kind the first share of a text that another stands for in the translation, where both have as many. */
export const otherShares = (
  original: readonly TextFigure[],
  translated: readonly TextFigure[],
): { missing: TextFigure; added: TextFigure }[] =>
  KINDS.flatMap((kind) => {
    const [theirs, own] = [original, translated].map((shares) =>
      shares.filter(({ key }) => key.includes(kind)),
    );
    if (theirs === undefined || own === undefined || theirs.length !== own.length) return [];
    const [missing, added] = [firstLacking(theirs, own), firstLacking(own, theirs)];
    return missing === undefined || added === undefined ? [] : [{ missing, added }];
  });

/** The first of one list that the other has not, or not as often. */
function firstLacking(one: readonly TextFigure[], other: readonly TextFigure[]): TextFigure | undefined {
  const rest = other.map(({ key }) => key);
  return one.find(({ key }) => {
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
