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

/** Each width and each scheme once. */
const SCREENS = [
  { viewport: { width: 360, height: 800 }, colorScheme: "light" },
  { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

describe.each(Object.entries(PAGES))("%s", (_, path) => {
  it("has nothing that axe objects to on a phone in the light and on a wide screen in the dark", async () => {
    const { page } = await openPage(site, path, SCREENS[0]);
    if (path !== PAGES["an industry"]) await page.locator("#filters > summary").click();
    for (const { viewport, colorScheme } of SCREENS) {
      await page.setViewportSize(viewport);
      // A colour on its way from one scheme to the other is none of either.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violationsOn(page), colorScheme).toEqual([]);
    }
  });

  it("needs no sideways scrolling at 320 px, filters open", async () => {
    const { page } = await openPage(site, path, { viewport: { width: 320, height: 800 } });
    for (const fold of await page.locator("main summary:visible").all()) await fold.click();
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
  });
});

describe("in the colours of a reader", () => {
  it("no text has that of the ground which the browser draws behind it: buttons, links under the pointer, what is chosen", async () => {
    const { page } = await openPage(site, PAGES["the whole list"], {
      ...SCREENS[1],
      forcedColors: "active",
    });
    /** Texts of the ground's colour, and that colour itself where they say that they stand on another ground. */
    const unseen = () =>
      page.evaluate<string[]>(`(() => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = "Canvas";
        const ground = getComputedStyle(probe).color;
        probe.remove();
        const hasText = (element) => Array.from(element.childNodes, (node) => node.nodeType === 3 ? node.data : "").join("").trim();
        return Array.from(document.querySelectorAll("body *"))
          .filter((element) => hasText(element) && element.checkVisibility())
          .filter((element) => getComputedStyle(element).color === ground && getComputedStyle(element).forcedColorAdjust !== "none")
          .map((element) => element.outerHTML);
      })()`);
    await page.keyboard.press("Tab");
    expect(await unseen()).toEqual([]);
    await page.locator("#results article a").first().hover();
    expect(await unseen()).toEqual([]);
    await page.getByRole("combobox", { name: "Search case studies" }).pressSequentially("zep");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await unseen()).toEqual([]);
  });
});

describe("what opens on the list", () => {
  it("has nothing that axe objects to: suggestions under the field, then studies that fit a problem", async () => {
    const { page } = await openPage(site, PAGES["the whole list"], SCREENS[0]);
    await page.getByRole("combobox", { name: "Search case studies" }).pressSequentially("zep");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${site.url}${PAGES["the whole list"]}`);
    await page.getByText("Tell us your problem").click();
    await page.getByLabel("Your situation, in your own words").fill("Our zeppelin is slow.");
    await page.getByRole("button", { name: "Find case studies that fit" }).click();
    await page.waitForURL("**/search/problem");
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize(SCREENS[1].viewport);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await violationsOn(page)).toEqual([]);
  });
});
