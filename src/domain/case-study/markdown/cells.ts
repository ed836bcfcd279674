import type { StateCore } from "markdown-it";

const ALIGNMENT = /^text-align:(left|center|right)$/;

/** Aligns the cells of tables by a class: the site's policy allows no style attributes. */
export function alignByClass({ tokens }: StateCore): void {
  for (const token of tokens) {
    const alignment = ALIGNMENT.exec(String(token.attrGet("style") ?? ""))?.[1];
    if (alignment) token.attrs = [["class", `align-${alignment}`]];
  }
}
