import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/project.ts";

const TEMPLATES = join(ROOT, "src/templates");
const BUNDLES = join(ROOT, "src/styles/bundles");

const read = (template: string): string => readFileSync(join(TEMPLATES, template), "utf8");

/** Macros a template imports, and the files they come from. */
const importedMacros = (text: string): [macro: string, file: string][] =>
  [...text.matchAll(/from "(components\/[^"]+)" import ([\w, ]+)/g)].flatMap(([, file = "", names = ""]) =>
    names.split(",").map((name): [string, string] => [name.trim(), file]),
  );

const bodyOf = (text: string, macro: string): string =>
  new RegExp(`macro ${macro}\\([\\s\\S]*?endmacro`).exec(text)?.[0] ?? "";

/** Adds the files of the macros that `body`, a part of `text`, calls, and of those that they call. */
function follow(text: string, body: string, own: string | null, found: Set<string>): Set<string> {
  for (const [macro, file] of importedMacros(text)) {
    if (!new RegExp(`\\b${macro}\\(`).test(body)) continue;
    found.add(file);
    follow(read(file), bodyOf(read(file), macro), file, found);
  }
  for (const [, macro = ""] of text.matchAll(/macro (\w+)\(/g)) {
    const isCalled = own !== null && !body.startsWith(`macro ${macro}(`) && body.includes(`${macro}(`);
    if (isCalled) follow(text, bodyOf(text, macro), own, found);
  }
  return found;
}

/** A page and the layouts it stands in. */
function layersOf(page: string): string[] {
  const layout = /extends "([^"]+)"/.exec(read(page))?.[1];
  return layout ? [page, ...layersOf(layout)] : [page];
}

const componentsOf = (page: string): string[] =>
  layersOf(page).flatMap((layer) => [...follow(read(layer), read(layer), null, new Set())]);

const bundleOf = (page: string): string | undefined =>
  layersOf(page).flatMap((layer) => /set bundle = "([\w-]+)"/.exec(read(layer))?.[1] ?? [])[0];

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/@import "(\.[^"]+)"/g)].flatMap(([, path = ""]) => {
    const imported = join(file, "..", path);
    return [imported, ...importsOf(imported)];
  });
}

const pages = readdirSync(join(TEMPLATES, "pages")).map((name) => `pages/${name}`);

describe.each(pages)("%s", (page) => {
  it("names the style sheet of its kind of page, which loads the styles of each component it uses", () => {
    const bundle = join(BUNDLES, `${bundleOf(page)}.css`);
    expect(existsSync(bundle)).toBe(true);
    const loaded = new Set(importsOf(bundle));
    const missing = componentsOf(page)
      .map((file) => join(TEMPLATES, file.replace(/\.njk$/, ".css")))
      .filter((file) => existsSync(file) && !loaded.has(file));
    expect(missing).toEqual([]);
  });
});
