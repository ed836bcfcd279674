import type { FrontMatterFields } from "../../content-model/fields.ts";
import { isExternal, isOffSite } from "../markdown/links.ts";
import type { Image, ParseOptions } from "../types.ts";
import { type FieldDiagnostic, type FieldPath, warning } from "./diagnostic.ts";

const IMAGE: PictureField = {
  path: ["image", "src"],
  instead: "a drawn cover stands in its place",
  example: "/images/case-studies/name.jpg",
};

/** The picture of a study; null where it has none this site can show. */
export function readImage(
  image: FrontMatterFields["image"],
  findImage: ParseOptions["findImage"],
): { image: Image | null; findings: FieldDiagnostic[] } {
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

/** A field that names a picture; `instead` says what readers see where there is none. */
export type PictureField = { path: FieldPath; instead: string; example: string };

/** Why the picture of a field cannot be shown from the path written there; nothing where it can. */
export function findSourceFault(
  src: string,
  { path, instead, example }: PictureField,
  findImage: ParseOptions["findImage"],
): FieldDiagnostic[] {
  const shown = `\`${src.length > 80 ? `${src.slice(0, 80)}...` : src}\``;
  const warn = (rule: string, message: string): FieldDiagnostic[] => [warning(rule, path, message)];
  if (isExternal(src)) {
    const message = `the picture is on another site (${shown}), and ${instead}; save it under src/content/images and write its path, such as ${example}`;
    return warn("image-remote", message);
  }
  if (isOffSite(src)) {
    return warn(
      "image-src",
      `${shown} is no path on this site, and ${instead}; write one such as ${example}`,
    );
  }
  const found = findImage?.(src) ?? { kind: "found" };
  switch (found.kind) {
    case "found":
      return [];
    case "misspelled":
      return warn(
        "image-case",
        `the picture is called \`${found.actual}\`, with other capitals; write its name exactly so`,
      );
    case "unusable":
      return warn("image-unusable", `the picture ${shown} ${found.why}; until then ${instead}`);
    case "missing":
      return warn(
        "image-missing",
        `there is no picture ${found.wanted}, and ${instead}; add it or correct the path`,
      );
  }
}
