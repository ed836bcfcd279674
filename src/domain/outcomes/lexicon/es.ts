import type { Lexicon } from "./types.ts";

export const spanish: Lexicon = {
  code: "es",
  name: "Spanish",
  commonest: `el los las del al con por para una fue se nuestro en más pasó la de y que un es su sus lo como ha han no
    entre sobre`,
  writing: {
    ordinals: "º ª",
    abbreviations: "aprox",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `aumentó aumentaron aumentar aumentado aumentada aumentados aumentadas aumenta aumentamos creció
      crecieron crecido incrementó incrementaron incrementado subió subieron subido crece crecen
      incrementa incrementan incrementar incrementada incrementados incrementadas incrementamos sube suben
      elevó elevaron elevado elevada disparó dispararon disparado creciendo aumentando aumentan ampliado
      ampliada`,
    down: `redujo redujeron redujimos reducir reducido reduciendo disminuyó disminuyeron disminuido disminuida
      disminuidos disminuidas reducida reducidos reducidas bajó bajaron bajado cayó cayeron ahorró
      ahorraron ahorrado ahorra recortó recortamos reduce reducen disminuye disminuyen disminuir bajan
      descendió descendieron descendido desciende cae caen caído desplomó acortó acortaron acortado
      acortada recortaron recortado ahorran ahorramos ahorrando abarató abarataron rebajó rebajaron
      rebajado bajando minimizado minimizó`,
    benefit: `mejoró mejoraron mejorar mejorado mejoramos aceleró mejorada mejorados aceleraron acelerado
      acelerada optimizó optimizaron optimizado optimizada`,
  },
  infinitives: `reducir aumentar disminuir bajar subir mejorar acelerar duplicar triplicar ahorrar incrementar
      recortar optimizar minimizar acortar elevar`,
  changeNouns: {
    up: "aumento incremento crecimiento subida",
    down: "reducción disminución ahorro ahorros descenso caída bajada",
    benefit: "mejora aceleración",
  },
  comparatives: {
    up: "más mayor superior",
    down: "menos menor inferior",
    benefit: "rápido rápida rápidos rápidas",
  },
  wholeChanges: {
    double: `duplicó duplicaron duplicado duplicamos duplica duplican dobló
      doblaron doblado`,
    triple: `triplicó triplicaron triplicado triplica triplican triplicamos`,
    quadruple: "cuadruplicó cuadruplicado cuadruplicaron cuadruplica",
    quintuple: "quintuplicó quintuplicado quintuplicaron",
    halve: "",
  },
  wholeChangeNouns: {
    double: "duplicación",
    triple: "triplicación",
    quadruple: "",
    quintuple: "",
    halve: "",
  },
  numbers: {
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    diez: 10,
  },
  multiples: { "el doble de": 2, "el triple de": 3 },
  fractions: {
    "la mitad": 50,
    "un tercio": 33,
    "dos tercios": 67,
    "una cuarta parte": 25,
    "un cuarto": 25,
  },
  hedges: {
    limits: "por debajo de | por debajo del | por encima de | por encima del",
    articles: "un una las los",

    about: "unos | unas | casi | aproximadamente | cerca de | alrededor de",
    over: "más de | más del | al menos | por encima de | más que",
    under: "hasta | hasta un | hasta en un | menos de | menos del | por debajo de",
  },
  timeUnits: {
    ms: "milisegundos",
    s: "segundo segundos",
    minute: "minuto minutos",
    hour: "hora horas",
    day: "día días dia dias",
    week: "semana semanas",
    month: "mes meses",
    year: "año años",
  },
  names: {
    nominatives: "",
    articles: "el la los las",
    aggregates: "media promedio",
    estimates: `estimado | estimada | estimados | estimadas | previsto | prevista`,
    adjectives: `anual anuales mensual mensuales medio media promedio promedios interanual interanuales acumulado
      acumulada significativo significativa notable global sostenido sostenida total`,
    participles: { endings: "", nouns: "" },
    periods: { which: "primer primera primero último última", units: "año mes trimestre semestre" },
    systems: "página sistema plataforma proceso web",
    markets: "sector mercado industria competencia economía",
    groups: "equipo plantilla personal empresa",
    elided: "",
    introductions: "tras desde gracias con",
    wide: "calidad fiabilidad productividad eficiencia seguridad estabilidad rendimiento usabilidad optimización experiencia",
    qualifiers: "",

    clauseOpeners: "y pero hemos que cuando donde porque mientras",
    nameEnders: "desde gracias fue ha han por en a para durante tras",
    leadIns: "de del en la las los el",
    inside: "de del por para",
    behindTo: "",
    determiners: `el la lo los las del de un una nuestro nuestra nuestros nuestras al su sus`,
    auxiliaries: `pasó pasaron tarda ahora es son ha han fue se un en también ya casi hemos había habían
      significativamente drásticamente notablemente considerablemente además logró logramos consiguió
      visto vieron vio estado sido pasa pasan hasta pudo pudieron podido ser`,
    agentVerbs: `hemos han ha representa representan supone suponen genera generan permite permiten permitió
      permitieron logra logran vende venden hacen hace es son era eran fue fueron`,
    pluralAttributes: "",
    pronouns: "es",
    fillers: `de media | un | una | el`,
    verbsThatAreNouns: "",
  },
  sections: {
    opening: "resumen | de un vistazo | introducción",
    wholeResult: "después | éxito | antes y después | hoy | ahora",
    about: "sobre",
    client: "el cliente | la empresa",

    noResult: `situación inicial | contexto | antecedentes | punto de partida | necesidad | necesidades | desafío
      | desafíos | reto | retos | problema | problemas | objetivo | objetivos | próximos pasos | ejemplo
      | ejemplos | típico | típicos | típicas | hipótesis | cálculo | cálculos | situación de partida
      | situación previa | el encargo | encargo | briefing | meta | metas | dolor | dolores
      | necesidad del cliente`,
    result: `resultado | resultados | impacto | beneficios | logros | logro | mejoras | beneficio
      | qué cambió | lo que cambió | qué ha cambiado | lo que ha cambiado | en cifras | en números
      | cifras clave | efectos | efecto | impactos | retorno de la inversión | qué conseguimos
      | lo que conseguimos | qué logramos | lo que logramos`,
    solved: "solución",
    expected: `esperados | esperado | esperada | esperadas | previsto | previstos | previstas | proyectado
      | proyectados | deseados`,
    targets: "objetivo",
  },
  compounds: { up: "", down: "", linked: "" },
  longComparatives: `más rápido | más rápida | más rápidos | más rápidas | más rápidamente`,
  quantityTails: { up: "de más | adicionales | adicional", down: "de menos" },
  quantityHeads: { up: "más", down: "menos" },
  factors: {
    multiplied: "multiplicó | multiplicaron | multiplicado",
    divided: "dividió | dividido | dividieron",
  },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: `ahorra | ahorró | ahorrado | ahorraron | ahorramos | ahorradas | ahorrados | ahorrada | ahorran`,
    earned: "ganó | ganaron",
    moved: "bajó | subió | cayó",
    additional: "adicional | adicionales",
  },
  prepositions: {
    plainTo: "",
    thanks: "gracias",
    belonging: "de",

    from: "de | del | desde",
    to: "a | al | hasta",
    by: "en un | en una | en | un | una | el | de | del",
    of: "de | del",
    factor: "por | entre",
  },
  conjunctions: "y",
  thatIs: "es decir | eso es | lo que supone | o sea",
  times: {
    during: {
      leads: "en | tras | durante | después de | al cabo de",
      fillers: "los | las | el | la | solo | sólo | primeros",
    },
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    moments: { before: "antes", after: "después | ahora | hoy", change: "mejora" },

    past: "antes | anteriormente | anterior | anteriores",
    earlier: "antes | tardaba | tardaban | era | eran",
    now: "hoy | ahora | actualmente",
    after: "después | ahora",
    since: "desde el lanzamiento",
  },
  comparisons: {
    instead: "en lugar de | en vez de | en lugar del | en vez del",
    with: `frente a | en comparación con | frente al | frente a los | respecto al | respecto a`,
  },
  movement: "pasó | pasaron | pasado | pasa | pasamos",
  magnitudes: { mil: 1e3, millón: 1e6, millones: 1e6 },
  ranges: {
    alternatives: "o",
    links: "a | y | o | y el | y un | al",
    between: "entre | entre el | entre un",
  },
  units: {
    currencies: {},

    percent: "por ciento",
    points: "puntos porcentuales | punto porcentual | puntos",
    times: "veces",
    per: "por | al | a la",
    rates: "diarios | diarias | semanales | mensuales | anuales",
    articles: "un una",
  },
  levels: {
    measures: "disponibilidad | satisfacción",
    reached: "alcanza | alcanzó | alcanzaron | alcanzado | alcanzan",
  },
  exclusions: {
    released: "pero | sin embargo",
    only: "solo sólo",
    conditions: "",
    respectively: "respectivamente",
    inputs: `duración | plazo | duración del proyecto | plantilla | empleados | equipo | inversión | presupuesto
      | inversión inicial`,

    plans: `queremos | queríamos | planeamos | confiamos en | el objetivo | nuestro objetivo | su objetivo
      | prevé | prevemos | previsto | prevista | debería | deberían | podría | podrían | esperamos
      | quería | querían | será | serán | objetivo | objetivos | debe | deben | deberá | deberán | podrá
      | podrán | quiere | quieren | pretende | pretenden | pretendía | prevén | preveía | previstos
      | previstas | esperan | esperaba | se espera | se estima | estima | estiman | estimamos | estimado
      | hipótesis | meta | metas | planea | planean | si | sería | serían | habría | habrían | tendrá
      | va a | van a | iba a | potencialmente | capacidad de manejar | capacidad para | preparado para
      | preparada para | listo para | lista para | ambición | aspira | aspiramos | aspiraba | contamos con
      | calculamos | garantizado | garantizada | garantizados | garantizadas | permitirá | permitirán
      | pretendíamos | buscamos | buscábamos | buscaba | buscaban`,
    others: `según | un estudio | una encuesta | una investigación | los estudios | de acuerdo con | en el sector
      | la media del sector | en comparación con el sector | los competidores | analistas | expertos
      | el mercado | cada segundo | cada minuto | la ley | la normativa | el decreto | salario mínimo
      | estudios | el gobierno | un sitio que | una web que | una página que | las páginas que`,
    problems: `antes del proyecto | a pesar de | sufría | sufrían | el problema era | dificultades
      | antes de empezar | antes de que | cuesta | cuestan`,
    negations: `no | sin | nunca | ni | ningún | ninguna | tampoco`,
    takenBack: `previsto | de lo previsto | que la media del sector | esperado | de lo esperado
      | que los competidores | que el mercado | garantizado | para los que | para las que | para quienes
      | garantizados | garantizadas | garantizada | que las empresas | que otras empresas | que los demás
      | que otros`,
    noMetric: `garantía | impuesto | impuestos | precio | precios | presupuesto | objetivo | mercado | competencia
      | competidores | inflación | salarios | comisión | comisiones | descuento | descuentos
      | salario mínimo | IVA | horario | horarios | alquiler | alquileres | salario | posición | puesto`,
  },
  columns: {
    part: `página | país | región | ciudad | sede | tienda | equipo | departamento
      | dispositivo | navegador | canal | campaña | segmento | mercado | cliente | categoría | variante`,
    metric: "métrica | métricas | indicador | indicadores | medida | resultado",
    unit: "unidad",
    before: "antes | previo | inicial | anterior | previa",
    after: "después | ahora | hoy | actual | nuevo | actualmente | actuales | nueva",
    change: "cambio | mejora | variación | diferencia",
    planned: "objetivo | previsto | meta | esperado | previsión",
  },
};
