import { describe, expect, it } from "vitest";
import { tell } from "../tell.ts";

const TOLD: [text: string, outcomes: string[]][] = [
  ["De laadtijd daalde van 8,2 naar 1,4 seconden.", ["[laadtijd] 8.2 s -> 1.4 s"]],
  ["De online verkoop steeg met 34 %.", ["[online verkoop] percent 34 up; uncheckable"]],
  ["We verlaagden de hostingkosten met 40 procent.", ["[hostingkosten] percent 40 down; uncheckable"]],
  ["Het organische verkeer is verdubbeld.", ["[organische verkeer] times 2 up; uncheckable"]],
  ["Het aantal klachten halveerde.", ["[aantal klachten] percent 50 down; uncheckable"]],
  ["Een daling van 25 % van het aantal fouten.", ["[aantal fouten] percent 25 down; uncheckable"]],
  ["20 % minder telefoontjes naar de helpdesk.", ["[telefoontjes] percent 20 down; uncheckable"]],
  ["De pagina opent 60 % sneller.", ["[pagina] percent 60 either way; uncheckable"]],
  ["De conversie ging van 1,2 % naar 3,1 %.", ["[conversie] 1.2 % -> 3.1 %"]],
  ["De kosten zijn gedaald van € 12.400 naar € 7.100.", ["[kosten] 12400 EUR -> 7100 EUR"]],
  ["Doorlooptijd: van 3 weken naar 2 dagen", ["[Doorlooptijd] 3 week -> 2 day"]],
  ["De klanttevredenheid nam met 12 procentpunten toe.", ["[klanttevredenheid] points 12 up; uncheckable"]],
  ["Het team bespaart 20 uur per week.", ["[no name] amount 20 hour down; uncheckable"]],
  ["De aanvragen daalden met bijna een derde.", ["[aanvragen] percent 33 down about; uncheckable"]],
  ["De export duurt nu 12 minuten in plaats van 3 uur.", ["[export] 3 hour -> 12 minute"]],
];

const TRAPS = [
  "Het doel was de kosten met 40 % te verlagen.",
  "De omzet zal volgend jaar met 20 % groeien.",
  "Volgens een onderzoek verlaat 53 % van de gebruikers de pagina.",
  "De prijs van het kaartje steeg met 10 %.",
  "Het project duurde 6 maanden en telde 12 mensen.",
  "We verwachten een stijging van de verkoop van 15 %.",
  "De markt groeide met 30 %.",
  "Voordat we begonnen, was het aantal fouten met 25 % gestegen.",
  "We schreven 120 tests in 4 weken.",
  "Het budget werd met 20 % verlaagd.",
  "70 % van de bezoekers gebruikt een telefoon.",
  "Leveringen duren van 3 tot 5 dagen.",
  "De kosten daalden niet met 20 %.",
  "In de sector daalden de doorlooptijden met 12 %.",
  "De winkel is open van 9 tot 18 uur.",
];

describe("outcomesIn reads Dutch", () => {
  it.each(TOLD)("%s", (text, outcomes) => {
    expect(tell(text, "nl")).toEqual(outcomes);
  });

  it.each(TRAPS)("as no outcome: %s", (text) => {
    expect(tell(text, "nl")).toEqual([]);
  });
});
