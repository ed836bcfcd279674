import { buffer } from "node:stream/consumers";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InboxSite, openSignedIn, startInboxSite, writeTo } from "../support/inbox/site.ts";

let site: InboxSite;
beforeAll(async () => {
  site = await startInboxSite();
});
afterAll(() => site?.stop());

const open = (path: string, options?: BrowserContextOptions): Promise<Page> =>
  openSignedIn(site, path, options);
const says = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();
/** Sending goes on after the answer to a visitor, so that a page may be made before it has ended. */
const saysOnceSent = (page: Page): Promise<void> =>
  expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText(/^Sent on /).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
const urlOf = (reference: string): string => `/inbox/inquiry/?ref=${reference}`;

/** Tabs on until the name of what has the focus begins with `name`, then presses Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate<string>("document.querySelector(':focus')?.innerText ?? ''");
    if (label.trim().startsWith(name)) return page.keyboard.press("Enter");
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

describe("by keyboard alone, without script, an inquiry", () => {
  it("is found by its words, opened and marked as answered", async () => {
    await writeTo(site.url, {
      name: "Ines Halvorsen",
      message: "Our zeppelin timetable is slow on a phone.",
    });
    const page = await open("/inbox/");
    await page.getByLabel("Words, name or address").focus();
    await page.keyboard.type("zeppelin");
    await page.keyboard.press("Enter");
    await says(page, "1 inquiry");
    await pressByKeyboard(page, "Ines Halvorsen");
    await page.getByRole("heading", { name: "Ines Halvorsen" }).waitFor();
    await pressByKeyboard(page, "Mark as answered");
    await says(page, "Marked as answered.");
    await pressByKeyboard(page, "Back to the list");
    await says(page, "Nothing on this shelf fits.");
    expect(page.url()).toBe(`${site.url}/inbox/?q=zeppelin`);
  });

  it("goes to quarantine and back, and is sent when it comes out", async () => {
    const reference = await writeTo(site.url, {
      message: "A quiet word about kayaks.",
      leaflet: "filled in",
      elapsed: "300",
    });
    const page = await open(urlOf(reference));
    await says(page, "Held back while in quarantine");
    await says(page, "A field was filled in that people do not see.");
    await pressByKeyboard(page, "Take out of quarantine");
    await says(page, "Taken out of quarantine.");
    await saysOnceSent(page);
    expect(site.smtp.mails.map(({ raw }) => raw).join("\n")).toContain("kayaks");
    await pressByKeyboard(page, "Move to quarantine");
    await says(page, "Moved to quarantine.");
  });

  it("gets a note", async () => {
    const page = await open(urlOf(await writeTo(site.url, { message: "Notes, please." })));
    await page.getByLabel("New note").focus();
    await page.keyboard.type("Called <b>back</b>");
    await pressByKeyboard(page, "Add note");
    await says(page, "Note added.");
    await says(page, "Called <b>back</b>");
    await pressByKeyboard(page, "Add note");
    await page.getByRole("alert").getByText("Write the note before you add it").waitFor();
  });

  it("is answered from its page, once however often it is pressed, and says what became of the answer", async () => {
    const email = "answer.me@client.example";
    const reference = await writeTo(site.url, { email, message: "Answer me, wombat." });
    const page = await open(urlOf(reference));
    const [draft, second] = [
      await page.getByLabel(`Your answer to ${email}`).inputValue(),
      await open(urlOf(reference)),
    ];
    expect(draft).toMatch(/^Hello Marta Eklund,\n\nthank you for writing to us\.\n/);
    await page.getByText("arrives at hello@").waitFor();
    await page.getByRole("link", { name: "/contact/", exact: true }).waitFor();
    for (const each of [page, second]) {
      await each.getByLabel(`Your answer to ${email}`).fill("Gladly, <b>wombat</b>.");
      await pressByKeyboard(each, "Send the answer");
      await says(each, "Kept, and marked as answered.");
    }
    const sent = () => site.smtp.mails.filter(({ to }) => to.includes(email));
    await expect.poll(() => sent().length, { timeout: 30_000 }).toBe(1);
    expect(sent()[0]?.parsed.text?.trim()).toBe("Gladly, <b>wombat</b>.");
    await page.reload();
    expect(await page.locator(".answers").innerText()).toMatch(/Gladly, <b>wombat<\/b>\.\s+Sent on/);
    await page.getByLabel(`Another answer to ${email}`).fill("");
    await pressByKeyboard(page, "Send the answer");
    await page.getByRole("alert").getByText("Write the answer before you send it").waitFor();
  });

  it("is answered in the mail program where no mail server is set", async () => {
    await site.withSettings({ SMTP_HOST: null }, async () => {
      const page = await open(urlOf(await writeTo(site.url, { message: "No server, quokka." })));
      const link = page.getByRole("link", { name: "Write the answer in your mail program" });
      expect(await link.getAttribute("href")).toMatch(/^mailto:marta@client\.example\?subject=.*&body=Hello/);
      expect(await page.getByRole("button", { name: "Send the answer" }).count()).toBe(0);
    });
  });

  it("is sent again", async () => {
    const reference = await writeTo(site.url, { message: "Please send this twice, platypus." });
    const page = await open(urlOf(reference));
    await saysOnceSent(page);
    await pressByKeyboard(page, "Send again");
    await says(page, "Queued to be sent again.");
    const sent = () => site.smtp.mails.filter(({ raw }) => raw.includes("platypus"));
    await expect.poll(() => sent().length, { timeout: 30_000 }).toBe(2);
    expect(new Set(sent().map(({ parsed }) => parsed.messageId)).size).toBe(1);
    await saysOnceSent(page);
    await page.getByText("History").click();
    expect(await page.locator(".delivery ol li").allInnerTexts()).toEqual([
      expect.stringMatching(/: sent$/),
      expect.stringMatching(/: queued again$/),
      expect.stringMatching(/: sent$/),
    ]);
  });

  it("is erased with its sender, who is shown first and confirmed", async () => {
    const email = "forget.me@client.example";
    const reference = await writeTo(site.url, { email, message: "Forget me, narwhal." });
    const page = await open("/inbox/erase/");
    await page.getByLabel("Email address").focus();
    await page.keyboard.type(email.toUpperCase());
    await page.keyboard.press("Enter");
    await says(page, "Erasing cannot be undone.");
    expect(page.url()).toBe(`${site.url}/inbox/erase/`);
    await page.getByRole("link", { name: reference }).waitFor();
    await pressByKeyboard(page, "Erase all of it");
    await says(page, "was erased here: 1 inquiry");
    await page.getByText(/notice of .* by mail to /).waitFor();
    await page.goto("/inbox/?shelf=all&q=narwhal");
    await says(page, "Nothing on this shelf fits.");
    await page.goto(urlOf(reference));
    await says(page, "Nothing here");
  });

  it("counts in the summary, whose bars lead to what they count", async () => {
    await writeTo(site.url, { study: "study-1", message: "From a study, ocelot." });
    const page = await open("/inbox/summary/");
    await pressByKeyboard(page, "Study 1: pages in a fifth of the time");
    await page.getByRole("heading", { name: "1 inquiry" }).waitFor();
    await page.goto("/inbox/summary/?weeks=13");
    expect(await page.locator("table", { hasText: "per week" }).locator("tbody tr").count()).toBe(13);
  });
});

describe("a hostile inquiry", () => {
  const HOSTILE = {
    name: '<img src=x onerror="document.title=1"> \u202Egnp.exe',
    email: "evil@client.example",
    company: '=HYPERLINK("https://evil.example","x")',
    phone: "+1-1+cmd|' /C calc'!A0",
    search: 'q="><script>alert(1)</script>',
    message: `</p></main><script>document.title="owned"</script>\n=1+1\n{{ 7 * 7 }} {% raw %}\n${"W".repeat(10_000)}\nשלום مرحبا \u200F!`,
  };
  const PAGES = ["/inbox/?q=owned", "inquiry", "/inbox/?shelf=all"] as const;

  it.each([
    ["desktop", { width: 1280, height: 900 }],
    ["phone", { width: 360, height: 740 }],
  ])("is text on every page, and no wider than a %s", async (_, viewport) => {
    const reference = await writeTo(site.url, HOSTILE);
    const page = await open("/inbox/", { viewport, javaScriptEnabled: true });
    const problems: string[] = [];
    page.on("dialog", (dialog) => problems.push(dialog.message()));
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.endsWith("/x")) problems.push(request.url());
    });
    for (const path of PAGES) {
      await page.goto(path === "inquiry" ? urlOf(reference) : path);
      expect(await page.title()).toMatch(/ – Inbox – /);
      expect(await page.locator("main script, main img").count()).toBe(0);
      const [scroll, client] = await page.evaluate<[number, number]>(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
      );
      expect(scroll, path).toBeLessThanOrEqual(client);
    }
    await page.goto(urlOf(reference));
    expect(await page.locator("h1").innerText()).toBe('<img src=x onerror="document.title=1"> gnp.exe');
    expect(await page.locator(".inquiry-message").innerText()).toBe(HOSTILE.message.trim());
    expect(problems).toEqual([]);
  });

  it("can be exported without a formula in it", async () => {
    await writeTo(site.url, HOSTILE);
    const page = await open("/inbox/?shelf=all&q=owned");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV for a spreadsheet" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^inquiries-\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await buffer(await download.createReadStream());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString("utf8");
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")","'+1-1+cmd|' /C calc'!A0"`);
    expect(text).not.toMatch(/(^|,)"\s*[=+\-@]/m);
  });
});

describe("every answer of the inbox", () => {
  it("is kept by nobody and found by no search engine, signed in or not", async () => {
    const page = await open("/inbox/");
    const cookies = await page.context().cookies();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const rooms = ["", "inquiry/", "summary/", "export/?format=csv", "erase/", "sign-in/", "sign-out/"];
    for (const headers of [{ Cookie }, { Cookie: "" }])
      for (const room of rooms) {
        const response = await fetch(`${site.url}/inbox/${room}`, { headers, redirect: "manual" });
        expect(response.headers.get("Cache-Control"), room).toBe("no-store");
        expect(response.headers.get("X-Robots-Tag"), room).toContain("noindex");
        expect(response.headers.get("Content-Security-Policy"), room).toContain("default-src 'none'");
        expect(response.headers.get("Set-Cookie"), room).toBeNull();
      }
  });
});
