import { hash } from "node:crypto";

/** `sha256-...` in base64, as Content Security Policy and Subresource Integrity write it. */
export const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${hash("sha256", content, "base64")}`;

/** Ten hexadecimal digits for the name of a file that never changes. */
export const shortHash = (content: string | Uint8Array): string =>
  hash("sha256", content, "hex").slice(0, 10);

const hashesOfValues = new WeakMap<object, string>();

/** The hash of all of a value, where it was told. */
export const findHashOfValue = (value: object): string | undefined => hashesOfValues.get(value);

/**
 * Tells the hash of all of a value that nothing changes any more: of one that was kept with its hash, or was made of such a one.
 */
export const recordHashOfValue = (value: object, hash: string): void => {
  hashesOfValues.set(value, hash);
};

/**
 * Whether JSON has all of a value as it is, and nothing in it is one of `others`. A hash of long texts is made of their JSON in half the
 * time that it takes with a function for each value.
 */
export function isJson(value: unknown, others: (value: object) => boolean = () => false): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "function";
  if (others(value)) return false;
  if (Array.isArray(value)) return value.every((each) => isJson(each, others));
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((each) => isJson(each, others))
  );
}

/** By which two texts are known to be the same. */
export const contentHash = (content: string | Uint8Array): string =>
  hash("sha256", content, "base64url").slice(0, 22);
