import type { MailFacts } from "../../../netlify/delivery/mail-texts.ts";

export const MAIL_FACTS: MailFacts = {
  siteName: "Firm",
  siteUrl: "https://www.firm.example",
  timeZone: "Europe/London",
  studyTitle: (slug) => (slug === "known-study" ? "A known study" : null),
};
