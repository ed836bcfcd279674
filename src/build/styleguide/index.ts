import { emptyQuery, parseSearchQuery, search } from "../../domain/search/index.ts";
import { toSearchView } from "../../domain/search-view/index.ts";
import { toPageLinks } from "../../domain/search-view/links.ts";
import type { Casebook } from "../casebook.ts";
import { chartSpecimens, leadSpecimen } from "./charts.ts";
import { CARDS, DIAGNOSTICS, PREVIEW, phaseSpecimens, TERMS, TESTIMONIALS, WRONG_FORM } from "./specimens.ts";

/** What `/styleguide/` shows each component with: real answers of the search, and invented content that is hard to set. */
export function styleguide({ index, words }: Casebook) {
  const all = search(index, emptyQuery());
  const [industry] = all.facets.find(({ name }) => name === "industry")?.values ?? [];
  const filtered = new URLSearchParams({ industry: industry?.value ?? "", q: "a" });
  return {
    charts: chartSpecimens(),
    lead: [
      { label: "Page load time", from: "8.2 s", figure: "1.4 s", svg: leadSpecimen() },
      { label: "Conversion rate", from: null, figure: "+34 %", svg: null },
      { label: "Deployments", from: "6", figure: "48", svg: null },
    ],
    cards: [...all.results.slice(0, 1), ...CARDS],
    whole: toSearchView(all, words),
    filtered: toSearchView(search(index, parseSearchQuery(filtered)), words),
    nothing: toSearchView(search(index, parseSearchQuery(new URLSearchParams({ q: "xylophone" }))), words),
    pages: toPageLinks(6, 24, (page) => `#page-${page}`),
    phases: phaseSpecimens(),
    testimonials: TESTIMONIALS,
    problems: DIAGNOSTICS,
    wrongForm: WRONG_FORM,
    terms: TERMS,
    preview: PREVIEW,
    tokens: [
      "color-bg",
      "color-surface",
      "color-text",
      "color-text-muted",
      "color-border",
      "color-accent",
      "color-brand",
      "color-on-brand",
      "color-error",
      "color-header",
    ],
  };
}
