import type { CaseStudy, IsPast } from "./case-study/types.ts";
import { type DeployContext, isPublic } from "./deploy-context.ts";

/** `unapproved`: the client has not said yes. `scheduled`: its publish date has not come. */
export type PublicationState = "draft" | "unapproved" | "scheduled" | "published";

/** What reviewers see marked, by the address of its page; in production nothing is. */
export type UnpublishedPages = Record<string, Exclude<PublicationState, "published">>;

export function publicationState(
  study: Pick<CaseStudy, "draft" | "approved" | "publishDate">,
  now: Date,
): PublicationState {
  if (study.draft) return "draft";
  if (!study.approved) return "unapproved";
  return new Date(study.publishDate) > now ? "scheduled" : "published";
}

/** Drafts, studies without the client's approval and scheduled ones are for reviewers; production has nothing of them. */
export const isShown = (state: PublicationState, context: DeployContext): boolean =>
  state === "published" || !isPublic(context);

/** Whether times have come by `now`. */
export const isPastAt =
  (now: Date): IsPast =>
  (iso) =>
    iso <= now.toISOString();
