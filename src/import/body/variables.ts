import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";

/** The names that template code of a text may use: fields of the text, settings of its site, imports and constants. */
export class Variables {
  readonly #modules = new Map<string, RawValue>();
  readonly #fields: RawFields;
  readonly #settings: RawFields;

  constructor({ fields, settings }: { fields: RawFields; settings: RawFields }) {
    this.#fields = fields;
    this.#settings = settings;
  }

  /** `import pier from "./pier.jpg"` and `export const client = "..."` give names their values. */
  readModule(source: string): void {
    const [, name = "", path = ""] =
      /^import\s+([\w$]+)(?:\s*,\s*\{[^}]*\})?\s+from\s+["']([^"']+)["']/.exec(source) ?? [];
    if (name !== "") this.#modules.set(name, path);
    for (const [, key = "", , text = ""] of source.matchAll(
      /(?:const|let|var)\s+(\w+)\s*=\s*(["'`])([^"'`]*)\2/g,
    ))
      this.#modules.set(key, text);
    for (const [, key = "", number = ""] of source.matchAll(
      /(?:const|let|var)\s+(\w+)\s*=\s*(-?[\d.]+)\s*;?$/gm,
    ))
      this.#modules.set(key, number);
  }

  /** The value of a variable: of the text's fields, the old site's settings, an import or a loop. */
  resolve(expression: string, values: RawFields): RawValue {
    const path = expression.trim();
    const literal = /^(["'`])([^"'`]*)\1/.exec(path)?.[2];
    if (literal !== undefined) return literal;
    if (!/^[\w$.\s-]+$/.test(path)) return null;
    const parts = path
      .replace(/^\$?\.?/, "")
      .split(/\.|\s+/)
      .filter(Boolean);
    const [first = "", ...rest] = parts;
    const fields = this.#fields;
    const settings = this.#settings;
    const roots: Readonly<Record<string, RawFields>> = {
      page: fields,
      frontmatter: fields,
      frontMatter: fields,
      site: settings,
      Params: fields,
      props: fields,
      Site: settings,
      metadata: fields,
      Page: fields,
    };
    const walk = (map: RawValue, names: readonly string[]): RawValue =>
      names.reduce<RawValue>(
        (value, name) => (isRawFields(value) ? (value[name] ?? value[name.toLowerCase()] ?? null) : null),
        map,
      );
    if (this.#modules.has(first)) return this.#modules.get(first) ?? null;
    if (Object.hasOwn(values, first)) return walk(values, parts);
    const root = roots[first];
    if (root)
      return walk(
        root,
        rest.filter((name) => name !== "Params"),
      );
    return walk(fields, parts) ?? walk(fields.params ?? null, parts);
  }
}
