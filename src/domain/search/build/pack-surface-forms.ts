import type { BitWriter } from "../codec/bits.ts";
import { toNumeral } from "../codec/numbers.ts";
import { packAscending } from "../codec/postings.ts";
import { packTexts } from "../codec/strings.ts";

/** How a form differs from its term: how many letters to cut, then what to add; "happy" of "happi" is "1y". */
function toSuffixRule(term: string, form: string): string {
  let shared = 0;
  while (shared < term.length && term[shared] === form[shared]) shared += 1;
  return (term.length - shared).toString(36).slice(-1) + form.slice(shared);
}

/**
 * Which terms have other forms than themselves (packAscending), and for each of those its forms as numbers of suffix rules,
 * the commonest ending first.
 */
export function packSurfaceForms(
  writer: BitWriter,
  terms: readonly string[],
  forms: readonly ReadonlySet<string>[],
): { suffixRules: string; inflectedTerms: string; forms: string } {
  const inflectedTerms = terms.flatMap((term, at) => {
    const own = [...(forms[at] ?? [])].sort();
    return own.length === 0 || (own.length === 1 && own[0] === term) ? [] : [{ at, own }];
  });
  const endingsOf = inflectedTerms.map(({ at, own }) =>
    own.map((form) => toSuffixRule(terms[at] ?? "", form)),
  );
  const counts = new Map<string, number>();
  for (const ending of endingsOf.flat()) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  const suffixRules = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([ending]) => ending);
  const numbers = new Map(suffixRules.map((ending, number) => [ending, toNumeral(number)]));
  return {
    suffixRules: packTexts(suffixRules),
    inflectedTerms: packAscending(
      writer,
      inflectedTerms.map(({ at }) => at),
      terms.length,
    ),
    forms: endingsOf.map((own) => own.map((ending) => numbers.get(ending) ?? "").join("")).join(" "),
  };
}
