import { vocabulariesOf } from "../../content-model/facets.ts";
import {
  type FrontMatterFields,
  mapTermFields,
  TERM_FIELDS,
  type TermField,
} from "../../content-model/fields.ts";
import { toSlug } from "../../text/slug.ts";
import { findEntry, spellingKey, type Vocabulary, type VocabularyList } from "../../vocabulary.ts";
import { splitNames } from "../body/technologies.ts";
import type { Term } from "../types.ts";
import { type FieldDiagnostic, warning } from "./diagnostic.ts";
import { nearestName } from "./names.ts";
export type SortedTerms = {
  /** Of the fields that become one term each. */
  single: Record<TermField, Term | null>;
  technologies: Term[];
  topics: Term[];
  services: Term[];
  findings: FieldDiagnostic[];
};

/** Sorts the words of a study by the vocabulary. `named`: technologies read from the body. */
export function sortTerms(fields: FrontMatterFields, named: string[], vocabulary: Vocabulary): SortedTerms {
  const isTechnology = (tag: string): boolean => findEntry(vocabulary, "technologies", tag) !== null;
  const technologyTags = fields.tags.filter(isTechnology);
  const topicTags = fields.tags.filter((tag) => !isTechnology(tag));
  const technologies = [...fields.technologies.flatMap(splitNames), ...technologyTags, ...named];
  return {
    single: mapTermFields((name) => {
      const text = fields[name];
      return text === undefined ? null : toTerm(text, vocabulary, listOf(name));
    }),
    technologies: uniqueTerms(toTerms(technologies, vocabulary, "technologies")),
    topics: toTerms(topicTags, vocabulary, "topics"),
    services: toTerms(fields.services, vocabulary, "services"),
    findings: [
      ...TERM_FIELDS.flatMap((name) => findUnknownTerm(name, fields[name], vocabulary)),
      ...findRepeats("tags", fields.tags, (tag) =>
        toTerm(tag, vocabulary, isTechnology(tag) ? "technologies" : "topics"),
      ),
      ...findRepeats("technologies", fields.technologies, (name) => toTerm(name, vocabulary, "technologies")),
      ...findRepeats("services", fields.services, (name) => toTerm(name, vocabulary, "services")),
    ],
  };
}

/** The list of the vocabulary that the text of a field is looked up in; null where it is taken as written. */
const listOf = (name: TermField): VocabularyList | null => vocabulariesOf(name)[0] ?? null;

function findUnknownTerm(
  name: TermField,
  text: string | undefined,
  vocabulary: Vocabulary,
): FieldDiagnostic[] {
  const list = listOf(name);
  if (text === undefined || list === null || findEntry(vocabulary, list, text)) return [];
  const labels = vocabulary[list].map(({ label }) => label);
  const near = nearestName(text, labels);
  const cure = near
    ? `did you mean ${near}?`
    : `use one of ${labels.slice(0, 3).join(", ")} ..., or add it to src/data/vocabulary.yaml`;
  return [warning(`${name}-unknown`, [name], `\`${text}\` is no ${name} of the vocabulary; ${cure}`)];
}

/** The term of a name: the vocabulary's where it knows it, else the name as written. Null for a name without a letter. */
export function toTerm(name: string, vocabulary: Vocabulary, list: VocabularyList | null): Term | null {
  const entry = list && findEntry(vocabulary, list, name);
  if (entry) return { value: entry.value, label: entry.label };
  const value = toSlug(name);
  return value === "" ? null : { value, label: name };
}

export function toTerms(names: string[], vocabulary: Vocabulary, list: VocabularyList): Term[] {
  return uniqueTerms(names.map((name) => toTerm(name, vocabulary, list)));
}

/** The first of those that are spelled alike. */
export function uniqueTerms(terms: (Term | null)[]): Term[] {
  const unique = new Map<string, Term>();
  for (const term of terms)
    if (term && !unique.has(spellingKey(term.label))) unique.set(spellingKey(term.label), term);
  return [...unique.values()];
}

/** Characters. What is longer is a sentence, and breaks the list of filters. */
const LONGEST_NAME = 60;

/** Names of one field that mean one thing: "aws" and "Amazon Web Services". */
export function findRepeats(
  field: string,
  names: string[],
  term: (name: string) => Term | null,
): FieldDiagnostic[] {
  const first = new Map<string, string>();
  return names.flatMap((name, index) => {
    const path = [field, index];
    const found = term(name);
    if (!found)
      return [warning("term-empty", path, `\`${name}\` has no letter or digit and is not read; remove it`)];
    if (name.length > LONGEST_NAME || /[<>]/.test(name)) {
      return [
        warning(
          "term-odd",
          path,
          `\`${name.slice(0, LONGEST_NAME)}\` is no name; write one to three plain words`,
        ),
      ];
    }
    const before = first.get(found.value);
    if (before === undefined) {
      first.set(found.value, name);
      return [];
    }
    const same = before === name ? "stands twice" : `is the same as \`${before}\` (${found.label})`;
    return [warning("term-repeated", path, `\`${name}\` ${same}; keep one of them`)];
  });
}
