/** A name longer than these, or of more words, is prose. */
const LONGEST = 40;
const MOST_WORDS = 5;
const MOST_IDEOGRAPHS = 8;

/**
 * The names in "Vue, Azure (AKS, Cosmos DB) and Podman": Vue, Azure, AKS, Cosmos DB, Podman. A comma in brackets parts names as any
 * other; brackets that explain ("(for search)") are left out.
 */
export function splitNames(text: string): string[] {
  return text
    .replace(/[()（）[\]]/g, ",")
    .split(/[,;、，•·|]|\s+\/\s+|\s+&\s+(?=\p{Lu})|\s(?:and|und|et|y|e)\s|\n/u)
    .map((name) => name.replace(/^[\s*_-]+|[\s*_]+$|\.$/g, "").trim())
    .filter(isName);
}

/** Words of prose stand in lower case: "for search" is none, "npm" and "axe" are one word. */
function isName(name: string): boolean {
  if (name === "" || name.length > LONGEST || name.split(/\s+/).length > MOST_WORDS) return false;
  if ((name.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu) ?? []).length > MOST_IDEOGRAPHS)
    return false;
  if (/[。？！?!：]/u.test(name)) return false;
  if (!/[\p{L}\p{N}]/u.test(name) || /^(?:etc|and|or|more|others?|for|with|via|using|on|in)\b/i.test(name))
    return false;
  return !/\s/.test(name) || /\p{Lu}|\p{Lo}|\d/u.test(name);
}
