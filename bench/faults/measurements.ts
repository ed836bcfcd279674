import { toContactDeps } from "../../netlify/contact/handler.ts";
import { sweep } from "../../netlify/delivery/sweep.ts";
import { answerContact, HONEST, postForm } from "../../test/support/inquiries/contact.ts";
import type { Emulator } from "../../test/support/inquiries/emulator.ts";
import { createFaultySystem, NO_FAULTS } from "./fault-injection.ts";
import type { Random } from "./random.ts";

const HEALTHY = { postgres: NO_FAULTS, blobs: NO_FAULTS, mail: NO_FAULTS, webhook: NO_FAULTS };
const MINUTE = 60_000;
const POSTS = 200;

/** Each with words of its own: the same ones again and again would be set aside as spam. */
const inquiry = (at: number) => ({
  ...HONEST,
  message: `Inquiry number ${at}: could you look at our checkout?`,
});

/** How long a notice takes after its acknowledgement while all is well: p95, in ms. */
export async function measureSending(db: Emulator, random: Random): Promise<number> {
  await db.empty();
  const system = createFaultySystem(db, random, HEALTHY);
  const deps = system.serve({ isAlive: true }, () => new Date());
  const contact = toContactDeps(deps);
  const delays: number[] = [];
  for (let at = 0; at < POSTS; at += 1) {
    let sending: Promise<unknown> = Promise.resolve();
    await answerContact(postForm(inquiry(at)), contact, (work) => {
      sending = work;
    });
    const answeredAt = performance.now();
    await sending;
    if (system.mails.length !== at + 1) throw new Error("a notice did not go out with its inquiry");
    delays.push(performance.now() - answeredAt);
  }
  return delays.sort((a, b) => a - b)[Math.floor(POSTS * 0.95)] ?? 0;
}

/** How long an answer takes when every place is silent: the longest there is, in ms. */
export async function measureSilence(db: Emulator, random: Random): Promise<number> {
  const silent = { ...NO_FAULTS, hang: 1 };
  const system = createFaultySystem(db, random, {
    postgres: silent,
    blobs: silent,
    mail: silent,
    webhook: silent,
  });
  const contact = toContactDeps(system.serve({ isAlive: true }, () => new Date()));
  const startedAt = performance.now();
  await answerContact(postForm(inquiry(0)), contact);
  return performance.now() - startedAt;
}

/** How long after the end of an outage of the mail server all its inquiries are sent, in minutes of a clock that is wound on. */
export async function measureRecovery(db: Emulator, random: Random, outageHours: number): Promise<number> {
  await db.empty();
  const system = createFaultySystem(db, random, { ...HEALTHY, mail: { ...NO_FAULTS, fail: 1 } });
  let minutes = 0;
  const start = Date.now();
  const deps = system.serve({ isAlive: true }, () => new Date(start + minutes * MINUTE));
  const contact = toContactDeps(deps);
  const sweepNow = (): Promise<void> => sweep(deps, { probe: true });
  for (let at = 0; at < POSTS; at += 1) {
    await answerContact(postForm(inquiry(at)), contact);
  }
  for (; minutes < outageHours * 60; minutes += 5) await sweepNow();
  system.dependencies.mail.faults = NO_FAULTS;
  // The outage ends just after a sweep: the worst moment there is.
  const endedAt = minutes - 5;
  for (; system.mails.length < POSTS; minutes += 5) await sweepNow();
  return minutes - 5 - endedAt;
}
