import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/browser.ts";
import { type InboxSite, openSignedIn, startInboxSite } from "../support/inbox/site.ts";

/** The five questions of every site, and a firm's own. */
const CONTACT = `fields:
  - name: name
  - name: email
  - { name: company, where: contact }
  - { name: phone, where: contact }
  - name: budget
    type: select
    label: What is your budget?
    help: A rough figure will do
    choices: ["Under 25,000", "More & more"]
  - name: service
    type: radio
    label: What do you need?
    choices: [Design, Data]
  - name: topics
    type: checkbox
    label: What is it about?
    choices: [Speed, Search, Costs]
  - { name: start, type: date, label: When should it begin?, where: contact }
  - name: message
  - { name: consent, type: checkbox, label: I agree to be called, where: contact }
`;

let site: InboxSite;
beforeAll(async () => {
  site = await startInboxSite({ contact: CONTACT });
});
afterAll(() => site?.stop());

async function open(
  path: string,
  javaScriptEnabled: boolean,
): Promise<{ page: Page; posts: URLSearchParams[] }> {
  const page = await openPage(site.browser, { javaScriptEnabled, baseURL: site.url });
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

describe("questions of the site's own", () => {
  /** Answers them all beside a mistake, then again without one; what was sent the second time. */
  async function answer(company: string, script: boolean): Promise<URLSearchParams | undefined> {
    const { page, posts } = await open("/contact/", script);
    await fill(page, " ");
    await page.getByLabel("Company").fill(company);
    await page.getByLabel("What is your budget?").selectOption("More & more");
    await page.getByLabel("Data", { exact: true }).check();
    await page.getByLabel("Costs").check();
    await page.getByLabel("Speed").check();
    await page.getByLabel("When should it begin?").fill("2027-02-28");
    await page.getByLabel("I agree to be called").check();
    await send(page);
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("What is your budget?").inputValue()).toBe("More & more");
    for (const label of ["Data", "Costs", "Speed"])
      expect(await page.getByLabel(label, { exact: true }).isChecked(), label).toBe(true);
    expect(await page.getByLabel("I agree to be called").isChecked()).toBe(true);
    expect(await page.getByLabel("Search", { exact: true }).isChecked()).toBe(false);
    expect(await page.getByLabel("When should it begin?").inputValue()).toBe("2027-02-28");
    await fill(page, "Two words.");
    await send(page);
    await page.getByRole("heading", { name: /thank you/i }).waitFor();
    return posts[1];
  }

  const ANSWERS = {
    budget: ["More & more"],
    service: ["Data"],
    topics: ["Speed", "Costs"],
    start: ["2027-02-28"],
    consent: ["yes"],
  };
  const answersIn = (sent?: URLSearchParams) =>
    Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, sent?.getAll(name)]));

  it("come back as they were answered where a field is wrong, with script", async () => {
    expect(answersIn(await answer("Own with script", true))).toEqual(ANSWERS);
  });

  it("do so without script, and are kept, found and downloaded", async () => {
    const company = "Own without script";
    expect(answersIn(await answer(company, false))).toEqual(ANSWERS);
    const inbox = await openSignedIn(site, `/inbox/?q=${encodeURIComponent(company)}`);
    await inbox.getByLabel("What is your budget?").selectOption("More & more");
    await inbox.getByLabel("What is it about?").selectOption("Speed");
    await inbox.getByRole("button", { name: "Show" }).click();
    await inbox.getByText("1 inquiry").waitFor();
    const [download] = await Promise.all([
      inbox.waitForEvent("download"),
      inbox.getByRole("link", { name: "CSV for a spreadsheet" }).click(),
    ]);
    const csv = (await buffer(await download.createReadStream())).toString();
    expect(csv).toContain("What is your budget?: More & more");
    await inbox.getByRole("link", { name: "Ana Küçük" }).click();
    await inbox.getByText("When should it begin?").waitFor();
    const text = await inbox.locator("main").innerText();
    for (const words of ["More & more", "Data", "Speed; Costs", "2027-02-28", "I agree to be called"])
      expect(text).toContain(words);
    await inbox.goto(`/inbox/?q=${encodeURIComponent(company)}&answer.service=Design`);
    await inbox.getByText("0 inquiries").waitFor();
  });
});

describe("answers that are sent as data", () => {
  const post = async (fields: object) => {
    const letter = { name: "Ana", email: "ana@client.example", message: "Hello", ...fields };
    const answer = await fetch(`${site.url}/api/contact`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: site.url },
      body: JSON.stringify(letter),
    });
    return { status: answer.status, body: await answer.text() };
  };

  it("are kept, and refused by name where they are none that is offered", async () => {
    expect((await post({ budget: "Under 25,000", topics: ["Speed"], consent: true })).status).toBe(201);
    const { status, body } = await post({
      budget: "A castle",
      start: "31.12.",
      topics: ["Speed", "<b>"],
      unknown: 1,
    });
    expect(status).toBe(422);
    for (const field of ["budget", "topics", "start"]) expect(body).toContain(`"${field}"`);
    expect(body).not.toContain("unknown");
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
