import type { Chart } from "../../domain/chart/index.ts";
import type { SaidResult } from "../../domain/lead-results.ts";

/** Width and height of a card as social networks show it, px. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** What a card says. `seed` decides its colours: the same ones as those of the study's cover. */
export type SocialCard = {
  seed: string;
  siteName: string;
  /** Above the title: the client, or what kind of page this is. */
  eyebrow: string | null;
  title: string;
  /** A sentence under the title, where there is no result to show. */
  sentence: string | null;
  result: SaidResult | null;
  chart: Chart | null;
};
