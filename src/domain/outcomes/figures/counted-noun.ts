import { wordsOf } from "../word-lists.ts";

const IRREGULAR: Record<string, string> = { people: "person", men: "man", women: "woman", children: "child" };
const PLURAL: Record<string, string> = { person: "people", man: "men", woman: "women", child: "children" };

const NEVER = new Set(
  wordsOf(`is was has this plus less across thus always minus times versus does its makes takes vs process previous yes os as us
    previously increases gains rises means needs helps reduces during various his hers ours theirs sales series news jours mois`),
);
const BREAKS = new Set(
  wordsOf(`to and of in vs from by with for on at the a an as or but than per par por pro before after now today previously since
    while when we our their his her its your that which who increase reduction improvement growth more fewer less faster up down
    over under about within across through between into instead rather are were had have
    von auf und de la le les en y et un une por nach pour dans`),
);

const NOUN = /^[\s-]((?:[\p{L}][\p{L}-]*\s){0,3}?)([\p{L}-]{3,}s|people|men|women|children)(?![\p{L}\p{N}])/u;

const ONE = /^[\s-]()(\p{Ll}{4,})(?![\p{L}\p{N}])(?=\s+(?:per|a|an|each|every|to|instead|rather)\b|\/)/u;

/** What a bare number counts: "1,200 daily active users" counts users. */
export function countedNoun(after: string, value: number): { unit: string; length: number } | null {
  const match = value === 1 ? ONE.exec(after) : NOUN.exec(after);
  const noun = match?.[2]?.toLowerCase() ?? "";
  if (!match || NEVER.has(noun) || BREAKS.has(noun) || /(?:us|is)$/.test(noun)) return null;
  if (value !== 1 && noun.endsWith("ss")) return null;
  const middle = wordsOf(match[1] ?? "");
  if (middle.some((word) => BREAKS.has(word) || NEVER.has(word))) return null;
  const measure = /^(?:cubic|square)$/.exec(middle.at(-1) ?? "")?.[0];
  return { unit: measure ? `${measure} ${singular(noun)}` : singular(noun), length: match[0].length };
}

export function singular(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

export function plural(noun: string): string {
  const irregular = PLURAL[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:ch|sh|ss|x|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
