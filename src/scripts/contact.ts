/** What only a script can know of an inquiry. The form works without it; `../domain/inquiry/fields.ts` names the fields. */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-contact-form]")) {
  setOnce(form, "key", crypto.getRandomValues(new Uint32Array(4)).join("-"));
  setOnce(form, "study", new URLSearchParams(location.search).get("study"));
  setOnce(form, "search", searchBefore());
  form.addEventListener("submit", () => {
    // A duration, by a clock that only runs forward: the visitor's own may show any date.
    hiddenField(form, "elapsed").value = String(Math.round(performance.now()));
  });
}

document.getElementById("error-summary")?.focus();

/** The query of our search page, where the visitor came from there. */
function searchBefore(): string | null {
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname, search } = new URL(document.referrer);
  return origin === location.origin && /^(?:\/[^/]+)?\/search$/.test(pathname) ? search.slice(1) : null;
}

/** A value the page came with stays: after an error it is the one the first try was sent with. */
function setOnce(form: HTMLFormElement, name: string, value: string | null): void {
  if (value && !form.elements.namedItem(name)) hiddenField(form, name).value = value;
}

function hiddenField(form: HTMLFormElement, name: string): HTMLInputElement {
  const present = form.elements.namedItem(name);
  if (present instanceof HTMLInputElement) return present;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  form.append(field);
  return field;
}
