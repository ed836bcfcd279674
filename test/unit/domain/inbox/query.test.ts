import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_INQUIRIES,
  inboxUrl,
  LIST_FILTERS,
  parseInboxQuery,
  toParameters,
} from "../../../../src/domain/inbox/query.ts";
import { weekOf } from "../../../../src/domain/inbox/week.ts";

const parse = (text: string) => parseInboxQuery(new URLSearchParams(text));
const USUAL = { ...ALL_INQUIRIES, filter: "new" };

describe("an address of the inbox", () => {
  it("shows what is new where it asks for nothing", () => expect(parse("")).toEqual(USUAL));

  it("asks for a filter, a study, a person, words, a week and a page", () => {
    expect(
      parse(
        "shelf=unsent&study=a-study&assigned=Anna+Berg&answer.budget=Under+25,000&answer.budget=More&q=%20slow%0Acheckout&week=2025-W10&page=3",
      ),
    ).toEqual({
      filter: "unsent",
      study: "a-study",
      assigned: "Anna Berg",
      answers: [{ name: "budget", value: "Under 25,000" }],
      q: "slow checkout",
      week: { name: "2025-W10", monday: "2025-03-03" },
      page: 3,
    });
  });

  it.each([
    "shelf=deleted",
    "study=../../etc",
    "study=%3Cscript%3E",
    "week=2025-W99",
    "page=0",
    "page=-1",
    "page=1e3",
    "page=x",
    "utm_source=mail",
    "__proto__=new",
    "answer.budget=",
    "answer.=More",
    "answer.__proto__=More",
    "answer.A%20B=More",
  ])("leaves out what it cannot read: %s", (text) => expect(parse(text)).toEqual(USUAL));

  it("has a last page and a longest question", () => {
    expect(parse("page=9999").page).toBe(400);
    expect(parse(`q=${"😀".repeat(500)}`).q).toBe("😀".repeat(200));
  });

  it("says no more than it must", () => {
    expect(inboxUrl(parse(""))).toBe("/inbox/");
    expect(inboxUrl(ALL_INQUIRIES)).toBe("/inbox/?shelf=all");
    expect(inboxUrl(parse("q=a%26b"), "/inbox/inquiry/", { ref: "X" })).toBe("/inbox/inquiry/?ref=X&q=a%26b");
  });

  it("is read again as what it was written from", () => {
    const query = fc.record({
      filter: fc.constantFrom(...LIST_FILTERS),
      study: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)),
      assigned: fc.constantFrom(null, "Anna Berg"),
      answers: fc.uniqueArray(
        fc.record({
          name: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
          value: fc.string({ unit: "grapheme" }),
        }),
        { selector: ({ name }) => name, maxLength: 4 },
      ),
      q: fc.string({ unit: "grapheme", maxLength: 20 }),
      week: fc.option(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      ),
      page: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(query, ({ week, ...rest }) => {
        const read = parseInboxQuery(toParameters({ ...rest, week: week && weekOf(week, "UTC") }));
        expect(parseInboxQuery(toParameters(read))).toEqual(read);
        expect(read).toMatchObject({ filter: rest.filter, study: rest.study, page: rest.page });
      }),
    );
  });
});
