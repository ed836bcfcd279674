import type { Lexicon } from "./types.ts";

export const italian: Lexicon = {
  code: "it",
  name: "Italian",
  commonest: `il lo la i gli le di del della dei delle da dal dalla che e è un una per con in nel nella sono ha hanno
      non si più al alla alle su come anche ogni siamo abbiamo`,
  writing: {
    ordinals: "º ª",
    abbreviations: "ca | min | sec",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `aumentato aumentata aumentati aumentate aumentano aumentare aumenta cresciuto cresciuta cresciuti cresciute
      crescere salito salita saliti salite sale incrementato incrementata incrementati incrementate aumentando cresce
      crescono crescendo salgono salendo incrementare incrementa incrementano incrementando lievitato lievitata
      lievitati lievitate balzato balzata balzati balzate alzato alzata alzati alzate`,
    down: `ridotto ridotta ridotti ridotte riduce ridurre riducendo diminuito diminuita diminuiti diminuite diminuire
      calato calata calati calate sceso scesa scesi scese crollato crollata abbassato abbassata tagliato tagliata
      tagliati tagliate risparmiato risparmiati risparmiano risparmia accorciato accorciata abbattuto abbattuta
      abbattuti riducono riduciamo diminuisce diminuiscono diminuendo cala calano calare calando scende scendono
      scendere scendendo crolla crollano crollati crollate abbassa abbassano abbassare abbassati abbassate taglia
      tagliano tagliare tagliando risparmiata risparmiate risparmiare risparmiando accorcia accorciano accorciati
      accorciate abbattere abbatte abbattono abbattendo abbattute precipitato precipitata precipitati precipitate`,
    benefit: `migliorato migliorata migliorati migliorate migliorare migliora accelerato accelerata migliorano
      migliorando accelerati accelerate accelerare accelera accelerano velocizzato velocizzata velocizzati velocizzate
      velocizzare velocizza`,
  },
  infinitives: `ridurre aumentare diminuire abbassare migliorare accelerare raddoppiare triplicare dimezzare
      risparmiare tagliare incrementare abbattere velocizzare accorciare quadruplicare`,
  changeNouns: {
    up: "aumento crescita incremento rialzo aumenti incrementi balzo",
    down: "riduzione diminuzione calo risparmio risparmi taglio abbattimento riduzioni crollo tagli abbassamento",
    benefit: "miglioramento accelerazione miglioramenti velocizzazione",
  },
  compounds: { up: "", down: "", linked: "" },
  comparatives: {
    up: "più maggiore maggiori superiore superiori",
    down: "meno minore minori inferiore inferiori",
    benefit: "veloce veloci rapido rapida rapidi rapide",
  },
  longComparatives: `più veloce | più veloci | più velocemente | più rapido | più rapida | più rapidi | più rapide
      | più rapidamente | più efficiente | più efficienti | più economico | più economica`,
  quantityTails: { up: "in più", down: "in meno" },
  quantityHeads: { up: "più", down: "meno" },
  wholeChanges: {
    double: "raddoppiato raddoppiata raddoppiati raddoppiate raddoppiano raddoppia",
    triple: "triplicato triplicata triplicati triplicate triplica triplicano",
    quadruple: "quadruplicato quadruplicata quadruplicati quadruplicate",
    quintuple: "quintuplicato quintuplicata quintuplicati quintuplicate",
    halve: "dimezzato dimezzata dimezzati dimezzate dimezzano dimezza",
  },
  wholeChangeNouns: {
    double: "raddoppio",
    triple: "",
    quadruple: "",
    quintuple: "",
    halve: "dimezzamento",
  },
  factors: {
    multiplied: "moltiplicato | moltiplicata | moltiplicati | moltiplicate",
    divided: "diviso | divisa | divisi | divise",
  },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: "risparmia | risparmiano | risparmiato | risparmiati | risparmiamo | risparmiare",
    earned: "guadagnato | generato | acquisito",
    moved: "sceso | scesa | scesi | scese | salito | salita | saliti | salite | calato | calata",
    additional: "aggiuntivo | aggiuntivi | aggiuntive | in più",
  },
  prepositions: {
    plainTo: "",
    thanks: "grazie",
    belonging: "di",

    from: "da | dal | dalla | dallo | dalle | dai | dagli | dall'",
    to: "a | al | allo | alla | ai | alle | all' | fino a",
    by: "del | dello | dell' | di | della | di un | di circa",
    of: "del | dello | dell' | della | di | di circa",
    factor: "per | di un fattore",
  },
  conjunctions: "e ed",
  thatIs: "cioè | ossia | ovvero | pari a | pari al | pari all' | vale a dire",
  times: {
    during: { leads: "dopo | nel giro di | durante", fillers: "i | gli | le | la | soli | solo | primi" },
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    moments: { before: "prima", after: "dopo | oggi", change: "miglioramento" },

    past: "prima | in precedenza | precedentemente | in passato | inizialmente",
    earlier: `prima | in precedenza | in passato | un tempo | richiedeva | richiedevano | serviva | servivano
      | impiegava | impiegavano | durava | duravano | era | erano`,
    now: "ora | adesso | oggi | attualmente | ormai",
    after: "dopo | ora | oggi",
    since: "dal lancio | dopo il lancio",
  },
  comparisons: {
    instead: "invece di | invece che | anziché | al posto di | contro",
    with: "rispetto a | rispetto ai | rispetto al | rispetto alle | contro | a fronte di",
  },
  movement:
    "passato | passata | passati | passate | passa | passano | passando | portato | portata | portati | portate",
  numbers: {
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    venti: 20,
  },
  multiples: { "il doppio": 2, "il triplo": 3 },
  fractions: {
    "la metà": 50,
    metà: 50,
    "un terzo": 33,
    "due terzi": 67,
    "un quarto": 25,
    "tre quarti": 75,
  },
  magnitudes: { mila: 1e3, milione: 1e6, milioni: 1e6, miliardo: 1e9, miliardi: 1e9, mln: 1e6, mld: 1e9 },
  hedges: {
    limits: `sotto | sotto i | sotto il | sotto la | sotto l' | al di sotto del | al di sotto dell' | sopra il
      | sopra l' | sopra i | al di sopra del`,
    articles: "un una il i le",

    about: "circa | quasi | intorno a | intorno al | all'incirca | pressoché",
    over: `più di | più del | oltre | oltre il | almeno | almeno il | almeno del | più che | più dell' | oltre l'
      | almeno l' | ben oltre`,
    under: `fino a | fino al | meno di | meno del | sotto | sotto i | al massimo | sotto il | sotto lo | sotto la
      | sotto l' | al di sotto del | al di sotto dell' | fino all' | meno dell' | non più di`,
  },
  ranges: {
    alternatives: "o",
    links: "a | e | o",
    between: "tra | fra",
  },
  timeUnits: {
    ms: "millisecondi",
    s: "secondo secondi",
    minute: "minuto minuti",
    hour: "ora ore",
    day: "giorno giorni",
    week: "settimana settimane",
    month: "mese mesi",
    year: "anno anni",
  },
  units: {
    currencies: {},

    percent: "per cento | percento",
    points: "punti percentuali | punto percentuale | punti",
    times: "volte",
    per: "al | alla | all' | a | per | ogni",
    rates: "al giorno | al mese | all'anno | alla settimana | a settimana | giornalieri | mensili | annui",
    articles: "un un' una uno",
  },
  levels: {
    measures: "disponibilità | soddisfazione",
    reached: "raggiunge | raggiunto | raggiunta | raggiungono",
  },
  names: {
    nominatives: "",
    articles: "il la lo i le",
    aggregates: "media",
    estimates: `stimato | stimata | stimati | stimate | previsto | prevista | previsti | previste`,
    adjectives: "annuo annua annuale mensile medio media aperto aperta aperti testimonianza citazione",
    participles: { endings: "ando endo", nouns: "comando bando dividendo" },
    periods: {
      which: "primo prima primi prime ultimo ultima ultimi ultime",
      units: "anno mese trimestre semestre settimana giorno",
    },
    systems: "sito sistema piattaforma processo web app applicazione portale negozio pagina pagine home",
    markets: "settore mercato industria concorrenza economia",
    groups: "squadra team personale azienda organico dipendenti collaboratori addetti squadre",
    elided: "l d un dell all nell sull dall",
    introductions: "dopo grazie con nel nella nei in da a durante rispetto",
    wide: `qualità affidabilità produttività efficienza sicurezza stabilità prestazioni usabilità ottimizzazione
      esperienza`,
    qualifiers: "",

    clauseOpeners: "e ed ma mentre che dove quando perché così noi abbiamo",
    nameEnders: `dopo durante entro ha hanno è sono stato stata stati state per da dal grazie rispetto nel in ogni al ora fino
      attraverso con tramite mediante`,
    leadIns: "di del dello della dei degli delle dell d nel nella nei nelle in sul sulla sui sulle",
    inside: "di del dello della dei degli delle dell per al",
    behindTo: "",
    determiners: `il lo la i gli le l un una uno nostro nostra nostri nostre suo sua suoi sue loro di del della dei
      delle degli questo questa questi queste tutti tutte`,
    auxiliaries: `apre aprono carica caricano è sono ha hanno stato stata stati state si ora adesso oggi passa passano passato
      passata passati passate richiede richiedono impiega dura circa quasi inoltre anche portato portata abbiamo diventato
      diventata diventati diventate`,
    agentVerbs: `abbiamo hanno ha visto registrato ottenuto raggiunto portato hai avete ottenuta ottenuti permesso
      consentito fatto consente permette`,
    pluralAttributes: "",
    pronouns: "esso essa essi noi loro questo ciò questa",
    fillers: "un | una | ben | solo | appena | soli | sole | in media",
    verbsThatAreNouns: "aumento calo",
  },
  exclusions: {
    released: "ma | però | invece",
    only: "solo soltanto",
    conditions: "",
    respectively: "rispettivamente",
    inputs: `durata | investimento | tempo di rientro | periodo di rientro | payback | costo del progetto | durata del progetto
      | tempo impiegato`,

    plans: `vogliamo | volevamo | contiamo di | puntiamo a | miriamo a | obiettivo | obiettivi | l'obiettivo | dovrebbe
      | dovrebbero | dovrà | dovranno | potrebbe | potrebbero | prevede | prevedono | previsto | prevista | previsti
      | previste | prevediamo | stimiamo | si stima | stimato | stimata | vuole | vogliono | voleva | volevano | vorrebbe
      | punta a | puntava a | puntano a | mira a | mirava a | speriamo | ci aspettiamo | aspettiamo | sarà | saranno
      | ipotesi | piano prevede | entro il prossimo | deve | devono | può | possono | potrà | potranno | se | punta | mira
      | sarebbe | sarebbero | avrebbe | avrebbero | spera | sperano | prevista per | meta | target | pronto per | pronta per
      | progettato per | progettata per | predisposto per | dovremmo | dovremo | potremmo | potremo | potreste | potresti
      | puoi | puoi ridurre | vorremmo | avremmo | avremmo voluto | desiderava | desiderano | desidera | intende | intendeva
      | conta di | contava di | contano di | stima un | stima una | stima che | stimano | stime | le stime | previsioni
      | passerà | passeranno | scenderà | scenderanno | salirà | saliranno | crescerà | cresceranno | aumenterà
      | aumenteranno | ridurrà | ridurranno | diminuirà | diminuiranno | calerà | caleranno | raddoppierà | raddoppieranno
      | migliorerà | permetterà | permetteranno | consentirà | porterà | porteranno | il bando | la legge | la normativa
      | il regolamento | la direttiva | impone | impongono | raro che | in teoria | teoricamente | ipotizza | auspica
      | in programma | chiedeva di | ha chiesto di | richiedeva di | per poter | è possibile | era possibile | stimava
      | stimavano | prevedeva | prevedevano | ipotizzava | ipotizzavano | calcolava`,
    others: `secondo | uno studio | una ricerca | un sondaggio | un'indagine | la media del settore | nel settore
      | i concorrenti | gli analisti | il mercato | ogni secondo | ogni minuto | un concorrente | concorrente | i competitor
      | competitor | ricerche | le ricerche | gli studi | studi dimostrano | uno studio di | un report | un rapporto | istat
      | la pandemia | in laboratorio | in condizioni di laboratorio | nei test di laboratorio | ambiente di test | simulazione
      | simulazioni | ogni euro | rispetto alla concorrenza | rispetto al settore | rispetto ai concorrenti
      | rispetto alla media`,
    problems: `prima del progetto | prima che | nonostante | soffriva | il problema era | difficoltà | erano aumentati
      | erano aumentate | era aumentato | era aumentata | era salito | era salita | era sceso | era scesa | era calato
      | era calata | erano calate | erano calati | erano scese | erano scesi | era cresciuto | era cresciuta
      | prima dell'intervento | prima del lancio | prima della migrazione | prima di iniziare`,
    negations: "non | mai | senza | nessun | nessuno | nessuna | né",
    takenBack: `previsto | previsti | prevista | del previsto | rispetto al previsto | della media del settore
      | rispetto alla media del settore | rispetto ai concorrenti | garantito | sperato | auspicato | atteso
      | come previsto | durante la pandemia | in tutto il settore | del settore`,
    noMetric: `garanzia | prezzo | prezzi | canone | canoni | tariffa | tariffe | budget | obiettivo | obiettivi | mercato
      | concorrenza | concorrenti | inflazione | affitto | affitti | stipendio | stipendi | sconto | sconti | popolazione
      | orario | orari | iva | valore del contratto | età media | imposta | imposte | IVA | posizione | posizioni
      | posizionamento | sconto medio`,
  },
  sections: {
    opening: "in sintesi | in breve | introduzione",
    wholeResult: "dopo | successo | successi | prima e dopo | oggi | adesso | numeri | i numeri | il dopo",
    about: "su",
    client: "il cliente | l'azienda",

    noResult: `obiettivo | obiettivi | sfida | sfide | problema | problemi | contesto | situazione iniziale
      | situazione di partenza | scenario | prossimi passi | requisiti | criticità | esempio | esempi | tipico
      | tipici | tipiche | ipotesi | calcolo | il problema | la sfida | il contesto | situazione | cosa ci aspettiamo
      | prossimi sviluppi | roadmap | esigenza | esigenze | bisogno | punto di partenza | ricerca | mercato`,
    result: `risultato | risultati | impatto | benefici | vantaggi | esito | impatti | miglioramenti | cosa è cambiato
      | in cifre | in numeri | i numeri | effetti | effetto | beneficio | vantaggio | traguardi | ritorno sull’investimento
      | ritorno sull'investimento | cosa abbiamo ottenuto | che cosa è cambiato | esiti | ricadute | successi
      | cosa è migliorato | dopo l'intervento | ritorni | performance ottenute | cosa abbiamo raggiunto | risultato reale
      | risultati reali`,
    solved: "soluzione | soluzioni",
    expected: "attesi | previsti | atteso | previsto | previste | desiderati",
    targets: "obiettivo | obiettivi",
  },
  columns: {
    part: `pagina | paese | regione | città | sede | negozio | team | reparto | dispositivo | browser | canale
      | campagna | segmento | mercato | cliente | categoria | variante`,
    metric: `metrica | metriche | indicatore | indicatori | misura | risultato | kpi | parametro | voce | area
      | aspetto | metrica chiave`,
    unit: "unità",
    before: `prima | iniziale | precedente | precedenti | vecchio | prima del progetto | partenza | vecchia | vecchi
      | in precedenza | baseline`,
    after:
      "dopo | ora | oggi | attuale | adesso | nuovo | attuali | nuova | dopo il progetto | finale | nuovi | nuove",
    change: `variazione | miglioramento | riduzione | differenza | cambiamento | delta | scostamento | incremento
      | aumento | variazione % | crescita | risparmio`,
    planned: "obiettivo | previsto | target | atteso | previsione | obiettivi | stima | stimato | stimata",
  },
};
