import { SAMPLE_PACKAGE } from "../../domain/brand/index.ts";
import { cutFont } from "./font.ts";
import type { FontFile, Typeface } from "./typeface.ts";
import type { AxisRange } from "./woff2.ts";

/** A font that most machines have. `xWidthAvg`: mean width of letters as English uses them, in units of which 2048 are an em. */
type LocalFont = { names: readonly string[]; xWidthAvg: number };

/** Measured on the Liberation fonts, whose letters have the widths of Arial, Arial Narrow and Times New Roman. */
const LOCAL_FONTS = {
  "sans-serif": {
    regular: { names: ["Arial", "Liberation Sans"], xWidthAvg: 913 },
    bold: { names: ["Arial Bold", "Liberation Sans Bold"], xWidthAvg: 983 },
  },
  serif: {
    regular: { names: ["Times New Roman", "Liberation Serif"], xWidthAvg: 832 },
    bold: { names: ["Times New Roman Bold", "Liberation Serif Bold"], xWidthAvg: 886 },
  },
} as const satisfies Record<Typeface["category"], Record<string, LocalFont>>;

/** Letters that the width of a text is measured by. */
const MEASURED = `${Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join("")}áé`;

/** From this weight on a face stands in for bold. */
const BOLD_FROM = 600;

/**
 * `@font-face` rules of the family `Fallback`: the reader's own fonts stretched to the measures of a typeface, so that nothing moves
 * when it arrives (CSS Fonts 5, `size-adjust`). `kept`: a folder for what is measured.
 */
export async function formatFallbackFaces(typeface: Typeface, kept: string): Promise<string> {
  if (typeface.package === SAMPLE_PACKAGE) return SAMPLE_FACES;
  const files = typeface.files.filter(({ letters }) => letters.name === "latin");
  const faces: string[] = [];
  for (const file of files) {
    const { min, max } = file.weights;
    for (const weight of new Set([min, max])) {
      for (const width of file.widths ? new Set([file.widths.max, file.widths.min]) : [null]) {
        faces.push(await formatFace(typeface, file, { weight, width }, kept));
      }
    }
  }
  return faces.join("\n");
}

/** A weight and a width, per cent, of a font file; `width`: null where it has one alone. */
type Instance = { weight: number; width: number | null };

async function formatFace(
  { family, category }: Typeface,
  file: FontFile,
  { weight, width }: Instance,
  kept: string,
): Promise<string> {
  const at = (value: number): AxisRange => ({ min: value, max: value });
  const cut = {
    weights: file.weights.min === file.weights.max ? null : at(weight),
    widths: width === null ? null : at(width),
    glyphs: MEASURED,
    format: "sfnt" as const,
  };
  // Measuring is left out for the typeface of the samples.
  const { createFontStack } = await import("@capsizecss/core");
  const { fromBuffer } = await import("@capsizecss/unpack");
  const { ascent, descent, lineGap, unitsPerEm, xWidthAvg, subsets } = await fromBuffer(
    Buffer.from(await cutFont(file.path, cut, kept)),
  );
  const isBold = weight >= BOLD_FROM;
  const local: LocalFont = LOCAL_FONTS[category][isBold ? "bold" : "regular"];
  const width1 = { xWidthAvg: local.xWidthAvg };
  const stack = createFontStack(
    [
      { familyName: family, ascent, descent, lineGap, unitsPerEm, xWidthAvg, subsets },
      {
        familyName: "Fallback",
        // Only the widths of the local font are asked for: its heights are overridden, or left out where they are alike.
        ascent: 0,
        descent: 0,
        lineGap: 0,
        unitsPerEm: 2048,
        ...width1,
        subsets: { latin: width1, thai: width1 },
      },
    ],
    { fontFaceFormat: "styleObject" },
  );
  const face = stack.fontFaces[0]?.["@font-face"];
  return `@font-face {
  font-family: Fallback;
  src: ${local.names.map((name) => `local("${name}")`).join(", ")};
  font-weight: ${isBold ? "600 900" : weight};
${width === null ? "" : `  font-stretch: ${width}%;\n`}  size-adjust: ${face?.sizeAdjust ?? "100%"};
  ascent-override: ${face?.ascentOverride ?? "normal"};
  descent-override: ${face?.descentOverride ?? "normal"};
  line-gap-override: ${face?.lineGapOverride ?? "0%"};
}`;
}

/** The same for the typeface of the samples, measured on words of their pages in each width. */
const SAMPLE_FACES = `@font-face {
  font-family: Fallback;
  src: local("Arial"), local("Liberation Sans");
  font-weight: 400;
  font-stretch: 88% 100%;
  size-adjust: 97.8%;
  ascent-override: 90%;
  descent-override: 21.5%;
  line-gap-override: 0%;
}
@font-face {
  font-family: Fallback;
  src: local("Arial Bold"), local("Liberation Sans Bold");
  font-weight: 600 700;
  font-stretch: 88% 100%;
  size-adjust: 98.2%;
  ascent-override: 90%;
  descent-override: 21.5%;
  line-gap-override: 0%;
}
@font-face {
  font-family: Fallback;
  src: local("Arial Narrow"), local("Liberation Sans Narrow");
  font-weight: 400;
  font-stretch: 75%;
  size-adjust: 94.5%;
  ascent-override: 93%;
  descent-override: 22%;
  line-gap-override: 0%;
}
@font-face {
  font-family: Fallback;
  src: local("Arial Narrow Bold"), local("Liberation Sans Narrow Bold");
  font-weight: 600 700;
  font-stretch: 75%;
  size-adjust: 94.5%;
  ascent-override: 93%;
  descent-override: 22%;
  line-gap-override: 0%;
}`;
