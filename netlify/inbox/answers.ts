import { RETENTION } from "../../src/domain/retention.ts";
import type { Answer } from "../answer.ts";

/** What the inbox says: a page or a redirect as everywhere else, or a file that is written while it is read. */
export type InboxAnswer =
  | Answer
  | { kind: "file"; type: string; name: string; chunks: AsyncIterable<string> };

type PageAnswer = Extract<Answer, { kind: "page" }>;

/** A page of the inbox: `src/templates/pages/inbox-<name>.njk`. Its address is that of no public page. */
export const page = (name: string, data: Record<string, unknown>, status = 200): PageAnswer => ({
  kind: "page",
  status,
  template: `pages/inbox-${name}.njk`,
  data: { ...data, page: { url: "/inbox/" }, retention: RETENTION },
});

export const redirect = (location: string, headers?: Record<string, string>): Answer => ({
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
): PageAnswer => {
  const { headers, ...data } = more;
  const answer = page("message", { title, paragraphs, ...data }, status);
  return headers === undefined ? answer : { ...answer, headers };
};

export const notFound = (): Answer =>
  message(404, "Nothing here", ["This address of the inbox does not exist, or what it showed was deleted."], {
    signedIn: true,
  });
