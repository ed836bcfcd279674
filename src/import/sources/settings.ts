import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import { rawText, toRawFields } from "../raw-values.ts";

/** Reads a file of settings in YAML, TOML or JSON; an empty mapping where it is missing or cannot be read. */
export function readSettings(path: string): RawFields {
  if (!existsSync(path)) return {};
  try {
    const text = readFileSync(path, "utf8");
    const ending = extname(path);
    if (ending === ".toml") return toRawFields(parseToml(text));
    return toRawFields(ending === ".json" ? JSON.parse(text) : parseYaml(text, { logLevel: "silent" }));
  } catch {
    return {};
  }
}

/** The settings of files found by patterns in a folder; those of a later one are laid over those of an earlier one. */
export function mergeSettings(root: string, patterns: readonly string[]): RawFields {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted());
  return paths.reduce<RawFields>((merged, path) => {
    const settings = readSettings(join(root, path));
    // Hugo's `config/_default/menus.toml` holds what stands under `menus` elsewhere.
    const name = basename(path, extname(path));
    const part = /^(?:config|hugo|_config|site)$/.test(name) ? settings : { [name]: settings };
    return mergeFields(merged, part);
  }, {});
}

/** Lays the values of one mapping over those of another, mapping by mapping. */
export function mergeFields(under: RawFields, over: RawFields): RawFields {
  const merged: RawFields = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = merged[name];
    merged[name] = isRawFields(below) && isRawFields(value) ? mergeFields(below, value) : value;
  }
  return merged;
}

/** A mapping inside settings, whatever the capitals of its name; empty where there is none. */
export function settingsUnder(settings: RawFields, ...names: string[]): RawFields {
  const value = settingOf(settings, ...names);
  return isRawFields(value) ? value : {};
}

function settingOf(settings: RawFields, ...names: string[]): RawValue | undefined {
  return names.reduce<RawValue | undefined>(
    (value, name) =>
      isRawFields(value)
        ? Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
        : undefined,
    settings,
  );
}

export const settingText = (settings: RawFields, ...names: string[]): string =>
  rawText(settingOf(settings, ...names));

/** The language that settings name for a whole site, under `names` or the names most systems have for it; "" where they do not. */
export function settingLanguage(settings: RawFields, ...names: string[]): string {
  const told = [...names, "lang", "locale", "language"].map((name) => settingText(settings, name));
  return told.find((tag) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(tag)) ?? "";
}

/** `https://www.example.com` of a site's address; null where it is none. */
export function originOf(address: string): string | null {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : null;
}

/** The path of a site's address below its host: `/agency` of `https://x.example/agency/`, else "". */
export function pathOfAddress(address: string): string {
  const path = URL.canParse(address, "http://x") ? new URL(address, "http://x").pathname : "";
  return path.replace(/\/$/, "");
}
