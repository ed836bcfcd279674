import { z } from "zod";

/**
 * What an author may write for a field, by which values are coerced, checked and recognised:
 * `person` and `people` are texts that name somebody, `term` is a text that becomes one term of a facet, `names` a list
 * of short names, `paths` a list of addresses on this site, `items` any other list.
 */
export type FieldKind =
  | "flag"
  | "text"
  | "date"
  | "picture"
  | "person"
  | "people"
  | "client"
  | "term"
  | "names"
  | "paths"
  | "items";

/** All that the site knows of one field; its help stands under the same name in `src/data/words`. */
type FieldRow = {
  /** Checks the value after `coerceFields`. */
  schema: z.ZodType;
  kind: FieldKind;
  /** What other systems call the field. A name of theirs is named, and read only where `readsAliases` is set. */
  aliases: readonly string[];
  /** Whether a value under an alias is read, with a warning, where it fits the kind. */
  readsAliases?: true;
  /** A line an author can write, for messages. */
  example?: string;
  /** What stands for a value that is missing or cannot be read, so that the other fields are checked: a required field. */
  standIn?: string;
  /** Whether typographic quotes round the whole text are pointed out. */
  warnsOfQuotes?: true;
  /** Fields inside the field where it is a mapping, or a list of mappings, and what other systems call them. */
  inner?: Readonly<Record<string, readonly string[]>>;
  /** The lines `npm run new` begins the field with, behind its name and colon; `{title}` and `{date}` are filled in. */
  scaffold?: string;
};

const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
const text = z.string().overwrite(oneLine).min(1);
/** A name as people read it: no # of a hashtag before it, no quotes of a word processor round it. */
const name = text.overwrite((value) => value.replace(/^#(?=\p{L})|^[“”„«]|[“”»]$/gu, ""));
const url = z.url({ protocol: /^https?$/ });
const path = z.string().regex(/^\/(?!\/)\S*$/);

const client = z
  .object({
    name: text.optional(),
    url: url.optional(),
    logo: text.optional(),
    approved: z.boolean().default(true),
    anonymous: text.optional(),
  })
  .refine(({ name, anonymous }) => name !== undefined || anonymous !== undefined, { path: ["name"] });

const evidence = z.object({ label: text, url: z.union([url, path]) });

const authorOutcome = z.object({
  label: text.optional(),
  before: text.optional(),
  after: text.optional(),
  change: text.optional(),
  /** What other systems call a label. */
  metric: text.optional(),
  /** A change or what was reached, whichever it is. */
  value: text.optional(),
  /** The sentence the row stands for, word for word, and who confirmed it on which day. */
  text: text.optional(),
  by: text.optional(),
  on: text.optional(),
});

const claimWaiver = z.object({
  line: z.coerce.number().int().positive().optional(),
  text: text.optional(),
  reason: text,
});

const LABEL_ALIASES = ["title", "name", "text"];
const URL_ALIASES = ["href", "link", "website", "site"];

/** Names that stand with commas between them: a list of each on a line of its own would hide the table. */
const names = (text: string): readonly string[] => text.trim().replace(/\s+/g, " ").split(", ");

/** A row for each field, in the order they are documented and scaffolded. A new field is a row here and its help. */
export const FIELDS = {
  draft: {
    schema: z.boolean().default(false),
    kind: "flag",
    aliases: ["drafts", "is draft", "unpublished", "hidden", "entwurf"],
    scaffold: "true",
  },
  title: {
    schema: text,
    kind: "text",
    aliases: ["name", "heading", "headline", "titel", "titre", "titulo", "titolo"],
    example: 'title: "Client: what changed, and by how much"',
    standIn: "Untitled",
    warnsOfQuotes: true,
    scaffold: "{title}",
  },
  snippet: {
    schema: text.optional(),
    kind: "text",
    aliases: names(`
      description, summary, excerpt, abstract, teaser, subtitle, lead, lede, intro, tagline, blurb, deck,
      standfirst, short description, meta description, seo description, og description, card description,
      page description, zusammenfassung, kurzbeschreibung, beschreibung, resume, resumen, riassunto
    `),
    readsAliases: true,
    example: 'snippet: "One or two sentences."',
    scaffold: '"" # one or two sentences for cards and search engines',
  },
  image: {
    schema: z.object({ src: text.optional(), alt: text.optional() }).optional(),
    kind: "picture",
    aliases: names(`
      cover, cover image, thumbnail, hero, hero image, picture, banner, featured image, feature image,
      header image, main image, card image, teaser image, preview image, image url, images, photo, poster,
      thumb, og image, social image, og img, share image, cover photo, image path, img, listing image,
      titelbild, bild, imagen, immagine
    `),
    readsAliases: true,
    example: 'image: { src: "/images/case-studies/acme.jpg", alt: "what it shows" }',
    inner: {
      src: ["source", "url", "path", "file", "href"],
      alt: ["alt text", "alternative text", "caption", "description"],
    },
    scaffold: `# remove both, and a cover is drawn
  src: "" # /images/case-studies/name.jpg, saved under src/content/images/case-studies
  alt: "" # what it shows, for people who do not see it`,
  },
  publishDate: {
    schema: text,
    kind: "date",
    aliases: names(`
      date, pub date, published at, published on, publish on, publication date, published date, post date,
      created, created at, created on, date published, date created, pub datetime, publish time, published
      time, posted, posted at, posted on, timestamp, datum, fecha, data
    `),
    readsAliases: true,
    example: "publishDate: 2024-01-15",
    standIn: "2000-01-01",
    scaffold: '"{date}"',
  },
  updated: {
    schema: text.optional(),
    kind: "date",
    aliases: names(`
      modified, last modified, lastmod, last updated, updated at, updated on, updated date, date modified,
      modified at, mod datetime, update time, modified time, modified on, modified date, last modified at,
      last updated at, last update, update date, date updated, mod date, revised
    `),
    readsAliases: true,
  },
  author: {
    schema: text.optional(),
    kind: "person",
    aliases: names(`
      authors, writer, by, written by, autor, auteur, autore, verfasser, author name
    `),
    example: 'author: "Sarah Mitchell"',
    warnsOfQuotes: true,
    scaffold: '""',
  },
  client: {
    schema: z.union([text, client]).optional(),
    kind: "client",
    aliases: names(`
      clients, client name, customer, customer name, company, company name, organization, organisation,
      brand name, kunde, client company, client organisation, client organization, cliente, auftraggeber
    `),
    readsAliases: true,
    example: 'client: "Acme Ltd", or client: { name: "Acme Ltd", url: "https://acme.example" }',
    warnsOfQuotes: true,
    inner: {
      name: ["title", "label"],
      url: URL_ALIASES,
      logo: ["image", "icon"],
      approved: [
        "approval",
        "released",
        "cleared",
        "consent",
        "signed off",
        "client approved",
        "client approval",
      ],
      anonymous: [
        "anonym",
        "anonymized",
        "anonymised",
        "confidential",
        "stand in",
        "pseudonym",
        "client anonymous",
      ],
    },
    scaffold: '"" # who has not said yes: { name: "...", approved: false }',
  },
  industry: {
    schema: text.optional(),
    kind: "term",
    aliases: names(`
      industries, client industry, client sector, sector, vertical, branche, sectors, secteur, sektor,
      industria, settore, market, market sector
    `),
    readsAliases: true,
    example: 'industry: "Retail", and what else it is about into tags',
    warnsOfQuotes: true,
    scaffold: '"" # one of those in src/data/vocabulary.yaml',
  },
  tags: {
    schema: z.array(name).default([]),
    kind: "names",
    aliases: names(`
      keywords, categories, category, topics, topic, labels, tag, schlagworte, stichworte, etiquetas,
      themen, keyword
    `),
    example: "tags: [performance, react]",
    scaffold: "[] # topics and technologies: [performance, react]",
  },
  services: {
    schema: z.array(text).default([]),
    kind: "names",
    aliases: names(`
      service, capabilities, what we did, services provided, disciplines, deliverables, leistungen,
      prestations, servicios, servizi, scope of work, expertise
    `),
    example: "services: [Web performance]",
    scaffold: "[]",
  },
  technologies: {
    schema: z.array(name).default([]),
    kind: "names",
    aliases: names(`
      technology, tech, tech stack, stack, tools, built with, technologies used, tech used, tooling,
      toolkit, frameworks, platforms, platform, technologien, tecnologias, tecnologie
    `),
    example: "technologies: [React, PostgreSQL]",
  },
  duration: {
    schema: text.optional(),
    kind: "text",
    aliases: names(`
      timeline, length, timeframe, project duration, period, project length, dauer, laufzeit, projektdauer,
      projektlaufzeit, duree, duree du projet, duracion, durata, looptijd, doorlooptijd, czas trwania
    `),
    scaffold: '"" # "12 weeks"',
  },
  team: {
    schema: text.optional(),
    kind: "people",
    aliases: [
      "team size",
      "team members",
      "project team",
      "projektteam",
      "teamgrosse",
      "equipe",
      "taille de l equipe",
      "equipo",
      "squadra",
    ],
    scaffold: '"" # "2 designers, 4 engineers"',
  },
  slug: { schema: text.optional(), kind: "text", aliases: [] },
  redirectFrom: {
    schema: z.array(path).default([]),
    kind: "paths",
    aliases: names(`
      permalink, url, path, aliases, alias, redirects, redirect, redirect from, old url
    `),
    example: "redirectFrom: [/old/address/]",
  },
  outcomes: {
    schema: z.array(z.union([text, authorOutcome])).default([]),
    kind: "items",
    readsAliases: true,
    aliases: names(`
      outcome, results, metrics, kpis, stats, statistics, key results, key figures, key metrics, key stats,
      success metrics, hero metrics, hero stats, headline metrics, stat bar, stats bar, figures, numbers, impact, highlights, achievements, by the numbers, ergebnisse,
      kennzahlen, resultats, chiffres cles, resultados, cifras, risultati, resultaten, resultat, wyniki
    `),
    example: "outcomes: [{ label: Load time, before: 8.2 s, after: 1.4 s }]",
    inner: {
      label: [
        ...[...LABEL_ALIASES, "heading", "headline", "subtitle", "description", "caption"],
        ...names(
          "titel, bezeichnung, beschriftung, kennzahl, libelle, intitule, nom, indicateur, titulo, etiqueta, nombre",
        ),
        ...names(
          "indicador, titolo, nome, etichetta, indicatore, naam, namn, rubrik, nazwa, tytul, etykieta",
        ),
      ],
      before: names("from, was, old, previous, baseline, initial, start, vorher, avant, antes, prima"),
      after: names("to, now, new, current, final, end, nachher, apres, despues, depois, dopo"),
      change: names("delta, difference, improvement, verbesserung"),
      metric: ["kpi"],
      value: names("result, stat, figure, number, count, amount, wert, valeur, valor, valore, waarde"),
      text: [],
      by: [],
      on: [],
    },
  },
  claimWaivers: {
    schema: z.array(claimWaiver).default([]),
    kind: "items",
    aliases: [],
    example: 'claimWaivers: [{ line: 42, reason: "counted by the client" }]',
    inner: { line: [], text: [], reason: ["why", "because"] },
  },
  evidence: {
    schema: z.array(z.union([url, evidence])).default([]),
    kind: "items",
    aliases: ["links", "sources", "references", "proof"],
    example: 'evidence: [{ label: "Press article", url: "https://press.example/article" }]',
    inner: { label: LABEL_ALIASES, url: URL_ALIASES },
  },
  translated: {
    schema: z.record(z.string(), text).optional(),
    kind: "text",
    aliases: [],
  },
  featured: {
    schema: z.boolean().default(false),
    kind: "flag",
    aliases: ["feature", "highlight", "pinned", "sticky"],
  },
} satisfies Record<string, FieldRow>;

type Rows = typeof FIELDS;
export type FieldName = keyof Rows;
/** A field whose text becomes one term of a facet. */
export type TermField = { [Name in FieldName]: Rows[Name]["kind"] extends "term" ? Name : never }[FieldName];

/** The row of a field; undefined for a name that is no field. */
export const fieldRow = (name: string): FieldRow | undefined => rowsByName.get(name);

const rowsByName = new Map<string, FieldRow>(Object.entries(FIELDS));

export const FIELD_NAMES: readonly string[] = [...rowsByName.keys()];

const isTermField = (name: string): name is TermField => fieldRow(name)?.kind === "term";
export const TERM_FIELDS: readonly TermField[] = FIELD_NAMES.filter(isTermField);

/** Something for each field, by its name. */
export function mapFields<Value>(toValue: (row: FieldRow, name: string) => Value): Record<FieldName, Value> {
  const entries = [...rowsByName].map(([name, row]) => [name, toValue(row, name)]);
  return Object.fromEntries(entries) as Record<FieldName, Value>;
}

/** Something for each field that becomes one term. */
export function mapTermFields<Value>(toValue: (name: TermField) => Value): Record<TermField, Value> {
  return Object.fromEntries(TERM_FIELDS.map((name) => [name, toValue(name)])) as Record<TermField, Value>;
}

/** The names of the fields of a kind. */
export const fieldsOfKind = (...kinds: FieldKind[]): readonly string[] =>
  FIELD_NAMES.filter((name) => kinds.some((kind) => kind === fieldRow(name)?.kind));

/** The front matter of a case study after `coerceFields`: check and type in one. Unknown fields are left out. */
export const frontMatterSchema = z.object(
  mapFields(({ schema }) => schema) as { [Name in FieldName]: Rows[Name]["schema"] },
);

/** Good values of the fields; dates and names of the vocabulary are still text. */
export type FrontMatterFields = z.output<typeof frontMatterSchema>;

/** Values for the required fields that cannot be read, so that the others are checked all the same. */
export const PLACEHOLDER_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  [...rowsByName].flatMap(([name, { standIn }]) => (standIn === undefined ? [] : [[name, standIn]])),
);

/** Fields inside a field, where it is a mapping. */
export const INNER_FIELDS: Readonly<Record<string, string[]>> = Object.fromEntries(
  [...rowsByName].flatMap(([name, { inner }]) => (inner === undefined ? [] : [[name, Object.keys(inner)]])),
);

/** What other systems call a field, or a field inside one, by its name here. */
export const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...rowsByName.values()].flatMap(({ inner }) => Object.entries(inner ?? {})),
  ...[...rowsByName].map(([name, { aliases }]) => [name, aliases] as const),
]);
