import type { FrontMatterFields, TermField } from "../content-model/fields.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ReadLanguage } from "../outcomes/index.ts";
import type { FoundOutcome } from "../outcomes/types.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Redact } from "./anonymity/redaction.ts";
import type { StudyBody } from "./body/parse-body.ts";
import type { FieldPath, Position } from "./fields/diagnostic.ts";
import type { PlaceOf, RawFields } from "./front-matter/read.ts";
import type { TextLink } from "./markdown/links.ts";

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

/**
 * A heading, and the words of the paragraphs under it, up to the next heading of its level or above. Lines are 1-based, in
 * the file.
 */
export type Section = {
  kind: SectionKind | null;
  title: string;
  level: number;
  id: string;
  line: number;
  paragraphs: string[];
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
  /** Of a translation: hashes of the sections of the original that it was made of, by their ids. */
  translated?: Readonly<Record<string, string>>;
  /** Measured results that are stated, which is what is published; lines are those of the file. */
  outcomes: FoundOutcome[];
  /** Results that were only read: for the author and for reviewers, never published. */
  proposals: FoundOutcome[];
  sections: Section[];
  phases: Phase[];
  testimonial: Testimonial | null;
};

/** What reading a file needs of the site it is published on. */
export type ParseOptions = {
  vocabulary: Vocabulary;
  /** IANA name; dates without a zone of their own are read in it. */
  timeZone: string;
  /** Whether a time (ISO 8601, in UTC) has come; without it every one counts as past. */
  isPast?: IsPast;
  /** Whether the site has the picture of a path, encoded or as it reads; without it no picture is looked for. */
  findImage?: (src: string) => ImageFinding;
  rememberOutcomes?: RememberOutcomes;
  /** BCP 47 tag of the language the site's words are in, for a text that does not tell its own. */
  language?: string;
};

export type IsPast = (iso: string) => boolean;

/**
 * `misspelled`: the file's name differs in capitals, which works on one machine and not on the next.
 * `unusable`: damaged or too large; `why` ends a sentence that begins with its name, and says what to do.
 */
export type ImageFinding =
  | { kind: "found" }
  | { kind: "missing"; wanted: string }
  | { kind: "misspelled"; actual: string }
  | { kind: "unusable"; why: string };

export type { StudyBody } from "./body/parse-body.ts";

/** A file taken apart: its fields as typed and as the schema has them, and its body, parsed once. */
export type StudyParts = {
  file: string;
  /** The path its address is made of. */
  named: string;
  raw: RawFields;
  fields: FrontMatterFields;
  body: StudyBody;
  placeOf: PlaceOf;
  /** Whether the front matter has a publishDate under that name. */
  hasOwnDate: boolean;
  /** The language outcomes are read in; null: one of which none are read. */
  language: ReadLanguage | null;
  /** What the body tells, whether or not the author's own list takes its place; lines are those of the file. */
  bodyOutcomes: () => FoundOutcome[];
};

/** Gives the outcomes of a text, which `read` reads, as they were read before; lines are 1-based in the text. */
export type RememberOutcomes = (text: string, read: () => FoundOutcome[]) => FoundOutcome[];

/** What was read of a file: a case study, or null and at least one error. */
export type CaseStudyFile = {
  file: string;
  study: CaseStudy | null;
  /** The parsed text of the study; null where the file could not be taken apart. */
  body: StudyBody | null;
  /** Whether results are read in the language of its text. */
  isLanguageRead: boolean;
  /** Last part of the address the page has, or would have; empty where the file gives none. */
  slug: string;
  url: string;
  /** Links of the text, by the lines of the file. */
  links: TextLink[];
  /** Where links that name a file of the project lead on the site. */
  linkTargets: LinkTargets;
  /** Ids that links to its page may name; null where they are not known. */
  ids: string[] | null;
  /** In the order of their lines. They are for the author; others see what `redact` leaves of each. */
  diagnostics: Diagnostic[];
  redact: Redact;
  /** Names of a client whose name is not to be shown. */
  hiddenNames: string[];
  /** Where a field stands; of one that is missing, where the front matter begins. */
  placeOf: (path: FieldPath) => Position;
};

/** What is kept of a file once its text is written: the tokens of its body are let go. */
export type ReadFile = Omit<CaseStudyFile, "body">;
