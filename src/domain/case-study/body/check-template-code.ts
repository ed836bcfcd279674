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
  server: "is code that a server would run; it is not run here and left out; write what it shows",
  attributes: "gives attributes to the text before it, which are not used here, and is left out; remove it",
};

const CLOSING = /^(?:\{\{[<%]\s*\/|<\/|\[\/|\{%-?\s*end|\{\{\/)/;
const SHAPE = /\s+/g;

/** Template code of other systems, a warning each: what opens a pair stands for what closes it. */
export function findTemplateCode(tokens: Token[]): BodyDiagnostic[] {
  const blocks = tokens.map((token) => ({ token, line: token.map?.[0] ?? 0 }));
  return [...blocks, ...inlineTokens(tokens)].flatMap(({ token, line }) => {
    const code = templateCodeOf(token);
    if (code === null || code.language === "comment" || code.id !== null || CLOSING.test(code.source))
      return [];
    const message = `${quote(code.source.replace(SHAPE, " "))} ${EXPLANATIONS[code.language]}`;
    return [{ rule: `body-template-${code.language}`, line, message }];
  });
}
