import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtProject } from "../../support/built/built-project.ts";
import type { TestProject } from "../../support/project.ts";
import { type SiteServer, serveProject } from "../../support/site-server/index.ts";
import { HARBOUR } from "../../support/studies.ts";

let project: TestProject;
let site: SiteServer;
beforeAll(async () => {
  project = await builtProject(HARBOUR, "branch-deploy");
  site = await serveProject(project.root);
});
afterAll(async () => {
  await site?.stop();
  project?.remove();
});

const HONEST = {
  name: "Ana",
  email: "ana@client.example",
  message: "We promise berths twice. Can you help?",
};
const post = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${site.url}/api/contact`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
    redirect: "manual",
  });
/** fetch sets Host itself. */
const statusWithHost = (
  host: string,
  origin: string,
): Promise<{ status: number | undefined; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const headers = { Host: host, Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
    httpRequest(`${site.url}/api/contact`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on("error", reject)
      .end(new URLSearchParams(HONEST).toString());
  });

describe("the contact form of a built site", () => {
  it("leads to the thanks page, which shows the reference and the study that fits, once the message is in Postgres", async () => {
    const answer = await post(HONEST);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const location = answer.headers.get("Location") ?? "";
    expect(location).toMatch(/^\/contact\/thanks\/\?ref=[0-9A-Z-]{14}&see=harbour-berths$/);
    const thanks = await fetch(site.url + location);
    const html = await thanks.text();
    expect(thanks.status).toBe(200);
    expect(html).toContain(new URL(location, site.url).searchParams.get("ref"));
    expect(html).toContain('href="/case-studies/harbour-berths/"');
    expect((await post(HONEST)).headers.get("Location")).toBe(location);
    const health = await (await fetch(`${site.url}/api/health`)).json();
    expect(health).toMatchObject({ store: "ok", unsent: 1 });
  });

  it("shows a wrong field with every typed word, escaped, where it came from and the script's key", async () => {
    const hostile = `"><script>alert(1)</script>'{{ 7*7 }}&amp;`;
    const answer = await post({
      ...HONEST,
      name: hostile,
      email: hostile,
      message: "",
      study: "harbour-berths",
      key: hostile,
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("49");
    expect(html.split("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;{{ 7*7 }}&amp;amp;").length).toBe(
      4,
    );
    expect(html).toContain('name="study" value="harbour-berths"');
    expect(html).toContain('href="#email"');
    expect(html).toContain('href="#message"');
    expect(html.match(/aria-invalid/g)).toHaveLength(2);
  });

  it("is answered with the security headers of every page, whatever is wrong", async () => {
    const answers = [
      await post({}),
      await post(HONEST, { "Sec-Fetch-Site": "cross-site" }),
      await fetch(`${site.url}/api/contact`),
      await fetch(`${site.url}/api/contact`, { method: "POST", body: "x" }),
      await fetch(`${site.url}/api/contact`, {
        method: "POST",
        body: "{",
        headers: { "Content-Type": "application/json" },
      }),
      await post({ ...HONEST, message: "x".repeat(70_000) }),
      await fetch(`${site.url}/contact/busy/`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 403, 405, 415, 400, 413, 429]);
    for (const { headers } of answers) {
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Set-Cookie")).toBeNull();
    }
    expect(answers[4]?.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  });

  it("gives a person from a foreign page our own form, filled in", async () => {
    const html = await (await post(HONEST, { "Sec-Fetch-Site": "cross-site" })).text();
    expect(html).toContain('action="/api/contact"');
    expect(html).toContain(HONEST.message);
  });

  it("sends nobody to a spoofed host", async () => {
    expect(await statusWithHost("evil.example", site.url)).toMatchObject({ status: 403 });
    const { status, location } = await statusWithHost("evil.example", "https://evil.example");
    expect([status, location?.startsWith("/contact/thanks/")]).toEqual([303, true]);
  });
});
