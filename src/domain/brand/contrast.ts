import type { PlaceInFile } from "../check-site-yaml-links.ts";
import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { contrastOf, MIN_CONTRAST, nearestPassing } from "./colour.ts";
import { colourOf, derivePalettes, type Palettes } from "./palette.ts";
import type { Brand, Role } from "./schema.ts";

/** A colour that stands on another, and how clear it has to be. */
type Pair = { front: Role; back: Role; kind: keyof typeof MIN_CONTRAST };

/** Every pair of roles that the style sheets put text or a control in. */
const PAIRS: readonly Pair[] = [
  { front: "text", back: "background", kind: "text" },
  { front: "text", back: "surface", kind: "text" },
  { front: "muted", back: "background", kind: "text" },
  { front: "muted", back: "surface", kind: "text" },
  { front: "link", back: "background", kind: "text" },
  { front: "error", back: "background", kind: "text" },
  { front: "action", back: "background", kind: "control" },
  { front: "onAction", back: "action", kind: "text" },
  { front: "onBrand", back: "brand", kind: "text" },
  { front: "onHeader", back: "header", kind: "text" },
];

const NEEDS = { text: "text needs", control: "a button needs" };

/** Colours of a brand that cannot be read where they stand, each with the nearest that can, at its line. */
export function checkContrast(brand: Brand, placeOf: PlaceInFile): Diagnostic[] {
  const palettes = derivePalettes(brand);
  const found = (["light", "dark"] as const).flatMap((scheme) =>
    PAIRS.flatMap((pair) => {
      const fault = findFault(pair, palettes[scheme]);
      return fault ? [toDiagnostic(pair, fault, scheme, brand, placeOf)] : [];
    }),
  );
  return found.sort(byPosition);
}

type Fault = { front: string; back: string; ratio: number; nearest: string };

function findFault({ front, back, kind }: Pair, palette: Palettes["light"]): Fault | null {
  const [colour, ground] = [colourOf(palette, front), colourOf(palette, back)];
  const ratio = contrastOf(colour, ground);
  if (ratio >= MIN_CONTRAST[kind]) return null;
  const nearest = nearestPassing(colour, [ground], MIN_CONTRAST[kind]);
  return { front: colour, back: ground, ratio, nearest };
}

function toDiagnostic(
  { front, back, kind }: Pair,
  fault: Fault,
  scheme: keyof Palettes,
  brand: Brand,
  placeOf: PlaceInFile,
): Diagnostic {
  const given = brand.colours[scheme];
  const role = given?.[front] === undefined && given?.[back] !== undefined ? back : front;
  const path = given?.[role] === undefined ? ["colours", "accent"] : ["colours", scheme, role];
  // Rounded down: 4.49 is not 4.5.
  const ratio = Math.floor(fault.ratio * 10) / 10;
  return {
    level: "error",
    rule: "contrast",
    field: `colours.${scheme}.${front}`,
    ...placeOf(path),
    message: `${front} ${fault.front} on ${back} ${fault.back} has a contrast of ${ratio}:1, and ${NEEDS[kind]} ${MIN_CONTRAST[kind]}:1; write ${front}: ${fault.nearest}, the nearest that has it`,
  };
}
