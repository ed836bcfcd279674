import type { Mail } from "../../../netlify/channels/compose-mail.ts";
import type { Mailer } from "../../../netlify/channels/smtp.ts";

/** A mailer that keeps what it is given. */
export function createMemoryMailer() {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    send: async (mail) => void mails.push(mail),
    verify: async () => {},
  };
  return { mailer, mails };
}
