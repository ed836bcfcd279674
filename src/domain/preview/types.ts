import type { CaseStudy } from "../case-study/types.ts";
import type { FacetName } from "../content-model/facets.ts";
import type { DiagnosticLevel } from "../diagnostic.ts";
import type { PublicationState } from "../publication.ts";
import type { Redirect } from "../site-files/redirects.ts";

/** What becomes of a file of a study: `broken` where it cannot be published. */
export type StudyState = PublicationState | "broken";

/** A file of a study in one of the two states of a site. */
export type ComparedStudy = {
  file: string;
  url: string;
  /** Null where it is broken. */
  study: CaseStudy | null;
  state: StudyState;
  /** Its text as it is published. */
  markdown: string;
  /** What the file holds, or a hash of it. */
  source: string;
};

/** A page of text; `source` as of a study. */
export type ComparedPage = { file: string; url: string; title: string; source: string };

/** Something the check says, as others than the author may read it. */
export type Finding = {
  file: string;
  line: number;
  level: DiagnosticLevel;
  rule: string;
  field: string | null;
  message: string;
};

/** A data file. Reading one takes longer than all else of a comparison, and most are the same on both sides: told by `source`. */
export type ComparedDataFile = {
  source: string;
  /** Its texts by their keys, parted by points. */
  readTexts: () => ReadonlyMap<string, string>;
};

/** A site at one time: before the change, or with it. */
export type ComparedSite = {
  studies: readonly ComparedStudy[];
  pages: readonly ComparedPage[];
  /** Data files by their path. */
  dataFiles: ReadonlyMap<string, ComparedDataFile>;
  /** Names an entry of the vocabulary has, by facet and label: under one of them it was known before. */
  aliases: ReadonlyMap<string, readonly string[]>;
  findings: readonly Finding[];
};

/** Words of a text before and after a change; what stays at both ends is told apart. */
export type TextChange = { before: TextParts | null; after: TextParts | null };
export type TextParts = { start: string; changed: string; end: string };

export type SectionChange = { kind: "added" | "changed" | "removed"; title: string; blocks: TextChange[] };
/** A result by its figure; `words` of the author, the new ones where there are some. */
export type FigureChange = {
  label: string | null;
  before: string | null;
  after: string | null;
  words: string;
  isWrong: boolean;
};
/** A fact of a study; `key`: that of the words for its name. */
export type FactChange = { key: string; before: string | null; after: string | null };

export type StudyChange = {
  kind: "added" | "changed" | "renamed" | "removed";
  title: string;
  file: string;
  oldFile: string | null;
  /** Null where it has no page in this preview. */
  url: string | null;
  /** Where it was, if it was. */
  oldUrl: string | null;
  /** Whether an address it had leads on. */
  isRedirected: boolean;
  before: StudyState | null;
  after: StudyState | null;
  facts: FactChange[];
  figures: FigureChange[];
  sections: SectionChange[];
};

/** A value of a facet that came, went or has another label. */
export type FacetChange = { facet: FacetName; before: string | null; after: string | null; studies: number };

export type RedirectChange = Redirect & { kind: "added" | "removed" };
export type PageChange = { kind: "added" | "changed" | "removed"; title: string; url: string; file: string };
/** A text of a data file. */
export type DataChange = { file: string; key: string; before: string | null; after: string | null };

/** What a change does to a site, for someone who does not read diffs. */
export type SiteChanges = {
  studies: StudyChange[];
  facets: FacetChange[];
  redirects: RedirectChange[];
  pages: PageChange[];
  /** Words of the interface. */
  words: DataChange[];
  /** Facts of the firm, its brand and its vocabulary. */
  data: DataChange[];
  /** What the check says now and did not say before, and what it said before too. */
  newFindings: Finding[];
  knownFindings: Finding[];
};
