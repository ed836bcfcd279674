import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { InquiryForm } from "../../src/domain/inquiry/fields.ts";
import {
  type FieldError,
  FORM_FIELD_NAMES,
  type FormFieldName,
  isReference,
} from "../../src/domain/inquiry/index.ts";
import { type ProblemDetails, type Reply, redirect } from "../http/reply.ts";
import type { MethodRefusal } from "../http/route.ts";

/**
 * What is known of a post, for the reply in the format that was asked for: everything typed, and the key and search that
 * came with it. With the key the second try of an inquiry that was kept after all is still the same inquiry.
 */
export type Submission = {
  json: boolean;
  values: Partial<Record<FormFieldName | "key" | "search", string>>;
  study: PublishedStudy | null;
};

/** Whether the sender wants data: it sent JSON, or says that it takes JSON and not pages. */
export function wantsJson(request: Request, sentJson: boolean): boolean {
  const accept = request.headers.get("Accept") ?? "";
  return sentJson || (accept.includes("application/json") && !accept.includes("text/html"));
}

export function accepted(reference: string, see: readonly string[], submission: Submission): Reply {
  const location = thanksUrl(reference, see);
  if (!submission.json) return redirect(location);
  return { kind: "json", status: 201, value: { reference, see, location }, headers: { Location: location } };
}

/** Relative, whatever host was asked: `form-action 'self'` holds on every hop, and no header can send a visitor elsewhere. */
export function thanksUrl(reference: string, see: readonly string[]): string {
  const ref = isReference(reference) ? reference : "";
  return `/contact/thanks/?ref=${ref}${see.length > 0 ? `&see=${see.map(encodeURIComponent).join(",")}` : ""}`;
}

export const invalid = (errors: FieldError[], submission: Submission): Reply =>
  refusal(
    {
      status: 422,
      title: "Some fields need another look",
      detail: "Correct the fields named and send again.",
      errors,
    },
    submission,
  );

export const foreignPost = (submission: Submission): Reply =>
  refusal(
    {
      status: 403,
      title: "Please send this message from our own page",
      detail:
        "It came from a page that is not ours, so nothing was sent yet. If you wrote it, check it and press send.",
    },
    submission,
  );

export const notKept = (submission: Submission): Reply =>
  refusal(
    {
      status: 503,
      title: "Your message could not be saved",
      detail:
        "We could not save your message just now. Nothing you typed is lost: please send it again in a minute, or write to us directly.",
    },
    submission,
    { "Retry-After": "60" },
  );

export const tooMany = (submission: Submission): Reply =>
  refusal(
    {
      status: 429,
      title: "Too many messages came from your network",
      detail: "Please wait a minute and press send again, or write to us directly.",
    },
    submission,
    { "Retry-After": "60" },
  );

export const tooLarge = (submission: Submission): Reply =>
  refusal(
    {
      status: 413,
      title: "The message is too long",
      detail:
        "The form takes up to 64 kB of text. Go back to your message and shorten it, or send it to us by mail.",
    },
    submission,
  );

export const unreadable = (status: 400 | 408, submission: Submission): Reply =>
  refusal(
    {
      status,
      title: "The message could not be read",
      detail: "What arrived was broken off or is not what its type says. Please send it again.",
    },
    submission,
  );

export const wrongType = (submission: Submission): Reply =>
  refusal(
    {
      status: 415,
      title: "The message came in a format we cannot read",
      detail:
        "Send application/x-www-form-urlencoded, multipart/form-data or application/json; the form below does.",
    },
    submission,
    { Accept: "application/x-www-form-urlencoded, multipart/form-data, application/json" },
  );

export const contactRefusal: MethodRefusal = {
  title: "Nothing to see here",
  detail: "This address only takes messages from the contact form.",
  isData: () => false,
};

/** The problem as data, or as the contact page: a sentence above, errors at their fields, every word still there. */
function refusal(
  problem: ProblemDetails,
  { json, values, study }: Submission,
  headers: Record<string, string> = {},
): Reply {
  if (json) return { kind: "problem", problem, headers };
  const form: InquiryForm = {
    values: { ...Object.fromEntries(FORM_FIELD_NAMES.map((name) => [name, ""])), ...values },
    errors: problem.errors ?? [],
    notice: problem.errors ? null : `${problem.title}. ${problem.detail}`,
  };
  return {
    kind: "page",
    status: problem.status,
    template: "pages/contact.njk",
    data: { form, study },
    headers,
  };
}
