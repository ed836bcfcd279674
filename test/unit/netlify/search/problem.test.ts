import { describe, expect, it } from "vitest";
import { writeReply } from "../../../../netlify/http/reply.ts";
import { dispatch } from "../../../../netlify/http/route.ts";
import { type ProblemDeps, problemRoute } from "../../../../netlify/search/problem.ts";
import { createDocument, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

const index = openDocuments([createDocument({ title: "Checkout", body: "Orders were cancelled." })]);
const deps: ProblemDeps = {
  headerFacts: { context: "production", styleHashes: [] },
  locale,
  prefix: "",
  site: {
    name: "Firm",
    url: "https://www.firm.example",
    email: "a@firm.example",
    language: "en",
    timeZone: "UTC",
  },
  openIndex: () => index,
  renderPage: async (_template, data) => JSON.stringify(data),
};

type Answer = { problem: string; fits: unknown[] };

async function send(body: string, headers: Record<string, string> = {}, method = "POST"): Promise<Response> {
  const request = new Request("https://www.firm.example/search/problem", {
    method,
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    ...(method === "POST" ? { body } : {}),
  });
  const visitor = { address: "203.0.113.7", waitUntil: () => {} };
  return writeReply(request, await dispatch(problemRoute, request, deps, visitor), deps);
}

describe("a problem told in sentences", () => {
  it("is answered by the studies that fit, in a page that nothing keeps", async () => {
    const response = await send("problem=Too+many+orders+are+%22cancelled%22");
    expect([
      response.status,
      response.headers.get("Cache-Control"),
      response.headers.get("Location"),
    ]).toEqual([200, "no-store", null]);
    const { problem, fits }: Answer = JSON.parse(await response.text());
    expect(problem).toBe('Too many orders are "cancelled"');
    expect(fits).toMatchObject([{ result: { title: "Checkout" }, words: ["orders", "cancelled"] }]);
  });

  it("is read up to two thousand characters", async () => {
    const { problem }: Answer = JSON.parse(await (await send(`problem=${"a".repeat(5_000)}`)).text());
    expect(problem).toHaveLength(2_000);
  });

  it.each([
    ["ends of lines, which a form sends as two", `a${"\r\n".repeat(1_989)} cancelled`],
    ["signs beyond the first plane of Unicode", `${"😀".repeat(1_990)} cancelled`],
  ])("counts %s, as one character", async (_what, text) => {
    const { problem, fits }: Answer = JSON.parse(
      await (await send(String(new URLSearchParams({ problem: text })))).text(),
    );
    expect(fits).toMatchObject([{ words: ["cancelled"] }]);
    expect([...problem]).toHaveLength(2_000);
  });

  it("is taken from a page of the site in another language, which a proxy shows under the site's name", async () => {
    const localized = { ...deps, prefix: "/de", site: { ...deps.site, url: "https://www.firm.example/de" } };
    const request = new Request("https://functions.example/de/search/problem", {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        Origin: "https://www.firm.example",
      },
      body: "problem=cancelled",
    });
    const visitor = { address: "203.0.113.7", waitUntil: () => {} };
    expect(await dispatch(problemRoute, request, localized, visitor)).toMatchObject({ status: 200 });
  });

  it.each([
    ["nothing", "problem=+", {}],
    ["another field", "other=orders", {}],
    ["a page of another site", "problem=orders", { "Sec-Fetch-Site": "cross-site" }],
    ["another kind of body", '{"problem":"orders"}', { "Content-Type": "application/json" }],
    ["half a character", "problem=%FF%FE", {}],
  ])("is asked for again where %s is sent", async (_what, body, headers) => {
    const { fits }: Answer = JSON.parse(await (await send(body, headers)).text());
    expect(fits).toEqual([]);
  });

  it("leads to the list who only comes to its address, and refuses other methods", async () => {
    const response = await send("", {}, "GET");
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/case-studies/"]);
    expect((await send("", {}, "DELETE")).status).toBe(405);
  });
});
