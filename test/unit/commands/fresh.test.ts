import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { removeSamples } from "../../../src/commands/fresh.ts";
import { createStudy } from "../../../src/commands/new.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const OWN = "src/content/case-studies";
const SAMPLE = "src/samples/ecommerce-platform-transformation.md";
const STUDY = "---\ntitle: A\npublishDate: 2024-01-15\n---\nText.\n";

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write(SAMPLE, STUDY);
});
afterEach(() => site.remove());

const place = () => ({ root: site.root, from: site.root });
const remove = () => removeSamples([], place());
const checked = async (): Promise<string[]> => {
  const { output } = await check(["--json"], place());
  return JSON.parse(output).files.map(({ file }: { file: string }) => file);
};

describe("the samples", () => {
  it("are what is checked while the site has no study of its own", async () => {
    expect(await checked()).toEqual([SAMPLE]);
    site.write(`${OWN}/.DS_Store`, "");
    expect(await checked()).toEqual([SAMPLE]);
  });

  it("leave by themselves with the first file an author lays down, even one that cannot be read", async () => {
    site.write(`${OWN}/own.docx`, "");
    expect(await checked()).toEqual([`${OWN}/own.docx`]);
    site.write(`${OWN}/own.md`, STUDY);
    expect(await checked()).toEqual([`${OWN}/own.md`, `${OWN}/own.docx`]);
  });

  it("do not come back when a study that npm run new began is removed", async () => {
    const { output } = await createStudy(["Own"], place(), new Date("2026-05-05T12:00:00Z"));
    expect(output).toContain(`${OWN}/own.md is begun`);
    site.delete(`${OWN}/own.md`);
    expect(await checked()).toEqual([]);
  });
});

describe("fresh", () => {
  it("ends the samples, leaves their files to upgrades, and says what comes next", () => {
    expect(remove()).toEqual({
      output:
        'The samples are no longer shown.\nThe site is empty now. npm run new -- "Title" begins your first case study.',
      exitCode: 0,
    });
    expect(site.has(SAMPLE)).toBe(true);
  });

  it("leaves a site without studies that passes the check, in a folder git keeps", async () => {
    remove();
    expect(site.has(`${OWN}/.gitkeep`)).toBe(true);
    expect(await check([], place())).toEqual({ output: "0 files checked: no problems", exitCode: 0 });
  });

  it("has nothing to do the second time, and touches no study of the site's own", () => {
    site.write(`${OWN}/own.md`, STUDY);
    expect(remove()).toEqual({ output: "No samples are left to remove.", exitCode: 0 });
    expect(site.has(`${OWN}/.gitkeep`)).toBe(false);
    site.delete(`${OWN}/own.md`);
    remove();
    expect(remove()).toEqual({ output: "No samples are left to remove.", exitCode: 0 });
  });
});
