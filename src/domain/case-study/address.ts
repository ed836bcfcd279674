import anyAscii from "any-ascii";
import { toSlug } from "../slug.ts";

/** Where all case studies live. */
const FOLDER = "/case-studies/";
/** Characters. Folders of a site have at most 255 bytes in their names. */
const LONGEST = 120;

/** Of a plain file name such as `bright-idea.md` the name itself; of any other the nearest that may stand in an address. */
export function slugOfFile(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return toAddressSlug(name.replace(/\.(?:md|markdown)$/i, ""));
}

/** Lower-case ASCII letters, digits and hyphens: "Größe & Zahl" is `grosse-and-zahl`, "案例" `anli`. May be empty. */
export function toAddressSlug(text: string): string {
  const slug = toSlug(anyAscii(text.normalize("NFC")));
  if (slug.length <= LONGEST) return slug;
  return slug
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, LONGEST);
}

export const addressOf = (slug: string): string => `${FOLDER}${slug}/`;
