import { headingsIn } from "../../domain/case-study/markdown/headings.ts";
import { escapeAttribute, replaceTags } from "../../domain/case-study/markdown/html.ts";
import { toPlainDocument, toPlainLines } from "../../domain/case-study/markdown/plain-text.ts";
import { toMarkdown, toMarkdownAddress } from "../../domain/case-study/markdown/to-markdown.ts";
import type { CaseStudy, LinkTargets, StudyBody } from "../../domain/case-study/types.ts";
import type { Locale } from "../../domain/locale/index.ts";
import type { Picture } from "../images/picture.ts";
import { type FindPicture, pictureSources, placePictures } from "../images/place-pictures.ts";
import { contentHash, findHashOfValue, recordHashOfValue } from "../output/content-hash.ts";
import { type StudySection, toStudySections } from "./study-sections.ts";

/** The text of a study in every form that is published, all made of the tokens of its body. */
export type StudyText = {
  sections: StudySection[];
  /** Its headings, with where each stands in `plain` (UTF-16 units). */
  headings: { id: string; title: string; start: number }[];
  /** Plain text for the search index, a line for each block. */
  plain: string;
  /** What the page shows of it, as Markdown. */
  markdown: string;
};

/**
 * Encloses an address in Markdown until it is known where it leads, after a letter for the place it stands in: a picture, a link
 * of Markdown, an attribute of HTML. No text holds it: Markdown replaces it (CommonMark 0.31, 2.3).
 */
const MARK = "\0";
const markAddress = (place: "p" | "m" | "h", address: string): string =>
  MARK + place + encodeURIComponent(address) + MARK;
const MARKED_PICTURE = new RegExp(`!\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\(${MARK}p([^${MARK}]*)${MARK}\\)`, "gs");
const MARKED_LINK = new RegExp(`${MARK}([mh])([^${MARK}]*)${MARK}`, "g");

/** Most texts have none, and what begins with a sign of Markdown takes long to look for. */
const hasMarks = (markdown: string): boolean => markdown.includes(MARK);

const replaceMarked = (markdown: string, marked: RegExp, write: (match: string[]) => string): string =>
  hasMarks(markdown) ? markdown.replace(marked, (...match: string[]) => write(match)) : markdown;

/** Writes the text of a study; its links and pictures still have the addresses their author wrote. */
export function writeText(study: CaseStudy, body: StudyBody, locale: Locale): StudyText {
  return {
    sections: toStudySections(study, body, locale),
    headings: locateHeadings(body),
    plain: toPlainDocument(body.tokens),
    markdown: toMarkdown(
      body.tokens,
      (src) => markAddress("p", src),
      (href, place) => markAddress(place === "html" ? "h" : "m", href),
    ),
  };
}

function locateHeadings({ tokens }: StudyBody): StudyText["headings"] {
  let end = 0;
  const starts = toPlainLines(tokens).map((line) => {
    const start = end;
    if (line !== "") end += line.length + 1;
    return start;
  });
  return headingsIn(tokens).map(({ id, text, index }) => ({ id, title: text, start: starts[index] ?? 0 }));
}

/** Gives the links of a text their addresses on the site; those that are not among `targets` keep their own. */
export function placeLinks(text: StudyText, targets: LinkTargets): StudyText {
  const markdown = replaceMarked(text.markdown, MARKED_LINK, ([, place, encoded = ""]) => {
    const href = decodeURIComponent(encoded);
    const address = targets.get(href) ?? href;
    return place === "h" ? escapeAttribute(address) : toMarkdownAddress(address);
  });
  const placeInHtml = (html: string): string =>
    replaceTags(html, ["a"], ({ attributes }) => {
      const target = targets.get(attributes.get("href") ?? "");
      return target === undefined ? null : writeLink(attributes, target);
    });
  const sections = targets.size === 0 ? text.sections : mapHtml(text.sections, placeInHtml);
  return madeOf(text, { ...text, markdown, sections }, ["links", [...targets]]);
}

/** `made`, which was made of a text and of `parts` alone: where the hash of the text is known, so is that of what was made of it. */
function madeOf(text: StudyText, made: StudyText, parts: readonly unknown[]): StudyText {
  const hash = findHashOfValue(text);
  if (hash !== undefined) recordHashOfValue(made, contentHash(JSON.stringify([hash, parts])));
  return made;
}

/** A link that leads to the site itself now, whatever was said of its old address. */
function writeLink(attributes: ReadonlyMap<string, string>, target: string): string {
  const kept = [...attributes].filter(([name]) => name !== "rel");
  const written = kept.map(
    ([name, value]) => `${name}="${escapeAttribute(name === "href" ? target : value)}"`,
  );
  return `<a ${written.join(" ")}>`;
}

/** The paths of the pictures a text shows on its page or in its Markdown. */
export function picturesIn({ sections, markdown }: StudyText): string[] {
  const html: string[] = [];
  mapHtml(sections, (part) => {
    html.push(part);
    return part;
  });
  const marked = hasMarks(markdown) ? [...markdown.matchAll(MARKED_PICTURE)] : [];
  const inMarkdown = marked.map(([, , src = ""]) => decodeURIComponent(src));
  return [...new Set([...html.flatMap(pictureSources), ...inMarkdown])];
}

/** Puts the pictures into a text; one that is not found is told by its description. `origin`: of the site, for Markdown. */
export function placePicturesInText(text: StudyText, find: FindPicture, origin: string): StudyText {
  const found: (Picture | null)[] = [];
  const findAndNote: FindPicture = (src) => {
    const picture = find(src);
    found.push(picture);
    return picture;
  };
  const made = {
    ...text,
    sections: mapHtml(text.sections, (html) => placePictures(html, findAndNote)),
    markdown: replaceMarked(text.markdown, MARKED_PICTURE, ([, words = "", src = ""]) => {
      const picture = findAndNote(decodeURIComponent(src));
      return picture ? `![${words}](${origin}${picture.src})` : words;
    }),
  };
  return madeOf(text, made, ["pictures", found, origin]);
}

function mapHtml(sections: readonly StudySection[], change: (html: string) => string): StudySection[] {
  return sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => {
      if (part.kind === "html") return { ...part, html: change(part.html) };
      if (part.kind === "testimonial") return part;
      return { ...part, phases: part.phases.map((phase) => ({ ...phase, html: change(phase.html) })) };
    }),
  }));
}
