/**
 * The formula that results are ordered by, with all its constants. What is worked out when a site is built and what at a question is
 * said beside each part; docs/search.md explains it in one place.
 *
 *     score(document) = sum over words w of the question, said q times, of
 *                         (1 + ln q) * (idf(w) * level(w, document) + EXACT_FORM_SHARE * idf(f) * level(f, document))
 *                       + what related words add to level(w, document)
 *                       + that all stand there as written, and proximity of terms, in questions of at most four words
 *                       + feedback, and what is said of it by documents like it, in questions of three and more
 *
 * f is the form of w as the question has it, w the term that it shares with other forms.
 */

/** How much a word of each part of a document counts against one of the body: the more, the more the part is meant to say what the whole is about. */
export const FIELD_WEIGHTS = { title: 3, people: 3, filedUnder: 2, headings: 2, snippet: 4, body: 1 };

/** How far length is held against a document (BM25's b). */
const LENGTH_NORMALISATION = 0.75;

/**
 * What one word of a field adds to the frequency of its term (S. Robertson, H. Zaragoza, M. Taylor: Simple BM25 extension to multiple
 * weighted fields, 2004). `relativeLength` is the length of the field here against its mean length.
 */
export const frequencyOf = (weight: number, relativeLength: number): number =>
  weight / (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * relativeLength);

/** How fast a word said again adds less (BM25's k1). */
const SATURATION = 1.35;

/** A level, between 0 and 1, is kept as one of so many impacts: a byte. */
export const IMPACT_LEVELS = 256;

/** The saturated frequency of a term in a document, as it is kept. */
export function toImpact(frequency: number): number {
  return Math.min(IMPACT_LEVELS - 1, Math.floor((IMPACT_LEVELS * frequency) / (SATURATION + frequency)));
}

/** The middle of a level. */
export const fromImpact = (impact: number): number => (impact + 0.5) / IMPACT_LEVELS;

/** Robertson and Spärck Jones's weight of a term that `documentFrequency` of `count` documents hold, never negative (Lucene's form). */
export function inverseDocumentFrequency(documentFrequency: number, count: number): number {
  return Math.log(1 + (count - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * What a word counts that a question says so often, as in the queries of SMART (C. Buckley, G. Salton, J. Allan, 1992): descriptions of
 * a problem repeat what they are about.
 */
export const emphasisOf = (timesSaid: number): number => 1 + Math.log(timesSaid);

/** In a sentence of other words too, what a word counts that hardly tells what the sentence is about ("need", "every"). */
export const LIGHT_WORD_SHARE = 0.4;

/** The words of a question of at most so many are meant together. */
const MOST_WORDS_OF_A_NAME = 4;
export const isShortQuestion = (words: number): boolean => words <= MOST_WORDS_OF_A_NAME;

/** A question of fewer words names something: what the best documents share beside it leads away from it. */
const LEAST_WORDS_OF_A_TOPIC = 3;
export const isTopic = (words: number): boolean => words >= LEAST_WORDS_OF_A_TOPIC;

/** How much the form that was asked counts beside the term: who asks for "reporting" means it rather than "reports". */
export const EXACT_FORM_SHARE = 0.35;

/**
 * What a document gains that holds every word as a question of few words writes it. `idf`: the sum over these forms; `share`: the number of
 * its terms against that of the document that has most. Two words picked from a document are the likelier these the fewer it has.
 */
export const asWrittenOf = (idf: number, share: number): number => idf - 0.7 * Math.log(share);

/**
 * How much each time counts that a document says a related word, against one it says the word itself: the third power keeps to the
 * nearest. Where no document holds the word there is nothing better to go by.
 */
export const relatedFrequencyOf = (cosine: number, isHeld: boolean): number =>
  (isHeld ? 0.15 : 0.25) * cosine ** 3;

/** The frequency that an impact was made of, and the level of a frequency. */
export const toFrequency = (impact: number): number => {
  const level = fromImpact(impact);
  return (SATURATION * level) / (1 - level);
};
export const toLevel = (frequency: number): number => frequency / (SATURATION + frequency);

/** What related words alone say is held below the least that the word itself says in any document: this share of it. */
export const RELATED_CEILING = 0.9;

/** Neighbours that stand further apart than this in a document have nothing to do with each other. */
const FURTHEST_NEIGHBOURS = 8;

/** What all neighbours of a question add together where each pair stands side by side, in idf. */
const PROXIMITY_WEIGHT = 3;

/** What two of `words` neighbours of a question add where they stand `distance` words apart, `idf` being that of the commoner one. */
export const proximityOf = (distance: number, idf: number, words: number): number =>
  distance <= FURTHEST_NEIGHBOURS ? (PROXIMITY_WEIGHT * idf) / (words - 1) / distance : 0;

/** So many of the best documents are looked at for the proximity of terms. */
export const DOCUMENTS_FOR_PROXIMITY = 50;

/** Among fewer results the best ten are no selection. */
export const LEAST_DOCUMENTS_FOR_FEEDBACK = 50;

/** Pseudo-relevance feedback (J. J. Rocchio, 1971): the best documents vote for the terms that tell them from others. */
export const FEEDBACK = {
  documents: 10,
  terms: 10,
  /**
   * Together they count so many times what was asked, times the share of all votes that one of them has on average: the more the best documents
   * have in common, the better they tell what was meant (S. Cronen-Townsend, Y. Zhou, W. B. Croft: Predicting query performance, 2002).
   */
  share: 1.4,
  /** A document votes with this power of its score relative to the best one, so that a clear first result outweighs the rest. */
  exponent: 3,
};

/** So many documents at most are like another, each by a cosine of at least so much. */
export const MOST_NEIGHBOURS = 5;
export const LEAST_LIKENESS = 0.2;

/** What counts for a document what those like it say on average, against what it says itself (F. Diaz: Regularizing ad hoc retrieval scores, 2005). */
export const NEIGHBOUR_SHARE = 1 / 4;
