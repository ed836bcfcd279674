import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type InquiryStore, storeInquiry } from "../../../../netlify/contact/store-inquiry.ts";
import { createContact, HONEST, NOW, postForm, postJson } from "../../../support/inquiries/contact.ts";
import { createRecord } from "../../../support/inquiries/inquiries.ts";

const ADDED = { record: createRecord(), neighbours: [] };
const place = (name: InquiryStore["place"], budgetMs: number, keep: InquiryStore["keep"]): InquiryStore => ({
  place: name,
  budgetMs,
  keep,
});
const fails = async (): Promise<string> => {
  throw new Error("down");
};
const hangs = (): Promise<string> => new Promise(() => {});
const works = async (): Promise<string> => "REF";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tries the places on a clock that is wound until it is done; how long that took, and what was logged. */
async function keepWith(stores: InquiryStore[], total = 9_500) {
  const events: string[] = [];
  const remainingMs = () => total - (Date.now() - NOW.getTime());
  const keeping = storeInquiry(stores, ADDED, { remainingMs, log: (event) => events.push(event) });
  await vi.runAllTimersAsync();
  return { kept: await keeping, ms: Date.now() - NOW.getTime(), events };
}

describe("keeping an inquiry", () => {
  it("is done with the first place that takes it", async () => {
    const tried: string[] = [];
    const stores = [
      place("postgres", 3_000, works),
      place("blob", 2_500, async () => `${tried.push("blob")}`),
    ];
    expect(await keepWith(stores)).toMatchObject({
      kept: { place: "postgres", reference: "REF" },
      ms: 0,
      events: [],
    });
    expect(tried).toEqual([]);
  });

  it("goes to the next place when one fails or is silent", async () => {
    const stores = [
      place("postgres", 3_000, hangs),
      place("blob", 2_500, fails),
      place("mail", 2_500, works),
    ];
    expect(await keepWith(stores)).toEqual({
      kept: { place: "mail", reference: "REF" },
      ms: 3_000,
      events: ["keep-failed", "keep-failed"],
    });
  });

  it("is given up within ten seconds when all are silent", async () => {
    const stores = [
      place("postgres", 3_000, hangs),
      place("blob", 2_500, hangs),
      place("mail", 2_500, hangs),
    ];
    expect(await keepWith(stores)).toMatchObject({ kept: null, ms: 8_000 });
    const late = await keepWith(stores, 5_000);
    expect(late.kept).toBeNull();
  });
});

describe("an inquiry that no place would keep", () => {
  const stores = [place("postgres", 3_000, fails)];

  it("is answered 503 with Retry-After and every typed word; nothing is sent", async () => {
    const contact = createContact({ stores });
    expect(await contact.post(postForm({ ...HONEST, company: "Ærø" }))).toMatchObject({
      kind: "page",
      status: 503,
      template: "pages/contact.njk",
      headers: { "Retry-After": "60" },
      data: { form: { values: { ...HONEST, company: "Ærø", phone: "" }, errors: [] } },
    });
    expect(contact.sent()).toBe(0);
  });

  it("is answered as problem details to JSON", async () => {
    expect(await createContact({ stores }).post(postJson(HONEST))).toMatchObject({
      kind: "problem",
      problem: { status: 503 },
      headers: { "Retry-After": "60" },
    });
  });
});

describe("what is nice to know", () => {
  it("stops no inquiry: repeats that cannot be counted, studies that cannot be found", async () => {
    const contact = createContact({
      countRepeats: async () => {
        throw new Error("down");
      },
      studies: {
        find: () => {
          throw new Error("no studies");
        },
        suggest: async () => {
          throw new Error("no index");
        },
      },
    });
    expect(await contact.post(postForm({ ...HONEST, study: "known-study" }))).toMatchObject({ status: 303 });
  });

  it("is looked for only once the inquiry is kept: the search engine costs more to load than all the rest", async () => {
    const keptBefore: number[] = [];
    const { post, kept } = createContact({
      studies: { find: () => null, suggest: async () => [`${keptBefore.push(kept.length)}`] },
    });
    expect(await post(postForm(HONEST))).toMatchObject({ location: expect.stringMatching(/&see=1$/) });
    expect(keptBefore).toEqual([1]);
  });

  it("is waited for half a second at most", async () => {
    const asked = Promise.withResolvers<void>();
    const contact = createContact({
      countRepeats: () => {
        asked.resolve();
        return new Promise(() => {});
      },
    });
    const answering = contact.post(postForm(HONEST));
    await asked.promise;
    await vi.runAllTimersAsync();
    expect(await answering).toMatchObject({ status: 303 });
    expect(Date.now() - NOW.getTime()).toBe(500);
  });

  it("keeps nobody waiting for studies that do not come", async () => {
    const asked = Promise.withResolvers<void>();
    const suggest = () => {
      asked.resolve();
      return new Promise<never>(() => {});
    };
    const answering = createContact({ studies: { find: () => null, suggest } }).post(postForm(HONEST));
    await asked.promise;
    await vi.runAllTimersAsync();
    expect(await answering).toMatchObject({ status: 303 });
    expect(Date.now() - NOW.getTime()).toBe(1_500);
  });
});
