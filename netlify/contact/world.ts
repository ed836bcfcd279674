import { sweep } from "../delivery/sweep.ts";
import { countRepeats } from "../inquiries/count-repeats.ts";
import { type Service, toHome, toOutbox } from "../service.ts";
import { type ContactWorld, REPEATS_MS } from "./handler.ts";
import { createKeepers } from "./keepers.ts";

/** Two are shown; the third is there where one of them is the study the inquiry came from. */
const SUGGESTIONS = 3;

/** The world of the contact function. Any post also sends what earlier ones left behind. */
export function createContactWorld(service: Service): ContactWorld {
  const { db, environment, studies, now, log } = service;
  const { context } = environment;
  return {
    context,
    siteOrigin: service.siteUrl,
    now,
    log,
    findStudy: studies.find,
    suggestStudies: (message) => studies.suggest(message, SUGGESTIONS),
    countRepeats: (record) => countRepeats(db, { ...record, context, now: now() }, REPEATS_MS),
    keepers: createKeepers(service),
    afterwards: () => sweep(toHome(service), toOutbox(service), { probe: false }),
  };
}
