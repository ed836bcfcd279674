import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INBOX_ROUTES } from "../../../../netlify/inbox/handler.ts";
import { readInboxSettings } from "../../../../netlify/inbox/settings.ts";
import { cookieOf, createInbox } from "../../../support/inbox/inbox.ts";
import { t } from "../../../support/inbox/words.ts";
import { SITE } from "../../../support/inquiries/contact.ts";

const PAGES = [
  "/inbox/",
  "/inbox/inquiry/",
  "/inbox/summary/",
  "/inbox/export/",
  "/inbox/erase/",
  "/inbox/sessions/",
];
const REFERENCE = "7K3M-9QXP-2RTV";

describe("the function", () => {
  it("is asked at every address of the inbox, under addresses that Netlify matches: without a slash at the end", () => {
    const source = readFileSync("functions/inbox.ts", "utf8");
    const routes = [...source.matchAll(/"(\/inbox[^"]*)"/g)].map(([, path]) => path);
    expect(routes).toEqual([...INBOX_ROUTES.keys()].map((path) => path.replace(/\/$/, "")));
  });
});

describe("an inbox that is not set up", () => {
  const settings = readInboxSettings({}, t);

  it.each([...PAGES, "/inbox/sign-in/", "/inbox/nowhere/"])("is closed at %s and says why", async (path) => {
    const answer = await createInbox({ settings }).ask(path);
    expect(answer).toMatchObject({
      kind: "page",
      status: 503,
      template: "pages/inbox-message.njk",
    });
    expect(JSON.stringify(answer)).toContain("INBOX_PASSPHRASE_HASH is not set");
  });

  it("takes no post", async () => {
    const { post } = createInbox({ settings });
    expect(await post("/inbox/sign-in/", { passphrase: "x" })).toMatchObject({ status: 503 });
  });
});

describe("somebody who is not signed in", () => {
  it.each(PAGES)("is led from %s to the sign-in page and back", async (path) => {
    const { ask } = createInbox();
    const to = path === "/inbox/" ? "" : `?${new URLSearchParams({ to: path })}`;
    expect(await ask(path)).toEqual({ kind: "redirect", status: 303, location: `/inbox/sign-in/${to}` });
  });

  it("keeps where they wanted to go", async () => {
    const { ask } = createInbox();
    expect(await ask(`/inbox/inquiry/?ref=${REFERENCE}&q=a%26b`)).toMatchObject({
      location: `/inbox/sign-in/?to=${encodeURIComponent(`/inbox/inquiry/?ref=${REFERENCE}&q=a%26b`)}`,
    });
  });

  it("cannot tell which addresses there are", async () => {
    expect(await createInbox().ask("/inbox/nowhere/")).toMatchObject({ kind: "redirect" });
  });

  it("changes nothing, and gets a note they were writing back", async () => {
    const answer = await createInbox().post(`/inbox/inquiry/?ref=${REFERENCE}`, {
      action: "note",
      text: "Call <b>",
    });
    expect(answer).toMatchObject({ kind: "page", status: 403, data: { unsentText: "Call <b>" } });
  });

  it.each([
    ["a forged cookie", { Cookie: `__Host-inbox=9999999999999.${"A".repeat(43)}` }],
    ["a cookie of another deploy", cookieOf(createInbox({ context: "deploy-preview" }).deps)],
    ["an old cookie", cookieOf(createInbox({ now: () => new Date("2025-03-03T21:59:59Z") }).deps)],
  ])("does not get in with %s", async (_, headers) => {
    expect(await createInbox().ask("/inbox/", headers)).toMatchObject({ kind: "redirect" });
  });
});

describe("a link in a mail program on the web", () => {
  const headers = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" };

  it("opens once more from here, so that a session that is there is found", async () => {
    const path = `/inbox/inquiry/?ref=${REFERENCE}`;
    expect(await createInbox().ask(path, headers)).toMatchObject({
      kind: "page",
      status: 200,
      template: "pages/inbox-interstitial.njk",
      data: { to: path },
    });
  });

  it("leads to the sign-in page where there is none", async () => {
    const second = { ...headers, "Sec-Fetch-Site": "same-origin" };
    expect(await createInbox().ask("/inbox/", second)).toMatchObject({ kind: "redirect" });
  });
});

describe("a post", () => {
  const foreign: [string, Record<string, string>][] = [
    ["another site", { Origin: "https://evil.example" }],
    ["another site, as the browser says", { Origin: SITE, "Sec-Fetch-Site": "cross-site" }],
    ["a sister site", { "Sec-Fetch-Site": "same-site" }],
    ["an address bar", { "Sec-Fetch-Site": "none" }],
    ["a sandboxed frame", { Origin: "null" }],
    ["our host without its port", { Origin: `${SITE}:8443` }],
  ];

  it.each(foreign)("from %s changes nothing, signed in or not", async (_, headers) => {
    const { post, cookie } = createInbox();
    for (const path of ["/inbox/erase/", "/inbox/inquiry/", "/inbox/sign-in/", "/inbox/sign-out/"]) {
      const answer = await post(path, { email: "a@b.example", confirm: "erase" }, { ...cookie, ...headers });
      expect(answer).toMatchObject({ status: 403, data: { title: "Nothing was changed" } });
    }
  });

  it("that names no origin changes nothing", async () => {
    const { ask, cookie } = createInbox();
    expect(await ask("/inbox/erase/", cookie, "POST")).toMatchObject({ status: 403 });
  });
});

describe("a method", () => {
  it.each([
    ["/inbox/summary/", "POST", "GET, HEAD"],
    ["/inbox/", "DELETE", "GET, HEAD, POST"],
    ["/inbox/inquiry/", "PUT", "GET, HEAD, POST"],
    ["/inbox/sign-out/", "GET", "POST"],
  ])("%s does not take %s", async (path, method, allow) => {
    const { ask, cookie } = createInbox();
    expect(await ask(path, cookie, method)).toMatchObject({ status: 405, headers: { Allow: allow } });
  });

  it("HEAD is GET", async () => {
    const { ask, cookie } = createInbox();
    expect(await ask("/inbox/erase/", cookie, "HEAD")).toMatchObject({ status: 200 });
  });
});

describe("the sign-in page", () => {
  it.each([
    ["/inbox/summary/?weeks=13", "/inbox/summary/?weeks=13"],
    ["https://evil.example/inbox/", "/inbox/"],
    ["//evil.example/inbox/", "/inbox/"],
    ["/\\evil.example/inbox/", "/inbox/"],
    ["/contact/", "/inbox/"],
    ["/inbox/../contact/", "/inbox/"],
    ["/inbox/sign-out/", "/inbox/"],
    ["javascript:alert(1)", "/inbox/"],
    ["", "/inbox/"],
  ])("leads to %j as %j", async (to, destination) => {
    const { visit } = createInbox();
    expect(await visit(`/inbox/sign-in/?${new URLSearchParams({ to })}`)).toMatchObject({
      location: destination,
    });
  });

  it("shows a form to who is not signed in", async () => {
    expect(await createInbox().ask("/inbox/sign-in/")).toMatchObject({
      status: 200,
      data: { to: "/inbox/", errors: [] },
    });
  });

  it("asks for a passphrase where none was typed, and counts no try", async () => {
    expect(await createInbox().post("/inbox/sign-in/", { passphrase: " " })).toMatchObject({
      status: 422,
      data: { errors: [{ field: "passphrase", message: "Enter the passphrase" }] },
    });
  });

  it("ends the session", async () => {
    expect(await createInbox().submit("/inbox/sign-out/", {})).toMatchObject({
      location: "/inbox/sign-in/",
      cookies: [expect.stringContaining("Max-Age=0")],
    });
  });
});

describe("a body", () => {
  it("that is no form of ours is not read", async () => {
    const { deps, cookie, post } = createInbox();
    expect(deps.settings.isOpen).toBe(true);
    const json = { ...cookie, "Content-Type": "application/json" };
    expect(await post("/inbox/erase/", { email: "a@b.example" }, json)).toMatchObject({ status: 422 });
    expect(await post(`/inbox/inquiry/?ref=${REFERENCE}`, { action: "answer" }, json)).toMatchObject({
      status: 404,
    });
  });

  it("over 64 KiB is not read", async () => {
    const { submit } = createInbox();
    expect(await submit("/inbox/erase/", { email: "a@b.example", x: "x".repeat(70_000) })).toMatchObject({
      status: 422,
    });
  });
});
