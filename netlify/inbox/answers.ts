import { RETENTION } from "../../src/domain/retention.ts";
import type { PageReply, Reply } from "../http/reply.ts";

export type InboxAnswer = Reply;

/** A page of the inbox: `src/templates/pages/inbox-<name>.njk`. Its address is that of no public page. */
export const page = (name: string, data: Record<string, unknown>, status = 200): PageReply => ({
  kind: "page",
  status,
  template: `pages/inbox-${name}.njk`,
  data: { ...data, page: { url: "/inbox/" }, retention: RETENTION },
});

export const redirect = (location: string, headers?: Record<string, string>): Reply => ({
  kind: "redirect",
  status: 303,
  location,
  ...(headers && { headers }),
});

/** A page that says one thing and where to go from there. */
export const message = (
  status: number,
  title: string,
  paragraphs: readonly string[],
  more: { signedIn?: boolean; kept?: string; headers?: Record<string, string> } = {},
): PageReply => {
  const { headers, ...data } = more;
  const answer = page("message", { title, paragraphs, ...data }, status);
  return headers === undefined ? answer : { ...answer, headers };
};

export const notFound = (): Reply =>
  message(404, "Nothing here", ["This address of the inbox does not exist, or what it showed was deleted."], {
    signedIn: true,
  });
