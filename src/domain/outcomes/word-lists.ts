/** The words of a list written as one string, in lower case. */
export function wordsOf(list: string): string[] {
  return list.toLowerCase().split(/\s+/).filter(Boolean);
}

/** One alternative for a regular expression out of many phrases, longest first. */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"))
    .join("|");
}
