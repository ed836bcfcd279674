import { z } from "zod";
import { isColour } from "./colour.ts";

/**
 * The roles of a colour in a scheme, in the order of their tokens. `header` is the head of a page, `action` a button; `on...`
 * is what is written on it.
 */
export const ROLES = [
  "background",
  "surface",
  "text",
  "muted",
  "border",
  "link",
  "action",
  "onAction",
  "error",
  "brand",
  "onBrand",
  "header",
  "onHeader",
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => ROLES.some((role) => role === value);

const line = z.string().trim().min(1);

const COLOUR_EXAMPLES = '"#0a7d5a", oklch(60% 0.15 160) or navy';
const colour = line.refine(isColour, `must be an opaque CSS colour such as ${COLOUR_EXAMPLES}`);
/** A colour, or the role whose colour is taken. */
const roleColour = line.refine(
  (value) => isRole(value) || isColour(value),
  `must be an opaque CSS colour such as ${COLOUR_EXAMPLES}, or one of ${ROLES.join(", ")}`,
);

const scheme = z
  .strictObject({
    background: roleColour,
    surface: roleColour,
    text: roleColour,
    muted: roleColour,
    border: roleColour,
    link: roleColour,
    action: roleColour,
    onAction: roleColour,
    error: roleColour,
    brand: roleColour,
    onBrand: roleColour,
    header: roleColour,
    onHeader: roleColour,
  } satisfies Record<Role, typeof roleColour>)
  .partial()
  .refine(
    (given) => ROLES.every((role) => !isCircle(role, given)),
    "names colours in a circle; write one of them",
  );

/** Roles given by an author; what is left out is derived. */
export type GivenColours = { [role in Role]?: string | undefined };

function isCircle(start: Role, given: GivenColours): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = start; next !== undefined && isRole(next); next = given[next]) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

const drawing = line.regex(
  /^\/(?!.*\.\.)[^\\]+\.svg$/i,
  "must be the path of an SVG under src/content, such as /images/logo.svg",
);

/** Widest corner, px: what is rounder is a pill, and cuts the letters of a field. */
const ROUNDEST = 24;

/** How a site looks, as `src/data/brand.yaml` says. Everything but the accent may be left out. */
export const brandSchema = z.strictObject({
  colours: z.strictObject({
    accent: colour,
    /** Tints the greys; left out, the hue of the accent does. */
    neutral: colour.optional(),
    light: scheme.optional(),
    dark: scheme.optional(),
    /** Covers, social cards, icons and the manifest, which know neither style sheet nor scheme. */
    artwork: z.strictObject({ accent: colour, ink: colour, paper: colour }).partial().optional(),
  }),
  /** Drawings under `src/content`, for a light ground and for a dark one. */
  logo: z.strictObject({ light: drawing, dark: drawing.optional() }).optional(),
  /** px */
  corner: z
    .number({ error: "must be a number of pixels such as 8" })
    .min(0, `must be from 0 to ${ROUNDEST}`)
    .max(ROUNDEST, `must be from 0 to ${ROUNDEST}`)
    .default(0),
  density: z
    .enum(["compact", "normal", "roomy"], { error: "must be compact, normal or roomy" })
    .default("normal"),
});

export type Brand = z.output<typeof brandSchema>;

/** What a site is set in whose data have no `brand.yaml`. */
export const DEFAULT_BRAND: Brand = brandSchema.parse({ colours: { accent: "oklch(87.5% 0.165 90)" } });
