import { escapeXml } from "../text/escape-xml.ts";
import { toSlug } from "../text/slug.ts";
import type { HeldBack, VerifyFinding } from "./types.ts";

/** A spelling of words that are kept back, and the file that keeps them. */
type Spelling = { text: string; file: string };

/**
 * Finds words that are kept back in texts that are published. What is found is not repeated: the log of a deploy is
 * read by others than the author.
 */
export function createHeldBackCheck(heldBack: readonly HeldBack[]) {
  const spellings = heldBack.flatMap(({ file, words }) =>
    [...new Set(words.flatMap(spellingsOf))].map((text): Spelling => ({ text, file })),
  );
  // One look at a text for all spellings, since most texts hold none.
  const anySpelling = new RegExp(
    spellings.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|") || "$.",
  );
  const found = new Map<string, VerifyFinding>();
  return {
    /** `file`: the name readers of the log know the text by. Its path is published too. */
    addText(file: string, text: string): void {
      if (!anySpelling.test(text) && !anySpelling.test(file)) return;
      for (const spelling of spellings) {
        if (!holds(text, spelling.text) && !holds(file, spelling.text)) continue;
        found.set(`${spelling.file}\n${file}`, {
          rule: "held-back",
          file: holds(file, spelling.text) ? "the name of a published file" : file,
          message: `says what ${spelling.file} keeps back; take it out, or publish that study`,
        });
      }
    },
    findings: (): VerifyFinding[] => [...found.values()],
  };
}

/** How words may stand in HTML, XML, JSON and addresses. Slugs of one word are words of any text. */
function spellingsOf(words: string): string[] {
  const text = words.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const slug = toSlug(text);
  return [
    text,
    escapeXml(text),
    escapeXml(text).replaceAll("&apos;", "&#39;"),
    text.replace(/&/g, "&amp;"),
    JSON.stringify(text).slice(1, -1),
    encodeURI(text),
    encodeURIComponent(text),
    ...(slug.includes("-") && !text.startsWith("/") ? [slug] : []),
  ];
}

/** Whether a text holds words as such: not as part of longer ones. */
export function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !isPart(text, at, -1) && !isPart(text, at + words.length, 1);
    if (isWhole) return true;
  }
  return false;
}

/** Whether letters or digits stand on both sides of a place in a text; scripts without spaces part words nowhere. */
function isPart(text: string, at: number, side: 1 | -1): boolean {
  const inside = side === -1 ? at : at - 1;
  const outside = side === -1 ? at - 1 : at;
  return LETTER.test(text[inside] ?? "") && LETTER.test(text[outside] ?? "");
}

const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
