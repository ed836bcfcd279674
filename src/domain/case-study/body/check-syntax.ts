import type { Token } from "markdown-it";
import { splitHtml } from "../markdown/clean-html.ts";
import { type SyntaxNote, syntaxNoteOf } from "../markdown/syntax-notes.ts";
import { type BodyDiagnostic, type InlineToken, quote } from "./diagnostic.ts";

/** What was read otherwise than its author wrote it, and what to write. */
const EXPLANATIONS: Record<SyntaxNote["kind"], string> = {
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
    const message = `${quote(note.source)} ${EXPLANATIONS[note.kind]}`;
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
