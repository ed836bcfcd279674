import type { FrontMatterFields } from "../content-model/fields.ts";
import { type Outcome, outcomesInText, outcomesInTokens, parseAuthorOutcomes } from "../outcomes/index.ts";
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
  { file, named, fields, body, placeOf, hasOwnDate }: StudyParts,
  options: ParseOptions,
): { study: CaseStudy | null; findings: FieldDiagnostic[] } {
  const address = readSlug(fields.slug, named, hasOwnDate);
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

/** The author's own outcomes, else those the body tells, else those of title and snippet; lines are those of the file. */
export function readOutcomes(
  { outcomes: own, title, snippet }: Pick<FrontMatterFields, "outcomes" | "title" | "snippet">,
  body: StudyBody,
  placeOf: PlaceOf,
): { outcomes: Outcome[]; findings: FieldDiagnostic[] } {
  const { outcomes, unread } = parseAuthorOutcomes(own, placeOf(["outcomes"]).line);
  const findings = unread.map(({ index, message }) =>
    warning("outcome-unread", ["outcomes", index], message),
  );
  // A list that nothing can be read of does not take the place of what the text tells.
  if (outcomes.length > 0) return { outcomes, findings };
  const told = body.tokens.length === 0 ? [] : outcomesOfBody(body);
  return { outcomes: told.length > 0 ? told : outcomesOfHead({ title, snippet }, placeOf), findings };
}

/** What title and snippet tell, where the text has no outcome; of two that tell the same, the title's. */
function outcomesOfHead(head: { title: string; snippet: string | undefined }, placeOf: PlaceOf): Outcome[] {
  const found = (["title", "snippet"] as const).flatMap((field) =>
    outcomesInText(head[field] ?? "").map((outcome) => ({ ...outcome, line: placeOf([field]).line })),
  );
  const figures = new Set<string>();
  return found.filter(({ before, after, change }) => {
    const figure = JSON.stringify([before, after, change]);
    return !figures.has(figure) && figures.add(figure);
  });
}

/** What the body tells, whether or not the author's own list takes its place; `line` is where the body starts. */
export function outcomesOfBody(body: StudyBody): Outcome[] {
  return outcomesInTokens(body).map((outcome) => ({ ...outcome, line: outcome.line + body.line - 1 }));
}
