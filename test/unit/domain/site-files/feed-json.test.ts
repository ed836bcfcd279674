import { describe, expect, it } from "vitest";
import type { Feed } from "../../../../src/domain/site-files/feed.ts";
import { toJsonFeed } from "../../../../src/domain/site-files/feed.ts";

const FEED: Feed = {
  title: "Case studies – A & B",
  subtitle: null,
  language: "en",
  author: "A & B",
  url: "https://www.firm.example/",
  selfUrl: "https://www.firm.example/feed.json",
  entries: [],
};
const ENTRY = {
  url: "https://www.firm.example/case-studies/x/",
  title: 'From <8 s> to "1.4 s" </script>',
  summary: "It's & was",
  published: "2024-01-15T10:30:00.000Z",
  updated: "2024-02-01T00:00:00.000Z",
  author: "Jane Müller",
  categories: ["C++", "R&D"],
};

describe("a JSON feed", () => {
  it("says all of an entry, whatever signs stand in it", () => {
    expect(JSON.parse(toJsonFeed({ ...FEED, subtitle: "All of it", entries: [ENTRY] }))).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "Case studies – A & B",
      description: "All of it",
      language: "en",
      home_page_url: "https://www.firm.example/",
      feed_url: "https://www.firm.example/feed.json",
      authors: [{ name: "A & B" }],
      items: [
        {
          id: "https://www.firm.example/case-studies/x/",
          url: "https://www.firm.example/case-studies/x/",
          title: 'From <8 s> to "1.4 s" </script>',
          content_text: "It's & was",
          date_published: "2024-01-15T10:30:00.000Z",
          date_modified: "2024-02-01T00:00:00.000Z",
          authors: [{ name: "Jane Müller" }],
          tags: ["C++", "R&D"],
        },
      ],
    });
  });

  it("leaves out what is not known", () => {
    const entry = { ...ENTRY, author: null, categories: [] };
    const { description, items } = JSON.parse(toJsonFeed({ ...FEED, entries: [entry] }));
    expect(description).toBeUndefined();
    expect(items[0]).not.toHaveProperty("authors");
    expect(items[0]).not.toHaveProperty("tags");
  });
});
