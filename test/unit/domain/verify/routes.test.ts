import { describe, expect, it } from "vitest";
import { readFunctionConfig, readFunctionsManifest } from "../../../../src/domain/verify/index.ts";

describe("the config of a function", () => {
  it.each<[string, string[], string | null]>([
    ['export const config: Config = { path: "/a" };', ["/a"], null],
    [
      'export const config: Config = {\n  path: ["/a", "/b"],\n  rateLimit: { windowSize: 60 },\n};',
      ["/a", "/b"],
      null,
    ],
    ['export const config: Config = { schedule: "@hourly" };\n', [], "@hourly"],
  ])("is read from a literal: %s", (source, paths, schedule) => {
    expect(readFunctionConfig(`import x from "y";\n\n${source}\n`)).toEqual({ paths, schedule });
  });

  it.each([
    'export const config = { path: "/a" } satisfies Config;',
    'export const config = {\n  path: "/a",\n} satisfies Config;\nfunction a() {\n  return 1;\n}',
    'export const config = { path: "/a" } as Config;',
    "export const config: Config = shared;",
    "export const config: Config = { path: PATH };",
    "export default () => {};",
  ])("is nothing where Netlify reads nothing: %s", (source) => {
    expect(readFunctionConfig(source)).toBeNull();
  });
});

describe("Netlify's manifest of functions", () => {
  it("tells routes and schedules", () => {
    const functions = [
      { name: "a", routes: [{ pattern: "/a", literal: "/a" }] },
      { name: "b", schedule: "@daily", routes: [] },
    ];
    expect(readFunctionsManifest(JSON.stringify({ functions, version: 1 }))).toEqual([
      { name: "a", paths: ["/a"], schedule: null },
      { name: "b", paths: [], schedule: "@daily" },
    ]);
  });

  it("has no functions where it cannot be read", () => {
    expect(readFunctionsManifest('{"functions":')).toEqual([]);
  });
});
