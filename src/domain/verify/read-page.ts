import { Parser } from "htmlparser2";

/** What the rules ask of a page. Addresses are as they stand in it. */
export type PublishedPage = {
  /** `/about/`; of a file that is no index, its path. */
  url: string;
  /** The path of its file. */
  file: string;
  links: string[];
  ids: Set<string>;
  canonical: string | null;
  /** Whether it asks search engines to leave it out. */
  isHidden: boolean;
  /** Whether it says that it is an article, as pages of studies do. */
  isStudy: boolean;
  scripts: string[];
  /** The style sheet in its head. */
  style: string;
};

/** Attributes that hold one address, whatever element they stand on; those with several are in `SETS`. */
const ADDRESSES = ["href", "src", "action", "formaction", "poster", "data", "cite"];
const SETS = ["srcset", "imagesrcset"];
/** Properties of `meta` whose content is an address. */
const META_ADDRESSES = new Set(["og:image", "og:url", "twitter:image"]);

/** Reads a page as a browser does, element by element (WHATWG HTML, 13.2), without building a tree. */
export function readPage(file: string, html: string): PublishedPage {
  const page: PublishedPage = {
    url: file.replace(/\/index\.html$/, "/"),
    file,
    links: [],
    ids: new Set(),
    canonical: null,
    isHidden: false,
    isStudy: false,
    scripts: [],
    style: "",
  };
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id) page.ids.add(attributes.id);
      if (name === "a" && attributes.name) page.ids.add(attributes.name);
      if (name === "style") inStyle = true;
      else if (name === "meta") readMeta(page, attributes);
      else if (name === "link" && attributes.rel === "canonical") page.canonical = attributes.href ?? null;
      else if (name === "script" && attributes.src) page.scripts.push(attributes.src);
      // What calls itself part of another site may be the live site, seen from a preview.
      if (attributes.rel === "external") return;
      for (const attribute of ADDRESSES) {
        const address = attributes[attribute];
        if (address !== undefined) page.links.push(address.trim());
      }
      for (const attribute of SETS) {
        const set = attributes[attribute];
        if (set !== undefined) page.links.push(...addressesOfSet(set));
      }
    },
    ontext(text) {
      if (inStyle) page.style += text;
    },
    onclosetag(name) {
      if (name === "style") inStyle = false;
    },
  });
  parser.write(html);
  parser.end();
  return page;
}

function readMeta(page: PublishedPage, { name, property, content = "" }: Record<string, string>): void {
  if (name?.toLowerCase() === "robots" && /\bnoindex\b/i.test(content)) page.isHidden = true;
  if (property === "og:type" && content === "article") page.isStudy = true;
  if (META_ADDRESSES.has(property ?? name ?? "")) page.links.push(content);
}

/** Addresses of a `srcset`, each followed by its width or density (WHATWG HTML, 4.8.4.2.1). */
const addressesOfSet = (set: string): string[] =>
  [...set.matchAll(/(?<![^\s,])(\S*[^\s,])(?:\s+[\d.]+[wx])?\s*(?:,|$)/g)].map(([, address = ""]) => address);

/** Addresses that the elements of an XML document name: of `loc` their text, of `link` within `entry` their `href`. */
export function readXmlAddresses(xml: string): string[] {
  const addresses: string[] = [];
  let inEntry = false;
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, { href, rel }) {
        if (name === "entry") inEntry = true;
        if (name === "loc") location = "";
        if (name === "link" && inEntry && href && (rel ?? "alternate") === "alternate") addresses.push(href);
      },
      ontext(text) {
        if (location !== null) location += text;
      },
      onclosetag(name) {
        if (name === "entry") inEntry = false;
        if (name === "loc" && location !== null) addresses.push(location.trim());
        if (name === "loc") location = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return addresses;
}
