import { type Heading, headingsIn } from "../../domain/case-study/markdown/headings.ts";
import { parseMarkdown, renderHtml } from "../../domain/case-study/markdown/parser.ts";
import { toPlainDocument } from "../../domain/case-study/markdown/plain-text.ts";
import type { CaseStudy, LinkTargets } from "../../domain/case-study/types.ts";
import { mapFacets, termsOf } from "../../domain/content-model/facets.ts";
import type { BodyWords } from "../../domain/content-model/words.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { leadingOutcomes, type Outcome } from "../../domain/outcomes/index.ts";
import { type PublicationState, publicationState } from "../../domain/publication.ts";
import type { SearchDocument } from "../../domain/search/index.ts";
import type { Picture } from "../images/picture.ts";
import { type FindPicture, pictureSources, placePictures } from "../images/place-pictures.ts";

/** How many outcomes a card may show. */
const LEADING_OUTCOMES = 3;

/** A case study that can be published, and all its page shows. */
export type StudyPage = {
  study: CaseStudy;
  state: PublicationState;
  diagnostics: Diagnostic[];
  body: RenderedBody;
  /** The image of card and page: the author's, or the cover the build draws, which has no other formats. */
  image: { src: string; alt: string; card: string; picture: Picture | null };
  /** The client's, where it has one that can be shown. */
  logo: Picture | null;
  /** The pictures of the text. */
  findPicture: FindPicture;
};

/** A study whose pictures are still to be made. */
export type StudyText = Pick<StudyPage, "study" | "state" | "diagnostics" | "body">;

export const toStudyText = (
  study: CaseStudy,
  diagnostics: Diagnostic[],
  now: Date,
  words: BodyWords,
): StudyText => ({
  study,
  state: publicationState(study, now),
  diagnostics,
  body: renderBody(study.body, words, study.linkTargets),
});

/** Paths of all pictures a study names, as it names them. */
export const picturesNamed = ({ study, body }: StudyText): string[] => [
  ...(study.image ? [study.image.src] : []),
  ...logoOf(study),
  ...pictureSources(body.html),
];

const logoOf = ({ client }: CaseStudy): string[] =>
  client?.kind === "named" && client.logo !== null ? [client.logo] : [];

export function toStudyPage(draft: StudyText, findPicture: FindPicture): StudyPage {
  const { study, body } = draft;
  const [logo] = logoOf(study);
  return {
    ...draft,
    logo: logo === undefined ? null : findPicture(logo),
    body: { ...body, html: placePictures(body.html, findPicture) },
    image: imageOf(study, findPicture),
    findPicture,
  };
}

function imageOf({ image, slug }: CaseStudy, findPicture: FindPicture): StudyPage["image"] {
  const picture = image && findPicture(image.src);
  if (picture) return { src: picture.src, alt: image.alt, card: picture.card, picture };
  const cover = `/covers/${slug}.svg`;
  return { src: cover, alt: "", card: cover, picture: null };
}

/** What a search may need of a page; the outcomes that lead come first. */
export function toSearchDocument({ study, body, image }: StudyPage): SearchDocument {
  return {
    url: study.url,
    title: study.title,
    snippet: study.snippet,
    headings: body.headings.map((heading) => heading.text),
    body: body.text,
    facets: mapFacets((name) => termsOf(study, name).map(({ label }) => label)),
    publishDate: study.publishDate,
    image: { src: image.card, alt: image.alt },
    outcomes: leadingFirst(study.outcomes),
  };
}

function leadingFirst(outcomes: Outcome[]): Outcome[] {
  const leading = leadingOutcomes(outcomes, LEADING_OUTCOMES);
  return [...leading, ...outcomes.filter((outcome) => !leading.includes(outcome))];
}

/** A body ready for its page. `html` is safe; `text` is plain text for the search index, a line for each block. */
type RenderedBody = {
  html: string;
  headings: { level: number; id: string; text: string }[];
  text: string;
};

/** Markdown to HTML that may stand on a page: headings from h2, unique anchors, nothing outside the allow-list. */
export function renderBody(text: string, words: BodyWords, linkTargets?: LinkTargets): RenderedBody {
  const tokens = parseMarkdown(text, linkTargets);
  return {
    html: renderHtml(tokens, words),
    headings: headingsIn(tokens).map(toEntry),
    text: toPlainDocument(tokens),
  };
}

const toEntry = ({ depth, id, text }: Heading) => ({ level: depth, id, text });
