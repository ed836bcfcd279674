import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contrastOf, isColour, nearestPassing, toHex, toOklch } from "../../../../src/domain/brand/colour.ts";
import {
  type Brand,
  brandSchema,
  checkContrast,
  formatBrandRules,
  formatTokens,
  toArtwork,
} from "../../../../src/domain/brand/index.ts";
import { ROOT } from "../../../support/project.ts";

const BRANDS = join(ROOT, "test/fixtures/brands");
const read = (file: string): Brand => brandSchema.parse(parse(readFileSync(file, "utf8")));
const brand = (colours: object, rest: object = {}): Brand => brandSchema.parse({ colours, ...rest });
const place = (path: readonly (string | number)[]) => ({ line: path.length, column: 1 });

describe("a colour of a brand", () => {
  it("is written in any way CSS knows, and is opaque", () => {
    const colours = ["#0a7d5a", "#abc", "navy", "rgb(1 2 3)", "hsl(120deg 50% 40%)", "oklch(60% 0.15 160)"];
    expect(colours.filter((text) => !isColour(text))).toEqual([]);
    expect(isColour("color(display-p3 1 0 0)")).toBe(true);
    expect(
      ["OKLCH(60% .15 160)", "Rgb(1.5e1 2 3)", "RebeccaPurple"].filter((text) => !isColour(text)),
    ).toEqual([]);
    expect(toOklch("OKLCH(60% .15 160)")).toEqual({ l: 0.6, c: 0.15, h: 160 });
    const others = [
      "#0a7d5a80",
      "transparent",
      "currentColor",
      "url(x)",
      "red; } body { color: blue",
      "accent",
      "0a7d5a",
      "abc",
      "",
    ];
    expect(others.filter(isColour)).toEqual([]);
  });

  it.each([
    ["color-mix(in srgb, red, blue)", "#7f0080"],
    ["color-mix(in srgb, 30% red, blue)", "#4c00b3"],
    ["COLOR-MIX(in srgb, Red, blue 70%)", "#4c00b3"],
    ["color-mix(in hsl shorter hue, red, blue)", "#ff00ff"],
    ["color-mix(in srgb, rgb(10, 20, 30), hsl(210 50% 40%))", "#1e3d5c"],
    ["color-mix(in srgb, color-mix(in srgb, red, blue), white 20%)", "#993399"],
    ["color-mix(in srgb, red 20%, blue 20%)", null],
    ["color-mix(in srgb, red, transparent)", null],
    ["color-mix(in nowhere, red, blue)", null],
    ["color-mix(in srgb, red)", null],
  ])("may be a mix of two, where nothing of it is transparent: %s", (text, hex) => {
    expect(isColour(text) ? toHex(text) : null).toBe(hex);
  });

  it("has a contrast as WCAG computes it", () => {
    expect(contrastOf("#000", "#fff")).toBeCloseTo(21);
    expect(contrastOf("#767676", "#fff")).toBeCloseTo(4.54, 2);
    expect(contrastOf("#777777", "#fff")).toBeCloseTo(4.48, 2);
  });

  it("gives way to the nearest one that can be read, of its own hue", () => {
    expect(nearestPassing("#767676", ["#fff"], 4.5)).toBe("#767676");
    const nearest = nearestPassing("#f08080", ["#fff"], 4.5);
    expect(contrastOf(nearest, "#fff")).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(nearest, "#fff")).toBeLessThan(4.8);
    expect(Math.abs(toOklch(nearest).h - toOklch("#f08080").h)).toBeLessThan(1);
  });
});

describe("the palettes of a brand", () => {
  const colour = fc
    .tuple(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
    )
    .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`);

  it("can be read in both schemes whatever the accent and the backgrounds are", () => {
    // On a middle grey neither black nor white is clear.
    const ground = colour.filter((text) => Math.abs(toOklch(text).l - 0.62) > 0.1);
    const property = fc.property(colour, fc.option(ground), fc.option(ground), (accent, light, dark) => {
      const colours = {
        accent,
        light: light === null ? {} : { background: light },
        dark: dark === null ? {} : { background: dark },
      };
      return checkContrast(brand(colours), place).length === 0;
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("name a colour that cannot be read at its line, with the nearest that can", () => {
    const faults = checkContrast(
      brand({ accent: "navy", light: { background: "#fff", muted: "#999" } }),
      place,
    );
    expect(faults.map(({ level, rule, field, line }) => [level, rule, field, line])).toEqual([
      ["error", "contrast", "colours.light.muted", 3],
      ["error", "contrast", "colours.light.muted", 3],
    ]);
    expect(faults[0]?.message).toMatch(
      /^muted #999 on background #fff has a contrast of 2\.8:1, and text needs 4\.5:1; write muted: oklch\([\d. %]+\), the nearest that has it$/,
    );
  });

  it("may take the colour of another role, but not in a circle", () => {
    const tokens = formatTokens(brand({ accent: "navy", light: { link: "brand", action: "text" } }));
    expect(tokens).toContain("--color-accent: var(--color-brand);");
    expect(() => brand({ accent: "navy", light: { link: "action", action: "link" } })).toThrow("in a circle");
  });

  it("of the samples stand in their file in full, and can be read", () => {
    const sample = read(join(ROOT, "src/data/brand.yaml"));
    expect(checkContrast(sample, place)).toEqual([]);
  });
});

describe("the tokens", () => {
  it("change with density and scheme, and say nothing twice", () => {
    const tokens = formatTokens(brand({ accent: "navy" }, { density: "roomy" }));
    expect(tokens).toContain("--space-l: clamp(2.5rem, 2.0313rem + 2.35vw, 4.375rem);");
    expect(tokens).toContain("color-scheme: light dark;");
    expect(formatTokens(read(join(BRANDS, "night.yaml")))).toContain("color-scheme: dark;");
    const dark = /prefers-color-scheme: dark\) \{([^}]*)\}/.exec(tokens)?.[1] ?? "";
    expect(dark).not.toContain("--space");
  });

  it("round corners only where the brand is round", () => {
    expect(formatBrandRules(brand({ accent: "gold" }))).toBe("");
    expect(formatBrandRules(brand({ accent: "gold" }, { corner: 8 }))).toMatch(/\{border-radius:8px\}$/);
  });

  it("give buttons in the head of a page its writing where they would have its colour, in the scheme that needs it", () => {
    const rules = formatBrandRules(brand({ accent: "#0f3d2e" }));
    expect(rules).toMatch(
      /^@media screen and \(prefers-color-scheme:light\)\{\.page-header\{--color-action:var\(--color-on-header\)/,
    );
    expect(rules).not.toContain("prefers-color-scheme:dark");
    expect(formatBrandRules(read(join(ROOT, "src/data/brand.yaml")))).toBe("");
  });

  it("set a typeface of the site's own with more room, and its figures apart from tables in their own widths", () => {
    const rulesOf = (typeface: object) => formatBrandRules(brand({ accent: "gold" }, { typeface }));
    const files = [{ file: "/a.woff2", weights: 400 }];
    for (const typeface of [{ package: "@fontsource/lora" }, { family: "A", files }])
      expect(rulesOf(typeface)).toContain(".card-figure,.lead-figures dd{font-variant-numeric:normal}");
    expect(rulesOf({ package: "@fontsource-variable/archivo" })).not.toContain("font-variant-numeric");
  });
});

describe.each(readdirSync(BRANDS).filter((file) => file.endsWith(".yaml")))("the brand %s", (name) => {
  const own = read(join(BRANDS, name));

  it("can be read in both schemes", () => {
    expect(checkContrast(own, place)).toEqual([]);
  });

  it("has drawings whose letters and lines can be seen on each of its grounds", () => {
    for (const { ground, solid, line } of toArtwork(own).colourSets) {
      expect([ground, solid, line].join()).toMatch(/^(?:#[0-9a-f]{6},?){3}$/);
      expect(contrastOf(solid, ground)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(line, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
