import { createHash, createHmac } from "node:crypto";
import { DeliveryError, formatAnswers } from "../../src/domain/inquiry/index.ts";
import type { WebhookSettings } from "../environment.ts";
import type { StoredInquiry } from "../store/inquiries.ts";
import { isWeakSecret } from "../weak-secret.ts";
import type { Alert } from "./alert.ts";
import type { HttpsPost } from "./https-post.ts";
import { type FittingStudy, inboxLink, type MailFacts, noticeSubject } from "./mail-texts.ts";

const SECRET_PREFIX = "whsec_";
/** Standard Webhooks, "Signature scheme": 24 bytes (192 bits) to 64. */
const MIN_KEY_BYTES = 24;
/** Different bytes that a random key of that length has: fewer than 12 come once in 10^13. */
const MIN_KEY_VARIETY = 12;

/** Sends inquiries to one address, signed as the Standard Webhooks specification says. Throws DeliveryError. */
export function createWebhook(
  settings: WebhookSettings,
  post: HttpsPost,
  now: () => Date,
  facts: SlackFacts,
) {
  return async (inquiry: StoredInquiry): Promise<void> => {
    const payload =
      settings.format === "slack"
        ? slackPayload(inquiry, facts, await facts.fittingStudies(inquiry))
        : standardPayload(inquiry);
    // The id follows from the reference: a receiver that has seen it knows a repeated try.
    await postSigned(settings, post, now, { id: `msg_${inquiry.reference.replaceAll("-", "")}`, payload });
  };
}

/** Tells the receiver that another channel fails: `delivery.failing`, or a line in the chat. Throws DeliveryError. */
export function createWebhookAlert(settings: WebhookSettings, post: HttpsPost, now: () => Date) {
  return async ({ channel, reason }: Alert, text: string): Promise<void> => {
    const timestamp = now().toISOString();
    const payload =
      settings.format === "slack"
        ? { text: escapeSlack(text), mrkdwn: false }
        : { type: "delivery.failing", timestamp, data: { channel, reason, text } };
    await postSigned(settings, post, now, { id: `msg_alert_${channel}_${now().getTime()}`, payload });
  };
}

/** Posts a test, signed like any other: whether the receiver takes it. Throws DeliveryError. */
export function createWebhookTest(settings: WebhookSettings, post: HttpsPost, now: () => Date) {
  return async (): Promise<void> => {
    const text = "A test of the connection. No inquiry came in.";
    const payload =
      settings.format === "slack"
        ? { text, mrkdwn: false }
        : { type: "connection.test", timestamp: now().toISOString(), data: { text } };
    await postSigned(settings, post, now, { id: `msg_test_${now().getTime()}`, payload });
  };
}

const GONE_STATUS = 410;

async function postSigned(
  settings: WebhookSettings,
  post: HttpsPost,
  now: () => Date,
  { id, payload }: { id: string; payload: unknown },
): Promise<void> {
  const url = parseWebhookUrl(settings.url);
  const body = JSON.stringify(payload);
  const key = parseWebhookKey(settings);
  const signed = key === null ? {} : signatureHeaders(key, id, now(), body);
  const headers = { "Content-Type": "application/json", ...signed };
  const { status, retryAfter } = await post(url, headers, body);
  if (status >= 200 && status < 300) return;
  const what = status >= 300 && status < 400 ? "redirected, which is not followed" : "answered";
  const isGone = status === GONE_STATUS;
  throw new DeliveryError(`the webhook ${what} (${status})`, parseRetryAfter(retryAfter, now()), isGone);
}

/** Names an address without holding it: the path of a webhook is a secret. */
export const webhookTarget = ({ url }: Pick<WebhookSettings, "url">): string =>
  createHash("sha256").update(url).digest("hex").slice(0, 32);

function parseWebhookUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new DeliveryError("WEBHOOK_URL is not an address; set one that starts with https://");
  const url = new URL(text);
  if (url.protocol !== "https:") throw new DeliveryError("WEBHOOK_URL must start with https://");
  if (url.username !== "" || url.password !== "")
    throw new DeliveryError("WEBHOOK_URL must be without user and password; the signature shows who sends");
  return url;
}

/** @throws {DeliveryError} where every post would be refused for the settings. */
export function checkWebhookSettings(settings: WebhookSettings): void {
  parseWebhookUrl(settings.url);
  parseWebhookKey(settings);
}

/** Slack verifies nothing, so it may go without a secret (null); any other receiver must be able to verify the sender. */
function parseWebhookKey({ secret, format }: WebhookSettings): Buffer | null {
  if (secret === null) {
    if (format === "slack") return null;
    throw new DeliveryError("WEBHOOK_SECRET is not set; without it the receiver cannot know who sends");
  }
  const text = secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret;
  const key = Buffer.from(text, "base64");
  // Node decodes whatever it is given, and leaves out what is no Base64.
  if (key.length === 0 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text))
    throw new DeliveryError("WEBHOOK_SECRET must be whsec_ and a key in Base64");
  if (key.length < MIN_KEY_BYTES && format !== "slack")
    throw new DeliveryError(`WEBHOOK_SECRET is too short: its key must have ${MIN_KEY_BYTES} bytes or more`);
  if (isWeakSecret(key, MIN_KEY_VARIETY) && format !== "slack")
    throw new DeliveryError("WEBHOOK_SECRET is easily guessed; its key must be random bytes");
  return key;
}

function signatureHeaders(key: Buffer, id: string, now: Date, body: string): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1_000).toString();
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${digest}` };
}

const standardPayload = ({
  inquiry,
  origin,
  reference,
  receivedAt,
  status,
  context,
  score,
}: StoredInquiry) => ({
  type: "inquiry.received",
  timestamp: receivedAt,
  data: { reference, context, status, reasons: score.reasons, ...inquiry, ...origin },
});

/** Milliseconds of a `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3); null for none or nonsense. */
export function parseRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  // An HTTP date begins with the day's name; Date.parse would also make a date of "-1".
  const date = /^[a-z]{3}/i.test(value.trim()) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

/** Slack cuts a text off at 40,000 characters; a chat needs far fewer, and the mail has them all. */
const MAX_MESSAGE_LENGTH = 3_000;

type SlackFacts = Pick<MailFacts, "siteUrl" | "studyTitle" | "hasInbox" | "fittingStudies" | "t">;

/** What Slack's incoming webhooks take. A visitor's words are escaped: they make no mention, link or mark-up. */
export function slackPayload(
  stored: StoredInquiry,
  facts: SlackFacts,
  fitting: readonly FittingStudy[] = [],
): {
  text: string;
  mrkdwn: false;
} {
  const { inquiry } = stored;
  const link = inboxLink(stored, facts);
  const lines = [
    noticeSubject(stored, facts),
    inquiry.email,
    ...(inquiry.phone === null ? [] : [inquiry.phone]),
    ...formatAnswers(inquiry.answers, facts.t("notice.ticked")).map(([label, answer]) =>
      cut(`${label}: ${answer}`),
    ),
    ...(link === null ? [] : [link]),
    "",
    cut(inquiry.message),
    ...(fitting.length === 0 ? [] : ["", facts.t("notice.fit")]),
    ...fitting.flatMap(({ title, url, reasons }) => [
      `• ${title} ${facts.siteUrl}${url}`,
      ...reasons.map((reason) => `   ${reason}`),
    ]),
  ];
  return { text: escapeSlack(lines.join("\n")), mrkdwn: false };
}

const cut = (text: string): string =>
  text.length > MAX_MESSAGE_LENGTH ? `${text.slice(0, MAX_MESSAGE_LENGTH).toWellFormed()}…` : text;

/** The three signs of Slack's own language; https://docs.slack.dev/messaging/formatting-message-text */
const escapeSlack = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
