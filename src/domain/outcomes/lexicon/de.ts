import type { Lexicon } from "./types.ts";

export const german: Lexicon = {
  code: "de",
  name: "German",
  commonest: `der die das und ist nicht mit auf von um für wurde wurden den dem ein eine wir durch zu im des sich auch
    werden bei als nach einen einer zum zur sind haben hat aus`,
  writing: {
    ordinals: "",
    abbreviations: "ca | nr | z.b | bzw | usw | mio | mrd",
    decimal: ",",
    capitalNouns: true,
  },
  changeVerbs: {
    up: `steigerte steigerten steigern gesteigert steigt erhöhte erhöhten erhöhen erhöht steigen wächst
      wachsen stieg stiegen gestiegen wuchs wuchsen gewachsen zugelegt zugenommen angestiegen geklettert
      kletterte kletterten vergrößert vergrößerte vergrößerten verlängert verlängerte verlängerten
      ausgebaut gesteigerte hochgeschnellt angewachsen`,
    down: `senkte senkten senken gesenkt sinkt sinken reduzierte reduzierten reduzieren reduziert sanken
      gesunken verringerte verringerten verringert verringern verkürzte verkürzten verkürzt verkürzen fiel
      fielen gefallen sparte sparten spart eingespart zurückgegangen abgenommen geschrumpft schrumpfte
      schrumpften minimiert minimierte minimierten gekürzt kürzte kürzten gedrosselt drosselte gespart
      zurückgefahren heruntergefahren gedrückt verschlankt eingebrochen`,
    benefit: `verbesserte verbesserten verbessern verbessert beschleunigte beschleunigt beschleunigten optimiert
      optimierte optimierten`,
  },
  infinitives: `senken steigern erhöhen reduzieren verringern verkürzen verbessern beschleunigen verdoppeln
      halbieren sparen einsparen minimieren optimieren verdreifachen kürzen drosseln`,
  changeNouns: {
    up: "Steigerung Anstieg Zuwachs Wachstum Erhöhung",
    down: `Senkung Reduzierung Reduktion Rückgang Verringerung Ersparnis Einsparung Einsparungen Verkürzung`,
    benefit: "Verbesserung Beschleunigung",
  },
  comparatives: {
    up: `mehr höher höhere höheren höherer höheres größer größere größeren zusätzliche zusätzlicher
      zusätzlichen`,
    down: "weniger geringer geringere geringeren geringerer niedriger niedrigere niedrigeren niedrigerer kürzer kürzere kürzeren kürzerer günstiger günstigere günstigeren kleiner kleinere",
    benefit:
      "schneller schnellere schnelleren schnellerer schnelleres besser bessere besseren besserer besseres",
  },
  wholeChanges: {
    double: "verdoppelte verdoppelten verdoppelt verdoppeln",
    triple: "verdreifachte verdreifacht verdreifachten",
    quadruple: "vervierfachte vervierfacht vervierfachten",
    quintuple: "verfünffachte verfünffacht verfünffachten",
    halve: "halbierte halbierten halbiert halbieren",
  },
  wholeChangeNouns: {
    double: "Verdoppelung Verdopplung",
    triple: "Verdreifachung",
    quadruple: "Vervierfachung",
    quintuple: "Verfünffachung",
    halve: "Halbierung",
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
    "doppelt so viele": 2,
    "doppelt so viel": 2,
    "dreimal so viele": 3,
    "dreimal so viel": 3,
    "viermal so viele": 4,
    "viermal so viel": 4,
    "fünfmal so viele": 5,
  },
  fractions: {
    "die hälfte": 50,
    "ein drittel": 33,
    "zwei drittel": 67,
    "drei viertel": 75,
    "ein viertel": 25,
  },
  hedges: {
    limits: "unter | über",
    articles: "",

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
    nominatives: "",
    articles: "die der das den",
    aggregates: "durchschnittlich",
    estimates:
      "geschätzte | geschätzter | geschätzten | geschätztes | erwartete | erwarteter | erwarteten | erwartetes",
    adjectives: `jährlich jährliche jährlichen jährlicher jährliches monatlich monatliche monatlichen monatlicher
      monatliches durchschnittlich durchschnittliche durchschnittlichen durchschnittlicher
      durchschnittliches deutliche deutlichen deutlicher signifikante signifikanten nachhaltige gesamte`,
    participles: { endings: "", nouns: "" },
    periods: {
      which: `erste ersten erster erstes erstem letzte letzten letzter letztes letztem zweiten dritten vergangenen
      gleichen selben`,
      units: "jahr monat quartal halbjahr woche monaten jahren wochen",
    },
    systems: "system server website webseite seite plattform lösung prozess web site",
    markets: "branche markt sektor wettbewerb konkurrenz wirtschaft",
    groups: "team mannschaft belegschaft personal mitarbeiterzahl unternehmen firma",
    elided: "",
    introductions: "nach seit durch mit dank",
    wide: "qualität zuverlässigkeit produktivität effizienz sicherheit stabilität leistung performance bedienbarkeit optimierung nutzererlebnis",
    qualifiers: "",

    clauseOpeners: "und aber wobei wir wodurch sodass womit während weil dass indem wovon",
    nameEnders: "seit nach innerhalb durch bei hat haben wurde wurden im am pro wie als",
    leadIns: "der des dem bei beim im in an am",
    inside: "von der des für pro",
    behindTo: "",
    determiners: `der die das es man den dem des unsere unser unserer ihre ein eine einen des ihr ihren ihrer seine sein seinen`,
    auxiliaries: `noch nur liegt jetzt bei dauert dauern laufen hat haben wurde wurden ist sind sich um auf von konnte
      deutlich stark leicht spürbar drastisch massiv insgesamt dadurch damit bereits hatte hatten war
      waren konnten ließ ließen somit mittlerweile inzwischen so`,
    agentVerbs: `haben hat wurde wurden konnten bedeutet bedeuten entspricht erzielt erzielte erzielten erzielen
      ermöglicht ermöglichte führt führte führten verkauft kostet verzeichnet verzeichnete verzeichneten
      bringt ist sind war waren hatte hatten lag lagen betrug betrugen beträgt blieb blieben`,
    pluralAttributes: "",
    pronouns: "sie wir es man er",
    fillers: `im Schnitt | durchschnittlich | ein | eine | einem | einen`,
    verbsThatAreNouns: "",
  },
  sections: {
    opening: "überblick | zusammenfassung | auf einen blick | kurz gesagt",
    wholeResult: `effekt | effekte | wirkung | danach | nachher | erfolg | zahlen | vorher und nachher
      | vorher/nachher | vorher – nachher | heute | bilanz`,
    about: "über",
    client: "der kunde | den kunden | das unternehmen",

    noResult: `problem | probleme | hintergrund | anforderung | anforderungen | herausforderung | herausforderungen
      | ausgangslage | ausgangssituation | problemstellung | ziel | ziele | nächste schritte | ausblick
      | Beispiel | Beispiele | Beispielrechnung | typische | Annahmen | Berechnung | zielsetzung
      | zielsetzungen | aufgabe | aufgaben | aufgabenstellung | auftrag | anlass | ausgangspunkt
      | status quo | bedarf | schwachstellen | projektziele | projektziel | der kunde | investition`,
    result: `ergebnis | ergebnisse | erfolge | wirkung | auswirkung | auswirkungen | nutzen | mehrwert
      | verbesserung | verbesserungen | kennzahlen | was sich geändert hat | was sich verändert hat
      | in zahlen | was es gebracht hat | das hat es gebracht | resultat | resultate | erfolgsbilanz
      | einsparungen | was sich änderte | was sich verändert | das hat sich verändert
      | das hat sich geändert | was es brachte | was wir erreicht haben | das haben wir erreicht`,
    solved: "lösung",
    expected: `erwartete | erwartet | erwarteter | erwartetes | erwarteten | geplante | geplanten
      | prognostizierte | angestrebte | voraussichtliche | erhoffte`,
    targets: "ziel",
  },
  compounds: {
    up: "steigerung zuwachs wachstum anstieg erhöhung plus ausbau verlängerung",
    down: `ersparnis einsparung einsparungen senkung reduktion reduzierung rückgang verkürzung verringerung
      ersparnisse minderung`,
    linked: "heit keit ung ion tät schaft tum arbeit kauf trieb halt wicht",
  },
  longComparatives: "",
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "plus", down: "minus" },
  factors: { multiplied: "vervielfacht | vervielfachte | vervielfachten", divided: "" },
  separable: {
    verbs: `ging gingen nahm nahmen geht gehen legte legten legt legen schnellte schnellten kletterte kletterten
      fuhr fuhren`,
    up: "zu hoch",
    down: "zurück ab runter herunter",
  },
  amounts: {
    saved: "spart | sparen | sparte | sparten | spare | eingespart | gespart",
    earned: "gewann | gewannen | gewonnen",
    moved: "stieg | stiegen | sank | sanken | fiel | fielen",
    additional: "zusätzliche | zusätzlicher | zusätzlichen",
  },
  prepositions: {
    plainTo: "",
    thanks: "dank",
    belonging: "von",

    from: "von | vom",
    to: "auf | zu",
    by: "um | in",
    of: "von | um",
    factor: "um den Faktor | um einen Faktor von | um den Faktor von",
  },
  conjunctions: "und",
  thatIs: "also um | also | das sind | das ist | das entspricht | was | entspricht",
  times: {
    during: {
      leads: "innerhalb von | innerhalb | binnen | nach | über | seit",
      fillers: "den | dem | der | die | nur | ersten | letzten",
    },
    months: "januar februar märz april mai juni juli august september oktober november dezember",
    moments: { before: "vorher | davor", after: "nachher | danach | heute", change: "verbesserung" },

    past: "zuvor | vorher | früher | bisher | davor | im Vorjahr",
    earlier:
      "früher | vorher | bisher | zuvor | davor | dauerte | dauerten | brauchte | brauchten | lag bei | lagen bei",
    now: "heute | jetzt | nun | nur noch | danach | nachher | inzwischen | seitdem",
    after: "nachher | danach | jetzt | heute",
    since: "seit dem Start | seit dem Launch | seit dem Relaunch | seit Start | seit Launch | seit Relaunch",
  },
  comparisons: {
    instead: "statt | anstatt | anstelle von",
    with: "gegenüber | verglichen mit | im Vergleich zu",
  },
  movement: "ging | gingen | gebracht | brachte | brachten",
  magnitudes: {
    tausend: 1e3,
    tsd: 1e3,
    mio: 1e6,
    million: 1e6,
    millionen: 1e6,
    mrd: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
  },
  ranges: {
    alternatives: "oder",
    links: "bis | und | oder",
    between: "zwischen",
  },
  units: {
    currencies: {},

    percent: "Prozent",
    points: "Prozentpunkte | Prozentpunkten | Prozentpunkt | Punkte | Punkten",
    times: "mal | fache | facher | faches | fachen",
    per: "pro | am | im",
    rates: "täglich | wöchentlich | monatlich | jährlich",
    articles: "ein eine einen einem einer",
  },
  levels: {
    measures: "Verfügbarkeit | Kundenzufriedenheit",
    reached: "erreicht | erreichte | erreichten | erreichen | liegt bei | liegt jetzt bei",
  },
  exclusions: {
    released: "aber | jedoch | tatsächlich",
    only: "nur",
    conditions:
      "sinkt sinken sank sanken steigt steigen stieg stiegen fällt fallen fiel fielen wächst wachsen wuchs schrumpft halbiert verdoppelt",
    respectively: "respektive",
    inputs: `preis | dauer | laufzeit | budget | projektdauer | projektlaufzeit | umsetzungsdauer
      | umsetzungszeit | projektzeitraum | mitarbeiter | mitarbeitende | mitarbeitenden | beschäftigte
      | standorte | investition | projektbudget | team | teamgröße | zielwert`,

    plans: `hoffen | hofften | peilen | soll | sollen | sollte | sollten | erwarten | erwartet | erwartete
      | erwarteten | geplant | voraussichtlich | das Ziel | unser Ziel | ihr Ziel | Ziel war | Ziel ist
      | wollen | wollten | will | möchten | könnte | könnten | würde | würden | Prognose | Hypothese
      | soll es | dürfte | dürften | wäre | wären | werden soll | erhofft | erhoffte | erhoffen | plant
      | planen | plante | planten | strebt | streben | anstreben | Vorgabe | Ziel war es | falls
      | potenziell | möglicherweise | vielleicht | wünscht | wünschte | ausgelegt auf | ausgelegt für
      | bereit für | vorbereitet auf | rechnen mit | rechnet mit | rechneten mit | kalkulieren mit
      | angestrebt | angestrebte | Ambition | anvisiert | anvisierte | garantierte | garantierten
      | zu erwarten | erwartbar | realistisch | realistisch sind | Ziel bis | Ziel für | Zielwert
      | Ziel für das Jahr`,
    others: `laut | einer Studie | eine Studie | eine Umfrage | einer Umfrage | branchenweit | Studien zeigen
      | Studien | Branchenschnitt | Branchendurchschnitt | der Markt wuchs | die Branche wuchs
      | die Branche wächst | im Branchenvergleich | im Vergleich zur Branche | Wettbewerber | Experten
      | Analysten | zufolge | Forscher | jede Sekunde | jede Minute | das Gesetz | Gesetz verlangt
      | Gesetz schreibt | gesetzlich | Gesetzgeber | Verordnung | Mindestlohn | Forschung zeigt | Umfragen
      | eine Seite, die | eine Website, die | Seiten, die | Websites, die`,
    problems: `vor dem Projekt | bevor wir | trotz | litt | litten | kämpfte | kämpften | das Problem war
      | zu Beginn | vor Projektbeginn | drohte | drohten | kostet`,
    negations: `nicht | nie | kein | keine | ohne | niemals | weder | nirgends`,
    takenBack: `geplant | als geplant | als im Branchenschnitt | als die Branche | erwartet | als erwartet
      | als der Branchenschnitt | als der Wettbewerb | als die Konkurrenz | garantiert
      | im Branchenvergleich | bei denen | für diejenigen | als Unternehmen | als Betriebe | als andere
      | als Websites | als Shops`,
    noMetric: `Garantie | MwSt | Preis | Preise | Mehrwertsteuer | Steuer | Steuern | Zinsen | Rabatt | Skonto
      | Aufschlag | Budget | Ziel | Markt | Wettbewerb | Wettbewerber | Inflation | Miete | Gehalt
      | Gehälter | Provision | Provisionen | Mindestlohn | Öffnungszeiten | Mieten | Lohn | Löhne | Platz
      | Rang`,
  },
  columns: {
    part: `Seite | Land | Region | Stadt | Standort | Filiale | Team | Abteilung | Gerät
      | Browser | Kanal | Kampagne | Segment | Markt | Kunde | Kategorie | Suchbegriff | Variante`,
    metric: "Kennzahl | Kennzahlen | Messgröße | Metrik | Kennwert | Ergebnis | Indikator | Bereich",
    unit: "Einheit",
    before: `vorher | zuvor | alt | bisher | davor | Ausgangswert | früher | vor | alter | alte | bisherige
      | bisheriger`,
    after: `nachher | jetzt | heute | neu | danach | Ergebnis | aktuell | nach | neuer | neue | aktuelle
      | aktueller`,
    change: "Veränderung | Verbesserung | Änderung | Differenz | Effekt | Entwicklung",
    planned: "Ziel | geplant | Plan | Zielwert | Soll | erwartet | Prognose",
  },
};
