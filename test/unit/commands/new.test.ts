import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { createStudy } from "../../../src/commands/new.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const FOLDER = "src/content/case-studies";
/** Past midnight in the time zone of the site (London), not yet in UTC. */
const TODAY = new Date("2026-07-14T23:30:00Z");

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
});
afterEach(() => site.remove());

const create = (...args: string[]) => createStudy(args, { root: site.root, from: site.root }, TODAY);
const read = (name: string): string => readFileSync(join(site.root, FOLDER, name), "utf8");

describe("new", () => {
  it("begins a draft of that title, dated today where the site is", async () => {
    const { output, exitCode } = await create('Acme: "fast" & 100% \\o/');
    expect([exitCode, output.split("\n")[0]]).toEqual([
      0,
      `${FOLDER}/acme-fast-and-100-o.md is begun. It is a draft: set draft to false when it may be published.`,
    ]);
    const text = read("acme-fast-and-100-o.md");
    expect(text).toContain('draft: true\ntitle: "Acme: \\"fast\\" & 100% \\\\o/"\n');
    expect(text).toContain('publishDate: "2026-07-15"');
  });

  it("leaves nothing for the check to say but what is to be filled in", async () => {
    await create("Acme");
    const { output, exitCode } = await check([], { root: site.root, from: site.root });
    expect(exitCode).toBe(0);
    expect(output.match(/warning \w+: .*/g)).toEqual(
      ["snippet", "image", "author", "client", "industry", "duration", "team"].map(
        (field) => `warning ${field}: ${field} is empty; fill it in, or remove the line`,
      ),
    );
  });

  it("takes a title without quotes round it", async () => {
    await create("Acme", "faster", "pages");
    expect(read("acme-faster-pages.md")).toContain('title: "Acme faster pages"');
  });

  it("names a JSON Schema that is there", async () => {
    await create("Acme");
    const schema = /\$schema=(\S+)/.exec(read("acme.md"))?.[1] ?? "";
    expect(JSON.parse(read(schema))).toMatchObject({ type: "object", required: ["title", "publishDate"] });
  });

  it("never writes over a file", async () => {
    site.write(`${FOLDER}/acme.md`, "mine");
    await expect(create("Acme")).rejects.toThrow(
      `${FOLDER}/acme.md is there already; give another title, or go on with that file.`,
    );
    expect(read("acme.md")).toBe("mine");
  });

  it("asks for a title, and for one that can be a file's name", async () => {
    expect((await create()).exitCode).toBe(2);
    await expect(create("...")).rejects.toThrow('"..." has no letter or digit to make a file name of');
  });
});
