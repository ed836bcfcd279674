import type { Lexicon } from "./types.ts";

export const french: Lexicon = {
  changeVerbs: {
    up: `gagné augmenté augmentée augmente augmenter augmentant progressé progresse bondi grimpé accru hausse`,
    down: `réduit réduite réduits réduites réduire réduisant diminué diminuer baissé baisse baisser chuté
      économisé raccourci reculé`,
    benefit: "amélioré améliorée améliorer accéléré",
  },
  changeNouns: {
    up: "hausse augmentation progression croissance",
    down: "baisse réduction diminution économie économies chute",
    benefit: "amélioration accélération",
  },
  comparatives: {
    up: "plus",
    down: "moins",
    benefit: "rapide rapides",
  },
  wholeChanges: {
    double: "doublé doublée doublés doublées",
    triple: "triplé triplée triplés",
    quadruple: "quadruplé quadruplée",
    quintuple: "quintuplé",
    halve: "",
  },
  numbers: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    dix: 10,
  },
  multiples: {},
  fractions: {
    "la moitié": 50,
    moitié: 50,
    "un tiers": 33,
    "deux tiers": 67,
    "un quart": 25,
  },
  hedges: {
    about: "environ | près de | presque",
    over: "plus de | plus d'",
    under: "jusqu'à | jusqu’à | moins de",
  },
  timeUnits: {
    ms: "millisecondes",
    s: "seconde secondes",
    minute: "",
    hour: "heure heures",
    day: "jour jours",
    week: "semaine semaines",
    month: "mois",
    year: "an ans année années",
  },
  names: {
    clauseOpeners: "et mais nous",
    nameEnders: "depuis grâce ont est sont se dans depuis par",
    behindTo: "",
    determiners: "le la les l du de notre nos un une",
    auxiliaries: "atteint ont est sont été passé passée se en de",
    agentVerbs: "avons ont est",
    pluralAttributes: "",
    pronouns: "il elle ils elles",
    fillers: "un une le",
    verbsThatAreNouns: "hausse baisse",
  },
  sections: {
    noResult: `situation initiale | défi | défis | enjeu | enjeux | objectif | objectifs | problématique | contexte
      | prochaines étapes`,
    result: "résultat | résultats | bilan | bénéfices",
    solved: "",
    expected: "attendus",
    targets: "objectif",
  },
};
