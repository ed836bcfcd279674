import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

/** A text and what is read from it. */
const GERMAN: [text: string, outcomes: string[]][] = [
  ["Plus 12 % Umsatz im Onlineshop.", ["[Umsatz im Onlineshop] percent 12 up; uncheckable"]],
  ["Die Senkung der Kosten um 22 % half dem Team.", ["[Kosten] percent 22 down; uncheckable"]],
  ["Im Vergleich zur Branche sind die Retouren 30 % niedriger.", []],
  ["Minus 30 % Fehler in der Rechnung.", ["[Fehler] percent 30 down; uncheckable"]],
  ["Der Preis ist netto, dazu kommen noch plus 19 % Mehrwertsteuer.", []],
  ["Die Ladezeit sank von 8,2 auf 1,4 Sekunden.", ["[Ladezeit] 8.2 s -> 1.4 s"]],
  ["Die Konversionsrate stieg von 1,8 % auf 2,9 %.", ["[Konversionsrate] 1.8 % -> 2.9 %"]],
  [
    "Wir konnten die Serverkosten um rund 35 % senken.",
    ["[Serverkosten] percent 35 down about; uncheckable"],
  ],
  ["Die Bearbeitungszeit verkürzte sich von 3 Wochen auf 2 Tage.", ["[Bearbeitungszeit] 3 week -> 2 day"]],
  ["Der Umsatz wuchs um 45 Prozent.", ["[Umsatz] percent 45 up; uncheckable"]],
  ["Die Fehlerquote wurde halbiert.", ["[Fehlerquote] percent 50 down; uncheckable"]],
  ["Die Zahl der Bestellungen hat sich verdreifacht.", ["[Zahl der Bestellungen] times 3 up; uncheckable"]],
  ["40 % weniger Retouren im ersten Quartal.", ["[Retouren] percent 40 down; uncheckable"]],
  ["Ein Rückgang der Absprungrate um 18 %.", ["[Absprungrate] percent 18 down; uncheckable"]],
  ["Die Kundenzufriedenheit stieg um 12 Prozentpunkte.", ["[Kundenzufriedenheit] points 12 up; uncheckable"]],
  ["Das Team spart 20 Stunden pro Woche.", ["[no name] amount 20 hour down; uncheckable"]],
  ["Die Verfügbarkeit liegt jetzt bei 99,98 %.", ["[Verfügbarkeit] 99.98 %"]],
  ["Ladezeit: 8,2 s → 1,4 s (-83 %)", ["[Ladezeit] 8.2 s -> 1.4 s; percent 83 down; ok"]],
  ["Der Export dauert jetzt 12 Minuten statt 3 Stunden.", ["[Export] 3 hour -> 12 minute"]],
  ["Früher dauerte ein Release drei Wochen, heute zwei Tage.", ["[no name] 3 week -> 2 day"]],
  ["Die Kosten sanken um mehr als die Hälfte.", ["[Kosten] percent 50 down about; uncheckable"]],
  ["Eine Kostenersparnis von 250.000 € pro Jahr.", ["[Kosten] amount 250000 EUR down; uncheckable"]],
  ["Die Abfragen laufen 5-mal schneller.", ["[Abfragen] times 5 either way; uncheckable"]],
  ["Die Zahl der Nutzer stieg von 12.000 auf 48.500.", ["[Zahl der Nutzer] 12000 -> 48500"]],
];

const FRENCH: [text: string, outcomes: string[]][] = [
  ["Moins 30 % d'erreurs de facturation.", ["[erreurs de facturation] percent 30 down; uncheckable"]],
  ["Moins de 30 % des clients appellent.", []],
  ["D'ici 2027, les coûts doivent baisser de 30 %.", []],
  ["Par rapport au secteur, les retours sont plus bas de 30 %.", []],
  ["Plus de 30 % des clients appellent.", []],
  ["Le taux de rebond a baissé de 18 %.", ["[taux de rebond] percent 18 down; uncheckable"]],
  ["Le trafic organique a été multiplié par 3.", ["[trafic organique] times 3 up; uncheckable"]],
  [
    "Les coûts d'hébergement ont diminué de près de 40 %.",
    ["[coûts d'hébergement] percent 40 down about; uncheckable"],
  ],
  ["Le délai de livraison est passé de 3 semaines à 2 jours.", ["[délai de livraison] 3 week -> 2 day"]],
  ["Une hausse de 34 % des ventes en ligne.", ["[ventes] percent 34 up; uncheckable"]],
  ["Le nombre d'erreurs a été divisé par deux.", ["[nombre d'erreurs] times 2 down; uncheckable"]],
  ["25 % d'appels en moins au support.", ["[appels] percent 25 down; uncheckable"]],
  ["Une économie de 120 000 € par an.", ["[no name] amount 120000 EUR down; uncheckable"]],
  ["La disponibilité atteint 99,95 %.", ["[disponibilité] 99.95 %"]],
  ["Le temps de réponse est de 200 ms contre 1,4 s auparavant.", ["[temps de réponse] 1.4 s -> 200 ms"]],
  ["Réduction de 45 % du temps de traitement.", ["[temps de traitement] percent 45 down; uncheckable"]],
  ["Le panier moyen a augmenté de 22 %.", ["[panier moyen] percent 22 up; uncheckable"]],
  ["La satisfaction client a progressé de 12 points.", ["[satisfaction client] points 12 up; uncheckable"]],
];

const SPANISH: [text: string, outcomes: string[]][] = [
  ["Reducción del coste del seguro en un 22 %.", ["[coste del seguro] percent 22 down; uncheckable"]],
  ["Menos un 30 % de errores en la factura.", ["[errores] percent 30 down; uncheckable"]],
  ["Más de 30 % de los clientes vuelven.", []],
  ["Los costes deben bajar un 30 % hasta 2027.", []],
  ["La tasa de rebote bajó un 18 %.", ["[tasa de rebote] percent 18 down; uncheckable"]],
  ["Los costes se redujeron de 12.400 € a 7.100 €.", ["[costes] 12400 EUR -> 7100 EUR"]],
  ["Las ventas aumentaron un 45 % en seis meses.", ["[ventas] percent 45 up; uncheckable"]],
  ["El tráfico orgánico se triplicó.", ["[tráfico orgánico] times 3 up; uncheckable"]],
  ["El tiempo de entrega pasó de tres semanas a dos días.", ["[tiempo de entrega] 3 week -> 2 day"]],
  ["Un aumento del 34 % en las ventas.", ["[ventas] percent 34 up; uncheckable"]],
  ["Reducción del 60 % de los errores.", ["[errores] percent 60 down; uncheckable"]],
  ["Un 40 % menos de llamadas.", ["[llamadas] percent 40 down; uncheckable"]],
  ["El equipo ahorra 20 horas a la semana.", ["[no name] amount 20 hour down; uncheckable"]],
  ["La disponibilidad subió del 97 % al 99,9 %.", ["[disponibilidad] 97 % -> 99.9 %"]],
  [
    "La satisfacción del cliente mejoró 12 puntos.",
    ["[satisfacción del cliente] points 12 either way; uncheckable"],
  ],
  ["El proceso es un 35 % más rápido.", ["[no name] percent 35 either way; uncheckable"]],
  ["Ahorro de 250.000 € al año.", ["[no name] amount 250000 EUR down; uncheckable"]],
  ["La conversión creció más de un 30 %.", ["[conversión] percent 30 up about; uncheckable"]],
  ["El informe tarda ahora 20 minutos, antes 3 horas.", ["[informe] 3 hour -> 20 minute"]],
];

describe("outcomesIn reads", () => {
  describe("German", () => {
    it.each(GERMAN)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("French", () => {
    it.each(FRENCH)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
  describe("Spanish", () => {
    it.each(SPANISH)("%s", (text, outcomes) => {
      expect(tell(text)).toEqual(outcomes);
    });
  });
});
