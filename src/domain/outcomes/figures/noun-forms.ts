// Apart from the words that figures are read by: functions write figures, and would load the lexicons of all languages for an "s".
const IRREGULAR: Record<string, string> = { people: "person", men: "man", women: "woman", children: "child" };
const PLURAL: Record<string, string> = { person: "people", man: "men", woman: "women", child: "children" };

/** The English singular of a noun in lower case: "companies" is "company". */
export function singular(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** Its plural: "person" is "people". */
export function plural(noun: string): string {
  const irregular = PLURAL[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:ch|sh|ss|x|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
