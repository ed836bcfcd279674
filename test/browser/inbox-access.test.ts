import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InboxSite, openAt, openSignedIn, startInboxSite, writeTo } from "../support/inbox/site.ts";
import { IS_NIGHTLY } from "../support/nightly.ts";
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
  quarantined = await writeTo(site.url, { message: "Set aside", leaflet: "x", elapsed: "300" });
});
afterAll(() => site?.stop());

/** Each width and each scheme once. */
const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: "light" } as const;
const DESKTOP = { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } as const;

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
  [
    "inquiry with an answer, and a mistake in the next",
    "reference",
    async (page) => {
      await submit(page, "Send the answer");
      await page.getByRole("textbox", { name: /^Another answer/ }).fill("");
      await submit(page, "Send the answer");
    },
  ],
  ["list with nothing ticked", "/inbox/", (page) => page.getByRole("button", { name: "Won" }).click()],
  [
    "deletion, to confirm",
    "/inbox/",
    async (page) => {
      await page.getByRole("checkbox").first().check();
      await submit(page, "Delete …");
    },
  ],
  ["summary", "/inbox/summary/"],
  ["erase", "/inbox/erase/"],
  ["sessions", "/inbox/sessions/"],
  ["blocked", "/inbox/blocked/"],
  ["check-up", "/inbox/doctor/", (page) => submit(page, "Check now")],
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

/** Looks at a page on a phone in the light and on a desktop in the dark; by keyboard on the phone, where least is in view. */
async function expectAccess(page: Page, name: string): Promise<void> {
  for (const { viewport, colorScheme } of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page), name).toEqual([]);
    if (viewport === PHONE.viewport || IS_NIGHTLY) await expectKeyboardReach(page, name);
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(width, name).toBeLessThanOrEqual(viewport.width);
  }
}

describe("every page of the inbox", () => {
  it.each(PAGES)(
    "%s: is without a fault that axe knows, reachable by keyboard, and no wider than the screen",
    async (name, path, act) => {
      const inquiry = path === "reference" ? reference : path === "quarantined" ? quarantined : null;
      const address = inquiry === null ? path : `/inbox/inquiry/?ref=${inquiry}`;
      const page = await openSignedIn(site, address, { ...PHONE, ...calm });
      await act?.(page);
      await expectAccess(page, name);
    },
  );

  it("sign-in: so is the page that lets in, as it is and with a mistake", async () => {
    const stranger = await openAt(site.browser, site.url, "/inbox/", { ...PHONE, ...calm });
    await expectAccess(stranger, "sign-in");
    await submit(stranger, "Sign in");
    await stranger.getByRole("alert").waitFor();
    await expectAccess(stranger, "sign-in with a mistake");
  });
});
