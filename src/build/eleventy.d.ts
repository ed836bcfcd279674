/** The part of Eleventy's API this project uses; the package ships no types. */
declare module "@11ty/eleventy" {
  export type BuildResult = { inputPath: string; outputPath: string; url: string | false; content: string };
  export default class Eleventy {
    constructor(input?: string, output?: string, options?: { configPath?: string; quietMode?: boolean });
    write(): Promise<[unknown, BuildResult[]]>;
  }
}
