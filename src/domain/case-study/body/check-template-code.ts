import type { Token } from "markdown-it";
import { templateCodeOf } from "../markdown/template-code.ts";
import type { TemplateLanguage } from "../markdown/template-constructs.ts";
import { type BodyDiagnostic, inlineTokens, quote } from "./diagnostic.ts";

/** What a construct is and what to write in its place. Comments are left out in silence: nobody was to read them. */
const EXPLANATIONS: Record<Exclude<TemplateLanguage, "comment">, string> = {
  hugo: "is a shortcode of Hugo, which is not run here, and is left out; write in Markdown what it shows",
  liquid:
    "is a tag of a template language (Liquid, Nunjucks, Handlebars), which is not run here, and is left out; write what it shows",
  expression: "is an expression of MDX or Astro, which is not run here, and is left out; write what it shows",
  component:
    "is a component of MDX, Vue or Astro, which is not run here, and its tag is left out; write in Markdown what it shows",
  picture:
    "is a picture that is not shown, since its path is template code; write ![what it shows](/images/its-name.jpg)",
  import: "is code of a module, which is not run here, and is left out; remove it",
  wordpress:
    "is a shortcode of WordPress, which is not run here, and is left out; write in Markdown what it shows",
  wiki: "is a link of a wiki, which leads nowhere here, and is read as its words; write [words](address), or ![what it shows](/images/its-name.jpg) for a picture",
  unclosed:
    "is a sign of template code without its other end, and is shown as it is; complete it, or write it as code between backticks",
  server: "is code that a server would run; it is not run here and left out; write what it shows",
  attributes: "gives attributes to the text before it, which are not used here, and is left out; remove it",
};

/** What closes or continues a construct that was named where it opened. */
const CONTINUATION =
  /^(?:\{\{[<%]\s*\/|<\/|\[\/|\{%-?\s*(?:end|els|when)|\{\{~?\s*(?:\/|else|end\b)|\{[/:][a-z])/;
const SPACE = /\s+/g;

/** Template code of other systems, a warning each: what opens a pair stands for what closes it. */
export function findTemplateCode(tokens: Token[]): BodyDiagnostic[] {
  const opened = new Set<TemplateLanguage>();
  const blocks = tokens.flatMap((token, at): { token: Token; line: number; isHeading: boolean }[] => {
    const line = token.map?.[0] ?? 0;
    const isHeading = tokens[at - 1]?.type === "heading_open";
    const inner = token.type === "inline" ? inlineTokens([token]) : [];
    return [
      { token, line, isHeading },
      ...inner.flatMap((child) =>
        [child.token, ...(child.token.children ?? [])].map((each) => ({
          token: each,
          line: child.line,
          isHeading,
        })),
      ),
    ];
  });
  return blocks.flatMap(({ token, line, isHeading }) => {
    const code = templateCodeOf(token);
    if (code === null || code.language === "comment" || (code.id !== null && isHeading)) return [];
    if (CONTINUATION.test(code.source) && opened.has(code.language)) return [];
    opened.add(code.language);
    const message = `${quote(code.source.replace(SPACE, " "))} ${EXPLANATIONS[code.language]}`;
    return [{ rule: `body-template-${code.language}`, line, message }];
  });
}
