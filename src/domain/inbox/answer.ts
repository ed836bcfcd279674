/** What stands in an answer for `{name}`, `{studies}`, `{booking}` and `{firm}`. */
export type AnswerFacts = {
  name: string;
  firm: string;
  studies: readonly { title: string; url: string }[];
  /** Where a prospect books a time; null: the firm has no such page. */
  booking: string | null;
};

/** What an answer says where the firm has set no other text. */
export const ANSWER_TEMPLATE = `Hello {name},

thank you for writing to us.

{studies}

{booking}

Best regards
{firm}`;

/** The text of an answer. A part that has nothing to say leaves no empty lines; names in braces that are unknown stay. */
export function composeAnswer(template: string, { name, firm, studies, booking }: AnswerFacts): string {
  const list = studies.map(({ title, url }) => `- ${title}: ${url}`);
  const parts: Record<string, string> = {
    name,
    firm,
    studies:
      list.length === 0 ? "" : ["These case studies are close to what you describe:", ...list].join("\n"),
    booking: booking === null ? "" : `Choose a time to talk that suits you: ${booking}`,
  };
  // By a function: a "$&" in a name is no pattern.
  const text = template.replace(/\{(name|firm|studies|booking)\}/g, (_, part: string) => parts[part] ?? "");
  return text.replace(/\n{3,}/g, "\n\n").trim();
}
