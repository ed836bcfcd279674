import type { Vocabulary } from "../vocabulary.ts";

/** What reading a file needs of the site it is published on. */
export type ParseOptions = {
  vocabulary: Vocabulary;
  /** IANA name; dates without a zone of their own are read in it. */
  timeZone: string;
  /** Decides whether a day of expiry is past; without it every such day counts as past. */
  now?: Date;
  /** Whether the site has the picture of a path, encoded or as it reads; without it no picture is looked for. */
  findImage?: (src: string) => ImageFinding;
};

/**
 * `misspelled`: the file's name differs in capitals, which works on one machine and not on the next.
 * `unusable`: damaged or too large; `why` ends a sentence that begins with its name, and says what to do.
 */
export type ImageFinding =
  | { kind: "found" }
  | { kind: "missing"; wanted: string }
  | { kind: "misspelled"; actual: string }
  | { kind: "unusable"; why: string };
