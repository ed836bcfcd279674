import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "../project.ts";
import { type BuildOrder, type Built, SERVED } from "./builder.ts";

/** A built project in a folder of its own: test files that want the same share one build, and each gets a copy. */
export async function builtProject(
  studies: Record<string, string> | null,
  context: string | null = null,
): Promise<TestProject> {
  const built = await order("/", { studies, context });
  const root = mkdtempSync(join(tmpdir(), "casebook-"));
  cpSync(built.root, root, { recursive: true, verbatimSymlinks: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/**
 * A built project that is served: one server for all test files that want the same, which only read what it has. It ends with
 * the run.
 */
export async function servedProject(
  studies: Record<string, string> | null,
  context: string | null = null,
): Promise<{ root: string; url: string }> {
  const { root, url } = await order(SERVED, { studies, context });
  return { root, url: url ?? "" };
}

async function order(path: string, wanted: BuildOrder): Promise<Built> {
  const answer = await fetch(inject("builder") + path, { method: "POST", body: JSON.stringify(wanted) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text);
}
