import { describe, expect, it } from "vitest";
import { composeReceipt } from "../../../../netlify/delivery/mail-texts.ts";
import { createContact, HONEST, postForm } from "../../../support/inquiries/contact.ts";
import { MAIL_FACTS } from "../../../support/inquiries/deps.ts";
import { createRecord } from "../../../support/inquiries/inquiries.ts";
import { readLocale } from "../../../support/words.ts";

const locale = await readLocale("de");
const { post } = createContact({ locale, prefix: "/de" });

describe("the form of a language beside the first", () => {
  it("leads to the thanks of that language", async () => {
    const reply = await post(postForm(HONEST));
    expect(reply).toMatchObject({ kind: "redirect", status: 303 });
    expect(reply.kind === "redirect" && reply.location).toMatch(/^\/de\/contact\/thanks\/\?ref=/);
  });

  it("says what is wrong in that language", async () => {
    const reply = await post(postForm({ ...HONEST, name: "", email: "ada@" }));
    expect(JSON.stringify(reply)).toContain("Geben Sie Ihren Namen ein");
    expect(JSON.stringify(reply)).toContain("Geben Sie eine E-Mail-Adresse in der Form name@example.com ein");
    expect(JSON.stringify(reply)).not.toMatch(/Enter|Shorten/);
  });
});

it("thanks by mail in the language of the site", () => {
  const { subject, text } = composeReceipt(createRecord(7, {}), { ...MAIL_FACTS, t: locale.t });
  expect(subject).toMatch(/^Wir haben Ihre Nachricht \(/);
  expect(text).toContain("Ihr Zeichen ist ");
  expect(text).not.toMatch(/Thank|Your|You /);
});
