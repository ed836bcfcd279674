import MarkdownIt from "markdown-it";

/** HTML blocks stay tokens of their own, so that they can be left out. */
export const markdown = new MarkdownIt({ html: true });

export type Token = ReturnType<typeof markdown.parse>[number];
