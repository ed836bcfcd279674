import { markdown, unescapeAll } from "../markdown/parser.ts";
import { addressPattern, foldForNames, namePattern } from "./name-pattern.ts";

/** What tells of a client, as its author typed it. */
export type Telltale = { name?: string | undefined; url?: string | undefined; logo?: string | undefined };

export type HoldsName = (text: string) => boolean;

/** Tells whether a text gives a client away: by name, by the host of its site or by the path of its logo. */
export function nameFinder({ name = "", url = "", logo = "" }: Telltale): HoldsName {
  const patterns = [namePattern(name), ...hostsOf(url).map(addressPattern), addressPattern(logo)];
  return (text) => {
    const folded = foldForNames(decode(text));
    return patterns.some((pattern) => pattern?.test(folded) ?? false);
  };
}

/** The host of an address as machines write it and as people read it: xn--mller-kva.example is müller.example. */
function hostsOf(url: string): string[] {
  const address = [url, `https://${url}`].find((candidate) => URL.canParse(candidate) && url !== "");
  if (address === undefined) return [];
  const host = new URL(address).hostname.replace(/^www\./, "");
  return [host, markdown.normalizeLinkText(`https://${host}`).replace("https://", "")];
}

const ENCODED_BYTES = /(?:%[0-9a-f]{2})+/gi;

/** Text as it is read: "&amp;" is "&", in an address %C3%BC is ü, and a line break is a space. */
function decode(text: string): string {
  return unescapeAll(text)
    .replace(ENCODED_BYTES, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .replace(/\s+/g, " ");
}
