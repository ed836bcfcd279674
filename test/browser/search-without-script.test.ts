import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type SearchSite, startSearchSite } from "../support/search/site.ts";

let site: SearchSite;
beforeAll(async () => {
  site = await startSearchSite();
});
afterAll(() => site.stop());

const open = async (path: string, width = 1280) =>
  (await openPage(site, path, { javaScriptEnabled: false, viewport: { width, height: 800 } })).page;

describe("finding case studies without a script", () => {
  it("asks by words and boxes, and comes back with both in the form and the address", async () => {
    const page = await open("/case-studies/");
    await page.getByLabel("Search case studies").fill("orders");
    await page.getByLabel("Retail").check();
    await page.getByLabel("Energy").check();
    await page.getByRole("button", { name: "Show results" }).click();
    expect(new URL(page.url()).searchParams.getAll("industry")).toEqual(
      expect.arrayContaining(["energy", "retail"]),
    );
    await page
      .getByRole("heading", { name: "9 case studies in Energy or Retail matching “orders”" })
      .waitFor();
    expect(await page.getByLabel("Search case studies").inputValue()).toBe("orders");
    expect(await page.getByLabel("Retail").isChecked()).toBe(true);
    expect(await page.getByLabel("Media").isChecked()).toBe(false);
  });

  it("answers a problem told in sentences with studies and reasons, and puts no word of it into an address", async () => {
    const page = await open("/case-studies/", 360);
    await page.getByText("Tell us your problem").click();
    await page
      .getByLabel("Your situation, in your own words")
      .fill("Nobody could say where the <b>zeppelin</b> was");
    await page.getByRole("button", { name: "Find case studies that fit" }).click();
    expect(page.url()).toBe(`${site.url}/search/problem`);
    await page.getByRole("heading", { level: 2, name: /case stud(?:y fits|ies fit)$/ }).waitFor();
    await page
      .getByText(/^Your words in it: .*zeppelin/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Your situation, in your own words").inputValue()).toBe(
      "Nobody could say where the <b>zeppelin</b> was",
    );
  });

  it("takes one filter off by its link, then all", async () => {
    const page = await open("/search?industry=energy&industry=retail&topic=migration");
    await page.getByRole("link", { name: "Remove filter: Industry Energy" }).click();
    expect(page.url()).toBe(`${site.url}/search?industry=retail&topic=migration`);
    await page.getByRole("link", { name: "Clear all filters" }).click();
    expect(page.url()).toBe(`${site.url}/case-studies/`);
  });

  it("turns pages by links: static ones for the whole list", async () => {
    const page = await open("/case-studies/");
    expect(await page.locator("#results li article").count()).toBe(12);
    await page.getByRole("link", { name: "Next page" }).click();
    expect(page.url()).toBe(`${site.url}/case-studies/page/2/`);
    expect(await page.locator("#results li article").count()).toBe(2);
    await page.goto("/search?q=orders");
    await page.getByRole("link", { name: "Page 2" }).click();
    expect(page.url()).toBe(`${site.url}/search?q=orders&page=2`);
  });

  it("keeps the order someone chose when filters change", async () => {
    const page = await open("/search?q=orders");
    await page.getByRole("link", { name: "Newest" }).click();
    await page.getByLabel("Retail").check();
    await page.getByRole("button", { name: "Show results" }).click();
    expect(new URL(page.url()).searchParams.get("sort")).toBe("newest");
  });

  it("opens what a long list folds away", async () => {
    const page = await open("/case-studies/");
    const folded = page.locator("#fold-technology label").first();
    expect(await folded.isVisible()).toBe(false);
    await page.locator("#fold-technology summary").click();
    expect(await folded.isVisible()).toBe(true);
    expect(await page.locator("#find-technology").isVisible()).toBe(false);
  });

  it("has an address where all values of one facet are in sight", async () => {
    const page = await open("/search?industry=retail&facet=technology#facet-technology");
    await page.getByRole("heading", { level: 2, name: "6 case studies in Retail", exact: true }).waitFor();
    expect(await page.locator("#facet-technology details").count()).toBe(0);
    expect(await page.locator("#facet-technology label:visible").count()).toBeGreaterThan(8);
  });

  it("has the filters one tap away on a phone, and says how many are on", async () => {
    const page = await open("/search?industry=retail&topic=migration", 360);
    expect(await page.getByLabel("Energy").isVisible()).toBe(false);
    await page.getByText("Filters (2").click();
    await page.getByLabel("Energy").check();
    await page.getByRole("button", { name: "Show results" }).click();
    await page.getByText("Filters (3").waitFor();
  });

  it("shows the filters beside the results on a wide screen, reachable by keyboard", async () => {
    const page = await open("/case-studies/");
    await page.getByRole("button", { name: "Search" }).focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to the results");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("industry");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?**industry=**");
  });

  it("says what to try where nothing is found", async () => {
    const page = await open("/search?q=zeppelin&industry=energy");
    await page.getByRole("heading", { name: "No case studies in Energy matching “zeppelin”" }).waitFor();
    await page.getByRole("link", { name: "Without Energy" }).click();
    expect(page.url()).toBe(`${site.url}/search?q=zeppelin`);
    await page.getByRole("heading", { name: "1 case study matching “zeppelin”" }).waitFor();
  });

  it("shows hostile words as text", async () => {
    const words = `<img src=x onerror=alert(1)>"'`;
    const page = await open(`/search?q=${encodeURIComponent(words)}`);
    expect(await page.getByLabel("Search case studies").inputValue()).toBe(words);
    expect(await page.locator("main img[src=x]").count()).toBe(0);
  });
});

describe("the page of an industry", () => {
  it("stands without the functions, and links to its feed and to the filters", async () => {
    const page = await open("/industries/retail/");
    await page.getByRole("heading", { level: 1, name: "Retail case studies" }).waitFor();
    expect(await page.locator("article").count()).toBe(6);
    expect(await page.locator('link[type="application/atom+xml"]').getAttribute("href")).toBe(
      "/industries/retail/feed.xml",
    );
    await page.getByRole("link", { name: "Filter these case studies" }).click();
    expect(await page.getByLabel("Retail").isChecked()).toBe(true);
  });

  it("is where search engines are sent for the same question", async () => {
    const page = await open("/search?industry=retail");
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toMatch(
      /\/industries\/retail\/$/,
    );
  });
});
