/** The part of Eleventy's API this project uses; the package ships no types. */
declare module "@11ty/eleventy" {
  export type PageOfBuild = { url: string | false; outputPath: string };
  /** What a configuration file is given. Data are handed to templates as they are. */
  export type UserConfig = {
    on(event: "eleventy.before", listener: () => void): void;
    on(event: "eleventy.after", listener: (build: { results: unknown[] }) => Promise<void>): void;
    addGlobalData(name: string, data: unknown): void;
    setLibrary(engine: "njk", library: object): void;
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addTransform(name: string, transform: (this: { page: PageOfBuild }, html: string) => string): void;
  };
  export default class Eleventy {
    constructor(
      input?: string,
      output?: string,
      options?: { configPath?: string; quietMode?: boolean; dryRun?: boolean },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
