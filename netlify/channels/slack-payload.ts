import type { KeptInquiry } from "../inquiries/kept-inquiry.ts";

/** Slack cuts a text off at 40,000 characters; a chat needs far fewer, and the mail has them all. */
const LONGEST = 3_000;

/** What Slack's incoming webhooks take. A visitor's words stay words: no mention, no link in disguise, no mark-up. */
export function slackPayload({ reference, inquiry, origin, context }: KeptInquiry): {
  text: string;
  mrkdwn: false;
} {
  const lines = [
    `${context === "production" ? "" : `[TEST ${context}] `}New inquiry ${reference}`,
    `${inquiry.name} <${inquiry.email}>`,
    ...(inquiry.company === null ? [] : [inquiry.company]),
    ...(inquiry.phone === null ? [] : [inquiry.phone]),
    ...(origin.study === null ? [] : [`Case study: ${origin.study}`]),
    "",
    cut(inquiry.message),
  ];
  return { text: escapeSlack(lines.join("\n")), mrkdwn: false };
}

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;

/** The three signs of Slack's own language; https://docs.slack.dev/messaging/formatting-message-text */
const escapeSlack = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
