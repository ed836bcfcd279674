import { type Finding, warning } from "./finding.ts";
import type { FrontMatterFields } from "./schema.ts";

/** Characters. Search results show about 60 of a title and 160 of a snippet; these are where cards and pages break. */
const LONGEST_TITLE = 160;
const LONGEST_SNIPPET = 400;

const TAG = /<\/?[a-z!][^<>]{0,200}>/i;
const MARKDOWN = /\*\*[^*]{1,200}\*\*|\[[^\][]{1,200}\]\([^()\s]{1,200}\)/;

/** Whether title and snippet can stand where a page, a card and a search result show them. */
export function checkWords({ title, snippet = "" }: Pick<FrontMatterFields, "title" | "snippet">): Finding[] {
  return [
    ...findLength("title", title, LONGEST_TITLE, "and search results show about 60; say it in one line"),
    ...findLength(
      "snippet",
      snippet,
      LONGEST_SNIPPET,
      "and cards show about 160; cut it to one or two sentences",
    ),
    ...findMarkup("title", title),
    ...findMarkup("snippet", snippet),
  ];
}

function findLength(field: string, text: string, most: number, cure: string): Finding[] {
  if (text.length <= most) return [];
  const message = `the ${field} has ${text.length.toLocaleString("en")} characters, ${cure}`;
  return [warning("text-long", [field], message)];
}

function findMarkup(field: string, text: string): Finding[] {
  const tag = TAG.exec(text)?.[0];
  const found = tag ?? MARKDOWN.exec(text)?.[0];
  if (found === undefined) return [];
  const kind = tag === undefined ? "Markdown" : "HTML";
  const message = `the ${field} has ${kind} in it (\`${found}\`), which readers will see as it stands; write plain text`;
  return [warning(tag === undefined ? "text-markdown" : "text-html", [field], message)];
}
