import anyAscii from "any-ascii";
import { fold } from "../../text/slug.ts";
import { markdown, unescapeAll } from "../markdown/parser.ts";

/** What tells of a client, as its author typed it. */
export type ClientIdentity = {
  name?: string | undefined;
  url?: string | undefined;
  logo?: string | undefined;
};

export type ContainsName = (text: string) => boolean;

/** Tells whether a text gives a client away: by name, by the host of its site or by the path of its logo. */
export function nameFinder({ name = "", url = "", logo = "" }: ClientIdentity): ContainsName {
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

/** How firms are written into registers, in words of letters and digits alone: people leave it out when they speak of one. */
const LEGAL_FORMS = new Set(
  (
    "ltd limited inc incorporated corp corporation co company llc llp lp plc pty pte pvt bhd " +
    "gmbh ggmbh mbh ag kg kgaa ohg gbr ug se ev eg sa sas sasu sarl sl slu srl srls spa snc " +
    "bv nv vof ab as asa aps oy oyj doo sro kft zrt sdn ooo oao zao pao ao ооо оао зао пао ао тов тоо"
  ).split(" "),
);
/** Those that stand before the name: "AB Volvo", "ООО «Ромашка»". The others begin names of their own: "Co-op". */
const LEADING_FORMS = new Set(
  "ab as ou oy uab sia pt cv sarl sas eurl tov ooo oao zao pao ao ооо оао зао пао ао тов тоо".split(" "),
);
const LEGAL_SIGNS =
  /株式会社|有限会社|\(株\)|股份有限公司|有限责任公司|有限公司|주식회사|\bsp\.? ?z ?o\.? ?o\.?|(?<!\p{L})[aikp]\/s(?!\p{L})/giu;
const CONNECTING = new Set(["and", "und", "et", "y", "e", "och", "og", "en"]);

/** Letters of scripts that put no space between words, or fasten small words to names: beside them a name may begin and end. */
const FASTENING = `[${"Han Hira Kana Bopo Hang Thai Laoo Khmr Mymr Tibt Arab Hebr"
  .split(" ")
  .map((script) => `\\p{scx=${script}}`)
  .join("")}]`;
const IS_FASTENING = new RegExp(`^${FASTENING}`, "u");

/** What a name and a text are brought to before they are compared, without vowel marks as well; line breaks stay. */
export const foldForNames = (text: string): string =>
  fold(text.replace(/\p{Cf}/gu, ""))
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC");

/**
 * Finds a firm's name in folded text, as whole words: with or without its legal form, "&" as "and", its words together
 * or apart, ä as a or ae, other scripts also in Latin letters. Null for a name without a letter or digit.
 */
export function namePattern(name: string): RegExp | null {
  const spellings = [name, expandUmlauts(name), anyAscii(name)]
    .map(nameWords)
    .flatMap((words) => [words, withoutLeadingForm(words)]);
  const sources = spellings.filter((words) => words.length > 0).map(toSource);
  return sources.length === 0 ? null : new RegExp([...new Set(sources)].join("|"), "u");
}

/** Finds an address or a path in folded text: `acme.co` is in `www.acme.co/x`, and not in `acme.com`. */
export function addressPattern(address: string): RegExp | null {
  const folded = foldForNames(address);
  if (folded === "") return null;
  const literal = folded.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(betweenEdges(folded, literal), "u");
}

const UMLAUTS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue" };

const expandUmlauts = (name: string): string =>
  name.normalize("NFC").replace(/[äöü]/giu, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);

/** The words a name is told by: "The Marks & Spencer Co., Ltd." is `marks`, `spencer`. */
function nameWords(name: string): string[] {
  const plain = foldForNames(name.replace(LEGAL_SIGNS, " "))
    // "S.A." and "e.V." are one word each.
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""));
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const end = words.findLastIndex((word) => !LEGAL_FORMS.has(word) && !CONNECTING.has(word)) + 1;
  const told = end === 0 ? words : words.slice(end > 1 && words[0] === "the" ? 1 : 0, end);
  return told.filter((word, at) => at === 0 || at === told.length - 1 || !CONNECTING.has(word));
}

function withoutLeadingForm(words: string[]): string[] {
  const [first = "", ...others] = words;
  // One letter alone stands in every text.
  return LEADING_FORMS.has(first) && others.join("").length > 1 ? others : words;
}

/** Up to three signs between two words, markup and a line break among them, and an "and". */
const JOINT = `[^\\p{L}\\p{N}]{0,3}(?:(?:${[...CONNECTING].join("|")})[^\\p{L}\\p{N}]{1,3})?`;

const toSource = (words: string[]): string => betweenEdges(words.join(""), words.join(JOINT));

function betweenEdges(text: string, source: string): string {
  const letters = [...text];
  return edge(letters.at(0) ?? "", "?<!") + source + edge(letters.at(-1) ?? "", "?!");
}

/** A name ends where its letters do: "acme2.jpg" is a picture of Acme, "acmeist" is another word. */
function edge(letter: string, look: string): string {
  if (IS_FASTENING.test(letter)) return "";
  return /\p{N}/u.test(letter) ? `(${look}\\p{N})` : `(${look}(?!${FASTENING})\\p{L})`;
}
