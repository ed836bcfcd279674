import type { Lexicon } from "./types.ts";

export const german: Lexicon = {
  changeVerbs: {
    up: `steigerte steigerten steigern gesteigert steigt erhöhte erhöhten erhöhen erhöht stieg stiegen
      gestiegen wuchs wuchsen gewachsen zugelegt`,
    down: `senkte senkten senken gesenkt sinkt reduzierte reduzierten reduzieren reduziert sanken gesunken
      verringerte verringerten verringert verringern verkürzte verkürzten verkürzt verkürzen fiel fielen
      gefallen sparte sparten spart eingespart zurückgegangen`,
    benefit: "verbesserte verbesserten verbessern verbessert beschleunigte beschleunigt beschleunigten",
  },
  changeNouns: {
    up: "Steigerung Anstieg Zuwachs Wachstum Erhöhung",
    down: `Senkung Reduzierung Reduktion Rückgang Verringerung Ersparnis Einsparung Einsparungen Verkürzung`,
    benefit: "Verbesserung Beschleunigung",
  },
  comparatives: {
    up: "mehr höher höhere höheren",
    down: "weniger geringer geringere niedriger niedrigere kürzer kürzere günstiger",
    benefit: "schneller besser",
  },
  wholeChanges: {
    double: "verdoppelte verdoppelten verdoppelt",
    triple: "verdreifachte verdreifacht verdreifachten",
    quadruple: "vervierfachte vervierfacht",
    quintuple: "verfünffachte verfünffacht",
    halve: "halbierte halbierten halbiert",
  },
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
  },
  multiples: {
    zweimal: 2,
    dreimal: 3,
    viermal: 4,
    fünfmal: 5,
    zehnmal: 10,
    "doppelt so": 2,
  },
  fractions: {
    "die hälfte": 50,
    "ein drittel": 33,
    "zwei drittel": 67,
    "drei viertel": 75,
    "ein viertel": 25,
  },
  hedges: {
    about: "rund | etwa | ungefähr | fast | knapp",
    over: "mehr als | über | mindestens",
    under: "bis zu | unter | weniger als",
  },
  timeUnits: {
    ms: "millisekunden",
    s: "sekunde sekunden sek",
    minute: "minuten",
    hour: "stunde stunden std",
    day: "tag tage tagen",
    week: "woche wochen",
    month: "monat monate monaten",
    year: "jahr jahre jahren",
  },
  names: {
    clauseOpeners: "und aber wobei wir",
    nameEnders: "seit nach innerhalb durch bei hat haben wurde wurden im am pro",
    behindTo: "",
    determiners: "der die das den dem des unsere unser unserer ihre ein eine einen des",
    auxiliaries: `noch nur liegt jetzt bei dauert dauern laufen hat haben wurde wurden ist sind sich um auf von konnte`,
    agentVerbs: "haben hat wurde wurden konnten",
    pluralAttributes: "",
    pronouns: "sie wir",
    fillers: "ein eine einem einen",
    verbsThatAreNouns: "",
  },
  sections: {
    noResult: `herausforderung | herausforderungen | ausgangslage | ausgangssituation | problemstellung | ziel
      | ziele | nächste schritte | ausblick`,
    result: "ergebnis | ergebnisse | erfolg | erfolge | wirkung",
    solved: "lösung",
    expected: "erwartete",
    targets: "ziel",
  },
};
