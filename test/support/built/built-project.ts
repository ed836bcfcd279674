import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "../project.ts";
import type { BuildOrder } from "./builder.ts";

/** A built project in a folder of its own: test files that want the same share one build, and each gets a copy. */
export async function builtProject(
  studies: Record<string, string> | null,
  context: string | null = null,
): Promise<TestProject> {
  const order: BuildOrder = { studies, context };
  const answer = await fetch(inject("builder"), { method: "POST", body: JSON.stringify(order) });
  const built = await answer.text();
  if (!answer.ok) throw new Error(built);
  const root = mkdtempSync(join(tmpdir(), "casebook-"));
  cpSync(built, root, { recursive: true, verbatimSymlinks: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
