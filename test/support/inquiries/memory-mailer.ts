import type { Mailer } from "../../../netlify/delivery/mail.ts";
import type { Mail } from "../../../netlify/delivery/mail-texts.ts";

/** A mailer that keeps what it is given. */
export function createMemoryMailer() {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    send: async (mail) => void mails.push(mail),
    verify: async () => {},
  };
  return { mailer, mails };
}
