import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/project.ts";

/** Files under this many lines that one other file imports belong into that file. */
const FRAGMENT_LINES = 36;
/** How many there may be. */
const FRAGMENTS_LEFT = 3;

const sources = new Map(
  ["src", "functions", "netlify"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name): [string, string] => [join(folder, name), readFileSync(join(ROOT, folder, name), "utf8")]),
  ),
);

/** The files of ours that a file imports; types are left out where `values` is set: they are gone at run time. */
function importsOf(file: string, values = false): string[] {
  const text = (sources.get(file) ?? "").replace(values ? /^(?:import|export) type [^;]*;/gm : /$^/, "");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
    .map(([, path = ""]) => normalize(join(dirname(file), path)))
    .filter((target) => sources.has(target));
}

/** The first circle of imports that is met from `file`, or null. */
function findCircle(file: string, path: string[], done: Set<string>): string[] | null {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return null;
  for (const target of importsOf(file, true)) {
    const circle = findCircle(target, [...path, file], done);
    if (circle) return circle;
  }
  done.add(file);
  return null;
}

describe("the source tree", () => {
  it("has no circle of imports", () => {
    const done = new Set<string>();
    expect([...sources.keys()].map((file) => findCircle(file, [], done)).find(Boolean)).toBeUndefined();
  });

  it("exports no name twice, so that a name has one meaning; config of functions apart", () => {
    const homes = new Map<string, string[]>();
    for (const [file, text] of sources) {
      const declared = text.matchAll(
        /^export (?:declare )?(?:async )?(?:const|let|function\*?|type|interface|class|enum) (\w+)/gm,
      );
      for (const name of new Set([...declared].map(([, name = ""]) => name)))
        homes.set(name, [...(homes.get(name) ?? []), file]);
    }
    const twice = [...homes].filter(([name, files]) => files.length > 1 && name !== "config");
    expect(twice).toEqual([]);
  });

  it("has few files that make sense only beside the one that imports them", () => {
    const importers = new Map([...sources.keys()].map((file) => [file, new Set<string>()]));
    for (const file of sources.keys()) for (const target of importsOf(file)) importers.get(target)?.add(file);
    const fragments = [...sources].filter(
      ([file, text]) =>
        !file.endsWith(".d.ts") &&
        importers.get(file)?.size === 1 &&
        text.trimEnd().split("\n").length < FRAGMENT_LINES,
    );
    expect(fragments.length, fragments.map(([file]) => file).join("\n")).toBeLessThanOrEqual(FRAGMENTS_LEFT);
  });
});
