import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkTypeface, readTypeface } from "../../../../src/build/assets/typeface.ts";
import { readTypefaceNotice } from "../../../../src/build/assets/typeface-notice.ts";
import { brandSchema } from "../../../../src/domain/brand/index.ts";
import { ROOT } from "../../../support/project.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  mkdirSync(join(site.root, "src/content/fonts"), { recursive: true });
  cpSync(
    join(ROOT, "test/fixtures/brands/content/fonts/lora.woff2"),
    join(site.root, "src/content/fonts/lora.woff2"),
  );
});
afterEach(() => site.remove());

const paths = () => ({ content: join(site.root, "src/content"), source: join(site.root, "src") });
const brandOf = (typeface: object) => brandSchema.parse({ colours: { accent: "navy" }, typeface });
const noticeOf = (typeface: object) =>
  readTypefaceNotice(readTypeface(brandOf(typeface), paths()), brandOf(typeface));
const FILES = { family: "Lora", files: [{ file: "/fonts/lora.woff2", weights: "400 700" }] };

describe("what the notices say of a typeface", () => {
  it("is what its package says, the authors once", () => {
    expect(noticeOf({ package: "@fontsource-variable/archivo" })).toEqual({
      family: "Archivo",
      isOpen: true,
      lines: ["Copyright 2020 The Archivo Project Authors (https://github.com/Omnibus-Type/Archivo)"],
      text: null,
    });
  });

  it("is what its own files say, or the data where a firm has a licence of its own", () => {
    const own = noticeOf(FILES);
    expect(own).toMatchObject({ family: "Lora", isOpen: true, text: null });
    expect(own.lines.join()).toMatch(/^Copyright 2011 The Lora Project Authors/);
    expect(noticeOf({ ...FILES, licence: "Licensed to A & B by the Foundry, no. 7" })).toMatchObject({
      isOpen: false,
      lines: [expect.stringMatching(/^Copyright 2011/), "Licensed to A & B by the Foundry, no. 7"],
    });
    expect(checkTypeface(brandOf(FILES), paths(), () => ({ line: 1, column: 1 }))).toEqual([]);
    expect(() => brandOf({ package: "@fontsource/inter", licence: "Ours" })).toThrow(
      "stands beside a package",
    );
  });
});
