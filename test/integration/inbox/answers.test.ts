import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../../../netlify/delivery/mail.ts";
import { createSenders } from "../../../netlify/delivery/send.ts";
import { drainOutbox } from "../../../netlify/delivery/sweep.ts";
import type { Reply } from "../../../netlify/http/reply.ts";
import { findInquiry } from "../../../netlify/inbox/store/inquiry.ts";
import { exportInquiries } from "../../../netlify/inbox/store/inquiry-list.ts";
import { eraseEverywhere } from "../../../netlify/inbox/store/people.ts";
import { SWEEP_RETENTION } from "../../../netlify/store/retention.ts";
import { ALL_INQUIRIES } from "../../../src/domain/inbox/index.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox } from "../../support/inbox/inbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { type SmtpCatcher, startSmtp } from "../../support/inquiries/servers.ts";

let database: InboxDatabase;
const servers: SmtpCatcher[] = [];
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => database.stop());

const urlOf = (reference: string): string => `/inbox/inquiry/?ref=${reference}`;
const dataOf = (answer: Reply): Record<string, unknown> => {
  if (answer.kind !== "page") throw new Error(`no page but ${JSON.stringify(answer)}`);
  return answer.data;
};

/** An inbox whose answers go out by a real mail server. */
async function openInbox(options: Parameters<typeof startSmtp>[0] = {}) {
  const smtp = await startSmtp(options);
  servers.push(smtp);
  const clock = { now: NOW.getTime() };
  const now = () => new Date(clock.now);
  const mailer = createMailer({ host: "127.0.0.1", port: smtp.port, login: null }, "forms@firm.example");
  const transport = { mailer, to: ["sales@firm.example"] };
  const inbox = createInbox({ db: database.db, now });
  const { deps } = inbox;
  const send = () =>
    drainOutbox(
      {
        ...deps,
        senders: createSenders(deps.environment, transport, MAIL_FACTS, now),
        onUnset: () => {},
      },
      { probe: false },
    );
  deps.transport = transport;
  deps.send = send;
  const act = async (reference: string, fields: Record<string, string>) => {
    const reply = await inbox.submit(urlOf(reference), fields);
    return reply.kind === "redirect"
      ? new URL(reply.location, "https://x.example").searchParams.get("done")
      : dataOf(reply).errors;
  };
  const write = (reference: string, reply: string, more: Record<string, string> = {}) =>
    act(reference, { action: "reply", reply, ...more });
  const mailsTo = (address: string) => smtp.mails.filter(({ to }) => to.includes(address));
  return { inbox, smtp, clock, act, write, send, mailsTo };
}
const find = async (reference: string) => {
  const found = await findInquiry(database.db, "production", reference);
  if (found === null) throw new Error("no such inquiry");
  return found;
};
const refuse = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

describe("an answer from the inbox", () => {
  it("goes to the person from the firm, follows the receipt, and marks the inquiry as answered", async () => {
    const { write, mailsTo, send } = await openInbox();
    const reference = await database.keep(1, { channels: ["mail", "receipt"] });
    await send();
    expect(await write(reference, "Gladly.\r\n\r\nAnna")).toBe("reply");
    const [receipt, mail] = mailsTo("marta@client.example");
    expect(mail?.parsed).toMatchObject({
      subject: `Re: ${receipt?.parsed.subject}`,
      messageId: `<${reference.toLowerCase()}.answer-1@www.firm.example>`,
      inReplyTo: receipt?.parsed.messageId,
      references: receipt?.parsed.messageId,
    });
    expect(mail?.parsed.text).toBe("Gladly.\n\nAnna\n");
    expect(mail?.parsed.from?.value).toEqual([{ name: "Firm", address: "forms@firm.example" }]);
    expect(mail?.parsed.replyTo?.value).toEqual([{ name: "", address: "hello@firm.example" }]);
    expect(receipt?.parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.parsed.headers.has("auto-submitted")).toBe(false);
    expect(mail?.to).toEqual(["marta@client.example"]);
    expect(await find(reference)).toMatchObject({
      status: "answered",
      answeredAt: NOW,
      sentAnswers: [{ text: "Gladly.\n\nAnna", person: null, state: "sent" }],
      deliveries: [{ channel: "mail" }, { channel: "receipt" }],
    });
  });

  it("follows what was sent before it, and nothing that was not", async () => {
    const { write, mailsTo } = await openInbox();
    const reference = await database.keep(1, { channels: ["mail"] });
    await write(reference, "One");
    await write(reference, "Two");
    await write(reference, "Three");
    const [one, , three] = mailsTo("marta@client.example");
    expect(one?.parsed.inReplyTo).toBeUndefined();
    expect(one?.parsed.subject).toBe(`Re: We have your message (${reference})`);
    expect(three?.parsed.references).toEqual(
      [1, 2].map((id) => `<${reference.toLowerCase()}.answer-${id}@www.firm.example>`),
    );
    expect(three?.parsed.inReplyTo).toBe(`<${reference.toLowerCase()}.answer-2@www.firm.example>`);
  });

  it("is sent once, however often and from wherever the same words are pressed", async () => {
    const { write, mailsTo, clock } = await openInbox();
    const reference = await database.keep(1);
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => write(reference, "Gladly.", { seen: "0" })),
    );
    expect(presses).toEqual(Array.from({ length: 5 }, () => "reply"));
    expect(mailsTo("marta@client.example")).toHaveLength(1);
    clock.now += 11 * 60_000;
    expect(await write(reference, " Gladly. ")).toEqual([
      {
        field: "reply",
        message: "These very words are among the answers already: change them to send another",
      },
    ]);
    expect(mailsTo("marta@client.example")).toHaveLength(1);
  });

  it("is held where somebody else has answered since the page was opened, with every word kept", async () => {
    const { inbox, write, mailsTo } = await openInbox();
    const reference = await database.keep(1);
    await write(reference, "From Ben", { seen: "0" });
    const reply = await inbox.submit(urlOf(reference), { action: "reply", reply: "From Anna", seen: "0" });
    expect(reply).toMatchObject({ kind: "page", status: 422 });
    expect(dataOf(reply)).toMatchObject({
      errors: [{ field: "reply", message: expect.stringMatching(/^Somebody else has answered/) }],
      answerForm: { text: "From Anna", seen: 1 },
    });
    expect(await write(reference, "From Anna", { seen: "1" })).toBe("reply");
    expect(mailsTo("marta@client.example")).toHaveLength(2);
  });

  it.each([
    ["  \n ", /^Write the answer/],
    ["x".repeat(5_001), /^Shorten the answer to 5,000 characters or fewer; it has 5,001$/],
  ])("says what is wrong with its text", async (text, message) => {
    const { write, smtp } = await openInbox();
    const reference = await database.keep(1);
    expect(await write(reference, text)).toEqual([
      { field: "reply", message: expect.stringMatching(message) },
    ]);
    expect(await find(reference)).toMatchObject({ status: "new", sentAnswers: [] });
    expect(smtp.mails).toEqual([]);
  });

  it("is not written from quarantine, to a self-test, to another deploy's inquiry, or without a mail server", async () => {
    const { inbox, write, smtp } = await openInbox();
    const set = await database.keep(1);
    await database.change(set, "quarantine");
    expect(await write(set, "Hello")).toBe("nothing");
    const test = await database.keep(2, { status: "self-test" });
    expect(await write(test, "Hello")).toBe("nothing");
    expect(dataOf(await inbox.visit(urlOf(test)))).toMatchObject({ mayAnswer: false, answerForm: null });
    const other = await database.keep(3, { context: "deploy-preview" });
    expect(await write(other, "Hello")).toBe("nothing");
    const plain = await database.keep(4);
    inbox.deps.transport = null;
    expect(dataOf(await inbox.visit(urlOf(plain)))).toMatchObject({ mayAnswer: true, answerForm: null });
    expect(await write(plain, "Hello")).toEqual([
      { field: "reply", message: expect.stringMatching(/^No mail server is set/) },
    ]);
    expect(smtp.mails).toEqual([]);
  });

  it("leaves what was won as won, and the time of the first answer", async () => {
    const { write, clock } = await openInbox();
    const reference = await database.keep(1);
    await database.change(reference, "answer");
    await database.change(reference, "win");
    clock.now += 60_000;
    await write(reference, "Welcome!");
    expect(await find(reference)).toMatchObject({ status: "won", answeredAt: NOW });
  });
});

describe("an answer that is not taken", () => {
  it("is given up on at once where the address is refused, told, and can be tried again or left", async () => {
    const faults: { code: number | null } = { code: 550 };
    const { write, act, mailsTo } = await openInbox({
      onRcptTo: ({ address }, _session, done) =>
        address === "marta@client.example" && faults.code !== null
          ? done(refuse(faults.code, `no such user <${address}>`))
          : done(),
    });
    const reference = await database.keep(1, { channels: [] });
    expect(await write(reference, "Gladly.")).toBe("reply");
    const [answer] = (await find(reference)).sentAnswers;
    expect(answer).toMatchObject({ state: "stuck", attempts: 1, lastError: expect.stringContaining("550") });
    const [told, ...more] = mailsTo("sales@firm.example");
    expect(more).toEqual([]);
    expect(told?.parsed.text).toContain(`The answer to inquiry ${reference} was not sent`);
    expect(told?.parsed.text).not.toContain("marta@");
    const id = answer?.id ?? "";
    expect(await act(reference, { action: "withdraw", answer: id })).toBe("withdraw");
    expect((await find(reference)).sentAnswers).toMatchObject([{ state: "skipped" }]);
    faults.code = null;
    expect(await act(reference, { action: "retry", answer: id })).toBe("retry");
    expect(mailsTo("marta@client.example")).toHaveLength(1);
    expect(await act(reference, { action: "retry", answer: id })).toBe("nothing");
    expect(await act(reference, { action: "withdraw", answer: id })).toBe("nothing");
    expect(await act(await database.keep(2), { action: "retry", answer: id })).toBe("nothing");
  });

  it("is tried again where it is greylisted, holds up no other, and says so on its page", async () => {
    let tries = 0;
    const { write, send, clock, mailsTo } = await openInbox({
      onRcptTo: ({ address }, _session, done) => {
        tries += address === "marta@client.example" ? 1 : 0;
        return tries === 1 ? done(refuse(451, "try again later")) : done();
      },
    });
    const reference = await database.keep(1, { channels: [] });
    await write(reference, "Gladly.");
    expect((await find(reference)).sentAnswers).toMatchObject([{ state: "waiting", attempts: 1 }]);
    clock.now += 6_000;
    await send();
    expect((await find(reference)).sentAnswers).toMatchObject([{ state: "sent", attempts: 2 }]);
    expect(mailsTo("marta@client.example")).toHaveLength(1);
  });

  it("counts for no inquiry as having reached the firm, and is not tried again day by day", async () => {
    const { write, send, clock } = await openInbox({
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith("gone") ? done(refuse(550, "no")) : done(),
    });
    const gone = await database.keep(1, { channels: [], inquiry: { email: "gone@client.example" } });
    await write(gone, "Hello");
    clock.now += 48 * 3_600_000;
    await write(await database.keep(2, { channels: [] }), "Hello");
    await send();
    expect((await find(gone)).sentAnswers).toMatchObject([{ state: "stuck", attempts: 1 }]);
  });
});

describe("answers", () => {
  it("stand in exports, go with their inquiry, and lose the address of somebody who is erased", async () => {
    const { inbox, write } = await openInbox();
    const reference = await database.keep(1);
    const other = await database.keep(2, { channels: [], inquiry: { email: "zoe@client.example" } });
    await write(reference, "Ask zoe@client.example");
    await write(reference, "Ask  zoe@client.example  again");
    await write(other, "Hello Zoe");
    const exported = [];
    const selection = {
      context: "production",
      timeZone: "Europe/London",
      query: ALL_INQUIRIES,
      now: NOW,
    } as const;
    for await (const each of exportInquiries(database.db, selection)) exported.push(each);
    expect(exported.find((each) => each.reference === other)?.sentAnswers).toEqual([
      { writtenAt: "2025-03-04T10:00:00Z", sentAt: "2025-03-04T10:00:00Z", person: null, text: "Hello Zoe" },
    ]);
    const zoe = { context: "production", email: "zoe@client.example" } as const;
    const found = await eraseEverywhere(inbox.deps, zoe, true);
    expect(found?.rows).toMatchObject({ mentions: 2, inquiries: [{ reference: other, answers: 1 }] });
    expect(found?.rows.sent).toEqual([expect.objectContaining({ channel: "answer", reference: other })]);
    expect((await find(reference)).sentAnswers.map(({ text }) => text)).toEqual([
      "Ask [erased]",
      "Ask  [erased]  again",
    ]);
    expect(await database.everything()).not.toMatch(/zoe/i);
    await SWEEP_RETENTION.inquiries?.(database.db, {
      context: "production",
      now: new Date(NOW.getTime() + 800 * 86_400_000),
    });
    expect(await database.db.query("SELECT FROM answer", [])).toEqual([]);
  });
});
