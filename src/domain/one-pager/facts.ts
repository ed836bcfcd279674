import type { CaseStudy, Term } from "../case-study/types.ts";

/** A fact and its name. */
export type Fact = { name: string; value: string };

/** Names a fact lists before it only counts the rest. */
const NAMES_LISTED = 6;
/** Characters of a fact in the author's own words. */
const LONGEST = 90;

/** The facts of a study in as little room as a sheet has for them. */
export function factsOf(study: CaseStudy): Fact[] {
  const facts: [name: string, value: string | null][] = [
    ["Client", study.client?.name ?? null],
    ["Industry", study.industry?.label ?? null],
    ["Duration", study.duration],
    ["Team", study.team],
    ["Services", listOf(study.services)],
    ["Technologies", listOf(study.technologies)],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value: shorten(value) }] : []));
}

function listOf(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  const more = terms.length - NAMES_LISTED;
  const listed = terms.slice(0, NAMES_LISTED).map(({ label }) => label);
  return listed.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
