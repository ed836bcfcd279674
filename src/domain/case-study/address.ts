import anyAscii from "any-ascii";
import { toSlug } from "../text/slug.ts";
import { error, type FieldDiagnostic, warning } from "./fields/diagnostic.ts";

/** Where all case studies live. */
const FOLDER = "/case-studies/";
/** Characters. Folders of a site have at most 255 bytes in their names. */
const LONGEST = 120;

/** Of a plain file name such as `bright-idea.md` the name itself, of `bright-idea/index.md` that of the folder; of any other the nearest that may stand in an address. */
export function slugOfFile(path: string): string {
  const parts = path.split(/[\\/]/).map((part) => part.replace(/\.(?:md|markdown|mdown|mkdn?|mdwn)$/i, ""));
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

/** `2021-05-06-harbour-line.md` is `harbour-line`, as Jekyll has it. */
const DATE_PREFIX = /^(?:(?:19|20)\d{2}-\d{2}-\d{2}|(?:19|20)\d{6})-(?=.)/;

/**
 * The last part of a study's address: its own slug, or that of its file, without the date before it where that date is
 * the only one.
 */
export function readSlug(
  own: string | undefined,
  file: string,
  hasOwnDate: boolean,
): { slug: string; findings: FieldDiagnostic[] } {
  if (own === undefined) {
    const slug = hasOwnDate ? slugOfFile(file) : slugOfFile(file).replace(DATE_PREFIX, "");
    const message =
      "the name of the file has no letter or digit to make an address of; rename it, or write a slug";
    return { slug, findings: slug === "" ? [error("slug-empty", [], message)] : [] };
  }
  const slug = toAddressSlug(own.replace(/^\/?case-studies\//, ""));
  if (slug === "")
    return {
      slug,
      findings: [
        error("slug-empty", ["slug"], `\`${own}\` has no letter or digit; write a slug such as bright-idea`),
      ],
    };
  if (slug === own) return { slug, findings: [] };
  return {
    slug,
    findings: [
      warning(
        "slug-spelling",
        ["slug"],
        `\`${own}\` cannot stand in an address and is read as ${slug}; write slug: ${slug}`,
      ),
    ],
  };
}
