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

/** Weights of a file as CSS writes them: one, or the least and the most (CSS Fonts 4, `font-weight` of `@font-face`). */
const weights = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z
    .string()
    .trim()
    .regex(
      /^\d{1,4}( +\d{1,4})?$/,
      "must be the weight of the file, such as 400, or its least and most, such as 400 700",
    )
    .transform((text) => {
      const [min = 0, max = min] = text.split(/ +/).map(Number);
      return { min, max };
    })
    .refine(
      ({ min, max }) => min >= 1 && min <= max && max <= 1000,
      "must be from 1 to 1000, the least first",
    ),
);

const fontFile = z.strictObject({
  file: line.regex(
    /^\/(?!.*\.\.)[^\\]+\.woff2$/i,
    "must be the path of a WOFF2 file under src/content or src/theme, such as /fonts/firm.woff2",
  ),
  weights,
});

/** The name of an npm package of Fontsource: with variable files, or with one file a weight. */
export const fontPackage = line.regex(
  /^@fontsource(-variable)?\/[a-z0-9]+(-[a-z0-9]+)*$/,
  "must be the name of a Fontsource package such as @fontsource-variable/inter",
);

const FAMILY = /^\p{L}[\p{L}\p{N} -]*$/u;

const typeface = z
  .strictObject({
    package: fontPackage.optional(),
    /** Name of the family of own files. */
    family: line.regex(FAMILY, "must be a name of letters, digits and spaces").optional(),
    category: z.enum(["sans-serif", "serif"], { error: "must be sans-serif or serif" }).optional(),
    files: z.array(fontFile).min(1).optional(),
    /** Of own files, for the notices, where the files do not say it: by whose leave they are used. */
    licence: line.optional(),
  })
  .superRefine((given, context) => {
    const fault = (field: string, message: string): void =>
      context.addIssue({ code: "custom", path: [field], message });
    if (given.package === undefined && given.files === undefined)
      fault(
        "package",
        "is missing; write the name of a Fontsource package, or files of your own below `files`",
      );
    else if (given.package === undefined && given.family === undefined)
      fault("family", "is missing; write the name of the typeface");
    for (const field of given.package === undefined
      ? []
      : (["family", "category", "files", "licence"] as const)) {
      if (given[field] !== undefined)
        fault(field, "stands beside a package, which has its own; remove it, or the package");
    }
  });

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
  /** What pages, cards and covers are set in. */
  typeface: typeface.optional(),
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

/** Archivo by Omnibus-Type, SIL Open Font License 1.1: the typeface of a site whose data name none. */
export const SAMPLE_PACKAGE = "@fontsource-variable/archivo";

/** Whether a brand is set in the typeface that the style sheets are written for. */
export const isSampleTypeface = ({ typeface }: Pick<Brand, "typeface">): boolean =>
  (typeface?.package ?? (typeface?.files === undefined ? SAMPLE_PACKAGE : null)) === SAMPLE_PACKAGE;
