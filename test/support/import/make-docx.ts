import { strToU8, zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a Word document (ECMA-376): what stands in its body, and in the files of its styles and notes. */
type DocxParts = { body: string; styles?: string; footnotes?: string; title?: string };

/** The bytes of a Word document. */
export function makeDocx({ body, styles = "", footnotes = "", title = "" }: DocxParts): Uint8Array {
  const xml = (root: string, inner: string): string =>
    `<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`;
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/footnotes" Target="footnotes.xml"/></Relationships>`,
    "word/document.xml": xml("document", `<w:body>${body}</w:body>`),
    "word/styles.xml": xml("styles", styles),
    "word/footnotes.xml": xml("footnotes", footnotes),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of a Word document, in a style by its id, or all bold. */
export const paragraph = (text: string, { style = "", bold = false } = {}): string =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:rPr>${bold ? "<w:b/>" : ""}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A style of paragraphs; `outline` counts from 0. */
export const paragraphStyle = (id: string, name: string, outline: number | null, basedOn = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${outline === null ? "" : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr></w:style>`;
