import { describe, expect, it } from "vitest";
import { composeNotice, composeReceipt } from "../../../../netlify/delivery/mail-texts.ts";
import { toSpamFeatures } from "../../../../src/domain/inquiry/spam-classifier.ts";
import { createContact, HONEST, postForm, SITE } from "../../../support/inquiries/contact.ts";
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

describe("the page an inquiry of such a language is kept with", () => {
  it.each([
    ["the page the form stood on", `${SITE}/de/case-studies/hafen/`, "/de/case-studies/hafen/"],
    ["the contact page after an error", `${SITE}/de/api/contact`, "/de/contact/"],
    ["the contact page where the browser names the host alone", `${SITE}/`, "/de/contact/"],
    ["the contact page where another site is named", "https://other.example/de/x/", "/de/contact/"],
    ["the contact page where a path only begins alike", `${SITE}/design/`, "/de/contact/"],
  ])("is %s", async (_, referer, page) => {
    const { kept, post } = createContact({ locale, prefix: "/de" });
    await post(postForm(HONEST, { headers: { Referer: referer } }));
    expect(kept.map(({ record }) => record.origin.page)).toEqual([page]);
  });

  it("is the contact page where none is named, which says nothing for the sender", async () => {
    const { kept, post } = createContact({
      locale,
      prefix: "/de",
      readSender: async (inquiry) => ({
        learnt: {
          spam: 50,
          honest: 50,
          words: toSpamFeatures(inquiry).map((word) => ({ word, spam: 50, honest: 0 })),
        },
        isBlocked: false,
      }),
    });
    await post(postForm(HONEST));
    const [record] = kept.map((added) => added.record);
    expect(record?.origin.page).toBe("/de/contact/");
    expect(record?.score.reasons).toContain("no-visit");
  });

  it("is none in the first language where none is named", async () => {
    const { kept, post } = createContact();
    await post(postForm(HONEST));
    expect(kept.map(({ record }) => record.origin.page)).toEqual([null]);
  });
});

it("tells the firm of the study on the page that was read, by its title there", () => {
  const record = createRecord(7, { origin: { study: "mina", page: "/ar/contact/", search: null } });
  const { subject, text } = composeNotice(record, [], {
    ...MAIL_FACTS,
    studyTitle: (slug, page) => `${slug} as on ${page}`,
    siteOfPage: () => ({ name: "Firm", url: "https://www.firm.example/ar", prefix: "/ar", t: locale.t }),
  });
  expect(subject).toContain(", on mina as on /ar/contact/");
  expect(text).toMatch(/^Study page: +https:\/\/www\.firm\.example\/ar\/case-studies\/mina\/$/m);
});

it("thanks by mail in the language of the page that was written from", () => {
  const record = createRecord(7, { origin: { study: null, page: "/de/contact/", search: null } });
  const asked: (string | null)[] = [];
  const { subject, text, messageId } = composeReceipt(record, {
    ...MAIL_FACTS,
    siteOfPage: (page) => {
      asked.push(page);
      return { name: "Firma", url: "https://www.firm.example/de", prefix: "/de", t: locale.t };
    },
  });
  expect(asked).toEqual(["/de/contact/"]);
  expect(text).toMatch(/\n\nFirma\nhttps:\/\/www\.firm\.example\/de$/);
  expect(messageId).toMatch(/\.receipt@www\.firm\.example>$/);
  expect(subject).toMatch(/^Wir haben Ihre Nachricht \(/);
  expect(text).toContain("Ihr Zeichen ist ");
  expect(text).not.toMatch(/Thank|Your|You /);
});

describe("the notice to the firm", () => {
  it.each([
    ["de", "Neue Anfrage 7K3M-9QXP-2RTV: ", "Kennung: 7K3M-9QXP-2RTV"],
    ["fr", "Nouvelle demande 7K3M-9QXP-2RTV : ", "Référence: 7K3M-9QXP-2RTV"],
    ["es", "Nueva consulta 7K3M-9QXP-2RTV: ", "Referencia: 7K3M-9QXP-2RTV"],
  ])(
    "is in the language of the firm's site, %s, whatever the inquiry was written in",
    async (language, subject, first) => {
      const { t } = await readLocale(language);
      const record = { ...createRecord(1), reference: "7K3M-9QXP-2RTV" };
      const mail = composeNotice(record, ["firm@firm.example"], { ...MAIL_FACTS, t });
      expect(mail.subject).toContain(subject);
      expect(mail.text.split("\n")[0]).toBe(first);
      expect(mail.text).not.toMatch(/^(?:Reference|Received|Name of|Email|Sent from):/m);
    },
  );
});
