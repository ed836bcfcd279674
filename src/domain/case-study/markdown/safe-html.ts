import type { IOptions, Tag } from "sanitize-html";
import { SAFE_ELEMENTS } from "./html-elements.ts";
import { isOffSite } from "./links.ts";

const TABLE_CELL = ["colspan", "rowspan"];

/** What a rendered text may hold; `cleanHtml` has taken ids, roles and classes out of what its author wrote. */
export const SAFE_HTML: IOptions = {
  allowedTags: [...SAFE_ELEMENTS],
  allowedAttributes: {
    "*": ["lang", "dir"],
    a: ["href", "rel", "title", "id", "role", "aria-label"],
    section: ["class", "role", "aria-label"],
    span: ["role", "aria-label"],
    div: ["class", "role"],
    p: ["class"],
    ul: ["class"],
    li: ["class", "id"],
    img: ["src", "alt", "title", "width", "height"],
    ol: ["start", "reversed"],
    abbr: ["title"],
    time: ["datetime"],
    code: ["class"],
    th: [...TABLE_CELL, "scope", "class"],
    td: [...TABLE_CELL, "class"],
    ...Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((heading) => [heading, ["id"]])),
  },
  allowedClasses: {
    code: ["language-*"],
    th: ["align-*"],
    td: ["align-*"],
    section: ["footnotes"],
    div: ["aside", "aside-*"],
    p: ["aside-title"],
    ul: ["contains-task-list"],
    li: ["task-list-item"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesAppliedToAttributes: ["href", "src"],
  transformTags: { img: toLocalImage, h1: "h2" },
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "template", "title"],
  nestingLimit: 50,
};

/** The policy of the site lets no picture in from elsewhere: its description stands in its place. */
function toLocalImage(_tag: string, attribs: Record<string, string>): Tag {
  const { src = "", title = "" } = attribs;
  const alt = attribs.alt || title;
  if (src === "" || isOffSite(src)) return { tagName: "span", attribs: {}, text: alt };
  return { tagName: "img", attribs: { ...attribs, alt } };
}
