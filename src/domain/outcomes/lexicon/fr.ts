import type { Lexicon } from "./types.ts";

export const french: Lexicon = {
  code: "fr",
  name: "French",
  commonest: `le la les des du de est et une un par pour avec nous dans été sur en au aux qui que ont il elle ce cette son ses
    leur plus pas ne`,
  writing: {
    ordinals: "er ème e",
    abbreviations: "env",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `gagné augmenté augmentée augmentés augmentées augmente augmentent augmenter augmentant progressé
      progresse progressent progresser bondi bondit grimpé grimpe grimpent accru accrue accrus accrues
      hausse augmentait accroît accroissent relevé relevée relevés relevées boosté boostée dopé dopée
      explosé flambé décollé grimpée rallongé rallongée allongé élevé`,
    down: `réduit réduite réduits réduites réduire réduisant réduisent diminué diminuée diminués diminuées
      diminue diminuent diminuer diminuant baissé baissée baisse baissent baisser chuté chute chutent
      chuter économisé raccourci raccourcie reculé recule reculent abaissé abaissée réduisons réduisait
      abaisse abaissent abaissés abaissées raccourcis raccourcies raccourcit écourté écourtée allégé
      allégée allégés économisent économisons économisée économisés économisées économise fondu plongé
      dégringolé rétréci comprimé comprimée`,
    benefit: `amélioré améliorée améliorés améliorées améliore améliorent améliorer améliorant accéléré accélérée
      accélérés accélérées accélère optimisé optimisée optimisés optimisées accélérer accélèrent`,
  },
  infinitives: `réduire augmenter diminuer baisser améliorer accélérer doubler tripler économiser raccourcir
      accroître abaisser optimiser alléger booster multiplier diviser`,
  changeNouns: {
    up: "hausse augmentation progression croissance",
    down: "baisse réduction diminution économie économies chute",
    benefit: "amélioration accélération gain gains",
  },
  comparatives: {
    up: "plus",
    down: "moins",
    benefit: "rapide rapides",
  },
  wholeChanges: {
    double: "doublé doublée doublés doublées doublent",
    triple: "triplé triplée triplés triplées triplent",
    quadruple: "quadruplé quadruplée quadruplés quadruplées",
    quintuple: "quintuplé quintuplée quintuplés",
    halve: "",
  },
  wholeChangeNouns: {
    double: "doublement",
    triple: "triplement",
    quadruple: "quadruplement",
    quintuple: "",
    halve: "",
  },
  numbers: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    dix: 10,
  },
  multiples: { "le double de": 2, "le triple de": 3 },
  fractions: {
    "la moitié": 50,
    moitié: 50,
    "un tiers": 33,
    "deux tiers": 67,
    "un quart": 25,
  },
  hedges: {
    limits: "sous | sous la | sous les | sous le | en dessous de | au-dessous de | au-dessus de",
    articles: "un une le",

    about: "environ | près de | presque",
    over: "plus de | plus d' | plus que | bien plus que",
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
    nominatives: "",
    articles: "le la les",
    aggregates: "moyenne",
    estimates: `économie estimée | économies estimées | gain estimé | gains estimés | temps estimé | économie attendue | économies attendues | gain attendu | gains attendus | temps attendu | économie potentielle | économies potentielles | gain potentiel | gains potentiels | temps potentiel | estimé | estimée | estimés | estimées | attendu | attendue | attendus | attendues | potentiel | potentielle | potentiels | potentielles`,
    adjectives: `annuel annuels annuelle annuelles mensuel mensuels mensuelle mensuelles moyen moyens moyenne
      moyennes fiscal fiscale fiscales additionnel additionnels additionnelle additionnelles total totale
      totales supplémentaire supplémentaires global globale globales significative significatif notable
      cumulée continue constante spectaculaire`,
    participles: {
      endings: "ant ants",
      nouns:
        "montant montants étudiant étudiants habitant habitants consultant consultants restaurant restaurants courant courants volant volants passant passants carburant carburants",
    },
    periods: {
      which:
        "premier première premiers premières dernier dernière derniers dernières prochain prochaine prochains prochaines",
      units: "an année mois semaine trimestre semestre",
    },
    systems: "site plateforme système web processus serveur",
    markets: "secteur marché industrie concurrence économie",
    groups: "équipe personnel effectif effectifs entreprise team",
    elided: "l d",
    introductions: "après depuis grâce avec",
    wide: "qualité fiabilité productivité efficacité sécurité stabilité performance performances ergonomie optimisation expérience",
    qualifiers: "",

    clauseOpeners: "et mais nous que qui quand lorsque tandis",
    nameEnders:
      "pendant durant avec sans chez vers selon sous contre dès après avant entre jusqu'à soit depuis grâce ont est sont se dans en par pour au à",
    leadIns: "de des du d dans en sur",
    inside: "de des du par pour",
    behindTo: "",
    determiners: `le la les l du des de d notre nos un une son sa ses leur leurs votre vos`,
    auxiliaries: `remonté remontée ramené ramenée ramenés ramenées tombé tombée descendu descendue monté montée
      légèrement nettement fortement passés passées passe passent atteint ont a est sont été ete passé
      passée se en de également aussi désormais s'est s’est ainsi globalement déjà avait avaient
      sensiblement drastiquement considérablement donc même fait à jusqu'à pu être n'est n’est ne`,
    agentVerbs: `avons ont est représente représentent constitue constituent génère génèrent permet permettent voit
      voient obtient obtenons mesuré avoir être ayant font fait sont était étaient a avait passer faire`,
    pluralAttributes: "",
    pronouns: "il elle ils elles",
    fillers: `en moyenne | un | une | le`,
    verbsThatAreNouns: "hausse baisse",
  },
  sections: {
    opening: "en bref | résumé | introduction",
    wholeResult: "après | succès | réussite | avant et après | avant/après | aujourd'hui | aujourd’hui",
    about: "à propos de | à propos du",
    client: "le client | l'entreprise | la société",

    noResult: `situation initiale | situation de départ | problème | problèmes | difficultés | constat | besoin
      | besoins | défi | défis | enjeu | enjeux | objectif | objectifs | problématique | contexte
      | prochaines étapes | exemple | exemples | typique | typiques | hypothèse | hypothèses | calcul
      | calculs | calculer | formule | formules | estimer | attentes | le brief | brief | la demande
      | la mission | point de départ | situation actuelle | freins | la problématique`,
    result: `résultat | résultats | bilan | bénéfices | effets | effet | gains | retombées | améliorations
      | ce qui a changé | ce que cela a changé | en chiffres | chiffres clés | les chiffres | impacts
      | retour sur investissement | ce qui change | ce que ça a changé | ce que cela change
      | gains obtenus`,
    solved: "",
    expected: `attendus | attendu | attendue | attendues | prévu | prévus | prévues | visés | espérés | espéré
      | escomptés | envisagés`,
    targets: "objectif",
  },
  compounds: { up: "", down: "", linked: "" },
  longComparatives: "plus rapide | plus rapides | plus rapidement | plus vite",
  quantityTails: {
    up: `en plus | de plus | supplémentaires | supplémentaire | additionnels | additionnelles`,
    down: "en moins | de moins",
  },
  quantityHeads: { up: "plus", down: "moins" },
  factors: {
    multiplied: "multiplié | multipliée | multipliés | multipliées",
    divided: "divisé | divisée | divisés | divisées",
  },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: `économise | économisé | économiser | économisées | économisés | économisée | économisent
      | économisons`,
    earned: "gagné",
    moved: "baissé",
    additional: "supplémentaire | supplémentaires",
  },
  prepositions: {
    plainTo: "a",
    thanks: "grâce",
    belonging: "de | d'",

    from: "de | d'",
    to: "à | au",
    by: "de | d'un | d'une | d' | en",
    of: "de | d'un | d'une | d'",
    factor: "par | d'un facteur",
  },
  conjunctions: "et",
  thatIs: "soit | c'est | ce qui représente",
  times: {
    during: {
      leads: "en | sur | après | pendant | durant | dans | depuis | au bout de | au bout du",
      fillers: "les | la | le | seulement | premiers",
    },
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    moments: { before: "avant", after: "après | aujourd'hui", change: "amélioration" },

    past: "auparavant | avant | précédemment | l'année précédente",
    earlier: "auparavant | avant | prenait | prenaient | fallait | était | étaient",
    now: "aujourd'hui | maintenant | désormais | à présent",
    after: "après | maintenant",
    since: "depuis le | depuis la",
  },
  comparisons: { instead: "au lieu de | au lieu d' | contre", with: "contre | par rapport à" },
  movement:
    "passé | passée | passés | passées | passer | passe | passent | passant | remonté | remontée | ramené | ramenée | ramenés | ramenées | tombé | tombée | descendu | descendue | monté | montée",
  magnitudes: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  ranges: {
    alternatives: "ou",
    links: "à | et | ou",
    between: "entre",
  },
  units: {
    currencies: {},

    percent: "pour cent | pourcent",
    points: "points de pourcentage | point de pourcentage | points | point",
    times: "fois",
    per: "par",
    rates: "quotidien | quotidiens | mensuel | mensuels",
    articles: "un une",
  },
  levels: { measures: "disponibilité", reached: "atteint | atteignent" },
  exclusions: {
    released: "mais | cependant",
    only: "seulement",
    conditions: "",
    respectively: "respectivement",
    inputs: `investissement | durée | délai | durée du projet | durée de la mission | effectif | effectifs
      | salariés | collaborateurs | équipe | budget | équipe projet`,

    plans: `voulons | voulions | souhaitons | souhaitions | visons | visions | prévoyons | espérons | attendons
      | comptons | objectif | prévoit | prévoient | prévu | prévus | prévue | devrait | devraient
      | pourrait | pourraient | souhaitait | souhaite | voulait | vise | visait | doit | espère | doivent
      | devra | devront | pourra | pourront | veut | veulent | voulaient | souhaitent | souhaitaient
      | visent | visaient | espèrent | espérait | prévoyait | prévues | attendu | attendue | attendus
      | attendues | s'attend | estime | estiment | estimait | estimé | prévision | prévisions | hypothèse
      | viser | projette | si | si possible | permettrait | permettraient | serait | seraient | sera
      | seront | aurait | auraient | seuil | seuils | cible | cibles | à terme | potentiellement | prêt à
      | prête à | prêt pour | prête pour | conçu pour | conçue pour | dimensionné pour | dimensionnée pour
      | tablons sur | table sur | ambition | ambitionne | ambitionnait | comptait | garanties de
      | garantis de | garanti de | permettra | permettront | visée | visé | cherchons | cherchait
      | cherchaient`,
    others: `selon | d'après | une étude | une enquête | un sondage | une recherche | des études
      | dans le secteur | la moyenne du secteur | par rapport au secteur | les concurrents | des analystes
      | les experts | le marché | chaque seconde | chaque minute | la loi | la réglementation | le décret
      | le SMIC | SMIC | les études | études montrent | études | a mesuré que | a mesuré qu
      | a calculé que | a calculé qu | ont montré que | ont montré qu | a montré que | a montré qu
      | en moyenne dans le secteur | un site qui | une page qui | les sites qui | les pages qui`,
    problems: `avant le projet | malgré | souffrait | souffraient | peinait | le problème était | au départ
      | avant que | difficultés | coûte | coûtent`,
    negations: `ne | n' | sans | pas | jamais | aucun | aucune | ni`,
    takenBack: `prévu | prévus | que prévu | que la moyenne du secteur | attendu | qu'attendu | que les concurrents
      | que le marché | garanti | garantie | garantis | pour celles | pour ceux | chez ceux | chez celles
      | que les entreprises | que les autres | que les sites`,
    noMetric: `garantie | impôt | impôts | taxe | taxes | prix | budget | objectif | marché | concurrence
      | concurrents | inflation | loyer | salaires | commission | commissions | remise | SMIC | TVA
      | horaires | heures d'ouverture | loyers | salaire | position | rang`,
  },
  columns: {
    part: `page | pays | région | ville | site | agence | magasin | équipe | service
      | appareil | navigateur | canal | campagne | segment | marché | client | catégorie | variante`,
    metric: "indicateur | indicateurs | métrique | mesure | résultat",
    unit: "unité",
    before: "avant | initial | auparavant | ancien | initiale | ancienne | précédent | précédente",
    after: "après | maintenant | aujourd'hui | nouveau | actuel | actuelle | actuels | actuelles | nouvelle",
    change: "évolution | amélioration | variation | changement | différence | gain",
    planned: "objectif | prévu | cible | attendu | prévision",
  },
};
