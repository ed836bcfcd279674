import { isRawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { toPlain } from "./raw-pictures.ts";
import { rawText, textUnder } from "./raw-values.ts";

/** Names without those that are spelled alike; the last spelling counts. */
export const uniqueNames = (names: readonly string[]): string[] => {
  const byKey = new Map(names.filter(Boolean).map((name) => [spellingKey(name) || name, name]));
  return [...byKey.values()];
};

/** Names of a list, of a text that parts them by commas, or of objects that have names. */
export function toNameList(value: RawValue): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (typeof item === "string" ? [item.trim()] : toNameList(item)));
  if (isRawFields(value)) {
    const own = rawText(value);
    return own === "" ? Object.values(value).flatMap(toNameList) : [own];
  }
  return (value ?? "")
    .replace(/^\s*\[|\]\s*$/g, "")
    .split(/[,;|]/)
    .map((name) => name.trim().replace(/^["'#]+|["']+$/g, ""))
    .filter(Boolean);
}

/** Who wrote a text, or worked on what it tells, as one text. */
export function toAuthors(value: RawValue): string {
  if (Array.isArray(value)) return value.map(toAuthors).filter(Boolean).join(", ");
  return toPlain(
    isRawFields(value) ? textUnder(value, "name", "title", "displayName", "label") : (value ?? ""),
  );
}

/** Old addresses of a value, as paths: of a whole address its path counts. */
export function toPaths(value: RawValue, address: string | null = null): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => toPaths(item, address));
  const text = typeof value === "string" ? value.trim() : "";
  if (/[{}*:]/.test(text.replace(/^https?:/, ""))) return [];
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return [new URL(text).pathname];
  // An alias of Hugo may begin at the page's own address.
  if (/^\.{1,2}\//.test(text)) return [new URL(text, `https://old.example${address ?? "/"}`).pathname];
  return /^\/?[\w%.~-]+(?:\/[\w%.~-]+)*\/?$/.test(text) && text.includes("/")
    ? [text.startsWith("/") ? text : `/${text}`]
    : [];
}

/** Sources that a study names: addresses, or links with their words. */
export function toEvidence(value: RawValue): RawValue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item): RawValue[] => {
    if (typeof item === "string") return /^https?:\/\/\S+$/.test(item) ? [item] : [];
    if (!isRawFields(item)) return [];
    const url = textUnder(item, "url", "href", "link");
    const label = textUnder(item, "label", "title", "name", "text");
    return /^https?:\/\/\S+$/.test(url) && label !== "" ? [{ label, url }] : [];
  });
}
