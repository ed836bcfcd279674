import { isExternal, isOffSite } from "../markdown/links.ts";
import type { ParseOptions } from "../options.ts";
import type { Image } from "../types.ts";
import { type Finding, warning } from "./finding.ts";
import type { FrontMatterFields } from "./schema.ts";

const COVER = "a drawn cover stands in its place";

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
  const fault = explainSource(src, findImage);
  const findings = fault ? [fault] : [];
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

function explainSource(src: string, findImage: ParseOptions["findImage"]): Finding | null {
  const path = ["image", "src"];
  if (isExternal(src)) {
    const message = `the picture is on another site (\`${shortened(src)}\`), and ${COVER}; save it under src/content/images and write its path, such as /images/case-studies/name.jpg`;
    return warning("image-remote", path, message);
  }
  if (isOffSite(src)) {
    return warning(
      "image-src",
      path,
      `\`${shortened(src)}\` is no path on this site, and ${COVER}; write one such as /images/case-studies/name.jpg`,
    );
  }
  const found = findImage?.(src) ?? { kind: "found" };
  if (found.kind === "misspelled") {
    return warning(
      "image-case",
      path,
      `the picture is called \`${found.actual}\`, with other capitals; write its name exactly so`,
    );
  }
  if (found.kind === "unusable") {
    return warning(
      "image-unusable",
      path,
      `the picture \`${shortened(src)}\` ${found.why}; until then ${COVER}`,
    );
  }
  return found.kind === "missing"
    ? warning(
        "image-missing",
        path,
        `there is no picture ${found.wanted}, and ${COVER}; add it or correct the path`,
      )
    : null;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}...` : text);
