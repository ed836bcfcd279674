import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { toPlainDocument } from "../../../../src/domain/case-study/markdown/plain-text.ts";
import { compareTranslation } from "../../../../src/domain/translations/compare.ts";
import { figuresIn } from "../../../../src/domain/translations/compare-numbers.ts";
import { type Vocabulary, vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { vocabulary } from "../case-study/study-text.ts";

const HEAD = 'publishDate: 2024-01-15\nclient: "Northwind"\ntags: [speed]\n';
const document = (title: string, body: string, head = HEAD) =>
  `---\ntitle: "${title}"\n${head}---\n\n${body}\n`;

function read(path: string, text: string) {
  const { study, body, placeOf } = parseCaseStudy({ path, text }, { vocabulary, timeZone: "UTC" });
  if (!study || !body) throw new Error(`${path} cannot be read`);
  return { study, plain: toPlainDocument(body.tokens), placeOf };
}

const compare = (english: string, other: string, language: string) =>
  compareTranslation({
    original: read("acme.md", english),
    translation: read(`acme.${language}.md`, other),
    languages: ["en", language],
  });

const rules = (english: string, other: string, language: string): string[] =>
  compare(english, other, language)
    .filter(({ file }) => file !== "acme.md")
    .flatMap(({ problems }) => problems.map(({ rule }) => rule));

/** A sentence in English, and faithful translations of it. */
const SENTENCES: [english: string, others: Record<string, string>][] = [
  [
    "Load time fell from 8.2 s to 1.4 s.",
    {
      de: "Die Ladezeit sank von 8,2 s auf 1,4 s.",
      fr: "Le temps de chargement est passé de 8,2 s à 1,4 s.",
      es: "El tiempo de carga bajó de 8,2 s a 1,4 s.",
    },
  ],
  [
    "We handled 1,204 orders a day.",
    {
      de: "Wir bearbeiteten 1.204 Bestellungen am Tag.",
      fr: "Nous traitions 1 204 commandes par jour.",
      es: "Gestionamos 1.204 pedidos al día.",
    },
  ],
  [
    "Revenue rose to 2.5 million euros.",
    {
      de: "Der Umsatz stieg auf 2,5 Mio. Euro.",
      fr: "Le chiffre d’affaires a atteint 2,5 millions d’euros.",
      es: "Los ingresos subieron a 2,5 millones de euros.",
    },
  ],
  [
    "Costs fell by 34 %.",
    {
      de: "Die Kosten sanken um 34 Prozent.",
      fr: "Les coûts ont baissé de 34 pour cent.",
      es: "Los costes bajaron un 34 por ciento.",
    },
  ],
  [
    "Satisfaction rose by 17 percentage points.",
    {
      de: "Die Zufriedenheit stieg um 17 Prozentpunkte.",
      fr: "La satisfaction a gagné 17 points de pourcentage.",
      es: "La satisfacción subió 17 puntos porcentuales.",
    },
  ],
  [
    "It took twelve weeks.",
    { de: "Es dauerte zwölf Wochen.", fr: "Cela a pris douze semaines.", es: "Llevó doce semanas." },
  ],
  [
    "Three engineers worked on it.",
    {
      de: "3 Ingenieure arbeiteten daran.",
      fr: "Trois ingénieurs y ont travaillé.",
      es: "Trabajaron tres ingenieros.",
    },
  ],
  [
    "The index has 10,000 pages.",
    {
      de: "Der Index hat 10.000 Seiten.",
      fr: "L’index compte 10 000 pages.",
      es: "El índice tiene 10.000 páginas.",
    },
  ],
  [
    "Availability is 99.97 %.",
    {
      de: "Die Verfügbarkeit liegt bei 99,97 %.",
      fr: "La disponibilité est de 99,97 %.",
      es: "La disponibilidad es del 99,97 %.",
    },
  ],
  [
    "An answer takes 45 minutes.",
    {
      de: "Eine Antwort dauert 45 Minuten.",
      fr: "Une réponse prend 45 minutes.",
      es: "Una respuesta tarda 45 minutos.",
    },
  ],
  [
    "The work began on 15 January 2024.",
    {
      de: "Die Arbeit begann am 15. Januar 2024.",
      fr: "Le travail a commencé le 15 janvier 2024.",
      es: "El trabajo empezó el 15 de enero de 2024.",
    },
  ],
  [
    "We moved 7 systems in 18 months.",
    {
      de: "Wir zogen sieben Systeme in 18 Monaten um.",
      fr: "Nous avons déplacé sept systèmes en 18 mois.",
      es: "Trasladamos 7 sistemas en 18 meses.",
    },
  ],
  [
    "8 of ten calls now end well.",
    {
      de: "8 von 10 Anrufen enden jetzt gut.",
      fr: "8 appels sur 10 aboutissent.",
      es: "8 de cada diez llamadas terminan bien.",
    },
  ],
  [
    "The budget was $480,000.",
    {
      de: "Das Budget betrug 480.000 $.",
      fr: "Le budget était de 480 000 $.",
      es: "El presupuesto era de 480.000 $.",
    },
  ],
  [
    "Errors fell from 212 to 4 a week.",
    {
      de: "Die Fehler gingen von 212 auf vier pro Woche zurück.",
      fr: "Les erreurs sont passées de 212 à 4 par semaine.",
      es: "Los errores pasaron de 212 a 4 por semana.",
    },
  ],
  [
    "A delay of 200 ms is felt.",
    {
      de: "Eine Verzögerung von 200 ms spürt man.",
      fr: "Un retard de 200 ms se remarque.",
      es: "Un retraso de 200 ms se nota.",
    },
  ],
  [
    "The team grew to 11.",
    { de: "Das Team wuchs auf elf.", fr: "L’équipe est passée à onze.", es: "El equipo creció a once." },
  ],
  [
    "Between 4 and 11 seconds passed.",
    {
      de: "Es vergingen zwischen 4 und 11 Sekunden.",
      fr: "Il s’écoulait entre 4 et 11 secondes.",
      es: "Pasaban entre 4 y 11 segundos.",
    },
  ],
  [
    "Sales are 1.5 billion.",
    {
      de: "Der Absatz liegt bei 1,5 Mrd.",
      fr: "Les ventes sont de 1,5 milliard.",
      es: "Las ventas son de 1.500 millones.",
    },
  ],
  [
    "One in five visits ended in a sale in 2023.",
    {
      de: "2023 endete einer von fünf Besuchen mit einem Kauf.",
      fr: "En 2023, une visite sur cinq finissait par un achat.",
      es: "En 2023, una de cada cinco visitas acababa en compra.",
    },
  ],
];

const PAIRS = SENTENCES.flatMap(([english, others]) =>
  Object.entries(others).map(([language, other]): [string, string, string] => [language, english, other]),
);

const page = (sentence: string) => document("A title", `## Results\n\n${sentence}`);

/** Another number in the place of the first one, or another unit. */
function plant(sentence: string, at: number): string {
  if (at % 4 === 3 && /(?:%|Prozent|pour cent|por ciento)/.test(sentence))
    return sentence.replace(/\s?(?:%|Prozent|pour cent|por ciento)/, " Wochen");
  if (/\d/.test(sentence))
    return sentence.replace(/\d(?=\D*$|\D)/, (digit) => String((Number(digit) + 3) % 10));
  return sentence.replace(/zwölf|douze|doce|elf|onze|once|trois|tres/i, (word) =>
    /zw|elf/i.test(word) ? "neun" : /trois|douze|onze/i.test(word) ? "neuf" : "nueve",
  );
}

describe("faithful translations", () => {
  it("are sixty", () => {
    expect(PAIRS).toHaveLength(60);
  });

  it.each(PAIRS)("in %s say the same: %s", (language, english, other) => {
    expect(rules(page(english), page(other), language)).toEqual([]);
  });
});

describe("planted differences", () => {
  it("are found, nineteen of twenty and more", () => {
    const missed = PAIRS.filter(([language, english, other], at) => {
      const planted = plant(other, at);
      expect(planted).not.toBe(other);
      return rules(page(english), page(planted), language).length === 0;
    });
    expect(missed).toEqual([]);
  });
});

describe("a difference", () => {
  it("is told of both files, each with the line of the other", () => {
    const found = compare(page("It took 8.2 s."), page("Es dauerte 8,4 s."), "de");
    expect(found.map(({ file, problems }) => [file, problems[0]?.line, problems[0]?.message])).toEqual([
      [
        "acme.de.md",
        8,
        "this section says 8,4 s, and 8.2 s stands in acme.md, line 8; make both say the same",
      ],
      [
        "acme.md",
        8,
        "8.2 s stands, and this section says 8,4 s in acme.de.md, line 8; make both say the same",
      ],
    ]);
  });

  it.each([
    [
      "a missing section",
      document("T", "## Challenge\n\nA.\n\n## Results\n\nB."),
      document("T", "## Ergebnisse\n\nB."),
      "translation-section",
    ],
    [
      "another client",
      document("T", "A."),
      document("T", "A.", HEAD.replace("Northwind", "Southwind")),
      "translation-field",
    ],
    [
      "another date",
      document("T", "A."),
      document("T", "A.", HEAD.replace("2024-01-15", "2024-01-16")),
      "translation-field",
    ],
    [
      "another number of tags",
      document("T", "A."),
      document("T", "A.", HEAD.replace("[speed]", "[speed, web]")),
      "translation-field",
    ],
    [
      "another direction",
      page("- **Costs**: fell by 34 %"),
      page("- **Kosten**: stiegen um 34 %"),
      "translation-direction",
    ],
    [
      "a figure in the title",
      document("From 8 to 3", "A."),
      document("Von 8 auf 4", "A."),
      "translation-figure",
    ],
  ])("is %s", (_, english, german, rule) => {
    expect(rules(english, german, "de")).toEqual([rule]);
  });

  it("is found in languages whose words are not known, by numbers and units alone", () => {
    expect(
      rules(page("Load time fell from 8.2 s to 1.4 s."), page("انخفض زمن التحميل من ٨.٢ s إلى ١.٤ s."), "ar"),
    ).toEqual([]);
    expect(
      rules(page("Load time fell from 8.2 s to 1.4 s."), page("انخفض زمن التحميل من ٨.٢ s إلى ١.٥ s."), "ar"),
    ).toEqual(["translation-figure"]);
    expect(rules(page("It took three weeks and 12 people."), page("三週間、12人。"), "ja")).toEqual([]);
    expect(rules(page("It took three weeks."), page("3週間。"), "ja")).toEqual([]);
    expect(rules(page("Sales of 120,000 units."), page("12万個の販売。"), "ja")).toEqual([]);
    expect(rules(page("Sales of 120,000 units."), page("13万個の販売。"), "ja")).toEqual([
      "translation-figure",
    ]);
  });
});

describe("entries of the vocabulary", () => {
  const list = (german: boolean): Vocabulary =>
    vocabularySchema.parse({
      industries: [{ label: german ? "Handel" : "Retail" }, { label: german ? "Energie" : "Energy" }],
    });
  const told = (english: string, german: string): string[] => {
    const readIn = (path: string, text: string, vocabulary: Vocabulary) => {
      const { study, body, placeOf } = parseCaseStudy({ path, text }, { vocabulary, timeZone: "UTC" });
      if (!study || !body) throw new Error(`${path} cannot be read`);
      return { study, plain: toPlainDocument(body.tokens), placeOf };
    };
    const [original, translation] = [list(false), list(true)];
    return compareTranslation({
      original: readIn("a.md", document("T", "A.", `${HEAD}industry: ${english}\n`), original),
      translation: readIn("a.de.md", document("T", "A.", `${HEAD}industry: ${german}\n`), translation),
      languages: ["en", "de"],
      vocabularies: [original, translation],
    }).flatMap(({ problems }) => problems.map(({ message }) => message));
  };

  it("are the same under their names in either language, and told of where they differ", () => {
    expect(told("Retail", "Handel")).toEqual([]);
    expect(told("Retail", "Etwas anderes")).toEqual([]);
    expect(told("Retail", "Energie")).toEqual([
      "industry has Energie here, and Retail in a.md, line 6; make both say the same",
      "Retail, and industry has Energie here in a.de.md, line 6; make both say the same",
    ]);
  });
});

describe("the figures of a text", () => {
  it.each([
    ["1.204 Stück, 8,2 s und 2,5 Mio.", "de", ["1204", "8.2 s", "2500000"]],
    ["1,204 pieces, 8.2 s and 2.5 million", "en", ["1204", "8.2 s", "2500000"]],
    ["1 204 pièces", "fr", ["1204"]],
    ["dreiwöchig, vierfach und zwölf", "de", ["3", "4", "12"]],
    ["H2, UTF-8 and mp3", "en", []],
  ])("%s in %s", (text, language, keys) => {
    expect(figuresIn(text, language).map(({ key }) => key)).toEqual(keys);
  });
});
