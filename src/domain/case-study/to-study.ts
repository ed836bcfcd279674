import type { FrontMatterFields } from "../content-model/fields.ts";
import {
  type AuthorEntry,
  apartFromClient,
  createSentenceFinder,
  type FoundOutcome,
  figuresOf,
  isPartOfSentence,
  isSameSentence,
  outcomesInText,
  outcomesInTokens,
  parseAuthorOutcomes,
  type ReadLanguage,
  stateInHead,
  statesFigures,
} from "../outcomes/index.ts";
import { addressOf, readSlug } from "./address.ts";
import type { StudyBody } from "./body/parse-body.ts";
import { firstWords } from "./body/parse-body.ts";
import { findPhases } from "./body/phases.ts";
import { namesInTechnologies } from "./body/technologies.ts";
import { findTestimonial } from "./body/testimonial.ts";
import { checkWords } from "./fields/check-fields.ts";
import { readClient } from "./fields/client.ts";
import { readDates } from "./fields/dates.ts";
import { error, type FieldDiagnostic, warning } from "./fields/diagnostic.ts";
import { readImage } from "./fields/images.ts";
import { explainFact } from "./fields/outcome-rows.ts";
import { sortTerms } from "./fields/terms.ts";
import type { PlaceOf } from "./front-matter/read.ts";
import type { CaseStudy, Evidence, ParseOptions, RememberOutcomes, StudyParts } from "./types.ts";

/** Fields of the right shape and a body as a case study; null where a date cannot be read. */
export function toStudy(
  { file, named, fields, body, placeOf, hasOwnDate, language, bodyOutcomes }: StudyParts,
  options: ParseOptions,
): { study: CaseStudy | null; findings: FieldDiagnostic[] } {
  const address = readSlug(fields.slug, named, hasOwnDate);
  const dates = readDates(fields, options.timeZone);
  const picture = readImage(fields.image, options.findImage);
  const terms = sortTerms(fields, namesInTechnologies(body.sections), options.vocabulary);
  const whom = readClient(fields.client, options.findImage);
  const { client, approved } = whom;
  const clientName = client?.kind === "named" ? client.name : null;
  const name = (outcome: FoundOutcome): FoundOutcome =>
    clientName === null || language === null ? outcome : apartFromClient(outcome, clientName, language);
  const told = readOutcomes(fields, body, placeOf, language, () => bodyOutcomes().map(name), name);
  const findings = [
    ...[address, dates, picture, terms, whom, told].flatMap((reading) => reading.findings),
    ...checkWords(fields),
  ];
  const { publishDate, updated } = dates;
  if (publishDate === null) return { study: null, findings };
  const study: CaseStudy = {
    file,
    slug: address.slug,
    url: addressOf(address.slug),
    title: fields.title,
    snippet: fields.snippet ?? firstWords(body.tokens),
    image: picture.image,
    publishDate,
    updated,
    draft: fields.draft,
    approved,
    featured: fields.featured,
    author: fields.author ?? null,
    client,
    ...terms.single,
    technologies: terms.technologies,
    topics: terms.topics,
    services: terms.services,
    duration: fields.duration ?? null,
    team: fields.team ?? null,
    evidence: fields.evidence.map(toEvidence),
    redirectFrom: fields.redirectFrom,
    ...(fields.translated === undefined ? {} : { translated: fields.translated }),
    outcomes: told.outcomes,
    proposals: told.proposals,
    sections: body.sections.map(({ section }) => section),
    phases: findPhases(body.sections),
    testimonial: findTestimonial(body.sections, body.tokens, clientName),
  };
  return { study, findings };
}

const toEvidence = (evidence: FrontMatterFields["evidence"][number]): Evidence =>
  typeof evidence === "string" ? { label: new URL(evidence).hostname, url: evidence } : evidence;

type Told = { outcomes: FoundOutcome[]; proposals: FoundOutcome[]; findings: FieldDiagnostic[] };

/**
 * The outcomes that are published and those that are only proposed; lines are those of the file. Rows with their sentences are
 * published, and what the text tells besides is proposed; any other list of the author takes the place of the text; without
 * one the text decides, and title and snippet where it states nothing.
 */
function readOutcomes(
  { outcomes: own, title, snippet }: Pick<FrontMatterFields, "outcomes" | "title" | "snippet">,
  body: StudyBody,
  placeOf: PlaceOf,
  language: ReadLanguage | null,
  bodyOutcomes: () => FoundOutcome[],
  name: (outcome: FoundOutcome) => FoundOutcome,
): Told {
  const facts = own.map((entry) => (typeof entry === "string" ? null : explainFact(entry)));
  const read = parseAuthorOutcomes(own, placeOf(["outcomes"]).line, language ?? undefined);
  const entries = read.entries.filter(({ index }) => (facts[index] ?? null) === null);
  const tellHead = () =>
    language === null ? [] : outcomesOfHead({ title, snippet }, placeOf, language, name);
  const findings = own.flatMap((_, index) => {
    const message = facts[index] ?? read.unread.find((entry) => entry.index === index)?.message;
    return message === undefined ? [] : [warning("outcome-unread", ["outcomes", index], message)];
  });
  // A list that nothing can be read of does not take the place of what the text tells.
  if (entries.length === 0) return { ...tellText(bodyOutcomes, tellHead), findings };
  const confirmed = readConfirmed(entries, { title, snippet }, body, placeOf, language);
  const found = [...confirmed.outcomes];
  if (entries.every(({ sentence }) => sentence !== null)) {
    const { outcomes, proposals } = tellText(bodyOutcomes, tellHead);
    const rest = [...outcomes, ...proposals].filter((one) => !entries.some((entry) => isToldBy(entry, one)));
    found.push(
      ...rest.map((outcome): FoundOutcome => ({ ...outcome, certainty: "read", reason: "unlisted" })),
    );
  }
  return { ...partByCertainty(found), findings: [...findings, ...confirmed.findings] };
}

/** Whether a row stands for the sentence of an outcome, or for the outcome by a piece of its sentence. */
const isToldBy = ({ sentence, outcome }: AuthorEntry, one: FoundOutcome): boolean =>
  sentence !== null &&
  (isSameSentence(sentence, one.text) ||
    (isPartOfSentence(sentence, one.text) && valuesOf(outcome) === valuesOf(one)));

/** Units may be left out in a row, or be called otherwise. */
const valuesOf = ({ before, after, change }: FoundOutcome): string =>
  JSON.stringify([before?.value, after?.value, change?.value]);

/** Entries of the list, those with a sentence on the line where it stands; errors where it is gone or tells other figures. */
function readConfirmed(
  entries: readonly AuthorEntry[],
  head: { title: string; snippet: string | undefined },
  body: StudyBody,
  placeOf: PlaceOf,
  language: ReadLanguage | null,
): { outcomes: FoundOutcome[]; findings: FieldDiagnostic[] } {
  const findings: FieldDiagnostic[] = [];
  if (entries.every(({ sentence }) => sentence === null))
    return { outcomes: entries.map(({ outcome }) => outcome), findings };
  // Lines of the finder are those of the body, counted from 1.
  const find = createSentenceFinder(
    body.tokens,
    (["title", "snippet"] as const).map((field) => ({
      text: head[field] ?? "",
      line: placeOf([field]).line - body.line + 1,
    })),
  );
  const outcomes = entries.map(({ index, outcome, sentence }) => {
    if (sentence === null) return outcome;
    const place = find(sentence);
    const path = ["outcomes", index];
    if (place.kind === "gone") findings.push(error("outcome-sentence-gone", path, GONE));
    if (place.kind === "altered") {
      const message = `line ${place.line + body.line - 1} has the words of this row with other figures; correct the row and its text, or the line`;
      findings.push(error("outcome-figure-differs", path, message));
    }
    if (place.kind === "found" && !statesFigures(sentence, outcome, language ?? undefined))
      findings.push(error("outcome-figure-differs", path, DIFFERS));
    return place.kind === "gone" ? outcome : { ...outcome, line: place.line + body.line - 1 };
  });
  return { outcomes, findings };
}

const GONE =
  "the sentence under `text` stands nowhere in the text, the title or the snippet; write it as it reads now, or remove the row";
const DIFFERS =
  "a figure of this row does not stand in its sentence; correct the row, or its text and the line it is from";

const partByCertainty = (found: readonly FoundOutcome[]): Omit<Told, "findings"> => ({
  outcomes: found.filter(({ certainty }) => certainty === "stated"),
  proposals: found.filter(({ certainty }) => certainty === "read"),
});

/** What the text tells, and title and snippet where the text states nothing. */
function tellText(
  bodyOutcomes: () => FoundOutcome[],
  tellHead: () => FoundOutcome[],
): Omit<Told, "findings"> {
  const told = partByCertainty(bodyOutcomes());
  if (told.outcomes.length > 0) return told;
  const ofHead = partByCertainty(tellHead());
  const figures = new Set(ofHead.outcomes.map(figuresOf));
  const proposals = [...told.proposals, ...ofHead.proposals].filter((one) => !figures.has(figuresOf(one)));
  return { outcomes: ofHead.outcomes, proposals };
}

/** What title and snippet tell, where the text has no outcome; of two that tell the same, the title's. */
function outcomesOfHead(
  head: { title: string; snippet: string | undefined },
  placeOf: PlaceOf,
  language: ReadLanguage,
  name: (outcome: FoundOutcome) => FoundOutcome,
): FoundOutcome[] {
  const found = (["title", "snippet"] as const).flatMap((field) =>
    outcomesInText(head[field] ?? "", language).map((outcome) =>
      stateInHead({ ...name(outcome), line: placeOf([field]).line }, field),
    ),
  );
  const figures = new Set<string>();
  return found.filter((outcome) => {
    const figure = figuresOf(outcome);
    return !figures.has(figure) && figures.add(figure);
  });
}

/** What the body tells; lines are those of the file. */
export function outcomesOfBody(
  body: StudyBody,
  language: ReadLanguage | null,
  remember: RememberOutcomes = (_, read) => read(),
): FoundOutcome[] {
  if (body.tokens.length === 0 || language === null) return [];
  return remember(`${language}\n${body.text}`, () => outcomesInTokens(body, language)).map((outcome) => ({
    ...outcome,
    line: outcome.line + body.line - 1,
  }));
}
