import { toDigit } from "../codec/bits.ts";

/** How a form differs from its term: how many letters to cut, then what to add; "happy" of "happi" is "1y". */
function toEnding(term: string, form: string): string {
  let shared = 0;
  while (shared < term.length && term[shared] === form[shared]) shared += 1;
  return (term.length - shared).toString(36).slice(-1) + form.slice(shared);
}

/** The forms of each term as numbers of endings, the commonest ending first; a term that is its own only form stays empty. */
export function packForms(
  terms: readonly string[],
  forms: readonly ReadonlySet<string>[],
): { endings: string[]; forms: string } {
  const endingsOf = terms.map((term, at) =>
    [...(forms[at] ?? [])].sort().map((form) => toEnding(term, form)),
  );
  const counts = new Map<string, number>();
  for (const ending of endingsOf.flat()) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  const endings = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([ending]) => ending);
  const numbers = new Map(endings.map((ending, number) => [ending, number]));
  const packed = endingsOf.map((list) => {
    if (list.length === 1 && list[0] === "0") return "";
    return list.map((ending) => toNumber(numbers.get(ending) ?? 0)).join("");
  });
  return { endings, forms: packed.join(" ") };
}

/** Five bits a character, the lowest first; the sixth says that more follow. */
function toNumber(value: number): string {
  return value < 32 ? toDigit(value) : toDigit(32 + (value & 31)) + toNumber(value >>> 5);
}
