import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPageLinks } from "../../../../src/domain/search-view/links.ts";

const draw = (current: number, pages: number): string =>
  toPageLinks(current, pages, String)
    .list.map((link) => (link === null ? "…" : link.page === current ? `[${link.page}]` : link.page))
    .join(" ");

describe("the links of a list's pages", () => {
  it.each([
    [1, 0, ""],
    [1, 1, "[1]"],
    [1, 2, "[1] 2"],
    [1, 4, "[1] 2 3 4"],
    [1, 9, "[1] 2 … 9"],
    [3, 9, "1 2 [3] 4 … 9"],
    [4, 9, "1 2 3 [4] 5 … 9"],
    [5, 9, "1 … 4 [5] 6 … 9"],
    [6, 9, "1 … 5 [6] 7 8 9"],
    [9, 9, "1 … 8 [9]"],
  ])("on page %i of %i are %s", (current, pages, expected) => {
    expect(draw(current, pages)).toBe(expected);
  });

  it("leave out one before the first and one after the last", () => {
    expect(toPageLinks(1, 3, (page) => `/p/${page}`)).toMatchObject({
      previous: null,
      next: { page: 2, url: "/p/2" },
    });
    expect(toPageLinks(3, 3, String)).toMatchObject({ previous: { page: 2 }, next: null });
  });

  it("always hold first, last and current, in order, and no gap for a single page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (pages, seed) => {
        const current = (seed % pages) + 1;
        const { list } = toPageLinks(current, pages, String);
        const shown = list.flatMap((link) => link?.page ?? []);
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
        expect(shown).toEqual(expect.arrayContaining([1, current, pages]));
        list.forEach((link, at) => {
          const [before, after] = [list[at - 1]?.page ?? 0, list[at + 1]?.page ?? 0];
          if (link === null) expect(after - before).toBeGreaterThan(2);
          else if (before > 0) expect(link.page - before).toBe(1);
        });
      }),
    );
  });
});
