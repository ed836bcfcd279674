import type { DeployContext } from "../deploy-context.ts";

/** Words that a deploy must not say, and the file that keeps them back: names of clients, titles and addresses of studies. */
export type ConfidentialTerms = { file: string; words: string[] };

/** A file of `functions/`; `config` is what its source states, null where that is no literal Netlify can read. */
export type FunctionSource = { name: string; config: FunctionConfig | null };

/** Addresses a function answers at, or its cron line. */
export type FunctionConfig = { paths: string[]; schedule: string | null };

/** A function as Netlify's `manifest.json` has it. */
export type DeployedFunction = { name: string; paths: string[]; schedule: string | null };

/** What a build published, as the rules ask for it. */
export type PublishedSite = {
  context: DeployContext;
  /** Origins whose addresses are the site's own, without a slash at the end; the first is that of feeds and sitemap, the last that of pages. */
  origins: readonly [string, ...string[]];
  /** Bytes of every published file, by its path from the folder that is published: `/about/index.html`. */
  files: ReadonlyMap<string, number>;
  /** The text of a published file. */
  read: (path: string) => string;
  /** Addresses of the studies the search finds: `/case-studies/one/`. */
  indexed: readonly string[];
  /** How many of them that of the first language finds. */
  indexedFirst: number;
  /** Addresses that reviewers alone see. */
  unpublished: readonly string[];
  confidentialTerms: readonly ConfidentialTerms[];
  /** Texts that functions answer from, by the name of their file. */
  functionData: ReadonlyMap<string, string>;
  functions: readonly FunctionSource[];
  /** Null where Netlify has not bundled the functions. */
  deployed: readonly DeployedFunction[] | null;
  /** Bytes of a text as it is sent, compressed. */
  compressedSize: (text: string) => number;
};

export type VerifyRule = "agreement" | "links" | "budgets" | "held-back" | "routes";

/** What is wrong with a deploy: where, and what to do, in one line. */
export type VerifyFinding = { rule: VerifyRule; file: string; message: string };
