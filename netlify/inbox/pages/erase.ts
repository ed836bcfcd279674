import { parseEmailAddress } from "../../../src/domain/inquiry/email-address.ts";
import { errorText } from "../../log.ts";
import { type InboxAnswer, page } from "../answers.ts";
import { readForm } from "../read-form.ts";
import { erasePerson } from "../store/erase-person.ts";
import { findPerson, type Person, type PersonRows } from "../store/find-person.ts";
import { erasePersonBlobs, findPersonBlobs, type PersonBlobs } from "../store/person-blobs.ts";
import type { OpenInbox } from "../world.ts";

export const askErasure = (): InboxAnswer => page("erase", { step: "ask", email: "", errors: [] });

/**
 * First shows what there is of a person, then, confirmed, erases it. By POST both times: an address in a URL would stay in
 * histories and logs.
 */
export async function erase(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const fields = await readForm(request);
  const typed = fields?.get("email")?.trim() ?? "";
  const email = parseEmailAddress(typed);
  if (email === null) {
    const errors = [{ field: "email", message: "Enter an email address in the form name@example.com" }];
    return page("erase", { step: "ask", email: typed, errors }, 422);
  }
  const isConfirmed = fields?.get("confirm") === "erase";
  const result = await erasePersonFrom(inbox, { context: inbox.context, email }, isConfirmed);
  if (result === null) return page("erase", { step: "unreachable", email, errors: [] }, 503);
  return page("erase", {
    step: isConfirmed ? "done" : "confirm",
    email,
    errors: [],
    ...result,
    destinations: inbox.destinations,
  });
}

export type Erasure = { rows: PersonRows; blobs: number; isNothing: boolean };

/**
 * What there is of a person in the database and in the spare store, erased where `isConfirmed`. Null where the spare store
 * does not answer: then nothing is erased, for an inquiry left in there would come home to the database later.
 */
export async function erasePersonFrom(
  { db, blobs, log }: Pick<OpenInbox, "db" | "blobs" | "log">,
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
