import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { removeSamples } from "../../../src/commands/fresh.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const FOLDER = "src/content/case-studies";
const IMAGES = "src/content/images/case-studies";
const SAMPLE = `${FOLDER}/ecommerce-platform-transformation.md`;

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
});
afterEach(() => site.remove());

const remove = () => removeSamples([], { root: site.root, from: site.root });
const study = (...images: string[]): string =>
  `---\ntitle: A\npublishDate: 2024-01-15\n---\n${images.map((name) => `![A](/images/case-studies/${name})`).join("\n")}\n`;

describe("fresh", () => {
  it("removes the samples and the pictures they alone show, and says so", () => {
    site.write(SAMPLE, study("sample.svg", "shared.svg"));
    site.write(`${FOLDER}/own.md`, study("own.svg", "shared.svg"));
    for (const name of ["sample", "shared", "own"]) site.write(`${IMAGES}/${name}.svg`, "<svg/>");
    expect(remove()).toEqual({
      output: `removed ${SAMPLE}\nremoved ${IMAGES}/sample.svg\n1 case study of your own stays.`,
      exitCode: 0,
    });
    expect([SAMPLE, `${FOLDER}/own.md`].map(site.has)).toEqual([false, true]);
    expect(["sample", "shared", "own"].map((name) => site.has(`${IMAGES}/${name}.svg`))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("leaves a site without studies that passes the check, in a folder git keeps", async () => {
    site.write(SAMPLE, study());
    expect(remove().output).toContain("The site is empty now.");
    expect(site.has(`${FOLDER}/.gitkeep`)).toBe(true);
    expect(await check([], { root: site.root, from: site.root })).toEqual({
      output: "0 files checked: no problems",
      exitCode: 0,
    });
  });

  it("has nothing to do the second time", () => {
    site.write(SAMPLE, study());
    remove();
    expect(remove()).toEqual({ output: "No samples are left to remove.", exitCode: 0 });
  });
});
