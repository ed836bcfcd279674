import { formatPicture } from "./body/block-values.ts";
import type { SourceEntry } from "./source.ts";

/** What a link or a picture in a body becomes; null leaves it as it is. */
export type LinkRewrite = {
  picture: (src: string, alt: string) => string | null;
  /** The new address of a link, or "" where only its words stay. */
  link: (href: string) => string | null;
};

const PICTURE =
  /!\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))+)(?:\s+(?:"([^"\n]*)"|'([^'\n]*)'))?\s*\)/g;
const LINK =
  /(?<!!)\[((?:!\[[^\]]*\]\([^)]*\)|[^[\]]|\[[^[\]]*\])*)\]\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const DEFINITION = /^( {0,3}\[([^\]\n^]+)\]:\s*)(<[^<>\n]*>|\S+)(.*)$/gm;
const CODE =
  /^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)[^`\n]+?\3(?!`)/gm;

/** Gives pictures and links of a body their new addresses; code stays as it is. */
export function rewriteLinks(markdown: string, { picture, link }: LinkRewrite): string {
  const dropped = new Set<string>();
  const kept: string[] = [];
  const place = (text: string): string =>
    text
      .replace(PICTURE, (source, alt: string, target: string, title = "", other = "") => {
        const placed = picture(bare(target), alt);
        if (placed === null) return source;
        const caption = String(title || other);
        return caption !== "" && caption !== alt && placed.startsWith("![")
          ? `${placed}\n\n*${caption}*`
          : placed;
      })
      .replace(LINK, (source, given: string, target: string, title = "") => {
        // A picture of another site that was a link has become one itself, and no link may stand in a link.
        const words = /^\[([^[\]]*)\]\([^()]*\)$/.exec(given)?.[1] ?? given;
        const address = link(bare(target));
        if (address === null) return words === given ? source : `[${words}](${target}${title})`;
        if (address === "") return words;
        return `[${words}](${/[\s()]/.test(address) ? `<${address}>` : address}${title})`;
      })
      .replace(DEFINITION, (source, start: string, label: string, target: string, rest: string) => {
        const isPicture =
          text.includes(`![${label}]`) ||
          (text.includes(`][${label}]`) && /\.(?:jpe?g|png|gif|webp|svg|avif)$/i.test(bare(target)));
        const placed = isPicture ? addressOfPicture(picture(bare(target), label)) : link(bare(target));
        if (placed !== "" || isPicture) return placed ? `${start}${placed}${rest}` : source;
        dropped.add(foldLabel(label));
        return "";
      });
  const placed = replaceOutsideCode(markdown, kept, place);
  if (dropped.size === 0) return placed;
  // What named a link that leads nowhere keeps its words: `[words][label]`, `[label][]`, `[label]`.
  return replaceOutsideCode(placed, kept, (text) =>
    text.replace(
      /(?<!!)\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])?(?![(:[])/g,
      (source, words: string, label = "") => (dropped.has(foldLabel(label || words)) ? words : source),
    ),
  );
}

const foldLabel = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

/** Replaces in what is no code; code may stand in the words of a link. `kept` holds the code of a text, each piece once. */
function replaceOutsideCode(markdown: string, kept: string[], replace: (text: string) => string): string {
  const masked = markdown.replace(CODE, (code) => {
    const known = kept.indexOf(code);
    return `\uE020${known >= 0 ? known : kept.push(code) - 1}\uE021`;
  });
  return replace(masked).replace(/\uE020(\d+)\uE021/g, (_, index: string) => kept[Number(index)] ?? "");
}

const bare = (target: string): string => target.replace(/^<|>$/g, "").trim();

const addressOfPicture = (markdown: string | null): string | null =>
  markdown === null
    ? null
    : (/^!\[[^\]]*\]\((?:<([^>]*)>|([^)]*))\)/.exec(markdown)?.slice(1).find(Boolean) ?? null);

/** The addresses of the pictures a body names. */
export function picturesOf(markdown: string): string[] {
  const found: string[] = [];
  rewriteLinks(markdown, {
    picture: (src) => {
      found.push(src);
      return null;
    },
    link: () => null,
  });
  return found;
}

/** A picture that has its place on this site; its words alone where it has none. */
export const showPicture = (path: string, alt: string, caption = ""): string =>
  formatPicture(path, alt, caption);

/** Keys under which a link may name an entry: its old address, its file, its name. */
export function keysOfEntry({ address, path, name }: SourceEntry, origin: string | null): string[] {
  const file = path.replace(/(?:\/(?:_?index|page))?\.\w+$/i, "");
  const parts = file.split("/");
  return [
    ...(address === null ? [] : [address, `${origin ?? ""}${address}`]),
    ...parts.map((_, index) => parts.slice(index).join("/")).filter((key) => key.includes("/")),
    parts.at(-1) ?? name,
    name,
  ].map(linkKey);
}

/** A link as two spellings of it compare: without ending, query, slashes around it, and folders above. */
export const linkKey = (href: string): string =>
  decode(href)
    .replace(/[?#].*$/, "")
    .replace(/^(?:\.{1,2}\/)+/, "")
    .replace(/(?:\/(?:_?index))?\.(?:mdx?|markdown|html?)$/i, "")
    .replace(/^\/+|\/+$/g, "")
    .toLowerCase();

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
