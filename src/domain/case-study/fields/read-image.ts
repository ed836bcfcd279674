import { isOffSite } from "../markdown/links.ts";
import type { ParseOptions } from "../options.ts";
import type { Image } from "../types.ts";
import { type Finding, warning } from "./finding.ts";
import { findSourceFault, type PictureField } from "./picture-source.ts";
import type { FrontMatterFields } from "./schema.ts";

const IMAGE: PictureField = {
  path: ["image", "src"],
  instead: "a drawn cover stands in its place",
  example: "/images/case-studies/name.jpg",
};

/** The picture of a study; null where it has none this site can show. */
export function readImage(
  image: FrontMatterFields["image"],
  findImage: ParseOptions["findImage"],
): { image: Image | null; findings: Finding[] } {
  if (!image) return { image: null, findings: [] };
  const { src, alt = "" } = image;
  if (src === undefined) {
    return {
      image: null,
      findings: [warning("image-src", ["image"], "image.src is missing; write the path of the picture")],
    };
  }
  const findings = findSourceFault(src, IMAGE, findImage);
  if (alt === "") {
    findings.push(
      warning(
        "image-alt",
        ["image"],
        "image.alt is missing; say what the picture shows, for people who do not see it",
      ),
    );
  }
  return { image: isOffSite(src) ? null : { src, alt }, findings };
}
