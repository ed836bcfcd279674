/** Files the build writes; on a fresh clone they are not there yet. */
declare module "*/manifest.json" {
  const manifest: import("../src/domain/build-manifest.ts").BuildManifest;
  export default manifest;
}
declare module "*/languages.json" {
  const languages: Record<string, import("../src/domain/build-manifest.ts").LanguageManifest>;
  export default languages;
}
declare module "*/inbox-words.json" {
  const words: import("../src/domain/build-manifest.ts").InboxWords;
  export default words;
}
declare module "*/studies.js" {
  /** JSON of a list of `PublishedStudy`, by the prefix of the addresses of a language. */
  const studies: Record<string, string>;
  export default studies;
}
declare module "*-templates.js" {
  const pages: import("../src/domain/build-manifest.ts").PageTemplates;
  export default pages;
}
declare module "*/stems.js" {
  const packages: Record<string, import("../src/domain/search/text/language.ts").StemPackage>;
  export default packages;
}
declare module "*/postgres.js" {
  const Pool: typeof import("pg").Pool;
  export default Pool;
}
/** Nunjucks without its compiler: it has the types of what it holds. */
declare module "nunjucks/browser/nunjucks-slim.js" {
  const nunjucks: Pick<typeof import("nunjucks"), "Environment"> & {
    PrecompiledLoader: new (templates: Record<string, unknown>) => import("nunjucks").ILoader;
  };
  export default nunjucks;
}
