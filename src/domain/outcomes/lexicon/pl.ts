import type { Lexicon } from "./types.ts";

export const polish: Lexicon = {
  code: "pl",
  name: "Polish",
  commonest: `i w na z do się nie że jest to o od po przez za oraz dla ze jak który która które są został została zostały był była było tym
      ich jego nasz nasza nasze już a u`,
  writing: {
    ordinals: "",
    abbreviations: "ca | nr | godz | min | sek",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `wzrósł wzrosła wzrosło wzrosły wzrosnąć wzrasta rośnie zwiększył zwiększyła zwiększyło zwiększyły zwiększyli zwiększyliśmy
      zwiększono zwiększyć zwiększony zwiększona zwiększone podniesiony podniesiona podniesione podniósł podniosła podniosło podnieśliśmy
      urósł urosła urosły zwiększa zwiększają zwiększając zwiększeni urosło rosną wzrastają podskoczył podskoczyła podskoczyło podskoczyły
      podwyższył podwyższyła podwyższono wydłużył wydłużyła wydłużyło wydłużyły wydłużono podnieść podniesiono podniosły podnieśli`,
    down: `spadł spadła spadło spadły spada zmniejszył zmniejszyła zmniejszyło zmniejszyły zmniejszyli zmniejszyliśmy zmniejszono
      zmniejszyć zmalał zmalała zmalało zmalały obniżył obniżyła obniżyło obniżyły obniżyliśmy obniżono ograniczył ograniczyła ograniczyliśmy
      ograniczono zredukował zredukowała zredukowaliśmy zredukowano skrócony skrócona skrócone zmniejszony zmniejszona zmniejszone obniżony
      obniżona obniżone ograniczony ograniczona ograniczone zredukowany zredukowana zredukowane skrócił skróciła skróciło skróciły skrócono
      skróciliśmy zaoszczędził zaoszczędziła zaoszczędzili zaoszczędziliśmy oszczędza oszczędzają oszczędzamy zmniejsza zmniejszają
      zmniejszając skraca skracają skracając skrócić obniża obniżają obniżając obniżyć obniżyli redukuje redukują redukując zredukować
      zredukowali zredukowało ograniczyć ograniczyli ograniczyło ograniczyły ogranicza ograniczają ograniczając obciął obcięła obcięli
      obcięliśmy obcięto ścięliśmy ściął spadają spadać maleje maleją zaoszczędzić zaoszczędzono skurczył skurczyła`,
    benefit: `poprawił poprawiła poprawiło poprawiły poprawiliśmy poprawiono przyspieszył przyspieszyła przyspieszyło przyspieszyły
      przyspieszyliśmy poprawia poprawić poprawiają przyspiesza przyspieszyć przyspieszono usprawnił usprawniła usprawniliśmy usprawniono
      przyśpieszył przyśpieszyła przyśpieszyliśmy`,
  },
  infinitives: `zmniejszyć zwiększyć obniżyć skrócić poprawić przyspieszyć podwoić zaoszczędzić ograniczyć podnieść zredukować potroić
      usprawnić obciąć`,
  changeNouns: {
    up: `wzrost wzrostu wzrostem zwiększenie przyrost wzrosty wzrostowi wzroście zwiększenia zwiększeniu przyrostu podwyższenie wydłużenie`,
    down: `spadek spadku redukcja redukcję redukcji zmniejszenie obniżenie obniżka ograniczenie skrócenie oszczędność oszczędności spadkiem
      spadki redukcją zmniejszenia zmniejszeniu obniżenia obniżeniu skrócenia skróceniu skróceniem ograniczenia ograniczeniu oszczędnością
      obniżki`,
    benefit: "poprawa poprawę przyspieszenie poprawy poprawą przyspieszenia usprawnienie",
  },
  compounds: { up: "", down: "", linked: "" },
  comparatives: {
    up: `więcej wyższy wyższa wyższe większy większa większe dłuższy dłużej wyższych wyższą większą większego dłuższe`,
    down: `mniej niższy niższa niższe mniejszy mniejsza mniejsze krótszy krótsza krótsze krócej taniej tańszy niższych niższą mniejszą
      mniejszego tańsza tańsze rzadziej krótszych`,
    benefit: "szybciej szybszy szybsza szybsze lepiej lepszy lepsza lepsze szybszą szybszych sprawniej",
  },
  longComparatives: "",
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "plus", down: "minus" },
  wholeChanges: {
    double: `podwoił podwoiła podwoiło podwoiły podwoiliśmy podwojono podwoili podwojony podwojona podwojone podwaja`,
    triple: "potroił potroiła potroiło potroiły potroiliśmy potrojono potroili potrojony potrojona",
    quadruple: "",
    quintuple: "",
    halve: "",
  },
  wholeChangeNouns: {
    double: "podwojenie",
    triple: "potrojenie",
    quadruple: "",
    quintuple: "",
    halve: "",
  },
  factors: { multiplied: "", divided: "" },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: `oszczędza | oszczędzają | oszczędzamy | zaoszczędził | zaoszczędziła | zaoszczędzili | zaoszczędziliśmy`,
    earned: "zyskał | zyskała | zyskaliśmy | pozyskał | pozyskała",
    moved: "",
    additional: "dodatkowe | dodatkowych",
  },
  prepositions: {
    plainTo: "",
    thanks: "dzięki",
    belonging: "",

    from: "z | ze | od",
    to: "do | na",
    by: "o | o około | o ponad | o prawie | o blisko",
    of: "o | w wysokości | rzędu",
    factor: "o czynnik",
  },
  conjunctions: "i oraz a",
  thatIs: "czyli | to jest | co oznacza | to znaczy | to",
  times: {
    during: { leads: "w ciągu | w | po | przez | na", fillers: "tylko | pierwszych" },
    months: `stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
    moments: { before: "przed | przedtem", after: "po | obecnie", change: "zmiana" },

    past: `wcześniej | przedtem | poprzednio | dawniej | przed wdrożeniem | rok wcześniej | rok temu | uprzednio`,
    earlier: `wcześniej | przedtem | poprzednio | dawniej | trwał | trwała | trwało | trwały | zajmował | zajmowała | zajmowało | wynosił
      | wynosiła | wynosiło`,
    now: "teraz | dziś | dzisiaj | obecnie | aktualnie | potem | zaledwie",
    after: "po | teraz | obecnie",
    since: "od startu | od uruchomienia | od wdrożenia",
  },
  comparisons: { instead: "zamiast", with: "w porównaniu z | w porównaniu do | wobec | względem" },
  movement: "przeszedł | przeszła | przeszło | z",
  numbers: {
    dwa: 2,
    dwie: 2,
    dwóch: 2,
    trzy: 3,
    trzech: 3,
    cztery: 4,
    czterech: 4,
    pięć: 5,
    pięciu: 5,
    sześć: 6,
    sześciu: 6,
    siedem: 7,
    osiem: 8,
    ośmiu: 8,
    dziewięć: 9,
    dziesięć: 10,
    dziesięciu: 10,
    dwadzieścia: 20,
  },
  multiples: {
    dwukrotnie: 2,
    dwukrotny: 2,
    trzykrotnie: 3,
    trzykrotny: 3,
    czterokrotnie: 4,
    pięciokrotnie: 5,
    dziesięciokrotnie: 10,
    podwójnie: 2,
  },
  fractions: {
    połowę: 50,
    połowy: 50,
    "jedną trzecią": 33,
    "dwie trzecie": 67,
    "jedną czwartą": 25,
    ćwierć: 25,
    "trzy czwarte": 75,
  },
  magnitudes: {
    tys: 1e3,
    tysiąc: 1e3,
    tysiące: 1e3,
    tysięcy: 1e3,
    mln: 1e6,
    milion: 1e6,
    miliony: 1e6,
    milionów: 1e6,
    mld: 1e9,
    miliard: 1e9,
    miliardów: 1e9,
  },
  hedges: {
    limits: "poniżej | powyżej",
    articles: "",

    about: "około | ok. | niemal | prawie | blisko",
    over: "ponad | przeszło | co najmniej | więcej niż | powyżej | nie mniej niż",
    under: `nawet do | nawet o | poniżej | mniej niż | maksymalnie | do nawet | nie więcej niż | niespełna | najwyżej`,
  },
  ranges: {
    alternatives: "lub",
    links: "do | i | lub",
    between: "między | pomiędzy",
  },
  timeUnits: {
    ms: "milisekund milisekundy",
    s: "sekunda sekundy sekund sekundę",
    minute: "minuta minuty minut minutę",
    hour: "godzina godziny godzin godzinę godz",
    day: "dzień dni dnia",
    week: "tydzień tygodnie tygodni tygodnia",
    month: "miesiąc miesiące miesięcy miesiąca",
    year: "rok lata lat roku",
  },
  units: {
    currencies: { PLN: "zł złotych złote złoty" },

    percent: "procent | procenta | proc.",
    points: `punktów procentowych | punkty procentowe | punkt procentowy | pkt proc. | p.p. | punktów | punkty`,
    times: "razy | krotnie | krotny",
    per: "na",
    rates: "dziennie | tygodniowo | miesięcznie | rocznie | na dzień | na miesiąc | na tydzień | w tygodniu",
    articles: "",
  },
  levels: {
    measures: "dostępność | satysfakcja",
    reached: "osiągnął | osiągnęła | osiągnęło | osiąga | osiągnęliśmy | wynosi | wynosi teraz",
  },
  names: {
    nominatives: `czasu: czas | liczby: liczba | kosztów: koszty | kosztu: koszt | ruchu: ruch | sprzedaży: sprzedaż | konwersji: konwersja
      | przychodów: przychody | przychodu: przychód | obrotów: obroty | zysku: zysk | zysków: zyski | współczynnika: współczynnik
      | wskaźnika: wskaźnik | wartości: wartość | zużycia: zużycie | obciążenia: obciążenie | wydajności: wydajność
      | produktywności: produktywność | efektywności: efektywność | skuteczności: skuteczność | dokładności: dokładność
      | satysfakcji: satysfakcja | zadowolenia: zadowolenie | zaangażowania: zaangażowanie | zapytań: zapytania | zamówień: zamówienia
      | zgłoszeń: zgłoszenia | błędów: błędy | zwrotów: zwroty | reklamacji: reklamacje | rezerwacji: rezerwacje | transakcji: transakcje
      | subskrypcji: subskrypcje | rejestracji: rejestracje | wizyt: wizyty | odsłon: odsłony | leadów: leady | klientów: klienci
      | użytkowników: użytkownicy | pacjentów: pacjenci | odwiedzin: odwiedziny | zapisów: zapisy | pobrań: pobrania | połączeń: połączenia
      | telefonów: telefony | kliknięć: kliknięcia | braków: braki | przestojów: przestoje | odpadów: odpady | emisji: emisja | marży: marża
      | rentowności: rentowność | szybkości: szybkość | widoczności: widoczność | retencji: retencja | lojalności: lojalność
      | rotacji: rotacja | cyklu: cykl | odsetka: odsetek | udziału: udział | poziomu: poziom | frekwencji: frekwencja | jakości: jakość
      | średniej wartości: średnia wartość | średniej liczby: średnia liczba | średniego czasu: średni czas | średnich kosztów: średnie koszty
      | całkowitych kosztów: całkowite koszty | miesięcznych przychodów: miesięczne przychody | miesięcznych kosztów: miesięczne koszty
      | rocznych kosztów: roczne koszty`,
    articles: "",
    aggregates: "",
    estimates: `szacowany | szacowana | szacowane | szacunkowy | szacunkowa | szacunkowe`,
    adjectives: `roczny roczna roczne rocznego rocznej rocznych rocznym miesięczny miesięczna miesięczne miesięcznego miesięcznej
      miesięcznych miesięcznym średnio przeciętnie średni średnia średnie otwarte otwarty otwarta opinia cytat`,
    participles: { endings: "", nouns: "" },
    periods: {
      which: `pierwszy pierwsza pierwsze pierwszego pierwszej pierwszych pierwszym ostatni ostatnia ostatnie ostatniego ostatniej ostatnich
      ostatnim`,
      units: "rok roku rokiem miesiąc miesiąca miesiące miesięcy miesiącu",
    },
    systems: "strona system platforma proces strony aplikacja sklep portal serwis witryna",
    markets: "branża rynek sektor konkurencja gospodarka",
    groups: `zespół zespol załoga firma personel osób pracowników specjalistów zatrudnienie zespołu pracownicy`,
    elided: "",
    introductions: "po od dzięki w we przy przed",
    wide: `jakość niezawodność produktywność efektywność wydajność bezpieczeństwo stabilność użyteczność optymalizacja doświadczenie`,
    qualifiers: "",

    clauseOpeners: "i oraz a ale podczas gdy który która które gdzie kiedy ponieważ my że więc",
    nameEnders: `po podczas od w na przez jest są był była było były został została zostały dzięki o do z teraz niż co we niespełna wobec
      pod między bez przy ze`,
    leadIns: "w we na",
    inside: "na za do z w dla",
    behindTo: "",
    determiners: `nasz nasza nasze naszych ich jego jej ten ta to te tej wszystkie cały swój swoje swoją`,
    auxiliaries: `się otwiera ładuje działa jest są był była było były został została zostało zostały teraz tylko trwa trwają zajmuje
      wynosi już też się o do z udało nam ładują otwierają działają`,
    agentVerbs: `ma mają miał miała widział uzyskał uzyskała uzyskaliśmy osiągnął odnotował odnotowała odnotowano odnotowaliśmy odnotowali
      osiągnęła osiągnęło osiągnęliśmy pozwoliło pozwolił pozwoliła pozwoliły umożliwiło umożliwił umożliwiła sprawiła sprawił sprawiło
      przyniosło przyniósł przyniosła`,
    pluralAttributes: "",
    pronouns: "on ona ono oni one my to ten",
    fillers: "zaledwie | tylko | średnio | aż | całe | imponujące",
    verbsThatAreNouns: "",
  },
  exclusions: {
    released: "ale | jednak",
    only: "tylko",
    conditions: "",
    respectively: "",
    inputs: `czas trwania | inwestycja | czas zwrotu | koszt projektu | budżet | zwrot | czas trwania projektu | czas pracy`,

    plans: `chcemy | chcieliśmy | planujemy | chcielibyśmy | dążymy | cel | celem | cele | celu | powinien | powinna | powinno | powinny
      | ma wzrosnąć | ma spaść | mają | będzie | będą | może | mogą | mogłoby | planuje | planują | planowano | planowany | planowane
      | oczekuje | oczekujemy | oczekiwany | oczekiwano | przewiduje | przewidujemy | przewidywany | prognoza | prognozuje | zakłada
      | zakładano | założenie | chce | chcą | chciał | chciała | chcieli | hipoteza | zamierza | zamierzamy | liczymy na | spodziewa
      | ma osiągnąć | mógłby | mogłyby | mogłaby | jeśli | jeżeli | byłby | byłoby | gotowa na | gotowy na | gotowe na | przygotowana na
      | przygotowany na | przygotowane na | powinniśmy | moglibyśmy | możesz | można by | można | możliwe | szacuje | szacują | szacuje się
      | szacujemy | szacunki | prognozy | prognozują | ustawa | ustawy | rozporządzenie | dyrektywa | przepisy | program zakłada | w teorii
      | teoretycznie | rzadko zdarza | celem jest | wzrośnie | wzrosną | spadnie | spadną | zwiększy | zwiększą | zmniejszy | zmniejszą
      | skróci | skrócą | obniży | obniżą | poprawi | pozwoli | umożliwi | osiągnie | podwoi | planem | chcąc | postawił sobie | wzrosłyby
      | wzrosłaby | wzrósłby | spadłyby | czynne | czynny | czynna | zakładało | zakładał | przewidywał | przewidywała | przewidywano
      | szacował | szacowała | szacowano | zakładała | zakładali | przewidywali | szacowali`,
    others: `według | zgodnie z raportem | badanie | badania | raport | średnia w branży | w branży | konkurencja | konkurenci | analitycy
      | rynek | każda sekunda | każda minuta | konkurent | konkurenta | badań | badania pokazują | raporty | gus | podaje, że
      | w warunkach laboratoryjnych | laboratorium | środowisku testowym | symulacja | symulacje | symulacji | w czasie pandemii | pandemii
      | z konkurencją | konkurencji | każda złotówka | każda zainwestowana`,
    problems: `przed projektem | zanim | pomimo | mimo | zmagał | zmagała | problemem było | przed wdrożeniem | przed migracją
      | przed zmianą`,
    negations: "nie | nigdy | bez | żaden | żadna | żadnego | żadnej | żadnych | ani",
    takenBack: `planowano | niż planowano | niż zakładano | niż średnia w branży | niż konkurencja | gwarantowane | jak oczekiwano
      | jak planowano | w czasie pandemii | w całej branży`,
    noMetric: `gwarancja | cena | ceny | cen | budżet | cel | rynek | konkurencja | inflacja | czynsz | pensja | pensje | wynagrodzenia
      | rabat | ludność | opłata | abonament | godziny otwarcia | vat | zatrudnienie | średni wiek | ceny surowców | podatek | podatki | VAT
      | pozycja | pozycje | średni rabat | rabaty`,
  },
  sections: {
    opening: "podsumowanie | w skrócie | wstęp",
    wholeResult: "po | sukces | sukcesy | przed i po | dziś | dzisiaj | obecnie | liczby | po wdrożeniu",
    about: "o",
    client: "klient | kliencie | firma | firmie",

    noResult: `wyzwanie | wyzwania | cel | cele | problem | problemy | kontekst | tło | sytuacja wyjściowa | punkt wyjścia | kolejne kroki
      | następne kroki | wymagania | przykład | przykłady | typowe | typowy | założenia | obliczenia | punkt wyjściowy | potrzeba | potrzeby
      | wyzwaniem | stan początkowy | sytuacja początkowa | plany | rynek | analiza problemu`,
    result: `wynik | wyniki | rezultat | rezultaty | efekt | efekty | korzyści | osiągnięcia | wpływ | usprawnienia | co się zmieniło
      | w liczbach | skutki | korzyść | osiągnięcie | usprawnienie | oszczędności | skutek | co osiągnęliśmy | co udało się osiągnąć
      | zwrot z inwestycji | efekty wdrożenia | rezultaty projektu | osiągnięte wyniki | wyniki w liczbach | zyski | rezultatów | efektów
      | sukcesy`,
    solved: "rozwiązanie | rozwiązania",
    expected: `oczekiwane | planowane | oczekiwany | oczekiwana | planowany | planowana | przewidywane | przewidywany | spodziewane
      | prognozowane`,
    targets: "cel | cele",
  },
  columns: {
    part: `strona | kraj | region | miasto | lokalizacja | oddział | sklep | zespół | dział | urządzenie | przeglądarka | kanał | kampania
      | segment | rynek | klient | wariant`,
    metric: `wskaźnik | wskaźniki | metryka | miara | rezultat | wynik | kpi | parametr | obszar | kategoria | aspekt`,
    unit: "jednostka",
    before: `przed | wcześniej | poprzednio | początkowo | poprzedni | poprzednia | stary | stara | przed wdrożeniem | stare | początkowa
      | wartość początkowa | przed optymalizacją | stan wyjściowy`,
    after: `po | teraz | obecnie | dziś | nowe | aktualnie | obecny | obecna | aktualny | aktualna | nowy | nowa | po wdrożeniu
      | po zmianach | po optymalizacji | końcowa | wartość końcowa | nowa wartość`,
    change: `zmiana | poprawa | różnica | efekt | wzrost | spadek | redukcja | zmiana % | oszczędność | przyrost`,
    planned: `cel | planowane | plan | oczekiwane | planowany | prognoza | cele | docelowo | docelowa | szacunek | założenie`,
  },
};
