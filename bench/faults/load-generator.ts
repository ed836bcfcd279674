import { toContactDeps } from "../../netlify/contact/handler.ts";
import { answerContact, HONEST, postForm } from "../../test/support/inquiries/contact.ts";
import type { FaultySystem, ServerProcess } from "./fault-injection.ts";
import type { Random } from "./random.ts";

/** What one visitor was told: the references of all answers that said "thank you", and how long each answer took. */
export type Visit = {
  message: string;
  references: string[];
  unanswered: number;
  refused: number;
  ms: number[];
};

export type LoadProfile = { tries: number; doubleClicks: number; killed: number };

/** Tries until one answer says thank you; some press twice at once, and some servers die at any moment. */
export async function visit(
  at: number,
  system: FaultySystem,
  random: Random,
  profile: LoadProfile,
): Promise<Visit> {
  const message = `Inquiry number ${at}: could you look at our checkout?`;
  const fields = { ...HONEST, message, ...(at % 2 === 0 ? { key: `key-${at}` } : {}) };
  const visit: Visit = { message, references: [], unanswered: 0, refused: 0, ms: [] };
  for (let tries = 0; tries < profile.tries && visit.references.length === 0; tries += 1) {
    const clicks = random.chance(profile.doubleClicks) ? 2 : 1;
    await Promise.all(Array.from({ length: clicks }, () => sendPost(fields, visit, system, random, profile)));
  }
  return visit;
}

async function sendPost(
  fields: Record<string, string>,
  visit: Visit,
  system: FaultySystem,
  random: Random,
  profile: LoadProfile,
): Promise<void> {
  const server: ServerProcess = { isAlive: true };
  const dies = Promise.withResolvers<null>();
  const kill = (): void => {
    server.isAlive = false;
    dies.resolve(null);
  };
  if (random.chance(profile.killed)) setTimeout(kill, random.between(0, 30));
  const startedAt = performance.now();
  const contact = toContactDeps(system.serve(server, () => new Date()));
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
