import { describe, expect, it } from "vitest";
import { recogniseLanguage } from "../../../../../src/domain/outcomes/reading/language.ts";
import { tell } from "../tell.ts";

describe("recogniseLanguage", () => {
  it.each([
    ["en", "The load time of the shop fell to 1.4 s."],
    ["de", "Die Ladezeit sank von 8,2 auf 1,4 Sekunden."],
    ["fr", "Le temps de chargement est passé de 8,2 s à 1,4 s."],
    ["es", "Las ventas aumentaron un 45 % en el año."],
    ["it", "Le vendite sono aumentate del 45 % nel primo anno."],
    ["pt", "As vendas aumentaram 45 % no primeiro ano."],
    ["nl", "De verkoop steeg in het eerste jaar met 45 %."],
    ["sv", "Försäljningen ökade med 45 % under det första året."],
    ["pl", "Sprzedaż wzrosła o 45 % w pierwszym roku."],
  ])("knows %s by its words", (code, text) => {
    expect(recogniseLanguage(text)).toBe(code);
  });

  it("knows a list by the title above it, where no word of the assumed language stands in it", () => {
    expect(recogniseLanguage("## Ergebnisse\n\n- **Retourenquote:** 12,5 % → 8,1 %")).toBe("de");
    expect(["nl", "sv"]).toContain(recogniseLanguage("## Resultaten\n\n- Ziekteverzuim: 7,1 % → 4,8 %"));
    expect(recogniseLanguage("## Results\n\n- Umsatz: 12,5 % → 8,1 %")).toBe("en");
    expect(recogniseLanguage("## Résultats\n\n- Taux d'abandon : 68 % → 51 %")).toBe("fr");
  });

  it("knows tables without a sentence in the language of the site by the words for changes, times and metrics", () => {
    const names = [
      "Support",
      "Dashboard",
      "Session",
      "Search",
      "Filter",
      "Account",
      "Invoice",
      "Payment",
      "Ticket",
      "Report",
    ];
    const rows = names.map((name) => `| ${name} growth reduction | 4 hours | 2 minutes | faster increase |`);
    const text = `| Metric | Before | After | Change improved lower weekly |\n|---|---|---|---|\n${rows.join("\n")}`;
    expect(recogniseLanguage(`${text}\n\nNumbers of the month, doubled days, seconds dropped`)).toBe("en");
  });

  it("takes the language of the site where the words do not tell, and English without one", () => {
    expect(recogniseLanguage("LCP 4,8 s → 1,9 s", "pl-PL")).toBe("pl");
    expect(recogniseLanguage("LCP 4.8 s → 1.9 s")).toBe("en");
    expect(recogniseLanguage("The load time of the shop fell to 1.4 s.", "de")).toBe("en");
  });

  it.each([
    ["Danish", "Antallet af klager faldt med 40 %, og der er ikke flere fejl hos kunden efter det."],
    ["Finnish", "Latausaika laski, ja se on nyt nopeampi kuin se oli, mutta myös hinta on alempi."],
    ["Czech", "Doba načítání se snížila o 40 % a počet chyb je na polovině, protože jsme ji zkrátili."],
    ["Romanian", "Timpul de încărcare a scăzut cu 40 % și este acum la 1,4 s pentru că nu mai sunt erori."],
    ["Turkish", "Yükleme süresi yüzde 40 azaldı ve daha sonra bu site için çok daha hızlı bir olarak kaldı."],
    ["Japanese", "読み込み時間は8.2秒から1.4秒に短縮されました。"],
    ["Russian", "Время загрузки сократилось с 8,2 до 1,4 секунды."],
    ["Welsh", "Gostyngodd amser llwytho'r siop o wyth eiliad i lai na dwy eiliad ".repeat(6)],
  ])("gives none for %s, and nothing is read", (_, text) => {
    expect(recogniseLanguage(text)).toBeNull();
    expect(tell(`## Results\n\n${text}`)).toEqual([]);
  });

  it("knows a text of lists and labels, which has few common words", () => {
    const list =
      "## Results achieved\n\n- **Page load**: 2.3s to 0.4s, 83% faster\n- **Bounce rate**: -18% reduction\n- **Conversion**: +23% increase\n- **Revenue impact**: +$12,500 monthly\n- **Server costs**: 30% lower\n- Database query tuning, caching layer rollout\n- Image compression, lazy loading, minified scripts\n- Checkout redesign with one page in place of three\n";
    expect(recogniseLanguage(list)).toBe("en");
    expect(recogniseLanguage(list, "de")).toBe("en");
  });

  it("keeps the words of one language out of another", () => {
    // "men" is "but" in Swedish, "die" an article in German and a verb in English, "a" is "to" in Italian.
    expect(tell("The crew shrank from 20 men to 12 men.")).toEqual(["[men] 20 man -> 12 man"]);
    expect(tell("The fee rose, a 12 e 15 %.")).toEqual([]);
  });

  it("reads English words inside another language", () => {
    expect(tell("Die Conversion Rate stieg um 12 %. Die Uptime liegt bei 99,9 %.")).toEqual([
      "[Conversion Rate] percent 12 up; uncheckable",
      "[Uptime] 99.9 %",
    ]);
    expect(tell("## Risultati\n\n- **Lead time**: da 14 a 5 giorni")).toEqual([
      "[Lead time] 14 day -> 5 day",
    ]);
  });

  it("reads numbers by the signs of the language", () => {
    expect(tell("I costi sono scesi da 12.400 € a 7.100 €.")).toEqual(["[costi] 12400 EUR -> 7100 EUR"]);
    expect(tell("Os pedidos subiram de 1.200 para 1.850.")).toEqual(["[pedidos] 1200 -> 1850"]);
    expect(tell("Liczba zamówień wzrosła z 1,200 do 1,850.")).toEqual(["[Liczba zamówień] 1.2 -> 1.85"]);
    expect(tell("The orders rose from 1,200 to 1,850.")).toEqual(["[orders] 1200 -> 1850"]);
  });
});
