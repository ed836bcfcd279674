import { comparePath, explainRedirect, SITE_PAGES } from "../domain/site-files/redirects.ts";
import type { ConvertedEntry } from "./convert-entry.ts";
import { type ImportedFields, isTechnical } from "./map-entry.ts";
import type { StudyLinks } from "./name-studies.ts";
import type { PicturePlacer } from "./pictures.ts";
import { rewriteLinks, showPicture } from "./rewrite-links.ts";
import { type ImportNote, importNote, type SourceEntry } from "./source.ts";

type Placement = {
  item: ConvertedEntry;
  name: string;
  pictures: PicturePlacer;
  linked: StudyLinks;
  redirects: Set<string>;
};

/** Puts pictures, links and old addresses of a study in their places, and says what had none. */
export function resolveReferences({ item, name, pictures, linked, redirects }: Placement) {
  const { entry, mapped, title } = item;
  const notes: ImportNote[] = [
    ...mapped.guesses.map((message) => importNote("guessed", entry, null, message)),
    ...mapped.todos.map((message) => importNote("todo", entry, null, message)),
    ...item.notes.map(({ kind, line, message }) => importNote(kind, entry, line, message)),
    ...mapped.left.flatMap(({ name: field, value }) => explainLeft(field, value, entry)),
  ];
  if (item.body.trim() === "")
    notes.push(importNote("todo", entry, null, "holds no text; write it, or delete the study"));
  const remote: string[] = [];
  const placePicture = (src: string): string | null => {
    const placed = pictures.place(src, entry, name);
    if (placed.kind === "placed") {
      if (placed.guess) notes.push(importNote("guessed", entry, lineOf(entry, src), placed.guess));
      return placed.path;
    }
    if (placed.kind === "remote") remote.push(placed.url);
    else if (placed.kind === "unusable")
      notes.push(importNote("todo", entry, lineOf(entry, src), placed.why));
    else
      notes.push(
        importNote(
          "todo",
          entry,
          lineOf(entry, src),
          `the picture ${src} was not found; its description stays`,
        ),
      );
    return null;
  };
  const body = rewriteLinks(item.body, {
    picture: (src, alt) => {
      const path = placePicture(src);
      if (path !== null) return showPicture(path, alt);
      const url = src.replace(/^\/\//, "https://");
      if (/^https?:/.test(url)) return `[${alt || "Picture"}](${url})`;
      const isSaid = item.body.replace(/!\[[^\]]*\]\([^)]*\)/g, "").includes(alt);
      return isSaid ? "" : `*${alt}*`;
    },
    link: (href) => {
      const study = linked.find(href, item);
      if (study === "")
        notes.push(
          importNote(
            "guessed",
            entry,
            lineOf(entry, href),
            `the link to ${href} leads to a draft, so its words stay alone`,
          ),
        );
      if (study !== null || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(href)) return study;
      const download = pictures.placeLinked(href, entry, name);
      if (download !== null || SITE_PAGES.includes(href.replace(/\/$/, ""))) return download;
      const isPath = href.startsWith("/");
      const end = isPath
        ? "is kept; write where it leads now"
        : "leads to no study here, so its words stay alone";
      notes.push(importNote("todo", entry, lineOf(entry, href), `the link to ${href} ${end}`));
      return isPath ? null : "";
    },
  });
  const image = mapped.fields.image;
  const src = image ? placePicture(image.src) : null;
  const logo = mapped.fields.client?.logo;
  const logoPath = logo === undefined ? null : placePicture(logo);
  const { logo: _, ...client } = mapped.fields.client ?? {};
  const fields: ImportedFields = {
    ...mapped.fields,
    title,
    image: image && src !== null ? { src, alt: image.alt } : null,
    client:
      mapped.fields.client === null || Object.keys(client).length === 0
        ? null
        : logoPath === null
          ? client
          : { ...client, logo: logoPath },
    redirectFrom: takeAddresses(item, name, redirects, notes),
  };
  return { fields, body: body.replace(/\n{3,}/g, "\n\n"), notes, remote };
}

/** The 1-based line of an entry's file on which a text stands; null where it cannot be told. */
function lineOf({ body, bodyLine, format }: SourceEntry, text: string): number | null {
  const index = bodyLine === null || format === "html" ? -1 : body.indexOf(text);
  return index < 0 || bodyLine === null ? null : bodyLine + body.slice(0, index).split("\n").length - 1;
}

function explainLeft(field: string, value: SourceEntry["fields"][string], entry: SourceEntry): ImportNote[] {
  if (isTechnical(field, value)) return [];
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return [importNote("left", entry, null, `\`${field}\` has no place here: ${text.replace(/\s+/g, " ")}`)];
}

/** The old addresses of a study that can lead to it: none of this site's own pages, none that another study has. */
function takeAddresses(
  { entry, mapped }: ConvertedEntry,
  name: string,
  taken: Set<string>,
  notes: ImportNote[],
): string[] {
  const given = [...(entry.address === null ? [] : [entry.address]), ...mapped.fields.redirectFrom];
  const wanted = [
    ...new Map(given.toReversed().map((path) => [comparePath(path), path])).values(),
  ].toReversed();
  const own = comparePath(`/case-studies/${name.replaceAll(".", "-").toLowerCase()}/`);
  const pages = new Set(SITE_PAGES);
  return wanted.flatMap((path) => {
    const key = comparePath(path);
    if (key === own || key === "") return [];
    const why = /^\/(?!\/)\S*$/.test(path) ? explainRedirect(path, pages) : "is no path";
    if (why === null && !taken.has(key)) {
      taken.add(key);
      return [path];
    }
    notes.push(
      importNote(
        "todo",
        entry,
        null,
        `the old address ${path} ${why?.replace(/;.*$/, "") ?? "belongs to another study as well"}, so it does not lead here`,
      ),
    );
    return [];
  });
}
