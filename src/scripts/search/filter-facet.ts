/** Shows only the values of a long facet that hold what stands in its field. */
export function filterFacet(facet: Element): void {
  const field = facet.querySelector("input.facet-find");
  if (!(field instanceof HTMLInputElement)) return;
  const wanted = plain(field.value);
  for (const choice of facet.querySelectorAll("label")) {
    choice.hidden = !plain(choice.querySelector("span")?.textContent ?? "").includes(wanted);
  }
  const fold = facet.querySelector("details");
  if (fold && wanted !== "") fold.open = true;
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
