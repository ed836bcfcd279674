import { describe, expect, it } from "vitest";
import { tell } from "../tell.ts";

const TOLD: [text: string, outcomes: string[]][] = [
  ["Meno 30 % di errori in fattura.", ["[errori] percent 30 down; uncheckable"]],
  ["Il 30 % in meno di errori.", ["[errori] percent 30 down; uncheckable"]],
  ["Il tempo di caricamento è sceso da 8,2 a 1,4 secondi.", ["[tempo di caricamento] 8.2 s -> 1.4 s"]],
  ["Le vendite online sono aumentate del 34%.", ["[vendite online] percent 34 up; uncheckable"]],
  ["Abbiamo ridotto i costi di hosting del 40 %.", ["[costi di hosting] percent 40 down; uncheckable"]],
  ["Il traffico organico è raddoppiato.", ["[traffico organico] times 2 up; uncheckable"]],
  ["I reclami si sono dimezzati.", ["[reclami] percent 50 down; uncheckable"]],
  ["Una riduzione del 25 % degli errori.", ["[errori] percent 25 down; uncheckable"]],
  ["Il 20 % di chiamate in meno all'assistenza.", ["[chiamate] percent 20 down; uncheckable"]],
  ["La pagina si apre il 60 % più velocemente.", ["[pagina] percent 60 either way; uncheckable"]],
  ["Il tasso di conversione è passato dall'1,2 % al 3,1 %.", ["[tasso di conversione] 1.2 % -> 3.1 %"]],
  ["I costi sono scesi da 12.400 € a 7.100 €.", ["[costi] 12400 EUR -> 7100 EUR"]],
  ["Tempo di attesa: da 3 settimane a 2 giorni", ["[Tempo di attesa] 3 week -> 2 day"]],
  [
    "La soddisfazione dei clienti è cresciuta di 12 punti percentuali.",
    ["[soddisfazione dei clienti] points 12 up; uncheckable"],
  ],
  ["Il team risparmia 20 ore a settimana.", ["[no name] amount 20 hour down; uncheckable"]],
  ["Le richieste sono calate di quasi un terzo.", ["[richieste] percent 33 down about; uncheckable"]],
  ["L'esportazione richiede ora 12 minuti invece di 3 ore.", ["[esportazione] 3 hour -> 12 minute"]],
  ["Dopo la migrazione il tempo di risposta è sceso da 4 a 1 secondo.", ["[tempo di risposta] 4 s -> 1 s"]],
  ["Hanno ridotto del 35 % i tempi di attesa.", ["[tempi di attesa] percent 35 down; uncheckable"]],
  [
    "Le vendite online hanno registrato un +12 % rispetto al 2022.",
    ["[vendite online] percent 12 up; uncheckable"],
  ],
  [
    "Oggi la stampa di un'etichetta richiede 2 minuti invece di 9.",
    ["[stampa di un'etichetta] 9 minute -> 2 minute"],
  ],
  [
    "Il numero di iscritti è più che triplicato, da 900 a 2.800.",
    ["[numero di iscritti] 900 -> 2800; times 3 up about; ok"],
  ],
  ["La quota di errori è scesa sotto il 2 %.", ["[quota di errori] 2 %"]],
  ["-18 % di costo per contatto", ["[costo per contatto] percent 18 down; uncheckable"]],
  ["-25 % costi di stampa attraverso il nuovo portale", ["[costi di stampa] percent 25 down; uncheckable"]],
  ["I ricavi sono aumentati di 2,5 milioni di euro.", ["[ricavi] amount 2500000 EUR up; uncheckable"]],
  [
    "La ricerca prevedeva un calo del 10 %, ma gli accessi sono cresciuti del 6 %.",
    ["[accessi] percent 6 up; uncheckable"],
  ],
  ["Le email inviate ai fornitori sono passate da 90 a 20.", ["[email inviate ai fornitori] 90 -> 20"]],
  ["Tempi di coda: da 25 min. a 5 min.", ["[Tempi di coda] 25 minute -> 5 minute"]],
];

const TRAPS = [
  "Durata del progetto: 9 settimane",
  "Rispetto ai concorrenti le consegne sono il 20 % più rapide.",
  "L'aliquota passerà dal 4 al 10 %.",
  "Dovremmo vedere un +15 % di margine.",
  "Nessun calo del 5 % è emerso dai dati.",
  "La direzione stima un risparmio di 30.000 euro.",
  "Per un negozio medio i resi pesano dal 5 all'8 %.",
  "L'organico è cresciuto da 8 a 20 dipendenti.",
  "Un concorrente ha ridotto i prezzi di consegna del 10 %.",
  "La legge impone una riduzione dei rifiuti del 20 %.",
  "L'obiettivo era ridurre i costi del 40 %.",
  "Il fatturato dovrebbe crescere del 20 % entro il prossimo anno.",
  "Secondo uno studio, il 53 % degli utenti abbandona la pagina.",
  "Il prezzo del biglietto è aumentato del 10 %.",
  "Il progetto è durato 6 mesi e ha coinvolto 12 persone.",
  "Prevediamo un aumento delle vendite del 15 %.",
  "Il mercato è cresciuto del 30 %.",
  "Prima del progetto gli errori erano aumentati del 25 %.",
  "Abbiamo scritto 120 test in 4 settimane.",
  "Il budget è stato ridotto del 20 %.",
  "Il 70 % dei visitatori usa il telefono.",
  "Le consegne avvengono da 3 a 5 giorni.",
  "I costi non sono diminuiti del 20 %.",
  "Nel settore i tempi sono calati del 12 %.",
  "Il negozio apre alle 9 e chiude alle 18.",
];

describe("outcomesIn reads Italian", () => {
  it.each(TOLD)("%s", (text, outcomes) => {
    expect(tell(text, "it")).toEqual(outcomes);
  });

  it.each(TRAPS)("as no outcome: %s", (text) => {
    expect(tell(text, "it")).toEqual([]);
  });
});
