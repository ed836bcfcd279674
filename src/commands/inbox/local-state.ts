import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the Netlify CLI writes down about a project in `.netlify/state.json`, as far as the inbox needs it. */
type LocalState = { siteId: string | null; dbConnectionString: string | null };

/** Reads it; what is not there, or no text, is null. */
export function readLocalState(root: string): LocalState {
  const state = readJson(join(root, ".netlify/state.json"));
  const read = (name: string): string | null => {
    const value = typeof state === "object" && state !== null ? Reflect.get(state, name) : undefined;
    return typeof value === "string" && value !== "" ? value : null;
  };
  return { siteId: read("siteId"), dbConnectionString: read("dbConnectionString") };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
