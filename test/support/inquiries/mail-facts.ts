import type { MailFacts } from "../../../netlify/channels/compose-mail.ts";

export const MAIL_FACTS: MailFacts = {
  siteName: "Firm",
  siteUrl: "https://www.firm.example",
  timeZone: "Europe/London",
  studyTitle: (slug) => (slug === "known-study" ? "A known study" : null),
};
