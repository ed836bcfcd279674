import { describe, expect, it } from "vitest";
import {
  picturesIn,
  placeLinks,
  placePicturesInText,
  writeText,
} from "../../../../src/build/content/study-text.ts";
import type { Picture } from "../../../../src/build/images/picture.ts";
import type { LinkTargets } from "../../../../src/domain/case-study/types.ts";
import { locale } from "../../../support/words.ts";
import { parse, study } from "../../domain/case-study/study-text.ts";

const ORIGIN = "https://www.firm.example";
const PICTURE: Picture = {
  backdrop: null,
  sources: [],
  src: "/assets/pictures/x-800.jpeg",
  width: 800,
  height: 450,
  card: "/assets/pictures/x-card.webp",
};
const find = (src: string): Picture | null => (decodeURI(src) === "./a chart.png" ? PICTURE : null);

function write(markdown: string, targets: LinkTargets = new Map()) {
  const { study: value, body } = parse(study({}, markdown));
  if (!value || !body) throw new Error("no study");
  return placeLinks(writeText(value, body, locale), targets);
}

const TEXT = [
  "Text with ![a \\[chart\\]](./a%20chart.png) in it.",
  '| <img src="./a chart.png" alt="cell"> |\n| --- |\n| x |',
  "![far](https://elsewhere.example/x.png)",
].join("\n\n");

describe("the text of a study", () => {
  it("names its pictures as they are written", () => {
    expect(new Set(picturesIn(write(TEXT)).map(decodeURI))).toEqual(new Set(["./a chart.png"]));
  });

  it("leads to the pictures that were published, and says in words what others show", () => {
    const { markdown, sections } = placePicturesInText(write(TEXT), find, ORIGIN);
    expect(markdown).toContain(`![a \\[chart\\]](${ORIGIN}${PICTURE.src}) in it.`);
    expect(markdown).toContain(`![cell](${ORIGIN}${PICTURE.src})`);
    expect(markdown).toContain("\n\nfar");
    expect(markdown).not.toContain("elsewhere.example");
    expect(JSON.stringify(sections).split(PICTURE.src)).toHaveLength(3);
  });

  it("tells in words the pictures that were not found", () => {
    const { markdown, sections } = placePicturesInText(write(TEXT), () => null, ORIGIN);
    expect(markdown).toContain("Text with a \\[chart\\] in it.");
    expect(JSON.stringify(sections)).not.toContain("<img");
  });

  it("is the same whichever form is written first: the tokens of its body are not changed", () => {
    const { study: value, body } = parse(study({}, "## Results\n\n- Load time: from 8 s to 2 s\n- x\n"));
    if (!value || !body) throw new Error("no study");
    const first = writeText(value, body, locale);
    expect(writeText(value, body, locale)).toEqual(first);
    expect(first.markdown).toContain("- Load time: from 8 s to 2 s\n- x");
  });

  it("leads its links where the site has what they name, in HTML and in Markdown", () => {
    const targets = new Map([["quay.md", "/case-studies/quay(1)/?a=1&b=2"]]);
    const text = '[a](quay.md "t") <a href="quay.md">b</a> [c](https://elsewhere.example/?a=1&b=2)';
    const { markdown, sections } = write(text, targets);
    expect(markdown).toBe(
      '[a](/case-studies/quay%281%29/?a=1&b=2 "t") <a href="/case-studies/quay(1)/?a=1&amp;b=2">b</a> [c](https://elsewhere.example/?a=1&b=2)',
    );
    expect(JSON.stringify(sections).split("/case-studies/quay(1)/?a=1&amp;b=2")).toHaveLength(3);
  });
});
