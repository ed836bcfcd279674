/** Files the build writes; on a fresh clone they are not there yet. */
declare module "*/manifest.json" {
  const manifest: import("../src/domain/build-manifest.ts").BuildManifest;
  export default manifest;
}
declare module "*/languages.json" {
  const languages: Record<string, import("../src/domain/build-manifest.ts").LanguageManifest>;
  export default languages;
}
declare module "*/studies.json" {
  const studies: import("../src/domain/build-manifest.ts").PublishedStudy[];
  export default studies;
}
declare module "*/templates.js" {
  /** Compiled by Nunjucks, for its own loader. */
  const templates: Record<string, unknown>;
  export default templates;
}
