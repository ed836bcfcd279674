import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildShards } from "../domain/search/index.ts";
import type { Casebook } from "./casebook.ts";
import type { ProjectPaths } from "./project.ts";
import { toSearchDocument } from "./study-page.ts";
import { writeIfChanged } from "./write-if-changed.ts";

/** Writes what phrases and excerpts need to where the search function reads it; shards of studies that are gone go too. */
export function writeSearchShards({ studies, vocabulary }: Casebook, { generated }: ProjectPaths): void {
  const folder = join(generated, "search");
  const shards = buildShards(studies.map(toSearchDocument), { vocabulary });
  mkdirSync(folder, { recursive: true });
  for (const [name, shard] of shards) writeIfChanged(join(folder, name), shard);
  for (const name of readdirSync(folder)) if (!shards.has(name)) rmSync(join(folder, name));
}
