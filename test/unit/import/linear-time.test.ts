import { describe, expect, it } from "vitest";
import { convertBody } from "../../../src/import/body/convert-body.ts";
import { importFiles, studyText } from "../../support/import/import-fixture.ts";

/** Where work grows with the cube of the length or faster, this takes minutes: the limit of a test ends it. */
const LENGTH = 20_000;
const long = (piece: string): string => piece.repeat(LENGTH / piece.length);

const markdown = (text: string): string =>
  convertBody(text, {
    dialects: new Set(),
    fields: {},
    settings: {},
    readPartial: () => null,
    firstLine: 1,
  }).markdown;

describe("a hostile text of 20,000 characters", () => {
  it.each([
    ["spaces within a line", `Words${long(" ")}end.`, /^Words\s+end\.$/],
    ["a picture with quotes and braces", `<img '${long("'{G}'G")}`, /G$/],
    ["a picture whose braces do not end", `<img ${long("{a ")}`, /a/],
  ])("is read to its end: %s", (_, text, shown) => {
    expect(markdown(text)).toMatch(shown);
  });

  it("is read to its end: a heading, a note of Notion", async () => {
    const name = "Moor 0123456789abcdef0123456789abcdef.md";
    const [title, note] = await Promise.all([
      importFiles({ "moor.md": `# Moor${long("\t")}-\n\nWords.` }),
      importFiles({ [name]: `# Moor\n\nClient: Ada\n\n<aside>${long("\t")}\n\nWords.` }),
    ]);
    expect(studyText(title, "moor")).toMatch(/title: "?Moor/);
    expect(studyText(note, "moor")).toContain("Words.");
  });

  it("is read to its end: pictures of WordPress", async () => {
    const item = (content: string, title = "Vane"): string =>
      `<item><title>${title}</title><wp:post_name>vane</wp:post_name><wp:post_date>2021-03-04 10:00:00</wp:post_date><wp:post_type>portfolio</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
    const result = await importFiles(
      { "e.xml": `<rss><channel>${item(`<p>Words.</p>${long('<A<HREF="<')}`)}</channel></rss>` },
      "e.xml",
    );
    expect(studyText(result, "vane")).toContain("Words.");
  });
});
