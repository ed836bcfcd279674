import { describe, expect, it } from "vitest";
import { busyRoute, thanksRoute } from "../../../../netlify/contact/pages.ts";
import { dispatch } from "../../../../netlify/http/route.ts";
import { DEFAULT_CONTACT_FORM } from "../../../../src/domain/inquiry/index.ts";
import { HONEST, postForm, postJson, SITE } from "../../../support/inquiries/contact.ts";

import { locale } from "../../../support/words.ts";

const study = (slug: string) => ({
  slug,
  url: `/case-studies/${slug}/`,
  title: slug,
  snippet: "",
  facts: "Retail",
});
const find = (slug: string) => (["a", "b", "c"].includes(slug) ? study(slug) : null);
const visitor = { address: "203.0.113.7", waitUntil: () => {} };
const answerThanks = async (request: Request) =>
  dispatch(thanksRoute, request, { studies: { find }, locale }, visitor);
const answerBusy = async (request: Request) =>
  dispatch(busyRoute, request, { locale, contact: DEFAULT_CONTACT_FORM, prefix: "" }, visitor);
const dataOf = async (query: string) => {
  const answer = await answerThanks(new Request(`${SITE}/contact/thanks/${query}`));
  return answer.kind === "page" ? answer.data : null;
};

describe("the thanks page", () => {
  it("shows the reference and two studies the build published", async () => {
    expect(await dataOf("?ref=7K3M-9QXP-2RTV&see=x,b,b,a,c")).toEqual({
      reference: "7K3M-9QXP-2RTV",
      suggestions: [study("b"), study("a")],
    });
  });

  it.each([
    "",
    "?ref=",
    "?ref=<script>",
    "?ref=7K3M-9QXP-2RTV-XXXX",
    "?see=",
    "?see=__proto__,constructor",
    "?ref=%00&see=%ff",
  ])("shows neither for %j", async (query) =>
    expect(await dataOf(query)).toEqual({ reference: null, suggestions: [] }),
  );

  it("can only be read", async () => {
    const request = new Request(`${SITE}/contact/thanks/`, { method: "POST" });
    expect(await answerThanks(request)).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD" } });
  });
});

describe("a network that posts too often", () => {
  it("sees the form with every word still in it", async () => {
    expect(await answerBusy(postForm(HONEST))).toMatchObject({
      kind: "page",
      status: 429,
      headers: { "Retry-After": "60" },
      data: { form: { values: HONEST } },
    });
  });

  it("is told as data where it sent data", async () => {
    expect(await answerBusy(postJson(HONEST))).toMatchObject({ kind: "problem", problem: { status: 429 } });
  });

  it("sees an empty form where it sent none", async () => {
    expect(await answerBusy(new Request(`${SITE}/contact/busy/`))).toMatchObject({
      kind: "page",
      status: 429,
    });
  });
});
