/** Plug-ins of markdown-it whose packages ship no types. */
declare module "markdown-it-deflist" {
  const plugin: (md: InstanceType<typeof import("markdown-it").default>) => void;
  export default plugin;
}
declare module "markdown-it-footnote" {
  const plugin: (md: InstanceType<typeof import("markdown-it").default>) => void;
  export default plugin;
}
