import type { Token } from "markdown-it";
import { toPlainText } from "../markdown/plain-text.ts";
import type { Phase } from "../types.ts";
import type { OutlinedSection } from "./parse-body.ts";

const ORDINAL =
  /^(?:phase|stage|step|sprint|fase|etapa|étape|schritt|paso|passo|المرحلة|阶段|フェーズ|ステップ)\s*(?:\d{1,2}|[ivx]{1,4}|[a-d]|one|two|three|four|five)\s*(?:[:.)–—-]\s*|(?=\()|$)/iu;
const NUMBER = /^\d{1,2}[.)]\s+/;
const SPAN = `(?:weeks?|months?|days?|quarters?|sprints?|wochen?|kw|monate?|semaines?|mois|semanas?|mes(?:es)?|settiman[ae]|mesi)`;
/** Letters of Arabic are none to `\b`. */
const ARABIC_SPAN = "(?:ال)?(?:أسبوع|أسابيع|شهر|أشهر|يوم|أيام)";
const PERIOD = new RegExp(
  String.raw`\s*[([](?<period>[^()[\]]{0,20}(?:\b${SPAN}\b|${ARABIC_SPAN}|\d{4}|['’]\d{2}\b|\bq[1-4]\b)[^()[\]]{0,40})[)\]]\s*:?\s*`,
  "iu",
);
const LEADING_PERIOD = new RegExp(
  String.raw`^(?<period>${SPAN}\s+\d{1,3}(?:\s*(?:[-–—]|to|bis|à|a)\s*\d{1,3})?)\s*[:.–—-]\s*`,
  "iu",
);

/** The timeline: headings such as "Phase 1: Audit (Week 1-2)", or those of a process section where one has a period. */
export function findPhases(sections: OutlinedSection[]): Phase[] {
  const numbered = sections.filter(({ section }) => ORDINAL.test(section.title));
  if (numbered.length > 1) return numbered.map(toPhase);
  const process = sections.find(({ section }) => section.kind === "process");
  const steps = process ? childrenOf(sections, process) : [];
  const isTimeline = steps.length > 1 && steps.some(({ section }) => periodOf(section.title) !== null);
  return isTimeline ? steps.map(toPhase) : [];
}

function childrenOf(sections: OutlinedSection[], parent: OutlinedSection): OutlinedSection[] {
  const after = sections.slice(sections.indexOf(parent) + 1);
  const end = after.findIndex(({ section }) => section.level <= parent.section.level);
  return (end < 0 ? after : after.slice(0, end)).filter(
    ({ section }) => section.level === parent.section.level + 1,
  );
}

const periodOf = (title: string): string | null =>
  (PERIOD.exec(title) ?? LEADING_PERIOD.exec(title))?.groups?.period?.trim() ?? null;

function toPhase({ section: { title }, tokens }: OutlinedSection): Phase {
  const period = periodOf(title);
  const name = title
    .replace(ORDINAL, "")
    .replace(NUMBER, "")
    .replace(PERIOD, " ")
    .replace(LEADING_PERIOD, "")
    .trim();
  return { name: name || title, period, items: itemsOf(tokens) };
}

/** The entries of the lists under a heading, the outermost ones, each by its first paragraph. */
function itemsOf(tokens: Token[]): string[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "list_item_open" || token.level > 1) return [];
    const inline = tokens.slice(index + 1, index + 3).find(({ type }) => type === "inline");
    return inline ? [toPlainText(inline.children ?? [])] : [];
  });
}
