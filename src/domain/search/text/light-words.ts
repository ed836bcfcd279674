/**
 * Words that hardly tell what a sentence is about, by ISO 639-1 codes: how much and how often, needing, wanting and getting, prepositions that
 * lists of function words leave out, days and seasons, which say when and not what, numbers in words, greetings, and what every page here is: an example of a project.
 * Each in the forms that sentences have.
 */
export const LIGHT_WORDS: Readonly<Record<string, string>> = {
  en: `every many much lot lots quite also even ever yet just really always never please like
    need needs needed want wants wanted get gets got getting let keep keeps kept go goes going went put puts try tries tried trying looking
    one thing things way ways nobody someone anyone everyone everybody somebody anybody something anything everything nothing
    without within inside across around among along behind beside besides near upon via per toward towards throughout since although though
    despite unless whether instead else us case cases study studies example examples
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december christmas easter summer autumn winter week weeks weekend weekends month months year years today yesterday tomorrow still
    two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands whole entire several certain real idea
    thanks thank hello hi dear regards sincerely cheers send`,
  de: `viel viele vielen vieler vieles mehr oft immer nie niemals nur schon noch auch sogar gerade wirklich bitte jede jeden jedem jeder jedes
    brauche brauchen braucht brauchten will wollen möchte möchten suche suchen sucht bekommt bekommen kriegt kriegen geht gehen macht machen
    lassen lässt niemand jemand alle alles etwas nichts mal ding dinge art weise innerhalb außerhalb trotz statt anstatt wegen seit während
    gibt beispiel beispiele fallstudie fallstudien referenz referenzen montag dienstag mittwoch donnerstag freitag samstag sonntag januar
    februar märz april mai juni juli august september oktober november dezember weihnachten ostern sommer herbst winter woche wochen
    wochenende monat monate monaten jahr jahre jahren jahres heute gestern morgen zwei drei vier fünf sechs sieben acht neun zehn dutzend hundert tausend hallo danke dank gruß grüße grüßen herren damen
    geehrte freundlichen gut gute guten guter gutes zurück senden steht stehen uhr`,
  fr: `beaucoup plusieurs très trop toujours jamais souvent encore aussi même vraiment chaque toute tous toutes besoin veut veulent voulons
    voudrions voudrais cherche cherchons cherchent faut fait faire font va vont aller chose choses façon manière personne quelqu quelque
    quelques rien tout sans chez vers parmi depuis pendant malgré lorsque puisque exemple exemples étude études cas lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre noël pâques été
    automne hiver semaine semaines mois an ans année années demain hier deux trois quatre cinq six sept huit neuf dix cent mille bonjour merci cordialement salutations madame monsieur`,
  es: `mucho mucha muchos muchas muy siempre nunca también todavía incluso realmente cada todo toda todos todas necesito necesita necesitamos
    necesitan quiere quiero queremos quieren busco busca buscamos buscan hace hacen hacer va van vamos cosa cosas manera nadie alguien algo
    nada sin dentro hacia según desde durante mediante ejemplo ejemplos caso casos lunes martes miércoles jueves viernes sábado domingo enero
    febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad verano otoño invierno semana semanas mes meses
    año años hoy ayer mañana dos tres cuatro cinco seis siete ocho nueve diez cien mil hola gracias saludos estimados`,
  it: `molto molta molti molte troppo sempre mai spesso ancora anche davvero ogni tutto tutta tutti tutte bisogno serve servono voglio vuole
    vogliamo vogliono vorremmo cerco cerca cerchiamo cercano fa fanno fare va vanno cosa cose modo nessuno qualcuno qualcosa niente nulla
    senza dentro verso tra fra durante secondo esempio esempi caso casi studio studi lunedì martedì mercoledì giovedì venerdì sabato domenica
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre natale pasqua estate autunno inverno
    settimana settimane mese mesi anno anni oggi ieri domani`,
  pt: `muito muita muitos muitas sempre nunca também ainda mesmo realmente cada todo toda todos todas tudo preciso precisa precisamos precisam
    quer quero queremos querem procuro procura procuramos procuram faz fazem fazer vai vão vamos coisa coisas maneira ninguém alguém algo
    nada sem dentro durante desde segundo exemplo exemplos caso casos segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março
    abril maio junho julho agosto setembro outubro novembro dezembro natal páscoa verão outono inverno semana semanas mês meses ano anos hoje
    ontem amanhã`,
  nl: `veel vele vaak altijd nooit ook nog zelfs echt graag elke elk iedere ieder alle alles nodig wil willen wilt zoek zoeken zoekt krijgt
    krijgen gaat gaan doet doen ding dingen manier niemand iemand iets niets zonder binnen buiten tijdens sinds volgens ondanks voorbeeld
    voorbeelden maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september
    oktober november december kerst kerstmis pasen zomer herfst winter week weken weekend maand maanden jaar jaren vandaag gisteren morgen`,
  sv: `mycket många ofta alltid aldrig också ännu verkligen gärna varje alla allt behöver behöva vill söker söka får få går gå gör göra sak
    saker sätt ingen någon något inget utan inom utanför sedan enligt trots exempel fallstudie fallstudier måndag tisdag onsdag torsdag
    fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december jul påsk sommar sommaren höst
    hösten vinter vintern vecka veckan veckor helg månad månader år året idag igår imorgon`,
};
