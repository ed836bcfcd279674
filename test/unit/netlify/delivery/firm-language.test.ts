import { describe, expect, it } from "vitest";
import { alertText } from "../../../../netlify/delivery/alert.ts";
import type { MailFacts } from "../../../../netlify/delivery/mail-texts.ts";
import { composeDigest } from "../../../../netlify/monitoring/digest.ts";
import { readLocale } from "../../../support/words.ts";

const factsIn = async (tag: string): Promise<Pick<MailFacts, "siteUrl" | "siteName" | "t">> => ({
  siteUrl: "https://www.firm.example",
  siteName: "Firm",
  t: (await readLocale(tag)).t,
});
const LANGUAGES = ["de", "fr", "es", "nl", "pl", "ar", "he", "ja"];
/** Words of English that no other language here has. */
const ENGLISH = /\b(?:the|and|not|from|tried|again|kept|sent|inquir\w*|waiting|new|look)\b/i;

const DIGEST = {
  date: "2025-03-04",
  day: { fresh: 1_204, quarantined: 2 },
  outbox: { unsent: 3, stuck: 1, oldestUnsent: null, oldestUnreached: null },
  waiting: null,
  selfTest: { reference: null, fault: "404" },
};

describe("what is told to the firm", () => {
  it("is in the language of its site: that a mailbox fails", async () => {
    const alert = { channel: "mail", recipient: "a@firm.example", reason: "stuck", error: "550" } as const;
    expect(alertText(alert, await factsIn("de"))).toBe(
      "Der Versand von E-Mails an a@firm.example zu einer Anfrage wurde aufgegeben: 550. Sehen Sie im Posteingang unter „Ungesendet“ nach und senden Sie erneut.\n" +
        "Keine Anfrage ist verloren: Alle werden aufbewahrt unter https://www.firm.example/inbox/\n" +
        "Das wird einmal gesagt, bis es wieder funktioniert.",
    );
  });

  it("is in the language of its site: what came in a day", async () => {
    const { subject, text } = composeDigest(DIGEST, ["a@firm.example"], await factsIn("de"));
    expect(subject).toBe(
      "Anfragen am 2025-03-04: 1.204 neu, einige nicht gesendet, Selbsttest fehlgeschlagen",
    );
    expect(text).toContain("Noch nicht gesendet: 3 (1 aufgegeben: Jemand muss nachsehen)");
  });

  it.each(LANGUAGES)("has no English in %s", async (language) => {
    const facts = await factsIn(language);
    const answer = { id: "1", reference: "7K3M" };
    const texts = (["failing", "stuck", "gone"] as const).flatMap((reason) => [
      ...(["mail", "webhook"] as const).map((channel) =>
        alertText({ channel, recipient: "", reason, error: "550" }, facts),
      ),
      alertText({ channel: "answer", recipient: "", reason, error: "550", answer }, facts),
    ]);
    const calm = { ...DIGEST, outbox: { ...DIGEST.outbox, unsent: 0, stuck: 0 }, waiting: 0, selfTest: null };
    const digests = [DIGEST, calm].map((figures) => composeDigest(figures, [], facts));
    for (const said of [...texts, ...digests.flatMap(({ subject, text }) => [subject, text])])
      expect(said.replace(/https:\S+/g, "")).not.toMatch(ENGLISH);
  });
});
