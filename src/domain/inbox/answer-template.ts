import type { Translate } from "../locale/index.ts";

/** What stands in an answer for `{name}`, `{studies}`, `{booking}` and `{firm}`. */
export type AnswerFacts = {
  name: string;
  firm: string;
  studies: readonly { title: string; url: string }[];
  /** Where a prospect books a time; null: the firm has no such page. */
  booking: string | null;
};

/**
 * The text of an answer: by the template of the firm, null where it has set none, then by `t`, which has the words of the visitor's
 * language. A part that has nothing to say leaves no empty lines; names in braces that are unknown stay.
 */
export function fillAnswerTemplate(
  template: string | null,
  { name, firm, studies, booking }: AnswerFacts,
  t: Translate,
): string {
  const list = studies.map(({ title, url }) => `- ${title}: ${url}`);
  const parts = {
    name,
    firm,
    studies: list.length === 0 ? "" : [t("answer.studies"), ...list].join("\n"),
    booking: booking === null ? "" : t("answer.booking", { address: booking }),
  };
  const text = template === null ? t("answer.template", parts) : fillIn(template, parts);
  return text.replace(/\n{3,}/g, "\n\n").trim();
}

/** By a function: a "$&" in a name is no pattern. */
const fillIn = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(name|firm|studies|booking)\}/g, (_, part: string) => parts[part] ?? "");
