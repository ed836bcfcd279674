import { slugOfFile, toAddressSlug } from "../address.ts";
import { error, type Finding, warning } from "./finding.ts";

/** `2021-05-06-harbour-line.md` is `harbour-line`, as Jekyll has it. */
const DATE_PREFIX = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/**
 * The last part of a study's address: its own slug, or that of its file, without the date before it where that date is
 * the only one.
 */
export function readSlug(
  own: string | undefined,
  file: string,
  hasOwnDate: boolean,
): { slug: string; findings: Finding[] } {
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
