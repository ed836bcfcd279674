import anyAscii from "any-ascii";
import { toSlug } from "../slug.ts";

/** Where all case studies live. */
const FOLDER = "/case-studies/";

/** Of a plain file name such as `bright-idea.md` the name itself; of any other the nearest that may stand in an address. */
export function slugOfFile(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return toAddressSlug(name.replace(/\.(?:md|markdown)$/i, ""));
}

/** Lower-case ASCII letters, digits and hyphens: "Größe & Zahl" is `grosse-and-zahl`, "案例" `anli`. May be empty. */
export const toAddressSlug = (text: string): string => toSlug(anyAscii(text.normalize("NFC")));

export const addressOf = (slug: string): string => `${FOLDER}${slug}/`;
