import type { Problem } from "../problem.ts";
import { addressOf, slugOfFile, toAddressSlug } from "./address.ts";
import { type Body, checkBody } from "./body/check-body.ts";
import { outline } from "./body/outline.ts";
import { findPhases } from "./body/phases.ts";
import { firstWords } from "./body/snippet.ts";
import { namesInTechnologies } from "./body/technologies.ts";
import { findTestimonial } from "./body/testimonial.ts";
import { checkWords } from "./fields/check-words.ts";
import type { Finding } from "./fields/finding.ts";
import { readDates } from "./fields/read-dates.ts";
import { readImage } from "./fields/read-image.ts";
import type { FrontMatterFields } from "./fields/schema.ts";
import { sortTerms } from "./fields/sort-terms.ts";
import { parseMarkdown } from "./markdown/parser.ts";
import type { ParseOptions } from "./options.ts";
import { readOutcomes } from "./read-outcomes.ts";
import type { CaseStudy, Client, Evidence } from "./types.ts";

/** Good fields and a body as a case study; null where a date cannot be read. */
export function toStudy(
  file: string,
  fields: FrontMatterFields,
  body: Body,
  options: ParseOptions,
): { study: CaseStudy | null; findings: Finding[]; problems: Problem[] } {
  const dates = readDates(fields, options.timeZone);
  const image = readImage(fields.image, options.findImage);
  const tokens = parseMarkdown(body.text);
  const sections = outline(body.text, tokens, body.line);
  const named = namesInTechnologies(sections);
  const terms = sortTerms(fields, named, options.vocabulary);
  const client = toClient(fields.client);
  const slug = fields.slug ? toAddressSlug(fields.slug) : slugOfFile(file);
  const findings = [...checkWords(fields), ...dates.findings, ...image.findings, ...terms.findings];
  const problems = checkBody(body, tokens, options.findImage);
  if (!dates.publishDate) return { study: null, findings, problems };
  const study: CaseStudy = {
    ...{ file, slug, url: addressOf(slug), title: fields.title },
    snippet: fields.snippet ?? firstWords(tokens),
    ...{ image: image.image, publishDate: dates.publishDate, updated: dates.updated },
    ...{ draft: fields.draft, featured: fields.featured, author: fields.author ?? null, client },
    ...{
      industry: terms.industry,
      technologies: terms.technologies,
      topics: terms.topics,
      services: terms.services,
    },
    ...{ duration: fields.duration ?? null, team: fields.team ?? null },
    evidence: fields.evidence.map(toEvidence),
    redirectFrom: fields.redirectFrom,
    outcomes: readOutcomes(body.text, body.line),
    sections: sections.map(({ section }) => section),
    phases: findPhases(sections),
    testimonial: findTestimonial(sections, tokens, client?.name ?? null),
    ...{ body: body.text, bodyLine: body.line },
  };
  return { study, findings, problems };
}

function toClient(client: FrontMatterFields["client"]): Client | null {
  if (client === undefined) return null;
  if (typeof client === "string") return { name: client, url: null, logo: null };
  return { name: client.name, url: client.url ?? null, logo: client.logo ?? null };
}

const toEvidence = (evidence: FrontMatterFields["evidence"][number]): Evidence =>
  typeof evidence === "string" ? { label: new URL(evidence).hostname, url: evidence } : evidence;
