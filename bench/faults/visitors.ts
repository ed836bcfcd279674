import { toContactDeps } from "../../netlify/contact/handler.ts";
import { answerContact, HONEST, postForm } from "../../test/support/inquiries/contact.ts";
import type { Dice } from "./dice.ts";
import type { Life } from "./faulty.ts";
import type { Town } from "./town.ts";

/** What one visitor was told: the references of all answers that said "thank you", and how long each answer took. */
export type Visit = {
  message: string;
  references: string[];
  unanswered: number;
  refused: number;
  ms: number[];
};

export type Habits = { tries: number; doubleClicks: number; killed: number };

/** Tries until one answer says thank you; some press twice at once, and some servers die at any moment. */
export async function visit(at: number, town: Town, dice: Dice, habits: Habits): Promise<Visit> {
  const message = `Inquiry number ${at}: could you look at our checkout?`;
  const fields = { ...HONEST, message, ...(at % 2 === 0 ? { key: `key-${at}` } : {}) };
  const visit: Visit = { message, references: [], unanswered: 0, refused: 0, ms: [] };
  for (let tries = 0; tries < habits.tries && visit.references.length === 0; tries += 1) {
    const clicks = dice.chance(habits.doubleClicks) ? 2 : 1;
    await Promise.all(Array.from({ length: clicks }, () => press(fields, visit, town, dice, habits)));
  }
  return visit;
}

async function press(
  fields: Record<string, string>,
  visit: Visit,
  town: Town,
  dice: Dice,
  habits: Habits,
): Promise<void> {
  const life: Life = { isAlive: true };
  const dies = Promise.withResolvers<null>();
  const kill = (): void => {
    life.isAlive = false;
    dies.resolve(null);
  };
  if (dice.chance(habits.killed)) setTimeout(kill, dice.between(0, 30));
  const startedAt = performance.now();
  const contact = toContactDeps(town.serve(life, () => new Date()));
  const answer = await Promise.race([answerContact(postForm(fields), contact), dies.promise]);
  if (answer === null) {
    visit.unanswered += 1;
    return;
  }
  visit.ms.push(performance.now() - startedAt);
  if (answer.kind === "redirect")
    visit.references.push(new URLSearchParams(answer.location.split("?")[1]).get("ref") ?? "");
  else visit.refused += 1;
}
