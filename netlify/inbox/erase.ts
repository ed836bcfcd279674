import { STATUS_KEYS } from "../../src/domain/inbox/index.ts";
import { parseEmailAddress } from "../../src/domain/inquiry/parse-inquiry.ts";
import { readForm } from "../http/body.ts";
import type { InboxHandler, OpenInboxDeps } from "./deps.ts";
import { inboxPage } from "./pages.ts";
import { eraseEverywhere } from "./store/people.ts";

export const askErasure: InboxHandler = () => inboxPage("erase", { step: "ask", email: "", errors: [] });

/**
 * First shows what there is of a person, then, confirmed, erases it. By POST both times: an address in a URL would stay in
 * histories and logs.
 */
export const erase: InboxHandler = async (request, deps) => {
  const fields = await readForm(request);
  const typed = fields?.get("email")?.trim() ?? "";
  const email = parseEmailAddress(typed);
  if (email === null) {
    const errors = [{ field: "email", message: deps.locale.t("formErrors.emailForm") }];
    return inboxPage("erase", { step: "ask", email: typed, errors }, 422);
  }
  const isConfirmed = fields?.get("confirm") === "erase";
  const erasure = await eraseEverywhere(deps, { context: deps.environment.context, email }, isConfirmed);
  if (erasure === null) return inboxPage("erase", { step: "unreachable", email, errors: [] }, 503);
  return inboxPage("erase", {
    step: isConfirmed ? "done" : "confirm",
    email,
    errors: [],
    ...erasure,
    rows: {
      ...erasure.rows,
      inquiries: erasure.rows.inquiries.map((inquiry) => ({
        ...inquiry,
        statusText: deps.t(STATUS_KEYS[inquiry.status]),
      })),
    },
    destinations: destinationsOf(deps),
  });
};

/** Where copies of inquiries go: the mail addresses of the notices, and the host of the webhook. */
function destinationsOf({ transport, environment, site }: OpenInboxDeps) {
  const configured = environment.mailTo.length > 0 ? environment.mailTo : [site.email];
  return {
    mail: transport?.to ?? configured,
    webhook: environment.webhook === null ? null : hostOf(environment.webhook.url),
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
