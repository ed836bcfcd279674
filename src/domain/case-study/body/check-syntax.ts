import type { Token } from "markdown-it";
import { splitHtml } from "../markdown/html.ts";
import { type SyntaxNote, syntaxNoteOf } from "../markdown/syntax-notes.ts";
import { templateCodeOf } from "../markdown/template-code.ts";
import type { TemplateLanguage } from "../markdown/template-constructs.ts";
import { type BodyDiagnostic, type InlineToken, inlineTokens, quote } from "./diagnostic.ts";

/** What was read otherwise than its author wrote it, and what to write. */
const NOTE_EXPLANATIONS: Record<SyntaxNote["kind"], string> = {
  container:
    "begins no aside that is read here, and its lines are left out; what stands between them is read; write :::note, :::tip, :::info, :::warning or :::danger, or remove the lines",
  "container-end": "ends nothing and is left out; remove it",
  "container-open":
    "has no end, so it is taken to reach to the next heading; write ::: on a line of its own after it",
  "footnote-unused":
    "begins a footnote that nothing refers to, and is left out; write the same sign without the colon where it belongs",
  "footnote-missing":
    "refers to a footnote that is not there, and is shown as it is; write the note on a line of its own that begins with this sign and a colon",
  "leading-space": "begins with a space that Markdown does not know, and is read without it; remove it",
  "heading-space": "is read as a heading; write an ordinary space between its signs and its words",
  "list-space": "is read as an entry of a list; write an ordinary space after the sign that begins it",
  "list-sign": "is read as an entry of a list; begin it with a hyphen and a space",
  "full-width": "is read with signs of half width; write them so: # - 1. > * [ ] ( )",
  emphasis: "is read as bold; write it without spaces inside the asterisks, and with one after them",
};

/** What the text has in another form than Markdown, or has in vain. */
export function findSyntaxNotes(blocks: Token[], inline: InlineToken[]): BodyDiagnostic[] {
  const all = [
    ...blocks.map((token) => ({ token, line: token.map?.[0] ?? 0 })),
    ...inline.map(({ token, line }) => ({ token, line })),
  ];
  return all.flatMap(({ token, line }) => {
    const found = syntaxNoteOf(token);
    if (found === null) return [];
    const { note } = found;
    const message = `${quote(note.source)} ${NOTE_EXPLANATIONS[note.kind]}`;
    return [{ rule: `body-syntax-${note.kind}`, line: found.line ?? line, message }];
  });
}

/** Elements whose text is shown as it is written. */
const VERBATIM = new Set(["pre", "code", "kbd", "samp"]);
const MARKDOWN =
  /^[ \t]{0,3}(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\d{1,3}[.)][ \t]+\S|>[ \t]*\S|\|.*\|)|\*\*\S[^*\n]{0,200}\*\*|!?\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)/m;

/** Markdown that CommonMark does not read, since it follows a line of HTML without an empty line between. */
export function findMarkdownInHtml(tokens: Token[]): BodyDiagnostic[] {
  return tokens.flatMap((token) => {
    if (token.type !== "html_block") return [];
    let line = token.map?.[0] ?? 0;
    let verbatim = 0;
    for (const part of splitHtml(token.content)) {
      if (part.kind === "tag" && VERBATIM.has(part.name)) verbatim += part.isClosing ? -1 : 1;
      const found = part.kind === "text" && verbatim <= 0 ? MARKDOWN.exec(part.source) : null;
      if (found) {
        line += part.source.slice(0, found.index).split("\n").length - 1;
        const message =
          'Markdown inside HTML is shown as it is written; put an empty line between the HTML and it, or markdown="1" into the tag above';
        return [{ rule: "body-html-markdown", line, message }];
      }
      line += part.source.split("\n").length - 1;
    }
    return [];
  });
}

/** What a construct is and what to write in its place. Comments are left out in silence: nobody was to read them. */
const TEMPLATE_EXPLANATIONS: Record<Exclude<TemplateLanguage, "comment">, string> = {
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
    const message = `${quote(code.source.replace(SPACE, " "))} ${TEMPLATE_EXPLANATIONS[code.language]}`;
    return [{ rule: `body-template-${code.language}`, line, message }];
  });
}
