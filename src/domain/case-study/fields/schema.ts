import { z } from "zod";

const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
const text = z.string().overwrite(oneLine).min(1);
/** A name as people read it: no # of a hashtag before it, no quotes of a word processor round it. */
const name = text.overwrite((value) => value.replace(/^#(?=\p{L})|^[“”„«]|[“”»]$/gu, ""));
const url = z.url({ protocol: /^https?$/ });
const path = z.string().regex(/^\/(?!\/)\S*$/);

const client = z
  .object({
    name: text.optional().describe("The client's name as people read it."),
    url: url.optional().describe("The client's own site."),
    logo: text.optional().describe("Path of the logo, such as /images/clients/acme.svg"),
    approved: z
      .boolean()
      .default(true)
      .describe("false keeps the study off the public site until the client has said yes."),
    anonymous: text
      .optional()
      .describe(
        'What readers see in place of name, url and logo, which are never published: "A European grocer"',
      ),
  })
  .refine(({ name, anonymous }) => name !== undefined || anonymous !== undefined, { path: ["name"] });

const evidence = z.object({
  label: text.describe("What stands behind the link: a report, a press article, the live site."),
  url: z.union([url, path]).describe("A web address, or a path on this site that begins with /"),
});

const authorOutcome = z.object({
  label: text.optional(),
  before: text.optional(),
  after: text.optional(),
  change: text.optional(),
});

const claimWaiver = z.object({
  line: z.coerce.number().int().positive().optional().describe("Line of the file that makes the claim."),
  text: text.optional().describe("Words of the claim."),
  reason: text.describe("Why the claim may stand."),
});

/**
 * The front matter of a case study after `mend` has brought its habits into one shape: check, type and JSON Schema in
 * one. Unknown fields are left out; `unknownFields` names them.
 */
export const frontMatterSchema = z.object({
  draft: z.boolean().default(false).describe("true keeps the study off the public site."),
  title: text.describe("The client, the change, the figure: what a reader should remember."),
  snippet: text
    .optional()
    .describe("One or two sentences for cards and search engines, up to 160 characters."),
  image: z
    .object({
      src: text.optional().describe("Path of the picture, such as /images/case-studies/acme.jpg"),
      alt: text.optional().describe("What the picture shows, for people who do not see it."),
    })
    .optional(),
  publishDate: text.describe("2024-01-15, or 2024-01-15 10:30"),
  updated: text.optional().describe("When the text last changed: 2024-01-15"),
  author: text.optional().describe("Who wrote the text."),
  client: z
    .union([text, client])
    .optional()
    .describe("The client's name, or name, url and logo, and whether they may be published."),
  industry: text.optional().describe("The client's industry, one of those in src/data/vocabulary.yaml."),
  tags: z.array(name).default([]).describe("Topics, and technologies the vocabulary knows."),
  services: z.array(text).default([]).describe("What was sold, by the names in src/data/vocabulary.yaml."),
  technologies: z
    .array(name)
    .default([])
    .describe("Those the text does not name under a heading of its own."),
  duration: text.optional().describe('How long the work took: "12 weeks"'),
  team: text.optional().describe('Who did it: "2 designers, 4 engineers"'),
  slug: text.optional().describe("Last part of the address, where it should differ from the file's name."),
  redirectFrom: z.array(path).default([]).describe("Old addresses of this study, each beginning with /"),
  outcomes: z
    .array(z.union([text, authorOutcome]))
    .default([])
    .describe(
      'Results in your own words, in place of those read from the text: "Load time from 8.2 s to 1.4 s"',
    ),
  claimWaivers: z
    .array(claimWaiver)
    .default([])
    .describe("Claims whose arithmetic is not to be checked, and why."),
  evidence: z
    .array(z.union([url, evidence]))
    .default([])
    .describe("Links that show it is true."),
  featured: z.boolean().default(false).describe("true puts the study on the home page."),
});

/** Good values of the fields; dates and names of the vocabulary are still text. */
export type FrontMatterFields = z.output<typeof frontMatterSchema>;
export type FieldName = keyof FrontMatterFields;

/** Fields of a good file: what stands in for those that cannot be read, so that the others are checked all the same. */
export const STAND_INS = { title: "Untitled", publishDate: "2000-01-01" };

export const FIELD_NAMES = Object.keys(frontMatterSchema.shape);

/** Fields inside a field, where it is a mapping. */
export const INNER_FIELDS: Record<string, string[]> = {
  image: ["src", "alt"],
  client: Object.keys(client.shape),
  evidence: Object.keys(evidence.shape),
  outcomes: Object.keys(authorOutcome.shape),
  claimWaivers: Object.keys(claimWaiver.shape),
};
