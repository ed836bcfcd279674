import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measured, measure } from "./measure.ts";

const CONFIG = `export const config = {
  dir: { input: "studies", includes: "../layouts", output: "_site" },
  markdownTemplateEngine: false,
};
export default function configure(eleventy) {
  eleventy.addGlobalData("layout", "study.njk");
}
`;
const LAYOUT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
`;

/** Eleventy with one layout and no features, on the Markdown files of a folder. */
export async function buildBare(studies: string, modules: string): Promise<Measured> {
  const root = mkdtempSync(join(tmpdir(), "casebook-bare-"));
  try {
    cpSync(studies, join(root, "studies"), { recursive: true });
    mkdirSync(join(root, "layouts"));
    symlinkSync(modules, join(root, "node_modules"));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    writeFileSync(join(root, "eleventy.config.js"), CONFIG);
    writeFileSync(join(root, "layouts/study.njk"), LAYOUT);
    return await measure([join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"], root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
