import type { ScoreReason } from "../inquiry/index.ts";

/** What each reason of the spam score means, for a person who has to judge it. */
export const REASON_TEXTS: Record<ScoreReason, string> = {
  honeypot: "A field was filled in that people do not see. Some password managers do that as well.",
  fast: "It was sent within two seconds of opening the form.",
  repeated: "The same message came several times within a day.",
  links: "It has several links and few words.",
  "many-links": "It has very many links.",
  "link-in-name": "The name is a web address.",
  markup: "It has links written as HTML or forum code.",
  "no-words": "It has links or markup and no words.",
};

/** A reason that an older release gave and this one does not know is shown by its name. */
export const formatReason = (reason: string): string =>
  Object.entries(REASON_TEXTS).find(([name]) => name === reason)?.[1] ?? reason;
