import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSPHRASE } from "../support/inbox/inbox.ts";
import { type InboxSite, openAt, openSignedIn, startInboxSite, writeTo } from "../support/inbox/site.ts";

let site: InboxSite;
beforeAll(async () => {
  site = await startInboxSite();
});
afterAll(() => site?.stop());

const open = (path: string): Promise<Page> => openAt(site.browser, site.url, path);

async function trySignIn(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase").focus();
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
}

describe("the sign-in page of the inbox", () => {
  it("lets in by keyboard, leads to where one wanted to go, and out again", async () => {
    const reference = await writeTo(site.url);
    const page = await open(`/inbox/inquiry/?ref=${reference}`);
    expect(new URL(page.url()).pathname).toBe("/inbox/sign-in/");
    await trySignIn(page, PASSPHRASE);
    await page.getByRole("heading", { name: "Marta Eklund" }).waitFor();
    expect(page.url()).toBe(`${site.url}/inbox/inquiry/?ref=${reference}`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["__Host-inbox-device"]);
    await page.goBack();
    await page.goto("/inbox/");
    expect(new URL(page.url()).pathname).toBe("/inbox/sign-in/");
  });

  it("sets a cookie that only this host gets, over https, and that no script reads", async () => {
    const page = await openSignedIn(site, "/inbox/");
    const attributes = {
      path: "/",
      domain: "localhost",
      secure: true,
      httpOnly: true,
      sameSite: "Strict",
    };
    const cookies = await page.context().cookies();
    expect(cookies.toSorted((one, other) => one.name.length - other.name.length)).toMatchObject([
      { ...attributes, name: "__Host-inbox" },
      { ...attributes, name: "__Host-inbox-device" },
    ]);
  });

  it("stays shut to a forged cookie", async () => {
    const forged = { Cookie: `__Host-inbox=9999999999999.${"A".repeat(43)}` };
    const response = await fetch(`${site.url}/inbox/`, { headers: forged, redirect: "manual" });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/inbox/sign-in/");
  });

  it("is found open by a link from another site, once signed in", async () => {
    const page = await openSignedIn(site, "/inbox/");
    // Another site: the same server under a name that is not the same site.
    const elsewhere = site.url.replace("localhost", "127.0.0.1");
    await page.route(`${elsewhere}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<a href="${site.url}/inbox/summary/">Inbox</a>` }),
    );
    await page.goto(`${elsewhere}/mail`);
    await page.getByRole("link", { name: "Inbox" }).click();
    await page.getByRole("heading", { name: "Summary" }).waitFor();
  });

  it("does nothing that another site asks for", async () => {
    const email = "stay@client.example";
    await writeTo(site.url, { email });
    const page = await openSignedIn(site, "/inbox/");
    const elsewhere = site.url.replace("localhost", "127.0.0.1");
    const form = `<form method="post" action="${site.url}/inbox/erase/"><input name="email" value="${email}"><input name="confirm" value="erase"><button>Win</button></form>`;
    await page.route(`${elsewhere}/**`, (route) => route.fulfill({ contentType: "text/html", body: form }));
    await page.goto(`${elsewhere}/prize`);
    await page.getByRole("button", { name: "Win" }).click();
    await page.getByRole("heading", { name: "Nothing was changed" }).waitFor();
    await page.goto(`${site.url}/inbox/?q=${email}`);
    await page.getByRole("heading", { name: "1 inquiry" }).waitFor();
  });

  it("ends every session when the passphrase changes", async () => {
    const page = await openSignedIn(site, "/inbox/");
    const cookie = (await page.context().cookies()).find(({ name }) => name === "__Host-inbox");
    const hash = `scrypt$2$1$1$${"A".repeat(22)}$${"B".repeat(43)}`;
    const ask = () =>
      fetch(`${site.url}/inbox/`, {
        redirect: "manual",
        headers: { Cookie: `${cookie?.name}=${cookie?.value}` },
      }).then(({ status }) => status);
    expect(await ask()).toBe(200);
    await site.withSettings({ INBOX_PASSPHRASE_HASH: hash }, async () => expect(await ask()).toBe(303));
  });

  it("is closed with an explanation where nothing is set", async () => {
    await site.withSettings({ INBOX_PASSPHRASE_HASH: null, SESSION_SECRET: null }, async () => {
      const page = await open("/inbox/");
      await page.getByRole("heading", { name: "The inbox is closed" }).waitFor();
      await page.getByText("INBOX_PASSPHRASE_HASH is not set.").waitFor();
      expect(await page.getByRole("button").count()).toBe(0);
    });
  });
});

describe("public pages", () => {
  it("set no cookie, signed in or not", async () => {
    const page = await openSignedIn(site, "/");
    const cookies = await page.context().cookies();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const paths = ["/", "/case-studies/", "/search?q=x", "/contact/", "/privacy/", "/contact/thanks/"];
    for (const headers of [{ Cookie }, { Cookie: "" }])
      for (const path of [...paths, "/inbox/sign-in/"]) {
        const response = await fetch(`${site.url}${path}`, { headers, redirect: "manual" });
        expect(response.headers.get("Set-Cookie"), path).toBeNull();
      }
  });
});

// The last: the site stays shut to this address.
describe("guessing at the sign-in page of the inbox", () => {
  it("shuts after five wrong tries, also to the right passphrase", async () => {
    const page = await open("/inbox/");
    for (let count = 0; count < 5; count += 1) {
      await trySignIn(page, "a wrong guess");
      await page.getByRole("alert").getByText("This is not the passphrase").waitFor();
    }
    await trySignIn(page, PASSPHRASE);
    await page.getByRole("alert").getByText("Wait 15 minutes").waitFor();
    await page.goto("/inbox/");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});
