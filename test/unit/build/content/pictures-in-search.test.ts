import { describe, expect, it } from "vitest";
import { toSearchDocument } from "../../../../src/build/content/study-page.ts";
import { placeLinks, placePicturesInText, writeText } from "../../../../src/build/content/study-text.ts";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { search } from "../../../../src/domain/search/index.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { createQuery, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

/** The first result of a question to a single study, what is marked in its excerpt in brackets. */
function ask(body: string, q: string): { total: number; excerpt: string | undefined } {
  const text = `---\ntitle: "Depot"\npublishDate: "2024-01-15"\n---\n\n${body}\n`;
  const options = { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" };
  const { study, body: parsed } = parseCaseStudy({ path: "depot.md", text }, options);
  if (study === null || parsed === null) throw new Error("refused");
  const written = placeLinks(writeText(study, parsed, locale), new Map());
  const page = {
    study,
    text: placePicturesInText(written, () => null, "https://www.firm.example"),
    image: { src: "", card: "", alt: "", picture: null },
    untranslated: null,
  };
  const { total, results } = search(openDocuments([toSearchDocument(page)]), createQuery({}, { q }));
  const excerpt = results[0]?.excerpt?.map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");
  return { total, excerpt };
}

describe("what a picture shows, by its alternative text", () => {
  it.each([
    [
      "on a line of its own",
      "Parcels waited.\n\n![A conveyor sorts parcels](/images/hidden-name.png)\n\nNo longer.",
    ],
    ["in a sentence", "Parcels waited. ![A conveyor sorts parcels](/images/hidden-name.png)\n\nNo longer."],
    [
      "by its title",
      'Parcels waited.\n\n![](/images/hidden-name.png "A conveyor sorts parcels")\n\nNo longer.',
    ],
  ])("is found and shown in an excerpt as the sentence it is: %s", (_, body) => {
    const { total, excerpt } = ask(body, "conveyor");
    expect(total).toBe(1);
    expect(excerpt).toBe("A [conveyor] sorts parcels · No longer.");
    expect(ask(body, "hidden-name").total).toBe(0);
  });
});
