import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "../support/pages/violations.ts";
import { openPage, type SearchSite, startSearchSite } from "../support/search/site.ts";

let site: SearchSite;
beforeAll(async () => {
  site = await startSearchSite();
});
afterAll(() => site.stop());

const PAGES = {
  "the whole list": "/case-studies/",
  "one result": "/search?q=zeppelin&industry=retail",
  "no result": "/search?q=zeppelin&industry=energy",
  "an industry": "/industries/retail/",
};

describe.each(Object.entries(PAGES))("%s", (_, path) => {
  it.each([
    ["a phone in the light", 360, "light"],
    ["a wide screen in the dark", 1280, "dark"],
  ] as const)("has nothing that axe objects to on %s", async (_screen, width, colorScheme) => {
    const { page } = await openPage(site, path, { viewport: { width, height: 800 }, colorScheme });
    if (width === 360 && path !== PAGES["an industry"]) await page.locator("#filters > summary").click();
    expect(await violationsOn(page)).toEqual([]);
  });

  it("needs no sideways scrolling at 320 px, filters open", async () => {
    const { page } = await openPage(site, path, { viewport: { width: 320, height: 800 } });
    for (const fold of await page.locator("main summary:visible").all()) await fold.click();
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
  });
});
