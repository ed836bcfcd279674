/** What the pages load: by name the style sheet of a kind of page and the file of a script; the typeface. Hashes are `sha256-...`. */
export type Assets = {
  styles: Record<string, { css: string; hash: string }>;
  scripts: Record<string, { src: string; integrity: string }>;
  font: string;
};
