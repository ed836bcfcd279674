import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dryImport, importFixture, studyText } from "../../support/import/import-fixture.ts";

const PNG = readFileSync(importFixture("jekyll/assets/img/lamps.png"));
const SOURCE = importFixture("webflow/Reedmace - Case Studies.csv");

describe("pictures of other sites", () => {
  it("become links and are listed, as long as nobody asks for them", async () => {
    const result = await dryImport(SOURCE);
    expect(studyText(result, "ember-foods")).toContain("[A box](https://cdn.example/box.jpg)");
    expect(result.remote.map(({ url }) => url)).toEqual([
      "https://cdn.example/box.jpg",
      "https://cdn.example/ember.jpg",
    ]);
    expect(result.copies).toEqual([]);
  });

  it("are fetched with --fetch, and stand in the text and the fields", async () => {
    const asked: string[] = [];
    const result = await dryImport(SOURCE, async (url) => {
      asked.push(String(url));
      return new Response(PNG, { headers: { "content-type": "image/png" } });
    });
    expect(asked.toSorted()).toEqual(["https://cdn.example/box.jpg", "https://cdn.example/ember.jpg"]);
    const text = studyText(result, "ember-foods");
    expect(text).toContain("![A box](/images/case-studies/ember-foods/box.jpg)\n\n*Box seven*");
    expect(text).toMatch(
      /^image: \{ src: "\/images\/case-studies\/ember-foods\/\w+\.jpg", alt: "A packed box" \}$/m,
    );
    expect(result.remote).toEqual([]);
  });

  it("stay links where they cannot be had, or are no pictures", async () => {
    const result = await dryImport(SOURCE, async (url) => {
      if (String(url).includes("ember")) throw new Error("gone");
      return new Response("<html>", { headers: { "content-type": "text/html" } });
    });
    expect(result.copies).toEqual([]);
    expect(result.remote.length).toBe(2);
  });
});

describe("files that a text names by a way out of its folder", () => {
  const withSite = async (use: (folder: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "import-bounds-"));
    mkdirSync(join(folder, "site/work"), { recursive: true });
    for (const name of ["beside.png", "beside.pdf"]) writeFileSync(join(folder, name), PNG);
    writeFileSync(join(folder, "site/lamp.png"), PNG);
    writeFileSync(
      join(folder, "site/work/a-quay.md"),
      "# A quay\n\n![Lamp](../lamp.png)\n\n![Beside](../../beside.png)\n\n[Tariff](../../beside.pdf)\n",
    );
    await use(folder).finally(() => rmSync(folder, { recursive: true }));
  };

  it("are left where they lie outside of what was handed over", () =>
    withSite(async (folder) => {
      const { copies } = await dryImport(join(folder, "site"));
      expect(copies.map(({ file }) => file)).toEqual(["src/content/images/case-studies/a-quay/lamp.png"]);
    }));

  it("are taken where the folder is a part of a repository that holds them", () =>
    withSite(async (folder) => {
      mkdirSync(join(folder, "site/.git"));
      const { copies } = await dryImport(join(folder, "site/work"));
      expect(copies.map(({ file }) => file)).toEqual(["src/content/images/case-studies/a-quay/lamp.png"]);
    }));
});
