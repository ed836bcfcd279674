import { filterFacet } from "./find-in-facet.ts";

/**
 * Replaces what carries `data-swap` by its namesake of `page`. `kept` stays as it is: the facet someone is ticking in, whose
 * counts leave its own ticks out and so are right already.
 */
export function swapRegions(page: Document, kept: Element | null): void {
  for (const region of document.querySelectorAll("[data-swap]")) {
    const next = page.getElementById(region.id);
    if (next === null || region === kept) continue;
    keepFolds(region, next);
    region.replaceWith(next);
    filterFacet(next);
  }
}

/** What someone opened or looks for in a facet is theirs, not the server's. */
function keepFolds(region: Element, next: Element): void {
  const fold = region.querySelector("details");
  const nextFold = next.querySelector("details");
  if (fold && nextFold) nextFold.open = fold.open;
  const field = region.querySelector("input.facet-find");
  const nextField = next.querySelector("input.facet-find");
  if (field instanceof HTMLInputElement && nextField instanceof HTMLInputElement)
    nextField.value = field.value;
}
