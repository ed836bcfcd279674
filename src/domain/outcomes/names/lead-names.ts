import type { OutcomeCandidate } from "../candidates.ts";
import { comparatives, nouns, verbs } from "../changes/change-words.ts";
import { readCompound } from "../changes/compounds.ts";
import { indexOfMark } from "../figures/marked.ts";
import { anyOf } from "../grammar.ts";
import { byLanguage, isEnglish, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { TextBlock } from "../reading/blocks.ts";
import { isGeneric, type Lead, leadOf } from "../reading/headings.ts";
import type { Sentence } from "../reading/sentences.ts";
import { standsAlone } from "./place.ts";
import { isPlainName } from "./plain-name.ts";

const LONGEST_NAME = 50;

/** "Metric: Refund requests: 140 → 35": behind a lead that names nothing the next one may. */
export function innermostLead({ text, bold }: TextBlock): Lead | null {
  const lead = leadOf(text, bold);
  const inner = lead && isGeneric(lead.name) ? leadOf(text.slice(lead.length), null) : null;
  return lead && inner ? { name: inner.name, length: lead.length + inner.length } : lead;
}

/** The item a nested list hangs under names the metric: "Page load time" above "From 8.2 s to 1.4 s". */
export function parentName({ depth, above }: TextBlock): string | null {
  const parent = depth > 1 ? (above.at(-1) ?? "") : "";
  if (parent.length > LONGEST_NAME || /\d/.test(parent)) return null;
  const name = parent.replace(/[:.\s]+$/, "");
  return name === "" || isGeneric(name) ? null : name;
}

/**
 * "Test reliability: flaky tests fell by 80 %": what the lead promises is another thing than what was counted. In other languages
 * such a noun may stand first: "Wydajność mobile".
 */
export const isOfAnother = (lead: string, label: string | null): boolean =>
  label !== null && isPlainName(label) && wide().test(lead);

const wide = byLanguage(() => {
  const own = (isEnglish: boolean): string =>
    anyOf(wordsFrom(({ code, names }) => ((code === "en") === isEnglish ? names.wide : "")));
  return pattern(`(?:^|\\s)(?:${own(true)}|${own(false)})$|^(?:${own(false)})(?:\\s|$)`, "iu");
});

/**
 * "Staff trust the system — differences fell by 55 %", "Launch: 5 weeks. Errors fell by 40 %": behind a dash, and after the first sentence
 * of a paragraph, a sentence names its metric itself.
 */
export const isOwnSentence = (
  lead: Lead | null,
  block: TextBlock,
  found: OutcomeCandidate,
  { text, offset }: Sentence,
): boolean =>
  lead !== null &&
  (/\s[–—-]\s*$/u.test(block.text.slice(0, lead.length)) || (offset > 0 && block.kind === "paragraph")) &&
  isPlainName(found.label ?? "") &&
  standsAlone(text, found);

/** "✅ Improved data accuracy" names data accuracy: whether it improved, its figures say. */
export function withoutChangeWord(lead: string): string {
  const words = lead.replace(/^[^\p{L}\p{N}]+/u, "").split(/\s+/);
  const [first = "", ...others] = words;
  const word = first.toLowerCase();
  const tellsChange = comparatives().has(word) || (verbs().has(word) && /ed$/.test(word));
  // "Reduction in cost per lead"
  const [second = "", ...rest] = others;
  if (
    nouns().has(word) &&
    isLeadIn(second) &&
    (rest.length > 1 || !isEnglish() || /^\p{Lu}{2}/u.test(rest[0] ?? ""))
  )
    return withoutArticle(rest);
  // "Umsatzsteigerung im Onlineshop"
  const compound = readCompound(words[0] ?? "");
  if (compound) return [compound.name, ...others].join(" ");
  return tellsChange && others.length > 0 ? others.join(" ") : withoutArticle(words);
}

/** "Le nombre de clics", "Aumento de las ventas": the article is no part of the name. */
const withoutArticle = ([first = "", ...rest]: string[]): string =>
  (rest.length > 0 && articles().has(first.toLowerCase()) ? rest : [first, ...rest]).join(" ");

const articles = byLanguage(() => new Set(wordsFrom(({ names }) => names.articles)));

const leadIns = byLanguage(() => new Set(wordsFrom(({ names }) => names.leadIns)));

const isLeadIn = (word: string): boolean => leadIns().has(word.toLowerCase());

/** Between the parts of an enumeration. */
const separator = byLanguage(() =>
  pattern(`[,;]\\s|\\s(?:${anyOf(wordsFrom(({ conjunctions }) => conjunctions))})\\s`, "iu"),
);

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/\s+/));
  return other
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** Characters of a name that is put together. */
const LONGEST_JOINED = 60;

/** "Instagram: organic reach +52 %": the lead says where, and the words before the figure what; null where they say no more. */
export function joinedName(
  lead: string,
  { label, change, beforeAfter }: OutcomeCandidate,
  text: string,
): string | null {
  const [index] = change?.figures ?? [];
  if (beforeAfter || index === undefined || label === null) return null;
  const words =
    text
      .slice(0, Math.max(0, indexOfMark(text, index)))
      .split(separator())
      .at(-1) ?? "";
  if (words.trim().toLowerCase() !== label.toLowerCase() || sharesWord(lead, label)) return null;
  const joined = `${lead}: ${label}`;
  return isPlainName(label) && joined.length <= LONGEST_JOINED ? joined : null;
}
