import { parseEmailAddress } from "../../../src/domain/inquiry/parse-inquiry.ts";
import { readForm } from "../../http/body.ts";
import { type InboxAnswer, page } from "../answers.ts";
import { eraseEverywhere } from "../erase-everywhere.ts";
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
  const result = await eraseEverywhere(inbox, { context: inbox.context, email }, isConfirmed);
  if (result === null) return page("erase", { step: "unreachable", email, errors: [] }, 503);
  return page("erase", {
    step: isConfirmed ? "done" : "confirm",
    email,
    errors: [],
    ...result,
    destinations: inbox.destinations,
  });
}
