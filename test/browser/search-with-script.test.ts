import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPage, type SearchSite, startSearchSite } from "../support/search/site.ts";

let site: SearchSite;
let problems: string[] = [];
beforeAll(async () => {
  site = await startSearchSite();
});
afterEach(() => expect(problems.splice(0)).toEqual([]));
afterAll(() => site.stop());

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const opened = await openPage(site, path, options);
  problems = opened.problems;
  // A mark that a page load would wipe out: what is tested here happens without one.
  await opened.page.evaluate("document.documentElement.setAttribute('data-same', '')");
  return opened.page;
}

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
const isSameDocument = (page: Page) =>
  page.evaluate<boolean>("document.documentElement.hasAttribute('data-same')");
const focusedId = (page: Page) => page.evaluate<string>("document.activeElement?.id");
const scrolled = (page: Page) => page.evaluate<number>("Math.round(scrollY)");
const field = (page: Page) => page.getByLabel("Search case studies");

describe("typing", () => {
  it("answers in place, keeps the focus and is one step of Back", async () => {
    const page = await open("/case-studies/");
    await field(page).pressSequentially("zep");
    await heading(page, "1 case study matching “zep”");
    await field(page).pressSequentially("pelin");
    await heading(page, "1 case study matching “zeppelin”");
    expect(page.url()).toBe(`${site.url}/search?q=zeppelin`);
    expect(await page.title()).toContain("1 case study matching “zeppelin”");
    expect(await focusedId(page)).toBe("q");
    await page.goBack();
    await heading(page, "14 case studies");
    expect(page.url()).toBe(`${site.url}/case-studies/`);
    expect(await field(page).inputValue()).toBe("");
    expect(await isSameDocument(page)).toBe(true);
  });

  it("announces the count politely", async () => {
    const page = await open("/case-studies/");
    await field(page).fill("zeppelin");
    await page
      .locator('[role="status"]', { hasText: "1 case study matching “zeppelin”" })
      .waitFor({ state: "attached" });
  });

  it("has one request on its way, and the question asked last wins over a slow one", async () => {
    const page = await open("/case-studies/");
    const slow: (() => void)[] = [];
    await page.route("**/search?q=zep", async (route) => {
      await new Promise<void>((resolve) => slow.push(resolve));
      await route.continue().catch(() => {});
    });
    const asked = page.waitForRequest("**/search?q=zep");
    const ended = page.waitForEvent("requestfailed", (request) => request.url().endsWith("q=zep"));
    await field(page).fill("zep");
    expect((await asked).headers()["x-search-typing"]).toBe("1");
    await field(page).fill("orders");
    await ended;
    await heading(page, "14 case studies matching “orders”");
    for (const release of slow) release();
    await heading(page, "14 case studies matching “orders”");
    problems.splice(0, problems.length, ...problems.filter((text) => !text.includes("ERR_ABORTED")));
  });

  it("marks a submitted question as no longer being typed", async () => {
    const page = await open("/case-studies/");
    await field(page).fill("zeppelin");
    await heading(page, "1 case study matching “zeppelin”");
    const asked = page.waitForRequest("**/search?q=zeppelin");
    await field(page).press("Enter");
    expect((await asked).headers()).not.toHaveProperty("x-search-typing");
    await heading(page, "1 case study matching “zeppelin”");
    expect(await isSameDocument(page)).toBe(true);
  });

  it("falls back to loading the page where the request fails", async () => {
    const page = await open("/case-studies/");
    let failed = 0;
    await page.route("**/search?**", (route) => {
      if (route.request().resourceType() === "document") return route.continue();
      failed += 1;
      return failed === 1 ? route.fulfill({ status: 502, body: "out" }) : route.abort();
    });
    await field(page).fill("zeppelin");
    await heading(page, "1 case study matching “zeppelin”");
    expect(await isSameDocument(page)).toBe(false);
    await page.getByLabel("Retail").check();
    await page.waitForURL("**/search?q=zeppelin&industry=retail");
    await heading(page, "1 case study in Retail matching “zeppelin”");
    problems.splice(0);
  });
});

describe("without a connection", () => {
  it("keeps what is read while someone types, and answers when the connection is back", async () => {
    const page = await open("/case-studies/");
    const failed = page.waitForEvent("requestfailed", (request) =>
      request.url().endsWith("/search?q=zeppelin"),
    );
    await page.context().setOffline(true);
    await field(page).fill("zeppelin");
    await failed;
    await heading(page, "14 case studies");
    expect(await field(page).inputValue()).toBe("zeppelin");
    await page.context().setOffline(false);
    await heading(page, "1 case study matching “zeppelin”");
    problems.splice(0);
  });
});

describe("suggestions", () => {
  const listBox = (page: Page) => page.getByRole("listbox", { name: "Suggestions" });

  it("stand under the field, are walked through by arrows, and Enter follows the one that is chosen", async () => {
    const page = await open("/case-studies/");
    const box = page.getByRole("combobox", { name: "Search case studies" });
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await box.pressSequentially("zep");
    await listBox(page).waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await box.press("ArrowDown");
    const chosen = await box.getAttribute("aria-activedescendant");
    const option = page.getByRole("option", { selected: true });
    expect(await option.getAttribute("id")).toBe(chosen);
    const url = await option.getAttribute("data-url");
    await box.press("Enter");
    await page.waitForURL(`${site.url}${url}`);
    expect(url).toMatch(/^\/case-studies\//);
  });

  it("are closed by Escape, which then clears the field; a slash leads back to it", async () => {
    const page = await open("/case-studies/");
    await field(page).pressSequentially("zep");
    await listBox(page).waitFor();
    await field(page).press("Escape");
    await listBox(page).waitFor({ state: "hidden" });
    expect(await field(page).inputValue()).toBe("zep");
    await field(page).press("Escape");
    expect(await field(page).inputValue()).toBe("");
    await heading(page, "14 case studies");
    await field(page).press("/");
    expect(await field(page).inputValue()).toBe("/");
    await page.locator("h1").click();
    await field(page).evaluate("(element) => element.blur()");
    await page.keyboard.press("/");
    expect(await focusedId(page)).toBe("q");
    expect(await field(page).inputValue()).toBe("/");
  });

  it("open again by an arrow, and forget which was chosen where the words change or the caret moves", async () => {
    const page = await open("/case-studies/");
    const chosen = () => field(page).getAttribute("aria-activedescendant");
    await field(page).pressSequentially("zep");
    await listBox(page).waitFor();
    await field(page).press("Escape");
    await listBox(page).waitFor({ state: "hidden" });
    await field(page).press("ArrowDown");
    await listBox(page).waitFor();
    for (const key of ["Home", "End", "ArrowLeft", "ArrowRight", "p"]) {
      await field(page).press("ArrowDown");
      expect(await chosen(), key).not.toBeNull();
      await field(page).press(key);
      expect(await chosen(), key).toBeNull();
    }
    await field(page).press("Enter");
    await page.waitForURL(`${site.url}/search?q=zepp`);
  });

  it("come when an input method is done, whose keys they leave alone", async () => {
    const page = await open("/case-studies/");
    await field(page).focus();
    await page.evaluate(`(() => {
      const field = document.getElementById("q");
      field.value = "zep";
      field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "zep" }));
    })()`);
    await listBox(page).waitFor();
    await field(page).press("ArrowDown");
    const isLeft = await page.evaluate<boolean>(
      `document.getElementById("q").dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))`,
    );
    expect(isLeft).toBe(true);
    expect(await isSameDocument(page)).toBe(true);
  });

  it("go where the search no longer answers: they were for other words", async () => {
    const page = await open("/case-studies/");
    await field(page).pressSequentially("zep");
    await listBox(page).waitFor();
    await page.route("**/api/suggest?*", (route) => route.fulfill({ status: 500 }));
    await field(page).pressSequentially("q");
    await listBox(page).waitFor({ state: "hidden" });
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
    problems.splice(0);
  });

  it("leave the key / alone where someone switches it off, on the next page too", async () => {
    const page = await open("/case-studies/");
    const box = page.getByRole("checkbox", { name: "The key / leads to the search" });
    await box.uncheck();
    await page.keyboard.press("/");
    expect(await focusedId(page)).toBe("shortcut");
    await page.reload();
    expect(await box.isChecked()).toBe(false);
    await page.keyboard.press("/");
    expect(await focusedId(page)).not.toBe("q");
    await box.check();
    await page.keyboard.press("/");
    expect(await focusedId(page)).toBe("q");
  });

  it("show hostile words as text", async () => {
    const page = await open("/case-studies/");
    await page.route("**/api/suggest?*", (route) =>
      route.fulfill({
        json: { suggestions: [{ text: "<img src=x onerror=alert(1)>", kind: "Topic", url: "/search?q=a" }] },
      }),
    );
    await field(page).pressSequentially("zep");
    expect(await page.getByRole("option").textContent()).toBe("<img src=x onerror=alert(1)> Topic");
  });
});

describe("a script that comes late", () => {
  it.each([390, 1280])("moves nothing of the page at %i px", async (width) => {
    const page = await site.browser.newPage({ baseURL: site.url, viewport: { width, height: 900 } });
    const { promise: release, resolve: deliver } = Promise.withResolvers<void>();
    await page.route("**/assets/search*.js", (route) => release.then(() => route.continue()));
    await page.goto("/case-studies/", { waitUntil: "commit" });
    await page.locator("#results").waitFor();
    // The button of the plain form goes away, and stands last.
    await page.evaluate(
      "parts = document.querySelectorAll('main *:not(.filters-submit, .filters-submit *)')",
    );
    const places = () =>
      page.evaluate<number[]>(
        "document.fonts.ready.then(() => Array.from(parts, (part) => part.getBoundingClientRect().top))",
      );
    const before = await places();
    deliver();
    await page.locator("#finder[data-live]").waitFor();
    const after = await places();
    expect(after.length).toBeGreaterThan(100);
    expect(after).toEqual(before);
    await page.close();
  });
});

describe("a browser without the Navigation API", () => {
  it("keeps the plain form", async () => {
    const page = await site.browser.newPage({ baseURL: site.url });
    await page.addInitScript("delete window.navigation");
    await page.goto("/case-studies/");
    await field(page).fill("zeppelin");
    expect(await page.locator("#find-technology").isVisible()).toBe(false);
    await field(page).press("Enter");
    await heading(page, "1 case study matching “zeppelin”");
    await page.close();
  });
});

describe("a facet that leaves its other values behind a link", () => {
  /** As a site with very many values has it: the fold of the samples' technologies becomes the link. */
  const openLong = async (): Promise<Page> => {
    const page = await open("/case-studies/");
    await page.evaluate(`(() => {
      const link = document.createElement("a");
      link.href = "/search?facet=technology#facet-technology";
      link.textContent = "2 more";
      document.getElementById("fold-technology").replaceWith(link);
    })()`);
    return page;
  };
  const choices = (page: Page) => page.locator("#facet-technology label:visible").count();

  it("shows them all in place, goes on from the first of them, and keeps what is ticked", async () => {
    const page = await openLong();
    expect(await choices(page)).toBe(8);
    await page.locator("#facet-technology a").focus();
    await page.keyboard.press("Enter");
    await page.locator("#facet-technology[data-whole]").waitFor();
    expect(await choices(page)).toBe(10);
    expect(await focusedId(page)).toBe(
      await page.locator("#facet-technology label:nth-of-type(9) input").getAttribute("id"),
    );
    expect(await isSameDocument(page)).toBe(true);
  });

  it("finds a value among those it had not", async () => {
    const plain = await open("/case-studies/");
    const last =
      (await plain.locator("#fold-technology label span:first-of-type").last().textContent()) ?? "";
    const page = await openLong();
    expect(await page.getByLabel(last, { exact: false }).count()).toBe(0);
    await page.locator("#find-technology").pressSequentially(last);
    await page.locator("#facet-technology[data-whole]").waitFor();
    expect(await focusedId(page)).toBe("find-technology");
    expect(await page.locator("#facet-technology label:visible").allTextContents()).toEqual([
      expect.stringContaining(last),
    ]);
  });
});

describe("ticking", () => {
  it("narrows the list at once and keeps the focus on the box", async () => {
    const page = await open("/case-studies/");
    await page.getByLabel("Retail").focus();
    await page.keyboard.press("Space");
    await heading(page, "6 case studies in Retail");
    expect(await focusedId(page)).toBe("industry-retail");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await heading(page, "9 case studies in Energy or Retail");
    expect(page.url()).toBe(`${site.url}/search?industry=energy&industry=retail`);
    expect(await isSameDocument(page)).toBe(true);
  });

  it("counts in the other facets what is left, and leaves the facet alone that is ticked in", async () => {
    const page = await open("/case-studies/");
    const countOf = (id: string) => page.locator(`label:has(#${id}) .choice-count`).textContent();
    expect([await countOf("industry-media"), await countOf("topic-migration")]).toEqual(["2", "7"]);
    await page.getByLabel("Retail").check();
    await heading(page, "6 case studies in Retail");
    expect([await countOf("industry-media"), await countOf("topic-migration")]).toEqual(["2", "3"]);
  });

  it("is undone by Back and done again by Forward, boxes and all", async () => {
    const page = await open("/case-studies/");
    await page.getByLabel("Retail").check();
    await heading(page, "6 case studies in Retail");
    await page.getByLabel("Migration").check();
    await heading(page, "3 case studies in Retail about Migration");
    await page.goBack();
    await heading(page, "6 case studies in Retail");
    expect(await page.getByLabel("Migration").isChecked()).toBe(false);
    await page.goBack();
    await heading(page, "14 case studies");
    expect(await page.getByLabel("Retail").isChecked()).toBe(false);
    await page.goForward();
    await heading(page, "6 case studies in Retail");
    expect(await page.getByLabel("Retail").isChecked()).toBe(true);
  });

  it("survives a reload and a visit to a study", async () => {
    const page = await open("/case-studies/");
    await page.getByLabel("Retail").check();
    await heading(page, "6 case studies in Retail");
    await page.reload();
    await heading(page, "6 case studies in Retail");
    expect(await page.getByLabel("Retail").isChecked()).toBe(true);
    await page.locator("#results article a").first().click();
    await page.waitForURL("**/case-studies/study-*/");
    await page.goBack();
    await heading(page, "6 case studies in Retail");
    expect(await page.getByLabel("Retail").isChecked()).toBe(true);
  });

  it("brings Back to where the list was read", async () => {
    const page = await open("/case-studies/");
    const link = page.getByRole("link", { name: "Next page" });
    await link.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL("**/case-studies/page/2/");
    await expect.poll(() => focusedId(page)).toBe("results-summary");
    expect(await scrolled(page)).toBeLessThan(before);
    await page.goBack();
    await expect.poll(() => scrolled(page)).toBe(before);
    expect(await isSameDocument(page)).toBe(true);
  });
});

describe("links in the results", () => {
  it("take a filter off in place and move the focus to the sentence", async () => {
    const page = await open("/search?q=orders&industry=retail");
    await page.getByRole("link", { name: "Remove filter: Industry Retail" }).click();
    await heading(page, "14 case studies matching “orders”");
    expect(await focusedId(page)).toBe("results-summary");
    expect(await page.getByLabel("Retail").isChecked()).toBe(false);
    expect(await isSameDocument(page)).toBe(true);
  });

  it("change the order and keep the focus on the order", async () => {
    const page = await open("/search?q=orders");
    await page.getByRole("link", { name: "Newest" }).click();
    await page.locator("#sort-newest[aria-current]").waitFor();
    expect(await focusedId(page)).toBe("sort-newest");
    await page.getByLabel("Retail").check();
    await page.waitForURL("**/search?q=orders&industry=retail&sort=newest");
  });

  it("open elsewhere where someone asks for that", async () => {
    const page = await open("/search?q=orders");
    const opened = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "Newest" }).click({ modifiers: ["ControlOrMeta"] });
    expect((await opened).url()).not.toBe(page.url());
    expect(page.url()).toBe(`${site.url}/search?q=orders`);
  });
});

describe("the address", () => {
  it("asks for all words again by the button beside them", async () => {
    const page = await open("/search?q=orders+zeppelin");
    await page.locator("#other-tier").click();
    await page.waitForURL("**/search?q=orders+zeppelin&match=some");
    await heading(page, "13 case studies with some of “orders zeppelin”");
    await page.getByRole("button", { name: "Search" }).click();
    await heading(page, "1 case study matching “orders zeppelin”");
    expect(page.url()).toBe(`${site.url}/search?q=orders+zeppelin`);
  });

  it("has no order by a result that is no longer asked for", async () => {
    const page = await open("/search?metric=response-time&sort=metric");
    await page.getByLabel("Any result").check();
    await heading(page, "14 case studies");
    expect(page.url()).toBe(`${site.url}/case-studies/`);
  });

  it("that is shared and that of the feed are those of the question on the page", async () => {
    const page = await open("/case-studies/");
    await field(page).fill("zeppelin");
    await heading(page, "1 case study matching “zeppelin”");
    const ends = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll("[rel=canonical], #feed, [property='og:url']"), (each) => each.href ?? each.content)`,
    );
    expect(ends.map((address) => new URL(address).pathname + new URL(address).search)).toEqual([
      "/search?q=zeppelin",
      "/search?q=zeppelin",
      "/search/feed.xml?q=zeppelin",
    ]);
  });
});

describe("long lists", () => {
  it("are searched by a field, which survives the next answer", async () => {
    const page = await open("/case-studies/");
    const find = page.getByLabel("Find in Technology");
    await find.fill("terr");
    expect(await page.locator("#facet-technology label:visible").allInnerTexts()).toEqual([
      expect.stringContaining("Terraform"),
    ]);
    await find.press("Enter");
    await page.getByLabel("Energy").check();
    await page.waitForURL("**/search?industry=energy");
    await heading(page, "3 case studies in Energy");
    expect(await find.inputValue()).toBe("terr");
    expect(await page.getByLabel("Terraform").isVisible()).toBe(true);
  });
});

describe("on a phone", () => {
  const phone = { viewport: { width: 360, height: 740 } };

  it("counts under the open filters, and the button leads to the results", async () => {
    const page = await open("/case-studies/", phone);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByLabel("Retail").check();
    await page.getByRole("button", { name: "Show results (6)" }).click();
    await expect.poll(() => focusedId(page)).toBe("results-summary");
    expect(await page.getByLabel("Energy").isVisible()).toBe(false);
    await page.getByText("Filters (1").waitFor();
    expect(await isSameDocument(page)).toBe(true);
  });
});
