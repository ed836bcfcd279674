/** Code is what no construct is looked for in. What stands for it keeps the count of its lines. */
export class CodeMask {
  readonly #kept: string[] = [];
  readonly #isLiquid: boolean;

  constructor(isLiquid: boolean) {
    this.#isLiquid = isLiquid;
  }

  mask(text: string): string {
    const keep = (code: string): string =>
      `\uE000${this.#kept.push(this.#isLiquid ? code.replace(RAW_TAG, "") : code) - 1}\uE001${"\uE002".repeat(code.split("\n").length - 1)}`;
    return text
      .replace(/^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))/gm, keep)
      .replace(
        MATH_BLOCK,
        (_, before: string, formula: string) => before + keep(`\`\`\`tex\n${formula.trim()}\n\`\`\``),
      )
      .replace(MATH_SPAN, (formula) => keep(formula))
      .replace(/(?<![`=\\{])(`+)(?!`)(?:(?!\n\s*\n)[^`]|`(?!\1))*?[^`]?\1(?!`)/g, (code) =>
        code.length > LONGEST_SPAN ? code : keep(code),
      );
  }

  restore(masked: string): string {
    let restored = masked.replace(/\uE002/g, "");
    while (restored.includes("\uE000"))
      restored = restored.replace(
        /\uE000(\d+)\uE001/g,
        (_, index: string) => this.#kept[Number(index)] ?? "",
      );
    return restored;
  }
}

/** Tags of Liquid that keep what stands between them from being read, which code shows without them. */
const RAW_TAG = /\{%-?\s*(?:end)?raw\s*-?%\}/g;
/** Formulas of TeX, whose brackets are no template code; a block of them is shown as code. */
const MATH_BLOCK = /^([ \t]*)\$\$[ \t]*\n?((?:(?!\$\$|\n\s*\n)[\s\S]){1,2000}?)\$\$[ \t]*$/gm;
const MATH_SPAN = /(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,200}\\[a-z][^$\n]{0,200}(?<=\S)\$(?![\w$])/g;

/** Characters of code within a line; what is longer are two stray signs. */
const LONGEST_SPAN = 600;

/** What a text shows as it is written: code, where it would be read as template code. */
export function showVerbatim(text: string): string {
  if (!/\{\{|\{%/.test(text)) return text;
  return text.includes("\n") ? `\`\`\`\n${text.replace(/^\n|\n\s*$/g, "")}\n\`\`\`` : `\`${text.trim()}\``;
}
