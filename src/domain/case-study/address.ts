import anyAscii from "any-ascii";
import { toSlug } from "../slug.ts";

/** Where all case studies live. */
const FOLDER = "/case-studies/";
/** Characters. Folders of a site have at most 255 bytes in their names. */
const LONGEST = 120;

/** Of a plain file name such as `bright-idea.md` the name itself, of `bright-idea/index.md` that of the folder; of any other the nearest that may stand in an address. */
export function slugOfFile(path: string): string {
  const parts = path.split(/[\\/]/).map((part) => part.replace(/\.(?:md|markdown)$/i, ""));
  const [folder = "", name = ""] = parts.length > 1 ? parts.slice(-2) : ["", ...parts];
  return toAddressSlug(/^(?:index|_index)$/i.test(name) && folder !== "" ? folder : name);
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
