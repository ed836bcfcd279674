import type { InboxTranslate } from "../../src/domain/inbox/index.ts";
import { RETENTION } from "../../src/domain/retention.ts";
import type { PageReply, Reply } from "../http/reply.ts";

/** A page of the inbox: `src/templates/pages/inbox-<name>.njk`. All have one `page.url`, which is that of no public page. */
export const inboxPage = (name: string, data: Record<string, unknown>, status = 200): PageReply => ({
  kind: "page",
  status,
  template: `pages/inbox-${name}.njk`,
  data: { ...data, page: { url: "/inbox/" }, retention: RETENTION },
});

/** `isSignedIn`: the page links to the inbox instead of the sign-in page. `unsentText`: what somebody wrote, given back. */
type MessageOptions = { isSignedIn?: true; unsentText?: string; headers?: Record<string, string> };

/** A page with a title, paragraphs, and a link to go on from. */
export function inboxMessage(
  status: number,
  title: string,
  paragraphs: readonly string[],
  { isSignedIn, unsentText, headers }: MessageOptions = {},
): PageReply {
  const reply = inboxPage("message", { title, paragraphs, isSignedIn, unsentText }, status);
  return headers === undefined ? reply : { ...reply, headers };
}

export const notFound = (t: InboxTranslate): Reply =>
  inboxMessage(404, t("inbox.messages.notFound.title"), [t("inbox.messages.notFound.detail")], {
    isSignedIn: true,
  });
