import type { Token } from "markdown-it";

/** The words of an inline token: markup gone, pictures left out, code kept, `\n` where the source breaks the line. */
export function plainText(token: Token): string {
  return (token.children ?? []).map(wordsOfChild).join("");
}

function wordsOfChild({ type, content }: Token): string {
  if (type === "text" || type === "code_inline") return content;
  if (type === "softbreak" || type === "hardbreak") return "\n";
  return type === "html_inline" && /^<br\b/i.test(content) ? "; " : "";
}

/** What stands in bold at the start; null where the text begins otherwise. */
export function boldStart(token: Token): string | null {
  const children = (token.children ?? []).filter(
    ({ type, content }) => type !== "text" || content.trim() !== "",
  );
  if (children[0]?.type !== "strong_open") return null;
  const end = children.findIndex(({ type }) => type === "strong_close");
  return children.slice(1, end).map(wordsOfChild).join("").trim();
}
