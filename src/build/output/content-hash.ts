import { createHash } from "node:crypto";

/** `sha256-...` in base64, as Content Security Policy and Subresource Integrity write it. */
export const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Ten hexadecimal digits for the name of a file that never changes. */
export const shortHash = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 10);

/** By which two texts are known to be the same. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("base64url").slice(0, 22);
