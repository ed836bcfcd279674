import type { IOptions, Tag } from "sanitize-html";
import { isExternal } from "../domain/case-study/markdown/links.ts";

const TABLE_CELL = ["colspan", "rowspan"];

/** What an author's HTML may keep: text structure, tables, pictures of this site. No style, script, form or frame. */
export const SAFE_HTML: IOptions = {
  allowedTags: [
    ...[
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "br",
      "hr",
      "blockquote",
      "pre",
      "div",
      "span",
      "section",
      "figure",
      "figcaption",
    ],
    ...["ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
    ...[
      "a",
      "img",
      "strong",
      "b",
      "em",
      "i",
      "s",
      "del",
      "ins",
      "u",
      "mark",
      "small",
      "sub",
      "sup",
      "code",
      "kbd",
      "samp",
    ],
    ...["abbr", "cite", "q", "time", "details", "summary"],
  ],
  allowedAttributes: {
    "*": ["lang", "dir"],
    a: ["href", "rel", "title"],
    img: ["src", "alt", "title", "width", "height"],
    ol: ["start", "reversed"],
    abbr: ["title"],
    time: ["datetime"],
    code: ["class"],
    th: [...TABLE_CELL, "scope", "class"],
    td: [...TABLE_CELL, "class"],
    ...Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((heading) => [heading, ["id"]])),
  },
  allowedClasses: { code: ["language-*"], th: ["align-*"], td: ["align-*"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesAppliedToAttributes: ["href", "src"],
  transformTags: { img: toLocalImage, h1: "h2" },
  nestingLimit: 50,
};

/** The policy of the site lets no picture in from elsewhere: its description stands in its place. */
function toLocalImage(_tag: string, attribs: Record<string, string>): Tag {
  const { src = "", alt = "" } = attribs;
  if (src === "" || isExternal(src) || /^[a-z][a-z0-9+.-]*:/i.test(src))
    return { tagName: "span", attribs: {}, text: alt };
  return { tagName: "img", attribs: { ...attribs, alt } };
}
