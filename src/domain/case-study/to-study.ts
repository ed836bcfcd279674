import type { FrontMatterFields } from "../content-model/fields.ts";
import { type Outcome, outcomesInTokens, parseAuthorOutcomes } from "../outcomes/index.ts";
import { addressOf, readSlug } from "./address.ts";
import type { StudyBody } from "./body/parse-body.ts";
import { firstWords } from "./body/parse-body.ts";
import { findPhases } from "./body/phases.ts";
import { namesInTechnologies } from "./body/technologies.ts";
import { findTestimonial } from "./body/testimonial.ts";
import { checkWords } from "./fields/check-fields.ts";
import { readClient } from "./fields/client.ts";
import { readDates } from "./fields/dates.ts";
import { type FieldDiagnostic, warning } from "./fields/diagnostic.ts";
import { readImage } from "./fields/images.ts";
import { sortTerms } from "./fields/terms.ts";
import type { PlaceOf } from "./front-matter/read.ts";
import type { CaseStudy, Evidence, ParseOptions, StudyParts } from "./types.ts";

/** Fields of the right shape and a body as a case study; null where a date cannot be read. */
export function toStudy(
  { file, fields, body, placeOf, hasOwnDate }: StudyParts,
  options: ParseOptions,
): { study: CaseStudy | null; findings: FieldDiagnostic[] } {
  const address = readSlug(fields.slug, file, hasOwnDate);
  const dates = readDates(fields, options.timeZone);
  const picture = readImage(fields.image, options.findImage);
  const terms = sortTerms(fields, namesInTechnologies(body.sections), options.vocabulary);
  const whom = readClient(fields.client, options.findImage);
  const told = readOutcomes(fields, body, placeOf);
  const findings = [
    ...[address, dates, picture, terms, whom, told].flatMap((reading) => reading.findings),
    ...checkWords(fields),
  ];
  const { publishDate, updated } = dates;
  const { client, approved } = whom;
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
    outcomes: told.outcomes,
    sections: body.sections.map(({ section }) => section),
    phases: findPhases(body.sections),
    testimonial: findTestimonial(body.sections, body.tokens, client?.kind === "named" ? client.name : null),
  };
  return { study, findings };
}

const toEvidence = (evidence: FrontMatterFields["evidence"][number]): Evidence =>
  typeof evidence === "string" ? { label: new URL(evidence).hostname, url: evidence } : evidence;

/** The author's own outcomes, else those the body tells; their lines are those of the file. */
export function readOutcomes(
  { outcomes: own }: Pick<FrontMatterFields, "outcomes">,
  body: StudyBody,
  placeOf: PlaceOf,
): { outcomes: Outcome[]; findings: FieldDiagnostic[] } {
  if (own.length > 0) {
    const { outcomes, unread } = parseAuthorOutcomes(own, placeOf(["outcomes"]).line);
    const findings = unread.map(({ index, message }) =>
      warning("outcome-unread", ["outcomes", index], message),
    );
    return { outcomes, findings };
  }
  return { outcomes: body.tokens.length === 0 ? [] : outcomesOfBody(body), findings: [] };
}

/** What the body tells, whether or not the author's own list takes its place; `line` is where the body starts. */
export function outcomesOfBody(body: StudyBody): Outcome[] {
  return outcomesInTokens(body).map((outcome) => ({ ...outcome, line: outcome.line + body.line - 1 }));
}
