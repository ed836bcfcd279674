import type { Lexicon } from "./types.ts";

export const swedish: Lexicon = {
  code: "sv",
  name: "Swedish",
  commonest: `och att det som en ett på är av för med den till inte har de om vi från kan vid nu efter hade blev var
      så man sin sitt sina våra vår`,
  writing: {
    ordinals: "",
    abbreviations: "ca | nr | min | sek | tim",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `ökade ökar ökat öka steg stiger stigit växte växer vuxit höjde höjts höjdes höjt ökats ökades ökad ökas höja höjer
      höjd höjda klättrade klättrat stegrades upp utökad utökade utökades utökat utökats`,
    down: `minskade minskar minskat minska sjönk sjunker sjunkit sänkte sänkt sänka sänktes sänkts föll faller fallit
      kortade kortat kortades förkortade förkortades förkortats sparar sparade sparat reducerade reducerades reducerat
      skar minskats minskades minskad minskas sänks sänker sänkta sjunka rasade rasat kapade kapat kapats kapades
      kortats kortas korta förkortat förkortad förkortas skurit skurits skars krympte krympt reducerad reducerar
      reduceras ner ned`,
    benefit: `förbättrade förbättrades förbättrat förbättrats förbättra förbättrad förbättras förbättrar
      effektiviserade effektiviserat effektiviserats effektiviserades snabbade snabbat snabbades`,
  },
  infinitives: `minska öka sänka höja förbättra fördubbla halvera spara korta reducera kapa förkorta tredubbla
      effektivisera snabba`,
  changeNouns: {
    up: "ökning ökningen tillväxt uppgång höjning ökningar uppgången lyft",
    down: `minskning minskningen sänkning nedgång besparing besparingar förkortning reduktion sänkningen nedgången
      minskningar besparingen`,
    benefit: "förbättring förbättringen förbättringar",
  },
  compounds: {
    up: "ökning tillväxt höjning",
    down: "minskning sänkning besparing reduktion",
    linked: "nad ning ion tet tid het itet skap else",
  },
  comparatives: {
    up: "fler mer högre större längre dyrare flera ökad ökat höjd höjt",
    down: "färre mindre lägre kortare billigare minskad minskat sänkt reducerad reducerat kortad förkortad",
    benefit: "snabbare bättre smidigare effektivare förbättrad förbättrat",
  },
  longComparatives: "",
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "plus", down: "minus" },
  wholeChanges: {
    double: `fördubblade fördubblades fördubblats fördubblat fördubblad fördubblar fördubblas dubblerades dubblerats
      dubblerade dubblerat dubblades`,
    triple:
      "tredubblade tredubblades tredubblats tredubblat tredubblad tredubblar trefaldigats trefaldigades",
    quadruple: "fyrdubblade fyrdubblades fyrdubblats",
    quintuple: "femdubblade femdubblades femdubblats",
    halve: "halverade halverades halverats halverat halverad halverar halveras",
  },
  wholeChangeNouns: {
    double: "fördubbling",
    triple: "tredubbling",
    quadruple: "fyrdubbling",
    quintuple: "",
    halve: "halvering",
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

    past: "tidigare | förut | innan | dessförinnan | året innan | förr | för ett år sedan | ett år tidigare",
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
  magnitudes: {
    tusen: 1e3,
    miljon: 1e6,
    miljoner: 1e6,
    mn: 1e6,
    miljard: 1e9,
    miljarder: 1e9,
    mnkr: 1e6,
    mkr: 1e6,
    tkr: 1e3,
  },
  hedges: {
    limits: "under | över",
    articles: "en ett",

    about: "ungefär | cirka | omkring | nästan | runt",
    over: "mer än | över | minst | drygt",
    under: "upp till | upp emot | mindre än | under | högst | knappt | så mycket som | som mest",
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
    nominatives: "",
    articles: "den det de",
    aggregates: "genomsnitt",
    estimates: `uppskattad | uppskattade | beräknad | beräknade | förväntad`,
    adjectives: "årlig årliga årligt genomsnittlig genomsnittliga genomsnittligt kundcitat citat omdöme",
    participles: { endings: "", nouns: "" },
    periods: {
      which: "första sista senaste",
      units: "år året åren månad månaden månader månaderna halvår halvåret kvartal kvartalet",
    },
    systems:
      "system plattform webbplats webbplatsen sajten sajt plattformen systemet appen sidan sidorna processen",
    markets: "branschen marknaden sektorn konkurrensen ekonomin",
    groups: `team teamet personal personalen företaget personalstyrkan personalstyrka medarbetare medarbetarna
      anställda gruppen`,
    elided: "",
    introductions: "efter sedan med tack under i från på genom före jämfört",
    wide: `kvalitet tillförlitlighet produktivitet effektivitet säkerhet stabilitet prestanda användbarhet optimering
      upplevelse`,
    qualifiers: "",

    clauseOpeners: "och men medan som där när eftersom så vi att vilket",
    nameEnders:
      "efter under sedan inom har hade är var blev genom med till från tack nu än per i på vid om för mellan utan samt via",
    leadIns: "av i på för om till",
    inside: "av per för på till i",
    behindTo: "",
    determiners: `den det de en ett vår vårt våra deras sin sitt sina alla hela`,
    auxiliaries: `öppnas laddas körs är var har hade blev blir nu bara gick går tar tog ligger låg också nästan kunde till från
      med laddar öppnar`,
    agentVerbs:
      "har hade såg kunde fick nådde lyckades ser hjälpte gjorde lyckats uppnådde kunnat gav noterade",
    pluralAttributes: "",
    pronouns: "den det de vi han hon detta dessa",
    fillers: "en | ett | hela | bara | endast | i snitt | i genomsnitt",
    verbsThatAreNouns: "",
  },
  exclusions: {
    released: "men | dock",
    only: "bara endast",
    conditions: "sjunker stiger ökar minskar faller växer halveras fördubblas",
    respectively: "respektive",
    inputs: "investering | återbetalningstid | projektkostnad | projekttid | projektets längd | tidsåtgång",

    plans: `hoppades | vi vill | mål | målet | målen | ska | skall | skulle | vill | ville | väntas | förväntas | förväntar
      | förväntade | planerar | planerat | planerade | hoppas | kommer att | bör | borde | kan | kunna | hypotes | hypotesen
      | prognos | prognosen | avser | räknar med | vore | skulle kunna | siktar på | mål att | kan komma att | redo för
      | byggd för | byggt för | dimensionerad för | uppskattas | uppskattar | uppskattade att | beräknas | bygger på en
      | bygger på att | lagen | upphandlingen | direktivet | kräver att | prognoserna | prognoser | du kan | ni kan
      | vi hade velat | hade velat | ovanligt att | om ni | om du | om trafiken | höjs | sänks | i teorin | teoretiskt
      | önskade | önskar | ville kunna | förväntan | tänkt att | uppskattningsvis | öppet | räknade med | beräknade
      | uppskattade | trodde`,
    others: `enligt | en studie | en undersökning | branschsnittet | i branschen | konkurrenterna | konkurrenter | analytiker
      | marknaden | varje sekund | varje minut | en konkurrent | konkurrenten | studier | undersökningar | forskning visar
      | en rapport | rapporten från | scb | internetstiftelsen | uppger att | i labb | i labbmiljö | i laboratoriet
      | testmiljö | simulering | simuleringar | i turistbranschen | pandemin | varje krona | varje investerad
      | den svenska e-handeln | svensk e-handel | den svenska marknaden`,
    problems: `före projektet | innan projektet | trots | kämpade | problemet var | led av | hade ökat | hade minskat
      | hade stigit | hade sjunkit | hade vuxit | hade fallit | före bytet | innan bytet`,
    negations: "inte | aldrig | ingen | inga | utan | inget | varken | någon",
    takenBack: `planerat | än planerat | än väntat | än branschsnittet | än konkurrenterna | garanterat | kunde inte
      | som väntat | som planerat | under pandemin | i hela branschen`,
    noMetric: `garanti | pris | priset | priser | priserna | avgift | avgifter | budget | budgeten | mål | målet | marknad
      | marknaden | konkurrens | konkurrenter | inflation | inflationen | hyra | hyran | lön | löner | rabatt | befolkning
      | moms | momsen | öppettider | personalstyrkan | personalstyrka | antal anställda | antalet anställda | medelålder
      | kontorsyta | elpris | elpriset | elpriserna | skatt | skatten | placering | placeringar | rabatten | rabatter
      | snittrabatt | snittrabatten | snittpris | snittpriset | garantin | garantier | annonsbudget | annonsbudgeten
      | mediebudget | mediebudgeten | marknadsbudgeten | projektbudgeten`,
  },
  sections: {
    opening: "sammanfattning | i korthet | inledning",
    wholeResult:
      "efter | framgång | framgångar | före och efter | idag | i dag | nu | efteråt | siffrorna | effekterna",
    about: "om",
    client: "kunden | företaget",

    noResult: `utmaning | utmaningen | utmaningar | mål | målet | problem | problemet | bakgrund | utgångsläge
      | nuläge | nästa steg | framtid | behov | exempel | typiska | antaganden | beräkning | utgångspunkt
      | utgångsläget | behovet | uppdraget | kundens behov | kommande steg | vägen framåt | marknaden | syfte | syftet
      | mål och syfte`,
    result: `resultat | resultatet | resultaten | effekt | effekter | effekten | nytta | vinster | förbättringar
      | vad som ändrades | vad som förändrades | i siffror | utfall | utfallet | fördelar | vinst | vinsten | nyttan
      | besparing | besparingar | vad det gav | vad vi uppnådde | vad som har förändrats | vad det ledde till
      | resultat i siffror | uppnådda resultat | framgångar | kundnytta | affärsnytta`,
    solved: "lösning | lösningen | lösningar",
    expected: "förväntade | väntade | förväntat | förväntad | beräknade | planerade | önskade",
    targets: "mål | målet",
  },
  columns: {
    part: `sida | land | region | stad | plats | butik | team | avdelning | enhetstyp | webbläsare | kanal
      | kampanj | segment | marknad | kund | kategori | variant`,
    metric:
      "mått | nyckeltal | mätetal | indikator | resultat | kpi | parameter | område | nyckeltalet | mätpunkt",
    unit: "enhet",
    before: `före | innan | tidigare | förut | gammalt | ursprungligt | före projektet | förr | gammal | gamla
      | utgångsläge | baslinje`,
    after: "efter | nu | nytt | idag | därefter | nuvarande | efter projektet | ny | nya | aktuellt | i dag",
    change: `förändring | förbättring | skillnad | ändring | effekt | ökning | minskning | utveckling | diff
      | besparing | vinst`,
    planned: "mål | planerat | planerad | målvärde | förväntat | prognos | målet | uppskattat | uppskattning",
  },
};
