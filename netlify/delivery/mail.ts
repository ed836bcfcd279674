import type SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import type SMTPTransport from "nodemailer/lib/smtp-transport/index.js";
import { DeliveryError } from "../../src/domain/inquiry/index.ts";
import { type Environment, maySend, type SmtpSettings } from "../environment.ts";
import type { Mail } from "./mail-texts.ts";

export type Mailer = {
  /** Resolves when the server has accepted the mail (250 after the data), for `recipients` or all of `mail.to`. */
  send(mail: Mail, recipients?: string[]): Promise<void>;
  /** Resolves when the server greets us and takes our login. */
  verify(): Promise<void>;
};

/** The mail server and who gets the notices. */
export type MailTransport = { mailer: Mailer; to: string[] };

/** Null: no mail server set, or a preview, whose inquiries never leave it. */
export function openMailTransport(environment: Environment, siteEmail: string): MailTransport | null {
  if (environment.smtp === null || !maySend(environment)) return null;
  const to = environment.mailTo.length > 0 ? environment.mailTo : [siteEmail];
  return { mailer: createMailer(environment.smtp, environment.mailFrom ?? siteEmail), to };
}

type Timeouts = Pick<
  SMTPTransport.Options,
  "dnsTimeout" | "connectionTimeout" | "greetingTimeout" | "socketTimeout"
>;

/** A part before the @ that is not ASCII: it goes by SMTPUTF8 alone (RFC 6531, 3.1), for which domains can stand in Punycode. */
const isInternationalMailbox = (address: string): boolean =>
  /[^\0-\x7f]/.test(address.slice(0, Math.max(address.lastIndexOf("@"), 0)));

/** The mail server has no SMTPUTF8, so that it can never send to this address. */
export class InternationalMailboxError extends DeliveryError {
  constructor() {
    super("the mail server cannot send to an address that is not ASCII before the @ (it offers no SMTPUTF8)");
  }
}

/** In ms. The defaults of nodemailer are two and ten minutes. */
const TIMEOUTS: Timeouts = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
};
const SMTPS_PORT = 465;
const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

/** A mailer on an SMTP server; its package is loaded by the first mail. A login is never sent in the clear, but to this machine itself. */
export function createMailer(settings: SmtpSettings, from: string, timeouts: Timeouts = TIMEOUTS): Mailer {
  const { host, port, login } = settings;
  const isLocal = LOOPBACK.includes(host);
  const connection = {
    host,
    port,
    secure: port === SMTPS_PORT,
    ...(isLocal ? { ignoreTLS: true } : { requireTLS: login !== null }),
    ...timeouts,
  };
  const open = async () =>
    (await import("nodemailer")).createTransport(
      {
        ...connection,
        ...(login === null ? {} : { auth: login }),
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
  let transport: ReturnType<typeof open> | undefined;
  return {
    async send({ messageId, to, subject, replyTo, text, author, after = [] }, recipients = to) {
      // Addresses as objects: nodemailer then parses none of them, so a comma or a name in one adds no recipient.
      const address = (text: string) => ({ name: "", address: text });
      // nodemailer sends such an address to any server, and one without the extension may take it and mangle it.
      if (recipients.some(isInternationalMailbox) && !(await offersSmtpUtf8(connection))) {
        throw new InternationalMailboxError();
      }
      transport ??= open();
      const { accepted } = await (await transport).sendMail({
        messageId,
        ...(author === undefined ? {} : { from: { name: author, address: from } }),
        to: to.map(address),
        envelope: { from, to: recipients },
        subject,
        ...(replyTo === null ? {} : { replyTo: address(replyTo) }),
        text,
        ...(after.length === 0 ? {} : { inReplyTo: after.at(-1), references: after }),
        // Keeps automatic replies from answering it (RFC 3834), but where a person wrote it.
        ...(author === undefined ? { headers: { "Auto-Submitted": "auto-generated" } } : {}),
      });
      if (accepted.length === 0) throw new DeliveryError("the mail server accepted no recipient");
    },
    async verify() {
      transport ??= open();
      await (await transport).verify();
    },
  };
}

/** What a server answers to EHLO, the one after STARTTLS where there is one, names its extensions. */
async function offersSmtpUtf8(options: SMTPConnection.Options): Promise<boolean> {
  const { default: Connection } = await import("nodemailer/lib/smtp-connection/index.js");
  const connection = new Connection(options);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once("error", reject);
      connection.once("end", () => reject(new DeliveryError("the mail server ended the connection")));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    return /^250[ -]SMTPUTF8\b/im.test(connection.lastServerResponse || "");
  } finally {
    connection.close();
  }
}
