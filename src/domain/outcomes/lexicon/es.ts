import type { Lexicon } from "./types.ts";

export const spanish: Lexicon = {
  changeVerbs: {
    up: `aumentó aumentaron aumentar aumentado aumenta aumentamos creció crecieron crecido incrementó
      incrementaron incrementado subió subieron subido`,
    down: `redujo redujeron redujimos reducir reducido reduciendo disminuyó disminuyeron disminuido bajó
      bajaron bajado cayó cayeron ahorró ahorraron ahorrado ahorra recortó recortamos`,
    benefit: "mejoró mejoraron mejorar mejorado mejoramos aceleró",
  },
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
    double: "duplicó duplicaron duplicado duplicamos",
    triple: "triplicó triplicaron triplicado",
    quadruple: "cuadruplicó",
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
  multiples: {},
  fractions: {
    "la mitad": 50,
    "un tercio": 33,
    "dos tercios": 67,
    "una cuarta parte": 25,
    "un cuarto": 25,
  },
  hedges: {
    about: "unos | unas | casi | aproximadamente | cerca de | alrededor de",
    over: "más de | más del | al menos | por encima de",
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
    clauseOpeners: "y pero hemos",
    nameEnders: "desde gracias fue ha han por",
    behindTo: "",
    determiners: "el los las del nuestro nuestra nuestros al su sus",
    auxiliaries: "pasó pasaron tarda ahora es son ha han fue",
    agentVerbs: "hemos han ha",
    pluralAttributes: "",
    pronouns: "es",
    fillers: "una el",
    verbsThatAreNouns: "",
  },
  sections: {
    noResult: `situación inicial | desafío | desafíos | reto | retos | problema | problemas | objetivo | objetivos
      | próximos pasos`,
    result: "resultado | resultados | impacto | beneficios | logros",
    solved: "solución",
    expected: "esperados",
    targets: "objetivo",
  },
};
