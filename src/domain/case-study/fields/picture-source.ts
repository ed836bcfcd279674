import { isExternal, isOffSite } from "../markdown/links.ts";
import type { ParseOptions } from "../options.ts";
import { type FieldPath, type Finding, warning } from "./finding.ts";

/** A field that names a picture; `instead` says what readers see where there is none. */
export type PictureField = { path: FieldPath; instead: string; example: string };

/** Why the picture of a field cannot be shown from the path written there; nothing where it can. */
export function findSourceFault(
  src: string,
  { path, instead, example }: PictureField,
  findImage: ParseOptions["findImage"],
): Finding[] {
  const shown = `\`${src.length > 80 ? `${src.slice(0, 80)}...` : src}\``;
  const warn = (rule: string, message: string): Finding[] => [warning(rule, path, message)];
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
