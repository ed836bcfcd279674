import type { HeaderFacts } from "./security.ts";

/** Where the rules lie on the site, in whatever language a page is. */
export const SPECULATION_RULES_PATH = "/speculation-rules.json";

/** The media type that browsers ask of the file (HTML, 7.6.1.3, the `Speculation-Rules` header). */
export const SPECULATION_RULES_TYPE = "application/speculationrules+json";

/**
 * For pages alone: a browser reads the rules where a page names them. A list of strings by RFC 9651. None on a developer's machine: the
 * static server of `netlify dev` gives the file the type of its ending, which browsers warn of on every page.
 */
export const speculationHeaders = ({ context }: Pick<HeaderFacts, "context">): Record<string, string> =>
  context === "dev" ? {} : { "Speculation-Rules": `"${SPECULATION_RULES_PATH}"` };

/** First parts of addresses below which functions answer, or a form is: asking for them may count, write or cost. */
const ASKED = ["search", "contact", "api", "inbox"];

/** Addresses that are never fetched ahead, as patterns of URLs (URL Pattern Standard), in every language. */
const EXCLUDED = [
  ...ASKED.flatMap((name) => [`/${name}{/*}?`, `/:language/${name}{/*}?`]),
  // A page that is asked a question is no static page.
  "/*\\?(.+)",
];

/**
 * The rules by which a browser renders a page ahead of the click on a link to it, once the pointer rests there (`moderate`). Static pages
 * alone: their addresses end with a slash.
 */
export const speculationRules = (): string =>
  JSON.stringify({
    prerender: [
      {
        where: {
          and: [
            { href_matches: ["/", "/*/"] },
            { not: { href_matches: EXCLUDED } },
            { not: { selector_matches: "[download], [rel~=nofollow]" } },
          ],
        },
        eagerness: "moderate",
      },
    ],
  });
