import type { FrontMatterFields } from "../content-model/fields.ts";
import { addressOf, readSlug } from "./address.ts";
import { findPhases } from "./body/phases.ts";
import type { Body } from "./body/read-body.ts";
import { firstWords } from "./body/snippet.ts";
import { namesInTechnologies } from "./body/technologies.ts";
import { findTestimonial } from "./body/testimonial.ts";
import { checkWords } from "./fields/check-fields.ts";
import { readClient } from "./fields/client.ts";
import { readDates } from "./fields/dates.ts";
import type { FieldDiagnostic } from "./fields/diagnostic.ts";
import { readImage } from "./fields/images.ts";
import { sortTerms } from "./fields/terms.ts";
import type { PlaceOf } from "./front-matter/read.ts";
import type { ParseOptions } from "./options.ts";
import { readOutcomes } from "./read-outcomes.ts";
import type { CaseStudy, Evidence } from "./types.ts";

/** A file taken apart; the fields have the right shape. `hasOwnDate`: the front matter has a publishDate under that name. */
type Parts = {
  file: string;
  fields: FrontMatterFields;
  body: Body;
  placeOf: PlaceOf;
  hasOwnDate: boolean;
};

/** Fields of the right shape and a body as a case study; null where a date cannot be read. */
export function toStudy(
  { file, fields, body, placeOf, hasOwnDate }: Parts,
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
    body: body.text,
    bodyLine: body.line,
  };
  return { study, findings };
}

const toEvidence = (evidence: FrontMatterFields["evidence"][number]): Evidence =>
  typeof evidence === "string" ? { label: new URL(evidence).hostname, url: evidence } : evidence;
