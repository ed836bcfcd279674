import type { Token } from "markdown-it";
import { isOffSite } from "../markdown/links.ts";
import { toPlainText } from "../markdown/plain-text.ts";
import type { ImageFinding, ParseOptions } from "../types.ts";
import { type BodyDiagnostic, type InlineToken, quote } from "./diagnostic.ts";

const FOUND: ImageFinding = { kind: "found" };

/** Pictures of the text that cannot be shown, or not be told to people who do not see them. */
export function findImageFaults(
  tokens: InlineToken[],
  findImage: ParseOptions["findImage"],
): BodyDiagnostic[] {
  return tokens.flatMap(({ token, line }) => {
    if (token.type !== "image") return [];
    const src = String(token.attrGet("src") ?? "");
    const fault = src === "" ? EMPTY : (findPictureFault(src, findImage) ?? findAltFault(src, token));
    return fault ? [{ ...fault, line }] : [];
  });
}

type Fault = { rule: string; message: string };

const EMPTY: Fault = {
  rule: "body-image-src",
  message: "a picture has no path and is not shown; write its path between the round brackets, or remove it",
};

/** Why a picture of the text cannot be shown from the path written there; null where it can. */
export function findPictureFault(src: string, findImage: ParseOptions["findImage"]): Fault | null {
  if (isOffSite(src)) {
    const message = `the picture ${quote(src)} is not on this site, so its description is shown in its place; save it under src/content/images and write its path`;
    return { rule: "body-image-remote", message };
  }
  const found = findImage?.(src) ?? FOUND;
  if (found.kind === "missing") {
    return {
      rule: "body-image-missing",
      message: `there is no picture ${found.wanted}; add it or correct the path`,
    };
  }
  if (found.kind === "found") return null;
  if (found.kind === "unusable") {
    const message = `the picture ${quote(src)} ${found.why}; until then its description is shown in its place`;
    return { rule: "body-image-unusable", message };
  }
  const message = `the picture ${quote(src)} is called \`${found.actual}\`, with other capitals; write its name exactly so`;
  return { rule: "body-image-case", message };
}

function findAltFault(src: string, token: Token): Fault | null {
  if (toPlainText([token]) !== "") return null;
  const message = `the picture ${quote(src)} has no description; say between the square brackets what it shows`;
  return { rule: "body-image-alt", message };
}
