import { describe, expect, it, vi } from "vitest";
import { guard, route } from "../../../../netlify/http/route.ts";
import type { LogFacts } from "../../../../netlify/log.ts";
import { createDeps, createMemoryBlobs, noDatabase } from "../../../support/inquiries/deps.ts";
import { locale, readLocale } from "../../../support/words.ts";

const explode = async (): Promise<Response> => {
  throw new Error("secret of ana@client.example at /var/task/x.js:1:2");
};

const explodeInHandler = (): never => {
  throw new Error("broken");
};

describe("an error nobody caught", () => {
  it("is a plain page with a reference that stands in the log", async () => {
    const logs: LogFacts[] = [];
    let shown = "";
    const response = await guard(explode, {
      log: (_, facts) => logs.push(facts),
      respond: (incident) => {
        shown = incident;
        return new Response("page", { status: 500 });
      },
    });
    expect(response.status).toBe(500);
    const incident = String(logs[0]?.incident);
    expect(incident).toMatch(/^[0-9a-f]{8}$/);
    expect(shown).toBe(incident);
    expect(logs[0]?.error).toBe("Error: secret of [address] at /var/task/x.js:1:2");
  });

  it("is told in the language of the address that was asked for", async () => {
    const german = await readLocale("de");
    const openFor = (request?: Request) => ({
      ...createDeps({ db: noDatabase, blobs: createMemoryBlobs().blobs, mailer: null }),
      locale: request?.url.includes("/de/") ? german : locale,
      renderPage: async (_: string, data: Record<string, unknown>) => JSON.stringify(data),
    });
    vi.spyOn(console, "log").mockReturnValue();
    const answer = route({ ALL: explodeInHandler }, openFor);
    const textOf = async (url: string) =>
      (await answer(new Request(url), { ip: "203.0.113.7", waitUntil: () => {} } as never)).text();
    expect(await textOf("https://www.firm.example/de/search")).toContain("Bei uns ist etwas schiefgegangen");
    expect(await textOf("https://www.firm.example/search")).toContain("Something went wrong on our side");
  });

  it("is a plain text where not even a page can be made", async () => {
    const response = await guard(explode, {
      log: () => {},
      respond: () => {
        throw new Error("no template");
      },
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(
      /^Something went wrong on our side\. .*reference: [0-9a-f]{8}\.\n$/,
    );
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });
});
