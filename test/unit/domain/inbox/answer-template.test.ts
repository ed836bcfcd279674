import { describe, expect, it } from "vitest";
import { fillAnswerTemplate } from "../../../../src/domain/inbox/answer-template.ts";
import { mailtoUrl } from "../../../../src/domain/inbox/format.ts";
import { locale, readLocale } from "../../../support/words.ts";

const FACTS = { name: "Zoë $& {firm}", firm: "Firm", studies: [], booking: null };

describe("an answer", () => {
  it("greets, names the studies that fit and where to book a time", () => {
    const studies = [{ title: "Nine seconds", url: "https://firm.example/case-studies/nine/" }];
    expect(
      fillAnswerTemplate(null, { ...FACTS, studies, booking: "https://cal.example/firm" }, locale.t),
    ).toBe(
      "Hello Zoë $& {firm},\n\nthank you for writing to us.\n\nThese case studies are close to what you describe:\n- Nine seconds: https://firm.example/case-studies/nine/\n\nChoose a time to talk that suits you: https://cal.example/firm\n\nBest regards\nFirm",
    );
  });

  it("leaves no gap where there is nothing to say", () => {
    expect(fillAnswerTemplate(null, FACTS, locale.t)).toBe(
      "Hello Zoë $& {firm},\n\nthank you for writing to us.\n\nBest regards\nFirm",
    );
  });

  it("is in the language of the visitor, apart from what the firm has written itself", async () => {
    const { t } = await readLocale("de");
    const facts = { ...FACTS, studies: [{ title: "Neun Sekunden", url: "https://firm.example/de/neun/" }] };
    expect(fillAnswerTemplate(null, facts, t)).toBe(
      "Guten Tag Zoë $& {firm},\n\nvielen Dank für Ihre Nachricht.\n\nDiese Fallstudien kommen dem nahe, was Sie beschreiben:\n- Neun Sekunden: https://firm.example/de/neun/\n\nMit freundlichen Grüßen\nFirm",
    );
    expect(fillAnswerTemplate("Dear {name}, {stduies}\n\n{booking}\n\n{studies}", facts, t)).toBe(
      "Dear Zoë $& {firm}, {stduies}\n\nDiese Fallstudien kommen dem nahe, was Sie beschreiben:\n- Neun Sekunden: https://firm.example/de/neun/",
    );
  });

  it("opens the mail program with nothing that could be another header", () => {
    expect(mailtoUrl("a&b@client.example", "Re: x", "one\ntwo & bcc=eve")).toBe(
      "mailto:a%26b@client.example?subject=Re%3A%20x&body=one%0D%0Atwo%20%26%20bcc%3Deve",
    );
  });
});
