import type { Finding } from "./finding.ts";
import { warning } from "./finding.ts";
import type { FrontMatterFields } from "./schema.ts";

/** Characters. Search results show about 60 of a title and 160 of a snippet; these are where cards and pages break. */
const LONGEST_TITLE = 160;
const LONGEST_SNIPPET = 400;
const TAG = /<\/?[a-z!][^<>]{0,200}>/i;

/** Whether title and snippet can stand where a page, a card and a search result show them. */
export function checkWords({ title, snippet = "" }: Pick<FrontMatterFields, "title" | "snippet">): Finding[] {
  const tooLong = (field: string, text: string, most: number, cure: string): Finding[] =>
    text.length > most
      ? [
          warning(
            "text-long",
            [field],
            `the ${field} has ${text.length.toLocaleString("en")} characters, ${cure}`,
          ),
        ]
      : [];
  return [
    ...tooLong("title", title, LONGEST_TITLE, "and search results show about 60; say it in one line"),
    ...tooLong(
      "snippet",
      snippet,
      LONGEST_SNIPPET,
      "and cards show about 160; cut it to one or two sentences",
    ),
    ...findTags("title", title),
    ...findTags("snippet", snippet),
  ];
}

function findTags(field: string, text: string): Finding[] {
  const tag = TAG.exec(text)?.[0];
  return tag === undefined
    ? []
    : [
        warning(
          "text-html",
          [field],
          `the ${field} has HTML in it (\`${tag}\`), which readers will see as it stands; write plain text`,
        ),
      ];
}
