import { describe, expect, it } from "vitest";
import { markTranslated } from "../../../../src/domain/translations/stale.ts";

const SECTIONS = [
  { id: "start", title: "T", line: 1, hash: "habc" },
  { id: "l-enjeu", title: "L’enjeu", line: 8, hash: "hdef" },
];
const LINE = "translated: { start: habc, l-enjeu: hdef }";

describe("marking a translation", () => {
  it.each([
    ["---\ntitle: A\n---\nText.\n", `---\ntitle: A\n${LINE}\n---\nText.\n`],
    ["---\ntranslated: { start: hold }\ntitle: A # why\n---\n", `---\ntitle: A # why\n${LINE}\n---\n`],
    [
      "---\ntitle: A\ntranslated:\n  start: hold\n  other: hold\ntags: [a]\n---\n\n---\n",
      `---\ntitle: A\ntags: [a]\n${LINE}\n---\n\n---\n`,
    ],
    ["---\r\ntitle: A\r\n---\r\nText.\r\n", `---\r\ntitle: A\r\n${LINE}\r\n---\r\nText.\r\n`],
    ["\ufeff---\ntitle: A\n---\n", `\ufeff---\ntitle: A\n${LINE}\n---\n`],
  ])("changes that line of %j alone", (source, marked) => {
    expect(markTranslated(source, SECTIONS)).toBe(marked);
  });

  it("is the same twice", () => {
    const once = markTranslated("---\ntitle: A\n---\nText.\n", SECTIONS) ?? "";
    expect(markTranslated(once, SECTIONS)).toBe(once);
  });

  it("leaves a file alone whose fields do not stand between lines of ---", () => {
    expect(markTranslated("+++\ntitle = 'A'\n+++\n", SECTIONS)).toBeNull();
    expect(markTranslated("Text.\n---\ntitle: A\n---\n", SECTIONS)).toBeNull();
  });
});
