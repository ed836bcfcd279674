import { anyOf } from "../word-lists.ts";

/** Names that are always a measure: beside one of these a bare figure is a level. */
const NAMES = `uptime|availability|satisfaction|csat|nps|net promoter score|accuracy|precision|recall|coverage|retention|success rate
  |completion rate|adoption|adoption rate|occupancy|open rate|click-through rate|conversion|conversion rate|error rate|bounce rate
  |score|rating|latency|load time|response time|lead time|cycle time|build time|wait time|waiting time|processing time
  |recovery time|deployment time|throughput|compliance|on-time delivery|crash-free sessions|crash-free users|crash-free rate
  |verfügbarkeit|kundenzufriedenheit|disponibilité|disponibilidad|satisfacción`;

const names = NAMES.split("|").map((name) => name.trim());

/** Source of a regular expression; "rating scale" is none. */
export const METRIC_NAME = `(?<![\\p{L}])(?:${anyOf(names.flatMap((name) => [name, `${name}s`]))})(?! scale)(?![\\p{L}])`;
