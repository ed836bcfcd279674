import type { Answer } from "../../../netlify/answer.ts";
import { type ContactWorld, createContactHandler } from "../../../netlify/contact/handler.ts";
import type { Candidate } from "../../../netlify/contact/keep.ts";
import type { LogFacts } from "../../../netlify/log.ts";

export const NOW = new Date("2025-03-04T10:00:00.000Z");
export const SITE = "https://www.firm.example";
const STUDY = {
  slug: "known-study",
  url: "/case-studies/known-study/",
  title: "A known study",
  snippet: "Known.",
};

/** A world that keeps in a list and writes down what happened. */
export function createWorld(changes: Partial<ContactWorld> = {}) {
  const kept: Candidate[] = [];
  const logs: { event: string; facts: LogFacts }[] = [];
  let sent = 0;
  const world: ContactWorld = {
    context: "production",
    siteOrigin: SITE,
    now: () => NOW,
    log: (event, facts) => logs.push({ event, facts }),
    findStudy: (slug) => (slug === STUDY.slug ? STUDY : null),
    suggestStudies: () => [],
    countRepeats: async () => 0,
    keepers: [
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
  const handle = createContactHandler(world);
  const post = (request: Request): Promise<Answer> => handle(request, (work) => void work);
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
