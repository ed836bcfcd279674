import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import type { InquiryForm } from "../../src/domain/inquiry/fields.ts";
import { type FieldError, FORM_FIELD_NAMES, isReference } from "../../src/domain/inquiry/index.ts";
import type { Translate } from "../../src/domain/locale/index.ts";
import { type ProblemDetails, type Reply, redirect } from "../http/reply.ts";
import type { MethodRefusal } from "../http/route.ts";

/**
 * What is known of a post, for the reply in the format that was asked for: everything typed, and the key and search that
 * came with it. With the key the second try of an inquiry that was kept after all is still the same inquiry.
 */
export type Submission = {
  json: boolean;
  values: Readonly<Record<string, string>>;
  study: PublishedStudy | null;
  /** Words in the language of the visitor. */
  t: Translate;
  /** Before the addresses of that language. */
  prefix: string;
};

/** What went wrong, by the name of its words. */
type RefusalName = "invalid" | "foreign" | "notKept" | "tooMany" | "tooLarge" | "unreadable" | "wrongType";

const wordsOfRefusal = (name: RefusalName, { t }: Pick<Submission, "t">) => ({
  title: t(`refusals.${name}.title`),
  detail: t(`refusals.${name}.detail`),
});

/** Whether the sender wants data: it sent JSON, or says that it takes JSON and not pages. */
export function wantsJson(request: Request, sentJson: boolean): boolean {
  const accept = request.headers.get("Accept") ?? "";
  return sentJson || (accept.includes("application/json") && !accept.includes("text/html"));
}

/** `hasFile`: a file came along, which the visitor is told that nobody took. */
export function accepted(
  reference: string,
  see: readonly string[],
  submission: Submission,
  hasFile = false,
): Reply {
  const location = `${submission.prefix}${thanksUrl(reference, see)}${hasFile ? "&file=not-taken" : ""}`;
  if (!submission.json) return redirect(location);
  const notice = hasFile ? { notice: submission.t("thanks.file") } : {};
  const value = { reference, see, location, ...notice };
  return { kind: "json", status: 201, value, headers: { Location: location } };
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
      ...wordsOfRefusal("invalid", submission),
      errors,
    },
    submission,
  );

export const foreignPost = (submission: Submission): Reply =>
  refusal(
    {
      status: 403,
      ...wordsOfRefusal("foreign", submission),
    },
    submission,
  );

export const notStored = (submission: Submission): Reply =>
  refusal(
    {
      status: 503,
      ...wordsOfRefusal("notKept", submission),
    },
    submission,
    { "Retry-After": "60" },
  );

export const tooMany = (submission: Submission): Reply =>
  refusal(
    {
      status: 429,
      ...wordsOfRefusal("tooMany", submission),
    },
    submission,
    { "Retry-After": "60" },
  );

export const tooLarge = (submission: Submission): Reply =>
  refusal(
    {
      status: 413,
      ...wordsOfRefusal("tooLarge", submission),
    },
    submission,
  );

export const unreadable = (status: 400 | 408, submission: Submission): Reply =>
  refusal(
    {
      status,
      ...wordsOfRefusal("unreadable", submission),
    },
    submission,
  );

export const wrongType = (submission: Submission): Reply =>
  refusal(
    {
      status: 415,
      ...wordsOfRefusal("wrongType", submission),
    },
    submission,
    { Accept: "application/x-www-form-urlencoded, multipart/form-data, application/json" },
  );

export const contactRefusal: MethodRefusal = {
  say: ({ t }) => ({ title: t("refusals.method.title"), detail: t("refusals.method.detail") }),
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
