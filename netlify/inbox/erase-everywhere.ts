import { errorText } from "../log.ts";
import { erasePerson } from "./store/erase-person.ts";
import { findPerson, type Person, type PersonRows } from "./store/find-person.ts";
import { erasePersonBlobs, findPersonBlobs, type PersonBlobs } from "./store/person-blobs.ts";
import type { InboxWorld } from "./world.ts";

export type Erasure = { rows: PersonRows; blobs: number; isNothing: boolean };

/**
 * What there is of a person in the database and in the spare store, erased where `isConfirmed`. Null where the spare store
 * does not answer: then nothing is erased, for an inquiry left in there would come home to the database later.
 */
export async function eraseEverywhere(
  { db, blobs, log }: Pick<InboxWorld, "db" | "blobs" | "log">,
  person: Person,
  isConfirmed: boolean,
): Promise<Erasure | null> {
  const rows = await findPerson(db, person);
  let found: PersonBlobs;
  try {
    found = await findPersonBlobs(blobs, person.email);
    if (isConfirmed) await erasePersonBlobs(blobs, found);
  } catch (error) {
    log("erase-blobs-failed", { error: errorText(error) });
    return null;
  }
  if (isConfirmed) {
    const erased = await erasePerson(db, person);
    log("person-erased", { inquiries: erased.inquiries, mentions: erased.mentions, blobs: found.own.length });
  }
  const mentions = rows.mentions + found.mentioning.length;
  const isNothing = rows.inquiries.length + mentions + found.own.length === 0;
  return { rows: { ...rows, mentions }, blobs: found.own.length, isNothing };
}
