import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InboxSite, openAt, openSignedIn, startInboxSite, writeTo } from "../support/inbox/site.ts";
import { walkByKeyboard } from "../support/pages/reach-by-keyboard.ts";
import { violationsOn } from "../support/pages/violations.ts";

let site: InboxSite;
let quarantined: string;
let reference: string;
beforeAll(async () => {
  site = await startInboxSite();
  for (let at = 0; at < 26; at += 1)
    await writeTo(site.url, { name: `Person ${at}`, message: `Message ${at}` });
  reference = await writeTo(site.url, {
    study: "study-1",
    search: "q=checkout",
    company: "Client",
    phone: "+44 1",
  });
  quarantined = await writeTo(site.url, { message: "Set aside", website: "x" });
});
afterAll(() => site?.stop());

/** Each width and each scheme once. */
const VIEWS = [
  ["phone", { width: 360, height: 740 }, "light"],
  ["desktop", { width: 1280, height: 900 }, "dark"],
] as const;

/** What scrolls smoothly is not yet in view when it has the focus. */
const calm = { javaScriptEnabled: true, reducedMotion: "reduce" } as const;

const submit = (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).click();

/** Every page of the inbox that a person can come to see: where it is, and what to do there first. */
const PAGES: [name: string, path: string, act?: (page: Page) => Promise<void>][] = [
  ["list", "/inbox/"],
  ["quarantine", "/inbox/?shelf=quarantined"],
  ["nothing found", "/inbox/?q=xylophone"],
  ["inquiry", "reference"],
  ["inquiry in quarantine", "quarantined"],
  ["inquiry with a mistake", "reference", (page) => submit(page, "Add note")],
  [
    "inquiry with a message",
    "reference",
    async (page) => {
      await page.getByLabel("New note").fill("Called back");
      await submit(page, "Add note");
    },
  ],
  ["summary", "/inbox/summary/"],
  ["erase", "/inbox/erase/"],
  ["erase with a mistake", "/inbox/erase/", (page) => submit(page, "Show what there is")],
  [
    "erase, to confirm",
    "/inbox/erase/",
    async (page) => {
      await page.getByLabel("Email address").fill("marta@client.example");
      await submit(page, "Show what there is");
    },
  ],
  [
    "erased",
    "/inbox/erase/",
    async (page) => {
      await writeTo(site.url, { email: "gone@client.example" });
      await page.getByLabel("Email address").fill("gone@client.example");
      await submit(page, "Show what there is");
      await submit(page, "Erase all of it");
    },
  ],
  ["not found", "/inbox/inquiry/?ref=AAAA-AAAA-AAAA"],
];

async function expectKeyboardReach(page: Page, name: string): Promise<void> {
  const { reached, reachable, unmarked, hidden } = await walkByKeyboard(page);
  expect({ reached, unmarked, hidden }, name).toEqual({ reached: reachable, unmarked: [], hidden: [] });
}

describe.each(VIEWS)("on a %s (%o), %s", (_, viewport, colorScheme) => {
  it("every page of the inbox is without a fault that axe knows, reachable by keyboard, and no wider than the screen", async () => {
    const page = await openSignedIn(site, "/inbox/", { viewport, colorScheme, ...calm });
    for (const [name, path, act] of PAGES) {
      const inquiry = path === "reference" ? reference : path === "quarantined" ? quarantined : null;
      await page.goto(inquiry === null ? path : `/inbox/inquiry/?ref=${inquiry}`);
      await act?.(page);
      expect(await violationsOn(page), name).toEqual([]);
      await expectKeyboardReach(page, name);
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width, name).toBeLessThanOrEqual(viewport.width);
    }
    await page.context().close();
  });

  it("so is the sign-in page", async () => {
    const page = await openAt(site.browser, site.url, "/inbox/", {
      viewport,
      colorScheme,
      ...calm,
    });
    expect(await violationsOn(page)).toEqual([]);
    await submit(page, "Sign in");
    await page.getByRole("alert").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
