import { LIST_URL } from "../domain/page-addresses.ts";
import { filterFacet } from "./search/filter-facet.ts";
import { loadRest, type SearchTrigger, showResults } from "./search/show-results.ts";
import { focusBySlash, suggestUnder } from "./search/suggestions.ts";

/** How long a pause in typing must be before the question is asked. */
const PAUSE_MS = 150;

/**
 * Lets the page answer in place. Every question is a navigation (Navigation API, HTML): the browser ends the request of the
 * one before, keeps Back, scroll position and reload right, and each address answers the same page without this script.
 */
function startSearch(form: HTMLFormElement): void {
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = (url: string, asked: SearchTrigger): void => {
    clearTimeout(pause);
    const typing = asked.by === "typing";
    const again = new URL(url, location.href).href === location.href;
    if (typing && again) return;
    // A question being typed is one step of Back, however many letters it takes.
    const replace = again || (typing && isTyped(navigation.currentEntry?.getState()));
    const history = replace ? "replace" : "push";
    const { committed, finished } = navigation.navigate(url, { info: asked, history, state: { typing } });
    // They are refused where the next question came sooner; failures are dealt with where the answer is shown.
    for (const step of [committed, finished]) step?.catch(() => {});
  };

  const typed = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (event instanceof InputEvent && event.isComposing) return;
    if (target.form === form && target.name === "q") {
      clearTimeout(pause);
      // Other words are asked for all of them first.
      leaveOut(form, ["match", "figures"]);
      pause = setTimeout(() => ask(questionUrl(form), { by: "typing" }), PAUSE_MS);
    } else if (target.className === "facet-find") {
      const facet = target.closest("fieldset") ?? form;
      filterFacet(facet);
      if (target.value !== "") void loadRest(facet);
    }
  };

  // The field for words belongs to the form and stands outside it: its events are heard further up.
  document.addEventListener("input", typed);
  document.addEventListener("compositionend", typed);
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !["checkbox", "radio"].includes(target.type)) return;
    ask(questionUrl(form), { by: "choice", facet: target.closest("fieldset") });
  });
  form.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Enter" && target instanceof HTMLInputElement && target.className === "facet-find")
      event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const panel = event.submitter?.closest("details");
    // As without the script, the button beside the words asks for all of them again.
    if (panel) panel.open = false;
    else leaveOut(form, ["match"]);
    const url = questionUrl(form);
    answerAgent(event, url);
    ask(url, { by: panel ? "results" : "submit" });
  });
  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target : null;
    const plainly = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const facet = clicked?.closest("fieldset a")?.closest("fieldset");
    if (facet && plainly && form.contains(facet)) {
      event.preventDefault();
      void loadRest(facet);
      return;
    }
    const link = clicked?.closest("#results a");
    if (!(link instanceof HTMLAnchorElement) || !plainly || !asksHere(new URL(link.href))) return;
    event.preventDefault();
    ask(link.href, { by: "results" });
  });

  navigation.addEventListener("navigate", (event) => {
    const asked: SearchTrigger | undefined = event.info;
    const returns = event.navigationType === "traverse" && event.destination.sameDocument;
    if (!event.canIntercept || event.hashChange || !(asked || returns)) return;
    event.intercept({
      focusReset: "manual",
      scroll: returns ? "after-transition" : "manual",
      handler: () => showResults(event.destination.url, asked ?? { by: "return" }, event.signal),
    });
  });

  const field = document.getElementById("q");
  if (field instanceof HTMLInputElement) {
    suggestUnder(field, () => ask(questionUrl(form), { by: "typing" }));
    focusBySlash(field);
  }
  for (const facet of form.querySelectorAll("fieldset")) filterFacet(facet);
  form.dataset.live = "";
}

const isTyped = (state: unknown): boolean =>
  typeof state === "object" && state !== null && "typing" in state && state.typing === true;

/** Takes hidden fields out of what the form asks, until the next answer brings them anew. */
function leaveOut(form: HTMLFormElement, names: readonly string[]): void {
  for (const name of names) {
    const hidden = form.elements.namedItem(name);
    if (hidden instanceof HTMLInputElement) hidden.disabled = true;
  }
}

/** What stands before the addresses of this language of the site. */
const PREFIX = /^(.*)\/(?:search|case-studies)(?:\/|$)/.exec(location.pathname)?.[1] ?? "";

/** The address of what the form asks, in canonical order: its controls stand in that order, values follow the alphabet. */
function questionUrl(form: HTMLFormElement): string {
  const data = new FormData(form);
  const parameters = new URLSearchParams();
  for (const name of new Set(data.keys())) {
    for (const value of data.getAll(name).map(trim).sort()) if (value) parameters.append(name, value);
  }
  // An order by a result that is no longer asked for is none.
  if (parameters.get("sort") === "metric" && !parameters.has("metric")) parameters.delete("sort");
  return PREFIX + (parameters.size === 0 ? LIST_URL : `/search?${parameters}`);
}

/** Whether an address is a list this page can show in its place. */
const asksHere = ({ origin, pathname }: URL): boolean =>
  origin === location.origin &&
  pathname.startsWith(PREFIX) &&
  /^\/(?:search|case-studies\/(?:page\/\d+\/)?)$/.test(pathname.slice(PREFIX.length));

const trim = (value: FormDataEntryValue): string => String(value).trim();

declare global {
  /** WebMCP, declarative: a form that an agent filled in and sent. */
  interface SubmitEvent {
    readonly agentInvoked?: boolean;
    respondWith?(answer: Promise<unknown>): void;
  }
}

/** Hands an agent that asked the question at `url` what was found, as the search gives it to programs. */
function answerAgent(event: SubmitEvent, url: string): void {
  if (!event.agentInvoked) return;
  const { search } = new URL(url, location.href);
  event.respondWith?.(fetch(`${PREFIX}/api/search${search}`).then((response) => response.json()));
}

const form = document.getElementById("finder");

// Where the Navigation API is missing the form and the links work as they stand.
if (form instanceof HTMLFormElement && "navigation" in window) startSearch(form);
