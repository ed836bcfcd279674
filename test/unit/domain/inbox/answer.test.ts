import { describe, expect, it } from "vitest";
import { ANSWER_TEMPLATE, composeAnswer } from "../../../../src/domain/inbox/answer.ts";
import { mailtoUrl } from "../../../../src/domain/inbox/format.ts";

const FACTS = { name: "Zoë $& {firm}", firm: "Firm", studies: [], booking: null };

describe("an answer", () => {
  it("greets, names the studies that fit and where to book a time", () => {
    const studies = [{ title: "Nine seconds", url: "https://firm.example/case-studies/nine/" }];
    expect(composeAnswer(ANSWER_TEMPLATE, { ...FACTS, studies, booking: "https://cal.example/firm" })).toBe(
      "Hello Zoë $& {firm},\n\nthank you for writing to us.\n\nThese case studies are close to what you describe:\n- Nine seconds: https://firm.example/case-studies/nine/\n\nChoose a time to talk that suits you: https://cal.example/firm\n\nBest regards\nFirm",
    );
  });

  it("leaves no gap where there is nothing to say", () => {
    expect(composeAnswer(ANSWER_TEMPLATE, FACTS)).toBe(
      "Hello Zoë $& {firm},\n\nthank you for writing to us.\n\nBest regards\nFirm",
    );
  });

  it("opens the mail program with nothing that could be another header", () => {
    expect(mailtoUrl("a&b@client.example", "Re: x", "one\ntwo & bcc=eve")).toBe(
      "mailto:a%26b@client.example?subject=Re%3A%20x&body=one%0D%0Atwo%20%26%20bcc%3Deve",
    );
  });
});
