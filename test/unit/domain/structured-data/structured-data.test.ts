import { describe, expect, it } from "vitest";
import { z } from "zod";
import { siteSchema } from "../../../../src/domain/site.ts";
import {
  describeHome,
  describeLanding,
  describeList,
  describeStudy,
} from "../../../../src/domain/structured-data/index.ts";
import { templateFilters } from "../../../../src/domain/template-filters.ts";
import { locale } from "../../../support/words.ts";
import { good, study } from "../case-study/study-text.ts";

const site = siteSchema.parse({
  name: 'A & B "Firm" </script><script>alert(1)</script>',
  tagline: "We mend",
  description: "A firm",
  about: "We measure",
  url: "https://www.firm.example",
  email: "hello@firm.example",
  telephone: "+44 20 7946 0999",
  address: ["1 Test Street", "London"],
  language: "en-GB",
  timeZone: "Europe/London",
  repository: null,
  social: [{ label: "Mastodon", url: "https://social.example/@firm" }],
});
const CARD = "https://www.firm.example/assets/cards/x.png";

const url = z.url({ protocol: /^https$/ });
const time = z.iso.datetime();
const words = z.string().min(1);
/** What schema.org and the search engines that read it ask of each type. */
const SHAPES: Record<string, z.ZodType> = {
  Article: z.strictObject({
    "@type": z.literal("Article"),
    headline: words,
    description: words,
    image: url,
    url,
    mainEntityOfPage: url,
    datePublished: time,
    dateModified: time,
    inLanguage: words,
    author: z.looseObject({ "@type": z.enum(["Person", "Organization"]), name: words }),
    publisher: z.looseObject({ "@type": z.literal("Organization"), "@id": url, name: words, url }),
    about: z
      .strictObject({ "@type": z.literal("Organization"), name: words, url: url.optional() })
      .optional(),
    articleSection: words.optional(),
    keywords: z.array(words).min(1).optional(),
  }),
  Organization: z.strictObject({
    "@type": z.literal("Organization"),
    "@id": url,
    name: words,
    url,
    logo: url,
    description: words,
    email: z.email(),
    telephone: words,
    address: words,
    sameAs: z.array(url).optional(),
  }),
  WebSite: z.strictObject({
    "@type": z.literal("WebSite"),
    "@id": url,
    name: words,
    url,
    inLanguage: words,
    publisher: z.strictObject({ "@id": url }),
    potentialAction: z.strictObject({
      "@type": z.literal("SearchAction"),
      target: z.strictObject({
        "@type": z.literal("EntryPoint"),
        urlTemplate: z.string().regex(/^https:.*\{search_term_string\}$/),
      }),
      "query-input": z.literal("required name=search_term_string"),
    }),
  }),
  BreadcrumbList: z.strictObject({
    "@type": z.literal("BreadcrumbList"),
    itemListElement: z
      .array(
        z.strictObject({
          "@type": z.literal("ListItem"),
          position: z.int().positive(),
          name: words,
          item: url,
        }),
      )
      .min(2),
  }),
};

const bare = good(study({ author: null, client: null, industry: null, tags: null, redirectFrom: null }));
const full = good(
  study({
    title: '"</script><script>alert(1)</script> & \\"quotes\\""',
    client: '{ name: "Acme & Söhne", url: "https://acme.example/" }',
    updated: "2024-03-01",
  }),
);

const typesOf = (data: { "@graph": object[] }): string[] =>
  data["@graph"].map((thing) => ("@type" in thing ? String(thing["@type"]) : ""));

describe("structured data", () => {
  const all = {
    home: describeHome(site),
    list: describeList(site, locale),
    landing: describeLanding("Retail case studies", "/industries/retail/", site, locale),
    study: describeStudy(full, CARD, site, locale),
    "study with nothing optional": describeStudy(bare, CARD, site, locale),
  };

  it.each(Object.entries(all))("of %s has the shape schema.org gives each type", (_name, data) => {
    expect(data["@context"]).toBe("https://schema.org");
    for (const thing of data["@graph"]) {
      const type = "@type" in thing ? String(thing["@type"]) : "";
      const parsed = SHAPES[type]?.safeParse(thing);
      expect(parsed?.error?.issues, type).toBeUndefined();
      expect(parsed?.success, type).toBe(true);
    }
  });

  it("names the types each page is to have", () => {
    expect(typesOf(all.home)).toEqual(["Organization", "WebSite"]);
    expect(typesOf(all.list)).toEqual(["BreadcrumbList"]);
    expect(typesOf(all.landing)).toEqual(["BreadcrumbList"]);
    expect(typesOf(all.study)).toEqual(["Article", "BreadcrumbList"]);
  });

  it("counts breadcrumbs from the home page to the page itself", () => {
    const [breadcrumbs] = all.landing["@graph"];
    expect(breadcrumbs).toMatchObject({
      itemListElement: [
        { position: 1, item: "https://www.firm.example/" },
        { position: 2, name: "Case studies", item: "https://www.firm.example/case-studies/" },
        { position: 3, name: "Retail case studies", item: "https://www.firm.example/industries/retail/" },
      ],
    });
  });

  it("says nothing of a client nobody named, and of no review", () => {
    const text = JSON.stringify(all["study with nothing optional"]);
    expect(text).not.toContain('"about"');
    expect(text).not.toMatch(/Review|Rating/);
  });

  it("takes the publish date where nothing was updated, and the firm where nobody signed", () => {
    const [article] = all["study with nothing optional"]["@graph"];
    expect(article).toMatchObject({
      datePublished: "2024-01-15T10:30:00.000Z",
      dateModified: "2024-01-15T10:30:00.000Z",
      author: { "@type": "Organization" },
    });
    expect(all.study["@graph"][0]).toMatchObject({
      dateModified: "2024-03-01T00:00:00.000Z",
      about: { name: "Acme & Söhne", url: "https://acme.example/" },
    });
  });

  it("cannot end the script it stands in, and comes back out of it as it was", () => {
    const html = templateFilters(locale).scriptJson(all.study);
    expect(html).not.toContain("<");
    expect(JSON.parse(html)).toEqual(all.study);
  });
});
