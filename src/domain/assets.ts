/** What the pages load, by name: the style sheet of a kind of page, the file of a script. Hashes are `sha256-...`. */
export type Assets = {
  styles: Record<string, { css: string; hash: string }>;
  scripts: Record<string, { src: string; integrity: string }>;
};
