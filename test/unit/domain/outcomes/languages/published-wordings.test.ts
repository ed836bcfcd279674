import { describe, expect, it } from "vitest";
import { tell, tellStated } from "../tell.ts";

/** Titles of results, by language. */
const RESULTS = { de: "Ergebnisse", fr: "Résultats", es: "Resultados", nl: "Resultaten" } as const;
type Language = keyof typeof RESULTS;

const listed = (language: Language, text: string): string => `## ${RESULTS[language]}\n\n- ${text}`;

const TOLD: [language: Language, text: string, outcome: string][] = [
  // A size, and the level that it led to.
  [
    "de",
    "Die Wartezeit sank um 12 Minuten auf 4 Minuten.",
    "[Wartezeit] 4 minute; amount 12 minute down; uncheckable",
  ],
  [
    "nl",
    "De wachttijd daalde met 12 minuten naar 4 minuten.",
    "[wachttijd] 4 minute; amount 12 minute down; uncheckable",
  ],
  // A range behind a noun whose "of" is "from".
  ["fr", "Une baisse de 10 à 15 % des retours", "[retours] percent 12.5 (10-15) down; uncheckable"],
  [
    "es",
    "Una reducción de 10 a 15 % de las devoluciones",
    "[devoluciones] percent 12.5 (10-15) down; uncheckable",
  ],
  [
    "es",
    "Un aumento de entre el 10 y el 15 % de las visitas",
    "[visitas] percent 12.5 (10-15) up; uncheckable",
  ],
  ["nl", "Een daling van 10 tot 15 % van de retouren", "[retouren] percent 12.5 (10-15) down; uncheckable"],
  // Compounds: the first part is what changed.
  ["de", "Umsatzsteigerung: 30 %", "[Umsatz] percent 30 up; uncheckable"],
  ["de", "Produktivitätssteigerung von 18 %", "[Produktivität] percent 18 up; uncheckable"],
  ["de", "25 % Kostenersparnis", "[Kosten] percent 25 down; uncheckable"],
  ["de", "Traffic-Steigerung um 40 %", "[Traffic] percent 40 up; uncheckable"],
  ["de", "Umsatzsteigerung im Onlineshop: 30 %", "[Umsatz im Onlineshop] percent 30 up; uncheckable"],
  ["nl", "Er werd een omzetstijging van 19 % gerealiseerd.", "[omzet] percent 19 up; uncheckable"],
  ["nl", "30 % tijdsbesparing", "[tijd] percent 30 down; uncheckable"],
  // The second part of a verb behind it.
  ["nl", "De omzet nam toe met 27 %.", "[omzet] percent 27 up; uncheckable"],
  ["nl", "Klachten namen sterk af met 44 %.", "[Klachten] percent 44 down; uncheckable"],
  ["nl", "De laadtijd nam af van 8 naar 2 seconden.", "[laadtijd] 8 s -> 2 s"],
  // Whose name holds a word for a price, and measures none.
  [
    "es",
    "Un aumento del 45 % en las solicitudes de presupuesto",
    "[solicitudes de presupuesto] percent 45 up; uncheckable",
  ],
  ["fr", "Part de marché : +4 points", "[Part de marché] points 4 up; uncheckable"],
  // Articles and adjectives are no part of a name.
  ["es", "Aumento de las ventas: 18 %", "[ventas] percent 18 up; uncheckable"],
  [
    "es",
    "Un crecimiento interanual del 33 % en usuarios activos",
    "[usuarios activos] percent 33 up; uncheckable",
  ],
  ["fr", "Le nombre d'étapes : 12 auparavant, 4 désormais", "[nombre d'étapes] 12 -> 4"],
  [
    "fr",
    "Le délai de paiement s'est réduit de 12 jours.",
    "[délai de paiement] amount 12 day down; uncheckable",
  ],
  // The verb before its subject, and how long the change took.
  [
    "de",
    "Seit dem Start sind die Anmeldungen um 61 % gestiegen.",
    "[Anmeldungen] percent 61 up; uncheckable",
  ],
  ["de", "Nach acht Wochen hatten sich die Anfragen verdoppelt.", "[Anfragen] times 2 up; uncheckable"],
  ["de", "Die Beschwerden sanken binnen drei Monaten um 31 %.", "[Beschwerden] percent 31 down; uncheckable"],
  ["de", "Statt 14 Tagen dauert die Prüfung nur noch 3 Tage.", "[Prüfung] 14 day -> 3 day"],
  ["fr", "Les ventes ont augmenté en six mois de 20 %.", "[ventes] percent 20 up; uncheckable"],
  [
    "nl",
    "Sinds de lancering zijn de aanmeldingen met 61 % gestegen.",
    "[aanmeldingen] percent 61 up; uncheckable",
  ],
  [
    "nl",
    "Het aantal klachten is binnen drie maanden met 31 % afgenomen.",
    "[aantal klachten] percent 31 down; uncheckable",
  ],
  ["nl", "In plaats van 14 dagen duurt een keuring nog maar 3 dagen.", "[keuring] 14 day -> 3 day"],
  // Nouns that are the whole change.
  ["de", "Eine Halbierung der Wartezeit", "[Wartezeit] percent 50 down; uncheckable"],
  ["fr", "Un doublement des inscriptions", "[inscriptions] times 2 up; uncheckable"],
  ["nl", "Verdubbeling van het aantal leden", "[aantal leden] times 2 up; uncheckable"],
  // Signs before their figure.
  ["fr", "Taux de conversion : + 32 %", "[Taux de conversion] percent 32 up; uncheckable"],
  ["fr", "Abonnés : 2 400 → 9 600 (x4)", "[Abonnés] 2400 -> 9600; times 4 up; ok"],
  ["es", "Visitas x2,5", "[Visitas] times 2.5 up; uncheckable"],
  ["de", "Suchbegriffe in den Top 10: 15 → 87", "[Suchbegriffe in den Top 10] 15 -> 87"],
  // What a measure is counted in belongs to its name.
  ["es", "50 % de reducción en costo por venta", "[costo por venta] percent 50 down; uncheckable"],
  ["fr", "Réduction de 20 % du coût par clic", "[coût par clic] percent 20 down; uncheckable"],
  ["fr", "Hausse de 20 % des ventes par rapport à l'an dernier", "[ventes] percent 20 up; uncheckable"],
  // What is reduced does not rise.
  [
    "fr",
    "La compression réduit la taille des images de 60 à 80 %.",
    "[taille des images] percent 70 (60-80) down; uncheckable",
  ],
  ["fr", "Taux d'ouverture : 22 % avant, 37 % après", "[Taux d'ouverture] 22 % -> 37 %"],
  ["fr", "Le site accueille 30 % de visiteurs supplémentaires.", "[visiteurs] percent 30 up; uncheckable"],
  // Amounts before the verb at the end.
  ["de", "Die Lizenzkosten wurden um 30.000 € gesenkt.", "[Lizenzkosten] amount 30000 EUR down; uncheckable"],
  ["de", "Die Lieferzeit ist um 6 Tage gesunken.", "[Lieferzeit] amount 6 day down; uncheckable"],
  ["nl", "De doorlooptijd is met 6 weken verkort.", "[doorlooptijd] amount 6 week down; uncheckable"],
  // When it happened is no name.
  ["de", "Buchungen stiegen im ersten Monat um 65 %.", "[Buchungen] percent 65 up; uncheckable"],
  // As many.
  ["de", "Dreimal so viele Bewerbungen wie im Vorjahr", "[Bewerbungen] times 3 up; uncheckable"],
  ["nl", "Twee keer zoveel aanvragen", "[aanvragen] times 2 up; uncheckable"],
  ["fr", "Le double de demandes", "[demandes] times 2 up; uncheckable"],
  ["es", "El doble de solicitudes", "[solicitudes] times 2 up; uncheckable"],
  // Where it went, before what it was.
  ["fr", "Le délai a été réduit à 2 jours (contre 6 auparavant).", "[délai] 6 day -> 2 day"],
  ["nl", "Het aandeel vaste klanten groeide naar 38 % (was 25 %).", "[aandeel vaste klanten] 25 % -> 38 %"],
  ["es", "El número de fallos pasó de 1.200 a menos de 300.", "[número de fallos] 1200 -> 300"],
  ["es", "Las ventas pasaron de 1,2 a 1,9 millones de euros.", "[ventas] 1200000 EUR -> 1900000 EUR"],
  // What was saved, before its participle.
  ["de", "Rund 40 Stunden Arbeit eingespart", "[Arbeit] amount 40 hour down about; uncheckable"],
  [
    "fr",
    "Environ 40 heures de travail économisées par mois",
    "[travail] amount 40 hour down about; uncheckable",
  ],
  ["es", "Unas 40 horas de trabajo ahorradas al mes", "[trabajo] amount 40 hour down about; uncheckable"],
  // Signs apart from their figure, scales in brackets, a noun and its "of".
  ["fr", "Coût d'acquisition : - 35 %", "[Coût d'acquisition] percent 35 down; uncheckable"],
  ["es", "Rentabilidad: x 2", "[Rentabilidad] times 2 up; uncheckable"],
  ["de", "Zufriedenheit (1–10): 6,2 → 8,9", "[Zufriedenheit] 6.2 -> 8.9"],
  ["nl", "Verhoging van de bestelwaarde van € 48 naar € 61", "[bestelwaarde] 48 EUR -> 61 EUR"],
  ["fr", "La consommation a pu être réduite de 12,5 %.", "[consommation] percent 12.5 down; uncheckable"],
  [
    "fr",
    "Nous avons réduit de 40 % les coûts d'hébergement.",
    "[coûts d'hébergement] percent 40 down; uncheckable",
  ],
  ["es", "La cuota móvil pasó de un 38 % a un 55 %.", "[cuota móvil] 38 % -> 55 %"],
  ["nl", "Het ledenaantal verdubbelde van 300 naar 600.", "[ledenaantal] 300 -> 600; times 2 up; ok"],
  [
    "de",
    "Nach dem Start stieg die Zahl der Anfragen pro Tag von 40 auf 95.",
    "[Zahl der Anfragen pro Tag] 40 -> 95",
  ],
  ["fr", "Hausse des ventes : 18 %", "[ventes] percent 18 up; uncheckable"],
];

const TRAPS: [language: Language, text: string][] = [
  ["de", "Die Beteiligung stieg auf 68 %."],
  ["nl", "De respons steeg naar 68 %."],
  ["de", "Das Gesetz verlangt eine Senkung der Emissionen um 55 %."],
  ["de", "Der Mindestlohn stieg um 3,4 %."],
  ["de", "Wir rechnen mit einer Steigerung des Umsatzes um 15 %."],
  ["de", "Garantierte Einsparung von 20 %"],
  ["de", "Preissenkung von 10 %"],
  ["de", "Marktwachstum: 12 %"],
  ["de", "Geplante Umsatzsteigerung: 30 %"],
  ["de", "Das Zusatzpaket kostet 20 % mehr."],
  ["nl", "De uitbreiding kost 20 % meer."],
  ["fr", "La loi impose une réduction de 40 % des émissions."],
  ["fr", "Le SMIC a augmenté de 2 %."],
  ["fr", "Économies garanties de 20 %"],
  ["fr", "Les pages légères ont un taux de conversion de 3,1 %, contre 1,7 % pour celles qui sont lourdes."],
  ["fr", "Une grande boutique a calculé qu'une seconde de moins augmente les ventes de 7 %."],
  ["nl", "Winkels met recensies krijgen 70 % meer aanvragen dan bedrijven zonder."],
  ["de", "Die Anträge wurden in 6 Wochen gekürzt."],
  ["nl", "8 op de 10 klanten komen terug"],
  ["de", "Platz 1 statt Platz 8 bei der Suche"],
  ["fr", "Horaires : de 9 h à 18 h"],
  ["es", "Los alquileres subieron un 5 %."],
  ["es", "Buscamos un 20 % más de contactos."],
  ["de", "Ziel bis Ende 2027: 20 % mehr Kontakte"],
  ["de", "Die Seite lädt dreimal so schnell."],
  ["nl", "De site laadt nu drie keer zo snel."],
  ["es", "Detección automática de facturas y pagos duplicados"],
  ["fr", "Un site qui passe de 1 à 3 secondes voit son taux de rebond augmenter de 32 %."],
  ["es", "La ley exige una reducción del 55 % de las emisiones."],
  ["es", "El salario mínimo subió un 5 %."],
  ["es", "Varios estudios muestran un aumento de las ventas del 20 %."],
  ["nl", "De wet eist een daling van de uitstoot met 55 %."],
  ["nl", "We rekenen op een groei van de omzet van 15 %."],
  ["nl", "Gegarandeerde besparing van 20 %"],
  ["de", "Sinkt der Traffic um 10 %, meldet sich das System."],
  ["de", "Sank die Absprungrate um 20 %, stieg der Umsatz um 12 %."],
  ["nl", "Daalt het verkeer met 10 %, dan krijgt het team bericht."],
];

describe("outcomesIn publishes", () => {
  it.each(TOLD)("%s: %s", (language, text, outcome) => {
    expect(tellStated(listed(language, text), language)).toEqual([outcome]);
  });

  it.each(TRAPS)("nothing of %s: %s", (language, text) => {
    expect(tellStated(listed(language, text), language)).toEqual([]);
  });
});

it.each([
  ["de", "Projektdauer: 6 Monate"],
  ["fr", "Durée du projet : 6 mois"],
  ["es", "Duración del proyecto: 6 meses"],
  ["nl", "Projectduur: 6 maanden"],
] as const)("proposes no facts of a project: %s: %s", (language, text) => {
  expect(tell(listed(language, text), language)).toEqual([]);
});
