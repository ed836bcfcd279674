import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpsPost } from "../../../netlify/delivery/https-post.ts";
import { createWebhook, parseRetryAfter, slackPayload } from "../../../netlify/delivery/webhook.ts";
import type { WebhookSettings } from "../../../netlify/environment.ts";
import { MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";
import { type Reply, startHttps } from "../../support/inquiries/servers.ts";

const SECRET = `whsec_${Buffer.from("a secret of twenty-four bytes").toString("base64")}`;

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function start(reply?: () => Reply | null) {
  const server = await startHttps(reply);
  started.push(server);
  const post = createHttpsPost({ isAllowed: () => true, tls: { ca: server.ca } });
  const sendTo = (settings: Partial<WebhookSettings> = {}) =>
    createWebhook(
      { url: server.url, secret: SECRET, format: "standard", ...settings },
      post,
      () => new Date(),
      MAIL_FACTS,
    );
  return { server, sendTo };
}

describe("the webhook", () => {
  it("is signed so that the Standard Webhooks verifier takes it, and names the try the same each time", async () => {
    const { server, sendTo } = await start();
    const record = createRecord(7, { origin: { study: "known-study", page: "/contact/", search: null } });
    await sendTo()(record);
    await sendTo()(record);
    const [first, second] = server.posts;
    const headers = Object.fromEntries(
      Object.entries(first?.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(SECRET).verify(first?.body ?? "", headers)).toEqual({
      type: "inquiry.received",
      timestamp: "2025-03-04T10:00:00.000Z",
      data: {
        reference: "AAAA-AAAA-0007",
        context: "production",
        status: "new",
        reasons: [],
        ...record.inquiry,
        ...record.origin,
      },
    });
    expect(() => new Webhook(SECRET).verify(`${first?.body} `, headers)).toThrow();
    expect(first?.headers["webhook-id"]).toBe("msg_AAAAAAAA0007");
    expect(second?.headers["webhook-id"]).toBe("msg_AAAAAAAA0007");
  });

  it("speaks Slack's form where asked, the visitor's words as words", async () => {
    const { server, sendTo } = await start();
    const message = "<!channel> & <https://evil.example|click>";
    const record = createRecord(7, { inquiry: { ...createRecord().inquiry, message } });
    await sendTo({ format: "slack", secret: null })(record);
    expect(JSON.parse(server.posts[0]?.body ?? "")).toEqual({
      text: "New inquiry AAAA-AAAA-0007: Marta Eklund\nmarta@client.example\n\n&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;",
      mrkdwn: false,
    });
  });

  it("leads to the inbox and names the studies that fit in Slack's form", () => {
    const facts = { ...MAIL_FACTS, hasInbox: true };
    const fitting = [{ title: "Nine <seconds>", url: "/case-studies/nine-seconds/", reasons: ["Retail"] }];
    const record = createRecord(7, { origin: { study: "known-study", page: null, search: null } });
    expect(slackPayload(record, facts, fitting).text.split("\n")).toEqual([
      "New inquiry AAAA-AAAA-0007: Marta Eklund, on A known study",
      "marta@client.example",
      "https://www.firm.example/inbox/inquiry/?ref=AAAA-AAAA-0007",
      "",
      record.inquiry.message,
      "",
      "Case studies that fit:",
      "• Nine &lt;seconds&gt; https://www.firm.example/case-studies/nine-seconds/",
      "   Retail",
    ]);
  });

  it.each([
    [500, {}, null],
    [404, {}, null],
    [410, {}, null],
    [429, { "Retry-After": "120" }, 120_000],
    [503, { "Retry-After": "soon" }, null],
    [302, { Location: "https://localhost/inward" }, null],
    [307, { Location: "http://169.254.169.254/latest" }, null],
  ])("fails on %i %j", async (status, headers, retryAfterMs) => {
    const { server, sendTo } = await start(() => ({ status, headers }));
    await expect(sendTo()(createRecord())).rejects.toMatchObject({
      name: "DeliveryError",
      retryAfterMs,
      isGone: status === 410,
    });
    expect(server.posts).toHaveLength(1);
  });

  it.each([
    [{ url: "http://hooks.example/x" }, /must start with https/],
    [{ url: "file:///etc/passwd" }, /must start with https/],
    [{ url: "hooks" }, /not an address/],
    [{ secret: null }, /WEBHOOK_SECRET is not set/],
    [{ secret: "whsec_" }, /a key in Base64/],
    [{ secret: "whsec_c2hvcnQ=" }, /WEBHOOK_SECRET is too short/],
    [{ url: "https://user:secret@hooks.example/x" }, /without user and password/],
  ])("fails before anything is sent with %j", async (settings, message) => {
    const { server, sendTo } = await start();
    await expect(sendTo(settings)(createRecord())).rejects.toThrow(message);
    expect(server.posts).toEqual([]);
  });

  it("never reaches a private address, by number or by name", async () => {
    const { server } = await start();
    const post = createHttpsPost();
    for (const host of [
      "127.0.0.1",
      "localhost",
      "[::1]",
      "10.0.0.1",
      "169.254.169.254",
      "[::ffff:127.0.0.1]",
      "0x7f.1",
    ]) {
      const url = new URL(`https://${host}:${server.port}/hook`);
      await expect(post(url, {}, "{}")).rejects.toThrow("the address of the webhook is not public");
    }
    expect(server.posts).toEqual([]);
  });

  it("does not trust a certificate it does not know", async () => {
    const { server } = await start();
    const post = createHttpsPost({ isAllowed: () => true });
    await expect(post(new URL(server.url), {}, "{}")).rejects.toThrow(/certificate/);
  });
});

describe("Retry-After", () => {
  const now = new Date("2025-03-04T10:00:00Z");
  it.each([
    [null, null],
    ["", null],
    ["later", null],
    ["-1", null],
    ["0", 0],
    [" 30 ", 30_000],
    ["Tue, 04 Mar 2025 10:01:00 GMT", 60_000],
    ["Tue, 04 Mar 2025 09:00:00 GMT", 0],
  ])("%j is %j ms", (value, ms) => expect(parseRetryAfter(value, now)).toBe(ms));
});
