import type { CaseStudy, ReadFile, Term } from "../case-study/types.ts";
import type { CheckedFile, Diagnostic } from "../diagnostic.ts";
import type { Outcome } from "../outcomes/types.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { differenceOf, figuresIn, oppositesIn, type TextFigure } from "./compare-numbers.ts";
import { otherShares, sharesIn } from "./fractions-and-rates.ts";
import { readsNumberWords } from "./number-words.ts";

/** A study with its text as plain lines, a line for each block. */
export type TranslatedText = { study: CaseStudy; plain: string; placeOf: ReadFile["placeOf"] };

/** A study and its translation, in the languages of both (BCP 47). */
export type TranslationPair = {
  original: TranslatedText;
  translation: TranslatedText;
  languages: readonly [original: string, translation: string];
  /** The vocabulary in both languages: the same entries in the same order. */
  vocabularies?: readonly [original: Vocabulary, translation: Vocabulary];
};

/**
 * What a translation says otherwise than its original: figures of a section, the direction of a result, sections, client, date and terms.
 * Each difference is told of both files, at the line of each.
 */
export function compareTranslation(pair: TranslationPair): CheckedFile[] {
  const { original, translation } = pair;
  const directions = compareDirections(original.study, translation.study);
  const found = [
    ...compareSections(pair),
    ...compareFigures(pair, directions.length === 0),
    ...directions,
    ...compareFields(original, translation),
    ...compareTerms(pair),
  ];
  if (found.length === 0) return [];
  return [
    { file: translation.study.file, problems: found.map(({ here }) => here) },
    { file: original.study.file, problems: found.map(({ there }) => there) },
  ];
}

type Difference = { here: Diagnostic; there: Diagnostic };
type Place = { line: number; column?: number; said: string };

/** One difference, as each of the two files is told of it. */
function tell(
  rule: string,
  field: string | null,
  here: Place,
  there: Place,
  files: { own: string; other: string },
): Difference {
  const toDiagnostic = (own: Place, other: Place, file: string, ending: string): Diagnostic => ({
    level: "warning",
    rule,
    field,
    line: own.line,
    column: own.column ?? 1,
    message: `${own.said}, and ${other.said} in ${file}, line ${other.line}; ${ending}`,
  });
  const ending = "make both say the same";
  return {
    here: toDiagnostic(here, there, files.other, ending),
    there: toDiagnostic(there, here, files.own, ending),
  };
}

const filesOf = ({ original, translation }: TranslationPair) => ({
  own: translation.study.file,
  other: original.study.file,
});

const chapters = ({ sections }: CaseStudy) => sections.filter(({ level }) => level === 2);

/** Kinds of section that one has and the other has not; where kinds are not known, how many there are. */
function compareSections(pair: TranslationPair): Difference[] {
  const [theirs, own] = [chapters(pair.original.study), chapters(pair.translation.study)];
  const kindsOf = (list: typeof own) => new Set(list.flatMap(({ kind }) => kind ?? []));
  const missing = theirs.filter(({ kind }) => kind !== null && !kindsOf(own).has(kind));
  const added = own.filter(({ kind }) => kind !== null && !kindsOf(theirs).has(kind));
  // A heading that was not recognised in one language may be the one that seems to be missing.
  if (theirs.length === own.length) return [];
  const [more, fewer] = theirs.length > own.length ? [missing, added] : [added, missing];
  const [named] = more.length > 0 ? more : theirs.length > own.length ? theirs.slice(-1) : own.slice(-1);
  if (named === undefined || fewer.length > more.length) return [];
  const lineOf = (list: typeof own): number => list.at(-1)?.line ?? 1;
  const isMissingHere = theirs.length > own.length;
  return [
    tell(
      "translation-section",
      null,
      { line: isMissingHere ? lineOf(own) : named.line, said: `there are ${own.length} sections here` },
      {
        line: isMissingHere ? named.line : lineOf(theirs),
        said: isMissingHere ? `${theirs.length} (with "${named.title}")` : `${theirs.length}`,
      },
      filesOf(pair),
    ),
  ];
}

/** Enough of a snippet to find it in a text. */
const SNIPPET_START = 40;

/** The text of each chapter, and what stands before the first; the whole text where the chapters do not agree in number. */
export function partsOf(
  { study, plain }: TranslatedText,
  isWhole: boolean,
): { line: number; text: string }[] {
  // A snippet that the author did not write is the first words of the text.
  const isOwn = !plain.replace(/\s+/g, " ").includes(study.snippet.slice(0, SNIPPET_START));
  const head = { line: 1, text: isOwn ? `${study.title}\n${study.snippet}` : study.title };
  if (isWhole) return [{ line: 1, text: `${head.text}\n${plain}` }];
  const parts = [head];
  const titles = chapters(study);
  for (const line of plain.split("\n")) {
    const next = titles[parts.length - 1];
    if (next !== undefined && line.trim() === next.title.trim()) parts.push({ line: next.line, text: "" });
    const part = parts.at(-1);
    if (part) part.text += `\n${line}`;
  }
  return parts;
}

/** `areDirectionsTold`: results tell of none that differ, so that sentences are compared by their words. */
function compareFigures(pair: TranslationPair, areDirectionsTold: boolean): Difference[] {
  const { original, translation, languages } = pair;
  const [theirLanguage, ownLanguage] = languages.map((tag) => new Intl.Locale(tag).language);
  // A number in words has no counterpart that could be read where the other language writes it in words too.
  const areWordsRead = [theirLanguage, ownLanguage].every((language) => readsNumberWords(language ?? ""));
  const byPart = [partsOf(original, false), partsOf(translation, false)] as const;
  const isWhole = byPart[0].length !== byPart[1].length;
  const [theirs, own] = isWhole ? [partsOf(original, true), partsOf(translation, true)] : byPart;
  return own.flatMap((part, index) => {
    const other = theirs[index];
    if (other === undefined) return [];
    const figures = figuresIn(other.text, theirLanguage ?? "");
    const ownFigures = figuresIn(part.text, ownLanguage ?? "");
    const opposites = areDirectionsTold ? oppositesIn(figures, ownFigures) : [];
    const differences = differenceOf(figures, ownFigures);
    const isTold = (figure: TextFigure | null): boolean =>
      figure !== null && (areWordsRead || !figure.isSpelled);
    const shares = otherShares(
      sharesIn(other.text, theirLanguage ?? ""),
      sharesIn(part.text, ownLanguage ?? ""),
    );
    const told = [...differences.filter(({ missing, added }) => isTold(missing) || isTold(added)), ...shares];
    const turned = opposites
      .slice(0, 1)
      .map(({ one, other: opposite }) =>
        tell(
          "translation-direction",
          null,
          { line: part.line, said: `this section has ${opposite.text} going ${opposite.direction}` },
          { line: other.line, said: `${one.text} goes ${one.direction}` },
          filesOf(pair),
        ),
      );
    const differing = told.map(({ missing, added }) =>
      tell(
        "translation-figure",
        null,
        {
          line: part.line,
          said: added === null ? "a figure is missing here" : `this section says ${added.text}`,
        },
        { line: other.line, said: missing === null ? "no such figure stands" : `${missing.text} stands` },
        filesOf(pair),
      ),
    );
    return [...differing, ...turned];
  });
}

/** Results of the same amount that rise in one and fall in the other. */
function compareDirections(original: CaseStudy, translation: CaseStudy): Difference[] {
  const rest = original.outcomes.filter(({ change }) => change?.direction);
  return translation.outcomes.flatMap((outcome) => {
    const amount = amountOf(outcome);
    if (amount === null || !outcome.change?.direction) return [];
    const same = rest.filter((other) => amountOf(other) === amount);
    const [other] = same;
    if (other === undefined || same.some(({ change }) => change?.direction === outcome.change?.direction))
      return [];
    rest.splice(rest.indexOf(other), 1);
    return [
      tell(
        "translation-direction",
        null,
        { line: outcome.line, said: `${amount} ${outcome.change.direction} is what this line says` },
        { line: other.line, said: `${amount} ${other.change?.direction} stands` },
        { own: translation.file, other: original.file },
      ),
    ];
  });
}

const amountOf = ({ change }: Outcome): string | null =>
  change === null
    ? null
    : `${change.value}${change.kind === "percent" ? " %" : change.kind === "times" ? "x" : ""}`;

/** Client, date and terms. Terms of the vocabulary are compared by their entry, whatever they are called in each language. */
function compareFields(original: TranslatedText, translation: TranslatedText): Difference[] {
  const [theirs, own] = [original.study, translation.study];
  const pairs: [field: string, own: string | null, theirs: string | null][] = [
    [
      "client",
      own.client?.kind === "named" ? own.client.name : null,
      theirs.client?.kind === "named" ? theirs.client.name : null,
    ],
    ["publishDate", own.publishDate.slice(0, 10), theirs.publishDate.slice(0, 10)],
    ...(["technologies", "services", "topics"] as const).map((field): [string, string, string] => [
      field === "topics" ? "tags" : field,
      countOf(own[field].length),
      countOf(theirs[field].length),
    ]),
    ["industry", own.industry === null ? null : "named", theirs.industry === null ? null : "named"],
  ];
  return pairs.flatMap(([field, here, there]) => {
    if (here === there || (field === "client" && (here === null || there === null))) return [];
    return [
      tell(
        "translation-field",
        field,
        { ...translation.placeOf([field]), said: `${field} is ${here ?? "missing"} here` },
        { ...original.placeOf([field]), said: `${there ?? "missing"}` },
        { own: own.file, other: theirs.file },
      ),
    ];
  });
}

/** Entries of the vocabulary that one names and the other has another for. A name outside of it may be a translation of anything. */
function compareTerms({ original, translation, vocabularies }: TranslationPair): Difference[] {
  if (vocabularies === undefined) return [];
  const [theirs, own] = [original.study, translation.study];
  return TERM_LISTS.flatMap(({ field, list, termsOf }) => {
    const [there, here] = [theirs, own].map((study, at) =>
      termsOf(study).map((term) => ({
        term,
        entry: vocabularies[at]?.[list].findIndex(({ value }) => value === term.value) ?? -1,
      })),
    );
    const lacking = (one: typeof here, other: typeof here) =>
      (one ?? []).find(({ entry }) => entry >= 0 && !other?.some((each) => each.entry === entry));
    const [missing, added] = [lacking(there, here), lacking(here, there)];
    if (missing === undefined || added === undefined) return [];
    return [
      tell(
        "translation-field",
        field,
        { ...translation.placeOf([field]), said: `${field} has ${added.term.label} here` },
        { ...original.placeOf([field]), said: `${missing.term.label}` },
        { own: own.file, other: theirs.file },
      ),
    ];
  });
}

const TERM_LISTS: {
  field: string;
  list: "industries" | "technologies" | "topics" | "services";
  termsOf: (study: CaseStudy) => readonly Term[];
}[] = [
  { field: "industry", list: "industries", termsOf: ({ industry }) => (industry === null ? [] : [industry]) },
  { field: "technologies", list: "technologies", termsOf: ({ technologies }) => technologies },
  { field: "tags", list: "topics", termsOf: ({ topics }) => topics },
  { field: "services", list: "services", termsOf: ({ services }) => services },
];

const countOf = (count: number): string =>
  count === 0 ? "none" : count === 1 ? "one name" : `${count} names`;
