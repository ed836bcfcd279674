import { createMarkdown } from "../../case-study/markdown/parser.ts";

/** Reads what the page shows: no outcome comes from a comment or from template code. HTML blocks stay tokens of their own. */
export const markdown = createMarkdown();

export type Token = ReturnType<typeof markdown.parse>[number];
