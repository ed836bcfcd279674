import type { HtmlElement } from "./html-to-markdown.ts";

/** A note of a page: the element that holds it, its words as HTML, and what in the text refers to it. */
type Footnote = { element: HtmlElement; references: HtmlElement[] };

/** Elements in which a note may stand: an item of a list, as most systems have it, or a paragraph or block with a name. */
const HOLDERS = /^(?:LI|P|DIV|DD|ASIDE)$/;
/** Links from a note back to the text. */
const BACK =
  ".footnote-backref, .footnote-back, .reversefootnote, [role='doc-backlink'], [rev='footnote'], a[href^='#fnref'], a[href^='#footnote-ref'], a[href^='#_ftnref']";
/** What holds the notes of a page, and is empty without them. */
const LISTS = ".footnotes, [role='doc-endnotes'], .wp-block-footnotes";

/**
 * Turns notes of HTML into those of Markdown, `[^1]` in the text and `[^1]: words` at its end: those of Hugo, Jekyll, Pandoc and Word,
 * which link the two ways. Changes `body`; answers the notes, their words still HTML.
 */
export function takeFootnotes(body: HtmlElement): string[] {
  const notes = new Map<string, Footnote>();
  const links = Array.from(body.querySelectorAll("a[href^='#']"));
  const idOf = (link: HtmlElement): string => (link.getAttribute("href") ?? "").slice(1);
  for (const link of links) {
    const element = findById(body, idOf(link));
    if (element && HOLDERS.test(element.nodeName) && leadsBack(element, link))
      notes.set(idOf(link), { element, references: [] });
  }
  // A note may be referred to again by a link that it does not lead back to.
  for (const link of links) notes.get(idOf(link))?.references.push(link.closest("sup") ?? link);
  const texts = [...notes.values()].map(({ element, references }, index) => {
    for (const reference of references) reference.outerHTML = `[^${index + 1}]`;
    for (const back of Array.from(element.querySelectorAll(BACK))) back.remove();
    for (const back of Array.from(element.querySelectorAll("a[href^='#']")))
      if (!/\p{L}/u.test(back.textContent ?? "")) back.remove();
    const words = element.innerHTML;
    element.remove();
    return words;
  });
  for (const list of Array.from(body.querySelectorAll(`${LISTS}, ol, ul`)))
    if (texts.length > 0 && (list.textContent ?? "").trim() === "" && !list.querySelector("img"))
      list.remove();
  return texts;
}

function findById(body: HtmlElement, id: string): HtmlElement | null {
  return /^[\w:.-]+$/.test(id) ? (body.querySelector(`[id="${id}"]`) ?? null) : null;
}

/** Whether an element links to a link, or to what the link stands in: a note to where it belongs, a part of a page to nothing. */
function leadsBack(element: HtmlElement, link: HtmlElement): boolean {
  const names = [link, link.closest("sup"), link.querySelector("sup"), link.closest("[id]")].flatMap(
    (each) => each?.getAttribute("id") ?? [],
  );
  return Array.from(element.querySelectorAll("a[href^='#']")).some((back) =>
    names.includes((back.getAttribute("href") ?? "").slice(1)),
  );
}
