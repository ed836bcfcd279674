import { describe, expect, it } from "vitest";
import { outcomesIn } from "../../../../../src/domain/outcomes/index.ts";
import type { Outcome } from "../../../../../src/domain/outcomes/types.ts";

/** Of each language a heading of results with a sentence, items that are published, and items of which nothing is. */
type Wordings = {
  opening: string;
  results: readonly (readonly [text: string, outcome: string])[];
  traps: readonly string[];
};

const WORDINGS: Readonly<Record<string, Wordings>> = {
  de: {
    opening: "## Ergebnisse\n\nDas sind die Zahlen, die wir mit dem Team nach dem Start gemessen haben.",
    results: [
      ["Ladezeit von 8,2 s auf 1,4 s gesenkt", "[Ladezeit] 8.2>1.4"],
      ["40 % weniger Rückfragen im Support", "[Rückfragen] -40%"],
      ["Umsatz: +34 %", "[Umsatz] +34%"],
      ["Die Bearbeitungszeit hat sich halbiert", "[Bearbeitungszeit] -50%"],
      ["Conversion-Rate stieg um 18 %", "[Conversion-Rate] +18%"],
      ["Die Zahl der Bestellungen verdoppelte sich", "[Zahl der Bestellungen] x2"],
      ["Fehlerquote: 4 % → 0,5 %", "[Fehlerquote] 4>0.5"],
      ["3x schnellere Auslieferung", "[Auslieferung] x3"],
      ["Reduktion der Serverkosten um 30 %", "[Serverkosten] -30%"],
    ],
    traps: [
      "Ziel: 40 % weniger Rückfragen",
      "Die Ladezeit soll um 40 % sinken",
      "Laut Gartner steigt der Umsatz um 30 %",
      "Das Projekt dauerte 12 Wochen",
      "Der Markt wuchs um 12 %",
      "Die Kosten sanken nicht um 20 %",
      "Geplant ist eine Senkung um 25 %",
      "Team von 5 auf 12 Entwickler gewachsen",
      "Lizenz kostet 400 € im Monat",
      "Vor dem Projekt stiegen die Kosten um 20 %",
    ],
  },
  fr: {
    opening: "## Résultats\n\nVoici les chiffres que nous avons mesurés avec le client après le lancement.",
    results: [
      ["Temps de chargement réduit de 8,2 s à 1,4 s", "[Temps de chargement] 8.2>1.4"],
      ["40 % d'erreurs en moins", "[erreurs] -40%"],
      ["Chiffre d'affaires : +34 %", "[Chiffre d'affaires] +34%"],
      ["Le taux de conversion a doublé", "[taux de conversion] x2"],
      ["Les ventes ont progressé de 18 %", "[ventes] +18%"],
      ["Baisse de 30 % des coûts de serveur", "[coûts de serveur] -30%"],
      ["Taux d'erreur : 4 % → 0,5 %", "[Taux d'erreur] 4>0.5"],
      ["Livraisons 3 fois plus rapides", "[Livraisons] x3"],
      ["Le délai moyen est passé de 12 à 3 jours", "[délai moyen] 12>3"],
      ["Réduction du temps d'attente de 25 %", "[temps d'attente] -25%"],
    ],
    traps: [
      "Objectif : 40 % d'erreurs en moins",
      "Le temps devrait baisser de 40 %",
      "Selon Gartner, les ventes augmentent de 30 %",
      "Le projet a duré 12 semaines",
      "Le marché a progressé de 12 %",
      "Les coûts n'ont pas baissé de 20 %",
      "Une baisse de 25 % est prévue",
      "L'équipe est passée de 5 à 12 développeurs",
      "La licence coûte 400 € par mois",
      "Avant le projet, les coûts avaient augmenté de 20 %",
    ],
  },
  es: {
    opening: "## Resultados\n\nEstas son las cifras que medimos con el cliente después del lanzamiento.",
    results: [
      ["Tiempo de carga reducido de 8,2 s a 1,4 s", "[Tiempo de carga] 8.2>1.4"],
      ["40 % menos errores", "[errores] -40%"],
      ["Ingresos: +34 %", "[Ingresos] +34%"],
      ["La tasa de conversión se duplicó", "[tasa de conversión] x2"],
      ["Las ventas crecieron un 18 %", "[ventas] +18%"],
      ["Reducción del 30 % en los costes de servidor", "[costes de servidor] -30%"],
      ["Tasa de error: 4 % → 0,5 %", "[Tasa de error] 4>0.5"],
      ["Entregas 3 veces más rápidas", "[Entregas] x3"],
      ["El plazo medio pasó de 12 a 3 días", "[plazo medio] 12>3"],
      ["Aumento del 25 % en los pedidos", "[pedidos] +25%"],
    ],
    traps: [
      "Objetivo: 40 % menos errores",
      "El tiempo debería bajar un 40 %",
      "Según Gartner, las ventas crecen un 30 %",
      "El proyecto duró 12 semanas",
      "El mercado creció un 12 %",
      "Los costes no bajaron un 20 %",
      "Se prevé una reducción del 25 %",
      "El equipo pasó de 5 a 12 desarrolladores",
      "La licencia cuesta 400 € al mes",
      "Antes del proyecto los costes habían subido un 20 %",
    ],
  },
  it: {
    opening: "## Risultati\n\nQuesti sono i numeri che abbiamo misurato con il cliente dopo il lancio.",
    results: [
      ["Tempo di caricamento ridotto da 8,2 s a 1,4 s", "[Tempo di caricamento] 8.2>1.4"],
      ["40 % di errori in meno", "[errori] -40%"],
      ["Fatturato: +34 %", "[Fatturato] +34%"],
      ["Il tasso di conversione è raddoppiato", "[tasso di conversione] x2"],
      ["Le vendite sono cresciute del 18 %", "[vendite] +18%"],
      ["Riduzione del 30 % dei costi del server", "[costi del server] -30%"],
      ["Tasso di errore: 4 % → 0,5 %", "[Tasso di errore] 4>0.5"],
      ["Consegne 3 volte più veloci", "[Consegne] x3"],
      ["Il tempo medio è passato da 12 a 3 giorni", "[tempo medio] 12>3"],
      ["Aumento del 25 % degli ordini", "[ordini] +25%"],
    ],
    traps: [
      "Magazzini da 300 a 900 m²",
      "Obiettivo: 40 % di errori in meno",
      "Il tempo dovrebbe calare del 40 %",
      "Secondo Gartner le vendite crescono del 30 %",
      "Il progetto è durato 12 settimane",
      "Il mercato è cresciuto del 12 %",
      "I costi non sono calati del 20 %",
      "È prevista una riduzione del 25 %",
      "Il team è passato da 5 a 12 sviluppatori",
      "La licenza costa 400 € al mese",
      "Prima del progetto i costi erano aumentati del 20 %",
    ],
  },
  pt: {
    opening: "## Resultados\n\nEstes são os números que medimos com o cliente depois do lançamento.",
    results: [
      ["Tempo de carregamento reduzido de 8,2 s para 1,4 s", "[Tempo de carregamento] 8.2>1.4"],
      ["40 % menos erros", "[erros] -40%"],
      ["Receita: +34 %", "[Receita] +34%"],
      ["A taxa de conversão duplicou", "[taxa de conversão] x2"],
      ["As vendas cresceram 18 %", "[vendas] +18%"],
      ["Redução de 30 % nos custos de servidor", "[custos de servidor] -30%"],
      ["Taxa de erro: 4 % → 0,5 %", "[Taxa de erro] 4>0.5"],
      ["Entregas 3 vezes mais rápidas", "[Entregas] x3"],
      ["O prazo médio passou de 12 para 3 dias", "[prazo médio] 12>3"],
      ["Aumento de 25 % nos pedidos", "[pedidos] +25%"],
    ],
    traps: [
      "Isso reduziu 70 %",
      "Depoimento: o que levava 15 minutos agora leva 2",
      "Evoluindo 10x mais rápido",
      "Objetivo: 40 % menos erros",
      "O tempo deverá cair 40 %",
      "Segundo a Gartner, as vendas crescem 30 %",
      "O projeto durou 12 semanas",
      "O mercado cresceu 12 %",
      "Os custos não caíram 20 %",
      "Está prevista uma redução de 25 %",
      "A equipa passou de 5 para 12 programadores",
      "A licença custa 400 € por mês",
      "Antes do projeto os custos tinham subido 20 %",
    ],
  },
  nl: {
    opening: "## Resultaten\n\nDit zijn de cijfers die we met de klant na de lancering hebben gemeten.",
    results: [
      ["Laadtijd verlaagd van 8,2 s naar 1,4 s", "[Laadtijd] 8.2>1.4"],
      ["40 % minder fouten", "[fouten] -40%"],
      ["Omzet: +34 %", "[Omzet] +34%"],
      ["Het conversiepercentage is verdubbeld", "[conversiepercentage] x2"],
      ["De verkoop steeg met 18 %", "[verkoop] +18%"],
      ["Daling van 30 % in de serverkosten", "[serverkosten] -30%"],
      ["Foutpercentage: 4 % → 0,5 %", "[Foutpercentage] 4>0.5"],
      ["3x snellere levering", "[levering] x3"],
      ["De doorlooptijd ging van 12 naar 3 dagen", "[doorlooptijd] 12>3"],
      ["Een stijging van 25 % in het aantal bestellingen", "[aantal bestellingen] +25%"],
    ],
    traps: [
      "Doel: 40 % minder fouten",
      "De laadtijd zou met 40 % moeten dalen",
      "Volgens Gartner stijgt de verkoop met 30 %",
      "Het project duurde 12 weken",
      "De markt groeide met 12 %",
      "De kosten daalden niet met 20 %",
      "Een daling van 25 % is gepland",
      "Het team groeide van 5 naar 12 ontwikkelaars",
      "De licentie kost 400 € per maand",
      "Voor het project waren de kosten met 20 % gestegen",
    ],
  },
  sv: {
    opening: "## Resultat\n\nDet här är siffrorna som vi har mätt med kunden efter lanseringen.",
    results: [
      ["Laddtiden minskade från 8,2 s till 1,4 s", "[Laddtiden] 8.2>1.4"],
      ["40 % färre fel", "[fel] -40%"],
      ["Omsättning: +34 %", "[Omsättning] +34%"],
      ["Konverteringsgraden har fördubblats", "[Konverteringsgraden] x2"],
      ["Försäljningen ökade med 18 %", "[Försäljningen] +18%"],
      ["30 % lägre serverkostnader", "[serverkostnader] -30%"],
      ["Felfrekvens: 4 % → 0,5 %", "[Felfrekvens] 4>0.5"],
      ["3 gånger snabbare leveranser", "[leveranser] x3"],
      ["Ledtiden gick från 12 till 3 dagar", "[Ledtiden] 12>3"],
      ["En ökning med 25 % av antalet order", "[antalet order] +25%"],
    ],
    traps: [
      "Tiden för att packa en order gick från 9 till 4 minuter",
      "Mål: 40 % färre fel",
      "Laddtiden ska minska med 40 %",
      "Enligt Gartner ökar försäljningen med 30 %",
      "Projektet tog 12 veckor",
      "Marknaden växte med 12 %",
      "Kostnaderna minskade inte med 20 %",
      "En minskning med 25 % är planerad",
      "Teamet växte från 5 till 12 utvecklare",
      "Licensen kostar 400 € i månaden",
      "Före projektet hade kostnaderna ökat med 20 %",
    ],
  },
  pl: {
    opening: "## Wyniki\n\nOto liczby, które zmierzyliśmy z klientem po wdrożeniu i które się zmieniły.",
    results: [
      ["Czas ładowania skrócony z 8,2 s do 1,4 s", "[Czas ładowania] 8.2>1.4"],
      ["40 % mniej błędów", "[błędy] -40%"],
      ["Przychody: +34 %", "[Przychody] +34%"],
      ["Współczynnik konwersji podwoił się", "[Współczynnik konwersji] x2"],
      ["Sprzedaż wzrosła o 18 %", "[Sprzedaż] +18%"],
      ["Spadek kosztów serwera o 30 %", "[koszty serwera] -30%"],
      ["Odsetek błędów: 4 % → 0,5 %", "[Odsetek błędów] 4>0.5"],
      ["Dostawy 3 razy szybsze", "[Dostawy] x3"],
      ["Średni czas spadł z 12 do 3 dni", "[Średni czas] 12>3"],
      ["Wzrost liczby zamówień o 25 %", "[liczba zamówień] +25%"],
    ],
    traps: [
      "Dzięki nowej stronie liczba wizyt wzrosła o 20 %",
      "Magazyn z 300 do 900 m²",
      "Cel: 40 % mniej błędów",
      "Czas powinien spaść o 40 %",
      "Według Gartnera sprzedaż rośnie o 30 %",
      "Projekt trwał 12 tygodni",
      "Rynek wzrósł o 12 %",
      "Koszty nie spadły o 20 %",
      "Planowany jest spadek o 25 %",
      "Zespół wzrósł z 5 do 12 programistów",
      "Licencja kosztuje 400 € miesięcznie",
      "Przed projektem koszty wzrosły o 20 %",
    ],
  },
};

/** "[load time] 8.2>1.4", "[sales] +18%", "[orders] x2". */
function tellShort({ label, before, after, change }: Outcome): string {
  if (before && after) return `[${label}] ${before.value}>${after.value}`;
  if (change?.kind === "times") return `[${label}] x${change.value}`;
  const sign = change?.direction === "down" ? "-" : change?.direction === "up" ? "+" : "~";
  return `[${label}] ${sign}${change?.value}%`;
}

describe.each(Object.entries(WORDINGS))("the plain wordings of %s", (_, { opening, results, traps }) => {
  const published = (item: string): string[] =>
    outcomesIn(`${opening}\n\n- ${item}\n`)
      .filter(({ certainty }) => certainty === "stated")
      .map(tellShort);

  it.each(results)("publishes %s", (item, outcome) => {
    expect(published(item)).toEqual([outcome]);
  });

  it.each(traps)("publishes nothing of %s", (item) => {
    expect(published(item)).toEqual([]);
  });
});
