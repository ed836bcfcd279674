/** Words that stand together in the order of the source, by which a paragraph is found again. */
const RUN = 3;
/** Share of the runs of a paragraph that may be missing: markup and template code part words. */
const MISSING = 0.5;
/** Characters of a paragraph that is quoted. */
const LONGEST_QUOTE = 100;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&(?:[a-z]+|#x?[\da-f]+);/g, " ")
    .replace(/['’‘]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

function runsOf(words: readonly string[], length: number): string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, index) => words.slice(index, index + length).join(" "));
}

/** The paragraphs of a source that a result does not hold, each by its first words. */
export function findLostParagraphs(source: readonly string[], result: string): string[] {
  // Code may hold what looks like a tag; what a reader sees and what is written are both looked through.
  // A word in brackets may be taken for a shortcode where paragraphs are parted.
  const texts = [toVisible(result), result, result.replace(/\[[a-z][\w-]*\](?!\()/gi, " ")].map(wordsOf);
  const runs = new Set(texts.flatMap((words) => [1, 2, RUN].flatMap((length) => runsOf(words, length))));
  // Chinese and Japanese do not part words, and markup parts their runs of letters.
  const letters = texts.map((words) => words.join(""));
  return source.flatMap((paragraph) => {
    const own = wordsOf(paragraph);
    if (own.length === 0) return [];
    const wanted = runsOf(own, Math.min(RUN, own.length));
    const missing = wanted.filter((run) => !runs.has(run)).length;
    if (missing / wanted.length <= MISSING) return [];
    const joined = own.join("");
    return letters.some((text) => text.includes(joined)) ? [] : [shorten(paragraph)];
  });
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}...` : line;
};

/** Words a reader of Markdown sees: without addresses and signs. */
const toVisible = (text: string): string =>
  text
    .replace(/\]\(\s*(?:<[^>]*>|[^()\s]*)(?:\s+"[^"]*")?\)/g, "] ")
    .replace(/<\/?[A-Za-z][^<>]*>/g, " ")
    .replace(/[*_`~]/g, "");

/** The paragraphs of Markdown as its author wrote it, without template code, comments and addresses. */
export function paragraphsOfMarkdown(text: string): string[] {
  const visible = text
    .replace(/!\[([^\]]*)\](?:\(\s*<[^<>\n]*>[^()\n]*\)|\([^()]*\)|\[[^\]]*\])?/g, "\n\n$1\n\n")
    .replace(
      /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\s*\}|\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}|\{\{<?\s*\/\*[\s\S]*?\*\/\s*>?\}\}/g,
      "\n\n",
    )
    .replace(/<(script|style|svg|form)\b[\s\S]*?<\/\1\s*>/gi, "\n\n")
    .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, "\n\n")
    .replace(/^(?:import\s[^\n]*|export\s[\s\S]*?(?:\n\s*\n|$))/gm, "\n\n")
    .replace(/^[ \t>]*\[(?:\/\/|[^\]\n^][^\]\n]*)\]:[^\n]*$/gm, "\n\n")
    .replace(/<\/?[A-Za-z](?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*>/g, "\n\n")
    .replace(/\{[^{}\n]*\}/g, "\n\n")
    // Items that stand in a block as YAML: their pictures and the names of what is said.
    .replace(/^[ \t]*(?:- )?[a-z][\w-]*:[ \t]+\S+\.(?:png|jpe?g|webp|avif|gif|svg)[ \t]*$/gim, "\n\n")
    .replace(/^[ \t]*(?:icon|variant|color|start|end|fade):[ \t]+\S+[ \t]*$/gim, "\n\n")
    .replace(/^[ \t]*(?:- )?(?:alt|caption|title|text|label|value|name):[ \t]+/gim, "\n\n");
  return splitParagraphs(toVisible(visible).replace(/^\s*\[[\w-]{2,}[^\]]*\]\s*$/gm, ""));
}

/** The paragraphs of HTML, without scripts, styles and what only a browser reads. */
export function paragraphsOfHtml(html: string): string[] {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|noscript|svg|form|template|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(
      /<(?:br|hr)\b[^>]*>|<\/?(?:p|div|li|ul|ol|h[1-6]|section|article|blockquote|table|t[rdh]|figure|figcaption|dt|dd|pre|iframe|video|cite)\b[^>]*>/gi,
      "\n\n",
    )
    .replace(/<[^<>]*>/g, "")
    .replace(/\[\/?[a-z][\w-]*(?:\s[^\]\n]*)?\]/gi, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
  return splitParagraphs(text);
}

const splitParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]|#{1,6}|\|)\s)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => /\p{L}{2}/u.test(paragraph));
