import { describe, expect, it } from "vitest";
import { tell } from "../tell.ts";

const TOLD: [text: string, outcomes: string[]][] = [
  ["Laddningstiden sjönk från 8,2 till 1,4 sekunder.", ["[Laddningstiden] 8.2 s -> 1.4 s"]],
  ["Försäljningen på nätet ökade med 34 %.", ["[Försäljningen på nätet] percent 34 up; uncheckable"]],
  ["Vi sänkte driftkostnaden med 40 procent.", ["[driftkostnaden] percent 40 down; uncheckable"]],
  ["Den organiska trafiken fördubblades.", ["[organiska trafiken] times 2 up; uncheckable"]],
  ["Antalet klagomål halverades.", ["[Antalet klagomål] percent 50 down; uncheckable"]],
  ["En minskning av antalet fel med 25 %.", ["[antalet fel] percent 25 down; uncheckable"]],
  ["20 % färre samtal till kundtjänst.", ["[samtal] percent 20 down; uncheckable"]],
  ["Sidan öppnas 60 % snabbare.", ["[Sidan] percent 60 either way; uncheckable"]],
  ["Konverteringen gick från 1,2 % till 3,1 %.", ["[Konverteringen] 1.2 % -> 3.1 %"]],
  ["Kostnaderna minskade från 12 400 kr till 7 100 kr.", ["[Kostnaderna] 12400 SEK -> 7100 SEK"]],
  ["Ledtid: från 3 veckor till 2 dagar", ["[Ledtid] 3 week -> 2 day"]],
  ["Kundnöjdheten steg med 12 procentenheter.", ["[Kundnöjdheten] points 12 up; uncheckable"]],
  ["Teamet sparar 20 timmar i veckan.", ["[no name] amount 20 hour down; uncheckable"]],
  ["Ärendena minskade med nästan en tredjedel.", ["[Ärendena] percent 33 down about; uncheckable"]],
  ["Exporten tar nu 12 minuter i stället för 3 timmar.", ["[Exporten] 3 hour -> 12 minute"]],
  ["Halverad väntetid", ["[väntetid] percent 50 down; uncheckable"]],
  ["Minskad pappersåtgång med 20 %", ["[pappersåtgång] percent 20 down; uncheckable"]],
  ["Svarstiden har kortats från fyra dagar till två.", ["[Svarstiden] 4 day -> 2 day"]],
  ["Ärendena gick ner från 900 till 300 i månaden.", ["[Ärendena] 900 -> 300"]],
  ["Energikostnaderna ner 12 %", ["[Energikostnaderna] percent 12 down; uncheckable"]],
  ["Intäkterna ökade från 1,5 till 2 mkr.", ["[Intäkterna] 1500000 SEK -> 2000000 SEK"]],
  ["Andelen fel sjönk under 2 %.", ["[Andelen fel] 2 %"]],
  ["30 % ökad försäljning", ["[försäljning] percent 30 up; uncheckable"]],
  ["Tidsbesparing: 20 timmar per vecka", ["[Tid] amount 20 hour down; uncheckable"]],
  ["Antalet ordrar har tredubblats på ett kvartal.", ["[Antalet ordrar] times 3 up; uncheckable"]],
];

const TRAPS = [
  "Mediebudgeten ökades med 12 %.",
  "Garantin utökades från 1 till 3 år.",
  "Rapporten räknade med en ökning på 10 %.",
  "Snittrabatten gick från 9 % till 4 %.",
  "Ledtid: 5 formulär → 1 samtal",
  "Avgiften höjs från 4 till 10 %.",
  "Någon minskning med 5 % syntes inte.",
  "Sjunker trafiken med 10 % får teamet besked.",
  "Varje timmes väntan uppskattas minska köpen med 3 %.",
  "Direktivet kräver att avfallet minskar med 20 %.",
  "Personalstyrkan växte från 8 till 20 anställda.",
  "En konkurrent sänkte leveranstiderna med 10 %.",
  "För en vanlig butik ligger returerna från 5 till 8 %.",
  "Målet var att sänka kostnaderna med 40 %.",
  "Omsättningen väntas öka med 20 % nästa år.",
  "Enligt en studie lämnar 53 % av användarna sidan.",
  "Priset på biljetten ökade med 10 %.",
  "Projektet tog 6 månader och hade 12 medarbetare.",
  "Vi räknar med en ökning av försäljningen med 15 %.",
  "Marknaden växte med 30 %.",
  "Innan projektet hade antalet fel ökat med 25 %.",
  "Vi skrev 120 tester på 4 veckor.",
  "Budgeten minskades med 20 %.",
  "70 % av besökarna använder en telefon.",
  "Leveranser tar från 3 till 5 dagar.",
  "Kostnaderna minskade inte med 20 %.",
  "I branschen sjönk ledtiderna med 12 %.",
  "Butiken är öppen från 9 till 18.",
];

describe("outcomesIn reads Swedish", () => {
  it.each(TOLD)("%s", (text, outcomes) => {
    expect(tell(text, "sv")).toEqual(outcomes);
  });

  it.each(TRAPS)("as no outcome: %s", (text) => {
    expect(tell(text, "sv")).toEqual([]);
  });
});
