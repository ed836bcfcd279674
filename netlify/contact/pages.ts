import type { PublishedStudy } from "../../src/domain/build-manifest.ts";
import {
  type ContactForm,
  isReference,
  ownFieldsOf,
  parseInquiry,
  type RawFormFields,
} from "../../src/domain/inquiry/index.ts";
import type { Deps } from "../deps.ts";
import { parseFormBody, parsePostType, readRequestBody } from "../http/body.ts";
import type { Reply } from "../http/reply.ts";
import type { Handler, Route } from "../http/route.ts";
import * as replies from "./replies.ts";

type ThanksDeps = Pick<Deps, "locale"> & { studies: { find(slug: string): PublishedStudy | null } };

const MOST = 2;

/**
 * The page after an inquiry. Everything on it follows from the address alone: a reference of the right form is shown, not
 * looked up, and studies are shown that the build knows.
 */
const showThanks: Handler<ThanksDeps> = (request, { studies }) => {
  const { searchParams } = new URL(request.url);
  const reference = searchParams.get("ref") ?? "";
  const slugs = [...new Set((searchParams.get("see") ?? "").split(","))];
  const suggestions = slugs.flatMap((slug) => studies.find(slug) ?? []).slice(0, MOST);
  return {
    kind: "page",
    status: 200,
    template: "pages/thanks.njk",
    data: {
      reference: isReference(reference) ? reference : null,
      suggestions,
      ...(searchParams.has("file") ? { hasFile: true } : {}),
    },
  };
};

export const thanksRoute = {
  GET: showThanks,
  refusal: {
    say: ({ t }) => ({ title: t("refusals.thanksMethod.title"), detail: t("refusals.thanksMethod.detail") }),
    isData: () => false,
  },
} satisfies Route<ThanksDeps>;

/** What one network address sees that posts too often, in the language of its form: how to reach us, and every word still there. */
async function showBusy(
  request: Request,
  { locale: { t }, contact, prefix }: Pick<Deps, "locale" | "contact" | "prefix">,
): Promise<Reply> {
  const contentType = request.headers.get("Content-Type") ?? "";
  const type = parsePostType(contentType);
  const json = replies.wantsJson(request, type === "json");
  const raw = type === null ? null : await readPost(request, type, contentType, contact);
  return replies.tooMany({
    json,
    values: raw === null ? {} : parseInquiry(raw, t, contact).values,
    study: null,
    t,
    prefix,
  });
}

async function readPost(
  request: Request,
  type: Parameters<typeof parseFormBody>[0],
  contentType: string,
  contact: ContactForm,
): Promise<RawFormFields | null> {
  const body = await readRequestBody(request);
  return body.ok ? parseFormBody(type, contentType, body.bytes, ownFieldsOf(contact)) : null;
}

/** Any method: the platform leads here whatever was sent. */
export const busyRoute = { ALL: showBusy } satisfies Route<Pick<Deps, "locale" | "contact" | "prefix">>;
