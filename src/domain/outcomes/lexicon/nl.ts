import type { Lexicon } from "./types.ts";

export const dutch: Lexicon = {
  code: "nl",
  name: "Dutch",
  commonest: `de het een en van is dat op te zijn met voor niet aan er om ook als bij naar door maar nog uit wordt werd worden
    werden heeft hebben onze wij we hun deze dit ze`,
  writing: {
    ordinals: "e",
    abbreviations: "ca | nr",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `steeg stegen gestegen stijgen stijgt groeide groeiden gegroeid groeien verhoogde verhoogden verhoogd
      verhogen toegenomen opgelopen klom klommen geklommen verlengd verlengde verlengden vergroot
      vergrootte vergrootten verhoogt groeit aangegroeid uitgebreid`,
    down: `daalde daalden gedaald dalen daalt verminderde verminderden verminderd verminderen verlaagde
      verlaagden verlaagd verlagen verkortte verkortten verkort verkorten zakte zakten gezakt kromp
      bespaarde bespaarden bespaard bespaart besparen afgenomen teruggebracht gereduceerd reduceerde
      reduceerden gekrompen kelderde kelderden gekelderd ingekort inkortte teruggedrongen teruggeschroefd
      slonk slonken geslonken verkleind verkleinde verkleinden gedrukt verlaagt vermindert geminimaliseerd
      reduceert`,
    benefit: `verbeterde verbeterden verbeterd verbeteren versnelde versnelden versneld versnellen geoptimaliseerd
      optimaliseerde verbetert versnelt`,
  },
  infinitives: `verlagen verhogen verminderen verkorten verbeteren versnellen verdubbelen halveren besparen
      minimaliseren optimaliseren reduceren verkleinen vergroten inkorten`,
  changeNouns: {
    up: "stijging toename groei verhoging",
    down: "daling afname vermindering verlaging reductie besparing besparingen verkorting",
    benefit: "verbetering versnelling",
  },
  compounds: {
    up: "stijging toename groei verhoging",
    down: "daling afname besparing verlaging vermindering reductie verkorting besparingen",
    linked: "heid ing iteit tijd beid",
  },
  comparatives: {
    up: "meer hoger hogere groter grotere langer langere extra",
    down: "minder lager lagere kleiner kleinere korter kortere goedkoper goedkopere",
    benefit: "sneller snellere beter betere",
  },
  longComparatives: "",
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "plus", down: "min" },
  wholeChanges: {
    double: "verdubbelde verdubbelden verdubbeld verdubbelt",
    triple: "verdrievoudigde verdrievoudigden verdrievoudigd",
    quadruple: "verviervoudigde verviervoudigden verviervoudigd",
    quintuple: "vervijfvoudigde vervijfvoudigd",
    halve: "halveerde halveerden gehalveerd halveert",
  },
  wholeChangeNouns: {
    double: "verdubbeling",
    triple: "verdrievoudiging",
    quadruple: "verviervoudiging",
    quintuple: "vervijfvoudiging",
    halve: "halvering",
  },
  factors: { multiplied: "vermenigvuldigd | vermenigvuldigde", divided: "gedeeld" },
  separable: {
    verbs: `nam namen neemt nemen liep liepen ging gingen bracht brachten brengt brengen loopt lopen schoot
      schoten`,
    up: "toe omhoog op",
    down: "af omlaag terug",
  },
  amounts: {
    saved: "bespaart | besparen | bespaarde | bespaarden | bespaard",
    earned: "won | wonnen",
    moved: "daalde | daalden | steeg | stegen | zakte | zakten",
    additional: "extra | aanvullende",
  },
  prepositions: {
    plainTo: "",
    thanks: "dankzij | dank",
    belonging: "van",

    from: "van | vanaf",
    to: "naar | tot",
    by: "met | in",
    of: "van | met",
    factor: "met een factor | met factor | door",
  },
  conjunctions: "en",
  thatIs: "dat is | oftewel | ofwel | dus | wat neerkomt op",
  times: {
    during: { leads: "na | binnen | in", fillers: "de | het | eerste | slechts" },
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    moments: { before: "voorheen", after: "nadien | nu | daarna", change: "verbetering" },

    past: "eerder | voorheen | vroeger | daarvoor | het jaar ervoor | aanvankelijk",
    earlier:
      "eerder | voorheen | vroeger | voordien | duurde | duurden | kostte | kostten | waren | was | bedroeg",
    now: "nu | vandaag | tegenwoordig | inmiddels | thans | daarna | nog maar",
    after: "nu | na | daarna | erna",
    since: "sinds de lancering | sinds de livegang | sinds de start",
  },
  comparisons: {
    instead: "in plaats van",
    with: "tegenover | vergeleken met | in vergelijking met | tegen | ten opzichte van",
  },
  movement: "ging | gingen | gegaan | gaat | gebracht | bracht | brachten",
  numbers: {
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    elf: 11,
    twaalf: 12,
    twintig: 20,
  },
  multiples: {
    tweemaal: 2,
    driemaal: 3,
    viermaal: 4,
    vijfmaal: 5,
    tienmaal: 10,
    "twee keer zo": 2,
    "dubbel zo": 2,
    "dubbel zoveel": 2,
    "twee keer zoveel": 2,
    "twee keer zo veel": 2,
    "drie keer zoveel": 3,
    "drie keer zo veel": 3,
    "vier keer zoveel": 4,
  },
  fractions: {
    "de helft": 50,
    helft: 50,
    "een derde": 33,
    "twee derde": 67,
    tweederde: 67,
    "een kwart": 25,
    "drie kwart": 75,
    driekwart: 75,
  },
  magnitudes: { duizend: 1e3, miljoen: 1e6, mln: 1e6, miljard: 1e9, mld: 1e9 },
  hedges: {
    limits: "onder de | onder",
    articles: "een de",

    about: "ongeveer | circa | bijna | zo'n | rond de | rond",
    over: "meer dan | ruim | minstens | minimaal | boven de",
    under: "tot wel | minder dan | onder de | hooguit | maximaal",
  },
  ranges: {
    alternatives: "of",
    links: "tot | en | à | of",
    between: "tussen",
  },
  timeUnits: {
    ms: "milliseconden",
    s: "seconde seconden sec",
    minute: "minuut minuten",
    hour: "uur uren",
    day: "dag dagen",
    week: "week weken",
    month: "maand maanden",
    year: "jaar jaren",
  },
  units: {
    currencies: {},

    percent: "procent",
    points: "procentpunten | procentpunt | punten",
    times: "keer | maal | voudig",
    per: "per | elke",
    rates: "dagelijks | wekelijks | maandelijks | jaarlijks",
    articles: "een",
  },
  levels: {
    measures: "beschikbaarheid | klanttevredenheid",
    reached: "bereikt | bereikte | bereikten | ligt op | ligt nu op | staat op",
  },
  names: {
    nominatives: "",
    articles: "de het",
    aggregates: "gemiddelde",
    estimates: `geschat | geschatte | verwachte`,
    adjectives: `jaarlijks jaarlijkse maandelijks maandelijkse gemiddeld gemiddelde gemiddelden flinke aanzienlijke
      forse totale structurele`,
    participles: { endings: "", nouns: "" },
    periods: {
      which: "eerste laatste tweede derde afgelopen",
      units: "jaar maand kwartaal week maanden weken jaren",
    },
    systems: "systeem website platform proces web site",
    markets: "sector markt branche concurrentie economie",
    groups: "team ploeg personeel bedrijf",
    elided: "",
    introductions: "na sinds met dankzij",
    wide: "kwaliteit betrouwbaarheid productiviteit efficiëntie veiligheid stabiliteit prestaties gebruiksvriendelijkheid optimalisatie ervaring",
    qualifiers: "",

    clauseOpeners: "en maar terwijl dat die waar wanneer omdat dankzij zodat wij we waardoor",
    nameEnders:
      "na tijdens sinds binnen heeft hebben werd werden is zijn was waren door met naar tot dankzij bij nu dan per in van",
    leadIns: "van in op de het aan voor bij",
    inside: "van de het per voor aan",
    behindTo: "",
    determiners: `de het een onze ons hun zijn haar deze dit alle totale`,
    auxiliaries: `opent openen laadt laden draait draaien is zijn was waren werd werden wordt worden heeft hebben nu
      nog maar ging gingen gaat duurt duren ligt liggen ook bijna met van op sterk fors flink aanzienlijk
      licht duidelijk gemiddeld zelfs ruim inmiddels daarmee wel hierdoor hiermee naar tot`,
    agentVerbs: `hebben heeft zag zagen behaalde behaalden konden kon realiseerde betekent betekenen levert leveren
      leverde leverden zorgt zorgde zorgden scheelt verkopen verkoopt kost krijgt krijgen is zijn was
      waren werd werden had hadden lag lagen bedroeg bedroegen bleef`,
    pluralAttributes: "",
    pronouns: "het ze zij wij we hij dit dat",
    fillers: "een | maar liefst | nog maar | slechts | gemiddeld",
    verbsThatAreNouns: "groei groeien",
  },
  exclusions: {
    released: "maar | echter",
    only: "alleen",
    conditions: "daalt dalen stijgt stijgen groeit groeien zakt krimpt halveert verdubbelt",
    respectively: "respectievelijk",
    inputs: `looptijd | projectduur | medewerkers | investering | budget | duur | projectbudget | teamgrootte
      | team | streefwaarde`,

    plans: `hopen we | doel | doelen | doelstelling | moet | moeten | moest | moesten | zal | zullen | zou
      | zouden | wil | willen | wilde | wilden | verwacht | verwachten | verwachtte | verwachting
      | gepland | streven | streeft | hoopt | hopen | kan | kunnen | hypothese | prognose | van plan
      | naar verwachting | mogelijk | beoogt | beogen | mikt op | indien | klaar voor | berekend op
      | voorbereid op | rekenen op | rekent op | rekenden op | ambitie | streefden | de bedoeling
      | gegarandeerde | mikken op | mikten op | levert straks | naar schatting | streefwaarde`,
    others: `volgens | een onderzoek | een studie | uit onderzoek | het sectorgemiddelde | in de sector
      | concurrenten | analisten | de markt | elke seconde | iedere seconde | elke minuut | de wet
      | de wetgeving | minimumloon | onderzoek toont | onderzoeken | studies tonen | de overheid`,
    problems: `voor het project | voordat wij | voordat we | ondanks | kampte | worstelde | het probleem was | kost`,
    negations: "niet | nooit | geen | zonder",
    takenBack: `gepland | dan gepland | dan verwacht | dan het sectorgemiddelde | dan concurrenten
      | dan de concurrentie | gegarandeerd | bij degenen | voor degenen | dan bedrijven
      | dan andere bedrijven | dan websites | dan winkels`,
    noMetric: `garantie | belasting | belastingen | prijs | prijzen | tarief | tarieven | budget | doel
      | doelstelling | markt | concurrentie | concurrenten | inflatie | huur | salaris | salarissen
      | korting | bevolking | commissie | provisie | minimumloon | btw | openingstijden | huren | lonen
      | loon | positie | plek`,
  },
  sections: {
    opening: "samenvatting | in het kort | inleiding",
    wholeResult: "daarna | succes | voor en na | vandaag | nu",
    about: "over",
    client: "de klant | het bedrijf",

    noResult: `uitdaging | uitdagingen | doel | doelen | doelstelling | doelstellingen | probleem | problemen
      | uitgangssituatie | achtergrond | volgende stappen | vooruitblik | vraag | opgave | voorbeeld
      | voorbeelden | typische | aannames | berekening | aanleiding | vraagstuk | vraagstelling | opdracht
      | wens | wensen | beginsituatie | knelpunt | knelpunten | de situatie | ambitie | behoefte`,
    result: `resultaat | resultaten | effect | effecten | opbrengst | opbrengsten | winst | verbeteringen
      | wat er veranderde | wat er is veranderd | in cijfers | voordelen | baten | impact | besparing
      | besparingen | rendement | wat het opleverde | wat er is bereikt | wat we bereikten
      | wat is er veranderd`,
    solved: "oplossing | oplossingen",
    expected: "verwachte | beoogde | verwacht | geplande | gewenste | nagestreefde",
    targets: "doel | doelen | doelstelling",
  },
  columns: {
    part: `pagina | land | regio | stad | vestiging | filiaal | winkel | team | afdeling
      | apparaat | browser | kanaal | campagne | segment | markt | klant | categorie | variant`,
    metric: "maatstaf | kengetal | kengetallen | indicator | meetwaarde | resultaat",
    unit: "eenheid",
    before: "voor | voorheen | eerder | oud | vroeger | oude | begin | oorspronkelijk",
    after: "na | nu | nieuw | daarna | nieuwe | huidig | vandaag | huidige",
    change: "verandering | verschil | verbetering | effect | wijziging",
    planned: "doel | gepland | verwacht | streefwaarde | doelstelling | prognose",
  },
};
