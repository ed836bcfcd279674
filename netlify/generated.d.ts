/** Files the build writes; on a fresh clone they are not there yet. */
declare module "*/facts.json" {
  const facts: import("../src/domain/hand-over.ts").HandOver;
  export default facts;
}
declare module "*/templates.json" {
  const templates: Record<string, string>;
  export default templates;
}
declare module "*/search-index.json" {
  const index: import("../src/domain/search/index.ts").SearchIndexJson;
  export default index;
}
