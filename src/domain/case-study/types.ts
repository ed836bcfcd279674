import type { TermField } from "../content-model/fields.ts";
import type { Outcome } from "../outcomes/types.ts";

/** A value of the vocabulary: the slug that stands in addresses and the name people read. */
export type Term = { value: string; label: string };

/** `kind` says what a section of the body is about; null where it was not recognised. */
export type SectionKind =
  | "challenge"
  | "solution"
  | "process"
  | "results"
  | "technologies"
  | "testimonial"
  | "learnings"
  | "next-steps";

/** A heading and what it is about; it reaches to the next heading of its level or above. Lines are 1-based, in the file. */
export type Section = {
  kind: SectionKind | null;
  title: string;
  level: number;
  id: string;
  line: number;
};

export type Testimonial = {
  quote: string;
  person: string | null;
  role: string | null;
  company: string | null;
};

/** "Phase 1: Assessment & Planning (Week 1-2)": name `Assessment & Planning`, period `Week 1-2`. */
export type Phase = { name: string; period: string | null; items: string[] };

/** Whom the work was for, by the name readers see: of an anonymous client what stands in for it, and no more is known. */
export type Client = NamedClient | { kind: "anonymous"; name: string };
export type NamedClient = { kind: "named"; name: string; url: string | null; logo: string | null };
export type Image = { src: string; alt: string };
export type Evidence = { label: string; url: string };

/** Addresses that links of a text get on the site, by the address written there. */
export type LinkTargets = ReadonlyMap<string, string>;

/** A case study that can be trusted: every field checked, every default filled in. */
export type CaseStudy = Record<TermField, Term | null> & {
  /** Path of the file, relative to the project where it lies in it. */
  file: string;
  slug: string;
  /** `/case-studies/<slug>/` */
  url: string;
  title: string;
  /** The author's, or the first words of the body. */
  snippet: string;
  image: Image | null;
  /** ISO 8601 with the offset of the site's time zone, so that its day is the author's; compare as instants. */
  publishDate: string;
  updated: string | null;
  draft: boolean;
  /** False while the client has not said yes. */
  approved: boolean;
  featured: boolean;
  author: string | null;
  client: Client | null;
  technologies: Term[];
  topics: Term[];
  services: Term[];
  duration: string | null;
  team: string | null;
  evidence: Evidence[];
  redirectFrom: string[];
  /** Measured results, the author's own or read from the body; lines are those of the file. */
  outcomes: Outcome[];
  sections: Section[];
  phases: Phase[];
  testimonial: Testimonial | null;
  /** Markdown. */
  body: string;
  /** Where links of the body that name a file of the project lead on the site; left out where none does. */
  linkTargets?: LinkTargets;
  /** Line of the file on which the body starts, 1-based. */
  bodyLine: number;
};
