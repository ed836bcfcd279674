import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { builtProject } from "../support/built/built-project.ts";
import type { TestProject } from "../support/project.ts";
import { type SiteServer, serveProject } from "../support/site-server/index.ts";
import { someStudies } from "../support/studies.ts";

let project: TestProject;
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  project = await builtProject(someStudies(3));
  [site, browser] = await Promise.all([serveProject(project.root), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  project?.remove();
});

const opened: Page[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
});

async function open(
  path: string,
  javaScriptEnabled: boolean,
): Promise<{ page: Page; posts: URLSearchParams[] }> {
  const page = await (await browser.newContext({ javaScriptEnabled, baseURL: site.url })).newPage();
  opened.push(page);
  const posts: URLSearchParams[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URLSearchParams(request.postData() ?? ""));
  });
  await page.goto(path);
  return { page, posts };
}

async function fill(page: Page, message = "Our pages take nine seconds. Can you help?"): Promise<void> {
  await page.getByLabel("Your name").fill("Ana Küçük");
  await page.getByLabel("Email address").fill("ana@client.example");
  await page.getByLabel("What can we help with?").fill(message);
}

const send = (page: Page): Promise<void> => page.getByRole("button", { name: "Send message" }).click();

describe.each([
  ["with script", true],
  ["without script", false],
])("the contact form %s", (_, script) => {
  it("keeps a message and says so", async () => {
    const { page, posts } = await open("/contact/", script);
    await fill(page);
    await send(page);
    await page.getByRole("heading", { name: /thank you/i }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/contact/thanks/");
    expect(posts).toHaveLength(1);
    expect(posts[0]?.has("key")).toBe(script);
  });

  it("gives every typed word back where a field is wrong, and takes it once mended", async () => {
    const { page } = await open("/contact/?study=study-1", script);
    await fill(page, "Line one\n\n  line two – ünïcode 😀");
    await page.getByLabel("Email address").fill("ana");
    await send(page);
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Your name").inputValue()).toBe("Ana Küçük");
    expect(await page.getByLabel("What can we help with?").inputValue()).toBe(
      "Line one\n\n  line two – ünïcode 😀",
    );
    expect(await page.locator('input[name="study"]').inputValue()).toBe("study-1");
    await page.getByRole("link", { name: /email address in the form/i }).click();
    await page.keyboard.press("End");
    await page.keyboard.type("@client.example");
    await send(page);
    await page.getByRole("heading", { name: /thank you/i }).waitFor();
  });
});

describe("the script of the contact form", () => {
  it("adds a key of its own for each page, the time it took, the study and the search before", async () => {
    const { page, posts } = await open("/search?q=pages&industry=retail", true);
    await page.evaluate(`location.assign("/contact/?study=study-2")`);
    await page.waitForURL("**/contact/**");
    await fill(page);
    const other = await open("/contact/", true);
    const keyOf = (where: Page): Promise<string> => where.locator('input[name="key"]').inputValue();
    expect(await keyOf(page)).toMatch(/^\d+-\d+-\d+-\d+$/);
    expect(await keyOf(other.page)).not.toBe(await keyOf(page));
    await send(page);
    await page.waitForURL("**/contact/thanks/**");
    expect(posts[0]?.get("study")).toBe("study-2");
    expect(posts[0]?.get("search")).toBe("q=pages&industry=retail");
    expect(posts[0]?.get("elapsed")).toMatch(/^\d+$/);
  });

  it("sends the key of the first try again after an error, and leads the keyboard to the summary", async () => {
    const { page, posts } = await open("/contact/", true);
    await fill(page, " ");
    await send(page);
    await page.locator("#error-summary:focus").waitFor();
    await fill(page);
    await send(page);
    await page.waitForURL("**/contact/thanks/**");
    expect(posts).toHaveLength(2);
    expect(posts[1]?.get("key")).toBe(posts[0]?.get("key"));
  });
});
