import { describe, expect, it } from "vitest";
import { withEntityTag } from "../../../../netlify/http/reply.ts";

const answer = (headers: Record<string, string> = {}, method = "GET", body = "words"): Promise<Response> =>
  withEntityTag(
    new Request("https://www.firm.example/api/search", { method, headers }),
    new Response(body, { headers: { "Content-Type": "text/plain", "Cache-Control": "public" } }),
  );

const tagOf = async (response: Promise<Response>): Promise<string> =>
  (await response).headers.get("ETag") ?? "";

describe("an answer marked by its content", () => {
  it("has a weak tag, the same for the same words and another for others", async () => {
    expect(await tagOf(answer())).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await tagOf(answer())).toBe(await tagOf(answer()));
    expect(await tagOf(answer())).not.toBe(await tagOf(answer({}, "GET", "other words")));
  });

  it.each([
    ["its tag", (tag: string) => tag],
    ["its tag as a strong one", (tag: string) => tag.replace("W/", "")],
    ["its tag among others", (tag: string) => `"a", ${tag} , W/"b"`],
    ["anything", () => "*"],
  ])("is 304 without a body for a client that has %s", async (_, ifNoneMatch) => {
    const tag = await tagOf(answer());
    const response = await answer({ "If-None-Match": ifNoneMatch(tag) });
    expect([response.status, response.body]).toEqual([304, null]);
    expect(Object.fromEntries(response.headers)).toEqual({ "cache-control": "public", etag: tag });
  });

  it.each(['"other"', "", "words", 'W/"'])("is sent whole to a client that has %j", async (ifNoneMatch) => {
    const response = await answer({ "If-None-Match": ifNoneMatch });
    expect([response.status, await response.text()]).toEqual([200, "words"]);
  });

  it("has the tag of a GET and no body for HEAD", async () => {
    const response = await answer({}, "HEAD");
    expect([response.headers.get("ETag"), response.body]).toEqual([await tagOf(answer()), null]);
  });
});
