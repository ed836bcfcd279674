import { createServer, type Socket } from "node:net";
import { domainToUnicode } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createMailer } from "../../../netlify/delivery/mail.ts";
import { composeNotice, composeReceipt } from "../../../netlify/delivery/mail-texts.ts";
import { errorText } from "../../../netlify/log.ts";
import { MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";
import { type SmtpCatcher, startSmtp } from "../../support/inquiries/servers.ts";
import { IS_NIGHTLY } from "../../support/nightly.ts";

const FROM = "forms@firm.example";
const TO = ["sales@firm.example", "second@firm.example"];

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

const start = async (...options: Parameters<typeof startSmtp>): Promise<SmtpCatcher> => {
  const server = await startSmtp(...options);
  started.push(server);
  return server;
};

const mailerFor = ({ port }: { port: number }, login: { user: string; pass: string } | null = null) =>
  createMailer({ host: "127.0.0.1", port, login }, FROM);

const notice = (changes: Parameters<typeof createRecord>[1] = {}) =>
  composeNotice(createRecord(7, changes), TO, MAIL_FACTS);

describe("the notice to the firm", () => {
  it("arrives with the visitor to reply to, and all that is known of the inquiry", async () => {
    const server = await start();
    await mailerFor(server).send(
      notice({
        origin: { study: "known-study", page: "/contact/", search: "q=k8s" },
        inquiry: {
          name: "Ørn",
          email: "orn@client.example",
          company: "Ærø",
          phone: "+45",
          message: "Hej\n\n.\nשלום 😀",
        },
      }),
    );
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: FROM, to: TO });
    expect(mail?.parsed.subject).toBe("New inquiry AAAA-AAAA-0007: Ørn, Ærø, on A known study");
    expect(mail?.parsed.messageId).toBe("<aaaa-aaaa-0007.notice@www.firm.example>");
    expect(mail?.parsed.replyTo?.value).toEqual([{ address: "orn@client.example", name: "" }]);
    expect(mail?.parsed.text?.trimEnd()).toBe(
      [
        "Reference: AAAA-AAAA-0007",
        "Received: 2025-03-04 10:00 (Europe/London)",
        "Case study: A known study",
        "Study page: https://www.firm.example/case-studies/known-study/",
        "Sent from: /contact/",
        "After searching: q=k8s",
        "Name: Ørn",
        "Email: orn@client.example",
        "Company: Ærø",
        "Telephone: +45",
        "",
        "Hej",
        "",
        ".",
        "שלום 😀",
      ].join("\n"),
    );
  });

  it("leads to the inquiry in the inbox, and names the studies that fit", () => {
    const { text } = composeNotice(createRecord(7), TO, { ...MAIL_FACTS, hasInbox: true }, [
      {
        title: "Nine seconds",
        url: "/case-studies/nine-seconds/",
        reasons: ["Your words in it: stock", "Retail; Load time, 9 s to 2 s"],
      },
    ]);
    expect(text).toContain("In the inbox: https://www.firm.example/inbox/inquiry/?ref=AAAA-AAAA-0007\n");
    expect(text).toMatch(
      /\n\nCase studies that fit:\n- Nine seconds\n {2}https:\/\/www\.firm\.example\/case-studies\/nine-seconds\/\n {2}Your words in it: stock\n {2}Retail; Load time, 9 s to 2 s\n$/,
    );
  });

  it("cuts a long name in its subject, and keeps it on one line", () => {
    const inquiry = { ...createRecord().inquiry, name: "ab".repeat(90), company: "x\r\nBcc: y" };
    const { subject } = notice({ inquiry });
    expect(subject).toBe(`New inquiry AAAA-AAAA-0007: ${"ab".repeat(29)}a…, x Bcc: y`);
  });

  // RFC 6532: only by SMTPUTF8, which cannot be asked for by a header.
  it.each(["jürgen@müller-groß.example", "用户@例子.公司"])(
    "has no Reply-To for %s, whose mailbox is not ASCII, and the address in its text",
    async (email) => {
      const server = await start({ hideSMTPUTF8: true });
      await mailerFor(server).send(notice({ inquiry: { ...createRecord().inquiry, email } }));
      const [mail] = server.mails;
      expect(mail?.parsed.replyTo).toBeUndefined();
      expect(mail?.parsed.text).toContain(`Email: ${email}`);
    },
  );

  it.each(["juergen@müller-groß.example", "user@例子.公司", "o'neil+x@client.example"])(
    "can be answered to %s",
    async (email) => {
      const server = await start();
      await mailerFor(server).send(notice({ inquiry: { ...createRecord().inquiry, email } }));
      const [local = "", domain = ""] = (server.mails[0]?.parsed.replyTo?.value[0]?.address ?? "").split("@");
      expect(`${local}@${domainToUnicode(domain)}`).toBe(email);
    },
  );

  it.each([
    ["用户@例子.公司", "用户@例子.公司", true],
    ["jürgen@client.example", "jürgen@client.example", true],
    ["juergen@müller-groß.example", "juergen@müller-groß.example", false],
  ])(
    "goes to %s by SMTPUTF8 where its mailbox needs that, and only where the server offers it",
    async (email, to, isNeeded) => {
      const asked: boolean[] = [];
      const onMailFrom: Parameters<typeof startSmtp>[0] = {
        onMailFrom: ({ args }, _session, done) => {
          asked.push(typeof args === "object" && "SMTPUTF8" in args);
          done();
        },
      };
      const receipt = composeReceipt(
        createRecord(7, { inquiry: { ...createRecord().inquiry, email } }),
        MAIL_FACTS,
      );
      const able = await start(onMailFrom);
      await mailerFor(able).send(receipt);
      expect(able.mails.map((mail) => mail.to)).toEqual([[to]]);
      expect(asked).toEqual([isNeeded]);
      const unable = await start({ ...onMailFrom, hideSMTPUTF8: true });
      const sent = mailerFor(unable).send(receipt);
      if (isNeeded) await expect(sent).rejects.toThrow("it offers no SMTPUTF8");
      else await sent;
      expect(unable.mails).toHaveLength(isNeeded ? 0 : 1);
    },
  );

  it("has the same id at every try, and is marked where it is a test or in quarantine", () => {
    expect(notice().messageId).toBe(notice().messageId);
    expect(notice({ context: "dev" }).subject).toBe("[TEST dev] New inquiry AAAA-AAAA-0007: Marta Eklund");
    expect(notice({ status: "quarantined" }).subject).toBe(
      "[quarantined] New inquiry AAAA-AAAA-0007: Marta Eklund",
    );
    const score = { points: 4, reasons: ["honeypot" as const] };
    expect(notice({ score }).subject).toBe("[perhaps spam] New inquiry AAAA-AAAA-0007: Marta Eklund");
  });

  it("has nothing of the visitor's in any header but Subject and Reply-To, whatever was typed", async () => {
    const server = await start();
    const mailer = mailerFor(server);
    const marked = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((text) => `Zqx\r\nBcc: zqx@evil.example\r\n\r\n${text}Zqx`);
    await fc.assert(
      fc.asyncProperty(marked, marked, async (name, message) => {
        server.mails.length = 0;
        await mailer.send(
          notice({ inquiry: { name, email: "a@b.example", company: name, phone: name, message } }),
        );
        const [mail] = server.mails;
        const headers = (mail?.raw ?? "")
          .slice(0, mail?.raw.indexOf("\r\n\r\n"))
          .replace(/^Subject:.*(?:\r\n[ \t].*)*/im, "");
        expect(headers).not.toMatch(/zqx|^bcc:/im);
        expect(mail?.to).toEqual(TO);
      }),
      // The server greets each connection after a tenth of a second.
      { numRuns: IS_NIGHTLY ? 100 : 10 },
    );
  });
});

describe("the receipt to the visitor", () => {
  it("goes to the visitor alone and holds none of the visitor's words", async () => {
    const server = await start();
    const words = { name: "Zqx", email: "ana@client.example", company: "Zqx", phone: "Zqx", message: "Zqx" };
    await mailerFor(server).send(composeReceipt(createRecord(7, { inquiry: words }), MAIL_FACTS));
    expect(server.mails[0]?.to).toEqual(["ana@client.example"]);
    expect(server.mails[0]?.raw).not.toContain("Zqx");
    expect(server.mails[0]?.parsed.text).toContain("AAAA-AAAA-0007");
  });
});

describe("a mail server that does not take the mail", () => {
  const refuse = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode });

  it.each([
    ["greylists the recipient", { onRcptTo: (_a, _s, done) => done(refuse(451, "try again later")) }, /451/],
    [
      "refuses the recipient",
      { onRcptTo: (_a, _s, done) => done(refuse(550, "no such user <sales@firm.example>")) },
      /550/,
    ],
    ["refuses the sender", { onMailFrom: (_a, _s, done) => done(refuse(553, "not you")) }, /553/],
    [
      "refuses the data",
      { onData: (stream, _s, done) => stream.on("end", () => done(refuse(554, "spam"))).resume() },
      /554/,
    ],
    ["is full", { onConnect: (_s, done) => done(refuse(421, "too many connections")) }, /421/],
  ] satisfies [string, Parameters<typeof startSmtp>[0], RegExp][])(
    "%s: the send fails",
    async (_, options, code) => {
      const server = await start(options);
      const failure = await mailerFor(server)
        .send(notice())
        .catch((error: unknown) => errorText(error));
      expect(failure).toMatch(code);
      expect(failure).not.toContain("@firm.example");
    },
  );

  it("refuses the login: the send and the check fail", async () => {
    const server = await start({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(refuse(535, "no")),
    });
    const mailer = mailerFor(server, { user: "u", pass: "p" });
    await expect(mailer.send(notice())).rejects.toThrow(/535/);
    await expect(mailer.verify()).rejects.toThrow(/535/);
  });

  it("says nothing at all: the send ends by itself", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    started.push({
      stop: () => {
        for (const socket of sockets) socket.destroy();
        return new Promise((resolve) => silent.close(() => resolve()));
      },
    });
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const impatient = createMailer({ host: "127.0.0.1", port, login: null }, FROM, { greetingTimeout: 50 });
    await expect(impatient.send(notice())).rejects.toThrow(/Greeting never received/);
  });

  it("is not there: the send fails", async () => {
    const server = await startSmtp();
    await server.stop();
    await expect(mailerFor(server).send(notice())).rejects.toThrow(/ECONNREFUSED/);
  });
});
