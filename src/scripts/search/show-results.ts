import { TRUSTED_TYPES_POLICY } from "../../domain/headers/security.ts";
import { TYPING_HEADER } from "../../domain/search-view/typing-header.ts";
import { filterFacet } from "./filter-facet.ts";

/**
 * How a question came about. `results`: by someone who wants to see them now, through a link in them or the button under the
 * filters. `return`: Back or Forward. `facet` is the group of boxes a choice was made in.
 */
export type SearchTrigger =
  | { by: "typing" | "submit" | "results" | "return" }
  | { by: "choice"; facet: Element | null };

/** Asks for the page at `url` and shows its answer in this one. A failure is left to the browser: it loads the address. */
export async function showResults(url: string, asked: SearchTrigger, signal: AbortSignal): Promise<void> {
  document.getElementById("results")?.setAttribute("aria-busy", "true");
  try {
    const headers: HeadersInit = asked.by === "typing" ? { [TYPING_HEADER]: "1" } : {};
    const response = await fetch(url, { signal, headers });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const page = await readPage(response);
    if (!signal.aborted) show(page, asked);
  } catch {
    // The browser's error page would take the place of what someone who is still typing reads.
    if (asked.by === "typing" && !navigator.onLine) await comeOnline(signal);
    if (!signal.aborted) location.reload();
  }
}

/** Waits for a connection; for good where the next question comes sooner. */
const comeOnline = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => addEventListener("online", resolve, { once: true, signal }));

/** What the button says in the language of the page, without a number. */
const SHOW_RESULTS = document.getElementById("show-results")?.textContent ?? "";

function show(page: Document, asked: SearchTrigger): void {
  const focused = document.activeElement?.id ?? "";
  swapRegions(page, asked.by === "choice" ? asked.facet : null);
  document.title = page.title;
  swapAddresses(page);
  if (asked.by === "results" || asked.by === "return") copyQuestion(page);
  const results = document.getElementById("results");
  const summary = document.getElementById("results-summary");
  setText("search-status", summary?.textContent ?? "");
  setText("show-results", `${SHOW_RESULTS} (${results?.dataset.total ?? 0})`);
  const namesake = document.getElementById(focused);
  if (asked.by === "results") (results?.contains(namesake) ? namesake : summary)?.focus();
  else if (document.activeElement === document.body) namesake?.focus({ preventScroll: true });
}

/** Of the page and its feed in the head: whoever shares the page or subscribes to it means what it shows now. */
const ADDRESSES = ['link[rel="canonical"]', 'meta[property="og:url"]', "#feed"];

function swapAddresses(page: Document): void {
  for (const selector of ADDRESSES) {
    const next = page.head.querySelector(selector);
    if (next) document.head.querySelector(selector)?.replaceWith(next);
  }
}

function copyQuestion(page: Document): void {
  const field = document.getElementById("q");
  const next = page.getElementById("q");
  if (field instanceof HTMLInputElement && next instanceof HTMLInputElement) field.value = next.value;
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

/**
 * Replaces what carries `data-swap` by its namesake of `page`. `kept` stays as it is: the facet someone is ticking in, whose
 * counts leave its own ticks out and so are right already.
 */
function swapRegions(page: Document, kept: Element | null): void {
  for (const region of document.querySelectorAll("[data-swap]")) {
    const next = page.getElementById(region.id);
    if (next === null || region === kept) continue;
    restoreOpenFolds(region, next);
    region.replaceWith(next);
    filterFacet(next);
    const isSearched = Boolean(next.querySelector<HTMLInputElement>("input.facet-find")?.value);
    if (isSearched || region.hasAttribute("data-whole")) void loadRest(next);
  }
}

/**
 * Fetches the values that a long facet leaves behind a link, and adds those it has not: what stands in it keeps its ticks, and
 * the field its focus. A failure leaves the link, which leads to a page with all of them.
 */
export async function loadRest(facet: Element): Promise<void> {
  const link = facet.querySelector("a");
  if (!link || link.hasAttribute("aria-busy")) return;
  link.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(link.href);
    const whole = response.ok ? (await readPage(response)).getElementById(facet.id) : null;
    if (!whole) throw new Error(`${link.href} answered ${response.status}`);
    const known = new Set(Array.from(facet.querySelectorAll("input"), ({ id }) => id));
    const added = [...whole.querySelectorAll("label")].filter(
      (choice) => !known.has(choice.querySelector("input")?.id ?? ""),
    );
    const isFocused = document.activeElement === link;
    link.replaceWith(...added);
    facet.setAttribute("data-whole", "");
    filterFacet(facet);
    if (isFocused) added[0]?.querySelector("input")?.focus();
  } catch {
    link.removeAttribute("aria-busy");
  }
}

/** What someone opened or looks for in a facet is theirs, not the server's. */
function restoreOpenFolds(region: Element, next: Element): void {
  const fold = region.querySelector("details");
  const nextFold = next.querySelector("details");
  if (fold && nextFold) nextFold.open = fold.open;
  const field = region.querySelector("input.facet-find");
  const nextField = next.querySelector("input.facet-find");
  if (field instanceof HTMLInputElement && nextField instanceof HTMLInputElement)
    nextField.value = field.value;
}

/** The part of Trusted Types used here (W3C); TypeScript's DOM library does not know it yet. */
type HtmlPolicy = { createHTML(html: string): string };
type PolicyFactory = { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };

declare global {
  interface Window {
    trustedTypes?: PolicyFactory;
  }
}

const rules: HtmlPolicy = { createHTML: (html) => html };
const policy = window.trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, rules) ?? rules;

/**
 * A page of our own site as a document; its scripts never run. The policy stays in this file: nothing but the answer of our
 * own server can become HTML.
 */
async function readPage(response: Response): Promise<Document> {
  if (new URL(response.url).origin !== location.origin) throw new Error(`${response.url} is not ours`);
  return new DOMParser().parseFromString(policy.createHTML(await response.text()), "text/html");
}
