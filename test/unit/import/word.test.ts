import { describe, expect, it } from "vitest";
import type { ImportResult } from "../../../src/import/import-site.ts";
import { importFiles, studyText } from "../../support/import/import-fixture.ts";
import { makeDocx, paragraph, paragraphStyle } from "../../support/import/make-docx.ts";

const importWord = (parts: Parameters<typeof makeDocx>[0]): Promise<ImportResult> =>
  importFiles({ "work/quay.docx": makeDocx(parts) });
const textOf = async (parts: Parameters<typeof makeDocx>[0]): Promise<string> =>
  studyText(await importWord(parts), "quay").replace(/^publishDate: .*\n/m, "");

describe("a Word document", () => {
  it("has the headings of its styles by level, by name in any language, and by the style they are made of", async () => {
    const text = await textOf({
      styles:
        paragraphStyle("Titel", "Titel", null) +
        paragraphStyle("berschrift1", "Überschrift 1", null) +
        paragraphStyle("Kapitel", "Our chapter", 1) +
        paragraphStyle("Haus", "Our own", null, "Kapitel"),
      body:
        paragraph("Der Kai", { style: "Titel" }) +
        paragraph("Aufgabe", { style: "berschrift1" }) +
        paragraph("Text.") +
        paragraph("Weg", { style: "Kapitel" }) +
        paragraph("Ende", { style: "Haus" }),
    });
    expect(text).toBe('---\ntitle: "Der Kai"\n---\n\n## Aufgabe\n\nText.\n\n### Weg\n\n### Ende\n');
  });

  it("has its bold paragraphs for headings where no style makes one, the first for its title", async () => {
    const text = await textOf({
      body:
        paragraph("Quay works", { bold: true }) +
        paragraph("Results:", { bold: true }) +
        paragraph("\u2022 One thing") +
        paragraph("This whole sentence is bold.", { bold: true }),
    });
    expect(text).toBe(
      '---\ntitle: "Quay works"\n---\n\n## Results\n\n- One thing\n\n**This whole sentence is bold.**\n',
    );
  });

  it("takes its title from its properties where its text has none", async () => {
    expect(await textOf({ title: "Quay of ten cranes", body: paragraph("Text.") })).toContain(
      'title: "Quay of ten cranes"',
    );
  });

  it("keeps notes, additions, formulas and text boxes, and none of what was struck out", async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const text = await textOf({
      footnotes: `<w:footnote w:id="2"><w:p>${run("Counted in May.")}</w:p></w:footnote>`,
      body: `<w:p>${run("Ten cranes")}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins>${run(" moved")}</w:ins><w:del><w:r><w:delText> fell</w:delText></w:r></w:del>${run(".")}</w:p><w:p><m:oMath><m:r><m:t>a=b+c</m:t></m:r></m:oMath></w:p><w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run("In a box.")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    });
    expect(text).toContain("\n\nTen cranes[^1] moved.\n\na=b+c\n\nIn a box.\n\n[^1]: Counted in May.\n");
  });

  it("is named where it holds a chart that nobody can read", async () => {
    const result = await importWord({ body: "<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>" });
    expect(result.notes).toEqual([
      "work/quay.docx holds charts or diagrams drawn in Word (1), which are not read; save each as a picture and put it in.",
    ]);
  });
});
