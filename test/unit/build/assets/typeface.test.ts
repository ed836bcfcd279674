import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCardFonts } from "../../../../src/build/artwork/card-fonts.ts";
import { formatFallbackFaces } from "../../../../src/build/assets/fallback-fonts.ts";
import { cutFont, nameTypeface, publishTypeface } from "../../../../src/build/assets/font.ts";
import { checkTypeface, readSampleTypeface, readTypeface } from "../../../../src/build/assets/typeface.ts";
import { brandSchema } from "../../../../src/domain/brand/index.ts";
import { ROOT } from "../../../support/project.ts";

const PACKAGES = join(ROOT, "node_modules/@fontsource-variable");
const folder = mkdtempSync(join(tmpdir(), "typeface-"));
const paths = { content: join(folder, "content"), source: folder };
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  for (const file of ["content/fonts/firm.woff2", "theme/fonts/theme.woff2"]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(PACKAGES, "vazirmatn/files/vazirmatn-latin-wght-normal.woff2"), join(folder, file));
  }
  writeFileSync(
    join(paths.content, "fonts/text.woff2"),
    "no font, but long enough to have the header of one",
  );
  writeFileSync(join(paths.content, "fonts/empty.woff2"), "");
  const still = { weights: { min: 400, max: 400 }, widths: null, glyphs: "abc" };
  const firm = join(paths.content, "fonts/firm.woff2");
  writeFileSync(join(paths.content, "fonts/still.woff2"), await cutFont(firm, still, join(folder, "kept")));
  const whole = readFileSync(join(paths.content, "fonts/firm.woff2"));
  writeFileSync(join(paths.content, "fonts/torn.woff2"), whole.subarray(0, whole.length - 10));
});

const parseBrand = (typeface?: unknown) => brandSchema.parse({ colours: { accent: "navy" }, typeface });
const ownFiles = (...files: unknown[]) => parseBrand({ family: "Firm Serif", category: "serif", files });
const OWN = { file: "/fonts/firm.woff2", weights: "400 700" };
const place = (path: readonly PropertyKey[]) => ({ line: path.length, column: 1 });
const publish = async (brand: ReturnType<typeof parseBrand>) => {
  const typeface = readTypeface(brand, paths);
  const kept = join(folder, "kept");
  const published = await publishTypeface(typeface, "Words", { output: join(folder, "out"), kept });
  return { ...published, fallback: await formatFallbackFaces(typeface, kept), typeface };
};

describe("a typeface without bold letters", () => {
  it("is said, and one with them in any of its files is not", () => {
    const rulesOf = (...files: unknown[]) =>
      checkTypeface(ownFiles(...files), paths, place).map(({ rule, field }) => `${rule} ${field}`);
    const still = { file: "/fonts/still.woff2", weights: 400 };
    expect(rulesOf(still)).toContain("typeface-bold typeface.files");
    expect(rulesOf(still, { file: "/fonts/firm.woff2", weights: "600 700" })).not.toContain(
      "typeface-bold typeface.files",
    );
  });
});

describe("a typeface from a package", () => {
  it("has the family, the weights and the files that the package names", async () => {
    const { font, css, fallback, typeface } = await publish(
      parseBrand({ package: "@fontsource-variable/noto-sans" }),
    );
    expect(font).toMatch(/^\/assets\/noto-sans-\w+\.woff2$/);
    expect(css).toContain('font-family: "Noto Sans";');
    expect(css).toContain("font-weight: 400 700;");
    expect(fallback).toMatch(
      /size-adjust: 1\d\d\.[\d]+%;\n {2}ascent-override: [\d.]+%;\n {2}descent-override: [\d.]+%;\n {2}line-gap-override: 0%;/,
    );
    expect(nameTypeface("a{font:1em BrandTypeface,sans-serif}", typeface)).toBe(
      'a{font:1em "Noto Sans",Fallback,system-ui,sans-serif}',
    );
  });

  it("is Archivo where a brand names none, as where it names it", async () => {
    const named = await publish(parseBrand({ package: "@fontsource-variable/archivo" }));
    expect(await publish(parseBrand())).toEqual(named);
    expect(named.css).toContain("font-stretch: 75% 100%;");
    expect(nameTypeface("a{font:1em BrandTypeface,sans-serif}", named.typeface)).toBe(
      "a{font:1em Archivo,Fallback,system-ui,sans-serif}",
    );
  });

  it("that is not installed is an error with the command that installs it, and a preview has Archivo", () => {
    const brand = parseBrand({ package: "@fontsource/nowhere-to-be-found" });
    expect(checkTypeface(brand, paths, place)).toEqual([
      {
        level: "error",
        rule: "typeface",
        field: "typeface.package",
        line: 2,
        column: 1,
        message:
          "@fontsource/nowhere-to-be-found is not installed; run npm install @fontsource/nowhere-to-be-found, or correct the name",
      },
    ]);
    expect(readTypeface(brand, paths)).toEqual(readSampleTypeface());
  });
});

describe("a typeface of own files", () => {
  it("is cut and published like one of a package, over the serif of the reader", async () => {
    const { css, fallback, typeface } = await publish(ownFiles(OWN));
    expect(css).toMatch(/font-family: "Firm Serif";\n {2}src: url\("\/assets\/firm-serif-\w+\.woff2"\)/);
    expect(fallback).toContain('local("Times New Roman"), local("Liberation Serif")');
    expect(nameTypeface("a{font:1em BrandTypeface,sans-serif}", typeface)).toBe(
      'a{font:1em "Firm Serif",Fallback,serif}',
    );
    expect(checkTypeface(ownFiles(OWN), paths, place)).toEqual([]);
  });

  it("may have one file a weight, and lie in the theme", async () => {
    const brand = ownFiles({ file: "/fonts/theme.woff2", weights: 400 }, { ...OWN, weights: 700 });
    const { css } = await publish(brand);
    expect(css.match(/font-weight: \d+;/g)).toEqual([
      "font-weight: 400;",
      "font-weight: 400;",
      "font-weight: 700;",
      "font-weight: 700;",
    ]);
  });

  it("is what cards and covers are drawn in", async () => {
    const fonts = openCardFonts(join(folder, "cards"), readTypeface(ownFiles(OWN), paths));
    expect(fonts.families.text).toMatch(/^own-\w+-500$/);
    expect(fonts.families.heading).toMatch(/^own-\w+-700$/);
    expect((await fonts.own()).map(({ name }) => name)).toEqual([
      fonts.families.text,
      fonts.families.heading,
    ]);
  });

  it.each([
    [
      "/fonts/none.woff2",
      "/fonts/none.woff2 is not there; save it as src/content/fonts/none.woff2, or correct the path",
    ],
    [
      "/fonts/text.woff2",
      "/fonts/text.woff2 is no WOFF2 file; save the font as WOFF2, whatever its name ends in",
    ],
    ["/fonts/torn.woff2", "/fonts/torn.woff2 is not whole; copy it again"],
    [
      "/fonts/empty.woff2",
      "/fonts/empty.woff2 is no WOFF2 file; save the font as WOFF2, whatever its name ends in",
    ],
  ])("of the file %s is an error at its line", (file, message) => {
    const [fault] = checkTypeface(ownFiles(OWN, { file, weights: 400 }), paths, place);
    expect([fault?.field, fault?.message]).toEqual(["typeface.files.1.file", message]);
  });
});

it("has the weights that its file has, and no others", () => {
  const faultsOf = (weights: string) =>
    checkTypeface(ownFiles({ file: "/fonts/firm.woff2", weights }), paths, place).map(
      ({ message }) => message,
    );
  expect(faultsOf("100 900")).toEqual([]);
  expect(faultsOf("50 900")).toEqual(["/fonts/firm.woff2 has weights from 100 to 900; write these, or less"]);
  const still = { file: "/fonts/still.woff2", weights: "400 700" };
  expect(checkTypeface(ownFiles(still), paths, place)).toMatchObject([
    { field: "typeface.files.0.weights", message: "/fonts/still.woff2 has one weight; write it alone" },
  ]);
  const sound = checkTypeface(ownFiles({ ...still, weights: 400 }), paths, place);
  expect(sound.filter(({ rule }) => rule !== "typeface-bold")).toEqual([]);
});

it.each([
  [{}, "package"],
  [{ package: "archivo" }, "package"],
  [{ package: "@fontsource/../x" }, "package"],
  [{ package: "@fontsource/lora", family: "Lora" }, "family"],
  [{ files: [OWN] }, "family"],
  [{ family: "A</style>", files: [OWN] }, "family"],
  [{ family: "A", files: [{ file: OWN.file }] }, "files.0.weights"],
  [{ family: "A", files: [{ ...OWN, weights: "700 400" }] }, "files.0.weights"],
  [{ family: "A", files: [{ ...OWN, file: "/a.ttf" }] }, "files.0.file"],
  [{ family: "A", files: [{ ...OWN, file: "/../a.woff2" }] }, "files.0.file"],
  [{ family: "A", files: [] }, "files"],
])("what cannot be a typeface is an error of its field: %j", (typeface, field) => {
  const { error } = brandSchema.safeParse({ colours: { accent: "navy" }, typeface });
  expect(error?.issues.map(({ path }) => path.join("."))).toContain(`typeface.${field}`);
});
