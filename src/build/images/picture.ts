/** A picture as pages show it: one address for each format and width, and the size of the largest, px. */
export type Picture = {
  /** For browsers that know a better format, best first. */
  sources: { type: string; srcset: string }[];
  src: string;
  width: number;
  height: number;
  /** A smaller one, cut to the proportions of a card. */
  card: string;
};
