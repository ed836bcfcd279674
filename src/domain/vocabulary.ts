import { z } from "zod";
import { FACET_VOCABULARIES, type FacetVocabulary } from "./content-model/facets.ts";
import { toSlug } from "./text/slug.ts";

/** A list of names: those a facet draws on, and the metrics. */
export type VocabularyList = FacetVocabulary | "metrics";

const LISTS: readonly VocabularyList[] = [...FACET_VOCABULARIES, "metrics"];

function mapLists<Value>(toValue: (list: VocabularyList) => Value): Record<VocabularyList, Value> {
  return Object.fromEntries(LISTS.map((list) => [list, toValue(list)])) as Record<VocabularyList, Value>;
}

const text = z.string().trim().min(1);

const entrySchema = z
  .strictObject({
    label: text,
    aliases: z.array(text).default([]),
    description: text.optional(),
    /** Label and description in other languages of the site, by their tags. */
    labels: z.record(z.string(), text).optional(),
    descriptions: z.record(z.string(), text).optional(),
  })
  .transform((entry) => ({ value: toSlug(entry.label), ...entry }));

const listSchema = z.array(entrySchema).superRefine(refuseSharedSpellings).default([]);

/** The names the site knows, as `src/data/vocabulary.yaml` gives them. */
export const vocabularySchema = z.strictObject(mapLists(() => listSchema));

/** Lists of names. `value` is the slug of the label and stands in addresses. */
export type Vocabulary = z.output<typeof vocabularySchema>;
export type VocabularyEntry = z.output<typeof entrySchema>;

/** One name must lead to one entry, or which is meant would depend on their order. */
function refuseSharedSpellings(entries: z.output<typeof entrySchema>[], context: z.RefinementCtx): void {
  const owners = new Map<string, string>();
  for (const [index, { label, aliases }] of entries.entries()) {
    for (const name of [label, ...aliases]) {
      const owner = owners.get(spellingKey(name));
      if (owner !== undefined && owner !== label) {
        const message = `"${name}" stands under ${owner} and under ${label}; keep it under one of them`;
        context.addIssue({ code: "custom", path: [index], message });
      }
      owners.set(spellingKey(name), label);
    }
  }
}

/** What two spellings of one name share: "Node.js", "node js" and "NodeJS" are `nodejs`, "C++" is not "C". */
export const spellingKey = (name: string): string => toSlug(name).replace(/-/g, "");

/** The entry whose label or alias is spelled like `name`, whatever its case, accents and punctuation. */
export function findEntry(
  vocabulary: Vocabulary,
  list: VocabularyList,
  name: string,
): VocabularyEntry | null {
  return lookupsOf(vocabulary)[list].get(spellingKey(name)) ?? null;
}

type Lookups = Record<VocabularyList, Map<string, VocabularyEntry>>;

const lookups = new WeakMap<Vocabulary, Lookups>();

function lookupsOf(vocabulary: Vocabulary): Lookups {
  const known = lookups.get(vocabulary);
  if (known) return known;
  const made: Lookups = mapLists((list) => toLookup(vocabulary[list]));
  lookups.set(vocabulary, made);
  return made;
}

function toLookup(entries: VocabularyEntry[]): Map<string, VocabularyEntry> {
  const lookup = new Map<string, VocabularyEntry>();
  for (const entry of entries) for (const alias of entry.aliases) lookup.set(spellingKey(alias), entry);
  // Labels last: where one entry's alias is another's label, the label wins.
  for (const entry of entries) lookup.set(spellingKey(entry.label), entry);
  return lookup;
}

/**
 * The vocabulary in another language of the site. An entry without a label in it keeps its own; its label in the first language is
 * one more spelling of it, so that translations may keep it in their front matter.
 */
export function translateVocabulary(vocabulary: Vocabulary, language: string): Vocabulary {
  const translate = (entry: VocabularyEntry): VocabularyEntry => {
    const label = entry.labels?.[language];
    const { description: _, ...rest } = entry;
    const description = entry.descriptions?.[language];
    if (label === undefined) return description === undefined ? entry : { ...entry, description };
    return {
      ...rest,
      label,
      value: toSlug(label),
      aliases: [...entry.aliases, entry.label],
      ...(description === undefined ? {} : { description }),
    };
  };
  return mapLists((list) => vocabulary[list].map(translate));
}
