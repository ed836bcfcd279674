import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { mapFacets, termsOf } from "../../domain/content-model/facets.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { type FoundOutcome, LEADING_OUTCOMES, leadingOutcomes } from "../../domain/outcomes/index.ts";
import type { PublicationState } from "../../domain/publication.ts";
import {
  type NearTerms,
  openRelatedWords,
  type SearchDocument,
  type SearchResult,
  toNearTerms,
  toResult,
} from "../../domain/search/index.ts";
import { createAnalyzer } from "../../domain/search/text/analyzer.ts";
import { languageOf } from "../../domain/search/text/languages.ts";
import type { Picture } from "../images/picture.ts";
import type { FindPicture } from "../images/place-pictures.ts";
import { contentHash } from "../output/content-hash.ts";
import { getOrCompute } from "../output/value-cache.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { picturesIn, type StudyText } from "./study-text.ts";

/** A case study that is published, and all its page shows that is not found by comparing it with others. */
export type StudyPage = {
  study: CaseStudy;
  state: PublicationState;
  /** As others than the author may read them. */
  diagnostics: Diagnostic[];
  text: StudyText;
  /** The image of card and page: the author's, or the cover the build draws, which has no other formats; `card` is null where lists show none. */
  image: { src: string; alt: string; card: string | null; picture: Picture | null };
  /** The client's, where it has one that can be shown. */
  logo: Picture | null;
  /** Of one that is not translated into the language of the list it stands in; null of every other. */
  untranslated: Untranslated | null;
};

/** The language a study is in (BCP 47), its page in that language, and where lists lead. Both addresses are on the whole site. */
type Untranslated = { language: string; original: string; address: string };

/** Paths of all pictures a study names, as it names them. */
export const picturesNamed = (study: CaseStudy, text: StudyText): string[] => [
  ...(study.image ? [study.image.src] : []),
  ...logoPath(study),
  ...picturesIn(text),
];

/** The picture of a page's logo; null where the client is not named, or has none. */
export function findLogo(study: CaseStudy, find: FindPicture): Picture | null {
  const [path] = logoPath(study);
  return path === undefined ? null : find(path);
}

const logoPath = ({ client }: CaseStudy): string[] =>
  client?.kind === "named" && client.logo !== null ? [client.logo] : [];

/** `cover`: the address of the one that is drawn. `hasCovers`: lists show the cover of a study that brings no picture. */
export function toPageImage(
  { image }: CaseStudy,
  find: FindPicture,
  cover: string,
  hasCovers: boolean,
): StudyPage["image"] {
  const picture = image && find(image.src);
  if (picture) return { src: picture.src, alt: image.alt, card: picture.card, picture };
  return { src: cover, alt: "", card: hasCovers ? cover : null, picture: null };
}

/** What a search may need of a page; the outcomes that lead come first. */
export function toSearchDocument({
  study,
  text,
  image,
  untranslated,
}: Pick<StudyPage, "study" | "text" | "image" | "untranslated">): SearchDocument {
  return {
    url: untranslated?.address ?? study.url,
    ...(untranslated === null ? {} : { language: untranslated.language }),
    title: study.title,
    snippet: study.snippet,
    headings: text.headings.map(({ title }) => title),
    body: text.plain,
    sections: text.headings,
    people: study.author === null ? [] : [study.author],
    facets: mapFacets((name) => termsOf(study, name).map(({ label }) => label)),
    publishDate: study.publishDate,
    outcomes: leadingFirst(study.outcomes).map(
      ({ certainty: _certainty, reason: _reason, ...outcome }) => outcome,
    ),
    ...(image.card === null ? {} : { image: { src: image.card, alt: image.alt } }),
  };
}

/** A study as lists show it, as the search would. */
export const toSearchResult = (page: StudyPage): SearchResult => toResult(toSearchDocument(page));

function leadingFirst(outcomes: FoundOutcome[]): FoundOutcome[] {
  const leading = leadingOutcomes(outcomes, LEADING_OUTCOMES);
  return [...leading, ...outcomes.filter((outcome) => !leading.includes(outcome))];
}

/**
 * Words that are used alike in the language of a BCP 47 tag, by their terms; null where `src/related-words` has no table of it. Kept in
 * the cache under the hash of table and code.
 */
export function readRelatedWords(tag: string, { cache }: Pick<ProjectPaths, "cache">): NearTerms | null {
  const language = tag.toLowerCase().split("-")[0];
  const folder = join(import.meta.dirname, "../../related-words");
  const [file, beside] = [join(folder, `${language}.bin`), join(folder, `${language}-synonyms.txt`)];
  if (!existsSync(file)) return null;
  const table = readFileSync(file);
  const synonyms = existsSync(beside) ? readFileSync(beside, "utf8").trim().split("\n") : [];
  return getOrCompute(
    { folder: join(cache, "related-words"), few: FEW },
    [tag, contentHash(table), synonyms],
    isNearTerms,
    () => toNearTerms(openRelatedWords(table, synonyms), createAnalyzer(languageOf(tag))),
  );
}

/** Of other code and other tables, so many are left. */
const FEW = 20;

const isNearTerms = (value: unknown): value is NearTerms => value instanceof Object && "asked" in value;
