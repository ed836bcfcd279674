import { type ContactDeps, contactRoute } from "../../../netlify/contact/handler.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { Reply } from "../../../netlify/http/reply.ts";
import { dispatch } from "../../../netlify/http/route.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import type { NewInquiry } from "../../../netlify/store/inquiries.ts";
import { DEFAULT_CONTACT_FORM } from "../../../src/domain/inquiry/index.ts";
import { NO_TRAINING } from "../../../src/domain/inquiry/spam-classifier.ts";
import { locale } from "../words.ts";

export const NOW = new Date("2025-03-04T10:00:00.000Z");
export const SITE = "https://www.firm.example";
export const STUDY = {
  slug: "known-study",
  url: "/case-studies/known-study/",
  title: "A known study",
  snippet: "Known.",
  facts: "Retail",
};

/** Answers a post as the contact function does; `waitUntil` is given what goes on after it. */
export const answerContact = async (
  request: Request,
  deps: ContactDeps,
  waitUntil: (work: Promise<unknown>) => void = () => {},
): Promise<Reply> => dispatch(contactRoute, request, deps, { address: "203.0.113.7", waitUntil });

/** A contact function that keeps in a list and writes down what happened. */
export function createContact(changes: Partial<ContactDeps> = {}) {
  const kept: NewInquiry[] = [];
  const logs: { event: string; facts: LogFacts }[] = [];
  let sent = 0;
  const deps: ContactDeps = {
    environment: readEnvironment({ CONTEXT: "production" }),
    site: {
      name: "Firm",
      url: SITE,
      email: "hello@firm.example",
      language: "en-GB",
      timeZone: "Europe/London",
    },
    prefix: "",
    locale,
    contact: DEFAULT_CONTACT_FORM,
    headerFacts: { context: "production", styleHashes: [] },
    renderPage: async (template) => template,
    now: () => NOW,
    log: (event, facts) => logs.push({ event, facts }),
    studies: { find: (slug) => (slug === STUDY.slug ? STUDY : null), suggest: async () => [] },
    countRepeats: async () => 0,
    readSender: async () => ({ learnt: NO_TRAINING, isBlocked: false }),
    stores: [
      {
        place: "postgres",
        budgetMs: 3_000,
        keep: async (candidate) => {
          kept.push(candidate);
          return candidate.record.reference;
        },
      },
    ],
    afterwards: async () => {
      sent += 1;
    },
    ...changes,
  };
  const post = (request: Request): Promise<Reply> => answerContact(request, deps);
  return { kept, logs, post, sent: () => sent };
}

export const HONEST = {
  name: "Marta Eklund",
  email: "marta@client.example",
  message: "Our checkout takes nine seconds on a phone. Could you look at it in May?",
};

type PostOptions = { headers?: Record<string, string>; url?: string };

export const postForm = (
  fields: Record<string, string> | [string, string][],
  options: PostOptions = {},
): Request =>
  postBody(new URLSearchParams(fields).toString(), {
    ...options,
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...options.headers },
  });

export const postJson = (value: unknown, options: PostOptions = {}): Request =>
  postBody(JSON.stringify(value), {
    ...options,
    headers: { "Content-Type": "application/json", ...options.headers },
  });

/** A post with just these headers: a body given as bytes brings no Content-Type of its own. */
export const postBody = (
  body: string | Uint8Array<ArrayBuffer>,
  { headers = {}, url = `${SITE}/api/contact` }: PostOptions = {},
): Request =>
  new Request(url, {
    method: "POST",
    headers,
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
  });
