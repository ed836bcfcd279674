import { describe, expect, it } from "vitest";
import { tell } from "../tell.ts";

const TOLD: [text: string, outcomes: string[]][] = [
  ["Czas ładowania spadł z 8,2 do 1,4 sekundy.", ["[Czas ładowania] 8.2 s -> 1.4 s"]],
  ["Sprzedaż online wzrosła o 34 %.", ["[Sprzedaż online] percent 34 up; uncheckable"]],
  ["Obniżyliśmy koszty hostingu o 40 procent.", ["[koszty hostingu] percent 40 down; uncheckable"]],
  ["Ruch organiczny podwoił się.", ["[Ruch organiczny] times 2 up; uncheckable"]],
  ["Liczba reklamacji zmalała o połowę.", ["[Liczba reklamacji] percent 50 down; uncheckable"]],
  ["Spadek liczby błędów o 25 %.", ["[liczba błędów] percent 25 down; uncheckable"]],
  ["20 % mniej telefonów do działu obsługi.", ["[telefony] percent 20 down; uncheckable"]],
  ["Strona otwiera się 60 % szybciej.", ["[Strona] percent 60 either way; uncheckable"]],
  ["Konwersja wzrosła z 1,2 % do 3,1 %.", ["[Konwersja] 1.2 % -> 3.1 %"]],
  ["Koszty spadły z 12 400 zł do 7 100 zł.", ["[Koszty] 12400 PLN -> 7100 PLN"]],
  ["Czas realizacji: z 3 tygodni do 2 dni", ["[Czas realizacji] 3 week -> 2 day"]],
  [
    "Satysfakcja klientów wzrosła o 12 punktów procentowych.",
    ["[Satysfakcja klientów] points 12 up; uncheckable"],
  ],
  ["Zespół oszczędza 20 godzin tygodniowo.", ["[no name] amount 20 hour down; uncheckable"]],
  [
    "Liczba zgłoszeń spadła o prawie jedną trzecią.",
    ["[Liczba zgłoszeń] percent 33 down about; uncheckable"],
  ],
  ["Eksport trwa teraz 12 minut zamiast 3 godzin.", ["[Eksport] 3 hour -> 12 minute"]],
  ["Wdrożenie pozwoliło skrócić czas pakowania o 30%.", ["[czas pakowania] percent 30 down; uncheckable"]],
  ["Dziś wystawienie faktury zajmuje 2 minuty zamiast 9.", ["[wystawienie faktury] 9 minute -> 2 minute"]],
  ["Obcięliśmy koszty druku o 20%.", ["[koszty druku] percent 20 down; uncheckable"]],
  ["Odsetek zwrotów spadł poniżej 2%.", ["[Odsetek zwrotów] 2 %"]],
  ["Liczba kursantów wzrosła z 900 do 2 100.", ["[Liczba kursantów] 900 -> 2100"]],
  ["Wzrost średniej wartości koszyka o 12%", ["[średnia wartość koszyka] percent 12 up; uncheckable"]],
  ["40% redukcja czasu oczekiwania", ["[czas oczekiwania] percent 40 down; uncheckable"]],
  ["10% mniej skarg od najemców", ["[skarg] percent 10 down; uncheckable"]],
  ["Poprawa NPS o 28 punktów: Z 32 do 60 punktów", ["[NPS] 32 -> 60; points 28 up; ok"]],
];

const TRAPS = [
  "Czas trwania projektu: 9 tygodni",
  "Analiza zakładała spadek o 10%.",
  "W porównaniu z konkurencją dostawy są o 20% szybsze.",
  "Czas zwrotu: 3 miesiące",
  "Pozycja w Google: z 15 na 3",
  "Składka wzrośnie z 4 do 10%.",
  "Konkurent zanotował spadek zamówień o 5%.",
  "Od 10 do 15% paczek wracało do magazynu.",
  "W przeciętnym sklepie zwroty stanowią od 5 do 8%.",
  "Zatrudnienie wzrosło z 8 do 20 osób.",
  "Dyrektywa wymaga redukcji odpadów o 20%.",
  "Celem było obniżenie kosztów o 40 %.",
  "Przychody mają wzrosnąć o 20 % w przyszłym roku.",
  "Według badania 53 % użytkowników opuszcza stronę.",
  "Cena biletu wzrosła o 10 %.",
  "Projekt trwał 6 miesięcy i objął 12 osób.",
  "Przewidujemy wzrost sprzedaży o 15 %.",
  "Rynek wzrósł o 30 %.",
  "Przed projektem liczba błędów wzrosła o 25 %.",
  "Napisaliśmy 120 testów w 4 tygodnie.",
  "Budżet zmniejszono o 20 %.",
  "70 % odwiedzających korzysta z telefonu.",
  "Dostawy trwają od 3 do 5 dni.",
  "Koszty nie spadły o 20 %.",
  "W branży terminy skróciły się o 12 %.",
  "Sklep jest otwarty od 9 do 18.",
];

describe("outcomesIn reads Polish", () => {
  it.each(TOLD)("%s", (text, outcomes) => {
    expect(tell(text, "pl")).toEqual(outcomes);
  });

  it.each(TRAPS)("as no outcome: %s", (text) => {
    expect(tell(text, "pl")).toEqual([]);
  });
});
