import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import { z } from "zod";

/**
 * A module of all templates of a folder by their name, each compiled to a function: a function that starts cold would
 * spend more time on compiling them than on all else.
 */
export function compileTemplates(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".njk"))
    .sort();
  const compiled = names.map((name) =>
    nunjucks.precompileString(readFileSync(join(folder, name), "utf8"), { name, wrapper: toMember }),
  );
  return `export default {\n${compiled.join("")}};\n`;
}

/** What Nunjucks hands over: the body of a function. Its types forget that it comes in a list. */
const Compiled = z.tuple([z.object({ name: z.string(), template: z.string() })]);

function toMember(templates: unknown): string {
  const [{ name, template }] = Compiled.parse(templates);
  return `${JSON.stringify(name)}: (() => {\n${template}\n})(),\n`;
}
