import type { Lexicon } from "./types.ts";

export const swedish: Lexicon = {
  code: "sv",
  name: "Swedish",
  commonest: `och att det som en ett på är av för med den till inte har de om vi från kan vid nu efter hade blev var så man
    sin sitt sina våra vår`,
  writing: {
    ordinals: "",
    abbreviations: "ca | nr",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `ökade ökar ökat öka steg stiger stigit växte växer vuxit höjde höjts höjdes höjt`,
    down: `minskade minskar minskat minska sjönk sjunker sjunkit sänkte sänkt sänka sänktes sänkts föll faller fallit kortade kortat
      kortades förkortade förkortades förkortats sparar sparade sparat reducerade reducerades reducerat skar`,
    benefit: "förbättrade förbättrades förbättrat förbättrats förbättra",
  },
  infinitives: `minska öka sänka höja förbättra fördubbla halvera spara korta`,
  changeNouns: {
    up: "ökning ökningen tillväxt uppgång höjning",
    down: "minskning minskningen sänkning nedgång besparing besparingar förkortning reduktion",
    benefit: "förbättring förbättringen",
  },
  compounds: {
    up: "ökning tillväxt höjning",
    down: "minskning sänkning besparing reduktion",
    linked: "nad ning ion tet",
  },
  comparatives: {
    up: "fler mer högre större längre",
    down: "färre mindre lägre kortare billigare",
    benefit: "snabbare bättre",
  },
  longComparatives: "",
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "plus", down: "minus" },
  wholeChanges: {
    double: "fördubblade fördubblades fördubblats fördubblat",
    triple: "tredubblade tredubblades tredubblats tredubblat",
    quadruple: "fyrdubblade fyrdubblades fyrdubblats",
    quintuple: "femdubblade femdubblades femdubblats",
    halve: "halverade halverades halverats halverat",
  },
  factors: { multiplied: "multiplicerats | multiplicerades", divided: "" },
  separable: { verbs: "gick går", up: "upp", down: "ner ned" },
  amounts: {
    saved: "sparar | sparade | sparat | spara",
    earned: "vann | fick",
    moved: "sjönk | steg | föll | minskade | ökade",
    additional: "ytterligare | extra",
  },
  prepositions: {
    plainTo: "",
    thanks: "tack vare",
    belonging: "",

    from: "från",
    to: "till | ner till | ned till | upp till",
    by: "med | i",
    of: "på | med | av | om",
    factor: "med en faktor | med faktor | med faktorn",
  },
  conjunctions: "och",
  thatIs: "det vill säga | dvs | alltså | vilket är | vilket motsvarar",
  times: {
    during: { leads: "inom | på | efter | under", fillers: "de | bara | endast | första" },
    months: "januari februari mars april maj juni juli augusti september oktober november december",
    moments: { before: "före | innan", after: "efter | idag | nu", change: "förbättring" },

    past: "tidigare | förut | innan | dessförinnan | året innan | förr",
    earlier: "tidigare | förut | innan | förr | tog | brukade | krävde | var | låg på",
    now: "nu | i dag | idag | numera | därefter | nuförtiden",
    after: "efter | nu | därefter",
    since: "sedan lanseringen | sedan starten",
  },
  comparisons: {
    instead: "i stället för | istället för",
    with: "jämfört med | mot | gentemot",
  },
  movement: "gick | går | gått | kom | kommit | tagit | flyttades",
  numbers: {
    två: 2,
    tre: 3,
    fyra: 4,
    fem: 5,
    sex: 6,
    sju: 7,
    åtta: 8,
    nio: 9,
    tio: 10,
    elva: 11,
    tolv: 12,
    tjugo: 20,
  },
  multiples: { "dubbelt så": 2, "tre gånger så": 3, tiodubbelt: 10 },
  fractions: {
    hälften: 50,
    hälft: 50,
    "en tredjedel": 33,
    "två tredjedelar": 67,
    "en fjärdedel": 25,
    "tre fjärdedelar": 75,
  },
  magnitudes: { tusen: 1e3, miljon: 1e6, miljoner: 1e6, mn: 1e6, miljard: 1e9, miljarder: 1e9, mnkr: 1e6 },
  hedges: {
    articles: "en ett",

    about: "ungefär | cirka | omkring | nästan | runt",
    over: "mer än | över | minst | drygt",
    under: "upp till | upp emot | mindre än | under | högst | knappt",
  },
  ranges: {
    alternatives: "eller",
    links: "till | och | eller",
    between: "mellan",
  },
  timeUnits: {
    ms: "millisekunder",
    s: "sekund sekunder sek",
    minute: "minut minuter",
    hour: "timme timmar tim",
    day: "dag dagar dygn",
    week: "vecka veckor",
    month: "månad månader",
    year: "år",
  },
  units: {
    currencies: { SEK: "kr kronor" },

    percent: "procent",
    points: "procentenheter | procentenhet | enheter | poäng",
    times: "gånger | faldigt",
    per: "per | varje | i",
    rates: "om dagen | i veckan | i månaden | om året | dagligen | årligen | per år",
    articles: "en ett",
  },
  levels: {
    measures: "tillgänglighet | tillgängligheten | kundnöjdhet | kundnöjdheten",
    reached: "nådde | når | uppnådde | uppnår | ligger på | ligger nu på",
  },
  names: {
    articles: "den det de",
    aggregates: "genomsnitt",
    estimates: `uppskattad | uppskattade | beräknad | beräknade | förväntad`,
    adjectives: "årlig årliga årligt genomsnittlig genomsnittliga genomsnittligt",
    participles: { endings: "", nouns: "" },
    periods: { which: "första sista", units: "år året åren månad månaden månader månaderna" },
    systems: "system plattform webbplats webbplatsen",
    markets: "branschen marknaden sektorn konkurrensen ekonomin",
    groups: "team teamet personal personalen företaget",
    elided: "",
    introductions: "efter sedan med tack",
    wide: "kvalitet tillförlitlighet produktivitet effektivitet säkerhet stabilitet prestanda användbarhet optimering upplevelse",
    qualifiers: "",

    clauseOpeners: "och men medan som där när eftersom tack så vi att vilket",
    nameEnders:
      "efter under sedan inom har hade är var blev genom med till från tack nu än per i på vid om för",
    leadIns: "av i på för om till",
    inside: "av per för på till i",
    behindTo: "",
    determiners: `den det de en ett vår vårt våra deras sin sitt sina alla hela`,
    auxiliaries: `öppnas laddas körs är var har hade blev blir nu bara gick går tar tog ligger låg också nästan kunde till från med`,
    agentVerbs: "har hade såg kunde fick nådde lyckades",
    pluralAttributes: "",
    pronouns: "den det de vi han hon",
    fillers: "en | ett | hela | bara | endast | i snitt | i genomsnitt",
    verbsThatAreNouns: "",
  },
  exclusions: {
    only: "bara endast",
    respectively: "respektive",
    inputs: "",

    plans: `hoppades | vi vill | mål | målet | målen | ska | skall | skulle | vill | ville | väntas
      | förväntas | förväntar | förväntade | planerar | planerat | planerade | hoppas | kommer att | bör
      | borde | kan | kunna | hypotes | hypotesen | prognos | prognosen | avser | räknar med | vore
      | skulle kunna | siktar på | mål att | kan komma att | redo för | byggd för | byggt för
      | dimensionerad för`,
    others: `enligt | en studie | en undersökning | branschsnittet | i branschen | konkurrenterna
      | konkurrenter | analytiker | marknaden | varje sekund | varje minut`,
    problems: "före projektet | innan projektet | trots | kämpade | problemet var | led av",
    negations: "inte | aldrig | ingen | inga | utan",
    takenBack: "planerat | än planerat | än väntat | än branschsnittet | än konkurrenterna | garanterat",
    noMetric: `garanti | skatt | skatten | moms | momsen | pris | priset | priser | priserna | avgift | avgifter | budget | budgeten | mål | målet | marknad | marknaden
      | konkurrens
      | konkurrenter | inflation | inflationen | hyra | hyran | lön | löner | rabatt | befolkning`,
  },
  sections: {
    opening: "sammanfattning | i korthet | inledning",
    wholeResult: "efter | framgång | framgångar | före och efter | idag | i dag | nu",
    about: "om",
    client: "kunden | företaget",

    noResult: `utmaning | utmaningen | utmaningar | mål | målet | problem | problemet | bakgrund | utgångsläge
      | nuläge | nästa steg | framtid | behov | exempel | typiska | antaganden | beräkning`,
    result: `resultat | resultatet | resultaten | effekt | effekter | effekten | nytta | vinster
      | förbättringar | vad som ändrades | vad som förändrades | i siffror | utfall | utfallet
      | fördelar | vinst | vinsten | nyttan | besparing | besparingar | vad det gav | vad vi uppnådde
      | vad som har förändrats`,
    solved: "lösning | lösningen | lösningar",
    expected: "förväntade | väntade | förväntat | förväntad | beräknade | planerade | önskade",
    targets: "mål | målet",
  },
  columns: {
    metric: "mått | nyckeltal | mätetal | indikator | resultat",
    unit: "enhet",
    before: "före | innan | tidigare | förut | gammalt | ursprungligt",
    after: "efter | nu | nytt | idag | därefter | nuvarande",
    change: "förändring | förbättring | skillnad | ändring | effekt",
    planned: "mål | planerat | planerad | målvärde | förväntat | prognos",
  },
};
